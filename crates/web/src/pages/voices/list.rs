//! The bench: what waits, the views, how groups are told and why.

use super::{
    FreshVoicePath, GoingPath, SecondReadingPath, SizePath, VoicePath, VoicesPath, VoicesSectionPath,
    group_name, names, page, rule, unready,
};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::badge::badge_with;
use crate::ui::button::{link, post, second};
use crate::ui::{Icon, Tone, Words, badge, empty, error_summary, or_reason, road};
use app::voices::{Bench, OpenVoice, Piece};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::consent::{Band, Group};
use domain::id::VoiceId;
use domain::lang::Lang;
use domain::policy::Action;
use domain::report::approval::Desk;
use domain::visit::Stage;
use domain::voice::{Ruling, State as Come};
use maud::{Markup, html};
use serde::Deserialize;

/// Characters of a note or a view shown in the list.
const ROOM: usize = 160;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct SizeForm {
    group: String,
    size: String,
}

pub(super) async fn show(
    path: VoicesPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    view(&app, &member, &path, &[]).await
}

pub(super) async fn size(
    path: SizePath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<SizeForm>,
) -> Result<Done, PageError> {
    app.look(&member.me, path.visit, Action::WriteVoices).await?;
    let here = VoicesPath { visit: path.visit };
    let size = [Band::UnderFive, Band::FiveToNine, Band::TenOrMore].into_iter();
    let said = match (Group::from_key(&form.group), size.into_iter().find(|band| band.key() == form.size)) {
        (Some(group), Some(size)) => app.say_group_size(&member.me, path.visit, group, size).await,
        _ => Err(AppError::Invalid(Problems::one("size", "problem-choose"))),
    };
    let again = async |problems: Vec<_>| view(&app, &member, &here, &problems).await;
    or_again(member.lang, said, again).await?;
    Ok(Done::to(here).saying("bench-size-said"))
}

pub(super) async fn put(
    path: VoicesSectionPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    let here = VoicesPath { visit: path.visit };
    let done = app.put_voices_into_report(&member.me, path.visit).await;
    let again = async |problems: Vec<_>| view(&app, &member, &here, &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(here).saying("bench-section-put"))
}

pub(super) async fn view(
    app: &App,
    member: &Member,
    path: &VoicesPath,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let bench = app.bench(&member.me, path.visit).await?;
    let (lang, visit) = (member.lang, &bench.visit);
    let may = member.may_on(visit, Action::WriteVoices);
    let in_the_way = if may.is_ok() { app.voices_unready(&member.me, visit.id).await? } else { Vec::new() };
    let page = page(app, member, visit, lang.t("bench-title")).await?;
    let page = page.lead(lang.t("bench-lead")).error(!problems.is_empty());
    Ok(page.body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::Notes))))
        (error_summary(lang, problems))
        @if bench.pieces.is_empty() && bench.voices.is_empty() {
            (empty(lang.t("bench-none-title"), lang.t("bench-none"), None))
        } @else {
            @if may.is_err() { (or_reason(lang, &may, &html! {})) }
            (unready::view(lang, visit, &in_the_way, &bench.waits.keeper))
            (names::waiting(member, &bench, app.today(), problems))
            (notes(lang, &bench))
            (voices(member, &bench, may.is_ok()))
            (rule::rule(lang, &bench, may.is_ok()))
        }
    }))
}

fn notes(lang: Lang, bench: &Bench) -> Markup {
    let waiting = bench.pieces.iter().filter(|piece| piece.waits()).count();
    html! {
        h2 { (lang.t("bench-notes")) }
        p { (lang.tr("bench-notes-waiting", &[("count", waiting.into())])) }
        @for group in Group::ALL {
            @let of_group: Vec<&Piece> = bench.pieces.iter().filter(|piece| piece.group == group).collect();
            @if !of_group.is_empty() {
                h3 { (group_name(lang, group)) }
                ul.bench {
                    @for piece in of_group {
                        li {
                            a href=(GoingPath { visit: bench.visit.id, note: piece.note.id }) lang=[written(lang, bench)] { (shown(piece)) }
                            " " (state(lang, piece))
                        }
                    }
                }
            }
        }
    }
}

/// The anonymised words once there are any; the beginning of the original until then.
fn shown(piece: &Piece) -> String {
    let text = match &piece.gone {
        Some((_, gone)) if piece.is_fresh() => gone.text.as_str(),
        Some(_) | None => piece.note.text.as_str(),
    };
    cut(text)
}

/// The language of the visit's own words, where the page is in another.
pub(super) fn written(lang: Lang, bench: &Bench) -> Option<&'static str> {
    let written = bench.visit.report.lang;
    (written != lang).then_some(written.code())
}

fn cut(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(ROOM) {
        Some((at, _)) => format!("{} …", text.get(..at).unwrap_or_default().trim_end()),
        None => text,
    }
}

fn state(lang: Lang, piece: &Piece) -> Markup {
    let open = piece.gone.as_ref().map_or(0, |(_, gone)| gone.open());
    if piece.note.locked {
        badge(Tone::Caution, lang.t("bench-note-locked"))
    } else if !piece.not_retold.is_empty() {
        badge(Tone::Caution, lang.t("bench-note-not-retold"))
    } else if piece.gone.is_none() {
        badge_with(Tone::Quiet, Icon::Ring, lang.t("bench-note-untouched"))
    } else if !piece.is_fresh() {
        badge(Tone::Caution, lang.t("bench-note-changed"))
    } else if !piece.named.is_empty() {
        badge(Tone::Caution, lang.t("bench-has-name"))
    } else if open > 0 {
        badge_with(Tone::Info, Icon::Half, &lang.tr("bench-note-open", &[("count", open.into())]))
    } else {
        badge(Tone::Good, lang.t("bench-note-ready"))
    }
}

fn voices(member: &Member, bench: &Bench, may: bool) -> Markup {
    let (lang, visit) = (member.lang, &bench.visit);
    let ready = bench.pieces.iter().any(Piece::is_ready);
    let begun = visit.report.approval.desk() != Desk::NotBegun;
    let cleared = bench.voices.iter().any(|it| it.known.is_cleared());
    html! {
        h2 { (lang.t("bench-voices")) }
        p { (lang.t("bench-voices-lead")) }
        @if bench.voices.is_empty() { p.quiet { (lang.t("bench-voices-none")) } }
        @else {
            @let quoting = bench.quoting();
            ul.bench { @for it in &bench.voices { li { (voice(member, bench, it, &quoting)) } } }
        }
        @if may {
            div.actions {
                @if ready { (link(&FreshVoicePath { visit: visit.id }.to_string(), lang.t("bench-voice-new"))) }
                @else { p.quiet { (lang.t("bench-voice-not-yet")) } }
                @if begun && cleared {
                    (post(&VoicesSectionPath { visit: visit.id }.to_string(), &second("put", "yes", lang.t("bench-put"))))
                }
            }
            @if begun && cleared { p.quiet { (lang.t("bench-put-hint")) } }
        }
    }
}

fn voice(member: &Member, bench: &Bench, it: &OpenVoice, quoting: &[VoiceId]) -> Markup {
    let (lang, visit, voice) = (member.lang, bench.visit.id, it.known.id);
    let mine = it.known.may_be_read_by(member.me.id()).is_ok();
    let href = if mine {
        SecondReadingPath { visit, voice }.to_string()
    } else {
        VoicePath { visit, voice }.to_string()
    };
    html! {
        a href=(href) lang=[written(lang, bench)] { (cut(it.voice.text.as_str())) } " "
        @match &it.known.state {
            Come::Waiting if mine => (badge(Tone::Info, lang.t("bench-voice-for-you"))),
            Come::Waiting => (badge_with(Tone::Quiet, Icon::Waiting, lang.t("bench-voice-waiting"))),
            Come::SentBack { .. } => (badge(Tone::Caution, lang.t("bench-voice-back"))),
            Come::Dropped => (badge_with(Tone::Quiet, Icon::Ring, lang.t("bench-voice-dropped"))),
            Come::Cleared { .. } => (badge(Tone::Good, lang.t("bench-voice-cleared"))),
        }
        @if !it.named.is_empty() { " " (badge(Tone::Caution, lang.t("bench-has-name"))) }
        @if !bench.counted(it.voice.text.as_str()).is_empty() { " " (badge(Tone::Caution, lang.t("bench-has-count"))) }
        @if quoting.contains(&voice) && it.known.state != Come::Dropped { " " (badge(Tone::Caution, lang.t("bench-has-quote"))) }
        p.quiet { (ruling(lang, bench.told.ruling(&it.voice.groups, it.voice.heard))) }
    }
}

/// Where a view will stand, or why it does not.
pub(super) fn ruling(lang: Lang, ruling: Ruling) -> String {
    match ruling {
        Ruling::Stands(heading) => {
            let heading = lang.t(&format!("voices-heading-{}", heading.key()));
            lang.tr("bench-stands-under", &[("heading", heading.into())])
        }
        Ruling::FromOneAlone => lang.t("bench-left-one-alone").to_owned(),
        Ruling::Late | Ruling::FromNobody => lang.t("bench-left-late").to_owned(),
    }
}
