//! The standards of one function area, last year's answer beside each.

use super::EvidencePath;
use super::questions::Sheet;
use super::words::{label, shown};
use crate::ui::badge::badge_with;
use crate::ui::{Choice, Icon, Tone, Words, button, disclosure, inset};
use app::evaluations::Evaluation;
use domain::content::{FunctionArea, Kind, Level, Standard};
use domain::evaluation::{Answers, Aspect, Field};
use domain::lang::Lang;
use maud::{Markup, html};

impl Sheet<'_> {
    /// The standards of an area.
    pub(super) fn area(&self, area: &FunctionArea) -> Markup {
        let (lang, questions) = (self.lang, self.evaluation.questionnaire());
        let open = |standard: &&Standard| can_confirm(self.evaluation, standard);
        let unchanged = questions.standards(area).filter(open).count();
        html! {
            @if let Some(about) = &area.description { p.lead { (about.get(lang)) } }
            @if questions.is_focus(&area.code) { p { (badge_with(Tone::Info, Icon::Info, lang.t("evaluation-is-focus"))) } }
            (self.in_general())
            @if unchanged > 1 {
                div.actions {
                    (button::second("unchanged", "area", &lang.tr("evaluation-confirm-area", &[("count", unchanged.into())])))
                }
            }
            @for standard in questions.standards(area) { (self.standard(standard)) }
        }
    }

    /// What the last report recommended without naming a standard that is asked about here.
    fn in_general(&self) -> Markup {
        let general = self.evaluation.recommended_in_general();
        html! {
            @if !general.is_empty() {
                (disclosure(self.lang.t("evaluation-recommended-in-general"), false, &html! {
                    @for one in general { (super::questions::recommended(self.lang, one)) }
                }))
            }
        }
    }

    fn standard(&self, standard: &Standard) -> Markup {
        let lang = self.lang;
        html! {
            section {
                h2 { (standard.code) " " (standard.text.get(lang)) }
                (kind(lang, standard.kind))
                div.columns {
                    div { (about(lang, standard)) (self.answers(standard)) }
                    div { (last_year(lang, self.evaluation, standard)) }
                }
            }
        }
    }

    fn answers(&self, standard: &Standard) -> Markup {
        let lang = self.lang;
        let scale = &self.evaluation.edition.standards.scale;
        let choice = |level: &Level| Choice::new(level.key.as_str(), level.label.get(lang));
        let levels: Vec<_> = scale.levels.iter().map(choice).collect();
        let [level, comment, evidence] = Aspect::ALL.map(|aspect| Field::of_standard(&standard.code, aspect));
        let title = |field: &Field| label(lang, self.evaluation, field);
        let hint = standard.evidence_hint.as_ref().map(|hint| hint.get(lang).to_owned());
        html! {
            (self.ask(&level, &title(&level), None, |ask, value| ask.radios(&levels, value)))
            (self.ask(&comment, &title(&comment), Some(comment_hint(lang, standard, scale)), |ask, value| {
                ask.textarea(value, 3, None)
            }))
            (self.ask(&evidence, &title(&evidence), hint, |ask, value| ask.optional().textarea(value, 2, None)))
            (super::evidence::attached(self.evaluation, &standard.code))
            p {
                a href=(EvidencePath { visit: self.evaluation.visit.id, standard: standard.code.clone() }) {
                    (lang.tr("evaluation-evidence-link", &[("code", (&standard.code).into())]))
                }
            }
        }
    }
}

/// Which ratings need a comment.
fn comment_hint(lang: Lang, standard: &Standard, scale: &domain::content::Scale) -> String {
    if standard.kind == Kind::Must {
        return lang.t("evaluation-comment-always").to_owned();
    }
    let needing = scale.levels.iter().filter(|level| standard.needs_comment(level));
    let names: Vec<_> = needing.map(|level| level.label.get(lang).to_lowercase()).collect();
    if names.is_empty() {
        return lang.t("evaluation-comment-if-wanted").to_owned();
    }
    lang.tr("evaluation-comment-when", &[("levels", names.join(", ").into())])
}

fn about(lang: Lang, standard: &Standard) -> Markup {
    html! {
        @if let Some(guidance) = &standard.guidance {
            (disclosure(lang.t("evaluation-guidance"), false, &html! { p.typed { (guidance.get(lang)) } }))
        }
    }
}

/// How much a standard expects.
pub(super) fn kind(lang: Lang, kind: Kind) -> Markup {
    let words = lang.t(match kind {
        Kind::Must => "evaluation-kind-must",
        Kind::Expected => "evaluation-kind-expected",
        Kind::Aspirational => "evaluation-kind-aspirational",
    });
    html! { p.quiet { (words) } }
}

/// Whether last year's answer can be confirmed with one press: there is one, it answers the same, and none is given yet.
fn can_confirm(evaluation: &Evaluation, standard: &Standard) -> bool {
    let level = Field::of_standard(&standard.code, Aspect::Level);
    evaluation.last.submitted.as_ref().is_some_and(|(last, then)| {
        let same = evaluation.questionnaire().can_carry(standard, then);
        same && last.answers.is_given(&level) && !evaluation.answers.is_given(&level)
    })
}

fn last_year(lang: Lang, evaluation: &Evaluation, standard: &Standard) -> Markup {
    let carried = evaluation.answers.get(&Field::of_standard(&standard.code, Aspect::Level));
    html! {
        (before(lang, evaluation, &standard.code))
        @if can_confirm(evaluation, standard) {
            p { (button::second("unchanged", &standard.code, &lang.tr("evaluation-confirm", &[("code", (&standard.code).into())]))) }
        } @else if carried.is_some_and(|answer| answer.carried) {
            p { (badge_with(Tone::Good, Icon::Good, lang.t("evaluation-carried"))) }
        }
        @for one in evaluation.recommended_for(&standard.code) {
            (super::questions::recommended(lang, one))
        }
    }
}

/// Last year's answer, with that year's wording when it was another.
pub(super) fn before(lang: Lang, evaluation: &Evaluation, code: &str) -> Markup {
    let Some((last, then)) = &evaluation.last.submitted else { return html! {} };
    let level = Field::of_standard(code, Aspect::Level);
    if !last.answers.is_given(&level) {
        return html! { p.quiet { (lang.t("evaluation-not-rated-last-year")) } };
    }
    let reworded = evaluation.edition.standards.standard(code).map(|now| &now.text)
        != then.standards.standard(code).map(|before| &before.text);
    inset(
        Some(lang.t("ui-bar-last-year")),
        &html! {
            @if reworded && let Some(before) = then.standards.standard(code) {
                p.quiet { (lang.t("evaluation-reworded")) " " (before.text.get(lang)) }
            }
            p { b { (shown(lang, then, &level, last.answers.text(&level))) } }
            (said(&last.answers, code))
        },
    )
}

fn said(answers: &Answers, code: &str) -> Markup {
    html! {
        @for aspect in [Aspect::Comment, Aspect::Evidence] {
            @let text = answers.of_standard(code, aspect);
            @if !text.is_empty() { p.typed { (text) } }
        }
    }
}
