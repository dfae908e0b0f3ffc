//! Keeping the list of people: what may be written about whom, beyond who may open the list at all.

use super::{NetworkRole, Person};
use crate::actor::Who;

/// Why a person cannot be written down like this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepingProblem {
    /// Only an administrator gives or takes the administrator's role, or closes such an account.
    ForAnAdministrator,
    /// The network must keep one person with this role.
    LastOne(NetworkRole),
    /// Nobody gives herself a role that others hold.
    OwnRole(NetworkRole),
    /// Nobody closes her own account.
    OwnAccount,
}

/// What stands in the way of writing `after` where `before` stood. `others` are all the other people.
pub fn problems(by: Who, before: Option<&Person>, after: &Person, others: &[Person]) -> Vec<KeepingProblem> {
    let mut found = Vec::new();
    for role in [
        NetworkRole::NetworkLeader,
        NetworkRole::Administrator,
        NetworkRole::PrivacyOfficer,
        NetworkRole::Custodian,
    ] {
        let held = before.is_some_and(|person| person.active && person.holds(role));
        let holds = after.active && after.holds(role);
        let held_by_others = others.iter().any(|person| person.active && person.holds(role));
        if held != holds && role == NetworkRole::Administrator && !by.administrator {
            found.push(KeepingProblem::ForAnAdministrator);
        }
        if held && !holds && !held_by_others && role != NetworkRole::Custodian {
            found.push(KeepingProblem::LastOne(role));
        }
        if !held && holds && by.id == after.id && held_by_others {
            found.push(KeepingProblem::OwnRole(role));
        }
    }
    if by.id == after.id && !after.active {
        found.push(KeepingProblem::OwnAccount);
    }
    found
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::id::PersonId;
    use crate::lang::Lang;
    use crate::person::{Experience, Home};
    use crate::text::{Email, Line};
    use NetworkRole::{Administrator, NetworkLeader};
    use uuid::Uuid;

    fn person(number: u128, network: &[NetworkRole]) -> Person {
        Person {
            id: PersonId::from(Uuid::from_u128(number)),
            name: Line::parse("Kari").unwrap(),
            email: Email::parse(&format!("p{number}@example.no")).unwrap(),
            lang: Lang::Nb,
            home: Home::Network,
            profession: None,
            experience: Experience::New,
            network: network.to_vec(),
            conflicts: Vec::new(),
            active: true,
        }
    }

    fn closed(person: &Person) -> Person {
        Person { active: false, ..person.clone() }
    }

    #[test]
    fn the_only_network_leader_cannot_lay_down_her_role() {
        let (leader, after) = (person(1, &[NetworkLeader]), person(1, &[]));
        let found = problems(Who::from(&leader), Some(&leader), &after, &[person(2, &[])]);
        assert_eq!(found, [KeepingProblem::LastOne(NetworkLeader)]);
        let with_another = [person(2, &[NetworkLeader])];
        assert_eq!(problems(Who::from(&leader), Some(&leader), &after, &with_another), []);
    }

    #[test]
    fn a_closed_account_holds_no_role_for_the_network() {
        let (leader, after) = (person(1, &[NetworkLeader]), person(1, &[]));
        let others = [closed(&person(2, &[NetworkLeader]))];
        let found = problems(Who::from(&leader), Some(&leader), &after, &others);
        assert_eq!(found, [KeepingProblem::LastOne(NetworkLeader)]);
    }

    #[test]
    fn only_an_administrator_makes_or_unmakes_one() {
        let (leader, admin) = (person(1, &[NetworkLeader]), person(2, &[Administrator]));
        let third = person(3, &[]);
        let raised = person(3, &[Administrator]);
        let others = [leader.clone(), admin.clone()];
        let found = problems(Who::from(&leader), Some(&third), &raised, &others);
        assert_eq!(found, [KeepingProblem::ForAnAdministrator]);
        assert_eq!(problems(Who::from(&admin), Some(&third), &raised, &others), []);
        let found = problems(Who::from(&leader), Some(&raised), &closed(&raised), &others);
        assert_eq!(found, [KeepingProblem::ForAnAdministrator]);
    }

    #[test]
    fn nobody_gives_herself_a_role_others_hold_and_the_first_may() {
        let (admin, after) = (person(1, &[Administrator]), person(1, &[Administrator, NetworkLeader]));
        let others = [person(2, &[NetworkLeader])];
        let found = problems(Who::from(&admin), Some(&admin), &after, &others);
        assert_eq!(found, [KeepingProblem::OwnRole(NetworkLeader)]);
        assert_eq!(problems(Who::from(&admin), Some(&admin), &after, &[]), []);
    }

    #[test]
    fn nobody_closes_her_own_account() {
        let admin = person(1, &[Administrator]);
        let others = [person(2, &[Administrator])];
        let found = problems(Who::from(&admin), Some(&admin), &closed(&admin), &others);
        assert_eq!(found, [KeepingProblem::OwnAccount]);
    }

    #[test]
    fn everything_else_may_be_written() {
        let (leader, staff) = (person(1, &[NetworkLeader]), person(3, &[]));
        let who = Who::from(&leader);
        assert_eq!(problems(who, None, &staff, std::slice::from_ref(&leader)), []);
        assert_eq!(problems(who, Some(&staff), &closed(&staff), std::slice::from_ref(&leader)), []);
    }
}
