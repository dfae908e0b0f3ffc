//! A forgotten passphrase: two custodians, one after the other, and nobody alone.

use app::recovery::Waiting;
use domain::person::NetworkRole;
use domain::visit::team::Function;
use harness::{PASSPHRASE, Visitor, World, t};
use sea_orm::{ConnectionTrait, Statement};

harness::on_both!(
    two_custodians_let_her_in_again_with_a_new_passphrase,
    one_custodian_alone_can_do_nothing,
    nobody_approves_before_the_waiting_time_or_after_the_last_day,
    she_takes_the_request_back,
    an_unknown_address_is_answered_like_a_known_one,
    the_keys_pages_say_who_holds_what,
    a_request_changed_in_the_database_is_not_believed,
    what_was_approved_and_not_used_in_time_is_void,
    a_second_network_leader_counts_once_the_first_has_confirmed_her,
);

const NEW: &str = "sju hvite svaner over fjorden";

async fn give_role(world: &World, name: &str) {
    give(world, name, NetworkRole::Custodian).await;
}

async fn give(world: &World, name: &str, role: NetworkRole) {
    let app = world.app();
    let arne = world.me("arne").await;
    let people = app.names(&[world.id(name)]).await.unwrap();
    let before = people.into_values().next().unwrap();
    let mut person = before.clone();
    person.network.push(role);
    app.save_person(&arne, &person).await.unwrap();
}

/// Leif, Sara and Otto are custodians; Mona's keys are locked for them.
async fn with_custodians(world: &World) {
    let nina = world.person("nina");
    nina.sign_in().await;
    for name in ["leif", "sara", "otto"] {
        give_role(world, name).await;
        let answer = nina.post(format!("/keys/custodians/{}", world.id(name)), &[]).await;
        assert_eq!(answer.leads_to(), Some("/keys"), "{}", answer.text());
    }
    for name in ["mona", "magnus", "leif"] {
        world.person(name).on_another_machine().sign_in().await.is(200);
    }
}

/// The newest link in a letter to her.
async fn link(world: &World, name: &str) -> String {
    // the letter is queued beside the request, and the answer does not wait for it
    let mut tries = 0;
    loop {
        world.app().send_due_letters().await.unwrap();
        let letters = world.letters().to(&format!("{name}@example.no"));
        let link = letters.iter().rev().find_map(|letter| {
            let at = letter.text.find("http://kvip.test/recovery/link/")?;
            letter.text[at..].split_whitespace().next().map(ToOwned::to_owned)
        });
        if let Some(link) = link {
            return link.strip_prefix("http://kvip.test").unwrap().to_owned();
        }
        tries += 1;
        assert!(tries < 100, "no link for {name}");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

/// She asks for a link and chooses a new passphrase.
async fn ask(world: &World, name: &str) {
    let nobody = world.nobody();
    let answer = nobody.post("/recovery", &[("email", &format!("{name}@example.no"))]).await;
    assert!(answer.text().contains(t("recovery-sent")));
    let path = link(world, name).await;
    nobody.get(&path).await.is(200).says(t("recovery-choose-button"));
    let answer = nobody.post(&path, &[("passphrase", NEW)]).await;
    assert_eq!(answer.status.as_u16(), 200, "{}", answer.text());
    let again = nobody.post(&path, &[("passphrase", NEW)]).await;
    assert_eq!(again.status.as_u16(), 410, "the link is used up");
}

async fn requests(world: &World, custodian: &str) -> Vec<Waiting> {
    world.app().recovery_requests(&world.me(custodian).await).await.unwrap()
}

/// A custodian presses the button; the status and the page.
async fn approve(world: &World, custodian: &str, request: &str) -> (u16, String) {
    let visitor = world.person(custodian).on_another_machine();
    visitor.sign_in().await;
    let answer = visitor.post(format!("/recovery/requests/{request}"), &[]).await;
    (answer.status.as_u16(), answer.text())
}

async fn try_passphrase(world: &World, name: &str, passphrase: &str) -> (u16, Visitor) {
    let visitor = world.nobody();
    let email = format!("{name}@example.no");
    let answer = visitor.post("/sign-in", &[("email", &email), ("passphrase", passphrase)]).await;
    (answer.status.as_u16(), visitor)
}

async fn two_custodians_let_her_in_again_with_a_new_passphrase(world: World) {
    with_custodians(&world).await;
    ask(&world, "mona").await;
    assert_eq!(try_passphrase(&world, "mona", NEW).await.0, 422, "not before anyone approved");
    world.days_pass(2);
    let request = requests(&world, "leif").await[0].id.to_string();
    assert_eq!(approve(&world, "leif", &request).await.0, 303);
    assert_eq!(try_passphrase(&world, "mona", NEW).await.0, 422, "not after one");
    assert_eq!(approve(&world, "otto", &request).await.0, 303);
    assert_eq!(try_passphrase(&world, "mona", PASSPHRASE).await.0, 422, "the old one is no longer asked for");
    let (status, mona) = try_passphrase(&world, "mona", NEW).await;
    assert_eq!(status, 303);
    let me = mona.me().await;
    assert!(!me.is_locked());
    assert_eq!(try_passphrase(&world, "mona", PASSPHRASE).await.0, 422);
    assert_eq!(try_passphrase(&world, "mona", NEW).await.0, 303, "and again, by her own slot");
    assert!(requests(&world, "sara").await.is_empty());
    let (status, _) = approve(&world, "sara", &request).await;
    assert_eq!(status, 422, "an approval cannot be replayed");
}

async fn one_custodian_alone_can_do_nothing(world: World) {
    with_custodians(&world).await;
    ask(&world, "mona").await;
    world.days_pass(2);
    let request = requests(&world, "leif").await[0].id.to_string();
    assert_eq!(approve(&world, "leif", &request).await.0, 303);
    let (status, page) = approve(&world, "leif", &request).await;
    assert_eq!((status, page.contains(t("recovery-not-twice"))), (422, true));
    assert_eq!(try_passphrase(&world, "mona", NEW).await.0, 422);
    // nor does someone who is no custodian, or one whom nobody confirmed
    assert_eq!(approve(&world, "magnus", &request).await.0, 404);
    give_role(&world, "rolf").await;
    let (status, page) = approve(&world, "rolf", &request).await;
    assert_eq!((status, page.contains(t("recovery-not-confirmed"))), (422, true));
    // the control: with a second one it works
    assert_eq!(approve(&world, "sara", &request).await.0, 303);
    assert_eq!(try_passphrase(&world, "mona", NEW).await.0, 303);
}

async fn nobody_approves_before_the_waiting_time_or_after_the_last_day(world: World) {
    with_custodians(&world).await;
    world.person("leif").on_another_machine().sign_in().await;
    ask(&world, "mona").await;
    let request = requests(&world, "leif").await[0].id.to_string();
    let (status, page) = approve(&world, "leif", &request).await;
    assert_eq!((status, page.contains(t("recovery-too-early"))), (422, true));
    world.days_pass(8);
    let (status, page) = approve(&world, "leif", &request).await;
    assert_eq!((status, page.contains(t("recovery-over"))), (422, true));
    assert_eq!(try_passphrase(&world, "mona", PASSPHRASE).await.0, 303);
    // a custodian is not her own
    ask(&world, "leif").await;
    world.days_pass(2);
    let request = requests(&world, "sara").await[0].id.to_string();
    assert_eq!(approve(&world, "sara", &request).await.0, 303);
    assert_eq!(approve(&world, "otto", &request).await.0, 303);
    assert_eq!(try_passphrase(&world, "leif", NEW).await.0, 303);
}

async fn she_takes_the_request_back(world: World) {
    with_custodians(&world).await;
    ask(&world, "mona").await;
    let path = link(&world, "mona").await;
    world.nobody().get(&path).await.is(200).says(t("recovery-end"));
    assert_eq!(world.nobody().post(format!("{path}/end"), &[]).await.status.as_u16(), 303);
    assert!(requests(&world, "leif").await.is_empty());
    world.days_pass(1);
    ask(&world, "magnus").await;
    assert_eq!(requests(&world, "leif").await.len(), 1);
    assert_eq!(try_passphrase(&world, "magnus", PASSPHRASE).await.0, 303);
    assert!(requests(&world, "leif").await.is_empty(), "signing in with the old one takes it back");
}

async fn an_unknown_address_is_answered_like_a_known_one(world: World) {
    let mut bodies = Vec::new();
    for email in ["mona@example.no", "ingen@example.no"] {
        let answer = world.nobody().post("/recovery", &[("email", email)]).await;
        bodies.push((answer.status.as_u16(), answer.text()));
    }
    assert!(bodies.iter().all(|body| *body == bodies[0]));
    assert_eq!(bodies[0].0, 200);
    let typo = world.nobody().post("/recovery", &[("email", "not an address")]).await;
    assert_eq!(typo.status.as_u16(), 422, "what nobody can have tells of nobody");
    world.nobody().get("/recovery/link/abc").await.is(410).says(t("recovery-gone"));
    // without custodians nobody can help, and it says so
    let path = link(&world, "mona").await;
    let answer = world.nobody().post(&path, &[("passphrase", NEW)]).await;
    assert!(answer.status.as_u16() == 422 && answer.text().contains(t("recovery-no-custodians")));
}

async fn the_keys_pages_say_who_holds_what(world: World) {
    with_custodians(&world).await;
    let nina = world.person("nina");
    nina.get("/keys").await.is(200).says("Otto Olsen").says(t("keys-counts"));
    world.person("mona").get("/keys").await.is(404);
    world.person("mona").get("/recovery/requests").await.is(404);
    let visit = world.planned_visit().await;
    nina.get(format!("/visits/{visit}/keys")).await.is(200).says(t("visit-keys-notes"));
    world.person("otto").get(format!("/visits/{visit}/keys")).await.is(404);
}

async fn a_request_changed_in_the_database_is_not_believed(world: World) {
    with_custodians(&world).await;
    ask(&world, "mona").await;
    let request = requests(&world, "leif").await[0].id.to_string();
    // the columns say that it is time; what was signed does not
    world.tamper(&["UPDATE recovery_requests SET ready_at = asked_at"]).await;
    let (status, page) = approve(&world, "leif", &request).await;
    assert_eq!((status, page.contains(t("recovery-too-early"))), (422, true));
    world.days_pass(2);
    world.tamper(&["CREATE TABLE kept_requests AS SELECT * FROM recovery_requests"]).await;
    let (mona, magnus) = (world.id("mona"), world.id("magnus"));
    let changes = [
        format!("UPDATE recovery_requests SET person_id = '{magnus}'"),
        format!("UPDATE recovery_requests SET deed = REPLACE(deed, '{mona}', '{magnus}')"),
        "UPDATE recovery_requests SET deed = '{}'".to_owned(),
    ];
    for change in &changes {
        world.tamper(&[change]).await;
        let (status, page) = approve(&world, "leif", &request).await;
        assert_eq!((status, page.contains(t("recovery-altered"))), (422, true), "{change}");
        let back =
            ["DELETE FROM recovery_requests", "INSERT INTO recovery_requests SELECT * FROM kept_requests"];
        world.tamper(&back).await;
    }
    // the control: as it was, it goes through
    assert_eq!(approve(&world, "leif", &request).await.0, 303);
    assert_eq!(approve(&world, "otto", &request).await.0, 303);
    assert_eq!(try_passphrase(&world, "mona", NEW).await.0, 303);
}

async fn what_was_approved_and_not_used_in_time_is_void(world: World) {
    with_custodians(&world).await;
    ask(&world, "mona").await;
    world.days_pass(2);
    let request = requests(&world, "leif").await[0].id.to_string();
    assert_eq!(approve(&world, "leif", &request).await.0, 303);
    assert_eq!(approve(&world, "sara", &request).await.0, 303);
    world.days_pass(8);
    assert_eq!(try_passphrase(&world, "mona", NEW).await.0, 422, "too late");
    assert_eq!(
        try_passphrase(&world, "mona", PASSPHRASE).await.0,
        303,
        "the control: the old one still opens"
    );
}

async fn a_second_network_leader_counts_once_the_first_has_confirmed_her(world: World) {
    give(&world, "otto", NetworkRole::NetworkLeader).await;
    let otto = world.person("otto");
    otto.get("/keys").await.is(200).says(t("keys-waits"));
    let own = format!("/keys/network-leaders/{}", world.id("otto"));
    let answer = otto.post(&own, &[]).await;
    assert_eq!(answer.status.as_u16(), 422, "nobody confirms herself: {}", answer.text());
    let nobody = format!("/keys/network-leaders/{}", world.id("mona"));
    assert_eq!(world.person("nina").post(&nobody, &[]).await.status.as_u16(), 422, "she leads no network");
    let page = world.person("nina").get("/keys").await;
    page.says("Otto Olsen").says(t("keys-waits"));
    page.send(&own, &[]).await.is(200).says(t("keys-confirmed")).lacks(t("keys-waits"));

    let me = world.me("otto").await;
    let visit = world.app().plan_visit(&me, world.cycle().await, world.unit("vestfjord")).await.unwrap();
    let team = [
        (world.id("vidar"), Function::VisitLeader),
        (world.id("mona"), Function::Member),
        (world.id("ulla"), Function::UserRepresentative),
    ];
    world.app().choose_team(&me, visit, &team).await.unwrap();
    world.person("vidar").get("/").await.is(200);
    let stands = world.visit(visit).await;
    assert!(world.app().can_seal(&stands).await.unwrap(), "what she signs makes keys");
}

/// The network's key that is kept away from every machine opens a person's keys where no two custodians are left.
#[tokio::test]
async fn the_offline_key_opens_what_was_locked_for_it() {
    let world = World::new().await;
    let (offline, folder) = (vault::Identity::generate(), tempfile::tempdir().unwrap());
    world.copy_databases(folder.path()).await;
    let own = format!("[recovery]\noffline = \"{}\"", offline.recipient());
    let app = world.app_with(folder.path(), &own).await;
    let (_, me) = app.sign_in("mona@example.no", PASSPHRASE).await.unwrap();
    let url = format!("sqlite://{}", folder.path().join("records.sqlite").display());
    let records = sea_orm::Database::connect(&url).await.unwrap();
    let query = format!(
        "SELECT s.slot, k.recipient, k.verifier FROM slots s JOIN person_keys k ON k.person_id = s.person_id \
         WHERE s.kind = 'recovery_offline' AND s.person_id = '{}'",
        me.id()
    );
    let asked = Statement::from_string(records.get_database_backend(), query);
    let row = records.query_one_raw(asked).await.unwrap().unwrap();
    let text = |at| row.try_get_by_index::<String>(at).unwrap();
    let sealed = vault::Sealed::from(row.try_get_by_index::<Vec<u8>>(0).unwrap());
    let (recipient, verifier) = (text(1).parse().unwrap(), text(2).parse().unwrap());
    let card = vault::Card { person: me.id(), recipient, verifier };
    assert!(vault::recover(&sealed, &offline, &card).is_ok());
    let other = vault::Identity::generate();
    assert!(vault::recover(&sealed, &other, &card).is_err(), "the control: no other key does");
}
