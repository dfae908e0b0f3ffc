//! A set that was read from a file, before it is kept.

use super::{StandardsEditionsPath, StandardsPath, set};
use crate::error::PageError;
use crate::member::Member;
use crate::ui::{Answer, Tone, Words, button, check_answers, notice_titled, submit};
use app::AppError;
use domain::content::StandardSet;
use maud::{Markup, html};

pub(super) fn view(member: &Member, set: &StandardSet) -> Result<Markup, PageError> {
    let lang = member.lang;
    let text = serde_json::to_string(set).map_err(|_| AppError::Fault("standards"))?;
    let fact = |key: &str, value: String| Answer {
        question: lang.t(key).to_owned(),
        answer: Some(html! { (value) }),
        change: None,
    };
    let facts = [
        fact("standards-set", set.title.get(lang).to_owned()),
        fact("standards-version", set.version.clone()),
        fact("standards-areas", set.areas.len().to_string()),
        fact("standards-count", set.standards().count().to_string()),
    ];
    let page = member.page(lang.t("standards-preview-title"));
    Ok(page.crumb(lang.t("standards-title"), StandardsPath {}.to_string()).body(&html! {
        (check_answers(lang, &facts))
        (notice_titled(Tone::Info, lang.t("standards-keep-title"), &html! { p { (lang.t("standards-keep-what")) } }))
        form method="post" action=(StandardsEditionsPath {}) enctype="multipart/form-data" {
            input type="hidden" name="set" value=(text);
            div.actions {
                (submit(lang.t("standards-keep")))
                (button::second_link(&StandardsPath {}.to_string(), lang.t("action-cancel")))
            }
        }
        (set::view(lang, set))
    }))
}
