//! A part's form: sent by its button, or by the script as people write.

use super::PartPath;
use super::again::Again;
use super::part::{asked, view};
use super::words::{after, label};
use crate::error::PageError;
use crate::form::{Done, Form, Pairs, is_autosave, sentences};
use crate::member::Member;
use crate::ui::Words;
use app::evaluations::{Evaluation, Saving, Typed, Unchanged};
use app::{App, AppError, Problems};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::evaluation::{Field, Part};
use std::collections::{BTreeMap, HashMap};

/// More fields than any self-evaluation has.
const MOST: usize = 5_000;

pub(super) async fn create(
    path: PartPath,
    member: Member,
    State(app): State<App>,
    headers: HeaderMap,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let evaluation = app.evaluation_to_answer(&member.me, path.visit).await?;
    let part = asked(&evaluation, &path.part)?;
    let sent = Sent::read(&pairs)?;
    let saving = app.save_answers(&member.me, path.visit, &sent.typed).await?;
    if is_autosave(&headers) {
        return Ok(told(&app, &member, &evaluation, &saving));
    }
    if saving.clashes.is_empty() && saving.problems.0.is_empty() {
        return go_on(&app, &member, &evaluation, &part, sent.unchanged).await;
    }
    come_back(&app, &member, &part, &path, (&sent, saving)).await
}

/// A form as it was sent.
#[derive(Debug, Default)]
struct Sent {
    typed: Vec<Typed>,
    unchanged: Option<String>,
}

impl Sent {
    /// Reads every field of ours. An unknown or repeated one refuses the form, so that nothing is half read.
    fn read(pairs: &Pairs) -> Result<Self, AppError> {
        let refuse = |text| AppError::Invalid(Problems::one("", text));
        let mut by_name: HashMap<&str, &str> = HashMap::with_capacity(pairs.len());
        for (name, value) in pairs.iter().filter(|(name, _)| name != "changed") {
            if by_name.len() >= MOST || by_name.insert(name, value).is_some() {
                return Err(refuse("evaluation-repeated"));
            }
        }
        let mut sent = Self::default();
        for (name, value) in &by_name {
            match *name {
                "unchanged" => sent.unchanged = Some((*value).to_owned()),
                name if name.starts_with("v[") || name.starts_with("keep[") => {}
                name => sent.typed.extend(typed(name, value, &by_name).map_err(refuse)?),
            }
        }
        Ok(sent)
    }
}

/// One field: as typed, or as chosen where two people had written.
fn typed(name: &str, value: &str, all: &HashMap<&str, &str>) -> Result<Option<Typed>, &'static str> {
    let mine = name.strip_prefix("mine[").and_then(|name| name.strip_suffix(']'));
    let key = mine.unwrap_or(name);
    let field = Field::parse(key).ok_or("evaluation-not-asked")?;
    let keep = all.get(format!("keep[{key}]").as_str()).copied();
    let wanted = match keep {
        Some("mine") => mine.is_some(),
        Some("theirs") => false,
        Some(_) | None => mine.is_none(),
    };
    let seen = all.get(format!("v[{key}]").as_str()).and_then(|seen| seen.parse().ok()).unwrap_or(0);
    Ok(wanted.then(|| Typed { field, text: value.to_owned(), seen }))
}

/// The answer to the script.
fn told(app: &App, member: &Member, evaluation: &Evaluation, saving: &Saving) -> Response {
    let lang = member.lang;
    let (status, text) = if let Some(clash) = saving.clashes.first() {
        let what = label(lang, evaluation, &clash.field);
        (StatusCode::CONFLICT, lang.tr("evaluation-clash-autosave", &[("what", what.into())]))
    } else if let Some(problem) = saving.problems.0.first() {
        let what = Field::parse(&problem.field).map(|field| label(lang, evaluation, &field));
        let why = sentences(lang, &saving.problems).into_iter().next().map(|(_, why)| why);
        let with = [("what", what.unwrap_or_default().into()), ("why", why.unwrap_or_default().into())];
        (StatusCode::UNPROCESSABLE_ENTITY, lang.tr("evaluation-problem-autosave", &with))
    } else {
        (StatusCode::OK, lang.tr("ui-saved-at", &[("time", lang.hour(app.now()).into())]))
    };
    let versions: BTreeMap<String, i64> =
        saving.marks.iter().map(|(field, mark)| (field.to_string(), *mark)).collect();
    let saved = status == StatusCode::OK;
    (status, Json(serde_json::json!({ "saved": saved, "versions": versions, "text": text }))).into_response()
}

/// Everything was taken: confirm what is unchanged and stay, or go on to the next part.
async fn go_on(
    app: &App,
    member: &Member,
    evaluation: &Evaluation,
    part: &Part,
    unchanged: Option<String>,
) -> Result<Response, PageError> {
    let visit = evaluation.visit.id;
    let what = match (unchanged, part) {
        (None, _) => {
            // the chosen focus decides which parts there are
            let evaluation = app.evaluation_to_answer(&member.me, visit).await?;
            return Ok(Done::to(after(&evaluation, part)).saying("evaluation-saved").into_response());
        }
        (Some(what), Part::Area(area)) if what == "area" => Unchanged::Area(area.clone()),
        (Some(code), _) => Unchanged::Standard(code),
    };
    app.confirm_unchanged(&member.me, visit, &what).await?;
    let here = PartPath { visit, part: part.to_string() }.to_string();
    let to = match &what {
        Unchanged::Standard(code) => {
            format!("{here}#{}", crate::ui::field::id_of(&format!("standard.{code}.level")))
        }
        Unchanged::Area(_) => here,
    };
    Ok(Done::to(to).saying("evaluation-confirmed").into_response())
}

/// Something was not taken: the form comes back with all that was typed.
async fn come_back(
    app: &App,
    member: &Member,
    part: &Part,
    path: &PartPath,
    (sent, saving): (&Sent, Saving),
) -> Result<Response, PageError> {
    let evaluation = app.evaluation_to_answer(&member.me, path.visit).await?;
    let status =
        if saving.clashes.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    let problems = sentences(member.lang, &saving.problems);
    let refused = |typed: &&Typed| saving.problems.0.iter().any(|one| one.field == typed.field.to_string());
    let typed = sent.typed.iter().filter(refused).map(|one| (one.field.clone(), one.text.clone())).collect();
    let writers: Vec<_> = saving.clashes.iter().map(|clash| clash.by).collect();
    let names = app.names(&writers).await?;
    let again = Again { typed, problems, clashes: saving.clashes, names };
    Err(PageError::Form(status, view(app, member, &evaluation, part, &again).await?))
}
