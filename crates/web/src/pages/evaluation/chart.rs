//! The organisation chart: sealed on its way in, opened only for those who hold a key.

use super::attaching::Attaching;
use super::file::served;
use super::{ChartFilePath, ChartPath, ChartRemovalPath};
use crate::error::PageError;
use crate::form::Done;
use crate::member::Member;
use app::App;
use app::files::Purpose;
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::response::Response;
use maud::Markup;

const CHART: Purpose = Purpose::OrganisationChart;

pub(super) async fn show(
    path: ChartPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let evaluation = &app.evaluation(&member.me, path.visit).await?;
    Attaching { app: &app, member: &member, evaluation, purpose: CHART }.view(&[]).await
}

pub(super) async fn create(
    path: ChartPath,
    member: Member,
    State(app): State<App>,
    upload: Result<Multipart, MultipartRejection>,
) -> Result<Done, PageError> {
    let evaluation = &app.evaluation_to_answer(&member.me, path.visit).await?;
    Attaching { app: &app, member: &member, evaluation, purpose: CHART }.attach(upload).await?;
    Ok(Done::to(path).saying("evaluation-chart-attached"))
}

pub(super) async fn open(
    path: ChartFilePath,
    member: Member,
    State(app): State<App>,
) -> Result<Response, PageError> {
    Ok(served(app.open_file(&member.me, path.visit, CHART, path.file).await?))
}

pub(super) async fn remove(
    path: ChartRemovalPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    app.remove_file(&member.me, path.visit, CHART, path.file).await?;
    Ok(Done::to(ChartPath { visit: path.visit }).saying("evaluation-chart-removed"))
}
