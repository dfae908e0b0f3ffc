//! The page of what is sealed behind one request.

use super::{ErasurePath, FormPath, FormsPath, NameForm, NamePath};
use crate::error::PageError;
use crate::form::error_of;
use crate::member::Member;
use crate::pages::consents::{ConsentPath, ConsentsPath};
use crate::pages::evaluation::file::LARGEST;
use crate::pages::visit::frame;
use crate::ui::{Field, Page, Tone, Words, button, error_summary, notice, refusal, submit};
use app::App;
use app::consents::Behind;
use domain::id::FileId;
use maud::{Markup, html};

pub(super) async fn page(app: &App, member: &Member, behind: &Behind) -> Result<Page, PageError> {
    let (lang, visit, consent) = (member.lang, behind.visit.id, behind.consent.id);
    let unit = app.unit(behind.visit.host.unit).await?;
    let one = lang.tr("consents-one", &[("label", behind.consent.label.as_str().into())]);
    let page = frame::page(member, &behind.visit, unit.name.as_str(), lang.t("sealed-title"));
    Ok(page
        .crumb(lang.t("consents-title"), ConsentsPath { visit }.to_string())
        .crumb(&one, ConsentPath { visit, consent }.to_string())
        .lock(lang.t("sealed-lock")))
}

pub(super) async fn show(
    app: &App,
    member: &Member,
    behind: &Behind,
    form: &NameForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let page = page(app, member, behind).await?.lead(lang.t("sealed-lead")).error(!problems.is_empty());
    Ok(page.body(&html! {
        (error_summary(lang, problems))
        @if let Some(closed) = &behind.closed {
            (notice(lang, Tone::Info, &html! { p { (refusal::sentence(lang, closed)) } }))
        }
        h2 { (lang.t("sealed-name")) }
        (name(member, behind, form, problems))
        h2 { (lang.t("sealed-forms")) }
        (forms(app, member, behind, problems))
    }))
}

fn name(member: &Member, behind: &Behind, form: &NameForm, problems: &[(String, String)]) -> Markup {
    let (lang, visit, consent) = (member.lang, behind.visit.id, behind.consent.id);
    let path = NamePath { visit, consent };
    let label = if behind.name.is_some() { "sealed-name-anew" } else { "sealed-name-field" };
    html! {
        @match &behind.name {
            Some(seal) => {
                p { a href=(path) { (lang.t("sealed-name-open")) } " " span.quiet { (lang.moment(seal.at)) } }
                (removal(member, behind, seal.id, lang.t("sealed-name")))
            },
            None => p { (lang.t("sealed-name-none")) },
        }
        @if behind.closed.is_none() {
            form method="post" action=(path) {
                (Field::new(lang, "name", lang.t(label)).autocomplete("off")
                    .hint(lang.t("sealed-name-hint")).error(error_of(problems, "name")).text(&form.name))
                (submit(lang.t("sealed-name-button")))
            }
        }
    }
}

fn forms(app: &App, member: &Member, behind: &Behind, problems: &[(String, String)]) -> Markup {
    let (lang, visit, consent) = (member.lang, behind.visit.id, behind.consent.id);
    let most = app.settings().limits.attachment_mib.min(LARGEST);
    html! {
        @if behind.forms.is_empty() { p { (lang.t("sealed-forms-none")) } }
        @for (number, seal) in (1_u32..).zip(&behind.forms) {
            @let called = lang.tr("sealed-form", &[("number", number.into())]);
            p { a href=(FormPath { visit, consent, form: seal.id }) { (called) } " " span.quiet { (lang.moment(seal.at)) } }
            (removal(member, behind, seal.id, &called))
        }
        @if behind.closed.is_none() {
            form method="post" enctype="multipart/form-data" action=(FormsPath { visit, consent }) {
                (Field::new(lang, "file", lang.t("sealed-form-field")).hint(lang.t("sealed-form-hint"))
                    .error(error_of(problems, "file")).file(".pdf,.jpg,.jpeg,.png", &format!("{most} MB")))
                (submit(lang.t("sealed-form-button")))
            }
        }
    }
}

fn removal(member: &Member, behind: &Behind, seal: FileId, what: &str) -> Markup {
    let path = ErasurePath { visit: behind.visit.id, consent: behind.consent.id, seal };
    button::post(
        &path.to_string(),
        &html! {
            button.plain type="submit" { (member.lang.t("action-remove")) span.heard { " " (what) } }
        },
    )
}
