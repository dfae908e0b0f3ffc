//! The network leader lays the year: units, people, the puzzle, a team; and everyone keeps her own page.

use app::texts::Words;
use axum::body::Body;
use axum::http::Request;
use domain::lang::Lang;
use domain::report::approval::Desk;
use domain::visit::team::Function;
use harness::{World, t};

harness::on_both!(
    the_network_leader_lays_the_year,
    a_refused_team_comes_back_filled_in_with_every_reason,
    someone_new_is_written_down_invited_and_comes,
    an_open_account_is_not_opened_again_by_an_older_link,
    what_two_wrote_at_once_is_not_lost,
    the_last_network_leader_stays_and_only_an_administrator_makes_one,
    everyone_declares_her_own_conflicts_and_changes_her_passphrase,
    every_report_is_listed_by_where_it_lies_and_how_late_it_is,
    the_list_of_visits_is_chosen_by_stage_and_lateness,
    standards_come_from_a_file_and_are_looked_over_first,
    to_others_the_networks_pages_do_not_exist,
    anyone_may_read_the_two_statements,
);

async fn the_network_leader_lays_the_year(world: World) {
    let nina = world.person("nina");
    let page = nina.get("/network/cycles").await;
    let page = page.send(t("cycles-lay"), &[("year", "2026"), ("edition", "built-in")]).await;
    page.says(t("cycles-laid")).says("Vestfjord får ikke besøk i år.");
    let (visits, unit) = (format!("{}/visits", page.path()), world.unit("vestfjord").to_string());
    let planned = nina.post(&visits, &[("unit", &unit)]).await;
    let twice = nina.post(&visits, &[("unit", &unit)]).await;
    assert_eq!(twice.status, 422, "a button pressed twice plans one visit");
    let page = nina.get(planned.leads_to().unwrap()).await;
    page.says(t("team-missing")).says("Vidar Vik");
    let team = [
        ("leader", world.id("vidar").to_string()),
        ("members", world.id("mona").to_string()),
        ("representatives", world.id("ulla").to_string()),
    ];
    let team = team.each_ref().map(|(name, id)| (*name, id.as_str()));
    page.send(t("team-choose"), &team).await.says(t("team-chosen"));

    let page = nina.get("/network/cycles").await.follow("2026").await;
    page.says("Vidar Vik").says("Ulla Ulv").says("Nordlia får ikke besøk i år.").lacks("Vestfjord får ikke");
    let again = nina.get("/network/cycles").await.send(t("cycles-lay"), &[("year", "2026")]).await;
    again.is(422).says(t("problem-year-taken"));
}

async fn a_refused_team_comes_back_filled_in_with_every_reason(world: World) {
    let (visit, nina) = (world.planned_visit().await, world.person("nina"));
    let (kjell, rolf) = (world.id("kjell").to_string(), world.id("rolf").to_string());
    let path = format!("/visits/{visit}/team");
    let answer = nina.post(&path, &[("leader", ""), ("members", &kjell), ("members", &rolf)]).await;
    let text = answer.text();
    assert_eq!(answer.status, 422);
    for key in ["team-no-visit-leader", "team-no-user-representative"] {
        assert!(text.contains(t(key)), "{key}");
    }
    assert!(text.contains("Kjell Krogh arbeider i vertsenheten"));
    assert!(text.contains(&format!("value=\"{kjell}\" checked")), "what was chosen stays");
    assert_eq!(nina.post(&path, &[("leader", "nobody")]).await.status, 422);
    assert_eq!(nina.post(&path, &[]).await.status, 422);
    assert_eq!(world.person("hanne").post(&path, &[]).await.status, 403);
    world.person("hanne").get(&path).await.says("Vidar Vik").lacks(t("team-choose"));
    assert_eq!(world.visit(visit).await.team_ids().len(), 4);
}

async fn someone_new_is_written_down_invited_and_comes(world: World) {
    let arne = world.person("arne");
    let page = arne.get("/network/people").await.follow(t("people-new")).await;
    let page = page.send(t("action-save"), &[("name", "Tiril Tveit"), ("email", "not an address")]).await;
    page.is(422).says(t("problem-not-an-address")).says(t("people-choose-unit"));
    let unit = world.unit("nordlia").to_string();
    let page = page.send(t("action-save"), &[("email", "tiril@example.no"), ("unit", &unit)]).await;
    page.says(t("people-added")).says(t("account-not-invited"));
    let page = page.send(t("people-invite"), &[]).await;
    page.says(t("people-invited")).says(t("account-invited"));
    let page = page.send(t("people-link"), &[]).await;
    page.says(t("people-link-title"));
    let link = page.all("code").concat();
    page.visitor().get(page.path().replace("/link", "")).await.lacks(&link);
    world.nobody().come_by(&link, "Tiril Tveit").await.get("/profile").await.says("Ansatt, Nordlia");
    arne.get("/network/people?q=TIRIL").await.says(t("account-open")).lacks("Vidar Vik");
}

async fn an_open_account_is_not_opened_again_by_an_older_link(world: World) {
    let (arne, unit) = (world.person("arne"), world.unit("nordlia").to_string());
    let new = [("name", "Tiril Tveit"), ("email", "tiril@example.no"), ("unit", unit.as_str())];
    let page = arne.get("/network/people/new").await.send(t("action-save"), &new).await;
    let first = page.send(t("people-link"), &[]).await.all("code").concat();
    let second = page.send(t("people-link"), &[]).await.all("code").concat();
    world.nobody().come_by(&second, "Tiril Tveit").await;
    let path = first.split_once("/invitations/").map(|(_, token)| format!("/invitations/{token}")).unwrap();
    world.nobody().get(path).await.is(410);
    assert_eq!(arne.post(format!("{}/link", page.path()), &[]).await.status, 422);
}

async fn what_two_wrote_at_once_is_not_lost(world: World) {
    let path = format!("/network/people/{}", world.id("mona"));
    let (nina, arne) = (world.person("nina").get(&path).await, world.person("arne").get(&path).await);
    nina.send(t("action-save"), &[("profession", "overlege")]).await.says(t("people-saved"));
    let page = arne.send(t("action-save"), &[("profession", "vernepleier")]).await;
    page.is(409).says(t("people-stale")).says("overlege");
    let form = page.form(t("action-save"));
    assert_eq!(form.value("profession"), Some("vernepleier"));
    form.submit().await.says(t("people-saved"));
}

async fn the_last_network_leader_stays_and_only_an_administrator_makes_one(world: World) {
    let nina = world.person("nina");
    let own = nina.get(format!("/network/people/{}", world.id("nina"))).await;
    let page = own.form(t("action-save")).untick("network", "network_leader").submit().await;
    page.is(422).says(t("keeping-last-network-leader"));
    let path = format!("/network/people/{}", world.id("nina"));
    let closed = nina.post(format!("{path}/account"), &[("active", "no")]).await;
    assert_eq!(closed.status, 422);

    let mona = nina.get(format!("/network/people/{}", world.id("mona"))).await;
    let page = mona.form(t("action-save")).forge("network", "administrator").submit().await;
    page.says(t("people-saved"));
    let roles = world.app().names(&[world.id("mona")]).await.unwrap()[&world.id("mona")].network.clone();
    assert_eq!(roles, [], "a network leader's form does not make administrators");
}

async fn everyone_declares_her_own_conflicts_and_changes_her_passphrase(world: World) {
    let (mona, elsewhere) = (world.person("mona"), world.person("mona").on_another_machine());
    elsewhere.sign_in().await;
    let vestfjord = world.unit("vestfjord").to_string();
    let page = mona.get("/profile").await;
    let page = page.send("/profile/conflicts", &[("conflicts", &vestfjord)]).await;
    page.says(t("profile-conflicts-saved"));
    let visit = world.person("nina").me().await;
    let visit = world.app().plan_visit(&visit, world.cycle().await, world.unit("vestfjord")).await.unwrap();
    let team = world.person("nina").get(format!("/visits/{visit}/team")).await;
    team.says("Mona Moe har meldt interessekonflikt");
    assert_eq!(mona.post("/profile/conflicts", &[("conflicts", "x")]).await.status, 422);

    let new = "ny passfrase med mange ulike ord";
    let wrong =
        page.send("/profile/passphrase", &[("current", "feil passfrase helt feil"), ("new", new)]).await;
    wrong.is(422).says(t("profile-passphrase-wrong"));
    let fields = [("current", harness::PASSPHRASE), ("new", new)];
    page.send("/profile/passphrase", &fields).await.says(t("profile-passphrase-changed"));
    mona.get("/profile").await.is(200).says("Mona Moe");
    let request = Request::get("/profile").body(Body::empty()).unwrap();
    assert_eq!(elsewhere.send(request).await.leads_to(), Some("/sign-in?next=/profile"));
}

async fn every_report_is_listed_by_where_it_lies_and_how_late_it_is(world: World) {
    let nina = world.person("nina");
    nina.get("/network/reports").await.is(200).says(t("reports-none-title"));
    world.visit_at(Desk::WithHost).await;
    let page = nina.get("/network/visits").await.follow(t("reports-title")).await;
    page.is(200).says("Vestfjord").says(t("report-desk-with-host")).lacks(t("state-overdue"));
    nina.get("/network/reports?at=drafting").await.is(200).lacks("Vestfjord");
    nina.get("/network/reports?late=yes").await.is(200).lacks("Vestfjord");
    world.clock().minutes_pass(60 * 24 * 60);
    for path in [
        "/network/reports?late=yes",
        "/network/reports?at=with-host&late=yes",
        "/network/reports?at=x&page=-1",
    ] {
        nina.get(path).await.is(200).says("Vestfjord").says(t("state-overdue"));
    }
    let world = World::on(world.database()).await.unwrap();
    world.visit_at(Desk::Accepted).await;
    let nina = world.person("nina");
    nina.get("/network/reports").await.is(200).lacks("Vestfjord");
    nina.get("/network/reports?at=accepted").await.is(200).says("Vestfjord").lacks(t("state-overdue"));
    for name in ["vidar", "hanne", "pia"] {
        let status = world.person(name).get("/network/reports").await.status().as_u16();
        assert_eq!(status, world.person(name).get("/network/visits").await.status().as_u16(), "{name}");
    }
    world.person("vidar").get("/network/reports").await.is(404);
}

async fn the_list_of_visits_is_chosen_by_stage_and_lateness(world: World) {
    let (visit, nina) = (world.planned_visit().await, world.person("nina"));
    let me = nina.me().await;
    let days = ["2026-04-14", "2026-04-15", "2026-04-21"].map(|day| day.parse().unwrap());
    world.app().offer_dates(&me, visit, days).await.unwrap();
    nina.get("/network/visits?stage=plan").await.says("Vestfjord");
    nina.get("/network/visits?late=yes").await.says(t("visits-none-title"));
    world.app().lock_date(&me, visit, days[0]).await.unwrap();
    nina.get("/network/visits?stage=plan").await.says(t("visits-none-title"));
    nina.get("/network/visits?stage=self-evaluation").await.says("Vestfjord").says("Vidar Vik");
    world.comes("2026-04-14".parse().unwrap());
    nina.get("/network/visits?stage=day&late=yes").await.says("Vestfjord").says(t("state-overdue"));
    nina.get("/network/visits?stage=nowhere&page=-1&cycle=x").await.is(200).says("Vestfjord");
    let functions = world.visit(visit).await.team.unwrap().members()[0].function;
    assert_eq!(functions, Function::VisitLeader);
}

async fn standards_come_from_a_file_and_are_looked_over_first(world: World) {
    let page = world.person("nina").get("/network/standards").await;
    page.says(t("standards-none-title"));
    let send = |file: &str, bytes: &[u8]| page.form(t("standards-look-over")).attach("file", file, bytes);
    let nothing = page.form(t("standards-look-over")).submit().await;
    nothing.is(422).says(t("standards-no-file"));
    send("x.toml", b"key = 1").submit().await.is(422).says("Filen kan ikke leses her.");
    send("x.xlsx", b"PK\x03\x04broken").submit().await.is(422).says(t("standards-broken"));
    send("x.toml", b"\xff\xfe\x00").submit().await.is(422).says(t("standards-unknown-kind"));
    send("x.toml", &vec![b'#'; 5 * 1024 * 1024 + 1]).submit().await.is(413);

    let sample = include_str!("../../config/standards/sample.toml");
    let own = sample.replace("version = \"1.0.0\"", "version = \"9.9.9\"");
    let looked = send("own.toml", own.as_bytes()).submit().await;
    looked.says(t("standards-preview-title")).says("9.9.9").says(t("standards-keep-what"));
    looked.send(t("standards-keep"), &[]).await.says(t("standards-kept")).says("9.9.9");
    let forged = page.form(t("standards-look-over")).forge("set", "{}");
    let broken = forged.pairs();
    assert!(!broken.is_empty());
}

async fn to_others_the_networks_pages_do_not_exist(world: World) {
    let cycle = world.cycle().await;
    let pages = ["people", "people/new", "units", "cycles", "visits", "standards"];
    let missing = world.person("mona").get("/network/nothing").await.words();
    for page in pages {
        let found = world.person("mona").get(format!("/network/{page}")).await;
        found.is(404);
        assert_eq!(found.words(), missing, "{page}");
    }
    world.person("mona").get(format!("/network/cycles/{cycle}")).await.is(404);
    world.person("arne").get(format!("/network/cycles/{cycle}")).await.is(404);
    world.person("arne").get("/network/people").await.is(200);
    for path in ["/network/people", "/network/units", "/network/cycles"] {
        assert_eq!(world.person("mona").post(path, &[]).await.status, 404, "{path}");
    }
    let someone = format!("/network/people/{}", world.id("nina"));
    for path in ["", "/link", "/invitation", "/account"] {
        assert_eq!(world.person("mona").post(format!("{someone}{path}"), &[]).await.status, 404, "{path}");
    }
    let stranger = "/network/people/00000000-0000-0000-0000-000000000000";
    world.person("nina").get(stranger).await.is(404);
}

async fn anyone_may_read_the_two_statements(world: World) {
    for (path, title) in [("/accessibility", "a11y-title"), ("/privacy", "privacy-title")] {
        world.nobody().get(path).await.is(200).says(t(title)).lacks("⟦");
        world.person("mona").get(path).await.is(200).says(Lang::Nb.t(title));
    }
}
