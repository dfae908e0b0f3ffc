//! The parts of the page: what is kept, taking it along, a correction, erasing.

use super::{CodeErasurePath, CopyPath, CorrectionPath};
use crate::form::error_of;
use crate::pages::code::{CodeForm, kept};
use crate::ui::{Choice, Field, Tone, Words, button, notice, own_name, submit};
use app::rights::{Form as Copy, Stored};
use domain::consent::{Group, Said, Word};
use domain::lang::Lang;
use domain::rights::{Request, Right, Wrong};
use maud::{Markup, html};

/// Everything that is kept.
pub(super) fn known(lang: Lang, stored: &Stored, days: u32) -> Markup {
    let consent = &stored.asked.consent;
    let word = consent.word(stored.asked.voice);
    let ends = match stored.ends {
        Some(at) => lang.tr("right-kept-until", &[("when", lang.moment(at).into())]),
        None => lang.tr("right-kept-days", &[("days", days.into())]),
    };
    html! {
        dl.answers {
            div { dt { (lang.t("right-label")) } dd { (consent.label) } }
            div { dt { (lang.t("right-group")) } dd { (lang.t(&format!("consent-group-{}", consent.group.key()))) } }
            div { dt { (lang.t("right-age")) } dd { (lang.t(&format!("consent-age-{}", consent.age.key()))) } }
            div { dt { (lang.t("right-asked-at")) } dd { (lang.moment(consent.asked.at)) } }
            @match word {
                Some(word) => (told(lang, consent.group, word)),
                None => div { dt { (lang.t("code-answer")) } dd { (lang.t("right-none-yet")) } },
            }
            div { dt { (lang.t("right-kept")) } dd { (ends) } }
        }
    }
}

fn told(lang: Lang, group: Group, word: &Word) -> Markup {
    let plain = |yes: bool| lang.t(if yes { "yes" } else { "no" });
    let evidence = &word.evidence;
    let answer = match word.said {
        Said::No => lang.t("no"),
        Said::Yes(yes) if yes.alone => lang.t("right-yes-alone"),
        Said::Yes(_) => lang.t("yes"),
    };
    html! {
        div { dt { (lang.t("code-answer")) } dd { (answer) } }
        @if let Said::Yes(yes) = word.said {
            div { dt { (lang.t("code-paraphrase")) } dd { (plain(yes.paraphrase)) } }
            @if group == Group::Staff {
                div { dt { (lang.t("code-attribution")) } dd { (plain(yes.attribution)) } }
            }
        }
        div { dt { (lang.t("code-given")) } dd { (lang.moment(evidence.at)) ", " (lang.t(&format!("right-how-{}", evidence.how.key()))) } }
        div { dt { (lang.t("code-version")) } dd { (evidence.version) ", " span lang=(evidence.lang.code()) { (own_name(evidence.lang)) } } }
        div { dt { (lang.t("right-fingerprint")) } dd { code { (evidence.hash.get(..16).unwrap_or_default()) "…" } } }
    }
}

pub(super) fn take(lang: Lang, form: &CodeForm, problems: &[(String, String)]) -> Markup {
    html! {
        h2 { (lang.t("right-take")) }
        p { (lang.t("right-take-what")) }
        form method="post" action=(CopyPath {}) {
            input type="hidden" name="code" value=(form.code);
            (kept(form, lang))
            @let forms = Copy::ALL.map(|one| Choice::new(one.key(), lang.t(&format!("right-form-{}", one.key()))));
            (Field::new(lang, "form", lang.t("right-form")).error(error_of(problems, "form"))
                .radios(&forms, Copy::Receipt.key()))
            (submit(lang.t("right-take-button")))
        }
    }
}

pub(super) fn correction(
    lang: Lang,
    form: &CodeForm,
    stored: &Stored,
    problems: &[(String, String)],
) -> Markup {
    let wrongs = Wrong::ALL.map(|one| Choice::new(one.key(), lang.t(&format!("right-wrong-{}", one.key()))));
    let waits = waiting(stored, Right::Correction);
    html! {
        h2 { (lang.t("right-correct")) }
        @for request in stored.requests.iter().filter(|one| one.right == Right::Correction) {
            (answered(lang, request))
        }
        @if !waits {
            p { (lang.t("right-correct-what")) }
            form method="post" action=(CorrectionPath {}) {
                input type="hidden" name="code" value=(form.code);
                (kept(form, lang))
                (Field::new(lang, "wrong", lang.t("right-wrong")).error(error_of(problems, "wrong")).radios(&wrongs, ""))
                (button::second_submit(lang.t("right-correct-button")))
            }
        }
    }
}

pub(super) fn erasure(lang: Lang, form: &CodeForm, stored: &Stored) -> Markup {
    let open = stored.asked.visit.takes_words().is_ok();
    html! {
        h2 { (lang.t("right-erase")) }
        @for request in stored.requests.iter().filter(|one| one.right == Right::Erasure) {
            (answered(lang, request))
        }
        @if !waiting(stored, Right::Erasure) {
            p { (lang.t(if open { "right-erase-what" } else { "right-erase-accepted" })) }
            form method="post" action=(CodeErasurePath {}) {
                input type="hidden" name="code" value=(form.code);
                (kept(form, lang))
                (button::grave(lang.t("right-erase-button")))
            }
        }
    }
}

fn waiting(stored: &Stored, right: Right) -> bool {
    stored.requests.iter().any(|one| one.right == right && one.answer().is_none())
}

/// A request, and what came of it.
fn answered(lang: Lang, request: &Request) -> Markup {
    let asked = lang.moment(request.asked);
    match request.answer() {
        None => notice(
            lang,
            Tone::Info,
            &html! {
                p { (lang.tr("right-waits", &[("when", asked.into()), ("due", lang.date(request.due()).into())])) }
            },
        ),
        Some(answer) => notice(
            lang,
            Tone::Info,
            &html! {
                p { (lang.tr("right-answered", &[("when", asked.into()), ("at", lang.moment(answer.at).into())])) " "
                    (lang.t(&format!("right-outcome-{}", answer.outcome.key()))) }
                p { (lang.t("right-complain")) }
            },
        ),
    }
}
