//! Notes when something goes wrong: an upload cut in the middle, the same sheet sent twice at once, a device that never
//! comes back on line.

use crate::outbox::photo;
use domain::id::{SessionId, VisitId};
use domain::programme::Kind;
use harness::{World, t};

harness::on_both!(
    an_upload_cut_in_the_middle_saves_nothing_says_so_and_is_whole_the_next_time,
    the_same_note_sent_twice_at_once_is_one_note,
    a_device_that_never_comes_back_is_missed_by_name_and_holds_nobody_up,
);

const CUT: &str = "Lys gang, og noen som alltid har tid.";

/// ulla takes notes with the patients.
async fn hers(world: &World) -> (VisitId, SessionId) {
    let visit = world.visit_on_its_day().await;
    let session = world.session(visit, Kind::FocusPatients).await;
    let takers = world.visit(visit).await.programme.session(session).unwrap().note_takers.clone();
    assert!(takers.contains(&world.id("ulla")));
    (visit, session)
}

fn upload(field: &str, file: &str, bytes: &[u8], more: &[(&str, &str)]) -> Vec<u8> {
    let part = |(name, value): &(&str, &str)| {
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes()
    };
    let head =
        format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{file}\"\r\n\r\n");
    [more.iter().flat_map(part).collect(), head.into_bytes(), bytes.to_vec(), b"\r\n--x--\r\n".to_vec()]
        .concat()
}

async fn an_upload_cut_in_the_middle_saves_nothing_says_so_and_is_whole_the_next_time(world: World) {
    let (visit, session) = hers(&world).await;
    let ulla = world.person("ulla");
    let place = |which: &str| format!("/visits/{visit}/sessions/{session}/{which}");
    let kind = "multipart/form-data; boundary=x";
    let note = app::App::fresh_note().to_string();
    let sheet = upload("photo", "ark.jpg", &photo(), &[("note", &note), ("text", CUT)]);
    let file = upload("file", "notat.txt", CUT.as_bytes(), &[]);
    ulla.get(place("notes")).await.is(200);
    for (which, whole) in [("note-photos", &sheet), ("note-file", &file)] {
        for cut in [whole.len() / 3, whole.len() / 2, whole.len() - 12] {
            let answer = ulla.post_raw(place(which), kind, &whole[..cut]).await;
            assert_eq!(answer.status, 400, "{which} cut at {cut}: {}", answer.text());
            assert!(answer.text().contains(t("error-unreadable")), "{}", answer.text());
        }
    }
    let me = ulla.me().await;
    assert!(world.app().open_notes(&me, visit).await.unwrap().is_empty(), "nothing half is kept");
    let mut traces = world.traces().await;
    assert_eq!(traces.of_text(CUT), Vec::<String>::new(), "and nothing lies about");
    traces.plant("control", CUT.as_bytes());
    assert!(!traces.of_text(CUT).is_empty(), "the control");

    let answer = ulla.post_raw(place("note-photos"), kind, sheet.as_slice()).await;
    assert!(answer.leads_to().is_some(), "{}", answer.text());
    ulla.post_raw(place("note-file"), kind, file.as_slice()).await;
    let notes = world.app().open_notes(&me, visit).await.unwrap();
    assert_eq!(notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), [CUT]);
}

async fn the_same_note_sent_twice_at_once_is_one_note(world: World) {
    let (visit, session) = hers(&world).await;
    let ulla = world.person("ulla");
    let path = format!("/visits/{visit}/sessions/{session}/notes");
    let form = ulla.get(&path).await.form(t("notes-save"));
    let form = form.fill("kind", "idea").fill("text", CUT);
    let (one, two, three) = tokio::join!(form.clone().submit(), form.clone().submit(), form.submit());
    for page in [one, two, three] {
        page.is(200).says(CUT);
    }
    let picture = app::App::fresh_note().to_string();
    let sheet = upload("photo", "ark.jpg", &photo(), &[("note", &picture), ("text", "Et ark.")]);
    let to = format!("/visits/{visit}/sessions/{session}/note-photos");
    let send = || ulla.post_raw(&to, "multipart/form-data; boundary=x", sheet.as_slice());
    let (one, two) = tokio::join!(send(), send());
    assert!(one.leads_to().is_some() && two.leads_to().is_some(), "{} {}", one.text(), two.text());
    let me = ulla.me().await;
    let mut notes = world.app().open_notes(&me, visit).await.unwrap();
    notes.sort_by(|a, b| a.text.cmp(&b.text));
    assert_eq!(notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["Et ark.", CUT]);
    let photos = world.app().photos_of(&world.visit(visit).await, session).await.unwrap();
    assert_eq!(photos.values().map(Vec::len).sum::<usize>(), 1, "and one sheet");
}

async fn a_device_that_never_comes_back_is_missed_by_name_and_holds_nobody_up(world: World) {
    let (visit, session) = hers(&world).await;
    // her notes lie on a phone that fell in the fjord: nothing of them ever comes
    world.days_pass(2);
    let (vidar, id) = (world.person("vidar"), world.id("ulla"));
    let name = world.me("ulla").await.person.name.to_string();
    let page = vidar.get(format!("/visits/{visit}/notes")).await;
    page.is(200).says(&name).says(t("notes-awaited"));
    let remind = format!("/visits/{visit}/note-reminders/{id}");
    page.send(&remind, &[]).await.says(t("notes-reminded"));
    let excuse = format!("/visits/{visit}/sessions/{session}/excuses/{id}");
    let excused = vidar.get(&excuse).await.send(t("notes-excuse-button"), &[("reason", "absent")]).await;
    excused.is(200).says(t("notes-excused-now"));
    world.app().begin_report(&world.me("vidar").await, visit).await.unwrap();
    // should the phone dry after all, nothing of hers is turned away
    let ulla = world.person("ulla");
    let page = ulla.get(format!("/visits/{visit}/sessions/{session}/notes")).await;
    page.send(t("notes-save"), &[("kind", "idea"), ("text", CUT)]).await.is(200).says(CUT);
}
