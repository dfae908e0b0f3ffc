//! The sections of the report: who writes each, by when, and how far it has come.

use super::super::{ReadingPath, SectionPath, anchor, name, title};
use crate::member::Member;
use crate::ui::badge::badge_with;
use crate::ui::{Icon, Tone, Words, badge, table};
use app::reports::{Head, Overview, may_write};
use domain::content::{SectionTemplate, Source, Writer};
use domain::lang::Lang;
use domain::report::approval::Desk;
use domain::report::section::Progress;
use maud::{Markup, html};

pub(super) fn view(member: &Member, it: &Overview) -> Markup {
    let lang = member.lang;
    let mut headers = vec!["report-section", "report-writer", "report-due", "report-progress"];
    if !before_host(it) {
        headers.retain(|key| *key != "report-due");
    }
    let headers: Vec<_> = headers.into_iter().map(|key| lang.t(key)).collect();
    let rows: Vec<_> = it.edition.format.report.iter().map(|section| row(member, it, section)).collect();
    html! {
        h2 { (lang.t("report-sections")) }
        (table(lang.t("report-sections-caption"), &headers, &rows))
    }
}

fn row(member: &Member, it: &Overview, section: &SectionTemplate) -> Vec<Markup> {
    let lang = member.lang;
    let head = it.heads.iter().find(|head| head.section == section.key);
    let writes = head.is_some() && may_write(&member.me, &it.visit, section).is_allowed();
    let href = if writes {
        SectionPath { visit: it.visit.id, section: section.key.clone() }.to_string()
    } else {
        format!("{}#{}", ReadingPath { visit: it.visit.id }, anchor(&section.key))
    };
    let mut cells =
        vec![html! { a href=(href) { (title(lang, section)) } }, html! { (writer(lang, it, section)) }];
    if before_host(it) {
        let due = it.visit.report.task(&section.key).and_then(|task| task.due);
        cells.push(html! { @if let Some(due) = due { span.hours { (lang.day_month(due)) } } });
    }
    cells.push(progress(lang, it, section, head));
    cells
}

/// While the team writes there are deadlines for sections, and drafts that nobody has worked on.
fn before_host(it: &Overview) -> bool {
    matches!(it.visit.report.approval.desk(), Desk::Drafting | Desk::WithTeam)
}

fn writer(lang: Lang, it: &Overview, section: &SectionTemplate) -> String {
    let task = it.visit.report.task(&section.key);
    match (section.source, section.writer, task.and_then(|task| task.writer)) {
        (Source::Generated, ..) => lang.t("report-writes-itself").to_owned(),
        (_, Writer::Host, _) => lang.t("report-way-host").to_owned(),
        (_, _, Some(person)) => name(&it.people, person).to_owned(),
        (_, _, None) => lang.t("report-nobody").to_owned(),
    }
}

fn progress(lang: Lang, it: &Overview, section: &SectionTemplate, head: Option<&Head>) -> Markup {
    let Some(head) = head else {
        return badge(Tone::Good, lang.t("report-generated"));
    };
    let (tone, icon, key) = match head.progress {
        Progress::Empty if section.writer == Writer::Host => (Tone::Quiet, Icon::Ring, "section-optional"),
        Progress::Empty => (Tone::Caution, Icon::Ring, "section-empty"),
        Progress::Drafted if before_host(it) => (Tone::Info, Icon::Half, "section-drafted"),
        Progress::Drafted | Progress::Written => (Tone::Good, Icon::Good, "section-written"),
    };
    html! {
        (badge_with(tone, icon, lang.t(key)))
        @if head.open_comments > 0 {
            " " span.quiet { (lang.tr("report-comments-open", &[("count", head.open_comments.into())])) }
        }
    }
}
