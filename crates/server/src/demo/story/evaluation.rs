//! The self-evaluation: the unit leader and key staff write in turn, and the unit leader submits.

use super::Tale;
use super::plot::Reached;
use crate::demo::words::one_of;
use app::evaluations::{Typed, Unchanged};
use app::files::Purpose;
use app::{AppError, Me};
use domain::evaluation::{Aspect, Contributor, Field, Reply, mark};
use domain::id::VisitId;
use domain::measure::Status;

/// Days before the visit that the parts are written, and that all of it is submitted.
const UNIT: i64 = -54;
const INTRODUCTION: i64 = -47;
const FOCUS: i64 = -45;
const FIRST_AREAS: i64 = -38;
const LAST_AREAS: i64 = -29;
const SUBMITTED: i64 = -22;

/// Writes all of it, or as much as there has been time for.
pub(super) async fn told(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    let (leader, key_staff) = (tale.unit_leader(visit).await?, tale.key_staff(visit).await?);
    tale.days(UNIT).await?;
    write(tale, key_staff, visit, unit_information(tale)).await?;
    tale.days(INTRODUCTION).await?;
    write(tale, leader, visit, introduction(tale)).await?;
    tale.days(FOCUS).await?;
    write(tale, leader, visit, focus(tale)?).await?;
    tale.days(FIRST_AREAS).await?;
    carried(tale, key_staff, visit).await?;
    write(tale, key_staff, visit, standards(tale, key_staff, visit, |area| area < "4").await?).await?;
    if !tale.beyond(Reached::SelfEvaluation) {
        return Ok(());
    }
    tale.days(LAST_AREAS).await?;
    write(tale, leader, visit, standards(tale, leader, visit, |area| area >= "4").await?).await?;
    write(tale, leader, visit, follow_up(tale, leader, visit).await?).await?;
    tale.days(SUBMITTED).await?;
    attached(tale, leader, visit).await?;
    contributors(tale, leader, visit).await?;
    tale.app.submit_evaluation(leader, visit).await
}

/// Saves answers where nothing stands yet.
async fn write(tale: &Tale, me: &Me, visit: VisitId, answers: Vec<(Field, String)>) -> Result<(), AppError> {
    let typed: Vec<Typed> =
        answers.into_iter().map(|(field, text)| Typed { field, text, seen: mark("") }).collect();
    let saving = tale.app.save_answers(me, visit, &typed).await?;
    if saving.problems.0.is_empty() { Ok(()) } else { Err(AppError::Invalid(saving.problems)) }
}

fn unit_information(tale: &Tale) -> Vec<(Field, String)> {
    let words = &tale.words.evaluation.unit_information;
    let given = words.iter().filter_map(|(key, voices)| {
        let text = voices.get(tale.number % 3)?;
        Some((Field::Unit(key.clone()), text.clone()))
    });
    given.filter(|(_, text)| !text.is_empty()).collect()
}

/// Where the self-evaluation is still under way, two prompts are open.
fn introduction(tale: &Tale) -> Vec<(Field, String)> {
    let later = |key: &str| ["vision", "barriers"].contains(&key) && !tale.beyond(Reached::SelfEvaluation);
    let words = tale.words.evaluation.introduction.iter().filter(|(key, _)| !later(key));
    let given = words.filter_map(|(key, voices)| {
        Some((Field::Introduction(key.clone()), voices.get(tale.number % 3)?.trim().to_owned()))
    });
    given.collect()
}

fn focus(tale: &Tale) -> Result<Vec<(Field, String)>, AppError> {
    let words = &tale.words.evaluation;
    let areas = words.focus(tale.number)?.iter().zip(1..).map(|(area, at)| (Field::Focus(at), area));
    let questions =
        words.questions(tale.number)?.iter().zip(1..).map(|(text, at)| (Field::Question(at), text));
    Ok(areas.chain(questions).map(|(field, text)| (field, text.clone())).collect())
}

/// What stands as it did last year is confirmed with one press for a whole area.
async fn carried(tale: &Tale, me: &Me, visit: VisitId) -> Result<(), AppError> {
    let evaluation = tale.app.evaluation(me, visit).await?;
    if evaluation.last.submitted.is_some() {
        tale.app.confirm_unchanged(me, visit, &Unchanged::Area("2".to_owned())).await?;
    }
    Ok(())
}

/// Ratings, comments and evidence of the areas that are asked for, where nothing stands yet.
async fn standards(
    tale: &Tale,
    me: &Me,
    visit: VisitId,
    of_area: impl Fn(&str) -> bool,
) -> Result<Vec<(Field, String)>, AppError> {
    let evaluation = tale.app.evaluation(me, visit).await?;
    let (questions, mut answers) = (evaluation.questionnaire(), Vec::new());
    for area in evaluation.edition.standards.areas.iter().filter(|area| of_area(&area.code)) {
        for (standard, at) in questions.standards(area).zip(tale.number..) {
            let level = Field::of_standard(&standard.code, Aspect::Level);
            let Some(comment) = tale.words.evaluation.standards.get(&standard.code) else { continue };
            if evaluation.answers.is_given(&level) {
                continue;
            }
            let (key, comment) = match (at * 7 + tale.number * 3) % 10 {
                0..6 => ("met", &comment[0]),
                6..9 => ("partly", &comment[1]),
                _ => ("not", &comment[1]),
            };
            answers.push((level, key.to_owned()));
            answers.push((Field::of_standard(&standard.code, Aspect::Comment), comment.clone()));
            if at % 2 == 0 {
                let evidence = tale.words.evaluation.evidence(&area.code, at)?.to_owned();
                answers.push((Field::of_standard(&standard.code, Aspect::Evidence), evidence));
            }
        }
    }
    Ok(answers)
}

/// What became of last year's recommendations.
async fn follow_up(tale: &Tale, me: &Me, visit: VisitId) -> Result<Vec<(Field, String)>, AppError> {
    let evaluation = tale.app.evaluation(me, visit).await?;
    let mut answers = Vec::new();
    for (recommendation, at) in evaluation.last.recommendations.iter().zip(0..) {
        let said = recommendation.measure.as_ref();
        let status = said.map_or(Status::Started, |measure| measure.status);
        let comments = [
            "Gjort, og det merkes i hverdagen.",
            "I gang. Vi trenger ett år til.",
            "Kom lenger enn vi trodde.",
        ];
        answers.push((Field::FollowUp(recommendation.id, Reply::Status), status.key().to_owned()));
        let comment = (*one_of(&comments, at + tale.number)?).to_owned();
        answers.push((Field::FollowUp(recommendation.id, Reply::Comment), comment));
    }
    Ok(answers)
}

/// The organisation chart, and the plan of a week beside the standard about it.
async fn attached(tale: &Tale, me: &Me, visit: VisitId) -> Result<(), AppError> {
    let chart = include_bytes!("../../../../../config/demo/organisation-chart.pdf").to_vec();
    let week = include_bytes!("../../../../../config/demo/week-plan.pdf").to_vec();
    let outdoors = Purpose::Evidence("1.4".to_owned());
    tale.app.attach(me, visit, Purpose::OrganisationChart, "Organisasjonskart.pdf", chart).await?;
    tale.app.attach(me, visit, outdoors, "Ukeplan.pdf", week).await?;
    Ok(())
}

async fn contributors(tale: &Tale, me: &Me, visit: VisitId) -> Result<(), AppError> {
    for one in &tale.words.evaluation.contributors {
        let contributor = Contributor {
            role: one.role.clone(),
            safety_representative: one.safety_representative,
            union_representative: one.union_representative,
        };
        tale.app.add_contributor(me, visit, contributor).await?;
    }
    Ok(())
}
