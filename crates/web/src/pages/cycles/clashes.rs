//! What does not fit together in a year, in sentences with a way to where it is mended.

use crate::pages::team::TeamPath;
use crate::paths::VisitPath;
use crate::ui::{Tone, Words, disclosure, notice_titled};
use app::network::Puzzle;
use app::visits::why_not;
use domain::id::{PersonId, UnitId, VisitId};
use domain::lang::Lang;
use domain::puzzle::Clash;
use maud::{Markup, html};

/// How many are told before the rest folds away.
const FIRST: usize = 8;

/// Everything that does not fit, or the good news that nothing does.
pub(super) fn view(lang: Lang, puzzle: &Puzzle) -> Markup {
    let count = puzzle.clashes.len();
    if count == 0 {
        return notice_titled(Tone::Good, lang.t("clash-none"), &html! {});
    }
    let told: Vec<Markup> = puzzle.clashes.iter().map(|clash| sentence(lang, puzzle, clash)).collect();
    let (first, rest) = told.split_at(count.min(FIRST));
    let title = lang.tr("clash-title", &[("count", count.into())]);
    notice_titled(
        Tone::Caution,
        &title,
        &html! {
            ul { @for line in first { li { (line) } } }
            @if !rest.is_empty() {
                (disclosure(&lang.tr("clash-more", &[("count", rest.len().into())]), false, &html! {
                    ul { @for line in rest { li { (line) } } }
                }))
            }
        },
    )
}

fn sentence(lang: Lang, puzzle: &Puzzle, clash: &Clash) -> Markup {
    let at = |visit: VisitId| unit_of(puzzle, visit);
    match clash {
        Clash::WithoutVisit(unit) => {
            html! { (lang.tr("clash-without-visit", &[("unit", unit_name(puzzle, *unit).into())])) }
        }
        Clash::WithoutTeam(visit) => {
            html! { a href=(TeamPath { visit: *visit }) { (lang.tr("clash-without-team", &[("unit", at(*visit).into())])) } }
        }
        Clash::WithoutUserRepresentative(visit) => {
            html! { a href=(TeamPath { visit: *visit }) { (lang.tr("clash-without-user-representative", &[("unit", at(*visit).into())])) } }
        }
        Clash::TwiceInAWeek { person, monday, visits } => html! {
            (lang.tr("clash-twice-in-a-week", &[("name", name(puzzle, *person).into()), ("monday", lang.day_month(*monday).into())]))
            @for visit in visits { " " a href=(VisitPath { visit: *visit }) { (at(*visit)) } }
        },
        Clash::ManyVisits { person, count } => {
            html! { (lang.tr("clash-many-visits", &[("name", name(puzzle, *person).into()), ("count", (*count).into())])) }
        }
        Clash::NoLongerFits { visit, problem } => {
            let (key, about) = why_not(problem);
            let who = about.map(|id| name(puzzle, id)).unwrap_or_default();
            html! { a href=(TeamPath { visit: *visit }) { (at(*visit)) } ": " (lang.tr(key, &[("name", who.into())])) }
        }
    }
}

/// A person's name; empty when she is not known.
pub(super) fn name(puzzle: &Puzzle, person: PersonId) -> String {
    puzzle.people.get(&person).map(|person| person.name.to_string()).unwrap_or_default()
}

fn unit_name(puzzle: &Puzzle, unit: UnitId) -> String {
    puzzle.units.iter().find(|one| one.id == unit).map(|one| one.name.to_string()).unwrap_or_default()
}

fn unit_of(puzzle: &Puzzle, visit: VisitId) -> String {
    let visit = puzzle.visits.iter().find(|one| one.id == visit);
    visit.map(|visit| unit_name(puzzle, visit.host.unit)).unwrap_or_default()
}
