//! Who keys may be wrapped for, said by people and not by rows.
//!
//! ```text
//! the network's root  signs  an appointment: who leads a visit, who belongs to it, the host's people, both leaders' cards
//! the visit's leader  signs  a roster: the cards of those a key of the visit may be wrapped for
//! the host's leader   signs  the roster of the consents' key, which is the host's own
//! ```
//!
//! Whoever changes a public key in the database changes no signature: nothing is wrapped for it.

use crate::{Card, Purpose, Signed, Signer, VaultError, Verifier};
use domain::id::{ConcernId, PersonId, VisitId};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A signed text of one of the forms below: canonical JSON, and a signature over exactly those bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// The text.
    pub text: String,
    /// The signature.
    pub signed: Signed,
}

/// Something that is signed as a whole.
pub trait Stated: Serialize + DeserializeOwned {
    /// What its signature is for.
    const PURPOSE: Purpose;

    /// Signs it.
    fn sign(&self, by: &Signer) -> Result<Deed, VaultError> {
        let text = serde_json::to_string(self).map_err(|_| VaultError::Malformed)?;
        let signed = by.sign(Self::PURPOSE, text.as_bytes());
        Ok(Deed { text, signed })
    }

    /// Reads what this key signed.
    fn verify(deed: &Deed, by: &Verifier) -> Result<Self, VaultError> {
        by.verify(Self::PURPOSE, deed.text.as_bytes(), &deed.signed)?;
        Self::read(deed)
    }

    /// Reads a deed whose signature was verified before.
    fn read(deed: &Deed) -> Result<Self, VaultError> {
        serde_json::from_str(&deed.text).map_err(|_| VaultError::Malformed)
    }
}

/// Who belongs to a visit, signed by a network leader when she chooses them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// The visit.
    pub visit: VisitId,
    /// Counted up with every change, from 1.
    pub serial: u32,
    /// Who leads it and signs its rosters.
    pub leader: PersonId,
    /// Her card, once she has one.
    pub card: Option<Card>,
    /// The whole team, the leader among them.
    pub team: Vec<PersonId>,
    /// The cards of those who led it before: a roster one of them signed stays good until the next is signed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<Card>,
    /// The host's people; `None` in what was signed before they were named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<Hosts>,
}

/// The host's people, as an appointment names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hosts {
    /// The unit leader, who signs the rosters of the consents' key.
    pub leader: PersonId,
    /// Her card, once she has one.
    pub card: Option<Card>,
    /// All of them, the unit leader among them, and others of the unit who may come to keep its consents.
    pub people: Vec<PersonId>,
    /// The cards of the unit leaders before her.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<Card>,
}

/// Whom one key of a visit may be wrapped for, signed by the visit leader; by the host's leader for that of the consents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// The visit.
    pub visit: VisitId,
    /// Which of its keys.
    pub scope: String,
    /// Which generation of it, from 1.
    pub epoch: u32,
    /// Counted up with every change, from 1: an older roster put back is refused.
    pub serial: u32,
    /// The public half of the key itself.
    pub recipient: crate::Recipient,
    /// Whom it may be wrapped for.
    pub cards: Vec<Card>,
    /// The cards of those who left: nothing is wrapped for them, but what they signed still counts.
    pub former: Vec<Card>,
}

/// A further root, signed by one that counts already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    /// The card.
    pub card: Card,
}

/// A custodian, signed by a root: people's keys may be locked for her, together with another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Custodian {
    /// The custodian's card.
    pub custodian: Card,
}

/// Someone's wish for a new passphrase, signed by the server when she made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    /// The request.
    pub request: String,
    /// Who asks.
    pub person: PersonId,
    /// Her one-time key, locked behind the new passphrase.
    pub recipient: crate::Recipient,
    /// Seconds since 1970 before which no custodian may approve.
    pub ready: i64,
    /// Seconds since 1970 after which it is void.
    pub expires: i64,
}

/// A concern is opened to more people, signed by whoever opens it to them: the team by the visit leader, a network leader
/// by two of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The visit.
    pub visit: VisitId,
    /// The concern.
    pub concern: ConcernId,
    /// The network leader's card; `None` for the whole team.
    pub called: Option<Card>,
}

impl Stated for Opening {
    const PURPOSE: Purpose = Purpose::Opening;
}

impl Stated for Custodian {
    const PURPOSE: Purpose = Purpose::Custodian;
}

impl Stated for Renewal {
    const PURPOSE: Purpose = Purpose::Renewal;
}

impl Stated for Appointment {
    const PURPOSE: Purpose = Purpose::Appointment;
}

impl Stated for Roster {
    const PURPOSE: Purpose = Purpose::Roster;
}

impl Stated for Root {
    const PURPOSE: Purpose = Purpose::Card;
}

impl Roster {
    /// A person's card on it.
    pub fn card(&self, person: PersonId) -> Option<&Card> {
        self.cards.iter().find(|card| card.person == person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Bundle, fresh_id};

    fn roster(cards: Vec<Card>) -> Roster {
        let recipient = crate::Identity::generate().recipient();
        Roster {
            visit: fresh_id(),
            scope: "notes".to_owned(),
            epoch: 1,
            serial: 1,
            recipient,
            cards,
            former: Vec::new(),
        }
    }

    #[test]
    fn what_the_leader_signed_is_read_with_her_key_only() {
        let (leader, other) = (Bundle::generate(), Bundle::generate());
        let roster = roster(vec![other.card(fresh_id())]);
        let deed = roster.sign(&leader.signer).unwrap();
        assert_eq!(Roster::verify(&deed, &leader.signer.verifier()), Ok(roster));
        assert_eq!(Roster::verify(&deed, &other.signer.verifier()), Err(VaultError::Forged));
    }

    #[test]
    fn a_card_put_into_a_signed_roster_makes_it_a_forgery() {
        let (leader, thief) = (Bundle::generate(), Bundle::generate());
        let mut roster = roster(vec![leader.card(fresh_id())]);
        let mut deed = roster.sign(&leader.signer).unwrap();
        roster.cards.push(thief.card(fresh_id()));
        deed.text = serde_json::to_string(&roster).unwrap();
        assert_eq!(Roster::verify(&deed, &leader.signer.verifier()), Err(VaultError::Forged));
    }

    #[test]
    fn one_kind_of_deed_is_never_read_as_another() {
        let root = Bundle::generate();
        let deed = Root { card: root.card(fresh_id()) }.sign(&root.signer).unwrap();
        assert_eq!(Appointment::verify(&deed, &root.signer.verifier()), Err(VaultError::Forged));
    }
}
