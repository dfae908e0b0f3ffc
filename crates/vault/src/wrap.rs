//! A visit's key for one person: age(→ shred secret, age(→ person, key)).

use crate::{Identity, Recipient, VaultError, Wrap, cipher};

/// Wraps a visit's key so that it takes the person's key *and* the shred secret to open it. Destroying the
/// shred secret closes every wrap there ever was, those in backups too.
pub fn wrap(key: &Identity, person: &Recipient, shred: &Recipient) -> Result<Wrap, VaultError> {
    let inner = cipher::encrypt_to(person, &key.to_file())?;
    cipher::encrypt_to(shred, &inner).map(Wrap::from)
}

/// Opens a wrap with both keys.
pub fn unwrap(wrap: &Wrap, person: &Identity, shred: &Identity) -> Result<Identity, VaultError> {
    let inner = cipher::decrypt_small(shred, wrap.as_bytes())?;
    Identity::from_file(&cipher::decrypt_small(person, &inner)?)
}

/// Whether this key opens a wrap's outer layer: with a shred secret, what it takes besides the person's own key.
pub fn is_within_reach(wrap: &Wrap, shred: &Identity) -> bool {
    cipher::opens(shred, wrap.as_bytes())
}

/// A wrap without its outer layer: age(→ person, key), which her own key alone opens, now and whenever she has it.
/// Destroying the shred secret does not reach it any more.
pub fn without_shred(wrap: &Wrap, shred: &Identity) -> Result<Vec<u8>, VaultError> {
    Ok(cipher::decrypt_small(shred, wrap.as_bytes())?.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    struct World {
        visit: Identity,
        person: Identity,
        shred: Identity,
        wrap: Wrap,
    }

    fn world() -> World {
        let (visit, person, shred) = (Identity::generate(), Identity::generate(), Identity::generate());
        let wrap = wrap(&visit, &person.recipient(), &shred.recipient()).unwrap();
        World { visit, person, shred, wrap }
    }

    #[test]
    fn the_person_with_the_shred_secret_gets_the_visits_key() {
        let World { visit, person, shred, wrap } = world();
        assert_eq!(unwrap(&wrap, &person, &shred).unwrap().recipient(), visit.recipient());
    }

    #[test]
    fn either_key_alone_or_the_two_swapped_open_nothing() {
        let World { visit, person, shred, wrap } = world();
        let other = Identity::generate();
        let pairs = [
            (&other, &shred),
            (&person, &other),
            (&shred, &person),
            (&shred, &shred),
            (&person, &person),
            (&visit, &shred),
            (&other, &other),
        ];
        for (person, shred) in pairs {
            assert_eq!(unwrap(&wrap, person, shred).unwrap_err(), VaultError::Closed);
        }
    }

    #[test]
    fn a_wrap_is_within_reach_of_its_shred_secret_alone_and_without_it_the_persons_key_opens_it() {
        let World { visit, person, shred, wrap } = world();
        assert!(is_within_reach(&wrap, &shred), "the control");
        assert!(!is_within_reach(&wrap, &person) && !is_within_reach(&wrap, &Identity::generate()));
        let inner = without_shred(&wrap, &shred).unwrap();
        let key = Identity::from_file(&cipher::decrypt_small(&person, &inner).unwrap()).unwrap();
        assert_eq!(key.recipient(), visit.recipient());
        assert_eq!(without_shred(&wrap, &person).unwrap_err(), VaultError::Closed);
    }

    #[test]
    fn one_flipped_bit_anywhere_opens_nothing() {
        let World { person, shred, wrap, .. } = world();
        for at in 0..wrap.as_bytes().len() {
            let mut bytes = wrap.as_bytes().to_vec();
            bytes[at] ^= 0x20;
            assert_eq!(unwrap(&bytes.into(), &person, &shred).unwrap_err(), VaultError::Closed, "byte {at}");
        }
    }

    #[test]
    fn a_wrap_of_something_else_is_refused() {
        let World { person, shred, .. } = world();
        let inner = cipher::encrypt_to(&person.recipient(), b"not a key").unwrap();
        let other = cipher::encrypt_to(&shred.recipient(), &inner).unwrap().into();
        assert_eq!(unwrap(&other, &person, &shred).unwrap_err(), VaultError::Malformed);
        assert_eq!(unwrap(&vec![0; 1 << 20].into(), &person, &shred).unwrap_err(), VaultError::Malformed);
    }

    #[test]
    fn two_wraps_of_the_same_key_differ_and_print_their_length_only() {
        let World { visit, person, shred, wrap: first } = world();
        let second = wrap(&visit, &person.recipient(), &shred.recipient()).unwrap();
        assert_ne!(first, second);
        assert_eq!(format!("{first:?}"), format!("Wrap({} bytes)", first.as_bytes().len()));
    }
}
