//! From the focus groups' notes to voices: gone through, made into views, read by another in the team.

use super::Tale;
use super::plot::Reached;
use app::voices::{Draft, proposals};
use app::{App, AppError};
use domain::anonymised::{Decision, Mark};
use domain::consent::{Band, Group};
use domain::id::VisitId;
use domain::voice::Heard;

/// The sizes of the groups, in the order of the groups.
const SIZES: [Band; 3] = [Band::UnderFive, Band::FiveToNine, Band::TenOrMore];

/// The visit leader goes through the notes and writes the views; a user representative reads them. Where the report is only
/// being drafted, the last view still waits.
pub(super) async fn told(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    let (app, leader) = (&tale.app, tale.leader()?);
    let instead = |group: Group, text: &str, marks: &[Mark]| {
        let put = proposals(leader.lang(), text, marks, group).into_iter();
        put.map(|words| Decision::Replaced(words.to_owned())).collect()
    };
    let from = app.go_through_every_note(leader, visit, instead).await?;
    for (group, size) in Group::ALL.into_iter().zip(SIZES) {
        app.say_group_size(leader, visit, group, size).await?;
    }
    let reader = tale.team()?.into_iter().next_back().ok_or(AppError::Fault("a team of the story"))?;
    let views: Vec<_> =
        tale.words.views().iter().filter(|view| from.iter().any(|(it, _)| *it == view.group)).collect();
    let read = if tale.beyond(Reached::Drafting) { views.len() } else { views.len().saturating_sub(1) };
    for (view, at) in views.into_iter().zip(0..) {
        let notes = from.iter().filter(|(group, _)| *group == view.group).map(|(_, note)| *note);
        let draft = Draft {
            area: view.area.clone().unwrap_or_default(),
            text: view.text.clone(),
            from: notes.collect(),
            heard: Some(Heard::FromSeveral),
            // everyone here is made up, so nobody can be recognised
            kept: app::voices::found_in(&view.text, &[]).into_iter().map(|found| found.words).collect(),
            names: Vec::new(),
            counts_seen: false,
        };
        let voice = App::fresh_voice();
        app.write_voice(leader, visit, voice, 0, &draft).await?;
        if at < read {
            app.clear_voice(reader, visit, voice, 1).await?;
        }
    }
    Ok(())
}
