//! Comments, feedback and what was written in a concern: a row put back, exchanged or taken away is not shown as if it were
//! what was saved last.

use domain::report::approval::Desk;
use harness::{World, t};
use sea_orm::{ConnectionTrait, Statement};

harness::on_both!(
    a_comment_exchanged_or_taken_away_is_noticed,
    yesterdays_feedback_is_not_shown_as_todays,
    a_text_of_a_concern_put_over_another_version_of_it_is_counted_as_damaged,
);

async fn alarmed(world: &World) -> bool {
    for _ in 0..100 {
        let records = world.records().await;
        let query = "SELECT COUNT(*) FROM leaves WHERE kind = 'text_forged'";
        let asked = Statement::from_string(records.get_database_backend(), query);
        let counted: i64 = records.query_one_raw(asked).await.unwrap().unwrap().try_get_by_index(0).unwrap();
        records.close().await.unwrap();
        if counted > 0 {
            return true;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    false
}

async fn a_comment_exchanged_or_taken_away_is_noticed(world: World) {
    let visit = world.visit_at(Desk::WithHost).await;
    let kjell = world.me("kjell").await;
    for words in ["Vi har åtte senger.", "Ventetiden er kortere."] {
        world.app().comment(&kjell, visit, "challenges", words).await.unwrap();
    }
    let (report, section) =
        (format!("/visits/{visit}/report/reading"), format!("/visits/{visit}/report/sections/challenges"));
    let vidar = world.person("vidar");
    vidar.get(&report).await.is(200).says("Vi har åtte senger.").says("Ventetiden er kortere.");
    world.tamper(&["CREATE TABLE kept AS SELECT * FROM comments"]).await;
    let put_back = ["DELETE FROM comments", "INSERT INTO comments SELECT * FROM kept"];
    world.tamper(&["DELETE FROM comments WHERE id = (SELECT MIN(id) FROM comments)"]).await;
    for path in [&report, &section] {
        vidar.get(path).await.is(403).says(t("refusal-texts-do-not-agree")).lacks("Ventetiden");
    }
    assert!(alarmed(&world).await);
    world.tamper(&put_back).await;
    vidar.get(&report).await.is(200).says("Vi har åtte senger.");

    // one that its author took back is not missing, and is noticed when it is put in again
    let all = world.app().comment(&kjell, visit, "challenges", "Skrevet i vanvare.").await.unwrap();
    world.tamper(&["DROP TABLE kept", "CREATE TABLE kept AS SELECT * FROM comments"]).await;
    world.app().withdraw_comment(&kjell, visit, all).await.unwrap();
    vidar.get(&report).await.is(200).lacks("Skrevet i vanvare.");
    world.tamper(&put_back).await;
    vidar.get(&report).await.is(403).lacks("Skrevet i vanvare.");
}

async fn yesterdays_feedback_is_not_shown_as_todays(world: World) {
    let visit = world.visit_at(Desk::Accepted).await;
    let (path, reading) = (format!("/visits/{visit}/feedback"), format!("/visits/{visit}/feedback/reading"));
    let mona = world.person("mona");
    let page = mona.get(&path).await;
    page.send(t("feedback-send"), &[("day_plan", "Lengre pauser")]).await.says(t("feedback-sent"));
    world.tamper(&["CREATE TABLE kept AS SELECT * FROM feedback"]).await;
    let again = mona.get(&path).await;
    again.send(t("feedback-amend"), &[("day_plan", "Lengre lunsj")]).await.says(t("feedback-sent"));
    world.person("nina").get(&reading).await.is(200).says("Lengre lunsj");
    world.tamper(&["DELETE FROM feedback", "INSERT INTO feedback SELECT * FROM kept"]).await;
    world
        .person("nina")
        .get(&reading)
        .await
        .is(403)
        .says(t("refusal-texts-do-not-agree"))
        .lacks("Lengre pauser");
    mona.get(&path).await.is(403).lacks("Lengre pauser");
    world.tamper(&["DELETE FROM feedback"]).await;
    world.person("nina").get(&reading).await.is(403);
    assert!(alarmed(&world).await);
}

async fn a_text_of_a_concern_put_over_another_version_of_it_is_counted_as_damaged(world: World) {
    let visit = world.visit_on_its_day().await;
    let mona = world.person("mona");
    let page = mona.get(format!("/visits/{visit}/concerns/new")).await;
    let page = page.form(t("concern-new-button")).fill("text", "Døren var låst utenfra.").submit().await;
    page.is(200).says("Døren var låst utenfra.");
    let path = page.path().to_owned();
    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    let me = world.me("mona").await;
    assert_eq!(world.app().concern(&me, visit, id).await.unwrap().damaged, 0, "the control");
    let seen = format!("SELECT about FROM leaves WHERE visit_id = '{visit}' AND about LIKE 'concern-%'");
    let records = world.records().await;
    let rows = records.query_all_raw(Statement::from_string(records.get_database_backend(), seen)).await;
    assert_eq!(rows.unwrap().len(), 1, "the log vouches for it");
    records.close().await.unwrap();
    world.tamper(&["DELETE FROM concern_texts"]).await;
    let case = world.app().concern(&me, visit, id).await.unwrap();
    assert_eq!((case.damaged, case.texts.len()), (1, 0));
    assert!(alarmed(&world).await);
}
