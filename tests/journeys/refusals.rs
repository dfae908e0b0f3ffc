//! What must not go through: out of order, in another's place, twice, too large, unreadable. Each is a sentence and never a
//! fault.

use domain::id::VisitId;
use domain::report::approval::Desk;
use harness::{Answer, World, t};

harness::on_both!(
    nobody_approves_out_of_order_or_in_anothers_place,
    approving_twice_is_approving_once,
    ids_that_are_not_there_are_answered_alike,
    whatever_is_sent_is_answered_with_a_sentence,
    a_body_that_is_too_large_is_refused,
);

const FORM: &str = "application/x-www-form-urlencoded";

async fn nobody_approves_out_of_order_or_in_anothers_place(world: World) {
    let visit = world.visit_at(Desk::WithTeam).await;
    let report = |step: &str| format!("/visits/{visit}/report/{step}");
    let steps = [
        ("host-reading", "vidar", 409),
        ("host-reading", "mona", 403),
        ("last-reading", "hanne", 403),
        ("acceptance-request", "nina", 403),
        ("acceptance", "hanne", 403),
        ("acceptance", "kjell", 403),
        ("words", "hanne", 403),
        ("words", "nina", 403),
        ("return", "mona", 403),
        ("acceptance", "otto", 404),
        ("acceptance", "arne", 404),
    ];
    let edition = world.visit(visit).await.report.edition.to_string();
    for (step, name, status) in steps {
        let pairs = [("edition", edition.as_str()), ("reason", "Fordi.")];
        let answer = world.person(name).post(report(step), &pairs).await;
        assert_eq!(answer.status.as_u16(), status, "{step} by {name}");
    }
    assert_eq!(world.visit(visit).await.report.approval.desk(), Desk::WithTeam);
}

async fn approving_twice_is_approving_once(world: World) {
    let visit = world.visit_at(Desk::AwaitingAcceptance).await;
    let page = world.read_report(visit, "hanne").await.to_string();
    let hanne = world.person("hanne");
    let path = format!("/visits/{visit}/report/acceptance");
    let first = hanne.post(&path, &[("edition", &page)]).await;
    let second = hanne.post(&path, &[("edition", &page)]).await;
    assert_eq!(first.status.as_u16(), 303);
    assert!(second.status.as_u16() < 500 && second.status.as_u16() != 404, "{}", second.status);
    assert_eq!(world.visit(visit).await.report.approval.desk(), Desk::Accepted);
    assert_eq!(world.visit(visit).await.measures, (0, 1));
}

async fn ids_that_are_not_there_are_answered_alike(world: World) {
    let visit = world.noted_visit().await;
    let unknown: VisitId = vault::fresh_id();
    let mona = world.person("mona");
    let nowhere = mona.open("/nowhere").await;
    for path in [
        format!("/visits/{unknown}"),
        format!("/visits/{unknown}/notes"),
        format!("/visits/{visit}/notes/{unknown}"),
        format!("/visits/{visit}/sessions/{unknown}/notes"),
        format!("/visits/{visit}/self-evaluation/organisation-chart/{unknown}"),
    ] {
        let answer = mona.open(&path).await;
        assert_eq!((answer.status.as_u16(), &answer.body), (404, &nowhere.body), "{path}");
    }
}

fn is_a_sentence(answer: &Answer, what: &str) {
    let status = answer.status.as_u16();
    assert!((300..500).contains(&status), "{what}: {status}");
    assert!(!answer.text().contains("panicked"), "{what}");
}

/// Every form of the site, sent by those who may, with fields missing, repeated, of the wrong kind and unreadable.
async fn whatever_is_sent_is_answered_with_a_sentence(world: World) {
    let visit = world.visit_at(Desk::Drafting).await;
    let session = world.visit(visit).await.programme.sessions_of(world.id("vidar"))[0].id.to_string();
    let bodies: [(&str, &[u8]); 8] = [
        (FORM, b""),
        (FORM, b"text=a&text=b&kind=strength&kind=idea&edition=1&edition=2&day=x&day=y"),
        (FORM, b"text=%ff%fe%00&edition=-1&what%5B0%5D=%00&reason=%00"),
        (FORM, b"text=%F0%9F%92%A9&edition=99999999999999999999&starts=25:99&minutes=-3&day=2026-02-30"),
        (FORM, b"%5B%5D=&%5B0%5D=1&v%5B%5D=x&takers%5B%5D=1&%%%"),
        ("text/plain", b"text=a"),
        ("application/json", b"{\"text\":\"a\"}"),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\nPK\x03\x04broken\r\n--x--\r\n"),
    ];
    for row in web::table().iter().filter(|row| row.method == "POST" && !row.path.contains("sign-out")) {
        let path = row.path.replace("{visit}", &visit.to_string()).replace("{session}", &session);
        let path = path.replace("{section}", "strengths").replace("{part}", "unit");
        if path.contains('{') {
            continue;
        }
        for (kind, body) in bodies {
            for name in ["vidar", "hanne", "nina"] {
                let answer = world.person(name).post_raw(&path, kind, body).await;
                is_a_sentence(&answer, &format!("{path} {name} {kind} {}", String::from_utf8_lossy(body)));
            }
        }
    }
}

async fn a_body_that_is_too_large_is_refused(world: World) {
    let visit = world.dated_visit().await;
    let large = format!("intro.context={}", "a".repeat(2 * 1024 * 1024));
    let path = format!("/visits/{visit}/self-evaluation/introduction");
    let answer = world.person("hanne").post_raw(&path, FORM, large).await;
    assert_eq!(answer.status.as_u16(), 413);
    assert!(answer.text().contains(t("error-too-large")));
}
