//! Passkeys: a second way in beside the passphrase, and never more than its owner's.

use base64::{Engine, prelude::BASE64_STANDARD};
use domain::person::NetworkRole;
use harness::{Answer, PASSPHRASE, Visitor, World, t};
use sea_orm::{ConnectionTrait, Statement};

harness::on_both!(
    a_passkey_signs_in_unlocks_and_is_taken_away,
    the_wrong_output_an_unknown_passkey_and_somebody_elses_are_answered_alike,
    a_locked_session_adds_and_removes_nothing,
    it_survives_another_passphrase_and_not_a_recovery,
    signing_in_with_it_takes_a_recovery_back,
    what_is_no_passkey_is_refused_and_nothing_is_stored,
    a_row_put_under_somebody_elses_name_opens_nothing,
    a_form_of_another_site_is_refused,
);

const NEW: &str = "sju hvite svaner over fjorden";

/// What an authenticator gives: the id of its passkey, and its output.
#[derive(Clone)]
struct Key {
    id: String,
    output: String,
}

fn key(seed: u8) -> Key {
    let letter = char::from(b'a' + seed);
    Key { id: letter.to_string().repeat(22), output: BASE64_STANDARD.encode([seed; 32]) }
}

async fn add(visitor: &Visitor, name: &str, key: &Key) -> Answer {
    let pairs = [("passkey", name), ("credential", &key.id), ("output", &key.output)];
    visitor.post("/profile/passkeys", &pairs).await
}

async fn added(visitor: &Visitor, name: &str, key: &Key) {
    let answer = add(visitor, name, key).await;
    assert_eq!(answer.leads_to(), Some("/profile"), "{}", answer.text());
}

/// Somebody comes with a passkey.
async fn sign_in(world: &World, key: &Key) -> (Answer, Visitor) {
    let visitor = world.nobody();
    let pairs = [("credential", key.id.as_str()), ("output", key.output.as_str())];
    (visitor.post("/sign-in/passkey", &pairs).await, visitor)
}

async fn comes_in(world: &World, key: &Key) -> bool {
    let (answer, visitor) = sign_in(world, key).await;
    let says = answer.text().contains(t("passkey-wrong"));
    match answer.status.as_u16() {
        303 => visitor.has_cookie(),
        422 if says => false,
        status => panic!("{status}: {}", answer.text()),
    }
}

async fn unlock(visitor: &Visitor, key: &Key) -> Answer {
    let pairs = [("credential", key.id.as_str()), ("output", key.output.as_str())];
    visitor.post("/unlock/passkey", &pairs).await
}

/// The address of the form that takes her only passkey away.
async fn removal(world: &World, name: &str) -> String {
    let passkeys = world.app().passkeys(&world.me(name).await).await.unwrap();
    format!("/profile/passkeys/{}/removal", passkeys[0].id)
}

async fn count(world: &World, query: &str) -> i64 {
    let records = world.records().await;
    let asked = Statement::from_string(records.get_database_backend(), query);
    let counted = records.query_one_raw(asked).await.unwrap().unwrap().try_get_by_index(0).unwrap();
    records.close().await.unwrap();
    counted
}

async fn stored(world: &World) -> i64 {
    count(world, "SELECT COUNT(*) FROM slots WHERE kind = 'passkey'").await
}

async fn try_passphrase(world: &World, name: &str, passphrase: &str) -> u16 {
    let email = format!("{name}@example.no");
    let answer = world.nobody().post("/sign-in", &[("email", &email), ("passphrase", passphrase)]).await;
    answer.status.as_u16()
}

async fn a_passkey_signs_in_unlocks_and_is_taken_away(world: World) {
    let visit = world.visit_on_its_day().await;
    let note = world.write_note(visit, "mona", "Lest med passnøkkel").await;
    let mona = world.person("mona");
    mona.get("/profile").await.is(200).says(t("passkeys-title")).lacks("Monas telefon");
    added(&mona, "Monas telefon", &key(1)).await;
    mona.get("/profile").await.says("Monas telefon").says(t("passkeys-never"));
    world.app().send_due_letters().await.unwrap();
    let letters = world.letters().to("mona@example.no");
    let told = letters.iter().find(|one| one.subject == t("letter-passkey-added-subject")).unwrap();
    assert!(told.text.contains("http://kvip.test/profile"));

    let (answer, elsewhere) = sign_in(&world, &key(1)).await;
    assert_eq!(answer.leads_to(), Some("/"), "{}", answer.text());
    let me = elsewhere.me().await;
    let (_, read) = world.app().note(&me, visit, note).await.unwrap();
    assert_eq!(read.text, "Lest med passnøkkel", "signed in with it, she is unlocked too");
    assert_eq!(elsewhere.post("/lock", &[]).await.status, 303);
    assert!(world.app().note(&elsewhere.me().await, visit, note).await.is_err(), "locked");
    let page = elsewhere.get("/unlock").await;
    assert_eq!(page.attr("form[data-passkey]", "action").as_deref(), Some("/unlock/passkey"));
    assert_eq!(unlock(&elsewhere, &key(1)).await.leads_to(), Some("/"));
    assert!(world.app().note(&elsewhere.me().await, visit, note).await.is_ok());
    elsewhere.get("/profile").await.lacks(t("passkeys-never"));

    let removed = mona.post(removal(&world, "mona").await, &[]).await;
    assert_eq!(removed.leads_to(), Some("/profile"), "{}", removed.text());
    assert!(!comes_in(&world, &key(1)).await, "it opens nothing any more");
    let led = elsewhere.open("/profile").await;
    assert!(led.leads_to().is_some_and(|to| to.starts_with("/sign-in")), "and that machine is signed out");
    assert_eq!(try_passphrase(&world, "mona", PASSPHRASE).await, 303, "the passphrase stays");
    let leaves = "SELECT COUNT(*) FROM leaves WHERE kind IN ('passkey_added', 'passkey_removed')";
    assert_eq!(count(&world, leaves).await, 2);
    assert_eq!(stored(&world).await, 0);
}

async fn the_wrong_output_an_unknown_passkey_and_somebody_elses_are_answered_alike(world: World) {
    added(&world.person("mona"), "Monas telefon", &key(1)).await;
    added(&world.person("vidar"), "Nettbrett", &key(2)).await;
    let mixed = Key { output: key(2).output, ..key(1) };
    let unknown = key(3);
    let bent = Key { output: "ikke noe".to_owned(), ..key(1) };
    let none = Key { id: String::new(), output: String::new() };
    let mut answers = Vec::new();
    for key in [&mixed, &unknown, &bent, &none] {
        let (answer, _) = sign_in(&world, key).await;
        answers.push((answer.status.as_u16(), answer.text()));
    }
    assert!(answers[0].0 == 422 && answers[0].1.contains(t("passkey-wrong")), "{}", answers[0].1);
    assert!(answers.iter().all(|one| *one == answers[0]), "all alike");
    // and somebody else's, however right, unlocks nobody but its owner
    let mona = world.person("mona");
    assert_eq!(mona.post("/lock", &[]).await.status, 303);
    for key in [&key(2), &mixed, &unknown] {
        let answer = unlock(&mona, key).await;
        assert!(answer.status == 422 && answer.text().contains(t("passkey-wrong")));
        assert!(mona.me().await.is_locked());
    }
    assert_eq!(unlock(&mona, &key(1)).await.status, 303, "the control: her own does");
    assert!(comes_in(&world, &key(1)).await && comes_in(&world, &key(2)).await);
    // a closed account's opens nothing
    let path = format!("/network/people/{}/account", world.id("mona"));
    assert_eq!(world.person("arne").post(path, &[("active", "no")]).await.status, 303);
    assert!(!comes_in(&world, &key(1)).await);
}

async fn a_locked_session_adds_and_removes_nothing(world: World) {
    let mona = world.person("mona");
    added(&mona, "Monas telefon", &key(1)).await;
    let removal = removal(&world, "mona").await;
    assert_eq!(mona.post("/lock", &[]).await.status, 303);
    let page = mona.get("/profile").await;
    page.is(200).says("Monas telefon").says(t("passkeys-unlock-first")).lacks(t("passkeys-remove-button"));
    assert!(!page.offers("/profile/passkeys"));
    let refused = add(&mona, "En til", &key(2)).await;
    assert_eq!(refused.status.as_u16(), 403);
    assert!(refused.text().contains(t("kept-locked-title")), "what she wrote is kept");
    assert!(!refused.text().contains("<pre"), "and what opens is not shown");
    assert_eq!(mona.post(&removal, &[]).await.status.as_u16(), 403);
    assert_eq!(stored(&world).await, 1);
    // nor does anyone remove another's, or come without a cookie
    assert_eq!(world.person("vidar").post(&removal, &[]).await.status.as_u16(), 404);
    assert_eq!(world.nobody().post(&removal, &[]).await.status.as_u16(), 401);
    assert_eq!(stored(&world).await, 1);
    assert_eq!(unlock(&mona, &key(1)).await.status, 303);
    assert_eq!(mona.post(&removal, &[]).await.status, 303, "the control: unlocked she does");
    assert_eq!(stored(&world).await, 0);
}

async fn give_role(world: &World, name: &str) {
    let people = world.app().names(&[world.id(name)]).await.unwrap();
    let mut person = people.into_values().next().unwrap();
    person.network.push(NetworkRole::Custodian);
    world.app().save_person(&world.me("arne").await, &person).await.unwrap();
}

/// Leif and Sara are custodians, and Mona's keys are locked for them.
async fn with_custodians(world: &World) {
    let nina = world.person("nina");
    for name in ["leif", "sara"] {
        give_role(world, name).await;
        let confirmed = nina.post(format!("/keys/custodians/{}", world.id(name)), &[]).await;
        assert_eq!(confirmed.leads_to(), Some("/keys"), "{}", confirmed.text());
    }
    world.person("mona").on_another_machine().sign_in().await.is(200);
}

/// Mona's link in her letter; she chooses a new passphrase with it.
async fn forget(world: &World) {
    assert_eq!(world.nobody().post("/recovery", &[("email", "mona@example.no")]).await.status, 200);
    for _ in 0..100 {
        world.app().send_due_letters().await.unwrap();
        let letters = world.letters().to("mona@example.no");
        let link = letters.iter().rev().find_map(|letter| {
            let at = letter.text.find("/recovery/link/")?;
            letter.text[at..].split_whitespace().next().map(ToOwned::to_owned)
        });
        if let Some(path) = link {
            assert_eq!(world.nobody().post(&path, &[("passphrase", NEW)]).await.status, 200);
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("no link came");
}

async fn requests(world: &World) -> Vec<app::recovery::Waiting> {
    let leif = world.person("leif").on_another_machine();
    leif.sign_in().await;
    world.app().recovery_requests(&leif.me().await).await.unwrap()
}

async fn it_survives_another_passphrase_and_not_a_recovery(world: World) {
    with_custodians(&world).await;
    let mona = world.person("mona");
    added(&mona, "Monas telefon", &key(1)).await;
    let changed = mona.post("/profile/passphrase", &[("current", PASSPHRASE), ("new", NEW)]).await;
    assert_eq!(changed.leads_to(), Some("/profile"));
    assert!(comes_in(&world, &key(1)).await, "another passphrase leaves it as it is");
    forget(&world).await;
    world.days_pass(2);
    let request = requests(&world).await[0].id;
    for name in ["leif", "sara"] {
        let custodian = world.person(name).on_another_machine();
        custodian.sign_in().await;
        assert_eq!(custodian.post(format!("/recovery/requests/{request}"), &[]).await.status, 303);
    }
    assert_eq!(stored(&world).await, 1, "until she comes in, nothing changes");
    assert_eq!(try_passphrase(&world, "mona", NEW).await, 303);
    assert_eq!(stored(&world).await, 0);
    assert!(!comes_in(&world, &key(1)).await, "the machine it lay on may be lost");
}

async fn signing_in_with_it_takes_a_recovery_back(world: World) {
    with_custodians(&world).await;
    added(&world.person("mona"), "Monas telefon", &key(1)).await;
    forget(&world).await;
    assert_eq!(requests(&world).await.len(), 1);
    let wrong = Key { output: key(2).output, ..key(1) };
    assert!(!comes_in(&world, &wrong).await);
    assert_eq!(requests(&world).await.len(), 1, "the control: a wrong one takes nothing back");
    assert!(comes_in(&world, &key(1)).await);
    assert!(requests(&world).await.is_empty());
    assert_eq!(try_passphrase(&world, "mona", PASSPHRASE).await, 303);
}

async fn what_is_no_passkey_is_refused_and_nothing_is_stored(world: World) {
    let mona = world.person("mona");
    let (long, good) = ("k".repeat(2000), key(1));
    let hostile = [
        Key { id: String::new(), ..good.clone() },
        Key { id: long.clone(), ..good.clone() },
        Key { id: "<script>alert(1)</script>".to_owned(), ..good.clone() },
        Key { id: "å".repeat(20), ..good.clone() },
        Key { output: String::new(), ..good.clone() },
        Key { output: long.clone(), ..good.clone() },
        Key { output: BASE64_STANDARD.encode([1; 31]), ..good.clone() },
    ];
    for key in &hostile {
        let answer = add(&mona, "Monas telefon", key).await;
        assert_eq!(answer.status.as_u16(), 422);
        assert!(answer.text().contains(t("passkey-without")) && answer.text().contains("Monas telefon"));
        assert_eq!(sign_in(&world, key).await.0.status.as_u16(), 422);
    }
    for name in ["", "   ", &long, "to\nlinjer\u{0}"] {
        assert_eq!(add(&mona, name, &good).await.status.as_u16(), 422, "{name:?}");
    }
    assert_eq!(mona.post("/profile/passkeys", &[]).await.status.as_u16(), 422);
    assert_eq!(stored(&world).await, 0);
    added(&mona, "<b>Monas telefon</b>", &good).await;
    mona.get("/profile").await.says("<b>Monas telefon</b>");
    // the same one twice, and somebody else's
    for visitor in [&mona, &world.person("vidar")] {
        let answer = add(visitor, "Igjen", &good).await;
        assert!(answer.status == 422 && answer.text().contains(t("passkey-there")));
    }
    for seed in 2..=10 {
        added(&mona, "Enda en", &key(seed)).await;
    }
    let answer = add(&mona, "Den ellevte", &key(11)).await;
    assert!(answer.status == 422 && answer.text().contains(t("passkeys-too-many")));
    assert_eq!(stored(&world).await, 10);
}

async fn a_row_put_under_somebody_elses_name_opens_nothing(world: World) {
    let (vidar, mona) = (world.id("vidar"), world.id("mona"));
    added(&world.person("mona"), "Monas telefon", &key(1)).await;
    let give = |to, from| {
        format!("UPDATE slots SET person_id = '{to}' WHERE person_id = '{from}' AND kind = 'passkey'")
    };
    world.tamper(&[&give(vidar, mona)]).await;
    assert!(!comes_in(&world, &key(1)).await, "who can write in the database does not become someone else");
    world.tamper(&[&give(mona, vidar)]).await;
    assert!(comes_in(&world, &key(1)).await, "the control: put back, it opens");
    // nor with a passphrase's slot; everyone here has the same passphrase
    let give = |to, from, kind| {
        format!("UPDATE slots SET person_id = '{to}' WHERE person_id = '{from}' AND kind = '{kind}'")
    };
    let hide = |person, from, to| {
        format!("UPDATE slots SET kind = '{to}' WHERE person_id = '{person}' AND kind = '{from}'")
    };
    world.tamper(&[&hide(mona, "passphrase", "hidden"), &give(mona, vidar, "passphrase")]).await;
    assert_eq!(try_passphrase(&world, "mona", PASSPHRASE).await, 422);
    let moved = world.person("mona");
    assert_eq!(moved.post("/lock", &[]).await.status, 303);
    assert_eq!(moved.post("/unlock", &[("passphrase", PASSPHRASE)]).await.status, 422);
    world.tamper(&[&give(vidar, mona, "passphrase"), &hide(mona, "hidden", "passphrase")]).await;
    assert_eq!(try_passphrase(&world, "mona", PASSPHRASE).await, 303, "the control: put back, it opens");
    // nor is a passphrase's slot taken for a passkey's
    let kind = |id: &str| {
        format!(
            "UPDATE slots SET kind = 'passkey', public = '{id}' WHERE person_id = '{vidar}' AND kind = 'passphrase'"
        )
    };
    world.tamper(&[&kind(&key(2).id)]).await;
    assert!(!comes_in(&world, &key(2)).await);
}

async fn a_form_of_another_site_is_refused(world: World) {
    let mona = world.person("mona");
    added(&mona, "Monas telefon", &key(1)).await;
    for path in ["/sign-in/passkey", "/unlock/passkey", "/profile/passkeys", &removal(&world, "mona").await] {
        assert_eq!(mona.post_from_elsewhere(path).await.status.as_u16(), 403, "{path}");
    }
    assert_eq!(stored(&world).await, 1);
}
