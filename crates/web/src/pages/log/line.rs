//! One line of the log, and the proof that it stands there.

use super::{LinePath, LogPath};
use crate::error::PageError;
use crate::member::Member;
use crate::ui::Words;
use app::App;
use app::log::Proof;
use axum::extract::State;
use maud::{Markup, html};

pub(super) async fn show(
    path: LinePath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let proof = app.log_proof(&member.me, path.position).await?;
    Ok(view(&member, path.position, &proof, &app.log_verifier().await?))
}

fn view(member: &Member, position: u64, proof: &Proof, verifier: &str) -> Markup {
    let lang = member.lang;
    let title = lang.tr("log-line-title", &[("position", position.into())]);
    let page = member.page(title).crumb(lang.t("log-title"), LogPath {}.to_string());
    page.lead(lang.t("log-line-lead")).body(&html! {
        h2 { (lang.t("log-line-text")) }
        pre.typed { (proof.leaf) }
        h2 { (lang.t("log-proof")) }
        @match &proof.text {
            None => p { (lang.t("log-no-proof")) },
            Some(text) => {
                p { (lang.t("log-proof-what")) }
                pre.typed { (text) }
                p { (lang.t("log-verifier")) }
                pre.typed { (verifier) }
            },
        }
    })
}
