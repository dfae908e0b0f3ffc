//! Notes on paper: photographed, handed in, and shown to the team.

use super::fields::labels;
use super::file::unreadable;
use super::{NotePhotosPath, PHOTOS_MIB, PhotoPath, SessionNotesPath, below, speakers, title};
use crate::error::PageError;
use crate::form::{Done, error_of, or_again};
use crate::member::Member;
use crate::ui::{Field, Words, button, error_summary, submit};
use app::{App, AppError, Problems};
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::id::{FileId, NoteId};
use domain::lang::Lang;
use domain::note::{NoteKind, Written};
use domain::text::NoteText;
use domain::visit::Visit;
use maud::{Markup, html};

const TYPES: &str = "image/jpeg,image/png,image/webp";

/// What was sent.
#[derive(Default)]
struct Sheets {
    note: String,
    text: String,
    speakers: Vec<String>,
    pictures: Vec<Vec<u8>>,
}

pub(super) async fn show(
    path: NotePhotosPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let visit = app.may_write(&member.me, path.visit, path.session).await?;
    let fresh = Sheets { note: App::fresh_note().to_string(), ..Sheets::default() };
    view(&app, &member, &visit, &path, &fresh, &[]).await
}

pub(super) async fn create(
    path: NotePhotosPath,
    member: Member,
    State(app): State<App>,
    sent: Result<Multipart, MultipartRejection>,
) -> Result<Done, PageError> {
    let visit = app.may_write(&member.me, path.visit, path.session).await?;
    let sent = sent.map_err(|_| PageError::Request(StatusCode::BAD_REQUEST, "error-unreadable"))?;
    let mut sheets = read(sent).await?;
    let pictures = std::mem::take(&mut sheets.pictures);
    let done = match parse(member.lang, &sheets) {
        Ok((note, words)) => {
            app.write_photos(&member.me, path.visit, path.session, note, &words, pictures).await
        }
        Err(error) => Err(error),
    };
    let again = async |problems: Vec<_>| view(&app, &member, &visit, &path, &sheets, &problems).await;
    or_again(member.lang, done, again).await?;
    let to = SessionNotesPath { visit: path.visit, session: path.session };
    Ok(Done::to(to).saying("notes-photo-saved"))
}

pub(super) async fn open(
    path: PhotoPath,
    member: Member,
    State(app): State<App>,
) -> Result<Response, PageError> {
    let photo = app.photo(&member.me, path.visit, path.photo).await?;
    Ok(([(header::CONTENT_TYPE, photo.media)], photo.bytes).into_response())
}

async fn read(mut sent: Multipart) -> Result<Sheets, PageError> {
    let mut sheets = Sheets::default();
    while let Some(field) = sent.next_field().await.map_err(|error| unreadable(&error))? {
        match field.name() {
            Some("note") => sheets.note = field.text().await.map_err(|error| unreadable(&error))?,
            Some("text") => sheets.text = field.text().await.map_err(|error| unreadable(&error))?,
            Some("speaker") => sheets.speakers.push(field.text().await.map_err(|error| unreadable(&error))?),
            Some("photo") if field.file_name().is_some_and(|name| !name.is_empty()) => {
                sheets.pictures.push(field.bytes().await.map_err(|error| unreadable(&error))?.to_vec());
            }
            _ => {}
        }
    }
    Ok(sheets)
}

/// A sheet without words of its own is called what it is.
fn parse(lang: Lang, sheets: &Sheets) -> Result<(NoteId, Written), AppError> {
    let note = sheets.note.parse().map_err(|_| AppError::Invalid(Problems::one("", "error-unreadable")))?;
    let mut problems = Problems::default();
    let typed = problems.take("text", NoteText::optional(&sheets.text)).flatten();
    problems.check()?;
    let text = match typed {
        Some(text) => text,
        None => {
            NoteText::parse(lang.t("notes-photo-words")).map_err(|_| AppError::Fault("a text is empty"))?
        }
    };
    let speakers = labels(&sheets.speakers);
    Ok((note, Written { kind: NoteKind::Observation, standard: None, text, speakers }))
}

async fn view(
    app: &App,
    member: &Member,
    visit: &Visit,
    path: &NotePhotosPath,
    sheets: &Sheets,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let standing = app.speakers(visit, path.session).await?;
    let page = below(app, member, visit, lang.t("notes-photo-title")).await?;
    let page = page.above(title(lang, visit, path.session)).lead(lang.t("notes-photo-lead"));
    let back = SessionNotesPath { visit: path.visit, session: path.session }.to_string();
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    Ok(page.error(!problems.is_empty()).day().body(&html! {
        (error_summary(lang, problems))
        form method="post" action=(path) enctype="multipart/form-data" {
            input type="hidden" name="note" value=(sheets.note) autocomplete="off";
            (field("photo", "notes-photo").files(TYPES, "JPEG, PNG, WebP", &format!("{PHOTOS_MIB} MB")))
            (speakers::choose(lang, &standing, &sheets.speakers, problems))
            (field("text", "notes-photo-text").optional().hint(lang.t("notes-photo-text-hint")).textarea(&sheets.text, 3, None))
            div.actions {
                (submit(lang.t("notes-photo-save")))
                (button::second_link(&back, lang.t("action-cancel")))
            }
        }
    }))
}

/// The sheets of a note, small, each leading to itself.
pub(super) fn sheets(lang: Lang, visit: domain::id::VisitId, photos: &[FileId]) -> Markup {
    html! {
        @if !photos.is_empty() {
            p.sheets {
                @for (photo, n) in photos.iter().zip(1_usize..) {
                    @let path = PhotoPath { visit, photo: *photo }.to_string();
                    a href=(path) { img src=(path) loading="lazy" alt=(lang.tr("notes-photo-alt", &[("number", n.into())])); }
                }
            }
        }
    }
}
