//! The frame of an impact assessment, filled in as far as the program knows; what people must weigh stands open.

use super::{Block, Content, Paper, Part, Risk, keeps, measures};
use crate::settings::Settings;
use crate::texts::Words as _;
use domain::lang::Lang;

pub(super) fn paper(settings: &Settings, content: &Content, lang: Lang) -> Paper {
    let text = |key: &str| Block::Text(lang.t(key).to_owned());
    let open = |key: &str| Block::Missing(lang.t(key).to_owned());
    let part = |key: &str, blocks| Part { heading: lang.t(key).to_owned(), blocks };
    let assessed = if settings.controller.assessed.is_empty() {
        Block::Missing(lang.t("assessment-not-yet").to_owned())
    } else {
        Block::Text(lang.tr("assessment-last", &[("when", settings.controller.assessed.as_str().into())]))
    };
    let parts = vec![
        part("assessment-why", vec![text("assessment-why-text"), assessed]),
        part("assessment-what", vec![text("assessment-what-text"), activities(settings, content, lang)]),
        part(
            "assessment-need",
            vec![Block::List(lines(lang, "assessment-need-list")), open("assessment-need-open")],
        ),
        part("assessment-rights", vec![Block::List(lines(lang, "assessment-rights-list"))]),
        part("assessment-risks", vec![text("assessment-risks-text"), risks(settings, content, lang)]),
        measures::part(settings, lang),
        part("assessment-heard", vec![open("assessment-heard-open")]),
        part("assessment-decided", vec![open("assessment-decided-open")]),
    ];
    Paper {
        title: lang.t("processing-assessment").to_owned(),
        lead: lang.t("processing-assessment-lead").to_owned(),
        parts,
    }
}

fn lines(lang: Lang, key: &str) -> Vec<String> {
    lang.t(key).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What is done, of whom, and how long it is kept.
fn activities(settings: &Settings, content: &Content, lang: Lang) -> Block {
    let headers = ["processing-what", "processing-people", "processing-special", "processing-keeps"];
    let rows = content.activities.iter().map(|it| {
        let special = if it.special { "yes" } else { "no" };
        vec![
            it.name.get(lang).to_owned(),
            it.people.get(lang).to_owned(),
            lang.t(special).to_owned(),
            keeps(settings, it.keeps, lang),
        ]
    });
    Block::Table(headers.map(|key| lang.t(key).to_owned()).into(), rows.collect())
}

/// Each risk with its measures; one that leans on a measure that is off says so. The last column is for the reader.
fn risks(settings: &Settings, content: &Content, lang: Lang) -> Block {
    let headers = [
        "assessment-risk",
        "assessment-harm",
        "assessment-severity",
        "assessment-likelihood",
        "assessment-answers",
        "assessment-own",
    ];
    let all = measures::all(settings);
    let row = |risk: &Risk| {
        let answers = risk.measures.iter().filter_map(|key| all.iter().find(|one| one.key == key));
        let answers = answers.map(|one| {
            if one.on {
                one.said(lang)
            } else {
                lang.tr("assessment-off", &[("what", one.said(lang).into())])
            }
        });
        vec![
            risk.name.get(lang).to_owned(),
            risk.harm.get(lang).to_owned(),
            lang.t(&format!("assessment-{}", risk.severity)).to_owned(),
            lang.t(&format!("assessment-{}", risk.likelihood)).to_owned(),
            answers.collect::<Vec<_>>().join(" "),
            "…".to_owned(),
        ]
    };
    let rows = content.risks.iter().map(row).collect();
    Block::Table(headers.map(|key| lang.t(key).to_owned()).into(), rows)
}
