//! A view: written from notes that were gone through, and amended.

use super::fields::{self, VoiceForm};
use super::{DroppingPath, FreshVoicePath, VoicePath, VoicesPath, below, list};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::ui::button::{post, second, second_link};
use crate::ui::{Tone, Words, error_summary, inset, notice, or_reason, submit};
use app::voices::{Bench, OpenVoice};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::id::{VisitId, VoiceId};
use domain::policy::Action;
use domain::voice::State as Come;
use maud::{Markup, html};

pub(super) async fn fresh(
    path: FreshVoicePath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    app.look(&member.me, path.visit, Action::WriteVoices).await?;
    let form = VoiceForm::fresh();
    view(&app, &member, path.visit, None, &form, &[]).await
}

pub(super) async fn create(
    path: VoicesPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<VoiceForm>,
) -> Result<Done, PageError> {
    let voice = form.voice.parse().unwrap_or_else(|_| App::fresh_voice());
    save(&app, &member, path.visit, voice, &form, None).await
}

pub(super) async fn show(
    path: VoicePath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let bench = app.bench(&member.me, path.visit).await?;
    let form = VoiceForm::of(bench.voice(path.voice).ok_or(AppError::Hidden)?);
    view(&app, &member, path.visit, Some(path.voice), &form, &[]).await
}

pub(super) async fn amend(
    path: VoicePath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<VoiceForm>,
) -> Result<Done, PageError> {
    let visit = app.look(&member.me, path.visit, Action::WriteVoices).await?;
    visit.hearing.voice(path.voice).ok_or(AppError::Hidden)?;
    save(&app, &member, path.visit, path.voice, &form, Some(path.voice)).await
}

pub(super) async fn leave_out(
    path: DroppingPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    app.drop_voice(&member.me, path.visit, path.voice).await.map_err(hidden)?;
    Ok(Done::to(VoicesPath { visit: path.visit }).saying("bench-voice-left-out"))
}

/// A view that is not on this visit answers as one that never was.
pub(super) fn hidden(error: AppError) -> AppError {
    match error {
        AppError::Refused(domain::refusal::Refusal::NoSuchVoice) => AppError::Hidden,
        other => other,
    }
}

async fn save(
    app: &App,
    member: &Member,
    visit: VisitId,
    voice: VoiceId,
    form: &VoiceForm,
    known: Option<VoiceId>,
) -> Result<Done, PageError> {
    let seen = form.seen.parse().unwrap_or_default();
    let done = app.write_voice(&member.me, visit, voice, seen, &form.draft()).await;
    let done = match done {
        Err(AppError::Stale) => Err(AppError::Invalid(Problems::one("", "bench-stale"))),
        other => other,
    };
    let again = async |problems: Vec<_>| view(app, member, visit, known, form, &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(VoicesPath { visit }).saying("bench-voice-saved"))
}

async fn view(
    app: &App,
    member: &Member,
    visit: VisitId,
    known: Option<VoiceId>,
    form: &VoiceForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let bench = app.bench(&member.me, visit).await?;
    let (lang, edition) = (member.lang, app.edition(bench.visit.edition).await?);
    let may = member.may_on(&bench.visit, Action::WriteVoices);
    let it = known.and_then(|voice| bench.voice(voice));
    let title = lang.t(if it.is_some() { "bench-voice" } else { "bench-voice-new" });
    let page = below(app, member, &bench.visit, title).await?.lead(lang.t("bench-voice-lead"));
    let to = known
        .map_or_else(|| VoicesPath { visit }.to_string(), |voice| VoicePath { visit, voice }.to_string());
    Ok(page.error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @if let Some(it) = it { (standing(member, &bench, it)) }
        @if may.is_ok() {
            form method="post" action=(to) {
                input type="hidden" name="voice" value=(form.voice);
                input type="hidden" name="seen" value=(form.seen);
                (fields::fields(member, &bench, &edition, (form, it), problems))
                div.actions {
                    (submit(lang.t("bench-voice-save")))
                    (second_link(&VoicesPath { visit }.to_string(), lang.t("action-cancel")))
                }
            }
            @if let Some(it) = it.filter(|it| it.known.state != Come::Dropped) {
                (post(&DroppingPath { visit, voice: it.known.id }.to_string(), &second("drop", "yes", lang.t("bench-voice-drop"))))
            }
        } @else { (or_reason(lang, &may, &html! {})) }
    }))
}

/// How far it has come, and the second reader's word.
fn standing(member: &Member, bench: &Bench, it: &OpenVoice) -> Markup {
    let lang = member.lang;
    let key = match &it.known.state {
        Come::Waiting => "bench-voice-is-waiting",
        Come::SentBack { .. } => "bench-voice-is-back",
        Come::Cleared { .. } => "bench-voice-is-cleared",
        Come::Dropped => "bench-voice-is-dropped",
    };
    let tone = if matches!(it.known.state, Come::SentBack { .. }) { Tone::Caution } else { Tone::Info };
    let word = it.word.as_ref().filter(|_| matches!(it.known.state, Come::SentBack { .. }));
    html! {
        (notice(lang, tone, &html! {
            p { (lang.t(key)) }
            p { (list::ruling(lang, bench.told.ruling(&it.voice.groups, it.voice.heard))) }
        }))
        @if !it.named.is_empty() {
            @let words = it.named.join(", ");
            (notice(lang, Tone::Caution, &html! { p { (lang.tr("bench-voice-named", &[("words", words.into())])) } }))
        }
        (fields::counts_shown(lang, bench, it))
        (fields::quoted(lang, bench, it))
        @if let Some(word) = word { (inset(Some(lang.t("bench-voice-word")), &html! { p { (word) } })) }
    }
}
