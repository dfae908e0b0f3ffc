//! The visit as a road: where we are, and the way to each step.

use domain::lang::Lang;
use maud::{Markup, html};

use super::{Icon, Words};

/// How far a step has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Finished.
    Done,
    /// Where the visit is now.
    Current,
    /// Someone else has it.
    Waiting,
    /// Not yet.
    Later,
}

/// A step on the road.
#[derive(Debug, Clone)]
pub struct Step {
    /// What the step is called.
    pub label: String,
    /// How far it has come.
    pub state: StepState,
    /// Where it lies, when this person may go there.
    pub href: Option<String>,
    /// Whether it is the page being read.
    pub here: bool,
}

impl Step {
    /// A step without a link.
    pub fn new(label: impl Into<String>, state: StepState) -> Self {
        Self { label: label.into(), state, href: None, here: false }
    }

    /// The same step with a link.
    #[must_use]
    pub fn href(self, href: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..self }
    }

    /// The same step, being read now.
    #[must_use]
    pub fn here(self, here: bool) -> Self {
        Self { here, ..self }
    }
}

impl StepState {
    fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Current => "current",
            Self::Waiting => "waiting",
            Self::Later => "later",
        }
    }

    fn word(self, lang: Lang) -> &'static str {
        lang.t(match self {
            Self::Done => "ui-road-done",
            Self::Current => "ui-road-current",
            Self::Waiting => "ui-road-waiting",
            Self::Later => "ui-road-later",
        })
    }
}

/// The road; also the navigation of a visit's pages.
pub fn road(lang: Lang, steps: &[Step]) -> Markup {
    html! {
        nav.road aria-label=(lang.t("ui-road")) {
            ol {
                @for (step, number) in steps.iter().zip(1_usize..) { (drawn(lang, step, number)) }
            }
        }
    }
}

fn drawn(lang: Lang, step: &Step, number: usize) -> Markup {
    html! {
        li class=(step.state.class()) {
            @if let Some(href) = &step.href {
                a href=(href) aria-current=[step.here.then_some("page")] { (inside(lang, step, number)) }
            } @else {
                span.step { (inside(lang, step, number)) }
            }
        }
    }
}

fn inside(lang: Lang, step: &Step, number: usize) -> Markup {
    html! {
        span.mark aria-hidden="true" {
            @match step.state {
                StepState::Done => (Icon::Tick.draw()),
                StepState::Waiting => (Icon::Waiting.draw()),
                StepState::Current | StepState::Later => (number),
            }
        }
        span.label { (step.label) }
        span.state { (step.state.word(lang)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn the_road_tells_each_step_and_how_far_it_has_come() {
        let steps = [
            Step::new("Plan", StepState::Done).href("/visits/1/plan"),
            Step::new("Rapport", StepState::Current).href("/visits/1/report").here(true),
            Step::new("Oppfølging", StepState::Later),
        ];
        let markup = road(Lang::Nb, &steps);
        assert_eq!(words(&markup), "Plan ferdig 2 Rapport nå 3 Oppfølging senere");
        assert_eq!(markup.0.matches(r#"aria-current="page""#).count(), 1);
        assert_eq!(markup.0.matches("<a ").count(), 2);
    }
}
