//! What was typed in a form of the report and could not be kept: it comes back in its field.

use crate::form::error_of;
use crate::member::Member;
use crate::ui::{Field, Words, inset};
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};

/// What was typed in one field, and why it could not be kept.
#[derive(Default, Clone, Copy)]
pub(super) struct Typed<'a> {
    /// The field's id.
    pub(super) field: &'a str,
    pub(super) text: &'a str,
    /// What the field is there for: whoever may not do it any more has no field.
    pub(super) action: Option<Action>,
    pub(super) problems: &'a [(String, String)],
}

impl<'a> Typed<'a> {
    pub(super) fn problems(problems: &'a [(String, String)]) -> Self {
        Typed { problems, ..Typed::default() }
    }

    /// The field with what was typed in it, and what is to be mended.
    pub(super) fn area(self, field: Field<'_>, id: &str, rows: u32) -> Markup {
        let text = if self.is_in(id) { self.text } else { "" };
        field.id(id).error(error_of(self.problems, id)).textarea(text, rows, None)
    }

    /// Whether the form with this field has something to be mended.
    pub(super) fn is_in(self, id: &str) -> bool {
        self.field == id
    }

    /// The words to be copied, where the report went on meanwhile and there is no field for them any more.
    pub(super) fn left_over(self, member: &Member, visit: &Visit) -> Markup {
        let gone = self.action.is_some_and(|action| member.may_on(visit, action).is_err());
        html! {
            @if gone && !self.text.trim().is_empty() {
                (inset(Some(member.lang.t("report-comment-kept")), &html! { p.typed { (self.text) } }))
            }
        }
    }
}
