//! What is known of oneself: taken along as a file, and erased once nobody needs it.

use domain::feedback::Feedback;
use domain::report::approval::Desk;
use domain::text::Prose;
use harness::{PASSPHRASE, World, t};
use sea_orm::{ConnectionTrait, Statement};
use serde_json::Value;

harness::on_both!(
    everything_known_of_a_person_comes_in_one_file,
    what_she_said_of_a_report_and_in_a_concern_is_in_it_and_what_others_said_is_not,
    her_feedback_is_in_it,
    whoever_an_open_visit_or_a_role_needs_is_told_so_and_stays,
    whoever_nothing_needs_is_erased_and_what_she_signed_stays,
    the_privacy_officer_erases_whoever_asked_and_nobody_else_can,
);

const WORDS: &str = "Et notat som bare hun har skrevet.";

async fn file(world: &World, name: &str) -> Value {
    let answer = world.person(name).open("/profile/data/file").await;
    assert_eq!(answer.status.as_u16(), 200);
    serde_json::from_str(&answer.text()).unwrap()
}

async fn everything_known_of_a_person_comes_in_one_file(world: World) {
    let visit = world.visit_on_its_day().await;
    world.write_note(visit, "mona", WORDS).await;
    world.write_note(visit, "vidar", "Et notat som en annen har skrevet.").await;
    world.person("mona").get("/profile").await.follow(t("own-link")).await.is(200).says(t("own-held-notes"));
    let data = file(&world, "mona").await;
    assert_eq!(data["person"]["name"], "Mona Moe");
    assert_eq!(data["visits"][0]["visit"], visit.to_string());
    assert!(data["visits"][0]["member"]["papers"]["signed"].is_object(), "the statements she signed");
    assert_eq!(data["notes"][0]["text"], WORDS);
    assert_eq!(data["notes"].as_array().unwrap().len(), 1, "hers alone");
    assert!(!data["letters"].as_array().unwrap().is_empty());
    let id = world.id("mona").to_string();
    let log = data["log"].as_array().unwrap();
    assert!(log.iter().any(|line| line["leaf"]["event"] == "signed_in"));
    assert!(log.iter().all(|line| line["leaf"].to_string().contains(&id)));
    assert!(!data.to_string().contains("passphrase\":\""), "no secret is in it");
    let again = file(&world, "mona").await;
    let taken = |line: &Value| line["leaf"]["event"] == "own_data_taken";
    assert!(again["log"].as_array().unwrap().iter().any(taken), "that she took it is in the log");

    world.person("mona").get("/").await.send(t("ui-lock-now"), &[]).await;
    world.person("mona").get("/profile/data").await.says(t("own-locked"));
    let locked = file(&world, "mona").await;
    assert_eq!(
        (locked["notes"].as_array().unwrap().len(), locked["notes_not_opened"].as_u64()),
        (0, Some(1))
    );
}

async fn what_she_said_of_a_report_and_in_a_concern_is_in_it_and_what_others_said_is_not(world: World) {
    let visit = Box::pin(world.visit_at(Desk::WithTeam)).await;
    let (mona, vidar, app) = (world.me("mona").await, world.me("vidar").await, world.app());
    app.comment(&mona, visit, "challenges", WORDS).await.unwrap();
    app.comment(&vidar, visit, "challenges", "Skrevet av en annen.").await.unwrap();
    let heard = Prose::parse("Hørt av henne.").unwrap();
    app.open_concern(&mona, visit, None, &heard).await.unwrap();
    let words = &file(&world, "mona").await["words"];
    assert_eq!(words["comments"][0]["text"], WORDS);
    assert_eq!(words["comments"].as_array().unwrap().len(), 1, "hers alone");
    assert_eq!(words["concerns"][0]["text"], "Hørt av henne.");
    assert_eq!(words["not_opened"], 0);
    world.person("mona").get("/").await.send(t("ui-lock-now"), &[]).await;
    let locked = &file(&world, "mona").await["words"];
    assert_eq!((&locked["comments"], &locked["not_opened"]), (&Value::Array(Vec::new()), &Value::from(2)));
}

async fn her_feedback_is_in_it(world: World) {
    let visit = Box::pin(world.visit_at(Desk::Accepted)).await;
    let mona = world.me("mona").await;
    let feedback = Feedback { why_unclear: Prose::optional(WORDS).unwrap(), ..Feedback::default() };
    world.app().give_feedback(&mona, visit, 0, &feedback).await.unwrap();
    let words = &file(&world, "mona").await["words"];
    assert_eq!(words["feedback"][0]["feedback"]["why_unclear"], WORDS);
}

async fn whoever_an_open_visit_or_a_role_needs_is_told_so_and_stays(world: World) {
    let visit = world.planned_visit().await;
    let mona = world.person("mona");
    let page = mona.get("/profile/erasure").await;
    page.is(200).says(t("erasure-open-visit")).says("Vestfjord").says(t("erasure-stays-log"));
    assert!(!page.offers(t("own-erase-button")));
    let answer = mona.post("/profile/erasure", &[("passphrase", PASSPHRASE)]).await;
    assert_eq!(answer.status.as_u16(), 422, "{}", answer.text());
    world.person("nina").get("/profile/erasure").await.says(t("erasure-role"));
    assert!(world.visit(visit).await.team_ids().contains(&world.id("mona")));
    assert_eq!(world.me("mona").await.person.name.as_str(), "Mona Moe");
}

async fn whoever_nothing_needs_is_erased_and_what_she_signed_stays(world: World) {
    let visit = world.visit_at(Desk::Accepted).await;
    let nina = world.me("nina").await;
    world.app().close_visit(&nina, visit).await.unwrap();
    world.app().send_due_letters().await.unwrap();
    let id = world.id("mona");
    let mona = world.person("mona");
    let page = mona.get("/profile/erasure").await;
    let wrong = page.send(t("own-erase-button"), &[("passphrase", "noe helt annet enn det riktige")]).await;
    wrong.is(422).says(t("unlock-wrong"));
    let traces = async || world.traces().await.of_text("mona@example.no").len();
    assert!(traces().await > 0, "the control: her address is there");
    let done = page.send(t("own-erase-button"), &[("passphrase", PASSPHRASE)]).await;
    done.is(200).says(t("own-erased"));
    let keys = world.keys().await;
    let query = format!("SELECT COUNT(*) FROM sessions WHERE person_id = '{id}'");
    let asked = Statement::from_string(keys.get_database_backend(), query);
    let sessions: i64 = keys.query_one_raw(asked).await.unwrap().unwrap().try_get_by_index(0).unwrap();
    keys.close().await.unwrap();
    assert_eq!(sessions, 0, "signed out everywhere");
    let nobody = world.nobody();
    let again = nobody.post("/sign-in", &[("email", "mona@example.no"), ("passphrase", PASSPHRASE)]);
    assert_eq!(again.await.status.as_u16(), 422);

    let names = world.app().names(&[id]).await.unwrap();
    assert_eq!(names[&id].name.as_str(), t("erasure-name"));
    let stands = world.visit(visit).await;
    assert!(stands.team.unwrap().member(id).unwrap().papers.is_some(), "what she signed stays");
    let page = world.person("pia").get(format!("/log?person={id}")).await;
    page.is(200).says(t("log-kind-person-erased")).says(t("erasure-name")).lacks("Mona Moe");
    let checked = world.app().verify_log(&app::log::Outside::default()).await.unwrap();
    assert_eq!(checked.wrong, [], "the log is whole");
    world.person("vidar").get(format!("/visits/{visit}")).await.is(200).lacks("Mona Moe");
}

async fn the_privacy_officer_erases_whoever_asked_and_nobody_else_can(world: World) {
    let otto = world.id("otto");
    let path = format!("/erasures/{otto}");
    for name in ["mona", "vidar", "nina", "arne"] {
        let person = world.person(name);
        assert_eq!(person.get("/erasures").await.status().as_u16(), 404, "{name}");
        assert_eq!(person.get(&path).await.status().as_u16(), 404, "{name}");
        assert_eq!(person.post(&path, &[]).await.status.as_u16(), 404, "{name}");
    }
    let pia = world.person("pia");
    let page = pia.get("/log").await.follow(t("erasures-link")).await;
    let page = page.is(200).follow("Otto Olsen").await;
    page.is(200).says(t("erasure-goes-name")).says(t("erasure-no-way-back"));
    let done = page.send(t("erasure-button"), &[]).await;
    done.is(200).says(t("erasures-done")).lacks("Otto Olsen");
    assert_eq!(pia.get(&path).await.status().as_u16(), 404, "once");
    let own = format!("/erasures/{}", world.id("pia"));
    assert_eq!(pia.post(&own, &[]).await.status.as_u16(), 422, "the officer has a role herself");
}
