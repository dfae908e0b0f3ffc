//! Choosing the team: those who can come with what they bring, those who cannot with the reason.

use super::{TeamForm, TeamPath};
use crate::form::error_of;
use crate::pages::people::words;
use crate::ui::{Choice, Field, Words, disclosure, error_summary, inset, submit};
use app::visits::{Candidate, why_not};
use domain::lang::Lang;
use domain::person::Experience;
use domain::visit::Visit;
use maud::{Markup, html};

/// How many are shown before the rest folds away.
const FIRST: usize = 30;

pub(super) fn view(
    lang: Lang,
    visit: &Visit,
    candidates: &[Candidate],
    form: &TeamForm,
    problems: &[(String, String)],
) -> Markup {
    let (representatives, colleagues): (Vec<_>, Vec<_>) =
        candidates.iter().partition(|candidate| candidate.person.is_user_representative());
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    let members = field("members", "team-members").hint(lang.t("team-members-hint"));
    let speakers = field("representatives", "team-representatives").hint(lang.t("team-representatives-hint"));
    html! {
        (error_summary(lang, problems))
        (inset(None, &html! { p { (lang.t("team-rules")) } }))
        form method="post" action=(TeamPath { visit: visit.id }) {
            (field("leader", "team-leader").hint(lang.t("team-leader-hint"))
                .select(&leaders(lang, &colleagues), &form.leader))
            (several(lang, members, "members", &colleagues, &form.members))
            (several(lang, speakers, "representatives", &representatives, &form.representatives))
            @if representatives.is_empty() { p.quiet { (lang.t("team-no-representatives")) } }
            (submit(lang.t("team-choose")))
        }
    }
}

/// The chosen and those with the fewest visits first; the rest, and those who cannot come, fold away.
fn several(lang: Lang, field: Field<'_>, name: &str, from: &[&Candidate], chosen: &[String]) -> Markup {
    let picked = |candidate: &Candidate| chosen.contains(&candidate.person.id.to_string());
    let (mut able, unable): (Vec<_>, Vec<_>) = from
        .iter()
        .copied()
        .partition(|candidate: &&Candidate| candidate.problem.is_none() || picked(candidate));
    able.sort_by_key(|candidate| (!picked(candidate), rank(candidate.person.experience), candidate.visits));
    let shown = able.iter().filter(|candidate| picked(candidate)).count().max(FIRST).min(able.len());
    let (first, rest) = able.split_at(shown);
    let folded = |id: &str, label: &str, candidates: &[&Candidate]| {
        let field = Field::new(lang, name, lang.t(label)).id(&format!("{name}-{id}"));
        let summary =
            lang.tr("team-fold", &[("what", lang.t(label).into()), ("count", candidates.len().into())]);
        disclosure(&summary, false, &field.checkboxes(&choices(lang, candidates), chosen))
    };
    html! {
        (field.checkboxes(&choices(lang, first), chosen))
        @if !rest.is_empty() { (folded("rest", "team-rest", rest)) }
        @if !unable.is_empty() { (folded("unable", "team-unable", &unable)) }
    }
}

/// Those who can lead, the experienced first.
fn leaders(lang: Lang, colleagues: &[&Candidate]) -> Vec<Choice> {
    let mut able: Vec<_> = colleagues.iter().filter(|candidate| candidate.problem.is_none()).collect();
    able.sort_by_key(|candidate| rank(candidate.person.experience));
    let choice = |candidate: &&&Candidate| {
        let person = &candidate.person;
        Choice::new(person.id.to_string(), format!("{} – {}", person.name, brings(lang, candidate)))
    };
    able.iter().map(choice).collect()
}

fn rank(experience: Experience) -> u8 {
    match experience {
        Experience::Experienced => 0,
        Experience::Some => 1,
        Experience::New => 2,
    }
}

fn choices(lang: Lang, candidates: &[&Candidate]) -> Vec<Choice> {
    candidates.iter().map(|candidate| choice(lang, candidate)).collect()
}

fn choice(lang: Lang, candidate: &Candidate) -> Choice {
    let person = &candidate.person;
    let choice = Choice::new(person.id.to_string(), person.name.as_str());
    match &candidate.problem {
        Some(problem) => {
            let (key, _) = why_not(problem);
            choice.closed(lang.tr(key, &[("name", person.name.as_str().into())]))
        }
        None => choice.hint(brings(lang, candidate)),
    }
}

/// "sykepleier, noe erfaring, Solli BUP, 1 annet besøk i år"
fn brings(lang: Lang, candidate: &Candidate) -> String {
    let profession = candidate.person.profession.as_ref().map(ToString::to_string);
    let experience = lang.t(words::experience(candidate.person.experience)).to_owned();
    let others =
        (candidate.visits > 0).then(|| lang.tr("team-others", &[("count", candidate.visits.into())]));
    let from = Some(candidate.from.clone()).filter(|from| !from.is_empty());
    [profession, Some(experience.to_lowercase()), from, others]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}
