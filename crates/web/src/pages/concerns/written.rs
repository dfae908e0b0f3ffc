//! What is written in a case, and writing more.

use super::case::{Shown, Typed, view as case_again};
use super::{ConcernPath, ConcernTextsPath, warning};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::ui::{Choice, Field, Tone, Words, notice, submit};
use app::concerns::Told;
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::concern::{Word, Words as Written};
use maud::{Markup, html};
use serde::Deserialize;

/// A text as it is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct WriteForm {
    /// The id it will have, so that a form sent twice writes once.
    id: String,
    word: String,
    text: String,
    anyway: String,
}

impl WriteForm {
    fn parse(&self) -> Result<Written, AppError> {
        let mut problems = Problems::default();
        let word = Word::from_key(&self.word);
        if word.is_none() {
            problems.add("word", "problem-choose");
        }
        let text = app::concerns::parse_text("text", &self.text, self.anyway == "yes", &mut problems);
        problems.check()?;
        word.zip(text).map(|(word, text)| Written { word, text }).ok_or(AppError::Hidden)
    }
}

pub(super) fn view(shown: &Shown<'_>, form: &WriteForm) -> Markup {
    let (lang, case) = (shown.member.lang, shown.case);
    html! {
        h2 { (lang.t("concern-written-title")) }
        @if !case.concern.has_key() { p { (lang.t("concern-gone")) } }
        @if case.waits_for_key {
            (notice(lang, Tone::Info, &html! { p { (lang.t("concern-waits-for-key")) } }))
        } @else if case.damaged > 0 && case.concern.has_key() {
            (notice(lang, Tone::Stop, &html! { p { (lang.tr("concern-damaged", &[("count", case.damaged.into())])) } }))
        }
        @for text in &case.texts { (told(shown, text)) }
        @if case.concern.goes_on().is_ok() { (write(shown, form)) }
    }
}

fn told(shown: &Shown<'_>, text: &Told) -> Markup {
    let lang = shown.member.lang;
    html! {
        article.comment {
            p.comment-by {
                b { (lang.t(&format!("concern-word-{}", text.word.key()))) }
                @if let Word::Outcome(outcome) = text.word {
                    ": " (lang.t(&format!("concern-outcome-{}", outcome.key())))
                }
                " " span.quiet { (shown.name(text.by)) " · " (lang.moment(text.at)) }
            }
            p.typed { (text.text) }
        }
    }
}

fn write(shown: &Shown<'_>, form: &WriteForm) -> Markup {
    let (lang, case) = (shown.member.lang, shown.case);
    let path = ConcernTextsPath { visit: case.visit.id, concern: case.concern.id };
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(shown.problems, name));
    let words =
        Word::WRITTEN.map(|one| Choice::new(one.key(), lang.t(&format!("concern-word-{}", one.key()))));
    let chosen = if form.word.is_empty() { Word::Done.key() } else { form.word.as_str() };
    let id = if form.id.is_empty() { App::fresh_concern_text().to_string() } else { form.id.clone() };
    html! {
        form method="post" action=(path) {
            input type="hidden" name="id" value=(id);
            (field("word", "concern-word").radios(&words, chosen))
            (field("text", "concern-write-text").hint(lang.t("concern-no-names")).textarea(&form.text, 5, None))
            (warning(shown.member, &form.text, "anyway"))
            (submit(lang.t("concern-write-button")))
        }
    }
}

pub(super) async fn create(
    path: ConcernTextsPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<WriteForm>,
) -> Result<Done, PageError> {
    let at = ConcernPath { visit: path.visit, concern: path.concern };
    let done = match form.parse() {
        Ok(words) => {
            app.write_in_concern(&member.me, path.visit, path.concern, form.id.parse().ok(), &words).await
        }
        Err(problem) => Err(problem),
    };
    let typed = Typed { write: form, ..Typed::default() };
    let again = async |problems: Vec<_>| case_again(&app, &member, &at, &typed, &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(at).saying("concern-written"))
}
