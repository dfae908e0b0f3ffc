//! Comments on sections: made by whoever has the report, answered by those who write, taken back by their author.

use super::sealing::{answer_place, comment_place};
use crate::keys::Scope;
use crate::saved::{about_comment, vouch, vouch_gone};
use crate::{App, AppError, Change, Me, Problems};
use domain::event::Event;
use domain::id::{CommentId, VisitId};
use domain::policy::Action;
use domain::report::approval::Desk;
use domain::text::Prose;
use store::comments::Comment;

impl App {
    /// Comments on a section.
    pub async fn comment(
        &self,
        me: &Me,
        visit: VisitId,
        section: &str,
        text: &str,
    ) -> Result<CommentId, AppError> {
        let mut change = self.begin(me, visit, Action::CommentOnReport).await?;
        let edition = self.edition(change.visit.edition).await?;
        edition.format.section(section).ok_or(AppError::Hidden)?;
        let mut problems = Problems::default();
        let text = problems.take(&format!("comment[{section}]"), Prose::parse(text));
        problems.check()?;
        let (id, desk) = (vault::fresh_id(), change.visit.report.desk());
        let sealer = self.sealer_at(change.tx(), me, visit, desk).await?;
        let text = text.map(|text| text.to_string()).unwrap_or_default();
        let comment = Comment {
            id,
            visit,
            section: section.to_owned(),
            stage: stage(desk).to_owned(),
            scope: sealer.scope(),
            sealed: sealer.seal(comment_place(visit, id), None, text.as_bytes())?,
            by: me.id(),
            at: change.by.at,
            answer: None,
            resolved: None,
        };
        let sealed = comment.sealed.clone();
        store::comments::add(change.tx(), comment).await?;
        let about = (about_comment(id), 1);
        vouch(change.tx(), visit, change.by, about, (me.id(), &sealed)).await?;
        counted(&mut change, Event::CommentMade).await?;
        change.commit().await?;
        Ok(id)
    }

    /// A comment is taken care of, with an answer if one is written. Twice is once.
    pub async fn resolve_comment(
        &self,
        me: &Me,
        visit: VisitId,
        id: CommentId,
        answer: &str,
    ) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::ResolveComment).await?;
        let comment = self.seen_comment(&change, me, id).await?;
        if comment.resolved.is_some() {
            return Ok(());
        }
        let mut problems = Problems::default();
        let answer = problems.take(&format!("answer[{id}]"), Prose::optional(answer)).flatten();
        problems.check()?;
        let sealed = match answer {
            Some(answer) => {
                let scope = if comment.scope == Scope::Notes.name() { Scope::Notes } else { Scope::Report };
                let sealer = self.seal_key(change.tx(), me, visit, scope).await?;
                Some(sealer.seal(answer_place(visit, id), None, answer.as_str().as_bytes())?)
            }
            None => None,
        };
        if let Some(sealed) = &sealed {
            let about = (format!("{}-answer", about_comment(id)), 1);
            vouch(change.tx(), visit, change.by, about, (me.id(), sealed)).await?;
        }
        store::comments::resolve(change.tx(), id, sealed, change.by).await?;
        counted(&mut change, Event::CommentResolved).await?;
        change.commit().await?;
        Ok(())
    }

    /// Its author takes a comment back, as long as nobody has taken care of it.
    pub async fn withdraw_comment(&self, me: &Me, visit: VisitId, id: CommentId) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::CommentOnReport).await?;
        let comment = match self.seen_comment(&change, me, id).await {
            // pressed twice
            Err(AppError::Hidden) => return Ok(()),
            found => found?,
        };
        if comment.by != me.id() || comment.resolved.is_some() {
            return Err(AppError::Hidden);
        }
        store::comments::remove(change.tx(), id).await?;
        vouch_gone(change.tx(), visit, change.by, about_comment(id)).await?;
        counted(&mut change, Event::CommentResolved).await?;
        change.commit().await?;
        Ok(())
    }

    /// A comment on a section that this person can see.
    async fn seen_comment(&self, change: &Change<'_>, me: &Me, id: CommentId) -> Result<Comment, AppError> {
        let found = store::comments::find(change.tx(), change.visit.id, id).await?;
        let visible = super::sealing::visible_to(me, &change.visit);
        let seen = found.filter(|it| !it.section.is_empty() && visible.contains(&it.scope.as_str()));
        seen.ok_or(AppError::Hidden)
    }
}

/// Keeps the number of open comments exact.
async fn counted(change: &mut Change<'_>, event: Event) -> Result<(), AppError> {
    let open = store::comments::open(change.tx(), change.visit.id).await?;
    change.apply(event, |visit, _| {
        visit.report.open_comments = u32::try_from(open).unwrap_or(u32::MAX);
        Ok(())
    })
}

/// The name of a stage in rows.
pub(super) fn stage(desk: Desk) -> &'static str {
    match desk {
        Desk::NotBegun => "not_begun",
        Desk::Drafting => "drafting",
        Desk::WithTeam => "with_team",
        Desk::WithHost => "with_host",
        Desk::WithNetworkLeader => "with_network_leader",
        Desk::AwaitingAcceptance => "awaiting_acceptance",
        Desk::Accepted => "accepted",
    }
}
