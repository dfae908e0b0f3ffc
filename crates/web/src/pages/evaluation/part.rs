//! One part of the self-evaluation: a form that works without script and saves itself with it.

use super::again::Again;
use super::clash::clash;
use super::questions::Sheet;
use super::words::part_title;
use super::{OverviewPath, PartPath};
use crate::error::PageError;
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::{Tone, Words, autosave_form, error_summary, notice, road, submit};
use app::evaluations::Evaluation;
use app::{App, AppError};
use axum::extract::State;
use domain::evaluation::Part;
use domain::visit::Stage;
use maud::{Markup, html};

pub(super) async fn show(
    path: PartPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let evaluation = app.evaluation_to_answer(&member.me, path.visit).await?;
    let part = asked(&evaluation, &path.part)?;
    view(&app, &member, &evaluation, &part, &Again::default()).await
}

/// The part with this name, if it is asked on this visit.
pub(super) fn asked(evaluation: &Evaluation, name: &str) -> Result<Part, AppError> {
    let part = Part::parse(name).ok_or(AppError::Hidden)?;
    if evaluation.questionnaire().parts().contains(&part) { Ok(part) } else { Err(AppError::Hidden) }
}

/// The page of a part; `again` is what came back.
pub(super) async fn view(
    app: &App,
    member: &Member,
    evaluation: &Evaluation,
    part: &Part,
    again: &Again,
) -> Result<Markup, PageError> {
    let (lang, visit) = (member.lang, &evaluation.visit);
    let unit = app.unit(visit.host.unit).await?;
    let title = part_title(lang, evaluation, part);
    let failed = !again.problems.is_empty() || !again.clashes.is_empty();
    let page = frame::page(member, visit, unit.name.as_str(), &title)
        .crumb(lang.t("stage-self-evaluation"), OverviewPath { visit: visit.id }.to_string())
        .lock(lang.t("evaluation-lock"))
        .error(failed);
    let page = if matches!(part, Part::Area(_)) { page.wide() } else { page };
    Ok(page.body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::SelfEvaluation))))
        (error_summary(lang, &again.problems))
        (form(Sheet { lang, evaluation, again }, part))
    }))
}

fn form(sheet: Sheet<'_>, part: &Part) -> Markup {
    let (lang, visit) = (sheet.lang, sheet.evaluation.visit.id);
    let action = PartPath { visit, part: part.to_string() }.to_string();
    let saved = last_saved(sheet, part);
    autosave_form(
        lang,
        &action,
        saved.as_deref(),
        &html! {
            // the first button of a form is what the enter key presses
            button type="submit" hidden {}
            @if !sheet.again.clashes.is_empty() {
                (notice(lang, Tone::Caution, &html! { p { (lang.t("evaluation-clash")) } }))
                @for one in &sheet.again.clashes { (clash(lang, sheet.evaluation, sheet.again, one)) }
            }
            @match part {
                Part::Unit => (sheet.unit()),
                Part::Introduction => (sheet.introduction()),
                Part::Focus => (sheet.focus()),
                Part::Area(code) => @if let Some(area) = sheet.evaluation.edition.standards.area(code) { (sheet.area(area)) },
                Part::FollowUp => (sheet.follow_up()),
            }
            div.actions {
                (submit(lang.t("action-save-and-continue")))
                (crate::ui::button::second_link(&OverviewPath { visit }.to_string(), lang.t("evaluation-all-parts")))
            }
        },
    )
}

/// When something in the part was last saved.
fn last_saved(sheet: Sheet<'_>, part: &Part) -> Option<String> {
    let answers = &sheet.evaluation.answers;
    let fields = sheet.evaluation.questionnaire().fields(part);
    let latest = fields.iter().filter_map(|field| answers.get(field)).map(|answer| answer.at).max()?;
    Some(sheet.lang.tr("evaluation-last-saved", &[("when", sheet.lang.moment(latest).into())]))
}
