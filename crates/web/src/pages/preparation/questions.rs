//! The questions for the start of the day, in sentences.

use crate::ui::{Words, empty};
use app::evaluations::Evaluation;
use app::preparation::Preparation;
use domain::id::RecommendationId;
use domain::lang::Lang;
use domain::measure::Status;
use domain::preparation::{Gap, Topic};
use maud::{Markup, html};

/// The questions by topic, numbered through.
pub(super) fn view(lang: Lang, preparation: &Preparation) -> Markup {
    if preparation.gaps.is_empty() {
        return empty(lang.t("preparation-no-gaps-title"), lang.t("preparation-no-gaps"), None);
    }
    html! {
        @for (topic, first, gaps) in by_topic(&preparation.gaps) {
            h3 { (lang.t(heading(topic))) }
            ol start=(first) { @for gap in gaps { li { (question(lang, &preparation.evaluation, gap)) } } }
        }
    }
}

/// Each topic that has questions, with the number of its first.
fn by_topic(gaps: &[Gap]) -> Vec<(Topic, usize, Vec<&Gap>)> {
    let (mut topics, mut first) = (Vec::new(), 1);
    for topic in Topic::ALL {
        let of_topic: Vec<&Gap> = gaps.iter().filter(|gap| gap.topic() == topic).collect();
        let count = of_topic.len();
        if count > 0 {
            topics.push((topic, first, of_topic));
        }
        first += count;
    }
    topics
}

fn heading(topic: Topic) -> &'static str {
    match topic {
        Topic::Introduction => "gap-topic-introduction",
        Topic::Unit => "gap-topic-unit",
        Topic::Participation => "gap-topic-participation",
        Topic::FollowUp => "gap-topic-follow-up",
        Topic::Standards => "gap-topic-standards",
    }
}

fn question(lang: Lang, evaluation: &Evaluation, gap: &Gap) -> Markup {
    let format = &evaluation.edition.format;
    match gap {
        Gap::NobodyTookPart => plain(lang, "gap-nobody-took-part"),
        Gap::NoSafetyRepresentative => plain(lang, "gap-no-safety-representative"),
        Gap::NoUnionRepresentative => plain(lang, "gap-no-union-representative"),
        Gap::NoChart => plain(lang, "gap-no-chart"),
        Gap::NoFocus => plain(lang, "gap-no-focus"),
        Gap::NoFact(key) => {
            let label = format.info_field(key).map_or("", |field| field.label.get(lang));
            html! { (lang.tr("gap-no-fact", &[("what", label.into())])) }
        }
        Gap::NotIntroduced(key) => {
            let label = format.prompt(key).map_or("", |prompt| prompt.label.get(lang));
            html! { (lang.tr("gap-not-introduced", &[("what", label.into())])) }
        }
        Gap::NotRated(code) => standard(lang, evaluation, code, "gap-not-rated"),
        Gap::NoComment(code) => standard(lang, evaluation, code, "gap-no-comment"),
        Gap::Lower(code) => standard(lang, evaluation, code, "gap-lower"),
        Gap::NotMet(code) => standard(lang, evaluation, code, "gap-not-met"),
        Gap::PartlyMet(code) => standard(lang, evaluation, code, "gap-partly-met"),
        Gap::NothingShown(code) => standard(lang, evaluation, code, "gap-nothing-shown"),
        Gap::NoStatus(id) => recommendation(lang, evaluation, *id, "gap-no-status"),
        Gap::NotFollowedUp(id, status) => recommendation(lang, evaluation, *id, followed(*status)),
    }
}

fn followed(status: Status) -> &'static str {
    match status {
        Status::Dropped => "gap-dropped",
        Status::Planned | Status::Started | Status::Done => "gap-planned",
    }
}

fn plain(lang: Lang, key: &str) -> Markup {
    html! { (lang.t(key)) }
}

/// The question, and the standard it is about in its own words.
fn standard(lang: Lang, evaluation: &Evaluation, code: &str, key: &str) -> Markup {
    let text = evaluation.edition.standards.standard(code).map_or("", |standard| standard.text.get(lang));
    html! { (lang.t(key)) br; span.quiet { (code) " " (text) } }
}

/// The question, and the recommendation it is about in its own words.
fn recommendation(lang: Lang, evaluation: &Evaluation, id: RecommendationId, key: &str) -> Markup {
    let what = evaluation.recommendation(id).map_or("", |one| one.what.as_str());
    html! { (lang.t(key)) br; span.quiet.typed { (what) } }
}
