//! Who is behind a consent: off until the unit says so, sealed by whoever keeps the consents with her keys locked, opened by
//! her alone, and gone as soon as nobody needs to know it.

use app::consents::Asking;
use domain::consent::{AgeBand, Consent, Group, Holders};
use domain::id::VisitId;
use domain::report::approval::Desk;
use harness::{Page, World, t};
use sea_orm::{ConnectionTrait, Statement};

harness::on_both!(
    a_unit_keeps_labels_only_until_its_leader_says_otherwise,
    a_name_and_a_form_are_sealed_while_locked_and_lie_nowhere_in_clear,
    nobody_but_the_keeper_comes_to_a_name_or_a_form,
    another_keeper_opens_what_was_sealed_before_her_and_the_former_does_not,
    a_name_put_back_after_it_was_replaced_or_taken_away_is_not_opened,
    a_picture_loses_what_it_carries_beside_itself,
    what_is_no_form_is_refused_with_a_sentence,
    a_cancelled_request_and_one_that_was_answered_with_no_keep_no_name,
    names_end_with_the_consents_and_their_key_with_them,
);

const NAME: &str = "Kanarifugl Gulfjær";
const FORM: &str = "Underskrevet av Kanarifugl Blåvinge";

/// A visit whose unit seals names, with one request; kjell keeps the consents.
pub(crate) async fn asked(world: &World, visit: VisitId) -> Consent {
    let hanne = world.me("hanne").await;
    world.app().set_names_sealed(&hanne, visit, true).await.unwrap();
    world.app().choose_keeper(&hanne, visit, world.id("kjell")).await.unwrap();
    for name in ["hanne", "kjell"] {
        world.unsettle(name).await;
        world.person(name).get("/").await.is(200);
    }
    request(world, visit, "kjell").await
}

async fn request(world: &World, visit: VisitId, keeper: &str) -> Consent {
    let me = world.me(keeper).await;
    let asking = Asking { group: Group::Patients, age: AgeBand::Adult, holders: Holders::One, count: 1 };
    let (_, slips) = world.app().ask_consents(&me, visit, asking).await.unwrap();
    let all = world.app().consents(&me, visit).await.unwrap().requests.unwrap();
    all.into_iter().find(|one| one.label == slips[0].label).unwrap()
}

fn at(consent: &Consent) -> String {
    format!("/visits/{}/consents/{}/sealed", consent.visit, consent.id)
}

fn form() -> Vec<u8> {
    format!("%PDF-1.7\n{FORM}\n%%EOF").into_bytes()
}

async fn seal(page: &Page, bytes: &[u8]) -> Page {
    page.form(t("sealed-form-button")).attach("file", "Kanarifugl Rødbryst.pdf", bytes).submit().await
}

async fn count(world: &World, query: String) -> i64 {
    let records = world.records().await;
    let row = records.query_one_raw(Statement::from_string(records.get_database_backend(), query)).await;
    let counted = row.unwrap().unwrap().try_get_by_index(0).unwrap();
    records.close().await.unwrap();
    counted
}

async fn seals(world: &World, visit: VisitId) -> i64 {
    count(world, format!("SELECT COUNT(*) FROM consent_seals WHERE visit_id = '{visit}'")).await
}

fn blobs(world: &World) -> usize {
    std::fs::read_dir(world.attachments()).map_or(0, Iterator::count)
}

/// Where the first form is opened.
fn file_on(page: &Page) -> String {
    let forms = |(_, href): &(String, String)| href.contains("/sealed/forms/");
    page.links().into_iter().find(forms).map(|(_, href)| href).unwrap()
}

async fn a_unit_keeps_labels_only_until_its_leader_says_otherwise(world: World) {
    let visit = world.prepared_visit().await;
    world.person("hanne").get("/").await.is(200);
    let consent = request(&world, visit, "hanne").await;
    let (list, one) =
        (format!("/visits/{visit}/consents"), format!("/visits/{visit}/consents/{}", consent.id));
    let hanne = world.person("hanne");
    hanne.get(&one).await.is(200).lacks(t("sealed-title"));
    let page = hanne.get(at(&consent)).await;
    page.is(200).says(t("refusal-unit-seals-no-names"));
    assert!(!page.offers(t("sealed-name-button")) && !page.offers(t("sealed-form-button")));
    assert_eq!(hanne.post(format!("{}/name", at(&consent)), &[("name", NAME)]).await.status, 409);
    assert_eq!(seals(&world, visit).await, 0);

    let page = hanne.get(&list).await;
    page.is(200).says(t("sealed-setting-off"));
    let page = page.send(t("sealed-setting-turn-on"), &[]).await;
    page.is(200).says(t("sealed-set-on")).says(t("sealed-setting-on"));
    let page = hanne.get(&one).await.follow(t("sealed-title")).await;
    let page = page.send(t("sealed-name-button"), &[("name", "  ")]).await;
    page.is(422).says(t("problem-empty"));
    let page = page.send(t("sealed-name-button"), &[("name", NAME)]).await;
    page.is(200).says(t("sealed-name-done")).lacks(NAME);
    page.follow(t("sealed-name-open")).await.is(200).says(NAME).says(t("sealed-read-logged"));

    let page = hanne.get(&list).await.send(t("sealed-setting-turn-off"), &[]).await;
    page.is(200).says(t("sealed-set-off"));
    let page = hanne.get(at(&consent)).await;
    page.is(200).says(t("refusal-unit-seals-no-names")).says(t("sealed-name-open"));
    assert!(!page.offers(t("sealed-name-button")));
    for name in ["kjell", "vidar", "nina"] {
        let path = format!("/visits/{visit}/consent-names");
        let answer = world.person(name).post(&path, &[("sealed", "yes")]).await;
        assert!([403, 404].contains(&answer.status.as_u16()), "{name}");
    }
}

async fn a_name_and_a_form_are_sealed_while_locked_and_lie_nowhere_in_clear(world: World) {
    let visit = world.prepared_visit().await;
    let consent = asked(&world, visit).await;
    let kjell = world.person("kjell");
    kjell.get("/").await.send(t("ui-lock-now"), &[]).await.is(200).says(t("lock-done"));
    let page = kjell.get(at(&consent)).await;
    let page = page.send(t("sealed-name-button"), &[("name", NAME)]).await;
    page.is(200).says(t("sealed-name-done")).lacks(NAME);
    let page = seal(&page, &form()).await;
    page.is(200).says(t("sealed-form-done")).lacks("Kanarifugl");
    let door = page.follow(t("sealed-name-open")).await;
    door.is(200).says(t("unlock-title")).lacks(NAME);
    let opened = door.send(t("unlock-button"), &[("passphrase", harness::PASSPHRASE)]).await;
    opened.is(200).says(NAME);
    let file = kjell.get(at(&consent)).await;
    let file = kjell.get(file_on(&file)).await;
    assert_eq!(file.is(200).bytes(), form());
    for kind in ["read_consent_name", "read_consent_form", "consent_name_sealed", "consent_form_sealed"] {
        let query = format!("SELECT COUNT(*) FROM leaves WHERE kind = '{kind}'");
        assert_eq!(count(&world, query).await, 1, "{kind}");
    }
    world.person("vidar").get(format!("/visits/{visit}/consents")).await.is(200).lacks("Kanarifugl");

    let mut traces = world.traces().await;
    assert!(traces.len() > 100_000, "something was looked through: {:?}", traces.places());
    for planted in [NAME, FORM, "Kanarifugl Rødbryst"] {
        assert_eq!(traces.of_text(planted), Vec::<String>::new(), "{planted}");
    }
    traces.plant("control", &form());
    assert_eq!(traces.of_text(FORM), ["control (raw)"]);
    let clear = format!("INSERT INTO unit_settings (unit_id, names_sealed) VALUES ('{NAME}', TRUE)");
    world.tamper(&[&clear]).await;
    assert!(!world.traces().await.of_text(NAME).is_empty(), "the control: a name in clear is found");
}

async fn nobody_but_the_keeper_comes_to_a_name_or_a_form(world: World) {
    let visit = world.prepared_visit().await;
    let consent = asked(&world, visit).await;
    let page = world.person("kjell").get(at(&consent)).await;
    let page = page.send(t("sealed-name-button"), &[("name", NAME)]).await;
    let page = seal(&page, &form()).await;
    let paths = [at(&consent), format!("{}/name", at(&consent)), file_on(page.is(200))];
    for name in ["nina", "vidar", "mona", "ulla", "arne", "pia", "hanne", "kaja", "leif", "sara", "otto"] {
        for path in &paths {
            world.person(name).get(path).await.is(404).lacks(NAME);
        }
        let posted = world.person(name).post(&paths[1], &[("name", "Noen annen")]).await;
        assert_eq!(posted.status, 404, "{name}");
    }
    for path in &paths {
        world.person("kjell").get(path).await.is(200);
    }
    let elsewhere = paths[1].replace(&visit.to_string(), &vault::fresh_id::<VisitId>().to_string());
    world.person("kjell").get(elsewhere).await.is(404);
}

async fn another_keeper_opens_what_was_sealed_before_her_and_the_former_does_not(world: World) {
    let visit = world.prepared_visit().await;
    let consent = asked(&world, visit).await;
    let page = world.person("kjell").get(at(&consent)).await;
    let page = page.send(t("sealed-name-button"), &[("name", NAME)]).await;
    let page = seal(&page, &form()).await;
    let file = file_on(&page);
    let hanne = world.me("hanne").await;
    world.app().choose_keeper(&hanne, visit, world.id("kaja")).await.unwrap();
    let name = format!("{}/name", at(&consent));
    world.person("kaja").get(&name).await.is(403).says(t("refusal-keys-are-missing"));
    for person in ["hanne", "kaja"] {
        world.unsettle(person).await;
        world.person(person).get("/").await.is(200);
    }
    world.person("kaja").get(&name).await.is(200).says(NAME);
    assert_eq!(world.person("kaja").get(&file).await.is(200).bytes(), form());
    for path in [&name, &file] {
        world.person("kjell").get(path).await.is(404);
    }
    let scope = format!("visit_id = '{visit}' AND scope = 'consents'");
    let query = format!("SELECT CAST(MAX(epoch) AS BIGINT) FROM visit_keys WHERE {scope}");
    assert_eq!(count(&world, query).await, 2, "what he had opens nothing any more");
}

async fn a_name_put_back_after_it_was_replaced_or_taken_away_is_not_opened(world: World) {
    let visit = world.prepared_visit().await;
    let consent = asked(&world, visit).await;
    let (app, kjell) = (world.app(), world.me("kjell").await);
    let named = format!("{}/name", at(&consent));
    let opens = async || world.person("kjell").get(&named).await;
    let put_back = ["DELETE FROM consent_seals", "INSERT INTO consent_seals SELECT * FROM kept"];
    app.seal_name(&kjell, visit, consent.id, NAME).await.unwrap();
    world.tamper(&["CREATE TABLE kept AS SELECT * FROM consent_seals"]).await;
    app.seal_name(&kjell, visit, consent.id, "Kanarifugl Grønnsisik").await.unwrap();
    opens().await.is(200).says("Kanarifugl Grønnsisik");
    world.tamper(&put_back).await;
    opens().await.is(403).says(t("refusal-texts-do-not-agree")).lacks(NAME);

    app.seal_name(&kjell, visit, consent.id, NAME).await.unwrap();
    opens().await.is(200).says(NAME);
    world.tamper(&["DROP TABLE kept", "CREATE TABLE kept AS SELECT * FROM consent_seals"]).await;
    let page = world.person("kjell").get(at(&consent)).await;
    page.send(&format!("{} {}", t("action-remove"), t("sealed-name")), &[])
        .await
        .is(200)
        .says(t("sealed-erased"));
    world.tamper(&put_back).await;
    opens().await.is(403).lacks(NAME);
}

async fn a_picture_loses_what_it_carries_beside_itself(world: World) {
    let visit = world.prepared_visit().await;
    let consent = asked(&world, visit).await;
    let segment = |marker: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], length.as_slice(), body].concat()
    };
    let (start, told) = ([0xff, 0xd8], segment(0xe1, b"Exif\0\0GPS 59.9 10.7"));
    let frame = segment(0xc0, &[8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
    let rest = [segment(0xdb, &[1; 65]), frame, segment(0xda, &[1, 2, 3]), vec![7, 7, 0xff, 0xd9]].concat();
    let photo = [&start[..], &told, &rest].concat();
    let page = world.person("kjell").get(at(&consent)).await;
    let page = seal(&page, &photo).await;
    page.is(200).says(t("sealed-form-done"));
    let file = world.person("kjell").get(file_on(&page)).await;
    assert_eq!(file.is(200).bytes(), [&start[..], &rest].concat());
    let named = file.headers().get("content-disposition").unwrap().to_str().unwrap();
    assert!(named.contains(&format!("{}.jpg", consent.label)), "{named}");
}

async fn what_is_no_form_is_refused_with_a_sentence(world: World) {
    let visit = world.prepared_visit().await;
    let (consent, before) = (asked(&world, visit).await, blobs(&world));
    let page = world.person("kjell").get(at(&consent)).await;
    for bytes in
        [b"<svg xmlns='http://www.w3.org/2000/svg'/>".as_slice(), b"PK\x03\x04", b"\xff\xd8\xff\xe0\x00"]
    {
        seal(&page, bytes).await.is(422).says(t("sealed-other-kind"));
    }
    seal(&page, b"").await.is(422).says(t("file-missing"));
    let long = "a".repeat(201);
    page.send(t("sealed-name-button"), &[("name", &long)]).await.is(422);
    for _ in 0..4 {
        seal(&page, &form()).await.is(200).says(t("sealed-form-done"));
    }
    seal(&page, &form()).await.is(422).says(t("sealed-too-many"));
    assert_eq!((seals(&world, visit).await, blobs(&world) - before), (4, 4), "what was refused left nothing");
    let page = world.person("kjell").get(at(&consent)).await;
    let first = format!("{} Skjema 1", t("action-remove"));
    page.send(&first, &[]).await.is(200).says(t("sealed-erased"));
    assert_eq!((seals(&world, visit).await, blobs(&world) - before), (3, 3));
}

async fn a_cancelled_request_and_one_that_was_answered_with_no_keep_no_name(world: World) {
    let visit = world.prepared_visit().await;
    let (first, before) = (asked(&world, visit).await, blobs(&world));
    let second = request(&world, visit, "kjell").await;
    for consent in [&first, &second] {
        let page = world.person("kjell").get(at(consent)).await;
        let page = page.send(t("sealed-name-button"), &[("name", NAME)]).await;
        seal(&page, &form()).await.is(200);
    }
    assert_eq!((seals(&world, visit).await, blobs(&world) - before), (4, 2), "the control");
    let kjell = world.me("kjell").await;
    world.app().cancel_consent(&kjell, visit, first.id).await.unwrap();
    assert_eq!((seals(&world, visit).await, blobs(&world) - before), (2, 1));
    let page = world.person("kjell").get(format!("/visits/{visit}/consents/{}", second.id)).await;
    page.send(t("consents-record-button"), &[("said", "no"), ("how", "paper")]).await.is(200);
    assert_eq!((seals(&world, visit).await, blobs(&world) - before), (0, 0));
    let page = world.person("kjell").get(at(&second)).await;
    page.is(200).says(t("refusal-request-is-over"));
}

async fn names_end_with_the_consents_and_their_key_with_them(world: World) {
    let visit = world.visit_at(Desk::AwaitingAcceptance).await;
    let (consent, before) = (asked(&world, visit).await, blobs(&world));
    let page = world.person("kjell").get(at(&consent)).await;
    let page = page.send(t("sealed-name-button"), &[("name", NAME)]).await;
    seal(&page, &form()).await.is(200);
    let (hanne, edition) = (world.me("hanne").await, world.read_report(visit, "hanne").await);
    world.app().accept_report(&hanne, visit, edition).await.unwrap();
    let page = world.person("kjell").get(at(&consent)).await;
    page.is(200).says(t("refusal-report-is-accepted")).says(t("sealed-name-open"));
    world.app().destroy_due_notes().await.unwrap();

    let shreds = async |world: &World| {
        let keys = world.keys().await;
        let query =
            format!("SELECT COUNT(*) FROM shred_secrets WHERE visit_id = '{visit}' AND scope = 'consents'");
        let row = keys.query_one_raw(Statement::from_string(keys.get_database_backend(), query)).await;
        let counted: i64 = row.unwrap().unwrap().try_get_by_index(0).unwrap();
        keys.close().await.unwrap();
        counted
    };
    world.clock().minutes_pass(364 * 24 * 60);
    world.app().delete_due_consents().await.unwrap();
    assert_eq!((seals(&world, visit).await, shreds(&world).await), (2, 1), "the control: a day before");
    world.clock().minutes_pass(24 * 60);
    assert_eq!(world.app().delete_due_consents().await.unwrap(), 1);
    assert_eq!((seals(&world, visit).await, shreds(&world).await), (0, 0));
    let wraps = format!("SELECT COUNT(*) FROM wraps WHERE visit_id = '{visit}' AND scope = 'consents'");
    assert_eq!((count(&world, wraps).await, blobs(&world) - before), (0, 0));
}
