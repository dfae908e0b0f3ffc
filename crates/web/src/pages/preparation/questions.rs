//! The questions for the start of the day, in sentences.

use crate::ui::{Words, empty};
use app::evaluations::Evaluation;
use app::preparation::Preparation;
use domain::lang::Lang;
use domain::measure::Status;
use domain::preparation::{Gap, Topic};
use maud::{Markup, html};

/// The questions by topic, numbered through; what is asked alike is asked once, with all it is about below.
pub(super) fn view(lang: Lang, preparation: &Preparation) -> Markup {
    if preparation.gaps.is_empty() {
        return empty(lang.t("preparation-no-gaps-title"), lang.t("preparation-no-gaps"), None);
    }
    let evaluation = &preparation.evaluation;
    html! {
        @for (topic, first, questions) in by_topic(lang, evaluation, &preparation.gaps) {
            h3 { (lang.t(heading(topic))) }
            ol start=(first) {
                @for (question, about) in questions {
                    li { (question) @if !about.is_empty() { ul.typed { @for one in about { li { (one) } } } } }
                }
            }
        }
    }
}

/// A question with all it is about.
type Question = (String, Vec<String>);

/// Each topic that has questions, with the number of its first.
fn by_topic(lang: Lang, evaluation: &Evaluation, gaps: &[Gap]) -> Vec<(Topic, usize, Vec<Question>)> {
    let (mut topics, mut first) = (Vec::new(), 1);
    for topic in Topic::ALL {
        let mut questions: Vec<Question> = Vec::new();
        for gap in gaps.iter().filter(|gap| gap.topic() == topic) {
            let (sentence, about) = question(lang, evaluation, gap);
            match questions.iter_mut().find(|(asked, _)| *asked == sentence) {
                Some((_, all)) => all.extend(about),
                None => questions.push((sentence, about.into_iter().collect())),
            }
        }
        let count = questions.len();
        if count > 0 {
            topics.push((topic, first, questions));
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

/// The sentence, and the words of what it is about when it stands beside others.
fn question(lang: Lang, evaluation: &Evaluation, gap: &Gap) -> (String, Option<String>) {
    let format = &evaluation.edition.format;
    let plain = |key: &str| (lang.t(key).to_owned(), None);
    let standard = |key: &str, code: &str| (lang.t(key).to_owned(), Some(standard(lang, evaluation, code)));
    let suggested = |key: &str, id| {
        let what = evaluation.recommendation(id).map(|one| one.what.to_string());
        (lang.t(key).to_owned(), what)
    };
    match gap {
        Gap::NobodyTookPart => plain("gap-nobody-took-part"),
        Gap::NoSafetyRepresentative => plain("gap-no-safety-representative"),
        Gap::NoUnionRepresentative => plain("gap-no-union-representative"),
        Gap::NoChart => plain("gap-no-chart"),
        Gap::NoFocus => plain("gap-no-focus"),
        Gap::NoFact(key) => {
            let label = format.info_field(key).map(|field| field.label.get(lang).to_owned());
            (lang.t("gap-no-fact").to_owned(), label)
        }
        Gap::NotIntroduced(key) => {
            let label = format.prompt(key).map(|prompt| prompt.label.get(lang).to_owned());
            (lang.t("gap-not-introduced").to_owned(), label)
        }
        Gap::NotRated(code) => standard("gap-not-rated", code),
        Gap::NoComment(code) => standard("gap-no-comment", code),
        Gap::Lower(code) => standard("gap-lower", code),
        Gap::NotMet(code) => standard("gap-not-met", code),
        Gap::PartlyMet(code) => standard("gap-partly-met", code),
        Gap::NothingShown(code) => standard("gap-nothing-shown", code),
        Gap::NoStatus(id) => suggested("gap-no-status", *id),
        Gap::NotFollowedUp(id, status) => suggested(followed(*status), *id),
    }
}

fn followed(status: Status) -> &'static str {
    match status {
        Status::Dropped => "gap-dropped",
        Status::Planned | Status::Started | Status::Done => "gap-planned",
    }
}

/// A standard in its own words.
fn standard(lang: Lang, evaluation: &Evaluation, code: &str) -> String {
    let text = evaluation.edition.standards.standard(code).map_or("", |standard| standard.text.get(lang));
    format!("{code} {text}")
}
