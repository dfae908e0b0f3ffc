//! Erasing what is known of a person: what stands in the way, and what is left of her afterwards.
//!
//! ```mermaid
//! stateDiagram-v2
//!     known --> erased: erase, when no open visit and no role in the network needs her
//! ```

use super::{Experience, Home, NetworkRole, Person};
use crate::id::VisitId;
use crate::text::{Email, Line, TextProblem};
use crate::visit::Visit;

/// Why a person cannot be erased yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// She takes part in a visit that is not closed.
    OpenVisit(VisitId),
    /// She has a role in the network, which somebody else must take over or lay down for her.
    Role(NetworkRole),
}

/// What stands in the way; nothing when she can be erased at once.
pub fn hindrances(person: &Person, visits: &[Visit]) -> Vec<Hindrance> {
    let open = visits.iter().filter(|visit| visit.closed.is_none() && visit.people().contains(&person.id));
    let roles = person.network.iter().map(|role| Hindrance::Role(*role));
    open.map(|visit| Hindrance::OpenVisit(visit.id)).chain(roles).collect()
}

/// What is left of her: her id, under a name that is nobody's. What she signed names the id alone.
pub fn erased(person: &Person, name: Line) -> Result<Person, TextProblem> {
    Ok(Person {
        id: person.id,
        name,
        email: Email::parse(&format!("{}@erased.invalid", person.id))?,
        lang: person.lang,
        home: Home::Network,
        profession: None,
        experience: Experience::New,
        network: Vec::new(),
        conflicts: Vec::new(),
        active: false,
    })
}

/// Whether a person was erased.
pub fn is_erased(person: &Person) -> bool {
    person.email.as_str() == format!("{}@erased.invalid", person.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{PersonId, UnitId};
    use crate::lang::Lang;
    use crate::person::UnitRole;
    use uuid::Uuid;

    fn person(network: &[NetworkRole]) -> Person {
        Person {
            id: PersonId::from(Uuid::from_u128(1)),
            name: Line::parse("Kari Nordmann").unwrap(),
            email: Email::parse("kari@example.no").unwrap(),
            lang: Lang::Nb,
            home: Home::Unit(UnitId::from(Uuid::from_u128(7)), UnitRole::Staff),
            profession: Some(Line::parse("psykolog").unwrap()),
            experience: Experience::Some,
            network: network.to_vec(),
            conflicts: vec![UnitId::from(Uuid::from_u128(8))],
            active: true,
        }
    }

    #[test]
    fn whoever_no_visit_and_no_role_needs_can_be_erased_at_once() {
        assert_eq!(hindrances(&person(&[]), &[]), []);
    }

    #[test]
    fn a_role_in_the_network_must_be_laid_down_first() {
        let found = hindrances(&person(&[NetworkRole::Custodian]), &[]);
        assert_eq!(found, [Hindrance::Role(NetworkRole::Custodian)]);
    }

    #[test]
    fn nothing_of_an_erased_person_tells_who_she_was() {
        let before = person(&[]);
        let after = erased(&before, Line::parse("Tidligere deltaker").unwrap()).unwrap();
        let told = serde_json::to_string(&after).unwrap();
        for trace in ["Kari", "Nordmann", "kari@", "psykolog", &Uuid::from_u128(7).to_string()] {
            assert!(!told.contains(trace), "{trace} in {told}");
        }
        assert_eq!(after.id, before.id);
        assert!(is_erased(&after) && !is_erased(&before) && !after.active);
    }
}
