//! Drills: destroyed concerns are tried too, and one that is broken off leaves nothing.

use app::backup::BackupError;
use app::drill::Outcome;
use domain::concern;
use domain::id::VisitId;
use domain::text::Prose;
use harness::{Database, World};
use sea_orm::{ConnectionTrait, Statement};
use std::path::Path;

harness::on_both!(
    a_drill_tries_destroyed_concerns_and_notices_when_they_open,
    one_that_is_told_to_stop_says_so_and_takes_away_what_others_left,
);

const HEARD: &str = "Kanarifugl i bekymringen: rødt trekkspill";

async fn drilled(world: &World, backup: &Path) -> app::drill::Drill {
    let folder = tempfile::tempdir().unwrap();
    world.app().drill(backup, folder.path()).await.unwrap()
}

/// The shred secrets of concerns, as statements that put them back.
async fn kept_secrets(world: &World) -> Vec<String> {
    let keys = world.keys().await;
    let ask =
        "SELECT visit_id, scope, epoch, secret FROM shred_secrets WHERE scope LIKE 'concern %'".to_owned();
    let rows = keys.query_all_raw(Statement::from_string(keys.get_database_backend(), ask)).await.unwrap();
    keys.close().await.unwrap();
    let text = |row: &sea_orm::QueryResult, at: usize| row.try_get_by_index::<String>(at).unwrap();
    let insert = |row: &sea_orm::QueryResult| {
        let epoch: i32 = row.try_get_by_index(2).unwrap();
        let (visit, scope, secret) = (text(row, 0), text(row, 1), text(row, 3));
        format!(
            "INSERT INTO shred_secrets (visit_id, scope, epoch, secret, serial) VALUES ('{visit}', '{scope}', {epoch}, \
             '{secret}', 1)"
        )
    };
    rows.iter().map(insert).collect()
}

async fn a_drill_tries_destroyed_concerns_and_notices_when_they_open(world: World) {
    let shelf = tempfile::tempdir().unwrap();
    let visit = world.visit_on_its_day().await;
    let (app, mona, vidar) = (world.app(), world.me("mona").await, world.me("vidar").await);
    let text = Prose::parse(HEARD).unwrap();
    let heard = app.open_concern(&mona, visit, None, &text).await.unwrap();
    app.close_concern(&vidar, visit, heard, concern::Outcome::ClearedUp, &text).await.unwrap();
    let backup = app.back_up(shelf.path(), None, None).await.unwrap();
    assert_eq!(drilled(&world, &backup).await.concerns, [], "nothing is destroyed yet");
    let secrets = kept_secrets(&world).await;
    world.clock().minutes_pass(366 * 24 * 60);
    assert_eq!(app.destroy_due_concerns().await.unwrap(), 1);

    let drill = drilled(&world, &backup).await;
    assert_eq!(drill.outcome(), Outcome::Closed, "{drill:?}");
    let one = &drill.concerns[0];
    assert_eq!((one.concern, one.within_reach, one.left), (Some(heard), 0, 0));
    assert!(one.wraps >= 2 && one.texts >= 2 && one.certificate.is_some(), "{one:?}");

    let keys = world.keys().await;
    for insert in &secrets {
        keys.execute_unprepared(insert).await.unwrap();
    }
    keys.close().await.unwrap();
    let opened = drilled(&world, &backup).await;
    assert_eq!(opened.outcome(), Outcome::Failed, "the control: somebody kept the secret");
    assert_eq!(opened.concerns[0].within_reach, one.wraps);
}

async fn one_that_is_told_to_stop_says_so_and_takes_away_what_others_left(world: World) {
    let (shelf, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let backup = world.app().back_up(shelf.path(), None, None).await.unwrap();
    let unique = vault::fresh_id::<VisitId>().to_string().replace('-', "");
    let (left, going_on) = (format!("kvip_drill_1_{unique}"), format!("kvip_drill_99999999999_{unique}"));
    let records = world.records().await;
    if world.database() == Database::Postgres {
        for name in [&left, &going_on] {
            records.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
        }
    }
    let stopped = world.app().drill_until(&backup, folder.path(), std::future::ready(())).await.unwrap_err();
    assert!(matches!(stopped, BackupError::Stopped), "{stopped}");
    if world.database() == Database::Postgres {
        let ask = format!("SELECT datname::text FROM pg_database WHERE datname LIKE '%{unique}'");
        let asked = Statement::from_string(records.get_database_backend(), ask);
        let rows = records.query_all_raw(asked).await.unwrap();
        let there: Vec<String> = rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
        assert_eq!(there, [going_on.as_str()], "the control: one that was just made stays");
        records.execute_unprepared(&format!("DROP DATABASE {going_on}")).await.unwrap();
    }
    records.close().await.unwrap();
}
