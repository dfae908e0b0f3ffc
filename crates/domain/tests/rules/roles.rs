//! What a person is on a visit: her part in it goes before her place in the network.

use crate::world::{LEADER, NETWORK, Situation, actor, number, people, person};
use domain::actor::{Actor, Role, Who};
use domain::lang::Lang;
use domain::policy::{Action, Decision, NetworkAction, decide_in_network};
use domain::visit::team::Function;
use std::collections::BTreeSet;

#[test]
fn each_person_holds_the_role_she_is_known_by() {
    let visit = Situation::PapersSigned.visit();
    for role in Role::ALL {
        let actor = actor(role, &visit);
        assert_eq!((actor.role, actor.id), (role, person(number(role))));
        assert_eq!(actor.papers_signed, role.in_team());
        assert!(!(role.in_team() && role.in_host()));
    }
}

#[test]
fn a_team_member_who_also_looks_after_accounts_is_a_team_member() {
    let visit = Situation::TeamChosen.visit();
    let both = Who {
        id: person(LEADER),
        network_leader: true,
        administrator: true,
        privacy_officer: false,
        custodian: false,
    };
    assert_eq!(Actor::on(both, &visit).role, Role::VisitLeader);
}

#[test]
fn a_unit_leader_who_leads_the_network_does_not_read_her_own_report_last() {
    let mut visit = Situation::WithNetworkLeader.visit();
    visit.host.unit_leader = person(NETWORK);
    let who = Who {
        id: person(NETWORK),
        network_leader: true,
        administrator: false,
        privacy_officer: false,
        custodian: false,
    };
    let actor = Actor::on(who, &visit);
    assert_eq!(actor.role, Role::UnitLeader);
    assert!(!domain::policy::decide(&actor, Action::SendToAcceptance, &visit).is_allowed());
}

#[test]
fn the_log_is_read_by_the_privacy_officer_and_hidden_from_all_others() {
    let nobody = Who {
        id: person(NETWORK),
        network_leader: false,
        administrator: false,
        privacy_officer: false,
        custodian: false,
    };
    let officer = Who { privacy_officer: true, ..nobody };
    assert_eq!(decide_in_network(officer, NetworkAction::ReadLog), Decision::Allowed);
    for who in [nobody, Who { network_leader: true, administrator: true, ..nobody }] {
        assert_eq!(decide_in_network(who, NetworkAction::ReadLog), Decision::Hidden);
    }
    assert_eq!(decide_in_network(officer, NetworkAction::KeepPeople), Decision::Hidden);
}

#[test]
fn before_there_is_a_team_its_members_are_outsiders() {
    let visit = Situation::Planned.visit();
    let roles =
        [Role::VisitLeader, Role::Member, Role::UserRepresentative].map(|role| actor(role, &visit).role);
    assert_eq!(roles, [Role::Outsider; 3]);
}

#[test]
fn network_roles_come_from_the_person() {
    for one in people() {
        let who = Who::from(&one);
        assert_eq!(who, crate::world::who(who_number(&one)));
    }
}

fn who_number(one: &domain::person::Person) -> u128 {
    Role::ALL.map(number).into_iter().find(|number| person(*number) == one.id).unwrap()
}

#[test]
fn names_in_the_access_table_are_different() {
    let names: BTreeSet<_> = Action::ALL.iter().map(|action| action.name()).collect();
    assert_eq!(names.len(), Action::ALL.len());
    let names: BTreeSet<_> = NetworkAction::ALL.iter().map(|action| action.name()).collect();
    assert_eq!(names.len(), NetworkAction::ALL.len());
}

#[test]
fn functions_are_stored_in_words() {
    let stored = serde_json::to_string(&Function::UserRepresentative).unwrap();
    assert_eq!(stored, "\"user_representative\"");
}

#[test]
fn languages_are_known_by_their_codes_and_fall_back_to_bokmaal() {
    for lang in Lang::ALL {
        assert_eq!(Lang::from_code(lang.code()), Some(lang));
        assert_eq!(lang.fallback().is_none(), lang == Lang::Nb);
    }
    assert_eq!(Lang::from_code("no"), Some(Lang::Nb));
    assert_eq!(Lang::from_code("sv"), None);
}
