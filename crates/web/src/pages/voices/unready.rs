//! What is in the way of the report leaving the team, each place with a link.

use super::{GoingPath, SecondReadingPath, VoicePath, VoicesPath};
use crate::error::PageError;
use crate::member::Member;
use crate::pages::notes::NotePath;
use crate::paths::VisitPath;
use crate::ui::{Tone, Words, notice_titled};
use app::{App, AppError};
use domain::lang::Lang;
use domain::policy::Action;
use domain::visit::{Place, Visit, WithdrawnWords};
use domain::voice::Unready;
use maud::{Markup, html};
use std::collections::HashMap;

/// Places shown; a bench that is just begun has many.
const MOST: usize = 12;

/// A place: where it is, and what to do there.
type Way = (String, String);

/// The list for whoever may make voices, while the report lies with the team; of the voices' own places nothing while her
/// keys are locked. Words of those who took their yes back come first.
pub(crate) async fn of(app: &App, member: &Member, visit: &Visit) -> Result<Markup, PageError> {
    if member.may_on(visit, Action::WriteVoices).is_err() {
        return Ok(html! {});
    }
    let mut ways = withdrawn(app, member.lang, visit).await?;
    match app.voices_unready(&member.me, visit.id).await {
        Ok(places) => {
            let waits = places.iter().any(|place| matches!(place, Unready::NotCompared { .. }));
            let keeper = if waits { app.names(&[visit.keeper()]).await? } else { HashMap::new() };
            let keeper = keeper.get(&visit.keeper()).map_or("", |person| person.name.as_str());
            ways.extend(places.iter().map(|place| told(member.lang, visit, place, keeper)));
        }
        Err(AppError::Locked | AppError::Denied(_)) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(list(member.lang, visit, &ways))
}

/// Where the words of someone who took her yes back still stand, and who takes them out.
async fn withdrawn(app: &App, lang: Lang, visit: &Visit) -> Result<Vec<Way>, AppError> {
    let words = &visit.withdrawn_words;
    let who = |words: &WithdrawnWords| match words.place {
        Place::Note { author, .. } => visit.takes_words_out(author),
        Place::Report => None,
    };
    let people: Vec<_> = words.iter().filter_map(who).collect();
    let names = if people.is_empty() { HashMap::new() } else { app.names(&people).await? };
    let way = |one: &WithdrawnWords| {
        let label = one.label.as_str();
        match one.place {
            Place::Note { note, session, .. } => {
                let who = who(one).and_then(|person| names.get(&person)).map_or("–", |it| it.name.as_str());
                let session =
                    visit.programme.session(session).map_or("–", |session| session.title.as_str());
                let said = [("label", label.into()), ("session", session.into()), ("who", who.into())];
                (NotePath { visit: visit.id, note }.to_string(), lang.tr("withdrawn-in-note", &said))
            }
            Place::Report => (
                format!("{}/report", VisitPath { visit: visit.id }),
                lang.tr("withdrawn-in-report", &[("label", label.into())]),
            ),
        }
    };
    Ok(words.iter().map(way).collect())
}

/// The voices' own places; nothing when nothing is in the way. `keeper` is the name of whoever keeps the names behind
/// consents.
pub(crate) fn view(lang: Lang, visit: &Visit, places: &[Unready], keeper: &str) -> Markup {
    let ways: Vec<Way> = places.iter().map(|place| told(lang, visit, place, keeper)).collect();
    list(lang, visit, &ways)
}

fn list(lang: Lang, visit: &Visit, ways: &[Way]) -> Markup {
    let list = html! {
        ul { @for (href, words) in ways.iter().take(MOST) { li { a href=(href) { (words) } } } }
        @if ways.len() > MOST {
            p { a href=(VoicesPath { visit: visit.id }) {
                (lang.tr("unready-more", &[("count", (ways.len() - MOST).into())]))
            } }
        }
    };
    html! {
        @if !ways.is_empty() {
            (notice_titled(Tone::Caution, &lang.tr("unready-title", &[("count", ways.len().into())]), &list))
        }
    }
}

fn told(lang: Lang, visit: &Visit, place: &Unready, keeper: &str) -> Way {
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
        Unready::Quoted { voice } => (view(*voice), say("unready-quoted")),
        Unready::NamedVoice { voice } => (view(*voice), say("unready-named-voice")),
        Unready::CountTold { section: key, words } => {
            (section(key), lang.tr("unready-count-told", &[("words", words.as_str().into())]))
        }
        Unready::SmallCount { section: key, words } => {
            (section(key), lang.tr("unready-small-count", &[("words", words.as_str().into())]))
        }
    }
}
