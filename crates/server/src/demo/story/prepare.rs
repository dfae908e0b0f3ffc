//! Before the day: papers signed, the programme laid, note-takers assigned.

use super::Tale;
use app::AppError;
use app::papers::Signing;
use domain::id::{PersonId, VisitId};
use domain::programme::SessionPlan;

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

/// The visit leader lays the programme: a room and a lead for every session, and two note-takers, in turn.
pub(super) async fn programme_laid(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    tale.days(LAID).await?;
    let leader = tale.leader()?;
    let laid = tale.app.start_programme(leader, visit).await?;
    let team: Vec<PersonId> = tale.team()?.iter().map(|me| me.id()).collect();
    let mut turn = 0;
    for session in laid.programme.sessions {
        let (id, mut plan) = (session.id, SessionPlan::from(session));
        plan.room = tale.words.room(plan.kind);
        if plan.kind.takes_notes() {
            plan.lead = Some(team[turn % team.len()]);
            plan.note_takers = vec![team[turn % team.len()], team[(turn + 1) % team.len()]];
            turn += 1;
        }
        tale.app.change_session(leader, visit, id, plan).await?;
    }
    let writing = tale.day.and_hms_opt(16, 15, 0).zip(tale.day.and_hms_opt(18, 0, 0));
    tale.app.set_writing_time(leader, visit, writing).await?;
    Ok(())
}
