//! What fields, parts and answers are called.

use super::{ContributorsPath, PartPath};
use crate::ui::Words;
use crate::ui::field::id_of;
use app::evaluations::Evaluation;
use domain::content;
use domain::evaluation::{Aspect, Field, Part, Reply};
use domain::lang::Lang;
use domain::measure::Status;

/// The title of a part.
pub(super) fn part_title(lang: Lang, evaluation: &Evaluation, part: &Part) -> String {
    match part {
        Part::Unit => lang.t("evaluation-part-unit").to_owned(),
        Part::Introduction => lang.t("evaluation-part-introduction").to_owned(),
        Part::Focus => lang.t("evaluation-part-focus").to_owned(),
        Part::Area(code) => {
            let area = evaluation.edition.standards.area(code);
            area.map(|area| format!("{code} {}", area.name.get(lang))).unwrap_or_default()
        }
        Part::FollowUp => lang.t("evaluation-part-follow-up").to_owned(),
    }
}

/// The question a field answers.
pub(super) fn label(lang: Lang, evaluation: &Evaluation, field: &Field) -> String {
    let format = &evaluation.edition.format;
    match field {
        Field::Unit(key) => {
            format.info_field(key).map(|info| info.label.get(lang).to_owned()).unwrap_or_default()
        }
        Field::Introduction(key) => {
            format.prompt(key).map(|prompt| prompt.label.get(lang).to_owned()).unwrap_or_default()
        }
        Field::Focus(number) => lang.tr("evaluation-focus", &[("number", (*number).into())]),
        Field::Question(number) => lang.tr("evaluation-question", &[("number", (*number).into())]),
        Field::Standard(code, aspect) => {
            let key = match aspect {
                Aspect::Level => "evaluation-level-of",
                Aspect::Comment => "evaluation-comment-on",
                Aspect::Evidence => "evaluation-evidence-of",
            };
            lang.tr(key, &[("code", code.into())])
        }
        Field::FollowUp(id, reply) => {
            let list = &evaluation.last.recommendations;
            let number = list.iter().position(|one| one.id == *id).map_or(0, |at| at + 1);
            let key = match reply {
                Reply::Status => "evaluation-status-of",
                Reply::Comment => "evaluation-comment-on-recommendation",
            };
            lang.tr(key, &[("number", number.into())])
        }
    }
}

/// An answer as a person reads it.
pub(super) fn shown(lang: Lang, edition: &content::Edition, field: &Field, value: &str) -> String {
    let set = &edition.standards;
    match field {
        Field::Unit(key) if is_number(edition, key) => decimal(lang, value),
        Field::Focus(_) => set
            .area(value)
            .map_or_else(|| value.to_owned(), |area| format!("{value} {}", area.name.get(lang))),
        Field::Standard(_, Aspect::Level) => {
            set.scale.level(value).map_or_else(|| value.to_owned(), |level| level.label.get(lang).to_owned())
        }
        Field::FollowUp(_, Reply::Status) => Status::from_key(value)
            .map_or_else(|| value.to_owned(), |status| status_words(lang, status).to_owned()),
        Field::Unit(_)
        | Field::Introduction(_)
        | Field::Question(_)
        | Field::Standard(..)
        | Field::FollowUp(..) => value.to_owned(),
    }
}

/// Whether an answer is long enough to be merged with another one.
pub(super) fn is_prose(edition: &content::Edition, field: &Field) -> bool {
    match field {
        Field::Unit(key) => {
            edition.format.info_field(key).is_some_and(|info| info.kind == content::Answer::Prose)
        }
        Field::Introduction(_) | Field::Question(_) => true,
        Field::Standard(_, aspect) => *aspect != Aspect::Level,
        Field::FollowUp(_, reply) => *reply == Reply::Comment,
        Field::Focus(_) => false,
    }
}

fn is_number(edition: &content::Edition, key: &str) -> bool {
    edition.format.info_field(key).is_some_and(|info| info.kind == content::Answer::Number)
}

/// A kept number with the decimal sign of the language.
pub(super) fn decimal(lang: Lang, kept: &str) -> String {
    match lang {
        Lang::Nb | Lang::Nn | Lang::Da => kept.replace('.', ","),
        Lang::En => kept.to_owned(),
    }
}

/// How far a recommendation has come, in words.
pub(super) fn status_words(lang: Lang, status: Status) -> &'static str {
    lang.t(match status {
        Status::Planned => "evaluation-followed-planned",
        Status::Started => "evaluation-followed-started",
        Status::Done => "evaluation-followed-done",
        Status::Dropped => "evaluation-followed-dropped",
    })
}

/// Where a field is filled in.
pub(super) fn href(evaluation: &Evaluation, field: &Field) -> String {
    let part = evaluation.questionnaire().part_of(field).map(|part| part.to_string()).unwrap_or_default();
    format!("{}#{}", PartPath { visit: evaluation.visit.id, part }, id_of(&field.to_string()))
}

/// Where the part after this one is filled in; who took part comes after the last.
pub(super) fn after(evaluation: &Evaluation, part: &Part) -> String {
    let parts = evaluation.questionnaire().parts();
    let next = parts.iter().skip_while(|one| *one != part).nth(1);
    let visit = evaluation.visit.id;
    match next {
        Some(next) => PartPath { visit, part: next.to_string() }.to_string(),
        None => ContributorsPath { visit }.to_string(),
    }
}
