//! The name and the signed forms behind a request: sealed here, opened only for whoever keeps the consents.

use super::{ConsentPath, ConsentsPath};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::pages::evaluation::file::{LARGEST, read, served};
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Words, button};
use app::consents::{Behind, OpenName};
use app::{App, AppError, Problems};
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::response::Response;
use axum_extra::routing::TypedPath;
use domain::id::{ConsentId, FileId, VisitId};
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

mod view;

paths! {
    /// Whether the host's unit seals names at all.
    NamesSettingPath { visit: VisitId } = "/visits/{visit}/consent-names";
    /// What is sealed behind one request.
    BehindPath { visit: VisitId, consent: ConsentId } = "/visits/{visit}/consents/{consent}/sealed";
    /// Its name, sealed anew or opened.
    NamePath { visit: VisitId, consent: ConsentId } = "/visits/{visit}/consents/{consent}/sealed/name";
    /// One more signed form.
    FormsPath { visit: VisitId, consent: ConsentId } = "/visits/{visit}/consents/{consent}/sealed/forms";
    /// One form, opened.
    FormPath { visit: VisitId, consent: ConsentId, form: FileId } = "/visits/{visit}/consents/{consent}/sealed/forms/{form}";
    /// Taking a name or a form away.
    ErasurePath { visit: VisitId, consent: ConsentId, seal: FileId } = "/visits/{visit}/consents/{consent}/sealed/{seal}/removal";
}

pub(super) fn mount(table: Table) -> Table {
    let keep = Needs::Visit(Action::KeepNames);
    table
        .post(Needs::Visit(Action::ChooseConsentKeeper), set)
        .get(keep, show)
        .get(keep, open_name)
        .post(keep, seal_name)
        .upload(keep, LARGEST, seal_form)
        .get(keep, open_form)
        .post(keep, erase)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SettingForm {
    sealed: String,
}

async fn set(
    path: NamesSettingPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<SettingForm>,
) -> Result<Done, PageError> {
    let sealed = form.sealed == "yes";
    app.set_names_sealed(&member.me, path.visit, sealed).await?;
    let said = if sealed { "sealed-set-on" } else { "sealed-set-off" };
    Ok(Done::to(ConsentsPath { visit: path.visit }).saying(said))
}

/// What the unit leader sees on the page of consents: whether her unit seals names, and the other choice.
pub(super) async fn setting(app: &App, member: &Member, visit: &Visit) -> Result<Markup, PageError> {
    let (lang, sealed) = (member.lang, app.names_are_sealed(visit).await?);
    let (now, other, label) = if sealed {
        ("sealed-setting-on", "no", "sealed-setting-turn-off")
    } else {
        ("sealed-setting-off", "yes", "sealed-setting-turn-on")
    };
    Ok(html! {
        h2 { (lang.t("sealed-setting")) }
        p { (lang.t(now)) }
        form method="post" action=(NamesSettingPath { visit: visit.id }) {
            (button::second("sealed", other, lang.t(label)))
        }
    })
}

/// What the page of one request says of it, with the way there; nothing where the unit seals nothing and nothing is.
pub(super) async fn link(app: &App, member: &Member, path: ConsentPath) -> Result<Markup, PageError> {
    let behind = app.behind_consent(&member.me, path.visit, path.consent).await?;
    let is_empty = behind.name.is_none() && behind.forms.is_empty();
    if is_empty && !app.names_are_sealed(&behind.visit).await? {
        return Ok(html! {});
    }
    let lang = member.lang;
    let there = if is_empty { "sealed-none" } else { "sealed-some" };
    let to = BehindPath { visit: path.visit, consent: path.consent };
    Ok(html! {
        h2 { (lang.t("sealed-title")) }
        p { (lang.t(there)) }
        div.actions { (button::second_link(&to.to_string(), lang.t("sealed-title"))) }
    })
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct NameForm {
    name: String,
}

async fn show(path: BehindPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let behind = app.behind_consent(&member.me, path.visit, path.consent).await?;
    view::show(&app, &member, &behind, &NameForm::default(), &[]).await
}

async fn seal_name(
    path: NamePath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<NameForm>,
) -> Result<Done, PageError> {
    let (visit, consent) = (path.visit, path.consent);
    let sealed = app.seal_name(&member.me, visit, consent, &form.name).await;
    let again = async |problems: Vec<_>| {
        let behind = app.behind_consent(&member.me, visit, consent).await?;
        view::show(&app, &member, &behind, &form, &problems).await
    };
    or_again(member.lang, sealed, again).await?;
    Ok(Done::to(BehindPath { visit, consent }).saying("sealed-name-done"))
}

async fn seal_form(
    path: FormsPath,
    member: Member,
    State(app): State<App>,
    upload: Result<Multipart, MultipartRejection>,
) -> Result<Done, PageError> {
    let (visit, consent) = (path.visit, path.consent);
    let behind = app.behind_consent(&member.me, visit, consent).await?;
    let most = app.settings().limits.attachment_mib.min(LARGEST) * 1024 * 1024;
    let sealed = match read(upload, most).await? {
        Some((_, bytes)) => app.seal_form(&member.me, visit, consent, bytes).await,
        None => Err(AppError::Invalid(Problems::one("file", "file-missing"))),
    };
    let form = NameForm::default();
    let again = async |problems: Vec<_>| view::show(&app, &member, &behind, &form, &problems).await;
    or_again(member.lang, sealed, again).await?;
    Ok(Done::to(BehindPath { visit, consent }).saying("sealed-form-done"))
}

async fn open_name(path: NamePath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let name = app.open_name(&member.me, path.visit, path.consent).await?;
    let behind = app.behind_consent(&member.me, path.visit, path.consent).await?;
    Ok(view::page(&app, &member, &behind).await?.body(&opened(&member, &behind, &name)))
}

fn opened(member: &Member, behind: &Behind, name: &OpenName) -> Markup {
    let lang = member.lang;
    let back = BehindPath { visit: behind.visit.id, consent: behind.consent.id }.to_string();
    html! {
        dl.answers { div { dt { (lang.t("sealed-name")) } dd { (name.written()) } } }
        p.quiet { (lang.t("sealed-read-logged")) }
        div.actions { (button::second_link(&back, lang.t("sealed-back"))) }
    }
}

async fn open_form(path: FormPath, member: Member, State(app): State<App>) -> Result<Response, PageError> {
    Ok(served(app.open_form(&member.me, path.visit, path.consent, path.form).await?))
}

async fn erase(path: ErasurePath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    let (visit, consent) = (path.visit, path.consent);
    app.erase_seal(&member.me, visit, consent, path.seal).await?;
    Ok(Done::to(BehindPath { visit, consent }).saying("sealed-erased"))
}
