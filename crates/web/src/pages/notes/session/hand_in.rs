//! Handing in what was written in a session.

use crate::member::Member;
use crate::pages::notes::HandInPath;
use crate::pages::notes::fields::NoteForm;
use crate::ui::{Icon, Words};
use domain::id::SessionId;
use domain::visit::Visit;
use maud::{Markup, html};

/// The button belongs to the form above, so that what is typed and not yet saved goes along.
pub(super) fn hand_in_form(
    member: &Member,
    (visit, session): (&Visit, SessionId),
    form: &NoteForm,
    problems: &[(String, String)],
) -> Markup {
    let (lang, path) = (member.lang, HandInPath { visit: visit.id, session });
    let error = crate::form::error_of(problems, "nothing");
    html! {
        @if visit.programme.settled(session, member.me.id()).is_none() {
            section {
                h2 { (lang.t("notes-hand-in-title")) }
                p { (lang.t("notes-hand-in-lead")) }
                @if let Some(error) = error { p.field-error { (Icon::Stop.draw()) (error) } }
                div.field { div.choice {
                    input type="checkbox" name="nothing" id="nothing" value="yes" form="write"
                        checked[form.nothing == "yes"];
                    label for="nothing" { (lang.t("notes-nothing")) }
                } }
                button type="submit" class="button second" form="write" formaction=(path) {
                    (lang.t("notes-hand-in"))
                }
            }
        }
    }
}
