//! The whole story of a visit, by clicks alone: planned, evaluated, prepared, held, noted, written up, approved by everyone
//! in order, followed up and closed.

use domain::id::VisitId;
use domain::report::approval::Desk;
use harness::{Page, TEAM, Visitor, World, t};

harness::on_both!(a_visit_runs_from_plan_to_final_approval_and_follow_up);

const DAY: &str = "2026-04-15";

async fn a_visit_runs_from_plan_to_final_approval_and_follow_up(world: World) {
    let visit = planned(&world).await;
    date_locked(&world, visit).await;
    evaluated(&world, visit).await;
    prepared(&world, visit).await;
    world.comes(DAY.parse().unwrap());
    held_and_noted(&world, visit).await;
    world.days_pass(1);
    written_up(&world, visit).await;
    approved(&world, visit).await;
    followed_up_and_closed(&world, visit).await;
    world.app().send_due_letters().await.unwrap();
    assert!(world.letters().all().len() > 20, "everyone heard of her part");
}

fn at(visit: VisitId, page: &str) -> String {
    format!("/visits/{visit}/{page}")
}

/// The network leader lays the year, plans a visit to Vestfjord and chooses its team.
async fn planned(world: &World) -> VisitId {
    let nina = world.person("nina");
    let page = nina.get("/network/cycles").await.send(t("cycles-lay"), &[]).await;
    page.says(t("cycles-laid"));
    let unit = world.unit("vestfjord").to_string();
    let answer = nina.post(format!("{}/visits", page.path()), &[("unit", &unit)]).await;
    let path = answer.leads_to().unwrap().to_owned();
    let visit: VisitId = path.split('/').nth(2).unwrap().parse().unwrap();
    let [vidar, mona, magnus, ulla] = TEAM.map(|name| world.id(name).to_string());
    let page = nina.get(at(visit, "team")).await;
    let team = [
        ("leader", vidar.as_str()),
        ("members", mona.as_str()),
        ("members", magnus.as_str()),
        ("representatives", ulla.as_str()),
    ];
    page.send(t("team-choose"), &team).await.says(t("team-chosen"));
    visit
}

async fn date_locked(world: &World, visit: VisitId) {
    let page = world.person("hanne").get(at(visit, "dates")).await;
    let days = [("first", DAY), ("second", "2026-04-16"), ("third", "2026-04-21")];
    page.send(t("dates-offer-button"), &days).await.says(t("dates-offered"));
    let page = world.person("vidar").get(at(visit, "dates")).await;
    page.send(t("dates-lock-button"), &[("day", DAY)]).await.says(t("dates-locked"));
}

/// Key staff and the unit leader write in turn, part after part.
async fn evaluated(world: &World, visit: VisitId) {
    let (hanne, kjell) = (world.person("hanne"), world.person("kjell"));
    let mut path = at(visit, "self-evaluation/unit");
    let mut turn = [&kjell, &hanne].into_iter().cycle();
    while !path.ends_with("/contributors") {
        let page = answered(turn.next().unwrap(), &path).await;
        page.is(200);
        page.path().clone_into(&mut path);
    }
    let page =
        hanne.get(&path).await.send(t("action-add"), &[("role", "Sykepleier"), ("union", "yes")]).await;
    page.says("Sykepleier");
    let check = hanne.get(at(visit, "self-evaluation/check")).await;
    check.send(t("evaluation-submit"), &[]).await.says(t("evaluation-submitted"));
}

/// Fills in whatever a part asks for and goes on to the next.
async fn answered(who: &Visitor, path: &str) -> Page {
    let page = who.get(path).await;
    let mut form = page.form(t("action-save-and-continue"));
    let names: Vec<String> = form.names().into_iter().map(ToOwned::to_owned).collect();
    for name in names.iter().filter(|name| name.contains('.') && !name.starts_with("v[")) {
        if form.choices(name).contains(&"partly") {
            form = form.fill(name, "partly");
        } else if form.value(name) == Some("") && !name.starts_with("focus") && !name.starts_with("question")
        {
            form = form.fill(name, "12");
        }
    }
    form.submit().await
}

/// Everyone signs; the visit leader lays the programme and assigns note-takers.
async fn prepared(world: &World, visit: VisitId) {
    for name in TEAM {
        let page = world.person(name).get(at(visit, "papers")).await;
        let boxes = [("secrecy", "yes"), ("consent", "yes"), ("no_conflict", "yes")];
        page.send(t("papers-sign-button"), &boxes).await.says(t("papers-signed"));
    }
    let vidar = world.person("vidar");
    vidar.get(at(visit, "preparation")).await.is(200);
    vidar.get(at(visit, "programme")).await.send(t("programme-start-button"), &[]).await.is(200);
    let page = vidar.get(at(visit, "programme/note-takers")).await;
    let noted: Vec<_> = world.visit(visit).await.programme.sessions;
    let noted = noted.iter().filter(|session| session.kind.takes_notes());
    let mut form = page.form(t("action-save"));
    for (session, name) in noted.zip(TEAM.into_iter().cycle()) {
        form = form.fill(&format!("takers[{}]", session.id), &world.id(name).to_string());
    }
    form.submit().await.says(t("note-takers-saved"));
}

/// Everyone meets the day, and hands in a note from each of her sessions.
async fn held_and_noted(world: &World, visit: VisitId) {
    world.groups_opened(visit).await;
    let programme = world.visit(visit).await.programme;
    for name in TEAM {
        let person = world.person(name);
        person.get(at(visit, "day")).await.is(200);
        for session in programme.sessions_of(world.id(name)) {
            let page = person.get(at(visit, &format!("sessions/{}/notes", session.id))).await;
            let note = [("kind", "strength"), ("text", "De voksne tar seg tid, og de unge merker det.")];
            page.send(t("notes-hand-in"), &note).await.says(t("notes-handed-in-now"));
        }
    }
    assert!(world.visit(visit).await.programme.awaited().is_empty());
}

/// The visit leader begins the draft; every section the team owes is written.
async fn written_up(world: &World, visit: VisitId) {
    let vidar = world.person("vidar");
    vidar.get(at(visit, "report")).await.send(t("report-begin"), &[]).await.says(t("report-begun"));
    let edition = world.app().edition(world.visit(visit).await.edition).await.unwrap();
    for section in edition.format.report.iter().filter(|section| domain::report::plan::is_given_out(section))
    {
        let who = if section.key == "user_view" { "ulla" } else { "vidar" };
        if section.key == "voices" {
            voiced(world, visit).await;
            continue;
        }
        let page = world.person(who).get(at(visit, &format!("report/sections/{}", section.key))).await;
        let point = section.key == "strengths" || section.key == "challenges";
        let page = if point { page.send(t("point-all-said"), &[]).await } else { page };
        let form = page.form(t("action-save"));
        let rows = ["strengths", "challenges", "recommendations"].contains(&section.key.as_str());
        let field = if rows { "what" } else { "text" };
        let words = "Gi de unge en plass når ukeplanen lages.";
        let form = form.fill(field, words);
        let form = if point { form.fill("suggestion-0", words).fill("said-0", "day") } else { form };
        form.submit().await.is(200);
    }
}

/// The notes of the focus groups are gone through, made into a view, read by another, and put into the report.
async fn voiced(world: &World, visit: VisitId) {
    let (vidar, ulla) = (world.person("vidar"), world.person("ulla"));
    let page = vidar.get(at(visit, "voices")).await;
    for (_, note) in page.links().into_iter().filter(|(_, href)| href.contains("/voices/notes/")) {
        let page = vidar.get(note).await;
        let button =
            if page.offers(t("bench-accept-all")) { "bench-accept-all" } else { "bench-nothing-button" };
        page.send(t(button), &[]).await.is(200);
    }
    let page = vidar.get(at(visit, "voices")).await;
    let mut form = page.follow(t("bench-voice-new")).await.form(t("bench-voice-save"));
    for note in &world.visit(visit).await.hearing.gone {
        form = form.fill("from", &note.note.to_string());
    }
    let view = "De unge merker at noen tar seg tid.";
    form.fill("text", view).fill("heard", "several").submit().await.says(t("bench-voice-saved"));
    let id = world.visit(visit).await.hearing.voices[0].id;
    let reading = at(visit, &format!("voices/views/{id}/reading"));
    vidar.get(reading.clone()).await.says(t("refusal-another-must-read"));
    ulla.get(reading).await.send(t("bench-reading-nobody"), &[]).await.says(t("bench-cleared"));
    vidar.get(at(visit, "voices")).await.send(t("bench-put"), &[]).await.says(t("bench-section-put"));
}

async fn reads(person: &Visitor, visit: VisitId) -> Page {
    person.get(at(visit, "report/reading")).await
}

/// Team, host, network leader, and the host's final approval, in order.
async fn approved(world: &World, visit: VisitId) {
    let (vidar, hanne, nina) = (world.person("vidar"), world.person("hanne"), world.person("nina"));
    reads(&vidar, visit).await.send(t("report-send-to-team"), &[]).await.is(200);
    for name in TEAM {
        let page = reads(&world.person(name), visit).await;
        page.send(t("report-give-word"), &[]).await.says(t("report-word-given"));
    }
    let page = reads(&vidar, visit).await.follow(t("report-to-host")).await;
    page.send(t("report-send-to-host"), &[]).await.says(t("report-sent-to-host"));
    let page = reads(&hanne, visit).await;
    page.send(t("report-send-to-network-leader"), &[]).await.says(t("report-sent-to-network-leader"));
    let page = reads(&nina, visit).await;
    page.send(t("report-send-to-acceptance"), &[]).await.says(t("report-sent-to-acceptance"));
    let page = reads(&hanne, visit).await.follow(t("report-to-acceptance")).await;
    page.send(t("report-accept"), &[]).await.says(t("report-accepted"));
    assert_eq!(world.visit(visit).await.report.approval.desk(), Desk::Accepted);
}

async fn followed_up_and_closed(world: &World, visit: VisitId) {
    let page = world.person("hanne").get(at(visit, "follow-up")).await.follow(t("follow-write")).await;
    let plan = [("what", "Ungdomsrådet lager lista"), ("who", "fagutvikler"), ("status", "planned")];
    page.send(t("action-save"), &plan).await.says(t("measure-saved"));
    let page = world.person("ulla").get(at(visit, "feedback")).await;
    page.send(t("feedback-send"), &[("advice", "La flere nye få være med.")]).await.says(t("feedback-sent"));
    let page = world.person("nina").get(at(visit, "closing")).await;
    page.send(t("closing-button"), &[]).await.says(t("closing-done"));
    assert!(world.visit(visit).await.closed.is_some());
}
