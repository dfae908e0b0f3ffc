//! From notes of focus groups to voices: the bench, a note gone through, a view, and its second reader.

use crate::assets;
use crate::error::PageError;
use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Page, Words};
use app::App;
use axum_extra::routing::TypedPath;
use domain::consent::Group;
use domain::id::{NoteId, VisitId, VoiceId};
use domain::lang::Lang;
use domain::policy::Action;
use domain::visit::Visit;
use serde::Deserialize;

mod decided;
mod fields;
mod going;
mod list;
mod marked;
mod names;
mod reading;
mod rule;
pub(crate) mod unready;
mod view;

paths! {
    /// What waits on the bench; a new view is sent here.
    VoicesPath { visit: VisitId } = "/visits/{visit}/voices";
    /// A new view.
    FreshVoicePath { visit: VisitId } = "/visits/{visit}/voices/fresh";
    /// How many took part in a group.
    SizePath { visit: VisitId } = "/visits/{visit}/voices/sizes";
    /// Going on without comparing words with the names behind consents.
    NamesPath { visit: VisitId } = "/visits/{visit}/voices/names";
    /// The cleared views put into the report.
    VoicesSectionPath { visit: VisitId } = "/visits/{visit}/voices/section";
    /// A note to go through.
    GoingPath { visit: VisitId, note: NoteId } = "/visits/{visit}/voices/notes/{note}";
    /// A view.
    VoicePath { visit: VisitId, voice: VoiceId } = "/visits/{visit}/voices/views/{voice}";
    /// Its second reader's answer.
    SecondReadingPath { visit: VisitId, voice: VoiceId } = "/visits/{visit}/voices/views/{voice}/reading";
    /// Not using it.
    DroppingPath { visit: VisitId, voice: VoiceId } = "/visits/{visit}/voices/views/{voice}/dropping";
}

pub(super) fn mount(table: Table) -> Table {
    let (read, write) = (Needs::Visit(Action::ReadNotes), Needs::Visit(Action::WriteVoices));
    let lead = Needs::Visit(Action::FollowNotes);
    table
        .get(read, list::show)
        .post(write, view::create)
        .get(write, view::fresh)
        .post(write, list::size)
        .post(write, list::put)
        .post(lead, names::go_on)
        .get(read, going::show)
        .post(write, going::decide)
        .get(read, view::show)
        .post(write, view::amend)
        .get(read, reading::show)
        .post(write, reading::answer)
        .post(write, view::leave_out)
}

/// A page of the bench: who reads it, how long it is kept, and the style and script of these pages alone.
async fn page(app: &App, member: &Member, visit: &Visit, title: &str) -> Result<Page, PageError> {
    let unit = app.unit(visit.host.unit).await?;
    let days = app.settings().retention.notes_days;
    let lock = member.lang.tr("notes-lock", &[("days", days.into())]);
    let page = frame::page(member, visit, unit.name.as_str(), title).lock(lock);
    Ok(page.with(Some(assets::bench_sheet_path()), Some(assets::bench_script_path())))
}

/// The same, below the bench.
async fn below(app: &App, member: &Member, visit: &Visit, title: &str) -> Result<Page, PageError> {
    let back = VoicesPath { visit: visit.id }.to_string();
    Ok(page(app, member, visit, title).await?.crumb(member.lang.t("bench-title"), back))
}

fn group_name(lang: Lang, group: Group) -> &'static str {
    lang.t(&format!("consent-group-{}", group.key()))
}
