//! How each field is asked.

use super::again::Again;
use super::words::{decimal, label, shown, status_words};
use crate::form::error_of;
use crate::ui::{Choice, Field as Ask, Words, inset};
use app::evaluations::Evaluation;
use domain::content;
use domain::evaluation::{Field, Reply, mark};
use domain::lang::Lang;
use domain::measure::{Recommendation, Status};
use maud::{Markup, html};

/// What a field's question is drawn from.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'a> {
    pub(super) lang: Lang,
    pub(super) evaluation: &'a Evaluation,
    pub(super) again: &'a Again,
}

impl Sheet<'_> {
    /// What stands in a field: what was typed and not taken, or else the answer.
    pub(super) fn value(&self, field: &Field) -> String {
        let kept = self.evaluation.answers.text(field);
        self.again.typed.get(field).cloned().unwrap_or_else(|| kept.to_owned())
    }

    /// Draws a field's question, unless it stands among those two people wrote in.
    pub(super) fn ask(
        &self,
        field: &Field,
        title: &str,
        hint: Option<String>,
        draw: impl FnOnce(Ask<'_>, &str) -> Markup,
    ) -> Markup {
        if self.again.clashes(field) {
            return html! {};
        }
        let name = field.to_string();
        let ask = Ask::new(self.lang, &name, title)
            .version(mark(self.evaluation.answers.text(field)))
            .error(error_of(&self.again.problems, &name));
        let ask = match hint {
            Some(hint) => ask.hint(hint),
            None => ask,
        };
        draw(ask, &self.value(field))
    }

    /// Facts about the unit.
    pub(super) fn unit(&self) -> Markup {
        let fields = &self.evaluation.edition.format.unit_information;
        html! { @for info in fields { (self.info(info)) } }
    }

    fn info(&self, info: &content::InfoField) -> Markup {
        let field = Field::Unit(info.key.clone());
        let is_prose = info.kind == content::Answer::Prose;
        let hint = info.hint.as_ref().map(|hint| hint.get(self.lang).to_owned());
        let hint = if is_prose { hint } else { self.with_last_value(&field, hint) };
        html! {
            (self.info_field(info, &field, hint))
            @if is_prose { (self.last_words(&field)) }
        }
    }

    /// The hint of a short answer, with what was answered last year.
    fn with_last_value(&self, field: &Field, hint: Option<String>) -> Option<String> {
        let last = self.evaluation.last.submitted.as_ref();
        let told = last.filter(|(last, _)| last.answers.is_given(field)).map(|(last, then)| {
            let value = shown(self.lang, then, field, last.answers.text(field));
            self.lang.tr("evaluation-last-year-was", &[("value", value.into())])
        });
        let both: Vec<String> = [hint, told].into_iter().flatten().collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn info_field(&self, info: &content::InfoField, field: &Field, hint: Option<String>) -> Markup {
        self.ask(field, info.label.get(self.lang), hint, |ask, value| {
            let ask = if info.optional { ask.optional() } else { ask };
            match info.kind {
                content::Answer::Number if self.again.typed.contains_key(field) => ask.number(value),
                content::Answer::Number => ask.number(&decimal(self.lang, value)),
                content::Answer::Line => ask.text(value),
                content::Answer::Prose => ask.textarea(value, 3, None),
            }
        })
    }

    /// The leader's introduction, last year's words folded away under each prompt.
    pub(super) fn introduction(&self) -> Markup {
        html! {
            @for prompt in &self.evaluation.edition.format.introduction {
                @let field = Field::Introduction(prompt.key.clone());
                @let hint = prompt.hint.as_ref().map(|hint| hint.get(self.lang).to_owned());
                (self.ask(&field, prompt.label.get(self.lang), hint, |ask, value| ask.textarea(value, 6, None)))
                (self.last_words(&field))
            }
        }
    }

    fn last_words(&self, field: &Field) -> Markup {
        let last = self.evaluation.last.answers().map_or("", |answers| answers.text(field));
        html! {
            @if !last.is_empty() {
                (crate::ui::disclosure(self.lang.t("evaluation-last-year-words"), false, &html! { p.typed { (last) } }))
            }
        }
    }

    /// Function areas to go into, and own questions.
    pub(super) fn focus(&self) -> Markup {
        let (lang, edition) = (self.lang, &self.evaluation.edition);
        let area = |area: &content::FunctionArea| {
            Choice::new(area.code.as_str(), format!("{} {}", area.code, area.name.get(lang)))
        };
        let areas: Vec<_> = edition.standards.areas.iter().map(area).collect();
        html! {
            h2 { (lang.t("evaluation-focus-areas")) }
            p { (lang.t("evaluation-focus-lead")) }
            @for field in (1..=edition.format.max_focus_areas).map(Field::Focus) {
                (self.ask(&field, &label(lang, self.evaluation, &field), None, |ask, value| {
                    ask.optional().select(&areas, value)
                }))
            }
            h2 { (lang.t("evaluation-own-questions")) }
            p { (lang.t("evaluation-own-questions-lead")) }
            @for field in (1..=edition.format.max_own_questions).map(Field::Question) {
                (self.ask(&field, &label(lang, self.evaluation, &field), None, |ask, value| {
                    ask.optional().textarea(value, 2, None)
                }))
            }
        }
    }

    /// What became of last year's recommendations.
    pub(super) fn follow_up(&self) -> Markup {
        html! {
            @for (one, number) in self.evaluation.last.recommendations.iter().zip(1_usize..) {
                (self.recommendation(one, number))
            }
        }
    }

    fn recommendation(&self, one: &Recommendation, number: usize) -> Markup {
        let lang = self.lang;
        let choices = [Status::Done, Status::Started, Status::Planned, Status::Dropped]
            .map(|status| Choice::new(status.key(), status_words(lang, status)));
        let (status, comment) =
            (Field::FollowUp(one.id, Reply::Status), Field::FollowUp(one.id, Reply::Comment));
        html! {
            section {
                h2 { (lang.tr("evaluation-recommendation", &[("number", number.into())])) }
                (recommended(lang, one))
                (self.ask(&status, lang.t("evaluation-followed"), None, |ask, value| ask.radios(&choices, value)))
                (self.ask(&comment, lang.t("evaluation-followed-comment"),
                    Some(lang.t("evaluation-followed-comment-hint").to_owned()),
                    |ask, value| ask.optional().textarea(value, 3, None)))
            }
        }
    }
}

/// A recommendation of last year with what the unit said it would do.
pub(super) fn recommended(lang: Lang, one: &Recommendation) -> Markup {
    inset(
        Some(lang.t("evaluation-from-last-report")),
        &html! {
            p.typed { (one.what) }
            @if let Some(code) = &one.standard { p.quiet { (lang.tr("recommendation-standard", &[("code", code.into())])) } }
            @if let Some(why) = &one.why { p.typed.quiet { (why) } }
            @if let Some(measure) = &one.measure {
                p {
                    b { (lang.t("evaluation-measure")) } " " (measure.what) " (" (measure.who) "). "
                    (status_words(lang, measure.status)) "."
                }
            }
        },
    )
}
