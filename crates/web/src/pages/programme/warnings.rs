//! What the visit leader should look at again, in sentences.

use super::seen::Seen;
use crate::ui::{Tone, Words, notice_titled};
use domain::id::{PersonId, SessionId};
use domain::programme::Warning;
use maud::{Markup, html};

/// The warnings as one notice; nothing when there are none.
pub(super) fn view(seen: &Seen<'_>) -> Markup {
    let users: Vec<PersonId> = seen
        .visit
        .team_ids()
        .into_iter()
        .filter(|person| seen.visit.is_user_representative(*person))
        .collect();
    let warnings = seen.visit.programme.warnings(&users);
    if warnings.is_empty() {
        return html! {};
    }
    let title = seen.lang().t("programme-warnings");
    notice_titled(
        Tone::Caution,
        title,
        &html! { ul { @for warning in &warnings { li { (sentence(seen, warning)) } } } },
    )
}

fn sentence(seen: &Seen<'_>, warning: &Warning) -> String {
    let lang = seen.lang();
    let name = |person: PersonId| ("name", seen.name(person).into());
    match warning {
        Warning::Overlap { first, second, people } => {
            let both = [("first", title(seen, *first).into()), ("second", title(seen, *second).into())];
            let overlap = lang.tr("programme-warning-overlap", &both);
            if people.is_empty() {
                return overlap;
            }
            let names = seen.names(people);
            format!("{overlap} {}", lang.tr("programme-warning-in-both", &[("names", names.into())]))
        }
        Warning::NoNoteTaker(session) => {
            lang.tr("programme-warning-no-note-taker", &[("session", title(seen, *session).into())])
        }
        Warning::OneTakesAll(person) => lang.tr("programme-warning-one-takes-all", &[name(*person)]),
        Warning::NoneFor(person) => lang.tr("programme-warning-none-for", &[name(*person)]),
    }
}

fn title<'a>(seen: &'a Seen<'_>, session: SessionId) -> &'a str {
    seen.visit.programme.session(session).map_or("", |session| session.title.as_str())
}
