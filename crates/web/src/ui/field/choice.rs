//! Questions answered by choosing.

use maud::{Markup, html};

use super::Field;
use crate::ui::Words;

/// Something to choose.
#[derive(Debug, Clone)]
pub struct Choice {
    value: String,
    label: String,
    hint: Option<String>,
    closed: bool,
    lang: Option<&'static str>,
}

impl Choice {
    /// A choice sent as `value`.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, closed: false, lang: None }
    }

    /// The language of its words, where it is not the page's.
    #[must_use]
    pub fn lang(self, lang: Option<&'static str>) -> Self {
        Self { lang, ..self }
    }

    /// A sentence under the choice.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// Shown but not to be chosen, with the reason.
    #[must_use]
    pub fn closed(self, reason: impl Into<String>) -> Self {
        Self { hint: Some(reason.into()), closed: true, ..self }
    }
}

impl Field<'_> {
    /// One from a long list; an empty `chosen` shows "Velg …".
    pub fn select(self, choices: &[Choice], chosen: &str) -> Markup {
        let input = html! {
            select name=(self.name) id=(self.id) aria-describedby=[self.described_by()] aria-invalid=[self.invalid()] {
                option value="" { (self.lang.t("ui-choose")) }
                @for choice in choices {
                    option value=(choice.value) selected[choice.value == chosen] disabled[choice.closed] { (choice.label) }
                }
            }
        };
        self.around(&input)
    }

    /// One from a few.
    pub fn radios(self, choices: &[Choice], chosen: &str) -> Markup {
        self.several("radio", choices, |choice| choice.value == chosen)
    }

    /// Any number of several; each is sent under the same name.
    pub fn checkboxes(self, choices: &[Choice], chosen: &[String]) -> Markup {
        self.several("checkbox", choices, |choice| chosen.contains(&choice.value))
    }

    fn several(self, kind: &str, choices: &[Choice], chosen: impl Fn(&Choice) -> bool) -> Markup {
        let inputs = html! {
            div.choices {
                @for (choice, n) in choices.iter().zip(0_usize..) {
                    // the first carries the field's id, so that an error summary leads to it
                    @let id = if n == 0 { self.id.clone() } else { format!("{}-{n}", self.id) };
                    (self.one_of_several(kind, choice, &id, chosen(choice)))
                }
            }
        };
        self.group(&inputs)
    }

    fn one_of_several(&self, kind: &str, choice: &Choice, id: &str, chosen: bool) -> Markup {
        let hint_id = choice.hint.as_ref().map(|_| format!("{id}-more"));
        html! {
            div.choice {
                input type=(kind) name=(self.name) id=(id) value=(choice.value) checked[chosen]
                    disabled[choice.closed && !chosen] aria-describedby=[&hint_id];
                label for=(id) lang=[choice.lang] { (choice.label) }
                @if let Some(hint) = &choice.hint { p.hint id=[&hint_id] { (hint) } }
            }
        }
    }

    /// A single box to tick, sent as `yes`.
    pub fn checkbox(self, ticked: bool) -> Markup {
        html! {
            div class=(self.class()) {
                (self.told())
                div.choice {
                    input type="checkbox" name=(self.name) id=(self.id) value="yes" checked[ticked]
                        aria-describedby=[self.described_by()] aria-invalid=[self.invalid()];
                    label for=(self.id) { (self.label_words()) }
                }
                (self.version_input())
            }
        }
    }
}
