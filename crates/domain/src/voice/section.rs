//! The report's section of voices: nothing stands in it but views that were cleared, under headings the rule allows.

use super::rules::{Heading, Ruling, Told};
use super::{Known, Voice};
use crate::consent::{Band, Group};
use crate::content::FunctionArea;
use crate::lang::Lang;

/// Words the section needs, in the report's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Saying {
    /// A heading.
    Heading(Heading),
    /// How many took part.
    Size(Band),
    /// Views about no function area.
    OtherMatters,
    /// Nothing under a heading can be told.
    Nothing,
    /// The group was not met.
    NotMet(Group),
}

/// The section, as Markdown.
pub fn section(
    told: &Told,
    voices: &[(&Known, &Voice)],
    areas: &[FunctionArea],
    lang: Lang,
    say: &dyn Fn(Saying) -> String,
) -> String {
    let stands = |heading: Heading| {
        let cleared = voices.iter().filter(|(known, _)| known.is_cleared());
        let ruled =
            cleared.filter(move |(_, it)| told.ruling(&it.groups, it.heard) == Ruling::Stands(heading));
        ruled.map(|(_, voice)| *voice).collect::<Vec<_>>()
    };
    let shown = told.headings();
    let headings = Heading::ALL.into_iter().filter(|it| shown.contains(it) || !stands(*it).is_empty());
    let parts = headings.map(|heading| {
        let words = by_area(&stands(heading), areas, lang, say);
        let words = if words.is_empty() { say(Saying::Nothing) } else { words };
        format!("### {}{}\n\n{words}", say(Saying::Heading(heading)), size(told, heading, say))
    });
    let not_met = Group::ALL.into_iter().filter(|group| !told.groups.contains(group));
    parts.chain(not_met.map(|group| say(Saying::NotMet(group)))).collect::<Vec<_>>().join("\n\n")
}

fn size(told: &Told, heading: Heading, say: &dyn Fn(Saying) -> String) -> String {
    let group = match heading {
        Heading::Patients => Group::Patients,
        Heading::Relatives => Group::Relatives,
        Heading::Staff => Group::Staff,
        Heading::Users | Heading::Everyone => return String::new(),
    };
    let band = told.bands.iter().find(|(known, _)| *known == group).map(|(_, band)| *band);
    band.map(|band| format!(" ({})", say(Saying::Size(band)))).unwrap_or_default()
}

fn by_area(voices: &[&Voice], areas: &[FunctionArea], lang: Lang, say: &dyn Fn(Saying) -> String) -> String {
    let known = |code: &str| areas.iter().any(|area| area.code == code);
    let of = |area: Option<&FunctionArea>| {
        let belongs = |it: &&&Voice| match (&it.area, area) {
            (Some(code), Some(area)) => *code == area.code,
            (Some(code), None) => !known(code),
            (None, area) => area.is_none(),
        };
        let items: Vec<String> = voices.iter().filter(belongs).map(|it| format!("- {}", it.text)).collect();
        let name = area.map_or_else(|| say(Saying::OtherMatters), |area| area.name.get(lang).to_owned());
        (!items.is_empty()).then(|| format!("**{name}**\n\n{}", items.join("\n")))
    };
    areas.iter().map(Some).chain([None]).filter_map(of).collect::<Vec<_>>().join("\n\n")
}

/// Lines of a text that are not among those it may have; empty lines do not count.
pub fn foreign_lines<'a>(text: &'a str, allowed: &str) -> Vec<&'a str> {
    let allowed: Vec<&str> = allowed.lines().map(str::trim).collect();
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !allowed.contains(line)).collect()
}
