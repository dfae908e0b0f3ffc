//! Numbers a group shows through, once the list of what is in the way has stayed with the team.

use super::{SectionPath, anchor, of_key, title};
use crate::member::Member;
use crate::ui::{Tone, Words, notice_titled};
use app::reports::{Section, Whole, may_write};
use domain::report::approval::Desk;
use domain::voice::Unready;
use maud::{Markup, html};

/// Each number, with the way to where it is mended; nothing while the report lies with the team.
pub(super) fn shown(member: &Member, whole: &Whole) -> Markup {
    let lang = member.lang;
    let places = if whole.visit.report.desk() < Desk::WithHost { Vec::new() } else { whole.counts_shown() };
    let said = |key: &str, words: &str| lang.tr(key, &[("words", words.into())]);
    let told = |place: &Unready| match place {
        Unready::SmallCount { section, words } => Some((section.clone(), said("unready-small-count", words))),
        Unready::CountTold { section, words } => Some((section.clone(), said("unready-count-told", words))),
        _ => None,
    };
    html! {
        @if !places.is_empty() {
            (notice_titled(Tone::Caution, lang.t("report-numbers-show"), &html! {
                ul { @for (section, said) in places.iter().filter_map(told) {
                    @if let Some(section) = of_key(whole, &section) {
                        li { a href=(way(member, whole, section)) { (title(lang, &section.template)) } ": " (said) }
                    }
                } }
            }))
        }
    }
}

fn way(member: &Member, whole: &Whole, section: &Section) -> String {
    let key = &section.template.key;
    if may_write(&member.me, &whole.visit, &section.template).is_allowed() {
        SectionPath { visit: whole.visit.id, section: key.clone() }.to_string()
    } else {
        format!("#{}", anchor(key))
    }
}
