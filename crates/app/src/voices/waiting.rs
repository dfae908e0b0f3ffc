//! Waiting for whoever keeps the names behind consents: at her next unlock the team's words are compared with them. She may
//! never come; the report must not lie for ever.

use super::bench::{Bench, OpenVoice, Piece};
use super::sealing::{of_note, of_voice};
use crate::clock::local;
use crate::{App, AppError, Me, Problems};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::event::Event;
use domain::id::VisitId;
use domain::policy::Action;
use domain::visit::Visit;
use domain::voice::{GoneOn, NotCompared, State};

/// What waits to be compared with the names behind consents.
#[derive(Debug, Clone, Default)]
pub struct NamesWait {
    /// Whether any text waits, used or not.
    pub any: bool,
    /// How many texts wait that the report is made of.
    pub in_the_way: usize,
    /// From this day on the visit leader may go on without; where some are in the way.
    pub may_go_on: Option<NaiveDate>,
    /// Who compares them.
    pub keeper: String,
}

/// Since when the texts wait that the report is made of: views, and the notes they come from.
fn used(visit: &Visit, pieces: &[Piece], voices: &[OpenVoice]) -> Vec<DateTime<Utc>> {
    let used: Vec<&OpenVoice> = voices.iter().filter(|it| it.known.state != State::Dropped).collect();
    let source = |piece: &&Piece| used.iter().any(|it| it.voice.from.contains(&piece.note.id));
    let notes = pieces.iter().filter(|piece| piece.is_fresh()).filter(source);
    let since = used.iter().filter_map(|it| it.uncompared).chain(notes.filter_map(|piece| piece.uncompared));
    let covered = |asked: &DateTime<Utc>| visit.hearing.gone_on.is_some_and(|gone_on| gone_on.covers(*asked));
    since.filter(|asked| !covered(asked)).collect()
}

impl App {
    pub(super) async fn names_wait(
        &self,
        visit: &Visit,
        pieces: &[Piece],
        voices: &[OpenVoice],
    ) -> Result<NamesWait, AppError> {
        let any = voices.iter().any(|it| it.uncompared.is_some())
            || pieces.iter().any(|piece| piece.uncompared.is_some());
        if !any {
            return Ok(NamesWait::default());
        }
        let since = used(visit, pieces, voices);
        let days = Days::new(u64::from(self.settings.voices.names_wait_days));
        let latest = since.iter().max().map(|at| local(*at).date());
        let keeper = self.names(&[visit.keeper()]).await?.remove(&visit.keeper());
        Ok(NamesWait {
            any,
            in_the_way: since.len(),
            may_go_on: latest.map(|day| day.checked_add_days(days).unwrap_or(day)),
            keeper: keeper.map(|person| person.name.to_string()).unwrap_or_default(),
        })
    }

    /// The visit leader goes on although words are not compared, once they have waited long enough. What is written
    /// afterwards waits anew.
    pub async fn go_on_uncompared(
        &self,
        me: &Me,
        visit: VisitId,
        why: Option<NotCompared>,
    ) -> Result<(), AppError> {
        let seen = self.look(me, visit, Action::FollowNotes).await?;
        let why = why.ok_or_else(|| AppError::Invalid(Problems::one("why", "problem-choose")))?;
        let bench = Box::pin(self.laid_bench(me, seen)).await?;
        if bench.waits.may_go_on.is_none_or(|day| self.today() < day) {
            return Err(AppError::Invalid(Problems::one("why", "bench-go-on-too-early")));
        }
        let mut change = self.begin(me, visit, Action::WriteVoices).await?;
        change.apply(Event::NamesNotCompared { why }, |visit, by| {
            visit.hearing.gone_on = Some(GoneOn { by, why });
            Ok(())
        })?;
        change.commit().await?;
        Ok(())
    }

    /// Asks about texts that were written before there was a key to ask with. The keeper answers at her next unlock.
    pub(super) async fn ask_what_was_not_asked(
        &self,
        me: &Me,
        visit: VisitId,
        bench: &Bench,
    ) -> Result<(), AppError> {
        let compared = self.compared(&bench.visit).await?;
        let notes = bench.pieces.iter().filter(|piece| piece.uncompared.is_some());
        let notes = notes.filter_map(|piece| {
            piece.gone.as_ref().map(|(version, gone)| (of_note(piece.note.id), *version, &gone.asked))
        });
        let views = bench.voices.iter().filter(|it| it.uncompared.is_some());
        let views = views.map(|it| (of_voice(it.known.id), it.known.version, &it.voice.asked));
        let missing: Vec<_> =
            notes.chain(views).filter(|(about, version, _)| !compared.is_asked(about, *version)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        let change = self.begin(me, visit, Action::WriteVoices).await?;
        for (about, version, words) in missing {
            self.ask_names(me, &change, about, version, words).await?;
        }
        let visit = change.commit().await?;
        self.ask_keeper(&visit).await
    }
}
