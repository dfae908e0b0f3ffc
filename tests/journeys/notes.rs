//! Notes are written on the spot, sealed at rest, handed in session by session, read by the team and by nobody else.

use domain::id::{SessionId, VisitId};
use domain::programme::Kind;
use harness::{Page, Visitor, World, t};

harness::on_both!(
    a_note_is_saved_handed_in_and_read_by_the_team,
    the_words_of_a_note_lie_nowhere_in_clear,
    people_outside_the_team_meet_a_page_that_is_not_there,
    a_form_sent_twice_makes_one_note_and_another_text_under_its_id_another,
    a_note_amended_in_two_windows_shows_both_texts,
    a_draft_is_kept_and_becomes_the_note,
    only_the_author_changes_or_deletes_a_note,
    handing_in_needs_a_note_or_the_word_that_there_was_none_and_happens_once,
    nobody_hands_in_before_the_day_but_what_is_typed_is_saved,
    the_visit_leader_reminds_once_an_hour_and_excuses_with_a_reason,
    a_note_being_amended_saves_itself,
    notes_beyond_a_page_are_one_press_away,
    a_file_is_looked_through_before_it_is_kept,
    a_file_that_cannot_be_read_is_refused_with_a_reason,
    the_team_signs_before_it_reads,
    a_line_has_a_mark_a_code_and_a_standard,
);

const DAY: &str = "2026-04-15";

/// A visit on the day, papers signed: mona takes notes on the tour, ulla and vidar with the management.
async fn on_the_day(world: &World) -> (VisitId, SessionId, SessionId) {
    let (app, id) = (world.app(), Box::pin(world.planned_visit()).await);
    let (vidar, hanne) = (world.person("vidar").me().await, world.person("hanne").me().await);
    let days = [DAY, "2026-04-16", "2026-04-21"].map(|day| day.parse().unwrap());
    app.offer_dates(&hanne, id, days).await.unwrap();
    Box::pin(app.lock_date(&vidar, id, days[0])).await.unwrap();
    let edition = app.edition(world.visit(id).await.edition).await.unwrap();
    let papers = &edition.format.papers;
    for name in ["vidar", "mona", "magnus", "ulla"] {
        let signing = app::papers::Signing {
            secrecy: papers.secrecy.version.clone(),
            consent: papers.team_consent.version.clone(),
            named_in_report: true,
        };
        app.sign_papers(&world.person(name).me().await, id, signing).await.unwrap();
    }
    let visit = app.start_programme(&vidar, id).await.unwrap();
    let of = |kind| visit.programme.sessions.iter().find(|session| session.kind == kind).unwrap().id;
    let (tour, management) = (of(Kind::Tour), of(Kind::Management));
    let takers = [(tour, vec![world.id("mona")]), (management, vec![world.id("ulla"), world.id("vidar")])];
    app.assign_note_takers(&vidar, id, &takers).await.unwrap();
    world.comes(days[0]);
    (id, tour, management)
}

async fn writes(person: &Visitor, visit: VisitId, session: SessionId, kind: &str, text: &str) -> Page {
    let page = person.get(format!("/visits/{visit}/sessions/{session}/notes")).await;
    page.send(t("notes-save"), &[("kind", kind), ("text", text)]).await
}

/// Where the note with these words is amended, from its author's own list.
fn change(page: &Page) -> String {
    let links = page.links();
    let found =
        links.into_iter().find(|(words, href)| words == t("action-change") && href.contains("/notes/"));
    found.unwrap().1
}

async fn a_note_is_saved_handed_in_and_read_by_the_team(world: World) {
    let (visit, tour, _) = on_the_day(&world).await;
    let mona = world.person("mona");
    let page = mona.get(format!("/visits/{visit}/notes")).await;
    page.says("Omvisning").says(t("notes-awaited"));
    let page = writes(&mona, visit, tour, "strength", "Lys gang med barnas egne bilder.").await;
    page.is(200).says(t("notes-saved")).says("Lys gang med barnas egne bilder.");
    let page = page.send(t("notes-hand-in"), &[("kind", "idea"), ("text", "Ta bilder hjemme også.")]).await;
    page.says(t("notes-handed-in-now")).says("Levert");
    world.app().send_due_letters().await.unwrap();
    assert_eq!(
        world.letters().to("vidar@example.no").last().unwrap().subject,
        t("letter-notes-handed-in-subject")
    );

    for name in ["vidar", "magnus", "ulla"] {
        let page = world.person(name).get(format!("/visits/{visit}/sessions/{tour}/team-notes")).await;
        page.is(200).says("Mona Moe").says("Lys gang med barnas egne bilder.").says("Ta bilder hjemme også.");
        page.says("Leses bare av besøksteamet.").says("30 dager");
    }
}

async fn the_words_of_a_note_lie_nowhere_in_clear(world: World) {
    let (visit, tour, _) = on_the_day(&world).await;
    let mona = world.person("mona");
    let words = [
        "Håndvasken på rom åtte henger løst.",
        "Utkast om skjermingen i kveld.",
        "Endret: vasken er festet.",
    ];
    let page = writes(&mona, visit, tour, "challenge", words[0]).await;
    autosaved(&page, words[1]).await;
    let page = mona.get(change(&page)).await;
    page.send(t("action-save"), &[("text", words[2])]).await.says(words[2]);
    let file =
        mona.get(format!("/visits/{visit}/sessions/{tour}/note-file")).await.form(t("notes-file-read"));
    let planted = "Bare til gjennomsyn, aldri lagret.";
    file.attach("file", "notat.txt", planted.as_bytes()).submit().await.is(200).says(planted);

    let mut traces = world.traces().await;
    for text in words.iter().chain([&planted]) {
        assert_eq!(traces.of_text(text), Vec::<String>::new(), "{text}");
    }
    traces.plant("control", format!("x {} y", words[0]).as_bytes());
    assert_eq!(traces.of_text(words[0]).len(), 1, "the search finds what is there");
}

/// Saves the form as script does a moment after the last key: the text, and what is hidden.
async fn autosaved(page: &Page, text: &str) -> harness::Answer {
    let form = page.form(t("notes-save"));
    let body = [("note", form.value("note").unwrap()), ("text", text), ("changed", "text")];
    let body: Vec<String> =
        body.iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))).collect();
    let request = axum::http::Request::post(form.action())
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("x-autosave", "1");
    page.visitor().send(request.body(body.join("&").into()).unwrap()).await
}

async fn people_outside_the_team_meet_a_page_that_is_not_there(world: World) {
    let (visit, tour, _) = on_the_day(&world).await;
    let mona = world.person("mona");
    let page = writes(&mona, visit, tour, "strength", "Godt samarbeid med skolen.").await;
    let note = change(&page);
    let paths = [
        format!("/visits/{visit}/notes"),
        format!("/visits/{visit}/sessions/{tour}/notes"),
        format!("/visits/{visit}/sessions/{tour}/team-notes"),
        format!("/visits/{visit}/sessions/{tour}/note-file"),
        format!("{note}/deletion"),
        note,
    ];
    for name in ["hanne", "kjell", "nina", "arne", "otto", "rolf"] {
        let person = world.person(name);
        let unknown = person.get(format!("/visits/{tour}/notes")).await;
        for path in &paths {
            let page = person.get(path).await;
            page.is(404);
            let hidden = page.words().replace(path.as_str(), "");
            assert_eq!(hidden, unknown.words(), "{name} {path}");
        }
        let form = [("kind", "strength"), ("text", "Noe helt annet.")];
        for path in [&paths[1], &paths[5], &format!("/visits/{visit}/sessions/{tour}/hand-in")] {
            assert_eq!(person.post(path, &form).await.status.as_u16(), 404, "{name} {path}");
        }
    }
}

async fn a_line_has_a_mark_a_code_and_a_standard(world: World) {
    let visit = world.visit_on_its_day().await;
    let slips = world.consents_stand(visit, domain::consent::Group::Patients, 1).await;
    let session = world.session(visit, Kind::FocusPatients).await;
    let ulla = world.person("ulla");
    let path = format!("/visits/{visit}/sessions/{session}/notes");
    let page = ulla.get(&path).await;
    for mark in ["strength", "challenge", "idea", "question"] {
        page.says(t(&format!("note-kind-{mark}")));
        let kept = page.form(t("notes-save")).fill("kind", mark).fill("text", mark).submit().await;
        kept.is(200).says(t("notes-saved"));
    }
    let form = ulla.get(&path).await.form(t("notes-save")).fill("kind", "question");
    let form = form.fill("text", "Hvem spør jeg om natten?").fill("standard", "1.2");
    let form = form.fill("speaker", &slips[0].label);
    for (field, wrong) in [("standard", "99.9"), ("speaker", "X-99")] {
        let refused = form.clone().forge(field, wrong).submit().await;
        assert!(refused.status().is_client_error(), "{field}: {refused}");
        refused.says("Hvem spør jeg om natten?");
    }
    form.submit().await.is(200).says(t("notes-saved"));
    let notes = world.app().open_notes(&world.me("ulla").await, visit).await.unwrap();
    let note = notes.iter().find(|note| note.text.starts_with("Hvem")).unwrap();
    assert_eq!((note.kind, note.standard.as_deref()), (domain::note::NoteKind::Question, Some("1.2")));
    assert_eq!(note.speakers, [slips[0].label.clone()]);
    assert_eq!(notes.len(), 5, "nothing that was refused is kept");
    let team = world.person("magnus").get(format!("/visits/{visit}/sessions/{session}/team-notes")).await;
    team.is(200).says("Hvem spør jeg om natten?").says(t("note-kind-question")).says("1.2");
    team.says(&slips[0].label);
}

async fn the_team_signs_before_it_reads(world: World) {
    let visit = world.planned_visit().await;
    let page = world.person("mona").get(format!("/visits/{visit}/notes")).await;
    page.is(403).says(t("refusal-sign-papers-first"));
}

async fn a_form_sent_twice_makes_one_note_and_another_text_under_its_id_another(world: World) {
    let (visit, tour, _) = on_the_day(&world).await;
    let mona = world.person("mona");
    let form = mona.get(format!("/visits/{visit}/sessions/{tour}/notes")).await.form(t("notes-save"));
    let form = form.fill("kind", "idea").fill("text", "Ukeplan på veggen.");
    form.clone().submit().await.is(200);
    form.clone().submit().await.is(200);
    let me = mona.me().await;
    assert_eq!(world.app().open_notes(&me, visit).await.unwrap().len(), 1);
    form.fill("text", "Noe nytt under samme nummer.").submit().await.is(200);
    let notes = world.app().open_notes(&me, visit).await.unwrap();
    let mut texts: Vec<_> = notes.iter().map(|note| note.text.as_str()).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["Noe nytt under samme nummer.", "Ukeplan på veggen."]);
}

async fn a_note_amended_in_two_windows_shows_both_texts(world: World) {
    let (visit, tour, _) = on_the_day(&world).await;
    let mona = world.person("mona");
    let page = writes(&mona, visit, tour, "question", "Hvem har vakt om natten?").await;
    let (one, two) = (mona.get(change(&page)).await, mona.get(change(&page)).await);
    one.send(t("action-save"), &[("text", "Hvem har vakt i helgen?")]).await.says(t("notes-amended-now"));
    let page = two.send(t("action-save"), &[("text", "Hvor mange har vakt?")]).await;
    page.is(409).says(t("ui-conflict-title")).says("Hvem har vakt i helgen?").says("Hvor mange har vakt?");
    let page = page.send(t("ui-conflict-save"), &[("keep[text]", "mine")]).await;
    page.is(200).says("Hvor mange har vakt?").lacks("Hvem har vakt i helgen?");
    // the same form again changes nothing and is no conflict
    let again = one.send(t("action-save"), &[("text", "Hvor mange har vakt?")]).await;
    again.is(200);
    let empty = mona.get(change(&page)).await.send(t("action-save"), &[("text", " ")]).await;
    empty.is(422).says(t("problem-empty"));
}

async fn a_draft_is_kept_and_becomes_the_note(world: World) {
    let (visit, tour, _) = on_the_day(&world).await;
    let mona = world.person("mona");
    let path = format!("/visits/{visit}/sessions/{tour}/notes");
    let page = mona.get(&path).await;
    let answer = autosaved(&page, "Halvskrevet setning").await;
    assert_eq!(answer.status.as_u16(), 200, "{}", answer.text());
    let elsewhere = mona.get(&path).await;
    let form = elsewhere.form(t("notes-save"));
    assert_eq!(form.value("text"), Some("Halvskrevet setning"));
    world
        .person("vidar")
        .get(format!("/visits/{visit}/sessions/{tour}/team-notes"))
        .await
        .lacks("Halvskrevet");
    form.fill("text", "Hel setning.").submit().await.says("Hel setning.");
    let page = mona.get(&path).await;
    assert_eq!(page.form(t("notes-save")).value("text"), Some(""));
    let late = autosaved(&elsewhere, "for sent").await;
    assert_eq!(late.status.as_u16(), 409, "a late save does not touch the note");

    autosaved(&page, "Angret").await;
    autosaved(&page, "").await;
    assert_eq!(mona.get(&path).await.form(t("notes-save")).value("text"), Some(""));
}

async fn only_the_author_changes_or_deletes_a_note(world: World) {
    let (visit, tour, management) = on_the_day(&world).await;
    let (mona, ulla) = (world.person("mona"), world.person("ulla"));
    let page = writes(&mona, visit, tour, "observation", "Kaffen sto klar.").await;
    let note = change(&page);
    let page = ulla.get(&note).await;
    page.is(200).says("Kaffen sto klar.").says("Mona Moe");
    assert!(!page.offers(t("action-save")), "a reader has no form");
    let form = [("kind", "idea"), ("text", "Te i stedet."), ("v[text]", "1")];
    assert_eq!(ulla.post(&note, &form).await.status.as_u16(), 404);
    assert_eq!(ulla.post(format!("{note}/deletion"), &[]).await.status.as_u16(), 404);
    assert_eq!(ulla.get(format!("{note}/deletion")).await.status().as_u16(), 404);

    let refused = writes_anyway(&ulla, visit, tour).await;
    assert_eq!(refused.status.as_u16(), 409, "only note-takers write in a session");
    let page = ulla.get(format!("/visits/{visit}/sessions/{tour}/notes")).await;
    page.is(200).says(t("refusal-not-assigned"));
    assert_eq!(writes_anyway(&mona, visit, management).await.status.as_u16(), 409);

    let page = mona.get(format!("{note}/deletion")).await;
    page.says("Kaffen sto klar.").says(t("notes-delete-lead"));
    let page = page.send(t("notes-delete-button"), &[]).await;
    page.says(t("notes-deleted")).lacks("Kaffen sto klar.");
    assert_eq!(mona.post(format!("{note}/deletion"), &[]).await.status.as_u16(), 404);
}

async fn writes_anyway(person: &Visitor, visit: VisitId, session: SessionId) -> harness::Answer {
    let form = [("kind", "idea"), ("text", "Et notat til.")];
    person.post(format!("/visits/{visit}/sessions/{session}/notes"), &form).await
}

async fn handing_in_needs_a_note_or_the_word_that_there_was_none_and_happens_once(world: World) {
    let (visit, tour, management) = on_the_day(&world).await;
    let (mona, ulla) = (world.person("mona"), world.person("ulla"));
    let page = mona.get(format!("/visits/{visit}/sessions/{tour}/notes")).await;
    let page = page.send(t("notes-hand-in"), &[]).await;
    page.is(422).says(t("notes-none-to-hand-in"));
    page.send(t("notes-hand-in"), &[("nothing", "yes")]).await.says(t("notes-handed-in-now"));
    let twice = mona.post(format!("/visits/{visit}/sessions/{tour}/hand-in"), &[("nothing", "yes")]).await;
    assert_eq!(twice.status.as_u16(), 409);

    writes(&ulla, visit, management, "strength", "Lederen kjenner barna.").await;
    let page = ulla.get(format!("/visits/{visit}/sessions/{management}/notes")).await;
    page.send(t("notes-hand-in"), &[]).await.says(t("notes-handed-in-now"));
    world.clock().minutes_pass(5);
    let page = ulla.get(format!("/visits/{visit}/sessions/{management}/notes")).await;
    let page = ulla.get(change(&page)).await;
    page.send(t("action-save"), &[("text", "Lederen kjenner hvert barn.")]).await.says(t("notes-amended"));
}

async fn nobody_hands_in_before_the_day_but_what_is_typed_is_saved(world: World) {
    let (visit, tour, _) = on_the_day(&world).await;
    world.comes("2026-04-13".parse().unwrap());
    let mona = world.person("mona");
    let page = mona.get(format!("/visits/{visit}/sessions/{tour}/notes")).await;
    let page =
        page.send(t("notes-hand-in"), &[("kind", "idea"), ("text", "Å spørre om på omvisningen.")]).await;
    page.is(409).says("15. april").says("Å spørre om på omvisningen.");
    assert_eq!(page.form(t("notes-save")).value("text"), Some(""), "it stands in the list, not in the form");
}

async fn the_visit_leader_reminds_once_an_hour_and_excuses_with_a_reason(world: World) {
    let (visit, tour, management) = on_the_day(&world).await;
    let (vidar, mona) = (world.person("vidar"), world.id("mona"));
    let overview = format!("/visits/{visit}/notes");
    let remind = format!("/visits/{visit}/note-reminders/{mona}");
    vidar.get(&overview).await.send(&remind, &[]).await.says(t("notes-reminded"));
    world.app().send_due_letters().await.unwrap();
    let subject = t("letter-notes-missing-subject");
    let letters = || world.letters().to("mona@example.no").iter().filter(|it| it.subject == subject).count();
    assert_eq!(letters(), 1);
    let again = vidar.post(&remind, &[]).await;
    assert_eq!(again.status.as_u16(), 422, "{}", again.text());
    world.clock().minutes_pass(50);
    vidar.get(&overview).await.says("Påminnet kl. 10:00");
    world.clock().minutes_pass(11);
    vidar.get(&overview).await.send(&remind, &[]).await.says(t("notes-reminded"));
    world.app().send_due_letters().await.unwrap();
    assert_eq!(letters(), 2);
    assert_eq!(world.person("mona").post(&remind, &[]).await.status.as_u16(), 403, "for the visit leader");
    let magnus = world.id("magnus");
    let idle = vidar.post(format!("/visits/{visit}/note-reminders/{magnus}"), &[]).await;
    assert_eq!(idle.status.as_u16(), 409, "he takes no notes");

    let excuse = format!("/visits/{visit}/sessions/{tour}/excuses/{mona}");
    let page = vidar.get(&excuse).await;
    page.says("Mona Moe");
    let page = page.send(t("notes-excuse-button"), &[]).await;
    page.is(422).says(t("problem-choose"));
    let freely = vidar.post(&excuse, &[("reason", "Syk.")]).await;
    assert_eq!(freely.status.as_u16(), 422, "what is written freely may tell of health");
    let page = page.send(t("notes-excuse-button"), &[("reason", "covered")]).await;
    page.says(t("notes-excused-now")).says(t("notes-excuse-covered"));
    let hand_in = format!("/visits/{visit}/sessions/{tour}/hand-in");
    let late = world.person("mona").post(&hand_in, &[("nothing", "yes")]).await;
    assert_eq!(late.status.as_u16(), 409);
    let nobody = format!("/visits/{visit}/sessions/{management}/excuses/{mona}");
    assert_eq!(vidar.get(&nobody).await.status().as_u16(), 404);
}

async fn a_file_is_looked_through_before_it_is_kept(world: World) {
    let (visit, tour, _) = on_the_day(&world).await;
    let mona = world.person("mona");
    let page = mona.get(format!("/visits/{visit}/sessions/{tour}/note-file")).await;
    let file = page.form(t("notes-file-read")).attach(
        "file",
        "omvisning.md",
        "# Omvisning\n\nStille rom.".as_bytes(),
    );
    let page = file.submit().await;
    page.is(200).says(t("notes-file-not-kept"));
    assert_eq!(page.form(t("notes-save")).value("text"), Some("# Omvisning\n\nStille rom."));
    let me = mona.me().await;
    assert!(world.app().open_notes(&me, visit).await.unwrap().is_empty());
    page.send(t("notes-save"), &[("kind", "observation")]).await.says("Stille rom.");
    assert_eq!(world.app().open_notes(&me, visit).await.unwrap()[0].text, "# Omvisning\n\nStille rom.");
}

async fn a_file_that_cannot_be_read_is_refused_with_a_reason(world: World) {
    let (visit, tour, _) = on_the_day(&world).await;
    let mona = world.person("mona");
    let path = format!("/visits/{visit}/sessions/{tour}/note-file");
    let page = mona.get(&path).await;
    let broken: [(&str, Vec<u8>, &str); 5] = [
        ("notat.pdf", b"%PDF-1.7".to_vec(), "notes-file-unknown-kind"),
        ("notat.docx", b"PK\x03\x04 not a document".to_vec(), "notes-file-broken"),
        ("notat.txt", vec![0xff, 0x00, 0xfe], "notes-file-not-text"),
        ("notat.txt", b"  \n".to_vec(), "notes-file-empty"),
        ("notat.txt", vec![b'a'; 300_000], "notes-file-too-large"),
    ];
    for (name, bytes, sentence) in broken {
        let form = page.form(t("notes-file-read")).attach("file", name, &bytes);
        form.submit().await.is(422).says(t(sentence));
    }
    page.form(t("notes-file-read")).submit().await.is(422).says(t("notes-file-missing"));
    let huge = page.form(t("notes-file-read")).attach("file", "notat.txt", &vec![b'a'; 12 << 20]);
    huge.submit().await.is(413);
    let odd = mona.post_raw(&path, "multipart/form-data", "x").await;
    assert_eq!(odd.status.as_u16(), 400);
    let ulla = world.person("ulla").get(&path).await;
    ulla.is(409).says(t("refusal-not-assigned"));
}

async fn a_note_being_amended_saves_itself(world: World) {
    let (visit, tour, _) = on_the_day(&world).await;
    let mona = world.person("mona");
    let page = writes(&mona, visit, tour, "strength", "Lys gang.").await;
    let path = change(&page);
    let page = mona.get(&path).await;
    let form = page.form(t("action-save"));
    let (seen, address) = (form.value("v[text]").unwrap().to_owned(), form.action().to_owned());
    let saved = async |body: String| {
        let request = axum::http::Request::post(&address)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("x-autosave", "1");
        mona.send(request.body(body.into()).unwrap()).await
    };
    let answer = saved(format!("text=Lys+og+lang+gang.&v[text]={seen}&changed=text")).await;
    assert_eq!(answer.status.as_u16(), 200, "{}", answer.text());
    assert!(answer.text().contains(r#""text":2"#), "{}", answer.text());
    let answer = saved("kind=idea&changed=kind".to_owned()).await;
    assert_eq!(answer.status.as_u16(), 200);
    mona.get(&path).await.says("Lys og lang gang.");
    let note = world.app().open_notes(&mona.me().await, visit).await.unwrap().remove(0);
    assert_eq!((note.kind, note.version), (domain::note::NoteKind::Idea, 3));
    let stale = saved(format!("text=Noe+annet&v[text]={seen}&changed=text")).await;
    assert_eq!(stale.status.as_u16(), 409);
    let empty = saved("text=&v[text]=3&changed=text".to_owned()).await;
    assert_eq!(empty.status.as_u16(), 422);
    let request = axum::http::Request::post(&address)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("x-autosave", "1");
    let ulla = world.person("ulla");
    ulla.get("/").await.is(200);
    let other = ulla.send(request.body("text=x&v[text]=3&changed=text".into()).unwrap()).await;
    assert_eq!(other.status.as_u16(), 404, "only the author");
    mona.get(&path).await.says("Lys og lang gang.");
}

async fn notes_beyond_a_page_are_one_press_away(world: World) {
    let (visit, tour, _) = on_the_day(&world).await;
    let (mona, app) = (world.person("mona"), world.app());
    let me = mona.me().await;
    for number in 1..=53 {
        let text = domain::text::NoteText::parse(&format!("Notat nummer {number}.")).unwrap();
        let words = domain::note::Written {
            kind: domain::note::NoteKind::Idea,
            standard: None,
            text,
            speakers: Vec::new(),
        };
        app.write_note(&me, visit, tour, None, &words).await.unwrap();
    }
    let page = mona.get(format!("/visits/{visit}/sessions/{tour}/notes")).await;
    page.says("(53)").says("Notat nummer 53.").says("Notat nummer 4.").lacks("Notat nummer 3.");
    let older = page.follow(t("notes-mine-older")).await;
    older.is(200).says("(53)").says("Notat nummer 3.").says("Notat nummer 1.").lacks("Notat nummer 4.");
    assert!(!older.links().iter().any(|(words, _)| words == t("notes-mine-older")));
}
