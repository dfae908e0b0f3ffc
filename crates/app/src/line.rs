//! A line in front of heavy work: a few at a time, so that a flood waits here and not in memory.

use crate::AppError;
use tokio::sync::Semaphore;

/// Work that waits for its turn.
#[derive(Debug)]
pub(crate) struct Line(Semaphore);

impl Line {
    /// As many at once as this.
    pub(crate) const fn of(many: usize) -> Self {
        Self(Semaphore::const_new(many))
    }

    /// Runs one when its turn comes. Whoever hangs up while she waits leaves the line; work that runs keeps its place until
    /// it is over, whether or not somebody still waits for it.
    pub(crate) async fn run<T: Send + 'static>(
        &'static self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let place = self.0.acquire().await.map_err(|_| AppError::Fault("stopping"))?;
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(place);
            done
        });
        done.await.map_err(|_| AppError::Fault("work in line"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[derive(Debug, Default)]
    struct Seen {
        now: AtomicUsize,
        most: AtomicUsize,
    }

    impl Seen {
        fn derive(&self) {
            self.most.fetch_max(self.now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(20));
            self.now.fetch_sub(1, Ordering::SeqCst);
        }
    }

    /// Forty come at once; every second hangs up while hers may be running. Most that ran at the same time, and how many of
    /// those who stayed were answered.
    async fn flood(line: &'static Line) -> (usize, usize) {
        let seen = Arc::new(Seen::default());
        let mut came = tokio::task::JoinSet::new();
        for one in 0..40 {
            let seen = Arc::clone(&seen);
            came.spawn(async move {
                let hers = line.run(move || seen.derive());
                if one % 2 == 0 {
                    return hers.await.is_ok();
                }
                // she hangs up: what runs for her runs on
                drop(tokio::time::timeout(Duration::from_millis(5 * one), hers).await);
                false
            });
        }
        let answered = came.join_all().await.into_iter().filter(|answered| *answered).count();
        (seen.most.load(Ordering::SeqCst), answered)
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_flood_waits_in_line_even_where_people_hang_up() {
        let (most, answered) = flood(Box::leak(Box::new(Line::of(2)))).await;
        assert_eq!((most, answered), (2, 20));
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn the_control_without_a_line_many_run_at_once() {
        let (most, answered) = flood(Box::leak(Box::new(Line::of(1_000)))).await;
        assert!(most > 8, "only {most} at once");
        assert_eq!(answered, 20);
    }

    #[tokio::test]
    async fn one_that_breaks_gives_its_place_back() {
        static LINE: Line = Line::of(1);
        let line = &LINE;
        let broken = line.run(|| -> u8 { panic!("broken on purpose") }).await;
        assert!(matches!(broken, Err(AppError::Fault("work in line"))));
        assert!(matches!(line.run(|| 7).await, Ok(7)));
    }
}
