//! Before the day: papers signed, the programme laid, note-takers assigned.

use super::Tale;
use app::AppError;
use app::papers::Signing;
use domain::id::{PersonId, SessionId, VisitId};

/// Days before the visit that the papers are signed, from the first to the last.
const SIGNED: i64 = -19;
/// Days before it that the programme is laid.
const LAID: i64 = -12;

/// Every member signs, one a day.
pub(super) async fn papers_signed(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    let edition = tale.app.visit(tale.leader()?, visit).await?.edition;
    let papers = tale.app.edition(edition).await?.format.papers.clone();
    for (me, at) in tale.team()?.into_iter().zip(SIGNED..) {
        tale.days(at).await?;
        let signing = Signing {
            secrecy: papers.secrecy.version.clone(),
            consent: papers.team_consent.version.clone(),
            named_in_report: at % 2 == 0,
        };
        tale.app.sign_papers(me, visit, signing).await?;
    }
    Ok(())
}

/// The visit leader lays the programme and gives every session two note-takers, in turn.
pub(super) async fn programme_laid(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    tale.days(LAID).await?;
    let leader = tale.leader()?;
    let laid = tale.app.start_programme(leader, visit).await?;
    let team: Vec<PersonId> = tale.team()?.iter().map(|me| me.id()).collect();
    let noted = laid.programme.sessions.iter().filter(|session| session.kind.takes_notes());
    let assigned: Vec<(SessionId, Vec<PersonId>)> = noted
        .enumerate()
        .map(|(at, session)| (session.id, vec![team[at % team.len()], team[(at + 1) % team.len()]]))
        .collect();
    tale.app.assign_note_takers(leader, visit, &assigned).await?;
    let writing = tale.day.and_hms_opt(16, 15, 0).zip(tale.day.and_hms_opt(18, 0, 0));
    tale.app.set_writing_time(leader, visit, writing).await?;
    Ok(())
}
