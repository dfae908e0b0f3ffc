//! What the journeys stand on: a world of its own for every test, and people who click in it.
//!
//! ```ignore
//! async fn the_host_offers_three_days(world: World) {
//!     let visit = world.planned_visit().await;
//!     let page = world.person("hanne").get(&format!("/visits/{visit}/dates")).await;
//!     let page = page.send(t("dates-offer-button"), &[("first", "2026-03-10"), ..]).await;
//!     page.says(t("dates-offered"));
//! }
//! harness::on_both!(the_host_offers_three_days);
//! ```
//!
//! A visitor falls over (with the page's words) when a link, a button or a field is not there.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "tests"
)]

mod cast;
mod database;
mod filling;
mod html;
mod killed;
mod letters;
mod logs;
mod outputs;
mod page;
mod ready;
mod restored;
mod shortcut;
mod speakers;
mod stages;
mod tampering;
mod traces;
mod visitor;
mod voices;
mod world;

pub use cast::PASSPHRASE;
pub use database::Database;
pub use filling::Filling;
pub use killed::{Hang, told_by_parent};
pub use letters::Letters;
pub use outputs::{printed, unzipped};
pub use page::Page;
pub use restored::{Keys, Restored};
pub use stages::{TEAM, heard};
pub use traces::{Traces, written_ahead};
pub use visitor::{Answer, Visitor};
pub use world::World;

use app::texts::Words;
use domain::lang::Lang;

/// The bokmål text of a key, as the people of a world read it.
pub fn t(key: &str) -> &'static str {
    let text = Lang::Nb.t(key);
    assert!(!text.starts_with('⟦'), "no text for {key}");
    text
}

/// A test that should run on PostgreSQL has no server: it passes only when that is meant.
///
/// # Panics
/// Unless `KVIP_TEST_WITHOUT_POSTGRES=1` is set.
pub fn without_postgres() {
    let meant = std::env::var("KVIP_TEST_WITHOUT_POSTGRES").is_ok_and(|set| set == "1");
    assert!(
        meant,
        "no PostgreSQL to test on: run tests/run, set KVIP_TEST_POSTGRES to the URL of a server, or say with \
         KVIP_TEST_WITHOUT_POSTGRES=1 that SQLite alone is meant"
    );
}

/// Bytes of stack for a story: a whole visit's is too large for a thread's usual two million.
const STACK: usize = 16 << 20;

/// Tells a story to its end.
///
/// # Panics
/// When the story does.
pub fn tell<S: Future<Output = ()>>(story: impl FnOnce() -> S + Send + 'static) {
    let run = move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(Box::pin(story()));
    };
    let name = std::thread::current().name().unwrap_or("story").to_owned();
    let teller = std::thread::Builder::new().name(name).stack_size(STACK).spawn(run).unwrap();
    if let Err(panic) = teller.join() {
        std::panic::resume_unwind(panic);
    }
}

/// Runs each of these `async fn(World)` as a test on SQLite and as one on PostgreSQL. Without a server at
/// `KVIP_TEST_POSTGRES` the latter fails, unless `KVIP_TEST_WITHOUT_POSTGRES=1` says that this is meant.
#[macro_export]
macro_rules! on_both {
    ($($story:ident),+ $(,)?) => {
        mod on_sqlite {
            $(
                #[test]
                fn $story() {
                    $crate::tell(|| async { super::$story($crate::World::new().await).await });
                }
            )+
        }
        mod on_postgres {
            $(
                #[test]
                fn $story() {
                    $crate::tell(|| async {
                        match $crate::World::on($crate::Database::Postgres).await {
                            Some(world) => super::$story(world).await,
                            None => $crate::without_postgres(),
                        }
                    });
                }
            )+
        }
    };
}
