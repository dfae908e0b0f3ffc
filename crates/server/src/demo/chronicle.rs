//! Many stories on one clock: each says until when it waits, and the one that waits for the earliest moment goes on. So
//! everything happens in the order of time, though each story is told by itself.

use app::AppError;
use app::clock::MovedClock;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

/// A moment: the day, and minutes after ten in the morning.
type Moment = (NaiveDate, i64);

/// How a story waits.
#[derive(Debug, Clone)]
pub(crate) struct Teller(mpsc::UnboundedSender<(Moment, oneshot::Sender<()>)>);

impl Teller {
    /// Waits until ten in the morning of a day. A day that is over is now.
    pub(crate) async fn until(&self, day: NaiveDate) -> Result<(), AppError> {
        self.until_later(day, 0).await
    }

    /// Waits until so many minutes after ten in the morning of a day.
    pub(crate) async fn until_later(&self, day: NaiveDate, minutes: i64) -> Result<(), AppError> {
        let stopped = |()| AppError::Fault("the chronicle stopped");
        let (wake, woken) = oneshot::channel();
        self.0.send(((day, minutes), wake)).map_err(|_| stopped(()))?;
        woken.await.map_err(|_| stopped(()))
    }
}

/// Stories being told.
#[derive(Debug)]
pub(crate) struct Chronicle {
    clock: Arc<MovedClock>,
    stories: JoinSet<Result<(), (String, AppError)>>,
    teller: Teller,
    waits: mpsc::UnboundedReceiver<(Moment, oneshot::Sender<()>)>,
}

impl Chronicle {
    pub(crate) fn new(clock: Arc<MovedClock>) -> Self {
        let (send, waits) = mpsc::unbounded_channel();
        Self { clock, stories: JoinSet::new(), teller: Teller(send), waits }
    }

    /// Adds a story. It must wait before it does anything.
    pub(crate) fn tell<F>(&mut self, title: String, story: impl FnOnce(Teller) -> F)
    where
        F: Future<Output = Result<(), AppError>> + Send + 'static,
    {
        let story = story(self.teller.clone());
        self.stories.spawn(async move { story.await.map_err(|error| (title, error)) });
    }

    /// Lets all of it happen. The error says which story did not go through.
    pub(crate) async fn happen(mut self) -> Result<(), String> {
        let mut waiting: BTreeMap<(Moment, usize), oneshot::Sender<()>> = BTreeMap::new();
        let (mut order, mut telling) = (0, self.stories.len());
        loop {
            while telling > 0 {
                tokio::select! {
                    Some((moment, wake)) = self.waits.recv() => {
                        waiting.insert((moment, order), wake);
                        order += 1;
                    }
                    Some(ended) = self.stories.join_next() => ended_well(ended)?,
                }
                telling -= 1;
            }
            let Some((((day, minutes), _), wake)) = waiting.pop_first() else { return Ok(()) };
            self.clock.move_to(day);
            self.clock.minutes_pass(minutes);
            telling = usize::from(wake.send(()).is_ok());
        }
    }
}

type Ended = Result<Result<(), (String, AppError)>, tokio::task::JoinError>;

fn ended_well(ended: Ended) -> Result<(), String> {
    match ended {
        Ok(Ok(())) => Ok(()),
        Ok(Err((title, error))) => Err(format!("the story “{title}” did not go through: {error:?}")),
        Err(_) => Err("a story was broken off".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::clock::{Clock, local};
    use std::sync::Mutex;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, d).unwrap()
    }

    #[tokio::test]
    async fn what_is_told_apart_happens_in_the_order_of_time() {
        let clock = Arc::new(MovedClock::new(day(1)));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let mut chronicle = Chronicle::new(clock.clone());
        for (title, days) in [("a", [day(2), day(9)]), ("b", [day(5), day(6)])] {
            let (clock, seen) = (clock.clone(), seen.clone());
            chronicle.tell(title.to_owned(), async move |teller: Teller| {
                for day in days {
                    teller.until(day).await?;
                    seen.lock().unwrap().push((title, local(clock.now()).date()));
                }
                Ok(())
            });
        }
        chronicle.happen().await.unwrap();
        let happened = [("a", day(2)), ("b", day(5)), ("b", day(6)), ("a", day(9))];
        assert_eq!(*seen.lock().unwrap(), happened);
    }

    #[tokio::test]
    async fn a_story_that_does_not_go_through_is_named() {
        let mut chronicle = Chronicle::new(Arc::new(MovedClock::new(day(1))));
        chronicle.tell("the broken one".to_owned(), async |teller: Teller| {
            teller.until(day(2)).await?;
            Err(AppError::Stale)
        });
        assert!(chronicle.happen().await.unwrap_err().contains("the broken one"));
    }
}
