//! Drills: destroyed concerns are tried too, and one that is broken off leaves nothing.

use app::backup::BackupError;
use app::consents::Asking;
use app::drill::{Outcome, What};
use domain::concern;
use domain::consent::{AgeBand, Group, Holders};
use domain::id::VisitId;
use domain::report::approval::Desk;
use domain::text::Prose;
use harness::{Database, World, t};
use sea_orm::{ConnectionTrait, Statement};
use std::path::Path;

harness::on_both!(
    a_drill_tries_destroyed_concerns_and_notices_when_they_open,
    a_drill_tries_names_behind_consents_whose_time_is_over,
    one_that_is_told_to_stop_says_so_and_takes_away_what_others_left,
);

const HEARD: &str = "Kanarifugl i bekymringen: rødt trekkspill";

async fn drilled(world: &World, backup: &Path) -> app::drill::Drill {
    let folder = tempfile::tempdir().unwrap();
    world.app().drill(backup, folder.path()).await.unwrap()
}

/// The shred secrets of these keys, as statements that put them back.
async fn kept_secrets(world: &World, scope: &str) -> Vec<String> {
    let keys = world.keys().await;
    let ask = format!("SELECT visit_id, scope, epoch, secret FROM shred_secrets WHERE scope LIKE '{scope}'");
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

async fn put_back(world: &World, secrets: &[String]) {
    let keys = world.keys().await;
    for insert in secrets {
        keys.execute_unprepared(insert).await.unwrap();
    }
    keys.close().await.unwrap();
}

async fn a_drill_tries_destroyed_concerns_and_notices_when_they_open(world: World) {
    let shelf = tempfile::tempdir().unwrap();
    let visit = world.visit_on_its_day().await;
    let (app, mona, vidar) = (world.app(), world.me("mona").await, world.me("vidar").await);
    let text = Prose::parse(HEARD).unwrap();
    let heard = app.open_concern(&mona, visit, None, &text).await.unwrap();
    app.close_concern(&vidar, visit, heard, concern::Outcome::ClearedUp, &text).await.unwrap();
    let backup = app.back_up(shelf.path(), None, None).await.unwrap();
    assert_eq!(drilled(&world, &backup).await.destroyed, [], "nothing is destroyed yet");
    let secrets = kept_secrets(&world, "concern %").await;
    world.clock().minutes_pass(366 * 24 * 60);
    assert_eq!(app.destroy_due_concerns().await.unwrap(), 1);

    let drill = drilled(&world, &backup).await;
    assert_eq!(drill.outcome(), Outcome::Closed, "{drill:?}");
    let [one] = drill.destroyed.as_slice() else { panic!("{drill:?}") };
    assert_eq!((one.what, one.within_reach, one.left), (What::Concern(heard), 0, 0));
    assert!(one.wraps >= 2 && one.texts >= 2 && one.certificate.is_some(), "{one:?}");

    put_back(&world, &secrets).await;
    let opened = drilled(&world, &backup).await;
    assert_eq!(opened.outcome(), Outcome::Failed, "the control: somebody kept the secret");
    assert_eq!(opened.destroyed[0].within_reach, one.wraps);
}

async fn a_drill_tries_names_behind_consents_whose_time_is_over(world: World) {
    let shelf = tempfile::tempdir().unwrap();
    let visit = world.visit_at(Desk::AwaitingAcceptance).await;
    let (app, hanne) = (world.app(), world.me("hanne").await);
    app.set_names_sealed(&hanne, visit, true).await.unwrap();
    world.unsettle("hanne").await;
    world.person("hanne").get("/").await.is(200);
    let asking = Asking { group: Group::Patients, age: AgeBand::Adult, holders: Holders::One, count: 1 };
    app.ask_consents(&hanne, visit, asking).await.unwrap();
    let consent = app.consents(&hanne, visit).await.unwrap().requests.unwrap().remove(0).id;
    let at = format!("/visits/{visit}/consents/{consent}/sealed");
    let page = world.person("hanne").get(&at).await;
    page.send(t("sealed-name-button"), &[("name", HEARD)]).await.is(200).says(t("sealed-name-done"));
    let edition = world.read_report(visit, "hanne").await;
    app.accept_report(&hanne, visit, edition).await.unwrap();
    let backup = app.back_up(shelf.path(), None, None).await.unwrap();
    let secrets = kept_secrets(&world, "consents").await;
    world.clock().minutes_pass(366 * 24 * 60);
    assert_eq!(app.delete_due_consents().await.unwrap(), 1);

    let drill = drilled(&world, &backup).await;
    let [one] = drill.destroyed.as_slice() else { panic!("{drill:?}") };
    assert_eq!((one.what, one.within_reach, one.left), (What::Consents, 0, 0), "{drill:?}");
    assert!(one.wraps >= 1 && one.texts >= 1 && one.certificate.is_some(), "{one:?}");
    assert_eq!(drill.outcome(), Outcome::Closed, "{drill:?}");
    put_back(&world, &secrets).await;
    let opened = drilled(&world, &backup).await;
    assert_eq!(opened.outcome(), Outcome::Failed, "the control: somebody kept the secret");
    assert_eq!(opened.destroyed[0].within_reach, one.wraps);
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
