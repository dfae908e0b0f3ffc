//! A view: written from notes that were gone through, and amended.

use super::{DroppingPath, FreshVoicePath, VoicePath, VoicesPath, below, group_name, list};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::ui::button::{post, second, second_link};
use crate::ui::{Choice, Field, Tone, Words, error_summary, inset, notice, or_reason, submit};
use app::voices::{Bench, Draft, OpenVoice, Piece, found_in};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::content::Edition;
use domain::id::{VisitId, VoiceId};
use domain::policy::Action;
use domain::text::View;
use domain::voice::{Heard, State as Come};
use maud::{Markup, html};
use serde::Deserialize;

/// Characters of a note shown beside its box.
const ROOM: usize = 300;

/// A view as a form sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct VoiceForm {
    voice: String,
    seen: String,
    area: String,
    text: String,
    heard: String,
    from: Vec<String>,
    keep: Vec<String>,
}

impl VoiceForm {
    fn of(it: &OpenVoice) -> Self {
        Self {
            voice: it.known.id.to_string(),
            seen: it.known.version.to_string(),
            area: it.voice.area.clone().unwrap_or_default(),
            text: it.voice.text.to_string(),
            heard: if it.voice.heard == Heard::FromOne { "one" } else { "several" }.to_owned(),
            from: it.voice.from.iter().map(ToString::to_string).collect(),
            keep: it.voice.kept.clone(),
        }
    }

    fn draft(&self) -> Draft {
        let heard = match self.heard.as_str() {
            "one" => Some(Heard::FromOne),
            "several" => Some(Heard::FromSeveral),
            _ => None,
        };
        let mut from: Vec<_> = self.from.iter().filter_map(|id| id.parse().ok()).collect();
        from.sort_unstable();
        from.dedup();
        let kept = self.keep.iter().filter(|words| self.text.contains(words.as_str())).cloned();
        Draft {
            area: self.area.clone(),
            text: self.text.clone(),
            from,
            heard,
            kept: kept.take(100).collect(),
        }
    }
}

pub(super) async fn fresh(
    path: FreshVoicePath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    app.look(&member.me, path.visit, Action::WriteVoices).await?;
    let form =
        VoiceForm { voice: App::fresh_voice().to_string(), seen: "0".to_owned(), ..VoiceForm::default() };
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
                (fields(member, &bench, &edition, form, problems))
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
        @if let Some(word) = word { (inset(Some(lang.t("bench-voice-word")), &html! { p { (word) } })) }
    }
}

fn fields(
    member: &Member,
    bench: &Bench,
    edition: &Edition,
    form: &VoiceForm,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    let areas: Vec<Choice> = edition
        .standards
        .areas
        .iter()
        .map(|area| Choice::new(area.code.as_str(), format!("{} {}", area.code, area.name.get(lang))))
        .collect();
    let heard = [
        Choice::new("several", lang.t("bench-heard-several")),
        Choice::new("one", lang.t("bench-heard-one")).hint(lang.t("bench-heard-one-hint")),
    ];
    let found: Vec<String> = found_in(&form.text, &[]).into_iter().map(|one| one.words).collect();
    let kept: Vec<Choice> =
        found.iter().map(|words| Choice::new(words.as_str(), format!("«{words}»"))).collect();
    let pieces: Vec<Choice> =
        bench.pieces.iter().filter(|it| it.is_ready()).map(|it| piece(member, bench, it)).collect();
    let most = u32::try_from(View::LIMIT).ok();
    html! {
        (field("from", "bench-voice-from").hint(lang.t("bench-voice-from-hint")).checkboxes(&pieces, &form.from))
        (field("area", "bench-voice-area").optional().select(&areas, &form.area))
        (field("text", "bench-voice-text").hint(lang.t("bench-voice-text-hint")).textarea(&form.text, 5, most))
        @if !kept.is_empty() {
            (field("keep", "bench-voice-keep").hint(lang.t("bench-voice-keep-hint")).checkboxes(&kept, &form.keep))
        }
        (field("heard", "bench-heard").radios(&heard, &form.heard))
    }
}

fn piece(member: &Member, bench: &Bench, it: &Piece) -> Choice {
    let text = it.gone.as_ref().map_or("", |(_, gone)| gone.text.as_str());
    let short: String = text.chars().take(ROOM).collect();
    let more = if short.len() < text.len() { " …" } else { "" };
    let choice = Choice::new(it.note.id.to_string(), format!("{short}{more}"));
    choice.lang(list::written(member.lang, bench)).hint(group_name(member.lang, it.group))
}
