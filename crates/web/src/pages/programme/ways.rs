//! The pages around the day, each one press away from the others.

use crate::member::Member;
use crate::paths::VisitPath;
use crate::ui::Words;
use crate::ui::button::second_link;
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};

const WAYS: [(&str, &str, Action); 6] = [
    ("papers", "ways-papers", Action::SignPapers),
    ("preparation", "ways-preparation", Action::Prepare),
    ("programme", "ways-programme", Action::SeeProgramme),
    ("day", "ways-day", Action::SeeProgramme),
    ("summing-up", "ways-slides", Action::ReadNotes),
    ("concerns/new", "part-concerns", Action::OpenConcern),
];

/// Links to the other pages around the day that the person may open.
pub(in crate::pages) fn ways(member: &Member, visit: &Visit, here: &str) -> Markup {
    let open =
        |(part, _, action): &(&str, &str, Action)| *part != here && member.may_on(visit, *action).is_ok();
    html! {
        nav.actions aria-label=(member.lang.t("ways-label")) {
            @for (part, label, _) in WAYS.iter().filter(|way| open(way)) {
                (second_link(&format!("{}/{part}", VisitPath { visit: visit.id }), member.lang.t(label)))
            }
        }
    }
}
