//! Signing papers, laying the programme, and the day on a phone.

use domain::id::VisitId;
use domain::programme::Kind;
use harness::{Page, World, t};

harness::on_both!(
    every_member_reads_and_signs_and_the_visit_leader_sees_who_has,
    a_conflict_of_interest_goes_to_the_network_leader_instead_of_a_signature,
    the_programme_starts_from_its_template_and_is_adapted,
    note_taking_is_shared_out_in_one_table,
    what_was_typed_in_a_session_comes_back_with_what_is_wrong,
    only_the_visit_leader_lays_the_programme,
    everyone_takes_the_programme_along_without_names,
    the_day_says_what_runs_what_comes_and_what_is_mine,
    the_token_bag_is_handed_out_and_nothing_is_kept,
);

const DAY: &str = "2026-04-15";

fn at(visit: VisitId, page: &str) -> String {
    format!("/visits/{visit}/{page}")
}

/// A visit with a team and a locked date.
async fn dated(world: &World) -> VisitId {
    let visit = world.planned_visit().await;
    let days = ["2026-04-14", DAY, "2026-04-21"].map(|day| day.parse().unwrap());
    world.app().offer_dates(&world.person("hanne").me().await, visit, days).await.unwrap();
    world.app().lock_date(&world.person("vidar").me().await, visit, DAY.parse().unwrap()).await.unwrap();
    visit
}

/// And its programme, as the template suggests it.
async fn laid(world: &World) -> VisitId {
    let visit = dated(world).await;
    world.app().start_programme(&world.person("vidar").me().await, visit).await.unwrap();
    visit
}

const BOXES: [(&str, &str); 3] = [("secrecy", "yes"), ("consent", "yes"), ("no_conflict", "yes")];

async fn sign(world: &World, name: &str, visit: VisitId) -> Page {
    world.person(name).get(at(visit, "papers")).await.send(t("papers-sign-button"), &BOXES).await
}

async fn every_member_reads_and_signs_and_the_visit_leader_sees_who_has(world: World) {
    let visit = dated(&world).await;
    let page = world.person("ulla").get(at(visit, "papers")).await;
    page.says("Taushetserklæring for besøksteamet").says("Samtykke for deg i besøksteamet");
    let page = page.send(t("papers-sign-button"), &BOXES[..2]).await;
    page.is(422).says(t("papers-tick"));
    assert!(page.form(t("papers-sign-button")).pairs().contains(&("secrecy".into(), "yes".into())));

    sign(&world, "ulla", visit).await.is(200).says(t("papers-signed"));
    let members = world.visit(visit).await.team.unwrap();
    let papers = members.member(world.id("ulla")).unwrap().papers.clone().unwrap();
    assert!(!papers.named_in_report, "nobody is named who did not say so");

    let page = world.person("ulla").get(at(visit, "papers")).await;
    page.lacks(t("papers-everyone"));
    page.send(t("papers-name-save"), &[("named", "yes")]).await.says(t("papers-named"));
    world
        .person("vidar")
        .get(at(visit, "papers"))
        .await
        .says(t("papers-everyone"))
        .says("Signert 2. februar");
    world.person("hanne").get(at(visit, "papers")).await.is(403);
    world.person("otto").get(at(visit, "papers")).await.is(404);
}

async fn a_conflict_of_interest_goes_to_the_network_leader_instead_of_a_signature(world: World) {
    let visit = dated(&world).await;
    let page = world.person("mona").get(at(visit, "papers")).await;
    let page = page.send(t("papers-conflict-button"), &[]).await;
    page.is(200).says(t("papers-conflict-said"));
    assert!(!page.offers(t("papers-sign-button")));
    let forged = world
        .person("mona")
        .post(
            at(visit, "papers"),
            &[("secrecy_version", "2025-1"), ("consent_version", "2025-1"), BOXES[0], BOXES[1], BOXES[2]],
        )
        .await;
    assert_eq!(forged.status, 409);
    let people = world.app().people().await.unwrap();
    let mona = people.iter().find(|person| person.id == world.id("mona")).unwrap();
    assert_eq!(mona.conflicts, [world.unit("vestfjord")]);
    world.app().send_due_letters().await.unwrap();
    assert_eq!(
        world
            .letters()
            .to("nina@example.no")
            .iter()
            .filter(|letter| letter.subject == t("letter-conflict-declared-subject"))
            .count(),
        1
    );
}

async fn the_programme_starts_from_its_template_and_is_adapted(world: World) {
    let visit = dated(&world).await;
    let vidar = world.person("vidar");
    let page = vidar.get(at(visit, "programme")).await;
    let page = page.send(t("programme-start-button"), &[]).await;
    page.says(t("programme-started")).says("Omvisning").says(t("programme-nobody-yet"));
    let before = world.visit(visit).await.programme.sessions.len();
    assert_eq!(vidar.post(at(visit, "programme/template"), &[]).await.status, 303, "twice is once");

    let page = page.follow(t("programme-add-link")).await;
    let fields = [
        ("kind", "tour"),
        ("title", "Skolen"),
        ("day", "0"),
        ("starts", "09:15"),
        ("minutes", "30"),
        ("room", "Bygg 4"),
        ("lead", &world.id("mona").to_string()),
        ("note_takers", &world.id("ulla").to_string()),
    ];
    let page = page.send(t("action-save"), &fields).await;
    page.says(t("session-added")).says("«Omvisning» og «Skolen» går samtidig.").says("Bygg 4");
    let programme = world.visit(visit).await.programme;
    assert_eq!(programme.sessions.len(), before + 1);
    let school = programme.sessions.iter().find(|s| s.title.as_str() == "Skolen").unwrap();

    let path = at(visit, &format!("sessions/{}", school.id));
    let page = vidar.get(&path).await.send(t("action-save"), &[("starts", "16:30")]).await;
    page.says(t("session-saved")).says("16:30–17:00").lacks("går samtidig");
    let page = vidar.get(&path).await.send(t("session-remove-button"), &[]).await;
    page.says(t("session-removed")).lacks("Skolen");
    vidar.get(&path).await.is(404);

    let page =
        page.send(t("writing-button"), &[("day", "2026-04-16"), ("from", "13:00"), ("to", "12:00")]).await;
    page.is(422).says(t("problem-ends-before"));
    let page = page.send(t("writing-button"), &[("to", "15:30")]).await;
    page.says(t("writing-saved")).says("13:00–15:30");
    assert!(world.visit(visit).await.programme.writing_time.is_some());
}

async fn note_taking_is_shared_out_in_one_table(world: World) {
    let visit = laid(&world).await;
    let page = world.person("vidar").get(at(visit, "programme/note-takers")).await;
    let programme = world.visit(visit).await.programme;
    let noted: Vec<_> = programme.sessions.iter().filter(|session| session.kind.takes_notes()).collect();
    let mona = world.id("mona").to_string();
    let mut form = page.form(t("action-save"));
    for session in &noted {
        form = form.fill(&format!("takers[{}]", session.id), &mona);
    }
    let page = form.submit().await;
    page.says(t("note-takers-saved"))
        .says("Mona Moe tar alle notatene.")
        .says("Ulla Ulv er brukerrepresentant");
    world.app().send_due_letters().await.unwrap();
    let letters = world.letters().to("mona@example.no");
    assert_eq!(
        letters.iter().filter(|letter| letter.subject == t("letter-note-taking-subject")).count(),
        1,
        "one letter for all"
    );

    let tour = format!("takers[{}]", noted[0].id);
    let page = page.follow(t("programme-note-takers-link")).await;
    let refused = page.form(t("action-save")).untick(&tour, &mona).submit().await;
    refused.is(409).says(t("refusal-needs-a-note-taker"));
    let ulla = world.id("ulla").to_string();
    let page = page.form(t("action-save")).untick(&tour, &mona).fill(&tour, &ulla).submit().await;
    page.is(200).lacks("tar alle notatene");
}

async fn what_was_typed_in_a_session_comes_back_with_what_is_wrong(world: World) {
    let visit = laid(&world).await;
    let vidar = world.person("vidar");
    let page = vidar.get(at(visit, "programme/new-session")).await;
    let page = page
        .send(t("action-save"), &[("title", "Skolen"), ("minutes", "500"), ("starts", "niende time")])
        .await;
    page.is(422).says(t("problem-minutes")).says(t("problem-time")).says(t("problem-choose"));
    assert_eq!(page.form(t("action-save")).value("title"), Some("Skolen"));
    for hostile in ["kind=tour&kind=tour", "a=%ff", "lead=x&note_takers=y&day=99999", ""] {
        let kind = "application/x-www-form-urlencoded";
        let answer = vidar.post_raw(at(visit, "programme/new-session"), kind, hostile).await;
        assert!(answer.status.is_client_error(), "{hostile}: {}", answer.status);
    }
    let stranger = world.id("otto").to_string();
    let fields = [
        ("kind", "tour"),
        ("title", "x"),
        ("day", "0"),
        ("starts", "09:00"),
        ("minutes", "9"),
        ("lead", stranger.as_str()),
    ];
    assert_eq!(vidar.post(at(visit, "programme/new-session"), &fields).await.status, 409);
}

async fn only_the_visit_leader_lays_the_programme(world: World) {
    let visit = laid(&world).await;
    let tour = world.visit(visit).await.programme.sessions.iter().find(|s| s.kind == Kind::Tour).unwrap().id;
    for name in ["mona", "hanne", "nina"] {
        let person = world.person(name);
        let page = person.get(at(visit, "programme")).await;
        page.is(200).says("Omvisning").lacks(t("programme-note-takers-link")).lacks(t("writing-button"));
        person.get(at(visit, &format!("sessions/{tour}"))).await.is(403);
        assert_eq!(person.post(at(visit, &format!("sessions/{tour}/removal")), &[]).await.status, 403);
        assert_eq!(person.post(at(visit, "programme/writing-time"), &[]).await.status, 403);
    }
    world.person("otto").get(at(visit, "programme")).await.is(404);
    let road = world.person("hanne").get(at(visit, "day")).await;
    assert_eq!(
        road.link(t("stage-prepare")),
        at(visit, "programme"),
        "to the host, preparing is the programme"
    );
    assert!(
        !road.links().iter().any(|(words, _)| words.contains(t("stage-notes"))),
        "the notes are the team's"
    );
    assert_eq!(world.person("otto").post(at(visit, "programme/template"), &[]).await.status, 404);
    world.person("vidar").get(at(visit, "sessions/no-id")).await.is(404);
}

async fn everyone_takes_the_programme_along_without_names(world: World) {
    let visit = laid(&world).await;
    let vidar = world.person("vidar");
    let writing = [("day", "2026-04-16"), ("from", "12:00"), ("to", "15:00")];
    vidar.get(at(visit, "programme")).await.send(t("writing-button"), &writing).await;
    let file = vidar.get(at(visit, "programme.ics")).await;
    file.is(200);
    let text = String::from_utf8(file.bytes().to_vec()).unwrap();
    assert!(text.contains("DTSTART:20260415T070000Z"), "09:00 in Oslo is 07:00 in April: {text}");
    assert!(text.contains(t("programme-writing-entry")) && !text.contains("Vik"));
    let hosts = world.person("hanne").get(at(visit, "programme.ics")).await;
    let hosts = String::from_utf8(hosts.bytes().to_vec()).unwrap();
    assert!(!hosts.contains(t("programme-writing-entry")) && hosts.contains("Omvisning"));
}

async fn the_day_says_what_runs_what_comes_and_what_is_mine(world: World) {
    let visit = laid(&world).await;
    let mona = world.person("mona");
    mona.get(at(visit, "day")).await.says(t("day-before")).says(t("day-next"));
    let tour =
        world.visit(visit).await.programme.sessions.iter().find(|s| s.kind == Kind::Management).unwrap().id;
    let vidar = world.person("vidar").me().await;
    world.app().assign_note_takers(&vidar, visit, &[(tour, vec![world.id("mona")])]).await.unwrap();
    sign(&world, "mona", visit).await;

    world.comes(DAY.parse().unwrap());
    let page = mona.get(at(visit, "day")).await;
    page.says("Nå: Møte med ledelse").says("1 t 30 min igjen").says("Lunsj").says(t("day-you-take-notes"));
    assert_eq!(page.link(t("day-write-notes")), at(visit, &format!("sessions/{tour}/notes")));
    world.person("hanne").get(at(visit, "day")).await.says("Nå: Møte").lacks(t("day-write-notes"));
    world.clock().minutes_pass(7 * 60);
    mona.get(at(visit, "day")).await.says(t("day-over"));
}

async fn the_token_bag_is_handed_out_and_nothing_is_kept(world: World) {
    let visit = laid(&world).await;
    let session = world.visit(visit).await.programme.sessions[2].id;
    let path = at(visit, &format!("sessions/{session}/tokens"));
    let page = world.person("mona").get(&path).await;
    page.says("Vidar").says("Ulla").says("Person 6").lacks("Vik");
    let page = page.send(t("tokens-button"), &[("n", "3"), ("tokens", "2")]).await;
    assert_eq!(page.all("[data-person]").len(), 7);
    assert_eq!(page.all(".pea").len(), 14);
    let page = world.person("mona").get(format!("{path}?n=500&tokens=5")).await;
    page.is(422).says(t("tokens-problem-others"));
}
