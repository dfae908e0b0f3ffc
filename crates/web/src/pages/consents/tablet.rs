//! A tablet in the unit: the page for codes and nothing else. The keeper's session on it ends when it is handed over.

use super::TabletPath;
use crate::error::PageError;
use crate::form::Done;
use crate::member::Member;
use crate::pages::code::TABLET;
use crate::pages::sign_in::signed_out;
use crate::ui::Words;
use crate::ui::button::second_submit;
use app::App;
use axum::extract::State;
use axum_extra::extract::cookie::CookieJar;
use domain::id::VisitId;
use domain::lang::Lang;
use domain::policy::Action;
use maud::{Markup, html};

pub(super) fn view(lang: Lang, visit: VisitId) -> Markup {
    html! {
        h2 { (lang.t("consents-tablet")) }
        p { (lang.t("consents-tablet-lead")) }
        form method="post" action=(TabletPath { visit }) { (second_submit(lang.t("consents-tablet-button"))) }
    }
}

pub(super) async fn start(
    path: TabletPath,
    member: Member,
    State(app): State<App>,
) -> Result<(CookieJar, Done), PageError> {
    app.look(&member.me, path.visit, Action::KeepConsents).await?;
    Ok((signed_out(&app, &member, true).await?, Done::to(TABLET)))
}
