//! A person's key behind two custodians: age(→ first, age(→ second, key)).

use crate::{Bundle, Card, Identity, Recipient, Sealed, Slot, VaultError, cipher};

/// Locks a person's key so that it takes both custodians to open it, the first before the second.
pub fn lock_for_pair(key: &Bundle, first: &Recipient, second: &Recipient) -> Result<Slot, VaultError> {
    let inner = cipher::encrypt_to(second, &key.to_file())?;
    cipher::encrypt_to(first, &inner).map(Slot::from)
}

/// Locks a person's key for one key that is kept away from every machine of the network.
pub fn lock_offline(key: &Bundle, to: &Recipient) -> Result<Slot, VaultError> {
    cipher::encrypt_to(to, &key.to_file()).map(Slot::from)
}

/// Takes the first custodian's layer off. What is left only the second can open.
pub fn peel(slot: &Slot, first: &Identity) -> Result<Sealed, VaultError> {
    let inner = cipher::decrypt_small(first, slot.as_bytes())?;
    Ok(Sealed::from(inner.to_vec()))
}

/// Takes the second custodian's layer off and at once seals the key to `to`; it leaves this function in no other
/// form. `Forged` unless it is the key of `card`.
pub fn rewrap(peeled: &Sealed, second: &Identity, card: &Card, to: &Recipient) -> Result<Sealed, VaultError> {
    let key = Bundle::from_file(&cipher::decrypt_small(second, peeled.as_bytes())?)?;
    if key.card(card.person) != *card {
        return Err(VaultError::Forged);
    }
    cipher::encrypt_to(to, &key.to_file()).map(Sealed::from)
}

/// The person opens what was sealed to her one-time key. `Forged` unless it is the key of `card`.
pub fn recover(sealed: &Sealed, one_time: &Identity, card: &Card) -> Result<Bundle, VaultError> {
    let key = Bundle::from_file(&cipher::decrypt_small(one_time, sealed.as_bytes())?)?;
    if key.card(card.person) == *card { Ok(key) } else { Err(VaultError::Forged) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fresh_id;

    struct World {
        key: Bundle,
        card: Card,
        first: Identity,
        second: Identity,
        once: Identity,
        slot: Slot,
    }

    fn world() -> World {
        let (key, first, second) = (Bundle::generate(), Identity::generate(), Identity::generate());
        let slot = lock_for_pair(&key, &first.recipient(), &second.recipient()).unwrap();
        World { card: key.card(fresh_id()), key, first, second, once: Identity::generate(), slot }
    }

    #[test]
    fn two_custodians_one_after_the_other_give_the_key_back_to_its_person() {
        let it = world();
        let peeled = peel(&it.slot, &it.first).unwrap();
        let sealed = rewrap(&peeled, &it.second, &it.card, &it.once.recipient()).unwrap();
        let again = recover(&sealed, &it.once, &it.card).unwrap();
        assert_eq!(again.card(it.card.person), it.key.card(it.card.person));
    }

    #[test]
    fn one_alone_and_the_two_swapped_open_nothing() {
        let it = world();
        let to = it.once.recipient();
        let peeled = peel(&it.slot, &it.first).unwrap();
        assert_eq!(peel(&it.slot, &it.second).unwrap_err(), VaultError::Closed);
        for alone in [&it.first, &it.once, &Identity::generate()] {
            assert_eq!(rewrap(&peeled, alone, &it.card, &to).unwrap_err(), VaultError::Closed);
        }
        let whole = Sealed::from(it.slot.as_bytes().to_vec());
        for alone in [&it.first, &it.second] {
            assert!(rewrap(&whole, alone, &it.card, &to).is_err());
        }
        assert!(rewrap(&peeled, &it.second, &it.card, &to).is_ok(), "and the right one opens it");
    }

    #[test]
    fn what_was_sealed_for_her_nobody_else_opens() {
        let it = world();
        let peeled = peel(&it.slot, &it.first).unwrap();
        let sealed = rewrap(&peeled, &it.second, &it.card, &it.once.recipient()).unwrap();
        for other in [&it.first, &it.second, &it.key.identity] {
            assert_eq!(recover(&sealed, other, &it.card).unwrap_err(), VaultError::Closed);
        }
    }

    #[test]
    fn another_persons_key_put_in_its_place_is_refused() {
        let (it, other) = (world(), Bundle::generate());
        let slot = lock_for_pair(&other, &it.first.recipient(), &it.second.recipient()).unwrap();
        let peeled = peel(&slot, &it.first).unwrap();
        let refused = rewrap(&peeled, &it.second, &it.card, &it.once.recipient());
        assert_eq!(refused.unwrap_err(), VaultError::Forged);
        let sealed = Sealed::from(lock_offline(&other, &it.once.recipient()).unwrap().into_bytes());
        assert_eq!(recover(&sealed, &it.once, &it.card).unwrap_err(), VaultError::Forged);
    }

    #[test]
    fn one_flipped_bit_in_either_layer_opens_nothing() {
        let it = world();
        let peeled = peel(&it.slot, &it.first).unwrap();
        for at in (0..it.slot.as_bytes().len()).step_by(7) {
            let mut bytes = it.slot.as_bytes().to_vec();
            bytes[at] ^= 0x20;
            assert_eq!(peel(&bytes.into(), &it.first).unwrap_err(), VaultError::Closed, "byte {at}");
        }
        for at in (0..peeled.as_bytes().len()).step_by(7) {
            let mut bytes = peeled.as_bytes().to_vec();
            bytes[at] ^= 0x20;
            let opened = rewrap(&bytes.into(), &it.second, &it.card, &it.once.recipient());
            assert_eq!(opened.unwrap_err(), VaultError::Closed, "byte {at}");
        }
    }

    #[test]
    fn the_offline_key_opens_its_own_and_no_other() {
        let it = world();
        let slot = lock_offline(&it.key, &it.first.recipient()).unwrap();
        let sealed = Sealed::from(slot.into_bytes());
        assert!(recover(&sealed, &it.first, &it.card).is_ok());
        assert_eq!(recover(&sealed, &it.second, &it.card).unwrap_err(), VaultError::Closed);
    }
}
