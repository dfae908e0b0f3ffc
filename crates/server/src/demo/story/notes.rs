//! The day itself and the day after: notes written from every session, and handed in.

use super::Tale;
use super::consents::PRESENT;
use super::plot::Reached;
use app::{AppError, Me};
use domain::id::{SessionId, VisitId};
use domain::note::Written;
use domain::programme::{Kind, Session};
use domain::text::NoteText;

/// Everyone writes and hands in; where notes are still awaited, only half of them have.
pub(super) async fn handed_in(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    let programme = tale.app.visit(tale.leader()?, visit).await?.programme;
    tale.days(0).await?;
    groups_opened(tale, visit, &programme.sessions).await?;
    let team = tale.team()?;
    let patient = if tale.beyond(Reached::Notes) { team.len() } else { team.len().div_ceil(2) };
    for (me, at) in team.into_iter().zip(0..).take(patient) {
        tale.teller.until_later(tale.day, 420 + i64::try_from(at * 20).unwrap_or(0)).await?;
        for session in programme.sessions_of(me.id()) {
            written(tale, me, visit, session, at).await?;
            tale.app.hand_in_notes(me, visit, session.id, false).await?;
        }
    }
    Ok(())
}

/// The groups that wait for consents are opened: so many came.
async fn groups_opened(tale: &Tale, visit: VisitId, sessions: &[Session]) -> Result<(), AppError> {
    for session in sessions {
        if matches!(session.kind, Kind::FocusPatients | Kind::FocusRelatives) {
            tale.app.open_group(tale.leader()?, visit, session.id, PRESENT).await?;
        }
    }
    Ok(())
}

/// In the morning of the day, the visit leader has noted something from the tour.
pub(super) async fn begun(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    tale.days(0).await?;
    let leader = tale.leader()?;
    let programme = tale.app.visit(leader, visit).await?.programme;
    match programme.sessions_of(leader.id()).first() {
        Some(session) => written(tale, leader, visit, session, 0).await,
        None => Ok(()),
    }
}

async fn written(
    tale: &Tale,
    me: &Me,
    visit: VisitId,
    session: &Session,
    voice: usize,
) -> Result<(), AppError> {
    let heard = tale.app.speakers(&tale.app.visit(me, visit).await?, session.id).await?;
    // what one person alone has said would not be retold
    let heard = if heard.len() > 1 { heard } else { Vec::new() };
    let several: Vec<String> = heard.into_iter().take(2).map(|one| one.label).collect();
    for words in tale.words.notes(session.kind, tale.number + voice) {
        let text = NoteText::parse(&words.text).map_err(|_| AppError::Fault("a note of the story"))?;
        let words =
            Written { kind: words.kind, standard: words.standard.clone(), text, speakers: several.clone() };
        note(tale, me, visit, session.id, &words).await?;
    }
    Ok(())
}

async fn note(
    tale: &Tale,
    me: &Me,
    visit: VisitId,
    session: SessionId,
    words: &Written,
) -> Result<(), AppError> {
    tale.app.write_note(me, visit, session, None, words).await?;
    Ok(())
}
