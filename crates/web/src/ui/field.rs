//! One question in a form: label above, hint under it, error beside, what was typed kept.

mod choice;
mod input;

pub use choice::Choice;

use domain::lang::Lang;
use maud::{Markup, html};

use super::{Icon, Words};

/// A question, before it is known how it is answered; finish with one of the drawing functions.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    lang: Lang,
    name: &'a str,
    id: String,
    label: &'a str,
    hint: Option<String>,
    error: Option<&'a str>,
    optional: bool,
    version: Option<i64>,
    autocomplete: Option<&'a str>,
    text_lang: Option<Lang>,
}

impl<'a> Field<'a> {
    /// A question sent as `name`, which is also its id (brackets become dashes).
    pub fn new(lang: Lang, name: &'a str, label: &'a str) -> Self {
        Self {
            lang,
            name,
            id: id_of(name),
            label,
            hint: None,
            error: None,
            optional: false,
            version: None,
            autocomplete: None,
            text_lang: None,
        }
    }

    /// Another id than the name: for a field whose name is sent several times.
    #[must_use]
    pub fn id(self, id: &str) -> Self {
        Self { id: id_of(id), ..self }
    }

    /// A sentence under the label.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// What is wrong with the answer, if anything.
    #[must_use]
    pub fn error(self, error: Option<&'a str>) -> Self {
        Self { error, ..self }
    }

    /// The question may be left open; says so beside the label.
    #[must_use]
    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    /// The version of the saved answer, sent along as `v[name]`.
    #[must_use]
    pub fn version(self, version: i64) -> Self {
        Self { version: Some(version), ..self }
    }

    /// What a browser may fill in: `email`, `current-password`, `name` …
    #[must_use]
    pub fn autocomplete(self, what: &'a str) -> Self {
        Self { autocomplete: Some(what), ..self }
    }

    /// The language the answer is written in, when it is another than the page's.
    #[must_use]
    pub fn written_in(self, lang: Lang) -> Self {
        Self { text_lang: Some(lang), ..self }
    }

    fn hint_id(&self) -> Option<String> {
        self.hint.as_ref().map(|_| format!("{}-hint", self.id))
    }

    fn error_id(&self) -> Option<String> {
        self.error.map(|_| format!("{}-error", self.id))
    }

    /// The ids of what describes the field.
    fn described_by(&self) -> Option<String> {
        let ids: Vec<_> = [self.hint_id(), self.error_id()].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.map(|_| "true")
    }

    fn class(&self) -> &'static str {
        if self.error.is_some() { "field problem" } else { "field" }
    }

    /// The label's words, with "(valgfritt)" where that is so.
    fn label_words(&self) -> Markup {
        html! {
            (self.label)
            @if self.optional { " " span.quiet { (self.lang.t("ui-optional")) } }
        }
    }

    fn told(&self) -> Markup {
        html! {
            @if let Some(hint) = &self.hint { p.hint id=[self.hint_id()] { (hint) } }
            @if let Some(error) = self.error {
                p.field-error id=[self.error_id()] {
                    (Icon::Stop.draw())
                    span { span.heard { (self.lang.t("ui-error")) " " } (error) }
                }
            }
        }
    }

    fn version_input(&self) -> Markup {
        html! {
            @if let Some(version) = self.version {
                input type="hidden" name={ "v[" (self.name) "]" } value=(version);
            }
        }
    }

    /// A question with one input: label, hint, error and the input.
    fn around(&self, input: &Markup) -> Markup {
        html! {
            div class=(self.class()) {
                label for=(self.id) { (self.label_words()) }
                (self.told())
                (input)
                (self.version_input())
            }
        }
    }

    /// A question with several inputs: a group with the label as its name.
    fn group(&self, inputs: &Markup) -> Markup {
        html! {
            fieldset class=(self.class()) aria-describedby=[self.described_by()] {
                legend { (self.label_words()) }
                (self.told())
                (inputs)
                (self.version_input())
            }
        }
    }
}

/// The id of the field with this name, for links from an error summary.
pub fn id_of(name: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || c == '-' || c == '_' { c } else { '-' };
    name.chars().map(safe).collect::<String>().trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests;
