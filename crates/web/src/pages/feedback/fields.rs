//! The fields of a member's feedback.

use super::FeedbackPath;
use crate::form::{Pairs, error_of, value};
use crate::ui::{Choice, Field, Words, disclosure, submit};
use app::feedback::Given;
use app::{AppError, Problems};
use domain::content::{Edition, FunctionArea};
use domain::feedback::Feedback;
use domain::lang::Lang;
use domain::text::{Prose, TextProblem};
use domain::visit::Visit;
use maud::{Markup, html};

/// Characters there is room for in each field.
const ROOM: usize = 5000;
/// Standards that can be named; no set has as many.
const MOST: usize = 500;

/// What was typed; `version` is the one that was read, 0 before the first.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    unclear: Vec<String>,
    why_unclear: String,
    organisation: String,
    day_plan: String,
    advice: String,
    version: i32,
}

impl Draft {
    /// As the saved feedback would fill it in.
    pub(super) fn of(given: &Given) -> Self {
        let text = |prose: &Option<Prose>| prose.as_ref().map(ToString::to_string).unwrap_or_default();
        let feedback = &given.feedback;
        Self {
            unclear: feedback.unclear.clone(),
            why_unclear: text(&feedback.why_unclear),
            organisation: text(&feedback.organisation),
            day_plan: text(&feedback.day_plan),
            advice: text(&feedback.advice),
            version: given.version,
        }
    }

    /// As a browser sends it: the boxes of an area come as `unclear[3]`.
    pub(super) fn read(pairs: &Pairs) -> Self {
        let boxes = pairs.iter().filter(|(name, _)| name.starts_with("unclear["));
        let mut unclear: Vec<String> = boxes.map(|(_, code)| code.clone()).take(MOST).collect();
        unclear.sort_unstable();
        unclear.dedup();
        let text = |name| value(pairs, name).to_owned();
        Self {
            unclear,
            why_unclear: text("why_unclear"),
            organisation: text("organisation"),
            day_plan: text("day_plan"),
            advice: text("advice"),
            version: value(pairs, "version").parse().unwrap_or(0),
        }
    }

    /// The same words over what was saved meanwhile.
    pub(super) fn over(self, saved: Option<&Given>) -> Self {
        Self { version: saved.map_or(0, |given| given.version), ..self }
    }

    pub(super) fn parse(&self) -> Result<(i32, Feedback), AppError> {
        let mut problems = Problems::default();
        let mut text = |name, typed: &str| problems.take(name, short(typed)).flatten();
        let feedback = Feedback {
            why_unclear: text("why_unclear", &self.why_unclear),
            organisation: text("organisation", &self.organisation),
            day_plan: text("day_plan", &self.day_plan),
            advice: text("advice", &self.advice),
            unclear: self.unclear.clone(),
        };
        problems.check().map(|()| (self.version, feedback))
    }
}

fn short(text: &str) -> Result<Option<Prose>, TextProblem> {
    if text.trim().chars().count() > ROOM { Err(TextProblem::TooLong(ROOM)) } else { Prose::optional(text) }
}

pub(super) fn view(
    lang: Lang,
    visit: &Visit,
    edition: &Edition,
    draft: &Draft,
    problems: &[(String, String)],
) -> Markup {
    let field =
        |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name)).optional();
    let room = u32::try_from(ROOM).ok();
    html! {
        form method="post" action=(FeedbackPath { visit: visit.id }) {
            input type="hidden" name="version" value=(draft.version);
            h2 #unclear { (lang.t("feedback-unclear")) }
            p { (lang.t("feedback-unclear-hint")) }
            @for area in &edition.standards.areas { (boxes(lang, area, &draft.unclear)) }
            (field("why_unclear", "feedback-why-unclear").textarea(&draft.why_unclear, 4, room))
            h2 { (lang.t("feedback-visit")) }
            (field("organisation", "feedback-organisation").hint(lang.t("feedback-organisation-hint")).textarea(&draft.organisation, 4, room))
            (field("day_plan", "feedback-day-plan").hint(lang.t("feedback-day-plan-hint")).textarea(&draft.day_plan, 4, room))
            (field("advice", "feedback-advice").hint(lang.t("feedback-advice-hint")).textarea(&draft.advice, 4, room))
            p.quiet { (lang.t("feedback-no-persons")) }
            (submit(lang.t(if draft.version > 0 { "feedback-amend" } else { "feedback-send" })))
        }
    }
}

/// The standards of an area, folded away until one of them is chosen.
fn boxes(lang: Lang, area: &FunctionArea, chosen: &[String]) -> Markup {
    let choices: Vec<_> = area
        .standards
        .iter()
        .map(|standard| Choice::new(&standard.code, format!("{} {}", standard.code, standard.text.get(lang))))
        .collect();
    let open = area.standards.iter().any(|standard| chosen.contains(&standard.code));
    let (name, label) = (format!("unclear[{}]", area.code), lang.t("feedback-which"));
    let title = format!("{} {}", area.code, area.name.get(lang));
    disclosure(&title, open, &Field::new(lang, &name, label).checkboxes(&choices, chosen))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(sent: &[(&str, &str)]) -> Pairs {
        sent.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn boxes_of_every_area_are_gathered_once_each() {
        let sent = [("unclear[1]", "1.2"), ("unclear[3]", "3.1"), ("unclear[3]", "3.1"), ("version", "2")];
        let draft = Draft::read(&pairs(&sent));
        assert_eq!(
            (draft.unclear.as_slice(), draft.version),
            (["1.2".to_owned(), "3.1".to_owned()].as_slice(), 2)
        );
    }

    #[test]
    fn what_is_left_open_is_left_out_and_what_is_too_long_is_named() {
        let (read, feedback) =
            Draft::read(&pairs(&[("advice", " "), ("day_plan", "God tid")])).parse().unwrap();
        assert_eq!((read, feedback.advice, feedback.day_plan.unwrap().as_str()), (0, None, "God tid"));
        let long = "a".repeat(ROOM + 1);
        let refused = Draft::read(&pairs(&[("organisation", &long)])).parse();
        assert!(matches!(refused, Err(AppError::Invalid(p)) if p.0[0].field == "organisation"));
    }
}
