//! The part of the page that is also there without network: what to ask, the empty form, and what is not sent yet.

use crate::error::PageError;
use crate::member::Member;
use crate::pages::notes::fields::{NoteForm, fields};
use crate::pages::notes::{NoteFilePath, NotePhotosPath, SessionNotesPath};
use crate::paths;
use crate::ui::{Words, autosave_form_as, disclosure, submit};
use app::App;
use app::notes::Shelf;
use domain::content::Edition;
use domain::id::SessionId;
use domain::lang::Lang;
use domain::note::{Topic, guide};
use domain::visit::Visit;
use maud::{Markup, html};

/// The guide and the form.
pub(super) async fn write_form(
    app: &App,
    member: &Member,
    (visit, session): (&Visit, SessionId),
    shelf: &Shelf,
    form: &NoteForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, edition) = (member.lang, app.edition(visit.edition).await?);
    let standing = app.speakers(visit, session).await?;
    let path = SessionNotesPath { visit: visit.id, session };
    let kept = shelf.drafts.iter().find(|draft| draft.id.to_string() == form.note);
    let kept = kept.map(|draft| lang.tr("notes-draft-kept", &[("time", lang.hour(draft.at).into())]));
    let saved = kept.as_deref().unwrap_or(lang.t("notes-draft-hint"));
    let body = html! {
        h2 { (lang.t("notes-write")) }
        input type="hidden" name="note" value=(form.note) autocomplete="off";
        (fields(lang, &edition, form, &standing, 6, None, problems))
        (submit(lang.t("notes-save")))
    };
    Ok(html! {
        (questions(app, lang, (visit, session), &edition).await?)
        (autosave_form_as(lang, Some("write"), &path.to_string(), Some(saved), &body))
        ul data-online="" {
            li { a href=(NoteFilePath { visit: visit.id, session }) { (lang.t("notes-file-link")) } }
            li { a href=(NotePhotosPath { visit: visit.id, session }) { (lang.t("notes-photo-link")) } }
        }
    })
}

/// What to ask this group, area by area.
async fn questions(
    app: &App,
    lang: Lang,
    (visit, session): (&Visit, SessionId),
    edition: &Edition,
) -> Result<Markup, PageError> {
    let Ok(known) = visit.programme.session(session) else { return Ok(html! {}) };
    if !known.kind.is_focus_group() {
        return Ok(html! {});
    }
    let focus = app.focus_of(visit).await?;
    let topics = guide(edition, &focus, known.kind);
    Ok(html! {
        @if !topics.is_empty() {
            section.guide {
                h2 { (lang.t("notes-guide")) }
                p.quiet { (lang.t("notes-guide-lead")) }
                @for topic in &topics { (area(lang, topic)) }
            }
        }
    })
}

fn area(lang: Lang, topic: &Topic<'_>) -> Markup {
    let count = topic.questions.len();
    let counted = lang.tr("notes-guide-count", &[("count", count.into())]);
    let focus = if topic.in_focus { format!(" · {}", lang.t("notes-guide-focus")) } else { String::new() };
    let summary = format!("{} · {counted}{focus}", topic.area.name.get(lang));
    disclosure(
        &summary,
        false,
        &html! {
            ul {
                @for (standard, question) in &topic.questions {
                    li {
                        span { (question.get(lang)) }
                        a href=(format!("?standard={}#text", paths::escape(&standard.code))) data-ask=(standard.code)
                            aria-label=(lang.tr("notes-guide-note-about", &[("code", standard.code.as_str().into())])) {
                            (lang.t("notes-guide-note"))
                        }
                    }
                }
            }
        },
    )
}

/// What waits on the device, drawn by script.
pub(super) fn waiting(lang: Lang, path: &SessionNotesPath) -> Markup {
    let count = lang.tr("offline-count", &[("count", "%".into())]);
    let written = lang.tr("offline-written", &[("time", "%".into())]);
    html! {
        section.unsent data-unsent="" hidden data-count=(count) data-written=(written)
            data-waits=(lang.t("offline-waits")) data-offline=(lang.t("offline-waits"))
            data-failed=(lang.t("offline-failed")) data-door=(lang.t("offline-door"))
            data-broken=(lang.t("offline-broken")) data-back=(lang.t("offline-take-back"))
            data-drop=(lang.t("offline-drop")) data-sure=(lang.t("offline-drop-sure")) {
            h2 {}
            p role="status" {}
            p data-door-link="" hidden {
                a href=(paths::sign_in(&path.to_string())) { (lang.t("offline-sign-in")) }
            }
            ul {}
            button.button.second type="button" data-send="" { (lang.t("offline-send")) }
        }
    }
}

/// In a sentence: what stays on the device when the network is gone.
pub(super) fn stays(lang: Lang, may_wait: bool) -> Markup {
    html! {
        p.quiet data-needs-script="" hidden {
            (lang.t(if may_wait { "offline-stays" } else { "offline-off" }))
        }
    }
}
