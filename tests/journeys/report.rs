//! The report: drafted from the notes, written by the team, and taken through team, host, network leader and the host's
//! final approval.

use app::reports::Given;
use domain::id::VisitId;
use domain::note::{NoteKind, Written};
use domain::programme::Kind;
use domain::report::approval::Desk;
use domain::report::proposal::Proposal;
use domain::report::section::{Body, MARK};
use domain::text::{Line, NoteText, Prose};
use harness::{Page, Visitor, World, t};

harness::on_both!(
    the_report_goes_from_draft_to_final_approval,
    a_draft_begins_with_the_notes_and_with_nobody_named,
    nothing_of_it_lies_in_clear_and_earlier_drafts_stay_the_teams,
    those_who_come_later_meet_it_when_it_comes_to_them,
    an_edition_nobody_has_read_is_answered_for_by_nobody,
    a_change_asks_for_every_word_again_and_shows_what_changed,
    two_people_in_one_section_lose_nothing,
    a_section_saves_itself_and_the_same_text_is_no_new_edition,
    the_user_representatives_section_is_her_own,
    recommendations_are_rows_that_come_and_go_without_script,
    a_comment_is_answered_before_the_report_goes_on,
    a_name_stops_it_on_its_way_to_the_host_until_somebody_says_why_it_may_stand,
    a_telephone_number_stops_it_on_its_way_to_the_host,
    it_goes_back_with_a_reason_and_keeps_its_versions,
    sections_are_given_out_and_letters_tell,
    a_section_leaves_the_desk_of_its_writer_when_it_is_written,
    points_are_written_as_such_and_recommendations_grow_from_them,
    a_gate_stops_until_two_of_the_team_let_the_edition_through,
    a_recommendation_keeps_its_standard_and_saves_itself,
    an_accepted_report_does_not_follow_new_names,
    a_new_unit_leader_gives_the_final_approval,
);

const DAY: &str = "2026-04-15";
const VIEW: &str = "De som deltok, blir møtt med ro.";
const GROUP: &str = "Vi tør ikke si fra om nattevaktene.";

/// The day after a visit: three notes are handed in.
async fn after_the_day(world: &World) -> VisitId {
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
            named_in_report: name == "mona",
        };
        Box::pin(app.sign_papers(&world.person(name).me().await, id, signing)).await.unwrap();
    }
    let visit = Box::pin(app.start_programme(&vidar, id)).await.unwrap();
    let of = |kind| visit.programme.sessions.iter().find(|session| session.kind == kind).unwrap().id;
    let (tour, group) = (of(Kind::Tour), of(Kind::FocusStaff));
    let takers = [(tour, vec![world.id("mona")]), (group, vec![world.id("ulla")])];
    Box::pin(app.assign_note_takers(&vidar, id, &takers)).await.unwrap();
    world.comes(days[0]);
    for (name, session, kind, text) in [
        ("mona", tour, NoteKind::Strength, "Lys gang med barnas egne bilder."),
        ("mona", tour, NoteKind::Idea, "La pasientene skrive sin egen kriseplan."),
        ("ulla", group, NoteKind::Challenge, GROUP),
    ] {
        let words =
            Written { kind, standard: None, text: NoteText::parse(text).unwrap(), speakers: Vec::new() };
        let me = world.person(name).me().await;
        Box::pin(app.write_note(&me, id, session, None, &words)).await.unwrap();
    }
    world.days_pass(1);
    id
}

fn at(visit: VisitId, path: &str) -> String {
    format!("/visits/{visit}/report{path}")
}

/// The visit leader begins it.
async fn begun(world: &World) -> VisitId {
    let visit = Box::pin(after_the_day(world)).await;
    let page = world.person("vidar").get(at(visit, "")).await;
    page.send(t("report-begin"), &[]).await.is(200).says(t("report-begun"));
    visit
}

/// Someone writes a section through the app, over the version that stands.
async fn writes(world: &World, name: &str, visit: VisitId, key: &str, body: Body) {
    let (me, app) = (world.person(name).me().await, world.app());
    let (_, _, section) = app.section(&me, visit, key).await.unwrap();
    app.write_section(&me, visit, key, section.version, body, false).await.unwrap();
}

fn text(words: &str) -> Body {
    Body::Text(words.to_owned())
}

fn row(what: &str) -> Proposal {
    Proposal {
        standard: None,
        what: Prose::parse(what).unwrap(),
        why: None,
        owner_role: Line::optional("fagutvikler").unwrap(),
        horizon: None,
    }
}

/// Everything the draft asks for is written.
async fn written(world: &World) -> VisitId {
    let visit = Box::pin(begun(world)).await;
    let edition = world.app().edition(world.visit(visit).await.edition).await.unwrap();
    Box::pin(world.make_voices(visit)).await;
    for section in edition.format.report.iter().filter(|section| domain::report::plan::is_given_out(section))
    {
        if section.key == "voices" {
            continue;
        }
        let body = match section.key.as_str() {
            "recommendations" => Body::Rows(vec![row("La pasientene skrive sin egen kriseplan.")]),
            key @ ("strengths" | "challenges") => harness::heard(&format!("Skrevet om {key}.")),
            key => text(&format!("Skrevet om {}.", key.replace('_', " "))),
        };
        let who = if section.key == "user_view" { "ulla" } else { "vidar" };
        writes(world, who, visit, &section.key, body).await;
    }
    writes(world, "vidar", visit, "introduction", text("Enheten i sine egne ord.")).await;
    visit
}

/// The page at whose end the steps are.
async fn reads(person: &Visitor, visit: VisitId) -> Page {
    person.get(at(visit, "/reading")).await
}

async fn with_words(world: &World) -> VisitId {
    let visit = written(world).await;
    reads(&world.person("vidar"), visit).await.send(t("report-send-to-team"), &[]).await.is(200);
    for name in ["vidar", "mona", "magnus", "ulla"] {
        let page = reads(&world.person(name), visit).await;
        page.send(t("report-give-word"), &[]).await.is(200).says(t("report-word-given"));
    }
    visit
}

async fn with_host(world: &World) -> VisitId {
    let visit = Box::pin(with_words(world)).await;
    let page = reads(&world.person("vidar"), visit).await.follow(t("report-to-host")).await;
    page.says("Hanne Holm").says(t("report-to-host-what"));
    page.send(t("report-send-to-host"), &[]).await.is(200).says(t("report-sent-to-host"));
    visit
}

async fn the_report_goes_from_draft_to_final_approval(world: World) {
    let visit = with_host(&world).await;
    let (hanne, nina) = (world.person("hanne"), world.person("nina"));
    reads(&hanne, visit).await.is(200).says("Skrevet om strengths.");
    writes(&world, "kjell", visit, "host_comments", text("Vi kjenner oss igjen.")).await;
    let page = reads(&hanne, visit).await;
    page.says("Vi kjenner oss igjen.");
    page.send(t("report-send-to-network-leader"), &[]).await.is(200).says(t("report-sent-to-network-leader"));
    let page = reads(&nina, visit).await;
    page.send(t("report-send-to-acceptance"), &[]).await.is(200).says(t("report-sent-to-acceptance"));
    let page = reads(&hanne, visit).await.follow(t("report-to-acceptance")).await;
    page.says("La pasientene skrive sin egen kriseplan.").says(t("report-acceptance-lead"));
    page.send(t("report-accept"), &[]).await.is(200).says(t("report-accepted"));

    let done = world.visit(visit).await;
    assert_eq!((done.report.approval.desk(), done.measures), (Desk::Accepted, (0, 1)));
    hanne.get(format!("/visits/{visit}/follow-up")).await.says("La pasientene skrive sin egen kriseplan.");
    for name in ["vidar", "hanne", "nina"] {
        let paper = world.person(name).get(at(visit, "/paper")).await;
        paper.is(200).says("Skrevet om essence.").says("Mona Moe").lacks("Magnus Myhre, ");
        for (path, begins) in [("/pdf", "%PDF-1.7"), ("/word", "PK")] {
            let file = world.person(name).get(at(visit, path)).await;
            assert!(file.is(200).body().starts_with(begins), "{path}");
        }
        world
            .person(name)
            .get(at(visit, "/ratings"))
            .await
            .is(403)
            .says(t("refusal-evaluation-not-submitted"));
        let file = world.person(name).get(at(visit, "/text")).await;
        let (head, rest) = ("# Rapport: Vestfjord\n\nUtgave ", "\n\n## Forside\n");
        assert!(file.body().starts_with(head) && file.body().contains(rest), "{}", file.body());
        assert!(
            file.headers()["content-disposition"].to_str().unwrap().contains("kvip-vestfjord-2026-04-15.md")
        );
    }
    let refused = world.person("vidar").get(at(visit, "/sections/strengths")).await;
    refused.is(200).says(t("refusal-report-is-accepted"));
}

async fn a_draft_begins_with_the_notes_and_with_nobody_named(world: World) {
    let visit = begun(&world).await;
    let page = reads(&world.person("magnus"), visit).await;
    page.is(200).says("Lys gang med barnas egne bilder.").says(t("draft-from-views")).lacks(GROUP);
    page.says("La pasientene skrive sin egen kriseplan.").says(t("draft-first-visit"));
    assert_eq!(page.all("h2").len(), 16, "fifteen sections and the steps: {:?}", page.all("h2"));
    let page = world.person("vidar").get(at(visit, "")).await;
    page.says(t("section-drafted")).says("Ulla Ulv").says(t("report-desk-drafting"));
    let again = world.person("vidar").post(at(visit, "/draft"), &[]).await;
    assert_eq!(again.status.as_u16(), 403);
}

async fn nothing_of_it_lies_in_clear_and_earlier_drafts_stay_the_teams(world: World) {
    let visit = with_host(&world).await;
    let comment = "Dette må vi snakke mer om i teamet.";
    assert_eq!(world.traces().await.of_text(GROUP), Vec::<String>::new());
    for name in ["hanne", "nina"] {
        let page = world.person(name).get(at(visit, "/sections/voices/versions")).await;
        page.is(200).says(VIEW).says(t("report-version-closed")).lacks(GROUP);
        let me = world.person(name).me().await;
        let (_, _, versions) = world.app().section_versions(&me, visit, "voices").await.unwrap();
        assert!(versions.iter().skip(1).all(|version| version.text.is_none()));
    }
    let page = world.person("mona").get(at(visit, "/sections/voices/versions")).await;
    page.is(200).says(t("draft-from-views")).lacks(GROUP);
    let sealed = world.traces().await;
    for words in ["Skrevet om strengths.", comment] {
        assert_eq!(sealed.of_text(words), Vec::<String>::new(), "{words}");
    }
}

async fn those_who_come_later_meet_it_when_it_comes_to_them(world: World) {
    let visit = begun(&world).await;
    for path in [
        "/reading",
        "/paper",
        "/pdf",
        "/word",
        "/text",
        "/ratings",
        "/sections/strengths",
        "/sections/strengths/versions",
    ] {
        for name in ["hanne", "kjell", "nina"] {
            world.person(name).get(at(visit, path)).await.is(403).lacks("barnas egne bilder");
        }
        for name in ["otto", "rolf", "leif", "arne"] {
            world.person(name).get(at(visit, path)).await.is(404);
        }
    }
    world.person("hanne").get(at(visit, "")).await.is(200).says(t("report-desk-drafting"));
    world.person("mona").get(at(visit, "/sections/unknown")).await.is(404);
    world.person("mona").get(at(visit, "/sections/approval")).await.is(404);
}

async fn an_edition_nobody_has_read_is_answered_for_by_nobody(world: World) {
    let visit = written(&world).await;
    let edition = world.visit(visit).await.report.edition.to_string();
    let vidar = world.person("vidar");
    let unread = vidar.post(at(visit, "/team-reading"), &[("edition", &edition)]).await;
    assert_eq!(unread.status.as_u16(), 409);
    assert!(unread.text().contains(t("refusal-edition-not-read")));

    let page = reads(&vidar, visit).await;
    writes(&world, "mona", visit, "strengths", text("Noe nytt.")).await;
    page.send(t("report-send-to-team"), &[])
        .await
        .is(409)
        .says(t("refusal-another-edition"))
        .says("Noe nytt.");
    for (edition, name) in [("", "vidar"), ("-1", "vidar"), ("99999999999", "vidar")] {
        let answer = world.person(name).post(at(visit, "/team-reading"), &[("edition", edition)]).await;
        assert_eq!(answer.status.as_u16(), 409);
    }
    let others = world.person("mona").post(at(visit, "/team-reading"), &[("edition", "1")]).await;
    assert_eq!(others.status.as_u16(), 403);
    assert_eq!(world.visit(visit).await.report.approval.desk(), Desk::Drafting);
}

async fn a_change_asks_for_every_word_again_and_shows_what_changed(world: World) {
    let visit = with_words(&world).await;
    writes(&world, "mona", visit, "strengths", harness::heard("Skrevet om strengths og lyset i gangen."))
        .await;
    let vidar = world.person("vidar");
    let edition = world.visit(visit).await.report.edition.to_string();
    let page = reads(&vidar, visit).await;
    page.says("lagt til: og lyset i gangen").says(t("report-section-changed"));
    let sent = vidar.post(at(visit, "/host-reading"), &[("edition", &edition)]).await;
    assert_eq!(sent.status.as_u16(), 409);
    reads(&vidar, visit).await.says("lagt til: og lyset i gangen");
    vidar.get(at(visit, "")).await.says("Mona Moe, Magnus Myhre");
}

async fn two_people_in_one_section_lose_nothing(world: World) {
    let visit = begun(&world).await;
    let path = at(visit, "/sections/focus_areas");
    let (mona, magnus) = (world.person("mona").get(&path).await, world.person("magnus").get(&path).await);
    mona.send(t("action-save"), &[("text", "Monas styrker")]).await.is(200);
    let both = magnus.send(t("action-save"), &[("text", "Magnus sine styrker")]).await;
    both.is(409).says("Monas styrker").says("Magnus sine styrker").says("Mona Moe");
    both.send(t("ui-conflict-save"), &[("keep[text]", "mine")]).await.is(200).says(t("report-section-saved"));
    let page = world.person("ulla").get(format!("{path}/versions")).await;
    page.says("Magnus sine").says("Monas");
}

async fn a_section_saves_itself_and_the_same_text_is_no_new_edition(world: World) {
    let visit = begun(&world).await;
    let (mona, path) = (world.person("mona"), at(visit, "/sections/essence"));
    mona.sign_in().await;
    let before = world.visit(visit).await.report.edition;
    let by_script = async |text: &str, seen: &str| {
        let body = axum::body::Body::from(format!("text={text}&v%5Btext%5D={seen}&changed=text"));
        let request = axum::http::Request::post(&path)
            .header("sec-fetch-site", "same-origin")
            .header("host", "kvip.test")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("x-autosave", "1");
        mona.send(request.body(body).unwrap()).await
    };
    let saved = by_script("Kort", "1").await;
    assert_eq!(saved.status.as_u16(), 200);
    assert!(saved.text().contains("\"versions\":{\"text\":2}"), "{}", saved.text());
    assert!(by_script("Kort", "2").await.text().contains("\"versions\":{\"text\":2}"));
    assert_eq!(by_script("Kort+og+godt", "2").await.status.as_u16(), 200);
    assert_eq!(by_script("Gammel", "1").await.status.as_u16(), 409);
    assert_eq!(world.visit(visit).await.report.edition, before + 2);
    let me = mona.me().await;
    let (_, _, versions) = world.app().section_versions(&me, visit, "essence").await.unwrap();
    let kept: Vec<u32> = versions.iter().map(|version| version.version).collect();
    assert_eq!(kept, [3, 1], "what the script saved in passing gave way");
}

async fn the_user_representatives_section_is_her_own(world: World) {
    let visit = begun(&world).await;
    let path = at(visit, "/sections/user_view");
    let page = world.person("vidar").get(&path).await;
    page.is(200).says(t("refusal-for-the-user-representative"));
    assert!(!page.offers(t("action-save")));
    let answer = world.person("vidar").post(&path, &[("text", "Mine ord"), ("v[text]", "1")]).await;
    assert_eq!(answer.status.as_u16(), 403);
    let page = world.person("ulla").get(&path).await;
    page.says(t("draft-own-words"));
    page.send(t("action-save"), &[("text", "Mine egne ord")]).await.is(200);
}

async fn recommendations_are_rows_that_come_and_go_without_script(world: World) {
    let visit = begun(&world).await;
    let (vidar, path) = (world.person("vidar"), at(visit, "/sections/recommendations"));
    let page = vidar.get(&path).await.send(t("report-row-add"), &[]).await;
    page.is(200).says("Forslag 2");
    let page =
        page.send(t("action-save"), &[("what", "Første"), ("what", ""), ("why", "a"), ("why", "b")]).await;
    page.is(422).says(t("problem-empty"));
    let page = page.send(t("action-save"), &[("what", "Første"), ("what", "Andre"), ("role", "leder")]).await;
    page.is(200).says(t("report-section-saved"));
    let page = vidar.get(&path).await;
    assert_eq!(page.all("textarea[name=what]"), ["Første", "Andre"]);
    let remove = "Fjern forslag 1";
    let page = page.send(remove, &[]).await;
    assert_eq!(page.all("textarea[name=what]"), ["Andre"]);
    page.send(t("action-save"), &[]).await.is(200);
    let long = "x".repeat(1_200_000);
    let refused = vidar.post(&path, &[("what", &long), ("v[rows]", "1")]).await;
    assert_eq!(refused.status.as_u16(), 413);
}

async fn a_comment_is_answered_before_the_report_goes_on(world: World) {
    let visit = with_host(&world).await;
    let kjell = world.person("kjell");
    let comments = at(visit, "/sections/challenges/comments");
    let page = reads(&kjell, visit).await;
    let page = page.send(&comments["/visits".len()..], &[("comment", "Vi har åtte senger, ikke sju.")]).await;
    page.is(200).says(t("report-comment-made")).says("Vi har åtte senger, ikke sju.");
    kjell.post(&comments, &[("comment", " ")]).await;
    assert_eq!(world.visit(visit).await.report.open_comments, 1);

    let hanne = world.person("hanne");
    let page = reads(&hanne, visit).await.send(t("report-send-to-network-leader"), &[]).await;
    page.is(409).says("Én kommentar er ubesvart");
    let page = page.send(t("report-send-back"), &[("reason", "Antallet senger er feil.")]).await;
    page.is(200).says(t("report-sent-back"));
    reads(&hanne, visit).await.is(403);

    let vidar = world.person("vidar");
    let page = reads(&vidar, visit).await;
    page.says("Antallet senger er feil.").says("Vi har åtte senger, ikke sju.");
    page.clone().send(t("report-send-to-team"), &[]).await.is(409);
    let page = page.send(t("report-answer-send"), &[("answer", "Takk, rettet.")]).await;
    page.is(200).says(t("report-comment-resolved")).says("Takk, rettet.");
    assert_eq!(world.visit(visit).await.report.open_comments, 0);
    page.send(t("report-send-to-team"), &[]).await.is(200);
}

async fn a_name_stops_it_on_its_way_to_the_host_until_somebody_says_why_it_may_stand(world: World) {
    let visit = written(&world).await;
    let named = harness::heard("Kari Hansen tok imot oss. Vidar ledet dagen.");
    writes(&world, "mona", visit, "strengths", named).await;
    let vidar = world.person("vidar");
    let page = reads(&vidar, visit).await;
    page.says(t("giveaway-person")).says("«Kari Hansen»").lacks("«Vidar»");
    page.send(t("report-send-to-team"), &[]).await.is(200);
    for name in ["vidar", "mona", "magnus", "ulla"] {
        reads(&world.person(name), visit).await.send(t("report-give-word"), &[]).await.is(200);
    }
    let page = reads(&vidar, visit).await.follow(t("report-to-host")).await;
    page.send(t("report-send-to-host"), &[]).await.is(409).says("Ett sted i teksten kan røpe hvem noen er");
    let page = reads(&vidar, visit).await;
    page.form(t("report-name-keep")).forge("why", "because").submit().await.is(422);
    let page = page.send(t("report-name-keep"), &[("why", "office")]).await;
    page.is(200).says(t("report-name-kept")).lacks("«Kari Hansen»");
    assert_eq!(world.traces().await.of_text("kari hansen"), Vec::<String>::new());
    let page = page.follow(t("report-to-host")).await;
    page.send(t("report-send-to-host"), &[]).await.says(t("report-sent-to-host"));
}

async fn a_telephone_number_stops_it_on_its_way_to_the_host(world: World) {
    let visit = written(&world).await;
    writes(&world, "mona", visit, "strengths", text("Ring mor på 41 23 45 67.")).await;
    let vidar = world.person("vidar");
    let page = reads(&vidar, visit).await;
    page.says(t("report-gives-away")).says(t("giveaway-phone"));
    page.send(t("report-send-to-team"), &[]).await.is(200);
    for name in ["vidar", "mona", "magnus", "ulla"] {
        reads(&world.person(name), visit).await.send(t("report-give-word"), &[]).await.is(200);
    }
    let page = reads(&vidar, visit).await.follow(t("report-to-host")).await;
    page.send(t("report-send-to-host"), &[]).await.is(409).says("Ett sted i teksten kan røpe hvem noen er");
    assert_eq!(world.visit(visit).await.report.approval.desk(), Desk::WithTeam);
    reads(&world.person("hanne"), visit).await.is(403);
}

async fn it_goes_back_with_a_reason_and_keeps_its_versions(world: World) {
    let visit = begun(&world).await;
    let vidar = world.person("vidar");
    let page = reads(&vidar, visit).await.send(t("report-send-to-team"), &[]).await;
    page.is(409).says("✎");
    assert_eq!(world.visit(visit).await.report.approval.desk(), Desk::Drafting);
    writes(&world, "mona", visit, "strengths", text("")).await;
    reads(&vidar, visit).await.send(t("report-send-to-team"), &[]).await.is(409).says("avsnitt er tomme");
    assert!(reads(&vidar, visit).await.has(&MARK.to_string()));
    let nothing = vidar.post(at(visit, "/return"), &[("reason", "x")]).await;
    assert_eq!(nothing.status.as_u16(), 403);
}

async fn sections_are_given_out_and_letters_tell(world: World) {
    let visit = begun(&world).await;
    let vidar = world.person("vidar");
    let page = vidar.get(at(visit, "")).await.follow(t("report-plan")).await;
    let filled = [("writer[essence]", "Magnus Myhre"), ("due[essence]", "2026-04-20")];
    page.send(t("report-plan-save"), &filled).await.is(200).says(t("report-given"));
    world.app().send_due_letters().await.unwrap();
    assert!(!world.letters().to("magnus@example.no").is_empty());
    let task = world.visit(visit).await.report.task("essence").cloned().unwrap();
    assert_eq!((task.writer, task.due), (Some(world.id("magnus")), "2026-04-20".parse().ok()));

    let wrong = [("writer[essence]", "0191d3a0-0000-7000-8000-000000000001"), ("due[essence]", "i morgen")];
    let answer = vidar.post(at(visit, "/sections"), &wrong).await;
    assert_eq!(answer.status.as_u16(), 422);
    let me = vidar.me().await;
    let stranger = Given { section: "user_view".to_owned(), writer: Some(world.id("mona")), due: None };
    assert!(world.app().give_sections(&me, visit, &[stranger]).await.is_err());
    let refused = world.person("mona").post(at(visit, "/sections"), &filled).await;
    assert_eq!(refused.status.as_u16(), 403);
}

async fn a_section_leaves_the_desk_of_its_writer_when_it_is_written(world: World) {
    let visit = begun(&world).await;
    let edition = world.app().edition(world.visit(visit).await.edition).await.unwrap();
    let task = world
        .visit(visit)
        .await
        .report
        .tasks
        .iter()
        .find(|task| task.writer == Some(world.id("mona")) && is_prose(&edition, &task.section))
        .cloned();
    let section = task.unwrap().section;
    let title = edition.format.section(&section).unwrap().title.get(domain::lang::Lang::Nb).to_owned();
    let (mona, path) = (world.person("mona"), at(visit, &format!("/sections/{section}")));
    mona.get("/").await.says(&title);
    let save = [("text", "Under arbeid."), ("v[text]", "1"), ("changed", "text")];
    by_script(&mona, &path, &save).await;
    mona.get("/").await.says(&title);
    let page = mona.get(&path).await;
    page.send(t("action-save"), &[("text", "✎ Mer her.")]).await.is(200);
    mona.get("/").await.says(&title);
    mona.get(&path).await.send(t("action-save"), &[("text", "Ferdig skrevet.")]).await.is(200);
    mona.get("/").await.lacks(&title);
    mona.get(&path).await.send(t("action-save"), &[("text", "")]).await.is(200);
    mona.get("/").await.says(&title);
    by_script(&mona, &path, &[("text", "Helt ferdig."), ("v[text]", "5"), ("changed", "text")]).await;
    mona.get(&path).await.send(t("action-save"), &[]).await.is(200);
    mona.get("/").await.lacks(&title);
}

async fn points_are_written_as_such_and_recommendations_grow_from_them(world: World) {
    let visit = begun(&world).await;
    let (vidar, path) = (world.person("vidar"), at(visit, "/sections/challenges"));
    let fields = [("what", "Lange kvelder"), ("suggestion-0", "Spør ungdomsrådet"), ("said-0", "told")];
    let page = vidar.get(&path).await.send(t("action-save"), &fields).await;
    page.is(422).says(t("point-told-missing"));
    let fields = [fields.as_slice(), &[("told-0", "2026-04-16")]].concat();
    vidar.get(&path).await.send(t("action-save"), &fields).await.is(200);
    let page = reads(&vidar, visit).await;
    page.says("Lange kvelder")
        .says("Spør ungdomsrådet")
        .says("Meldt til enhetens leder torsdag 16. april 2026");
    let page = vidar.get(at(visit, "/sections/recommendations")).await;
    page.send(t("report-row-grow"), &[]).await.is(200).says("Spør ungdomsrådet");
    let page = vidar.get(format!("/visits/{visit}/summing-up")).await;
    page.is(200).says("Lange kvelder → Spør ungdomsrådet").says(t("slides-challenges"));
    let pdf = vidar.get(format!("/visits/{visit}/summing-up/pdf")).await;
    assert!(pdf.is(200).body().starts_with("%PDF-1.7"));
    for name in ["hanne", "nina", "otto"] {
        world.person(name).get(format!("/visits/{visit}/summing-up")).await.is(404);
    }
}

async fn a_gate_stops_until_two_of_the_team_let_the_edition_through(world: World) {
    let visit = written(&world).await;
    writes(&world, "vidar", visit, "challenges", text("Kveldene er lange. Det er et avvik.")).await;
    let (vidar, mona) = (world.person("vidar"), world.person("mona"));
    reads(&vidar, visit).await.send(t("report-send-to-team"), &[]).await.is(200);
    for name in ["vidar", "mona", "magnus", "ulla"] {
        reads(&world.person(name), visit).await.send(t("report-give-word"), &[]).await.is(200);
    }
    let to_host = async || {
        let page = reads(&vidar, visit).await.follow(t("report-to-host")).await;
        page.send(t("report-send-to-host"), &[]).await
    };
    to_host().await.is(409).says("2 ting stopper rapporten");
    let page = vidar.get(at(visit, "/gates")).await;
    page.says("Én utfordring mangler forslag.").says("Ett punkt har vertsenheten ikke hørt.").says("«avvik»");
    for gate in ["suggestions", "no-surprises"] {
        let (ask, agree) = (format!("/gates/{gate}"), format!("/gates/{gate}/agreement"));
        let edition = world.visit(visit).await.report.edition.to_string();
        let fields = [("edition", edition.as_str()), ("why", "agreed")];
        assert_eq!(vidar.post(at(visit, &ask), &[("edition", edition.as_str())]).await.status.as_u16(), 422);
        assert_eq!(
            vidar.post(at(visit, &ask), &[("edition", "1"), ("why", "agreed")]).await.status.as_u16(),
            409
        );
        assert_eq!(vidar.post(at(visit, &ask), &fields).await.status.as_u16(), 303);
        assert_eq!(vidar.post(at(visit, &agree), &fields).await.status.as_u16(), 409, "one alone");
        assert_eq!(mona.post(at(visit, &agree), &fields).await.status.as_u16(), 303);
    }
    vidar.get(at(visit, "/gates")).await.says("Vidar Vik og Mona Moe har sluppet utgaven gjennom");
    for name in ["hanne", "nina"] {
        world.person(name).get(at(visit, "/gates")).await.is(403);
    }
    to_host().await.is(200).says(t("report-sent-to-host"));
}

fn is_prose(edition: &domain::content::Edition, key: &str) -> bool {
    edition.format.section(key).is_some_and(|section| section.source == domain::content::Source::Prose)
}

/// Saves as the script does a moment after the last key.
async fn by_script(person: &Visitor, path: &str, pairs: &[(&str, &str)]) -> harness::Answer {
    let encoded = |text: &str| text.replace('%', "%25").replace('&', "%26").replace(' ', "+");
    let body: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let request = axum::http::Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("x-autosave", "1");
    person.send(request.body(body.join("&").into()).unwrap()).await
}

async fn a_recommendation_keeps_its_standard_and_saves_itself(world: World) {
    let visit = written(&world).await;
    let (vidar, path) = (world.person("vidar"), at(visit, "/sections/recommendations"));
    let page = vidar.get(&path).await;
    let refused = vidar.post(&path, &[("what", "Ny mal"), ("standard", "99.9"), ("v[rows]", "2")]).await;
    assert_eq!(refused.status.as_u16(), 422);
    let seen = page.form(t("action-save")).value("v[rows]").unwrap().to_owned();
    let typed = [("what", "Ny mal"), ("what", ""), ("why", ""), ("why", "uten hva"), ("v[rows]", &seen)];
    let answer = by_script(&vidar, &path, &typed).await;
    assert_eq!(answer.status.as_u16(), 200, "{}", answer.text());
    let next = (seen.parse::<u32>().unwrap() + 1).to_string();
    assert!(answer.text().contains(&format!("\"rows\":{next}")), "{}", answer.text());
    let stale = by_script(&vidar, &path, &[("what", "Annen mal"), ("v[rows]", &seen)]).await;
    assert_eq!(stale.status.as_u16(), 409);
    let page = vidar.get(&path).await;
    assert_eq!(page.all("textarea[name=what]"), ["Ny mal"]);
    page.send(t("action-save"), &[("standard", "1.1")]).await.is(200);
    reads(&vidar, visit).await.says("1.1");
    world.take_on(visit, Desk::Accepted).await;
    let kept = world.app().recommendations(&world.me("hanne").await, visit).await.unwrap().1;
    assert_eq!(kept[0].recommendation.standard.as_deref(), Some("1.1"));
}

async fn an_accepted_report_does_not_follow_new_names(world: World) {
    let visit = written(&world).await;
    world.take_on(visit, Desk::AwaitingAcceptance).await;
    let (nina, hanne) = (world.me("nina").await, world.person("hanne"));
    let renamed = async |unit: &str, person: &str| {
        let mut kept = world.app().unit(world.unit("vestfjord")).await.unwrap();
        kept.name = Line::parse(unit).unwrap();
        world.app().save_unit(&nina, &kept).await.unwrap();
        let (mut mona, _) = world.app().person(&nina, world.id("mona")).await.unwrap();
        mona.name = Line::parse(person).unwrap();
        world.app().save_person(&nina, &mona).await.unwrap();
    };
    let front = async || {
        let whole = world.app().read_report(&hanne.me().await, visit).await.unwrap();
        whole.sections.iter().map(|section| section.body.readable()).collect::<String>()
    };
    renamed("Vestfjord ungdom", "Mona Moen").await;
    let before = front().await;
    assert!(
        before.contains("Vestfjord ungdom") && before.contains("Mona Moen"),
        "not frozen before: {before}"
    );
    let page = world.read_report(visit, "hanne").await;
    world.app().accept_report(&hanne.me().await, visit, page).await.unwrap();
    renamed("Noe ganske annet", "Mona Myr").await;
    let after = front().await;
    assert!(after.contains("Vestfjord ungdom") && after.contains("Mona Moen"), "{after}");
    assert!(!after.contains("Noe ganske annet") && !after.contains("Mona Myr"));
    reads(&hanne, visit).await.is(200).says("Mona Moen");
    assert!(world.traces().await.of_text("Besøksleder: psykolog").is_empty());
}

async fn a_new_unit_leader_gives_the_final_approval(world: World) {
    let visit = with_host(&world).await;
    let (nina, hanne) = (world.me("nina").await, world.person("hanne"));
    let page = reads(&hanne, visit).await;
    page.send(t("report-send-to-network-leader"), &[]).await.is(200);
    let words = |visit: &domain::visit::Visit| visit.report.passages.clone();
    let before = words(&world.visit(visit).await);
    let (nils_before, _) = world.app().person(&nina, world.id("nils")).await.unwrap();
    let (hanne_before, _) = world.app().person(&nina, world.id("hanne")).await.unwrap();
    let unit = world.unit("vestfjord");
    let at_home = |role| domain::person::Home::Unit(unit, role);
    let left = domain::person::Person { active: false, ..hanne_before };
    world.app().save_person(&nina, &left).await.unwrap();
    let new = domain::person::Person { home: at_home(domain::person::UnitRole::UnitLeader), ..nils_before };
    world.app().save_person(&nina, &new).await.unwrap();
    let nils = world.person("nils");
    nils.get(at(visit, "")).await.is(404);

    let team = format!("/visits/{visit}/team");
    assert!(!world.person("vidar").get(&team).await.offers(t("team-host-refresh")));
    let refused = world.person("vidar").post(format!("/visits/{visit}/host"), &[]).await;
    assert_eq!(refused.status.as_u16(), 403);
    let page = world.person("nina").get(&team).await.send(t("team-host-refresh"), &[]).await;
    page.is(200).says("Nils Nygård").lacks("Hanne Holm");
    assert_eq!(words(&world.visit(visit).await), before, "what was signed stays signed");

    let page = reads(&world.person("nina"), visit).await;
    page.send(t("report-send-to-acceptance"), &[]).await.is(200);
    reads(&nils, visit).await.is(403).says(t("refusal-keys-are-missing"));
    world.person("vidar").get("/").await.is(200);
    let page = reads(&nils, visit).await;
    let page = page.is(200).says("Hanne Holm").follow(t("report-to-acceptance")).await;
    page.send(t("report-accept"), &[]).await.is(200);
    assert_eq!(world.visit(visit).await.report.approval.desk(), Desk::Accepted);
}
