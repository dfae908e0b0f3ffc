//! The record of processing (GDPR article 30) and the frame of an impact assessment (article 35), made from what is set: they
//! tell what this installation does, and change when its settings do.

use crate::settings::Settings;
use crate::texts::Words as _;
use crate::{App, AppError, Me};
use domain::content::Words;
use domain::lang::Lang;
use domain::policy::NetworkAction;
use serde::Deserialize;
use std::sync::LazyLock;

pub use documents::paper::{Block, Paper, Part};

mod assessment;
mod measures;

const KVIP: &str = include_str!("../../../config/processing/kvip.toml");

static CONTENT: LazyLock<Option<Content>> = LazyLock::new(|| toml::from_str(KVIP).ok());

/// What is written once for every installation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    activities: Vec<Activity>,
    risks: Vec<Risk>,
}

/// Something that is done with people's data.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Activity {
    key: String,
    keeps: Keeps,
    special: bool,
    name: Words,
    purpose: Words,
    people: Words,
    data: Words,
    recipients: Words,
}

/// What ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Keeps {
    Account,
    Notes,
    Report,
    Consents,
    Concerns,
    Log,
    Letters,
}

/// What may go wrong for people.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Risk {
    severity: String,
    likelihood: String,
    measures: Vec<String>,
    name: Words,
    harm: Words,
}

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The record of processing.
    Record,
    /// The impact assessment.
    Assessment,
}

impl App {
    /// One of the papers, for the privacy officer and the network leader.
    pub fn processing(&self, me: &Me, which: Which, lang: Lang) -> Result<Paper, AppError> {
        Self::permit_in_network(me, NetworkAction::ReadProcessing)?;
        paper(&self.settings, which, lang)
    }
}

/// A paper, from nothing but what is set.
fn paper(settings: &Settings, which: Which, lang: Lang) -> Result<Paper, AppError> {
    let content = CONTENT.as_ref().ok_or(AppError::Fault("processing"))?;
    Ok(match which {
        Which::Record => record(settings, content, lang),
        Which::Assessment => assessment::paper(settings, content, lang),
    })
}

fn record(settings: &Settings, content: &Content, lang: Lang) -> Paper {
    let mut parts = vec![controller(settings, lang), processors(settings, lang)];
    parts.extend(content.activities.iter().map(|activity| told(settings, activity, lang)));
    parts.push(measures::part(settings, lang));
    Paper {
        title: lang.t("processing-record").to_owned(),
        lead: lang.t("processing-record-lead").to_owned(),
        parts,
    }
}

/// Who answers for it; what is not filled in says so.
fn controller(settings: &Settings, lang: Lang) -> Part {
    let set = &settings.controller;
    let officer = if set.privacy_officer.is_empty() { &settings.contact } else { &set.privacy_officer };
    let mut pairs = Vec::new();
    let mut blocks = Vec::new();
    let fields = [
        ("processing-name", "controller.name", set.name.as_str()),
        ("processing-number", "controller.number", set.number.as_str()),
        ("processing-address", "controller.address", set.address.as_str()),
    ];
    for (key, setting, value) in fields {
        if value.trim().is_empty() {
            blocks.push(missing(lang, key, setting));
        } else {
            pairs.push((lang.t(key).to_owned(), value.to_owned()));
        }
    }
    pairs.push((lang.t("processing-officer").to_owned(), officer.clone()));
    pairs.push((lang.t("processing-authority").to_owned(), set.authority.clone()));
    pairs.push((lang.t("processing-country").to_owned(), set.country.clone()));
    if !set.joint.is_empty() {
        pairs.push((lang.t("processing-joint").to_owned(), set.joint.join(", ")));
    }
    blocks.insert(0, Block::Pairs(pairs));
    Part { heading: lang.t("processing-controller").to_owned(), blocks }
}

fn missing(lang: Lang, key: &str, setting: &str) -> Block {
    let with = [("what", lang.t(key).into()), ("setting", setting.into())];
    Block::Missing(lang.tr("processing-missing", &with))
}

/// Who processes on its behalf, and whether anything leaves the country.
fn processors(settings: &Settings, lang: Lang) -> Part {
    let set = &settings.controller;
    let headers = ["processing-name", "processing-does", "processing-country", "processing-agreement"];
    let headers = headers.map(|key| lang.t(key).to_owned()).into();
    let row = |one: &crate::settings::Processor| {
        vec![one.name.clone(), one.does.clone(), one.country.clone(), one.agreement.clone()]
    };
    let list = if set.processors.is_empty() {
        Block::Text(lang.t("processing-no-processors").to_owned())
    } else {
        Block::Table(headers, set.processors.iter().map(row).collect())
    };
    let blocks = vec![list, Block::Text(lang.t("processing-no-transfer").to_owned())];
    Part { heading: lang.t("processing-processors").to_owned(), blocks }
}

fn told(settings: &Settings, activity: &Activity, lang: Lang) -> Part {
    let words = |key: &str, words: &Words| (lang.t(key).to_owned(), words.get(lang).to_owned());
    let special = lang.t(if activity.special { "processing-special-yes" } else { "processing-special-no" });
    let blocks = vec![Block::Pairs(vec![
        words("processing-purpose", &activity.purpose),
        words("processing-people", &activity.people),
        words("processing-data", &activity.data),
        (lang.t("processing-special").to_owned(), special.to_owned()),
        (lang.t("processing-basis").to_owned(), basis(settings, activity, lang)),
        words("processing-recipients", &activity.recipients),
        (lang.t("processing-keeps").to_owned(), keeps(settings, activity.keeps, lang)),
    ])];
    Part { heading: activity.name.get(lang).to_owned(), blocks }
}

fn basis(settings: &Settings, activity: &Activity, lang: Lang) -> String {
    let set = &settings.controller;
    let articles = match activity.keeps {
        Keeps::Consents => Some(&set.consent_basis),
        Keeps::Account | Keeps::Notes | Keeps::Report | Keeps::Concerns | Keeps::Log | Keeps::Letters => {
            set.basis.get(&activity.key)
        }
    };
    if let Some(articles) = articles.filter(|articles| !articles.is_empty()) {
        return articles.iter().map(|it| article(it)).collect::<Vec<_>>().join(", ");
    }
    let setting = format!("controller.basis.{}", activity.key);
    let with = [("what", lang.t("processing-basis").into()), ("setting", setting.as_str().into())];
    lang.tr("processing-missing", &with)
}

/// `A6-1-a` as lawyers write it.
fn article(name: &str) -> String {
    let mut parts = name.trim_start_matches('A').split('-');
    let number = parts.next().unwrap_or_default();
    parts.fold(format!("art. {number}"), |text, part| {
        let letter = part.chars().all(|c| c.is_ascii_alphabetic());
        if letter { format!("{text} {part}") } else { format!("{text}({part})") }
    })
}

fn keeps(settings: &Settings, keeps: Keeps, lang: Lang) -> String {
    let days = &settings.retention;
    let with = |key: &str, days: u32| lang.tr(key, &[("days", days.into())]);
    match keeps {
        Keeps::Account => lang.t("processing-keeps-account").to_owned(),
        Keeps::Notes => with("processing-keeps-notes", days.notes_days),
        Keeps::Report => lang.t("processing-keeps-report").to_owned(),
        Keeps::Consents => with("processing-keeps-consents", days.consents_days),
        Keeps::Concerns => with("processing-keeps-concerns", days.concern_days),
        Keeps::Log => lang.t("processing-keeps-log").to_owned(),
        Keeps::Letters => lang.t("processing-keeps-letters").to_owned(),
    }
}

#[cfg(test)]
mod tests;
