//! What is in the way of the report leaving the team, each place with a link.

use super::{GoingPath, SecondReadingPath, VoicePath, VoicesPath};
use crate::error::PageError;
use crate::member::Member;
use crate::paths::VisitPath;
use crate::ui::{Tone, Words, notice_titled};
use app::{App, AppError};
use domain::lang::Lang;
use domain::policy::Action;
use domain::visit::Visit;
use domain::voice::Unready;
use maud::{Markup, html};
use std::collections::HashMap;

/// Places shown; a bench that is just begun has many.
const MOST: usize = 12;

/// The list for whoever may make voices, while the report lies with the team; nothing while her keys are locked.
pub(crate) async fn of(app: &App, member: &Member, visit: &Visit) -> Result<Markup, PageError> {
    if member.may_on(visit, Action::WriteVoices).is_err() {
        return Ok(html! {});
    }
    match app.voices_unready(&member.me, visit.id).await {
        Ok(places) => {
            let waits = places.iter().any(|place| matches!(place, Unready::NotCompared { .. }));
            let keeper = if waits { app.names(&[visit.keeper()]).await? } else { HashMap::new() };
            let keeper = keeper.get(&visit.keeper()).map_or("", |person| person.name.as_str());
            Ok(view(member.lang, visit, &places, keeper))
        }
        Err(AppError::Locked | AppError::Denied(_)) => Ok(html! {}),
        Err(error) => Err(error.into()),
    }
}

/// The list; nothing when nothing is in the way. `keeper` is the name of whoever keeps the names behind consents.
pub(crate) fn view(lang: Lang, visit: &Visit, places: &[Unready], keeper: &str) -> Markup {
    let list = html! {
        ul {
            @for place in places.iter().take(MOST) {
                @let (href, words) = told(lang, visit, place, keeper);
                li { a href=(href) { (words) } }
            }
        }
        @if places.len() > MOST {
            p { a href=(VoicesPath { visit: visit.id }) {
                (lang.tr("unready-more", &[("count", (places.len() - MOST).into())]))
            } }
        }
    };
    html! {
        @if !places.is_empty() {
            (notice_titled(Tone::Caution, &lang.tr("unready-title", &[("count", places.len().into())]), &list))
        }
    }
}

fn told(lang: Lang, visit: &Visit, place: &Unready, keeper: &str) -> (String, String) {
    let id = visit.id;
    let say = |key: &str| lang.t(key).to_owned();
    let view = |voice| VoicePath { visit: id, voice }.to_string();
    let note = |note| GoingPath { visit: id, note }.to_string();
    let section = |key: &str| format!("{}/report/sections/{key}", VisitPath { visit: id });
    match place {
        Unready::OpenPlaces { note: at, count } => {
            (note(*at), lang.tr("unready-open", &[("count", (*count).into())]))
        }
        Unready::NoteChanged { note: at } => (note(*at), say("unready-changed")),
        Unready::NoSecondReader { voice } => {
            (SecondReadingPath { visit: id, voice: *voice }.to_string(), say("unready-no-reader"))
        }
        Unready::SentBack { voice } => (view(*voice), say("unready-sent-back")),
        Unready::FromOneAlone { voice } => (view(*voice), say("unready-one-alone")),
        Unready::SmallGroup { voice } => (view(*voice), say("unready-small-group")),
        Unready::ForeignLines { section: key, count } => {
            (section(key), lang.tr("unready-foreign", &[("count", (*count).into())]))
        }
        Unready::Copied { section: key, .. } => (section(key), say("unready-copied")),
        Unready::NotCompared { count } => {
            let with = [("keeper", keeper.into()), ("count", (*count).into())];
            (VoicesPath { visit: id }.to_string(), lang.tr("unready-not-compared", &with))
        }
        Unready::NotRetold { note: at } => (note(*at), say("unready-not-retold")),
        Unready::NamedNote { note: at } => (note(*at), say("unready-named-note")),
        Unready::NamedVoice { voice } => (view(*voice), say("unready-named-voice")),
        Unready::CountTold { section: key, words } => {
            (section(key), lang.tr("unready-count-told", &[("words", words.as_str().into())]))
        }
        Unready::SmallCount { section: key, words } => {
            (section(key), lang.tr("unready-small-count", &[("words", words.as_str().into())]))
        }
    }
}
