//! Whoever answers for an edition signs its words; a word or a signature changed afterwards is seen.

use domain::id::VisitId;
use domain::report::approval::Desk;
use domain::report::section::Body;
use harness::{World, t};

harness::on_both!(
    every_answer_is_signed_and_told_with_its_edition,
    a_signature_swapped_replayed_or_taken_away_is_seen,
    a_signature_is_checked_without_the_log_too,
    a_word_on_an_older_edition_does_not_count_for_the_next,
    words_put_back_after_the_final_approval_are_seen_by_the_signature_alone,
    sent_on_and_sent_back_at_the_same_moment_one_of_them_wins,
    whoever_is_locked_out_unlocks_and_answers_then,
    the_audit_looks_at_every_signature,
    the_report_as_text_says_who_answered_for_it,
);

fn at(visit: VisitId, path: &str) -> String {
    format!("/visits/{visit}/report{path}")
}

/// How many answers hold, as somebody reads them.
async fn holding(world: &World, visit: VisitId, name: &str) -> usize {
    let whole = world.app().read_report(&world.me(name).await, visit).await.unwrap();
    whole.signed.iter().filter(|signed| signed.stands == app::reports::Stands::Holds).count()
}

async fn every_answer_is_signed_and_told_with_its_edition(world: World) {
    let visit = world.visit_at(Desk::Accepted).await;
    for name in ["vidar", "mona", "hanne", "kjell", "nina"] {
        assert_eq!(holding(&world, visit, name).await, 8, "four words and four steps, read by {name}");
    }
    let page = world.person("kjell").get(at(visit, "/reading")).await;
    page.is(200)
        .says(t("report-signed-acceptance"))
        .says("Magnus Myhre")
        .lacks(t("report-signed-broken-title"));
    let paper = world.person("kjell").get(at(visit, "/paper")).await;
    // on paper those alone are named who said yes to that
    paper
        .is(200)
        .says(t("report-signed-title"))
        .says("Ulla Ulv (brukerrepresentant)")
        .lacks("Magnus Myhre (");
    for path in ["/pdf", "/word"] {
        world.person("hanne").get(at(visit, path)).await.is(200);
    }
    let log = world.person("pia").get("/log?kind=report_signed").await;
    log.is(200).says(t("log-kind-report-signed"));
}

/// The page says that a signature does not match; then everything is put back, and it says so no more.
async fn seen(world: &World, visit: VisitId, tampering: &[&str]) {
    let nina = world.person("nina");
    world.tamper(tampering).await;
    let page = nina.get(at(visit, "/reading")).await;
    page.is(200).says(t("report-signed-broken-title"));
    assert!(holding(world, visit, "nina").await < 8, "{tampering:?}");
    world
        .tamper(&["DELETE FROM report_signatures", "INSERT INTO report_signatures SELECT * FROM kept"])
        .await;
    nina.get(at(visit, "/reading")).await.is(200).lacks(t("report-signed-broken-title"));
}

const SWAP: &str = "UPDATE report_signatures SET deed = (SELECT k.deed FROM kept k WHERE k.step = CASE \
                    report_signatures.step WHEN 'acceptance' THEN 'to-acceptance' ELSE 'acceptance' END) \
                    WHERE step IN ('acceptance', 'to-acceptance')";

async fn a_signature_swapped_replayed_or_taken_away_is_seen(world: World) {
    let visit = world.visit_at(Desk::Accepted).await;
    world.tamper(&["CREATE TABLE kept AS SELECT * FROM report_signatures"]).await;
    let first = format!("(SELECT MIN(id) FROM kept WHERE visit_id = '{visit}')");
    seen(&world, visit, &[SWAP]).await;
    seen(&world, visit, &[&format!("DELETE FROM report_signatures WHERE id = {first}")]).await;
    assert_eq!(holding(&world, visit, "nina").await, 8);
}

async fn a_signature_is_checked_without_the_log_too(world: World) {
    let visit = world.visit_at(Desk::Accepted).await;
    world.tamper(&["CREATE TABLE kept AS SELECT * FROM report_signatures"]).await;
    // somebody who keeps the log from telling of them
    world.tamper(&["UPDATE leaves SET about = NULL WHERE kind = 'report_signed'"]).await;
    assert_eq!(holding(&world, visit, "nina").await, 8, "the control: nothing is changed yet");
    seen(&world, visit, &[SWAP]).await;
    // her own signature from an earlier time, of an earlier edition
    let older =
        "UPDATE report_signatures SET deed = REPLACE(deed, 'acceptance', 'word') WHERE step = 'acceptance'";
    seen(&world, visit, &[older]).await;
    let renumbered = "UPDATE report_signatures SET edition = edition + 1 WHERE step = 'acceptance'";
    world.tamper(&[renumbered]).await;
    assert_eq!(holding(&world, visit, "nina").await, 7);
}

async fn a_word_on_an_older_edition_does_not_count_for_the_next(world: World) {
    let visit = world.visit_at(Desk::WithTeam).await;
    let (app, mona, vidar) = (world.app(), world.me("mona").await, world.me("vidar").await);
    for words in ["Enheten møter unge med ro.", "Enheten møter unge med ro, og de får tid."] {
        let seen = app.section(&vidar, visit, "essence").await.unwrap().2.version;
        app.write_section(&vidar, visit, "essence", seen, Body::Text(words.to_owned()), false).await.unwrap();
        let page = world.read_report(visit, "mona").await;
        app.give_word(&mona, visit, page).await.unwrap();
        assert_eq!(holding(&world, visit, "vidar").await, 1, "only that on the edition that lies here");
    }
    // her own word on the edition before, in the place of that on this one; the log is kept from telling
    let replay = "UPDATE report_signatures SET deed = (SELECT o.deed FROM report_signatures o WHERE o.edition = \
                  report_signatures.edition - 1) WHERE edition = (SELECT MAX(n.edition) FROM report_signatures n)";
    world.tamper(&["UPDATE leaves SET about = NULL WHERE kind = 'report_signed'", replay]).await;
    assert_eq!(holding(&world, visit, "vidar").await, 0);
    let page = world.person("vidar").get(at(visit, "/reading")).await;
    page.is(200).says(t("report-signed-broken-title"));
}

/// The host writes its comments twice, and the report is accepted.
async fn accepted_with_two_versions(world: &World) -> VisitId {
    let visit = world.visit_at(Desk::WithHost).await;
    let (app, hanne) = (world.app(), world.me("hanne").await);
    for words in ["Vi kjenner oss ikke igjen.", "Vi kjenner oss igjen."] {
        let seen = app.section(&hanne, visit, "host_comments").await.unwrap().2.version;
        app.write_section(&hanne, visit, "host_comments", seen, Body::Text(words.to_owned()), false)
            .await
            .unwrap();
    }
    accepted_from_the_host(world, visit).await;
    visit
}

/// From the host's desk through the network leader's to the final approval.
async fn accepted_from_the_host(world: &World, visit: VisitId) {
    let (app, hanne, nina) = (world.app(), world.me("hanne").await, world.me("nina").await);
    let page = world.read_report(visit, "hanne").await;
    app.send_report_to_network_leader(&hanne, visit, page).await.unwrap();
    let page = world.read_report(visit, "nina").await;
    app.send_report_to_acceptance(&nina, visit, page).await.unwrap();
    let page = world.read_report(visit, "hanne").await;
    app.accept_report(&hanne, visit, page).await.unwrap();
}

async fn words_put_back_after_the_final_approval_are_seen_by_the_signature_alone(world: World) {
    let visit = accepted_with_two_versions(&world).await;
    let vidar = world.person("vidar");
    let reading = at(visit, "/reading");
    vidar.get(&reading).await.is(200).says("Vi kjenner oss igjen.").lacks(t("report-signed-broken-title"));
    let of = "v.visit_id = sections.visit_id AND v.section = sections.section AND v.version = sections.version - 1";
    let put_back = format!(
        "UPDATE sections SET sealed = (SELECT v.sealed FROM section_versions v WHERE {of}), version = version - 1 \
         WHERE visit_id = '{visit}' AND section = 'host_comments'"
    );
    world.tamper(&[&put_back]).await;
    vidar.get(&reading).await.is(403).says(t("refusal-texts-do-not-agree"));
    // the log is kept from telling of it: the words open, and the final approval does not hold for them
    world.tamper(&["UPDATE leaves SET about = NULL WHERE about = 'host_comments'"]).await;
    let page = vidar.get(&reading).await;
    page.is(200).says("Vi kjenner oss ikke igjen.").says(t("report-signed-broken-title"));
    page.says(t("report-signed-broken-what"));
    for path in ["/paper", "/pdf", "/word"] {
        vidar.get(at(visit, path)).await.is(200);
    }
    vidar.get(at(visit, "/paper")).await.says(t("report-signed-broken-title"));
}

async fn sent_on_and_sent_back_at_the_same_moment_one_of_them_wins(world: World) {
    let visit = world.visit_at(Desk::WithNetworkLeader).await;
    let edition = world.read_report(visit, "nina").await.to_string();
    let (one, other) = (world.person("nina"), world.person("nina").on_another_machine());
    other.sign_in().await;
    let (on, back) = (at(visit, "/acceptance-request"), at(visit, "/return"));
    let (answer, reason) = ([("edition", edition.as_str())], [("reason", "Tabellen mangler en rad.")]);
    let (sent, returned) = tokio::join!(one.post(&on, &answer), other.post(&back, &reason));
    let mut answers = [sent.status.as_u16(), returned.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers[0], 303, "{answers:?}");
    assert!([403, 409].contains(&answers[1]), "{answers:?}");
    let desk = world.visit(visit).await.report.approval.desk();
    if sent.status.as_u16() == 303 {
        assert_eq!(desk, Desk::AwaitingAcceptance);
        assert!(returned.text().contains(t("refusal-for-the-unit-leader")), "{}", returned.text());
    } else {
        assert_eq!(desk, Desk::Drafting);
        assert!(sent.text().contains(t("refusal-report-is-with-the-team")), "{}", sent.text());
    }
}

async fn whoever_is_locked_out_unlocks_and_answers_then(world: World) {
    let visit = world.visit_at(Desk::WithTeam).await;
    let mona = world.person("mona");
    let page = mona.get(at(visit, "/reading")).await;
    mona.get("/").await.send(t("ui-lock-now"), &[]).await.is(200).says(t("lock-done"));
    let kept = page.send(t("report-give-word"), &[]).await;
    kept.is(403).says(t("kept-locked-title")).says(t("kept-locked-first"));
    assert_eq!(holding(&world, visit, "vidar").await, 0, "nothing is given without her key");
    let door = mona.get("/unlock").await;
    door.send(t("unlock-button"), &[("passphrase", harness::PASSPHRASE)]).await.is(200);
    kept.send(t("kept-again"), &[]).await.is(200).says(t("report-word-given"));
    assert_eq!(holding(&world, visit, "vidar").await, 1);
}

/// How many signatures hold by the audit, and how many do not.
async fn audited(world: &World) -> (usize, usize) {
    let found = world.app().verify_signatures().await.unwrap();
    (found.sound, found.wrong.len())
}

async fn the_audit_looks_at_every_signature(world: World) {
    world.visit_at(Desk::Accepted).await;
    let (all, wrong) = audited(&world).await;
    assert!(all >= 8 && wrong == 0, "the control: {all} hold, {wrong} do not");
    world.tamper(&["CREATE TABLE kept AS SELECT * FROM report_signatures"]).await;
    let one = "(SELECT MIN(id) FROM kept WHERE step = 'acceptance')";
    for (tampering, held, broken) in [
        (SWAP.to_owned(), all - 2, 2),
        (format!("DELETE FROM report_signatures WHERE id = {one}"), all - 1, 1),
        ("DELETE FROM report_signatures".to_owned(), 0, all),
        (format!("UPDATE report_signatures SET edition = edition + 1 WHERE id = {one}"), all - 1, 1),
        (format!("UPDATE report_signatures SET step = 'word' WHERE id = {one}"), all - 1, 1),
    ] {
        world.tamper(&[&tampering]).await;
        assert_eq!(audited(&world).await, (held, broken), "{tampering}");
        world
            .tamper(&["DELETE FROM report_signatures", "INSERT INTO report_signatures SELECT * FROM kept"])
            .await;
        assert_eq!(audited(&world).await, (all, 0), "put back");
    }
}

async fn the_report_as_text_says_who_answered_for_it(world: World) {
    let visit = world.visit_at(Desk::WithHost).await;
    let draft = world.person("hanne").get(at(visit, "/text")).await;
    draft.is(200).says(t("report-draft-mark"));
    accepted_from_the_host(&world, visit).await;
    let text = world.person("kjell").get(at(visit, "/text")).await;
    text.is(200).says(t("report-signed-title")).says(t("report-signed-acceptance")).lacks("Magnus Myhre (");
    text.says("(brukerrepresentant) |").says(t("log-paper-title")).lacks(t("report-draft-mark"));
    let dinner = text.body().contains("**tirsdag 14. april**\n\n- 19:00 ");
    assert!(dinner, "the evening before has its own day: {}", text.body());
    assert!(!text.body().contains(t("report-signed-broken")), "{}", text.body());
}
