//! What was said, how to keep it, and how to take it back.

use super::{CodeForm, WithdrawalPath, done, kept, languages, page};
use crate::ui::{Words, button, or_reason, own_name, refusal};
use app::consents::{Asked, consent_texts};
use domain::consent::{Group, Voice, Word};
use domain::lang::Lang;
use maud::{Markup, html};

pub(super) fn view(lang: Lang, form: &CodeForm, asked: &Asked, word: &Word, above: &str) -> Markup {
    let open = asked.visit.takes_words().map_err(|refused| refusal::sentence(lang, &refused));
    page(lang, form, lang.t("code-thanks")).above(above).body(&html! {
        (languages(lang, form))
        (said(lang, form, asked, word))
        p { (lang.t("code-keep")) }
        h2 { (lang.t("code-withdraw-title")) }
        p { (lang.t("code-withdraw-how")) }
        form method="post" action=(WithdrawalPath {}) {
            input type="hidden" name="code" value=(form.code);
            (kept(form, lang))
            (or_reason(lang, &open, &button::grave(lang.t("code-withdraw"))))
        }
        (super::rights::offer(lang, form))
        (done(lang, form))
    })
}

fn said(lang: Lang, form: &CodeForm, asked: &Asked, word: &Word) -> Markup {
    let yes = word.yes().unwrap_or_default();
    let plain = |yes: bool| lang.t(if yes { "yes" } else { "no" });
    let evidence = &word.evidence;
    html! {
        dl.answers {
            div { dt { (lang.t("code-answer")) } dd { (answer(lang, asked.voice, yes.alone)) } }
            div { dt { (lang.t("code-paraphrase")) } dd { (plain(yes.paraphrase)) } }
            @if asked.consent.group == Group::Staff {
                div { dt { (lang.t("code-attribution")) } dd { (plain(yes.attribution)) } }
            }
            div { dt { (lang.t("code-given")) } dd { (lang.moment(evidence.at)) } }
            div { dt { (lang.t("code-version")) } dd { (evidence.version) ", " span lang=(evidence.lang.code()) { (own_name(evidence.lang)) } } }
            div { dt { (lang.t("code-slip")) } dd { strong { (form.code) } } }
        }
    }
}

/// The yes in the words it was chosen by.
fn answer(lang: Lang, voice: Voice, alone: bool) -> String {
    let Ok(texts) = consent_texts() else { return String::new() };
    let words = match voice {
        Voice::Own if alone => &texts.answers.alone,
        Voice::Own => &texts.answers.in_group,
        Voice::FirstGuardian | Voice::SecondGuardian => &texts.answers.yes,
    };
    words.get(lang).to_owned()
}
