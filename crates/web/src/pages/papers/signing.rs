//! The two texts, and the form below them.

use super::{ConflictPath, PapersPath, SigningForm};
use crate::form::error_of;
use crate::ui::button::grave;
use crate::ui::{Field, Words, disclosure, markdown, submit};
use domain::content::{Paper, Papers};
use domain::lang::Lang;
use domain::visit::Visit;
use maud::{Markup, html};

/// A text to read before signing, in its own language when it has not been translated.
pub(super) fn paper(lang: Lang, paper: &Paper) -> Markup {
    let (written_in, text) = paper.text.read(lang).unwrap_or((lang, ""));
    html! {
        article lang=[(written_in != lang).then(|| written_in.code())] {
            h2 { (paper.title.get(written_in)) }
            p.quiet { (lang.tr("papers-version", &[("version", paper.version.as_str().into())])) }
            (markdown(text, 2))
        }
    }
}

/// Signing: what must be ticked, what may be, and the other way out.
pub(super) fn form(
    lang: Lang,
    visit: &Visit,
    papers: &Papers,
    form: &SigningForm,
    problems: &[(String, String)],
) -> Markup {
    let tick = |name, label, ticked: &str| {
        Field::new(lang, name, label).error(error_of(problems, name)).checkbox(ticked == "yes")
    };
    html! {
        form method="post" action=(PapersPath { visit: visit.id }) {
            h2 { (lang.t("papers-sign")) }
            input type="hidden" name="secrecy_version" value=(papers.secrecy.version);
            input type="hidden" name="consent_version" value=(papers.team_consent.version);
            (tick("secrecy", papers.secrecy.statement.get(lang), &form.secrecy))
            (tick("consent", papers.team_consent.statement.get(lang), &form.consent))
            (Field::new(lang, "no_conflict", lang.t("papers-no-conflict"))
                .hint(lang.t("papers-conflict-hint"))
                .error(error_of(problems, "no_conflict"))
                .checkbox(form.no_conflict == "yes"))
            (Field::new(lang, "named", lang.t("papers-name"))
                .hint(lang.t("papers-name-hint"))
                .optional()
                .checkbox(form.named == "yes"))
            (submit(lang.t("papers-sign-button")))
        }
        (conflict(lang, visit))
    }
}

/// The way out for whoever should not be in this team.
pub(super) fn conflict(lang: Lang, visit: &Visit) -> Markup {
    disclosure(
        lang.t("papers-conflict"),
        false,
        &html! {
            p { (lang.t("papers-conflict-lead")) }
            form method="post" action=(ConflictPath { visit: visit.id }) { (grave(lang.t("papers-conflict-button"))) }
        },
    )
}
