//! The lists: every request for the keeper, what stands for the team.

use super::{ConsentPath, age_name, group_name};
use crate::ui::{Tone, Words, badge, empty, notice, table};
use app::consents::Standing as Listed;
use domain::consent::{Band, Consent, Group, Missing, Standing};
use domain::lang::Lang;
use domain::visit::Visit;
use maud::{Markup, html};

pub(super) fn keeper(lang: Lang, visit: &Visit, requests: &[Consent]) -> Markup {
    let headers =
        ["label", "group", "age", "standing", "missing"].map(|key| lang.t(&format!("consents-{key}")));
    // after the final approval there is nothing to do with a request any more
    let open = visit.takes_words().is_ok();
    let rows: Vec<_> = requests.iter().map(|consent| row(lang, visit, consent, open)).collect();
    html! {
        @if !open { (notice(lang, Tone::Info, &html! { p { (lang.t("consents-accepted")) } })) }
        @if rows.is_empty() { (empty(lang.t("consents-none-title"), lang.t("consents-none"), None)) }
        @else { (table(lang.t("consents-list"), &headers, &rows)) }
    }
}

fn row(lang: Lang, visit: &Visit, consent: &Consent, open: bool) -> Vec<Markup> {
    let path = ConsentPath { visit: visit.id, consent: consent.id };
    let missing = match consent.standing() {
        Standing::Waiting(missing) => missing.iter().map(|one| missing_name(lang, *one)).collect(),
        Standing::Stands(_) | Standing::Declined | Standing::Withdrawn | Standing::Cancelled => Vec::new(),
    };
    vec![
        html! { @if open { a href=(path) { (consent.label) } } @else { (consent.label) } },
        html! { (group_name(lang, consent.group)) },
        html! { (age_name(lang, consent.age)) },
        standing(lang, consent),
        html! {
            @if missing.is_empty() { (lang.t("consents-nothing-missing")) } @else { (missing.join(", ")) }
        },
    ]
}

pub(super) fn standing(lang: Lang, consent: &Consent) -> Markup {
    let (tone, key) = match consent.standing() {
        Standing::Waiting(_) => (Tone::Info, "consent-standing-waiting"),
        Standing::Stands(_) => (Tone::Good, "consent-standing-stands"),
        Standing::Declined => (Tone::Quiet, "consent-standing-declined"),
        Standing::Withdrawn => (Tone::Quiet, "consent-standing-withdrawn"),
        Standing::Cancelled => (Tone::Quiet, "consent-standing-cancelled"),
    };
    badge(tone, lang.t(key))
}

fn missing_name(lang: Lang, missing: Missing) -> &'static str {
    match missing {
        Missing::Word(voice) => lang.t(&format!("consent-voice-{}", voice.key())),
        Missing::Informing => lang.t("consent-missing-informing"),
    }
}

/// What the team sees: labels and groups of those who have said yes, and counts as bands.
pub(super) fn team(lang: Lang, visit: &Visit, standing: &[Listed]) -> Markup {
    let headers = [lang.t("consents-label"), lang.t("consents-group"), lang.t("consents-team-how")];
    let how = |one: &Listed| lang.t(if one.alone { "consents-alone" } else { "consents-in-group" });
    let row = |one: &Listed| {
        let told = html! {
            (how(one)) @if !one.paraphrase { br; (badge(Tone::Caution, lang.t("notes-not-retold"))) }
        };
        vec![html! { (one.label) }, html! { (group_name(lang, one.group)) }, told]
    };
    let rows: Vec<_> = standing.iter().map(row).collect();
    let groups: Vec<Group> = Group::ALL
        .into_iter()
        .filter(|group| visit.programme.sessions.iter().any(|s| Group::of(s.kind) == Some(*group)))
        .collect();
    html! {
        p { (lang.t("consents-team-lead")) }
        ul {
            @for group in groups {
                @let band = band(lang, count(standing, group));
                li { (lang.tr("consents-count", &[("group", group_name(lang, group).into()), ("band", band.to_lowercase().as_str().into())])) }
            }
        }
        @if rows.is_empty() { p.quiet { (lang.t("consents-team-none")) } }
        @else { (table(lang.t("consents-team-list"), &headers, &rows)) }
    }
}

/// How many have said yes to take part in a group.
pub(crate) fn count(standing: &[Listed], group: Group) -> usize {
    standing.iter().filter(|one| one.group == group && !one.alone).count()
}

/// A count, as it may be told.
pub(crate) fn band(lang: Lang, count: usize) -> &'static str {
    band_name(lang, Band::of(count))
}

/// A band's words.
pub(crate) fn band_name(lang: Lang, band: Band) -> &'static str {
    lang.t(&format!("consent-band-{}", band.key()))
}
