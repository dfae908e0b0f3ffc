//! The parts of a visit: a way to each that the reader may open, and a reason for those that wait.

use crate::member::Member;
use crate::paths::VisitPath;
use crate::ui::{Words, refusal};
use domain::actor::Actor;
use domain::policy::{Action, Decision, decide};
use domain::refusal::Refusal;
use domain::visit::Visit;
use maud::{Markup, html};

/// Key of its words, where it lies under the visit, and what one must be allowed there.
const PARTS: [(&str, &str, Action); 18] = [
    ("team", "team", Action::ChooseTeam),
    ("dates", "dates", Action::SeeVisit),
    ("evaluation", "self-evaluation", Action::ReadEvaluation),
    ("papers", "papers", Action::SignPapers),
    ("preparation", "preparation", Action::Prepare),
    ("consents", "consents", Action::SeeConsents),
    ("programme", "programme", Action::SeeProgramme),
    ("day", "day", Action::SeeProgramme),
    ("notes", "notes", Action::ReadNotes),
    ("voices", "voices", Action::ReadNotes),
    ("concerns", "concerns", Action::OpenConcern),
    ("report", "report", Action::ReadReport),
    ("follow-up", "follow-up", Action::SeeMeasures),
    ("feedback", "feedback", Action::GiveFeedback),
    ("feedback-reading", "feedback/reading", Action::ReadFeedback),
    ("keys", "keys", Action::SeeVisit),
    ("destruction", "destruction", Action::SeeDestruction),
    ("closing", "closing", Action::CloseVisit),
];

pub(super) fn view(member: &Member, visit: &Visit) -> Markup {
    let (lang, actor) = (member.lang, Actor::on(member.me.who(), visit));
    let open = PARTS.iter().map(|(key, path, action)| (key, path, decide(&actor, *action, visit)));
    html! {
        h2 { (lang.t("visit-parts")) }
        dl.answers {
            @for (key, path, decision) in open {
                @let (name, about) = (lang.t(&format!("part-{key}")), format!("part-{key}-about"));
                @match decision {
                    Decision::Allowed => div {
                        dt { a href={ (VisitPath { visit: visit.id }) "/" (path) } { (name) } }
                        dd { (lang.t(&about)) }
                    },
                    Decision::Denied(reason) if !is_for_others(&reason) => div {
                        dt { (name) }
                        dd.quiet { (refusal::sentence(lang, &reason)) }
                    },
                    Decision::Denied(_) | Decision::Hidden => {},
                }
            }
        }
    }
}

/// What is somebody else's to do is no part of the reader's visit.
fn is_for_others(reason: &Refusal) -> bool {
    matches!(
        reason,
        Refusal::ForTheVisitLeader
            | Refusal::ForTheTeam
            | Refusal::ForTheHost
            | Refusal::ForTheUnitLeader
            | Refusal::ForTheNetworkLeader
            | Refusal::ForTheLeaders
            | Refusal::ForTheAdministrator
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::lang::Lang;

    #[test]
    fn every_part_has_a_name_and_a_sentence() {
        for lang in [Lang::Nb, Lang::En] {
            for (key, ..) in PARTS {
                assert!(lang.has(&format!("part-{key}")) && lang.has(&format!("part-{key}-about")), "{key}");
            }
        }
    }
}
