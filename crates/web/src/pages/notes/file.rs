//! A note out of a file: its text is shown to be looked through, and nothing is kept until it is saved as a note.

use super::fields::{NoteForm, fields};
use super::{FILE_MIB, NoteFilePath, SessionNotesPath, below, title};
use crate::error::PageError;
use crate::form::{error_of, or_again};
use crate::member::Member;
use crate::ui::{Field, Tone, Words, button, error_summary, notice, submit};
use app::notes::{Found, Passage};
use app::{App, AppError, Problems};
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartError, MultipartRejection};
use axum::http::StatusCode;
use domain::lang::Lang;
use domain::visit::Visit;
use maud::{Markup, html};

const TYPES: &str = ".txt,.md,.docx,.odt";

pub(super) async fn show(
    path: NoteFilePath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let visit = app.may_write(&member.me, path.visit, path.session).await?;
    ask(&app, &member, &visit, &path, &[]).await
}

pub(super) async fn read(
    path: NoteFilePath,
    member: Member,
    State(app): State<App>,
    sent: Result<Multipart, MultipartRejection>,
) -> Result<Markup, PageError> {
    let visit = app.may_write(&member.me, path.visit, path.session).await?;
    let sent = sent.map_err(|_| PageError::Request(StatusCode::BAD_REQUEST, "error-unreadable"))?;
    let found = match file(sent).await? {
        Some((name, bytes)) => app.text_of_file(name, bytes).await,
        None => Err(AppError::Invalid(Problems::one("file", "notes-file-missing"))),
    };
    let again = async |problems: Vec<_>| ask(&app, &member, &visit, &path, &problems).await;
    let found = or_again(member.lang, found, again).await?;
    look_through(&app, &member, &visit, &path, found).await
}

/// The file's name and bytes; nothing when none was chosen.
async fn file(mut sent: Multipart) -> Result<Option<(String, Vec<u8>)>, PageError> {
    while let Some(field) = sent.next_field().await.map_err(|error| unreadable(&error))? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|error| unreadable(&error))?;
            return Ok(Some((name, bytes.to_vec())).filter(|(name, _)| !name.is_empty()));
        }
    }
    Ok(None)
}

pub(super) fn unreadable(error: &MultipartError) -> PageError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        PageError::Request(StatusCode::PAYLOAD_TOO_LARGE, "error-too-large")
    } else {
        PageError::Request(StatusCode::BAD_REQUEST, "error-unreadable")
    }
}

async fn ask(
    app: &App,
    member: &Member,
    visit: &Visit,
    path: &NoteFilePath,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let page = below(app, member, visit, lang.t("notes-file-title")).await?;
    let page = page.above(title(lang, visit, path.session)).lead(lang.t("notes-file-lead"));
    let back = SessionNotesPath { visit: path.visit, session: path.session }.to_string();
    let field = Field::new(lang, "file", lang.t("notes-file")).error(error_of(problems, "file"));
    Ok(page.error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        form method="post" action=(path) enctype="multipart/form-data" {
            (field.file(TYPES, &format!("{FILE_MIB} MB")))
            div.actions {
                (submit(lang.t("notes-file-read")))
                (button::second_link(&back, lang.t("action-cancel")))
            }
        }
    }))
}

async fn look_through(
    app: &App,
    member: &Member,
    visit: &Visit,
    path: &NoteFilePath,
    found: Found,
) -> Result<Markup, PageError> {
    let (lang, edition) = (member.lang, app.edition(visit.edition).await?);
    let standing = app.speakers(visit, path.session).await?;
    let to = SessionNotesPath { visit: path.visit, session: path.session };
    let form = NoteForm { text: found.text, ..NoteForm::fresh() };
    let page = below(app, member, visit, lang.t("notes-file-look")).await?;
    Ok(page.above(title(lang, visit, path.session)).body(&html! {
        (notice(lang, Tone::Caution, &html! { p { (lang.t("notes-file-not-kept")) } }))
        form method="post" action=(to) {
            input type="hidden" name="note" value=(form.note) autocomplete="off";
            (fields(lang, &edition, &form, &standing, 16, None, &[]))
            div.actions {
                (submit(lang.t("notes-save")))
                (button::second_link(&to.to_string(), lang.t("notes-file-discard")))
            }
        }
        (besides(lang, &found.besides))
    }))
}

/// Passages shown; what is beyond is counted.
const SHOWN: usize = 100;

/// What the file holds besides its text. It does not come along: whoever wrote it may not know that it is there.
fn besides(lang: Lang, besides: &[Passage]) -> Markup {
    html! {
        @if !besides.is_empty() {
            section {
                h2 { (lang.t("notes-file-besides")) }
                (notice(lang, Tone::Caution, &html! { p { (lang.t("notes-file-besides-lead")) } }))
                ul {
                    @for (kind, text) in besides.iter().take(SHOWN) {
                        li { b { (lang.t(&format!("notes-file-{}", kind.key()))) } ": " span.typed { (text) } }
                    }
                }
                @if besides.len() > SHOWN {
                    p { (lang.tr("notes-file-besides-more", &[("count", (besides.len() - SHOWN).into())])) }
                }
            }
        }
    }
}
