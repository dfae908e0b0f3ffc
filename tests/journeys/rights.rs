//! What people may ask for about themselves, by code and by account; answered at once where that can be, and by the keeper
//! or the privacy officer within a month where it cannot.

use app::consents::{Asking, Giving, Shown, Slip};
use app::rights::Erased;
use domain::consent::{AgeBand, Group, Holders, How, Said, Yes};
use domain::id::VisitId;
use domain::lang::Lang;
use domain::report::approval::Desk;
use harness::{Page, World, t};
use sea_orm::{ConnectionTrait, Statement};
use serde_json::Value;

harness::on_both!(
    she_sees_and_takes_along_what_is_kept_and_nothing_of_what_others_said,
    what_she_wants_corrected_is_answered_by_the_keeper_within_a_month,
    before_the_day_she_is_erased_at_once_and_only_the_proof_is_left,
    while_her_words_stand_in_a_note_her_yes_is_taken_back_and_the_rest_waits,
    what_is_proof_after_the_approval_is_decided_by_somebody,
    the_keeper_takes_the_consents_along_and_the_log_says_so,
    an_account_asks_the_privacy_officer_on_its_own_page_and_follows_the_answer_there,
    the_record_of_processing_is_found_by_whoever_reads_it,
    before_she_answers_she_can_see_what_is_stored,
    whoever_is_erased_by_the_sweep_that_came_in_between_hears_that_it_is_done,
);

const YES: Said = Said::Yes(Yes { alone: true, paraphrase: true, attribution: false });

fn data(visit: VisitId) -> String {
    format!("/visits/{visit}/consent-data")
}

async fn asked(world: &World, visit: VisitId, age: AgeBand) -> Vec<Slip> {
    let hanne = world.me("hanne").await;
    let asking = Asking { group: Group::Patients, age, holders: Holders::One, count: 1 };
    world.app().ask_consents(&hanne, visit, asking).await.unwrap().1
}

async fn says(world: &World, slip: &Slip, said: Said) {
    let found = world.app().asked_by_code(slip.written()).await.unwrap();
    let shown = Shown::of(&found.consent, slip.voice, Lang::Nb).unwrap();
    let giving = Giving { said, how: How::OwnDevice, lang: Lang::Nb, read: &shown.hash };
    world.app().answer_by_code(slip.written(), giving).await.unwrap();
}

/// A note holds her words.
async fn speaks(world: &World, visit: VisitId, slip: &Slip) {
    let note = world.write_note(visit, "mona", "Flere turer ut i helgene.").await;
    let values = format!("('{visit}', '{note}', '{}')", slip.label);
    let insert = format!("INSERT INTO note_speakers (visit_id, note_id, label) VALUES {values}");
    world.tamper(&[insert.as_str()]).await;
}

/// What is stored, as whoever holds the code sees it.
async fn stored(world: &World, code: &str) -> Page {
    let page = world.nobody().get("/c").await.send(t("code-open"), &[("code", code)]).await;
    page.is(200).send(t("right-go"), &[]).await
}

async fn copy(world: &World, code: &str, form: &str) -> Value {
    let answer = world.nobody().post("/c/copy", &[("code", code), ("form", form)]).await;
    assert_eq!(answer.status.as_u16(), 200, "{}", answer.text());
    assert!(answer.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    serde_json::from_str(&answer.text()).unwrap()
}

/// The last line of the log of this kind.
async fn leaf(world: &World, kind: &str) -> Option<Value> {
    let records = world.records().await;
    let query = format!("SELECT leaf FROM leaves WHERE kind = '{kind}' ORDER BY position DESC LIMIT 1");
    let asked = Statement::from_string(records.get_database_backend(), query);
    let found = records.query_one_raw(asked).await.unwrap();
    let leaf = found.map(|row| row.try_get_by_index::<String>(0).unwrap());
    records.close().await.unwrap();
    leaf.map(|leaf| serde_json::from_str(&leaf).unwrap())
}

async fn she_sees_and_takes_along_what_is_kept_and_nothing_of_what_others_said(world: World) {
    let visit = world.prepared_visit().await;
    let slips = asked(&world, visit, AgeBand::From12To15).await;
    let [own, guardian] = slips.as_slice() else { panic!("{slips:?}") };
    says(&world, own, YES).await;
    let page = stored(&world, own.written()).await;
    page.is(200).says(&own.label).says(t("right-yes-alone")).says(t("right-how-own-device")).says("365");
    assert!(page.headers().get("set-cookie").is_none());
    let before = [copy(&world, own.written(), "record").await, copy(&world, own.written(), "fhir").await];
    assert_eq!(before[0]["dct:conformsTo"], "dpv-27560:record-eu-gdpr");
    assert_eq!((&before[1]["resourceType"], &before[1]["status"]), (&"Consent".into(), &"active".into()));
    let receipt = copy(&world, own.written(), "receipt").await;
    assert_eq!(receipt["dpv:hasRecordOfActivity"]["dct:identifier"], before[0]["dct:identifier"]);
    says(&world, guardian, Said::No).await;
    let after = [copy(&world, own.written(), "record").await, copy(&world, own.written(), "fhir").await];
    assert_eq!(before, after, "what her guardian said stays unknown");
    let nothing = world.nobody().post("/c/copy", &[("code", own.written()), ("form", "doc")]).await;
    assert_eq!(nothing.status.as_u16(), 422);
    for path in ["/c/stored", "/c/copy", "/c/correction", "/c/erasure"] {
        let typed = [("code", "0000-1111-2222-3333"), ("form", "fhir"), ("wrong", "age")];
        let unknown = world.nobody().post(path, &typed).await;
        assert_eq!(unknown.status.as_u16(), 422, "{path}");
        assert!(unknown.text().contains(t("code-unknown")));
    }
    let logged = leaf(&world, "right_asked").await.unwrap();
    assert_eq!(logged["right"], "export");
    assert!(logged["by"].is_null() && logged["due"].is_string(), "{logged}");
    assert!(leaf(&world, "right_answered").await.is_some());
}

async fn what_she_wants_corrected_is_answered_by_the_keeper_within_a_month(world: World) {
    let visit = world.prepared_visit().await;
    let slips = asked(&world, visit, AgeBand::Adult).await;
    let code = slips[0].written();
    says(&world, &slips[0], YES).await;
    let page = stored(&world, code).await;
    page.send(t("right-correct-button"), &[]).await.is(422).says(t("right-choose"));
    let page = page.send(t("right-correct-button"), &[("wrong", "age")]).await;
    assert!(!page.is(200).offers(t("right-correct-button")), "asked once");
    let again = world.nobody().post("/c/correction", &[("code", code), ("wrong", "group")]).await;
    assert_eq!(again.status.as_u16(), 200, "sent twice is asked once");
    let desk = world.person("hanne").get("/").await;
    let list = desk.says(t("rights-desk")).follow(t("rights-desk")).await;
    list.is(200).says(&slips[0].label).says(t("right-wrong-age")).lacks(t("right-wrong-group"));
    for name in ["vidar", "mona", "kjell", "nina"] {
        world.person(name).get(data(visit)).await.is(404);
        world.person(name).get("/").await.lacks(t("rights-desk"));
    }
    world.person("pia").get("/").await.says(t("rights-desk"));
    list.send(t("rights-button-correction-done"), &[]).await.says(t("rights-answered"));
    stored(&world, code).await.says(t("right-outcome-done"));
    world.person("hanne").get("/").await.lacks(t("rights-desk"));
    assert_eq!(leaf(&world, "right_answered").await.unwrap()["outcome"], "done");
}

async fn before_the_day_she_is_erased_at_once_and_only_the_proof_is_left(world: World) {
    let visit = world.prepared_visit().await;
    let slips = asked(&world, visit, AgeBand::Adult).await;
    let (code, label) = (slips[0].written(), &slips[0].label);
    says(&world, &slips[0], YES).await;
    let id = world.app().asked_by_code(code).await.unwrap().consent.id;
    world.person("vidar").get(format!("/visits/{visit}/consents")).await.says(label);
    let page = stored(&world, code).await.send(t("right-erase-button"), &[]).await;
    page.is(200).says(t("right-erased"));
    for name in ["vidar", "hanne"] {
        world.person(name).get(format!("/visits/{visit}/consents")).await.lacks_mark(label);
    }
    world.person("hanne").get(data(visit)).await.says(t("rights-none-title")).lacks_mark(label);
    let gone = world.nobody().get("/c").await.send(t("code-open"), &[("code", code)]).await;
    gone.is(422).says(t("code-unknown"));
    let proof = leaf(&world, "consent_erased").await.unwrap();
    assert_eq!(proof["consent"], id.to_string());
    let checked = world.app().verify_log(&app::log::Outside::default()).await.unwrap();
    assert_eq!(checked.wrong, [], "the log is whole");
}

async fn while_her_words_stand_in_a_note_her_yes_is_taken_back_and_the_rest_waits(world: World) {
    let visit = world.visit_on_its_day().await;
    let slips = asked(&world, visit, AgeBand::Adult).await;
    says(&world, &slips[0], YES).await;
    speaks(&world, visit, &slips[0]).await;
    let page = stored(&world, slips[0].written()).await.send(t("right-erase-button"), &[]).await;
    page.is(200).says(t("right-later"));
    world.person("vidar").get(format!("/visits/{visit}/consents")).await.lacks_mark(&slips[0].label);
    let list = world.person("hanne").get(data(visit)).await;
    list.is(200).says(&slips[0].label).says(t("right-erasure"));
    assert_eq!(world.app().finish_rights().await.unwrap(), 0, "what she said may still stand in notes");
    list.send(t("rights-button-erasure-done"), &[]).await.says(t("rights-answered"));
    world.person("hanne").get(data(visit)).await.lacks_mark(&slips[0].label);
    assert!(leaf(&world, "consent_erased").await.is_some());
}

async fn what_is_proof_after_the_approval_is_decided_by_somebody(world: World) {
    let visit = world.visit_at(Desk::AwaitingAcceptance).await;
    let (stays, goes) =
        (asked(&world, visit, AgeBand::Adult).await, asked(&world, visit, AgeBand::Adult).await);
    says(&world, &stays[0], YES).await;
    says(&world, &goes[0], YES).await;
    stored(&world, goes[0].written()).await.send(t("right-erase-button"), &[]).await.says(t("right-erased"));
    let (hanne, edition) = (world.me("hanne").await, world.read_report(visit, "hanne").await);
    world.app().accept_report(&hanne, visit, edition).await.unwrap();
    let page = stored(&world, stays[0].written()).await;
    page.is(200)
        .says(t("right-erase-accepted"))
        .send(t("right-erase-button"), &[])
        .await
        .says(t("right-later"));
    assert_eq!(world.app().finish_rights().await.unwrap(), 0, "she asked too late for that");
    let list = world.person("hanne").get(data(visit)).await;
    list.is(200).says(&stays[0].label).lacks_mark(&goes[0].label);
    let said = list.send(t("rights-button-erasure-still-needed"), &[]).await;
    said.says(t("rights-answered"));
    stored(&world, stays[0].written()).await.says(t("right-outcome-still-needed")).says(t("right-complain"));
}

async fn the_keeper_takes_the_consents_along_and_the_log_says_so(world: World) {
    let visit = world.prepared_visit().await;
    let slips = asked(&world, visit, AgeBand::From12To15).await;
    says(&world, &slips[1], YES).await;
    let hanne = world.person("hanne");
    let page = hanne.get(data(visit)).await;
    page.is(200).says(t("rights-take")).says(t("rights-kept-proof"));
    let bundle: Value =
        serde_json::from_str(&hanne.open(&format!("{}/fhir", data(visit))).await.text()).unwrap();
    let told = &bundle["entry"][0]["resource"];
    assert_eq!(told["status"], "proposed", "her own yes is missing");
    assert!(
        !bundle.to_string().contains("Hanne") && !bundle.to_string().contains(&world.id("hanne").to_string())
    );
    let records: Value =
        serde_json::from_str(&hanne.open(&format!("{}/records", data(visit))).await.text()).unwrap();
    assert_eq!(records["@graph"][0]["dct:identifier"], told["id"]);
    assert_eq!(leaf(&world, "consents_taken").await.unwrap()["form"], "record");
}

async fn an_account_asks_the_privacy_officer_on_its_own_page_and_follows_the_answer_there(world: World) {
    let mona = world.person("mona");
    let page = mona.get("/profile").await.follow(t("own-link")).await;
    page.is(200).says(t("own-ask")).lacks(t("own-ask-list"));
    page.send(t("own-ask-button"), &[]).await.is(422).says(t("problem-choose"));
    assert_eq!(mona.post("/profile/requests", &[("right", "export")]).await.status.as_u16(), 422);
    let page = page.send(t("own-ask-button"), &[("right", "erasure")]).await;
    page.is(200).says(t("own-ask-sent")).says(t("own-ask-list")).says(t("own-ask-waits"));
    page.send(t("own-ask-button"), &[("right", "erasure")]).await.is(200);
    let asked = world.app().asked_by_account(&world.me("mona").await).await.unwrap();
    assert_eq!(asked.len(), 1, "asked once");
    assert_eq!(leaf(&world, "right_asked").await.unwrap()["due"], asked[0].due().to_string());
    let pia = world.person("pia");
    let list = pia.get("/").await.follow(t("rights-desk")).await;
    list.is(200).says("Mona Moe").says(t("right-erasure"));
    for name in ["mona", "hanne", "nina", "arne"] {
        world.person(name).get("/rights").await.is(404);
    }
    list.send(t("rights-button-erasure-still-needed"), &[]).await.says(t("rights-answered"));
    pia.get("/rights").await.says(t("rights-all-none")).lacks("Mona Moe");
    let page = mona.get("/profile/data").await;
    page.says(t("rights-outcome-still-needed")).lacks(t("own-ask-waits"));
    world.person("hanne").get("/profile/data").await.lacks(t("own-ask-list"));
}

async fn the_record_of_processing_is_found_by_whoever_reads_it(world: World) {
    for name in ["nina", "pia"] {
        let page = world.person(name).get("/").await.follow(t("nav-processing")).await;
        page.is(200).says(t("processing-record"));
        page.follow(t("processing-to-assessment")).await.is(200);
    }
    world.person("pia").get("/processing").await.follow(t("rights-all-title")).await.is(200);
    world.person("nina").get("/processing").await.lacks(t("rights-all-title"));
    for name in ["mona", "hanne", "arne"] {
        world.person(name).get("/").await.lacks(t("nav-processing"));
        world.person(name).get("/processing").await.is(404);
    }
}

async fn before_she_answers_she_can_see_what_is_stored(world: World) {
    let visit = world.prepared_visit().await;
    let slips = asked(&world, visit, AgeBand::Adult).await;
    let tablet = world.nobody().get("/c?on=tablet").await;
    let page = tablet.send(t("code-open"), &[("code", slips[0].written())]).await;
    let stored = page.is(200).says(t("right-offer")).send(t("right-go"), &[]).await;
    stored.is(200).says(&slips[0].label).says(t("right-none-yet")).says(t("code-closes"));
    let away: Vec<_> =
        stored.links().into_iter().filter(|(_, to)| !to.starts_with("/c") && !to.starts_with('#')).collect();
    assert!(away.is_empty(), "on a tablet it leads nowhere else: {away:?}");
    let back = stored.send(t("action-back"), &[]).await;
    back.is(200).send(t("code-send"), &[("taking_part", "in_group")]).await.says(t("code-thanks"));
    let gone = stored.send(t("right-erase-button"), &[]).await;
    gone.is(200).says(t("right-erased"));
}

async fn whoever_is_erased_by_the_sweep_that_came_in_between_hears_that_it_is_done(world: World) {
    let visit = world.prepared_visit().await;
    for _ in 0..6 {
        let slips = asked(&world, visit, AgeBand::Adult).await;
        says(&world, &slips[0], YES).await;
        let app = world.app();
        // what the clock does once in a while, all the time
        let sweeps = async {
            for _ in 0..60 {
                app.finish_rights().await.unwrap();
                tokio::task::yield_now().await;
            }
        };
        let (erased, ()) = tokio::join!(app.erase_by_code(slips[0].written()), sweeps);
        assert!(matches!(erased.unwrap(), Erased::AtOnce));
        assert!(app.asked_by_code(slips[0].written()).await.is_err(), "her code is void");
    }
}
