//! Notes that waited on a device come through once each; the interviews are told of; a file tells all it holds.

use domain::id::{SessionId, VisitId};
use domain::programme::Kind;
use harness::{Answer, Page, Visitor, World, t};

harness::on_both!(
    a_note_that_waited_is_received_once_however_often_it_is_sent,
    a_note_that_waited_is_received_once_also_when_the_keys_are_locked_by_then,
    nothing_is_taken_for_another_account_or_under_a_strangers_id,
    a_note_that_cannot_be_taken_is_refused_in_words,
    a_unit_can_say_that_notes_never_wait_on_a_device,
    signing_out_tells_the_device_what_to_wipe_once,
    the_page_without_network_is_the_same_for_everyone,
    the_visit_leader_ticks_each_interview_with_who_told_and_when,
    a_focus_group_has_its_questions_from_the_standards,
    what_a_file_holds_besides_its_text_is_shown_and_does_not_come_along,
    a_photographed_sheet_loses_its_place_is_sealed_and_read_by_the_team,
    a_picture_that_cannot_be_taken_is_refused_with_a_reason,
);

/// Two note-takers in every session.
async fn on_the_day(world: &World) -> VisitId {
    world.visit_on_its_day().await
}

async fn session(world: &World, visit: VisitId, kind: Kind) -> SessionId {
    let visit = world.visit(visit).await;
    visit.programme.sessions.iter().find(|session| session.kind == kind).unwrap().id
}

/// Somebody who takes notes in a session.
async fn taker(world: &World, visit: VisitId, of: SessionId) -> (Visitor, String) {
    let taker = world.visit(visit).await.programme.session(of).unwrap().note_takers[0];
    let name = ["vidar", "mona", "magnus", "ulla"].into_iter().find(|name| world.id(name) == taker).unwrap();
    (world.person(name), name.to_owned())
}

fn account(page: &Page) -> String {
    page.attr("form[data-account]", "data-account").unwrap()
}

const NOTE: &str = "01935d2e-7c00-7000-8000-00000000000a";

async fn sent(by: &Visitor, path: &str, account: &str, note: &str, text: &str) -> Answer {
    let text = text.replace(' ', "+");
    let body = format!("note={note}&kind=strength&standard=&text={text}");
    let request = axum::http::Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("x-autosave", "1")
        .header("x-outbox", account);
    by.send(request.body(body.into()).unwrap()).await
}

async fn a_note_that_waited_is_received_once_however_often_it_is_sent(world: World) {
    let visit = on_the_day(&world).await;
    let tour = session(&world, visit, Kind::Tour).await;
    let (she, _) = taker(&world, visit, tour).await;
    let path = format!("/visits/{visit}/sessions/{tour}/notes");
    let account = account(&she.get(&path).await);
    for _ in 0..3 {
        let answer = sent(&she, &path, &account, NOTE, "Rolig stemning.").await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.text());
        assert!(answer.text().contains(NOTE), "{}", answer.text());
    }
    let all = |notes: Vec<app::notes::OpenNote>| notes.into_iter().map(|note| note.text).collect::<Vec<_>>();
    let me = she.me().await;
    assert_eq!(all(world.app().open_notes(&me, visit).await.unwrap()), ["Rolig stemning."]);
    // changed on another device before the first one tried again
    let note = NOTE.parse().unwrap();
    let words = domain::note::Written {
        kind: domain::note::NoteKind::Idea,
        standard: None,
        speakers: Vec::new(),
        text: domain::text::NoteText::parse("Rolig, og god lukt av kaffe.").unwrap(),
    };
    world.app().amend_note(&me, visit, note, 1, &words).await.unwrap();
    assert_eq!(sent(&she, &path, &account, NOTE, "Rolig stemning.").await.status.as_u16(), 200);
    assert_eq!(all(world.app().open_notes(&me, visit).await.unwrap()), ["Rolig, og god lukt av kaffe."]);
}

async fn a_note_that_waited_is_received_once_also_when_the_keys_are_locked_by_then(world: World) {
    let visit = on_the_day(&world).await;
    let tour = session(&world, visit, Kind::Tour).await;
    let (she, _) = taker(&world, visit, tour).await;
    let path = format!("/visits/{visit}/sessions/{tour}/notes");
    let account = account(&she.get(&path).await);
    she.post("/lock", &[]).await;
    for _ in 0..2 {
        assert_eq!(sent(&she, &path, &account, NOTE, "Skrevet uten nett.").await.status.as_u16(), 200);
    }
    she.get(&path).await.says(t("notes-locked")).says("(1)");
}

async fn nothing_is_taken_for_another_account_or_under_a_strangers_id(world: World) {
    let visit = on_the_day(&world).await;
    let tour = session(&world, visit, Kind::Tour).await;
    let takers = world.visit(visit).await.programme.session(tour).unwrap().note_takers.clone();
    let of = |at: usize| {
        let names = ["vidar", "mona", "magnus", "ulla"];
        world.person(names.into_iter().find(|name| world.id(name) == takers[at]).unwrap())
    };
    let (one, two) = (of(0), of(1));
    let path = format!("/visits/{visit}/sessions/{tour}/notes");
    let (first, second) = (account(&one.get(&path).await), account(&two.get(&path).await));
    assert_ne!(first, second);
    let wrong = sent(&two, &path, &first, NOTE, "Av en annen.").await;
    assert_eq!(wrong.status.as_u16(), 409);
    assert!(wrong.text().contains(t("offline-another-account")), "{}", wrong.text());
    assert_eq!(sent(&one, &path, &first, NOTE, "Mitt.").await.status.as_u16(), 200);
    assert_eq!(sent(&two, &path, &second, NOTE, "Under samme nummer.").await.status.as_u16(), 409);
    let outsider = world.person("hanne");
    let theirs = account(&outsider.get("/").await);
    assert_eq!(sent(&outsider, &path, &theirs, NOTE, "Utenfra.").await.status.as_u16(), 404);
    assert_eq!(world.app().open_notes(&one.me().await, visit).await.unwrap().len(), 1);
}

async fn a_note_that_cannot_be_taken_is_refused_in_words(world: World) {
    let visit = on_the_day(&world).await;
    let tour = session(&world, visit, Kind::Tour).await;
    let (she, _) = taker(&world, visit, tour).await;
    let path = format!("/visits/{visit}/sessions/{tour}/notes");
    let account = account(&she.get(&path).await);
    let empty = sent(&she, &path, &account, NOTE, "").await;
    assert_eq!(empty.status.as_u16(), 422);
    assert!(empty.text().contains(t("problem-empty")), "{}", empty.text());
    assert_eq!(sent(&she, &path, &account, "not-an-id", "Tekst.").await.status.as_u16(), 422);
    let long = sent(&she, &path, &account, NOTE, &"a".repeat(2 << 20)).await;
    assert_eq!(long.status.as_u16(), 413);
    let other = session(&world, visit, Kind::Dinner).await;
    let elsewhere = format!("/visits/{visit}/sessions/{other}/notes");
    assert_eq!(sent(&she, &elsewhere, &account, NOTE, "Tekst.").await.status.as_u16(), 409);
}

async fn a_unit_can_say_that_notes_never_wait_on_a_device(world: World) {
    let visit = on_the_day(&world).await;
    let tour = session(&world, visit, Kind::Tour).await;
    let (she, _) = taker(&world, visit, tour).await;
    let path = format!("/visits/{visit}/sessions/{tour}/notes");
    let page = she.get(&path).await;
    page.says(t("offline-stays"));
    assert!(page.attr("[data-keep]", "data-keep").is_some());

    let (arne, host) = (world.person("arne"), world.visit(visit).await.host.unit);
    let page = arne.get(format!("/network/units/{host}")).await;
    page.send(t("action-save"), &[("online", "yes")]).await.says(t("units-saved"));
    let page = she.get(&path).await;
    page.says(t("offline-off")).lacks(t("offline-stays"));
    assert!(page.attr("[data-keep]", "data-keep").is_none(), "nothing of the page is kept");
}

async fn signing_out_tells_the_device_what_to_wipe_once(world: World) {
    let mona = world.person("mona");
    let account = account(&mona.get("/").await);
    let page = mona.get("/").await.send("/sign-out", &[]).await;
    assert_eq!(page.attr("[data-nobody]", "data-left").as_deref(), Some(account.as_str()));
    let page = mona.get("/sign-in").await;
    assert!(page.attr("[data-nobody]", "data-nobody").is_some());
    assert_eq!(page.attr("[data-nobody]", "data-left"), None);
}

async fn the_page_without_network_is_the_same_for_everyone(world: World) {
    let mona = world.person("mona");
    mona.get("/").await.is(200);
    let (signed_in, nobody) = (mona.get("/offline").await, world.nobody().get("/offline").await);
    signed_in.is(200).says(t("offline-lead")).lacks("Mona");
    assert_eq!(signed_in.body(), nobody.body());
}

async fn the_visit_leader_ticks_each_interview_with_who_told_and_when(world: World) {
    let visit = on_the_day(&world).await;
    let group = session(&world, visit, Kind::FocusPatients).await;
    let (vidar, (_, name)) = (world.person("vidar"), taker(&world, visit, group).await);
    let from = world.id(&name).to_string();
    let (overview, path) =
        (format!("/visits/{visit}/notes"), format!("/visits/{visit}/sessions/{group}/oral-account"));
    vidar.get(&overview).await.says(t("notes-oral-title")).says(t("notes-oral-awaited"));
    let none = vidar.post(&path, &[]).await;
    assert_eq!(none.status.as_u16(), 404, "from whom must be said");
    let outsider = vidar.post(&path, &[("from", &world.id("hanne").to_string())]).await;
    assert_eq!(outsider.status.as_u16(), 409, "she was not there");
    let tour = session(&world, visit, Kind::Tour).await;
    let no_interview = format!("/visits/{visit}/sessions/{tour}/oral-account");
    assert_eq!(vidar.post(&no_interview, &[("from", &from)]).await.status.as_u16(), 409);

    assert_eq!(vidar.post(&path, &[("from", &from)]).await.status.as_u16(), 303);
    let heard = world.visit(visit).await.programme.account_of(group).copied().unwrap();
    world.clock().minutes_pass(5);
    assert_eq!(vidar.post(&path, &[("from", &from)]).await.status.as_u16(), 303, "pressed twice");
    let visit_now = world.visit(visit).await;
    assert_eq!(visit_now.programme.accounts, [heard], "the first time stands");
    vidar.get(&overview).await.says(t("notes-oral-is-heard")).says("fortalte");
    let magnus = world.person("magnus");
    assert_eq!(magnus.post(&path, &[("from", &from)]).await.status.as_u16(), 403, "for the visit leader");
    magnus.get(&overview).await.says("fortalte");
    let undo = format!("/visits/{visit}/sessions/{group}/oral-account-undoing");
    assert_eq!(vidar.post(&undo, &[]).await.status.as_u16(), 303);
    assert_eq!(vidar.post(&undo, &[]).await.status.as_u16(), 303);
    assert!(world.visit(visit).await.programme.accounts.is_empty());
    world.comes(visit_now.day().unwrap().pred_opt().unwrap());
    assert_eq!(vidar.post(&path, &[("from", &from)]).await.status.as_u16(), 409, "not before the day");
}

async fn a_focus_group_has_its_questions_from_the_standards(world: World) {
    let visit = on_the_day(&world).await;
    for (kind, asked) in [
        (Kind::FocusPatients, "Kan du være i fred når du trenger det?"),
        (Kind::FocusStaff, "Hvilke steder i enheten tenker dere ekstra på"),
    ] {
        let group = session(&world, visit, kind).await;
        let (she, _) = taker(&world, visit, group).await;
        let page = she.get(format!("/visits/{visit}/sessions/{group}/notes")).await;
        page.says(t("notes-guide")).says(asked);
    }
    let tour = session(&world, visit, Kind::Tour).await;
    let (she, _) = taker(&world, visit, tour).await;
    let path = format!("/visits/{visit}/sessions/{tour}/notes");
    she.get(&path).await.lacks(t("notes-guide-lead"));
    let page = she.get(format!("{path}?standard=1.2")).await;
    assert_eq!(page.form(t("notes-save")).value("standard"), Some("1.2"));
}

async fn what_a_file_holds_besides_its_text_is_shown_and_does_not_come_along(world: World) {
    let visit = on_the_day(&world).await;
    let tour = session(&world, visit, Kind::Tour).await;
    let (she, _) = taker(&world, visit, tour).await;
    let page = she.get(format!("/visits/{visit}/sessions/{tour}/note-file")).await;
    let content = concat!(
        r#"<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>"#,
        r#"<text:tracked-changes><text:changed-region><text:deletion><text:p>Faren til Ola er prest.</text:p>"#,
        r#"</text:deletion></text:changed-region></text:tracked-changes><text:p>Rolig kveld.</text:p>"#,
        r#"</office:text></office:body></office:document-content>"#
    );
    let file = stored_zip("content.xml", content.as_bytes());
    let page = page.form(t("notes-file-read")).attach("file", "notat.odt", &file).submit().await;
    page.is(200).says(t("notes-file-besides")).says("Faren til Ola er prest.");
    assert_eq!(page.form(t("notes-save")).value("text"), Some("Rolig kveld."));
    page.send(t("notes-save"), &[("kind", "observation")]).await.says("Rolig kveld.");
    let notes = world.app().open_notes(&she.me().await, visit).await.unwrap();
    assert_eq!(notes[0].text, "Rolig kveld.");
}

/// A zip file with one entry that is not packed.
fn stored_zip(name: &str, bytes: &[u8]) -> Vec<u8> {
    let crc = bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 },
        )
    });
    let (size, named) = (u32::try_from(bytes.len()).unwrap(), u16::try_from(name.len()).unwrap());
    let mut facts = Vec::new();
    facts.extend([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    facts.extend((!crc).to_le_bytes());
    facts.extend([size.to_le_bytes(), size.to_le_bytes()].concat());
    facts.extend(named.to_le_bytes());
    let mut zip = [b"PK\x03\x04".as_slice(), &facts, &[0, 0], name.as_bytes(), bytes].concat();
    let begins = u32::try_from(zip.len()).unwrap();
    let entry = [b"PK\x01\x02".as_slice(), &[20, 0], &facts, &[0; 16], name.as_bytes()].concat();
    let length = u32::try_from(entry.len()).unwrap();
    zip.extend(entry);
    zip.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    zip.extend([length.to_le_bytes(), begins.to_le_bytes()].concat());
    zip.extend([0, 0]);
    zip
}

const PLACE: &[u8] = b"GPS 59.9127N 10.7461E";

/// A small photo with a place in it.
pub(crate) fn photo() -> Vec<u8> {
    let segment = |kind: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, kind], length.as_slice(), body].concat()
    };
    let exif = segment(0xe1, &[b"Exif\0\0".as_slice(), PLACE].concat());
    let frame = segment(0xc0, &[8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
    let scan = [segment(0xda, &[1, 1, 0, 0, 63, 0]), b"ruter og piler fra arket".to_vec()].concat();
    [&[0xff, 0xd8], exif.as_slice(), &segment(0xdb, &[0; 65]), &frame, &scan, &[0xff, 0xd9]].concat()
}

async fn a_photographed_sheet_loses_its_place_is_sealed_and_read_by_the_team(world: World) {
    let visit = on_the_day(&world).await;
    let tour = session(&world, visit, Kind::Tour).await;
    let (she, _) = taker(&world, visit, tour).await;
    let path = format!("/visits/{visit}/sessions/{tour}/note-photos");
    let form = she.get(&path).await.form(t("notes-photo-save")).attach("photo", "IMG_0042.jpg", &photo());
    let form = form.fill("text", "Tegnet over hvem som går hvor.");
    form.clone().submit().await.is(200).says(t("notes-photo-saved"));
    let page = form.submit().await;
    page.is(200).says("Tegnet over hvem som går hvor.").says("(1)");
    let picture = page.attr(".sheets img", "src").unwrap();
    assert_eq!(page.all(".sheets img").len(), 1, "sent twice, one note with one sheet");
    let reader = world.person("magnus").get(&picture).await;
    reader.is(200);
    assert_eq!(reader.headers()["content-type"], "image/jpeg");
    let holds = |text: &[u8]| reader.bytes().windows(text.len()).any(|window| window == text);
    assert!(holds(b"ruter og piler fra arket"), "the picture itself is whole");
    assert!(!holds(PLACE) && !holds(b"Exif"), "and tells nothing besides");
    world.person("hanne").get(&picture).await.is(404);

    let mut traces = world.traces().await;
    assert_eq!(traces.of_text("ruter og piler fra arket"), Vec::<String>::new());
    traces.plant("control", b"x ruter og piler fra arket y");
    assert!(!traces.of_text("ruter og piler fra arket").is_empty(), "the control");

    let page = she.get(format!("/visits/{visit}/sessions/{tour}/notes")).await;
    let page = page.follow(t("notes-delete")).await;
    page.send(t("notes-delete-button"), &[]).await.says(t("notes-deleted"));
    she.get(&picture).await.is(404);
}

async fn a_picture_that_cannot_be_taken_is_refused_with_a_reason(world: World) {
    let visit = on_the_day(&world).await;
    let tour = session(&world, visit, Kind::Tour).await;
    let (she, _) = taker(&world, visit, tour).await;
    let path = format!("/visits/{visit}/sessions/{tour}/note-photos");
    let page = she.get(&path).await;
    page.form(t("notes-photo-save")).submit().await.is(422).says(t("notes-photo-missing"));
    let cut = photo();
    let wrong: [(&str, &[u8], &str); 4] = [
        ("ark.heic", b"\0\0\0\x18ftypheic....", "notes-photo-heic"),
        ("ark.jpg", b"%PDF-1.7", "notes-photo-unknown-kind"),
        ("ark.jpg", &cut[..cut.len() - 2], "notes-photo-broken"),
        ("ark.jpg", &vec![0xff; 11 << 20], "notes-photo-too-large"),
    ];
    for (name, bytes, sentence) in wrong {
        let form = page.form(t("notes-photo-save")).attach("photo", name, bytes);
        form.submit().await.is(422).says(t(sentence));
    }
    let huge = page.form(t("notes-photo-save")).attach("photo", "ark.jpg", &vec![0xff; 32 << 20]);
    huge.submit().await.is(413);
    assert!(world.app().open_notes(&she.me().await, visit).await.unwrap().is_empty());
}
