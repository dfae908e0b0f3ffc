//! Reading what is asked, and answering.

use super::{CodeForm, WordPath, kept, languages, page};
use crate::error::PageError;
use crate::form::error_of;
use crate::ui::{Choice, Field, Tone, Words, error_summary, markdown, notice, refusal, submit};
use app::consents::{Asked, Shown};
use domain::consent::Reader;
use domain::lang::Lang;
use maud::{Markup, html};

pub(super) fn view(
    lang: Lang,
    form: &CodeForm,
    asked: &Asked,
    above: &str,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let shown = Shown::of(&asked.consent, asked.voice, lang)?;
    // nobody is hurried while she reads
    let page =
        page(lang, form, shown.text.title.get(lang)).then(None).above(above).error(!problems.is_empty());
    Ok(page.body(&html! {
        (languages(lang, form))
        (error_summary(lang, problems))
        div data-read=(lang.t("code-read")) data-stop=(lang.t("code-read-stop")) {
            (markdown(shown.text.text.get(lang), 2))
            @match asked.visit.takes_words() {
                Ok(()) => (questions(lang, form, &shown, problems)),
                Err(refused) => (notice(lang, Tone::Info, &html! { p { (refusal::sentence(lang, &refused)) } })),
            }
        }
        (super::rights::offer(lang, form))
    }))
}

fn questions(lang: Lang, form: &CodeForm, shown: &Shown, problems: &[(String, String)]) -> Markup {
    let (text, answers) = (shown.text, &shown.texts.answers);
    let taking = match text.reader {
        Reader::Own => vec![("in_group", &answers.in_group), ("alone", &answers.alone), ("no", &answers.no)],
        Reader::Guardian => vec![("yes", &answers.yes), ("no", &answers.no)],
    };
    let taking: Vec<_> =
        taking.into_iter().map(|(value, words)| Choice::new(value, words.get(lang))).collect();
    let plain = [Choice::new("yes", answers.yes.get(lang)), Choice::new("no", answers.no.get(lang))];
    let skip = lang.t("code-skip");
    html! {
        form method="post" action=(WordPath {}) {
            input type="hidden" name="code" value=(form.code);
            input type="hidden" name="read" value=(shown.hash);
            (kept(form, lang))
            (Field::new(lang, "taking_part", text.taking_part.get(lang))
                .error(error_of(problems, "taking_part")).radios(&taking, &form.taking_part))
            (Field::new(lang, "paraphrase", text.paraphrase.get(lang)).hint(skip).radios(&plain, &form.paraphrase))
            @if let Some(attribution) = &text.attribution {
                (Field::new(lang, "attribution", attribution.get(lang)).hint(skip).radios(&plain, &form.attribution))
            }
            (submit(lang.t("code-send")))
        }
    }
}
