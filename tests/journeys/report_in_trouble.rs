//! The report under strain: long, pasted from elsewhere, full of signs, and written in by two at once.

use domain::id::VisitId;
use domain::report::approval::Desk;
use domain::report::section::Body;
use harness::{Page, Visitor, World, t};
use std::process::Command;

harness::on_both!(
    a_section_stays_with_whoever_writes_in_it,
    two_hundred_pages_are_read_and_printed,
    four_hundred_rows_of_a_table_are_read_and_printed,
    a_comment_that_is_far_too_long_stays_in_its_field,
    a_comment_on_a_report_that_has_gone_on_is_handed_back,
    a_section_of_a_report_that_has_gone_on_is_handed_back,
    a_reason_that_cannot_be_kept_comes_back,
    what_was_pasted_from_elsewhere_stands_as_it_was_typed,
);

fn at(visit: VisitId, path: &str) -> String {
    format!("/visits/{visit}/report{path}")
}

async fn writes(world: &World, name: &str, visit: VisitId, key: &str, text: &str) {
    let (me, app) = (world.me(name).await, world.app());
    let seen = app.section(&me, visit, key).await.unwrap().2.version;
    app.write_section(&me, visit, key, seen, Body::Text(text.to_owned()), false).await.unwrap();
}

/// A save by script of the essence, as the page sends it.
async fn by_script(person: &Visitor, visit: VisitId, text: &str, seen: u32) -> harness::Answer {
    person.sign_in().await;
    let body = format!("text={text}&v%5Btext%5D={seen}&changed=text");
    let request = axum::http::Request::post(at(visit, "/sections/essence"))
        .header("sec-fetch-site", "same-origin")
        .header("host", "kvip.test")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("x-autosave", "1");
    person.send(request.body(axum::body::Body::from(body)).unwrap()).await
}

async fn a_section_stays_with_whoever_writes_in_it(world: World) {
    let visit = world.visit_at(Desk::Drafting).await;
    let path = at(visit, "/sections/essence");
    let (mona, magnus) = (world.person("mona"), world.person("magnus"));
    let seen = world.app().section(&mona.me().await, visit, "essence").await.unwrap().2.version;
    let open = magnus.get(&path).await;
    assert!(open.offers(t("action-save")), "the control: nobody writes");
    assert_eq!(by_script(&mona, visit, "Monas+essens", seen).await.status.as_u16(), 200);

    let page = magnus.get(&path).await;
    page.is(200).says("Mona Moe skriver her nå.").says("Monas essens");
    assert!(!page.offers(t("action-save")), "who writes is named, and the words are there to read");
    // whoever had the page open already loses nothing
    let told = by_script(&magnus, visit, "Magnus+sin+essens", seen + 1).await;
    assert_eq!(told.status.as_u16(), 409);
    assert!(told.text().contains("Noen andre skriver i avsnittet nå."), "{}", told.text());
    let kept = open.send(t("action-save"), &[("text", "Magnus sin essens")]).await;
    kept.is(409).says(t("refusal-someone-writes-here")).says("Magnus sin essens");
    assert!(mona.get(&path).await.offers(t("action-save")), "she writes on");

    // pressing the button frees it, also where the script had saved all of it
    mona.get(&path).await.send(t("action-save"), &[]).await.is(200).says(t("report-section-saved"));
    let free = magnus.get(&path).await;
    free.send(t("action-save"), &[("text", "Begges essens")]).await.is(200).says(t("report-section-saved"));

    // and so do five quiet minutes
    let seen = world.app().section(&mona.me().await, visit, "essence").await.unwrap().2.version;
    assert_eq!(by_script(&mona, visit, "Mona+igjen", seen).await.status.as_u16(), 200);
    assert!(!magnus.get(&path).await.offers(t("action-save")));
    world.clock().minutes_pass(5);
    magnus.get(&path).await.send(t("action-save"), &[("text", "Magnus etterpå")]).await.is(200);
}

/// What a program that is not ours reads in the file, and how many pages it counts.
fn read(file: &Page) -> (String, usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, file.bytes()).unwrap();
    let said = |program: &str, last: &[&str]| {
        let output = Command::new(program).arg(&path).args(last).output().unwrap();
        assert!(output.status.success(), "{program}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let about = said("pdfinfo", &[]);
    let pages = about.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
    (said("pdftotext", &["-layout", "-"]), pages)
}

/// The words of the document for Word.
fn of_word(file: &Page) -> String {
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(file.bytes().to_vec())).unwrap();
    std::io::read_to_string(parts.by_name("word/document.xml").unwrap()).unwrap()
}

async fn two_hundred_pages_are_read_and_printed(world: World) {
    let visit = world.visit_at(Desk::Drafting).await;
    for key in ["about_visit", "focus_areas"] {
        let lines = (1..).map(|number| format!("- Punkt {number}\n")).scan(0, |length, line| {
            *length += line.len();
            (*length < 59_000).then_some(line)
        });
        writes(&world, "vidar", visit, key, &lines.collect::<String>()).await;
    }
    let vidar = world.person("vidar");
    vidar.get(at(visit, "/reading")).await.is(200).says("Punkt 3500");
    let (words, pages) = read(vidar.get(at(visit, "/pdf")).await.is(200));
    println!("{pages} pages");
    assert!(pages >= 150 && words.contains("Punkt 3500"), "{pages} pages");
    assert!(of_word(vidar.get(at(visit, "/word")).await.is(200)).contains("Punkt 3500"));
}

async fn four_hundred_rows_of_a_table_are_read_and_printed(world: World) {
    let visit = world.visit_at(Desk::Drafting).await;
    let rows = (1..=400).map(|row| format!("| Tiltak {row} | god | vår |")).collect::<Vec<_>>().join("\n");
    writes(&world, "vidar", visit, "other_areas", &format!("| Hva | Hvordan | Når |\n|---|---|---|\n{rows}"))
        .await;
    let vidar = world.person("vidar");
    let page = vidar.get(at(visit, "/reading")).await;
    assert!(page.all("td").iter().any(|cell| cell == "Tiltak 400"));
    let (words, pages) = read(vidar.get(at(visit, "/pdf")).await.is(200));
    let heads =
        words.lines().filter(|line| line.trim_start().starts_with("Hva") && line.contains("Når")).count();
    assert!(words.contains("Tiltak 400") && heads > 5, "{heads} heads on {pages} pages");
    let word = of_word(vidar.get(at(visit, "/word")).await.is(200));
    assert!(word.contains("Tiltak 400") && word.contains("<w:tblHeader"));
}

async fn a_comment_that_is_far_too_long_stays_in_its_field(world: World) {
    let visit = world.visit_at(Desk::Drafting).await;
    let page = world.person("mona").get(at(visit, "/sections/essence")).await;
    let long = "kommentar ".repeat(10_000);
    let refused = page.send(t("report-comment-send"), &[("comment", &long)]).await;
    refused.is(422);
    assert!(refused.body().contains(long.trim_end()), "what she typed is still there");
    let linked = refused.attr(".error-summary a", "href").unwrap();
    assert_eq!(
        refused.attr("textarea[aria-invalid=true]", "id").unwrap(),
        linked[1..],
        "the sentence leads to it"
    );
    let short = refused.send(t("report-comment-send"), &[("comment", "Kortere.")]).await;
    short.is(200).says(t("report-comment-made"));
    let page = world.person("vidar").get(at(visit, "/reading")).await;
    let answered = page.send(t("report-answer-send"), &[("answer", &long)]).await;
    assert!(answered.is(422).body().contains(long.trim_end()), "nor is an answer lost");
}

async fn a_comment_on_a_report_that_has_gone_on_is_handed_back(world: World) {
    let visit = world.visit_at(Desk::WithHost).await;
    let page = world.person("hanne").get(at(visit, "/reading")).await;
    let edition = world.read_report(visit, "hanne").await;
    world.app().send_report_to_network_leader(&world.me("hanne").await, visit, edition).await.unwrap();
    let late = page.send(t("report-comment-send"), &[("comment", "Tallet er fra i fjor.")]).await;
    late.is(403).says(t("report-comment-kept")).says("Tallet er fra i fjor.");
}

async fn a_reason_that_cannot_be_kept_comes_back(world: World) {
    let visit = world.visit_at(Desk::AwaitingAcceptance).await;
    let long = "fordi ".repeat(20_000);
    let page = world.person("hanne").get(at(visit, "/reading")).await;
    let refused = page.send(t("report-send-back"), &[("reason", &long)]).await;
    assert!(refused.is(422).body().contains(long.trim_end()), "why it is sent back");
    // it went on meanwhile
    let edition = world.read_report(visit, "hanne").await;
    world.app().accept_report(&world.me("hanne").await, visit, edition).await.unwrap();
    let late = page.send(t("report-send-back"), &[("reason", "Et tall er galt.")]).await;
    late.is(403).says(t("report-comment-kept")).says("Et tall er galt.");

    let page = world.person("nina").get(at(visit, "")).await;
    let refused = page.send(t("report-correct-begin"), &[("reason", &long)]).await;
    assert!(refused.is(422).body().contains(long.trim_end()), "why it is corrected");
    assert!(world.visit(visit).await.report.correction.is_none());
    refused.send(t("report-correct-begin"), &[("reason", "Et tall er galt.")]).await.is(200);
}

async fn a_section_of_a_report_that_has_gone_on_is_handed_back(world: World) {
    let visit = world.visit_at(Desk::Drafting).await;
    let page = world.person("mona").get(at(visit, "/sections/essence")).await;
    world.take_on(visit, Desk::WithHost).await;
    let late = page.send(t("action-save"), &[("text", "Monas siste setning.")]).await;
    late.is(403).says("Monas siste setning.");
    assert!(!late.all(".error-summary li").is_empty(), "it says why");
    world.person("hanne").get(at(visit, "/reading")).await.is(200).lacks("Monas siste setning.");
}

async fn what_was_pasted_from_elsewhere_stands_as_it_was_typed(world: World) {
    let visit = world.visit_at(Desk::Drafting).await;
    let html = "<p class=MsoNormal style='mso-x:1'><b>Fra Word</b><o:p></o:p></p><script>alert(1)</script>";
    let signs = "#panic(\"x\") $sum$ @ref <label> #import \"/etc/passwd\" ![bilde](http://example.org/x.png)";
    let others = "مرحبا שלום 👩‍👧 漢字 \u{202E}abc";
    let link = "[klikk](javascript:alert(1)) [nett](https://example.no)";
    writes(&world, "vidar", visit, "essence", &format!("{html}\n\n{signs}\n\n{others}\n\n{link}")).await;
    let vidar = world.person("vidar");
    let page = vidar.get(at(visit, "/reading")).await;
    page.is(200).says("#panic(\"x\") $sum$").says("مرحبا שלום 👩‍👧 漢字");
    let body = page.body();
    for live in ["<script>alert", "<o:p>", "href=\"javascript", "<img src=\"http"] {
        assert!(!body.contains(live), "{live} is alive");
    }
    assert!(body.contains("href=\"https://example.no\""), "the control: a link to the web is one");
    let (words, _) = read(vidar.get(at(visit, "/pdf")).await.is(200));
    assert!(words.contains("#panic(\"x\") $sum$ @ref") && words.contains("Fra Word"), "{words}");
    let word = of_word(vidar.get(at(visit, "/word")).await.is(200));
    assert!(word.contains("#panic(&quot;x&quot;) $sum$") || word.contains("#panic(\"x\") $sum$"), "{word}");
    assert!(word.contains("שלום"));
}
