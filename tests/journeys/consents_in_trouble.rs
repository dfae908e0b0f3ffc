//! What goes wrong where consents are given: an answer sent twice or broken off, slips asked for twice, guesses, and what
//! an older backup brings back.

use app::App;
use app::consents::{Giving, Recording, Shown, Slip};
use domain::consent::{Group, How, Said, Standing, Voice, Yes};
use domain::id::VisitId;
use domain::lang::Lang;
use domain::programme::Kind;
use harness::{Keys, PASSPHRASE, Page, World, t};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use std::task::Poll;

harness::on_both!(
    an_answer_sent_twice_from_a_tablet_is_one_answer,
    an_answer_broken_off_at_any_moment_is_saved_whole_or_not_at_all,
    slips_are_made_once_however_often_the_form_is_sent,
    whoever_guesses_codes_is_told_to_wait,
    a_note_taker_sees_whose_words_may_not_be_retold,
    what_is_over_since_the_backup_is_not_given_again_when_it_is_put_back,
);

fn desk(visit: VisitId) -> String {
    format!("/visits/{visit}/consents")
}

async fn types(world: &World, code: &str) -> Page {
    world.nobody().get("/c?on=tablet").await.send(t("code-open"), &[("code", code)]).await
}

async fn leaves(world: &World, kind: &str) -> usize {
    let records = world.records().await;
    let query = format!("SELECT leaf FROM leaves WHERE kind = '{kind}'");
    let asked = sea_orm::Statement::from_string(records.get_database_backend(), query);
    let found = records.query_all_raw(asked).await.unwrap().len();
    records.close().await.unwrap();
    found
}

/// The labels of those who have said yes, as the team of an instance sees them.
async fn standing(app: &App, visit: VisitId) -> BTreeSet<String> {
    let (_, vidar) = app.sign_in("vidar@example.no", PASSPHRASE).await.unwrap();
    let standing = app.consents(&vidar, visit).await.unwrap().standing.unwrap();
    standing.into_iter().map(|one| one.label).collect()
}

async fn an_answer_sent_twice_from_a_tablet_is_one_answer(world: World) {
    let visit = world.prepared_visit().await;
    let slips = world.asked(visit, Group::Patients, 2).await;
    let page = types(&world, slips[0].written()).await;
    let yes = [("taking_part", "in_group"), ("paraphrase", "yes")];
    let sent = tokio::join!(page.send(t("code-send"), &yes), page.send(t("code-send"), &yes));
    for page in [sent.0, sent.1] {
        page.is(200).says(t("code-thanks")).says(t("code-closes"));
    }
    let other = page.send(t("code-send"), &[("taking_part", "no")]).await;
    other.is(200).says(t("code-thanks")).lacks(t("code-no-title"));
    assert_eq!(leaves(&world, "consent_word").await, 1, "counted once");
    assert_eq!(standing(world.app(), visit).await, BTreeSet::from([slips[0].label.clone()]));
    // a slip copied on the machine: whoever comes second is shown what was said, and adds nothing
    types(&world, slips[0].written()).await.is(200).says(t("code-thanks"));

    let page = types(&world, slips[1].written()).await;
    page.send(t("code-send"), &[("taking_part", "no")]).await.is(200).says(t("code-no-title"));
    let again = page.send(t("code-send"), &[("taking_part", "in_group")]).await;
    again.is(422).says(t("code-unknown"));
    assert_eq!(leaves(&world, "consent_word").await, 2);
}

/// Goes as many steps of the way, and is gone.
async fn broken_off_after<T>(steps: usize, work: impl Future<Output = T>) -> Option<T> {
    let (mut work, mut left) = (std::pin::pin!(work), steps);
    std::future::poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        work.as_mut().poll(context).map(Some)
    })
    .await
}

async fn an_answer_broken_off_at_any_moment_is_saved_whole_or_not_at_all(world: World) {
    let visit = world.prepared_visit().await;
    let (mut given, mut broken, mut steps, mut whole) = (0, 0, 0, 0);
    // whoever answers is gone after so many steps, as when a tablet loses its network; later and later, until she is not
    while whole < 2 {
        let slips = world.asked(visit, Group::Patients, 1).await;
        let asked = world.app().asked_by_code(slips[0].written()).await.unwrap();
        let read = Shown::of(&asked.consent, Voice::Own, Lang::Nb).unwrap().hash;
        let said = Said::Yes(Yes { paraphrase: true, ..Yes::default() });
        let giving = Giving { said, how: How::Tablet, lang: Lang::Nb, read: &read };
        let answer = Box::pin(world.app().answer_by_code(slips[0].written(), giving));
        let ended = broken_off_after(steps, answer).await;
        // whatever is still under way comes to its end before anybody else is asked
        world.asked(visit, Group::Relatives, 1).await;
        let found = world.app().asked_by_code(slips[0].written()).await.unwrap();
        let saved = found.consent.word(Voice::Own).is_some();
        assert!(saved || ended.is_none(), "what was answered is saved");
        given += usize::from(saved);
        let counted = found.visit.consents.get(&Group::Patients).map_or(0, |tally| tally.standing);
        assert_eq!(usize::try_from(counted).unwrap(), given, "the count kept with the visit");
        assert_eq!(standing(world.app(), visit).await.len(), given, "the list");
        assert_eq!(leaves(&world, "consent_word").await, given, "the log");
        if !saved {
            // she sends it again
            world.says_yes(&slips[0], false).await;
            (given, broken) = (given + 1, broken + 1);
        }
        whole += usize::from(ended.is_some());
        steps += 1 + steps / 8;
    }
    println!("{given} given, {broken} of them broken off at first, the last after {steps} steps");
    assert!(given > broken && broken > 0, "the control: some were broken off, and some were not");
}

async fn slips_are_made_once_however_often_the_form_is_sent(world: World) {
    let visit = world.prepared_visit().await;
    let fields = [("group", "patients"), ("age", "adult"), ("count", "3")];
    let page = world.person("hanne").get(desk(visit)).await;
    let made = page.send(t("consents-ask-button"), &fields).await;
    assert_eq!(made.is(200).all(".slip .code").len(), 3);
    let again = page.send(t("consents-ask-button"), &fields).await;
    again.is(409).says(t("refusal-slips-are-made")).lacks(&made.all(".slip .code")[0]);
    let requests = async || {
        let hanne = world.me("hanne").await;
        world.app().consents(&hanne, visit).await.unwrap().requests.unwrap()
    };
    assert_eq!(requests().await.len(), 3, "nobody is asked twice");
    // the page that refused is a fresh one
    let others = again.send(t("consents-ask-button"), &fields).await;
    assert_eq!(others.is(200).all(".slip .code").len(), 3);
    assert_eq!(requests().await.len(), 6);
    // printing anew gives another code and voids the first: one request, whichever is used
    let label = &requests().await[0].label;
    let one = world.person("hanne").get(desk(visit)).await.follow(label).await;
    let first = one.send(t("consents-renew-button"), &[]).await;
    let second = one.send(t("consents-renew-button"), &[]).await;
    let (void, stands) = (&first.all(".slip .code")[0], &second.all(".slip .code")[0]);
    second.says(t("consents-slips-renewed"));
    types(&world, void).await.is(422).says(t("code-unknown"));
    types(&world, stands).await.is(200);
    assert_eq!(requests().await.len(), 6);
    // an id that is taken, or none at all
    for once in [requests().await[0].id.to_string(), "x".to_owned()] {
        let fields = [fields.as_slice(), &[("once", once.as_str()), ("holders", "one")]].concat();
        let status = world.person("hanne").post(desk(visit), &fields).await.status.as_u16();
        assert_eq!(status, if once == "x" { 200 } else { 409 });
    }
}

async fn whoever_guesses_codes_is_told_to_wait(world: World) {
    let visit = world.prepared_visit().await;
    let slips = world.asked(visit, Group::Patients, 1).await;
    let most = world.app().settings().limits.codes_per_address;
    let mut told = None;
    for guess in 0..=most + 1 {
        let code = format!("{guess:04}-0000-0000-0000");
        let page = world.nobody().post("/c", &[("code", &code)]).await;
        assert_eq!(page.status.as_u16(), 422);
        if page.text().contains(t("code-too-many")) {
            told = Some(guess);
            break;
        }
        assert!(page.text().contains(t("code-unknown")), "{guess}");
    }
    assert!(told.is_some_and(|guess| guess >= most), "{told:?}: a ward with one address can answer");
    let right = world.nobody().post("/c/stored", &[("code", slips[0].written())]).await;
    assert!(right.text().contains(t("code-too-many")), "a right one is told like a wrong one");
}

async fn a_note_taker_sees_whose_words_may_not_be_retold(world: World) {
    let visit = world.visit_on_its_day().await;
    let slips = world.asked(visit, Group::Patients, 2).await;
    world.says_yes(&slips[0], false).await;
    let page = types(&world, slips[1].written()).await;
    page.send(t("code-send"), &[("taking_part", "in_group")]).await.says(t("code-thanks"));
    let session = world.session(visit, Kind::FocusPatients).await;
    let page = world.person("ulla").get(format!("/visits/{visit}/sessions/{session}/notes")).await;
    let told = app::texts::Words::tr(
        Lang::Nb,
        "notes-not-retold-who",
        &[("labels", slips[1].label.as_str().into())],
    );
    page.is(200).says(&told).says(&slips[0].label);
    let team = world.person("vidar").get(desk(visit)).await;
    let marked = team.all("main tbody tr").into_iter().filter(|row| row.contains(t("notes-not-retold")));
    let marked: Vec<_> = marked.collect();
    assert!(marked.len() == 1 && marked[0].contains(&slips[1].label), "{marked:?}");
}

/// The keeper writes down that a yes was taken back aloud.
async fn taken_back_aloud(world: &World, visit: VisitId, slip: &Slip) {
    let id = world.app().asked_by_code(slip.written()).await.unwrap().consent.id;
    let (voice, how, lang) = (Voice::Own, How::Spoken, Lang::Nb);
    let recording = Recording { voice, said: None, how, lang, read: String::new() };
    world.app().record_word(&world.me("hanne").await, visit, id, &recording).await.unwrap();
}

async fn what_is_over_since_the_backup_is_not_given_again_when_it_is_put_back(world: World) {
    let shelf = tempfile::tempdir().unwrap();
    let visit = world.noted_visit().await;
    let slips = world.consents_stand(visit, Group::Patients, 5).await;
    let silent = world.asked(visit, Group::Patients, 1).await;
    let lost = world.consents_stand(visit, Group::Relatives, 1).await;
    let labels: BTreeSet<String> = slips.iter().map(|slip| slip.label.clone()).collect();
    let (ulla, session) = (world.me("ulla").await, world.session(visit, Kind::FocusPatients).await);
    let words = domain::note::Written {
        kind: domain::note::NoteKind::Idea,
        standard: None,
        text: domain::text::NoteText::parse("Hun ville ut mot hagen.").unwrap(),
        speakers: vec![slips[0].label.clone()],
    };
    let note = world.app().write_note(&ulla, visit, session, None, &words).await.unwrap();
    let before = standing(world.app(), visit).await;
    assert!(before.is_superset(&labels));
    let backup = world.app().back_up(shelf.path(), None, None).await.unwrap();

    let [back, erased, cancelled, aloud, stays] = slips.as_slice() else { panic!("{slips:?}") };
    let cancelled_id = world.app().asked_by_code(cancelled.written()).await.unwrap().consent.id;
    world.app().withdraw_by_code(back.written()).await.unwrap();
    world.app().erase_by_code(erased.written()).await.unwrap();
    world.app().cancel_consent(&world.me("hanne").await, visit, cancelled_id).await.unwrap();
    taken_back_aloud(&world, visit, aloud).await;
    let lost_id = world.app().asked_by_code(lost[0].written()).await.unwrap().consent.id;
    world.app().renew_slips(&world.me("hanne").await, visit, lost_id).await.unwrap();
    types(&world, silent[0].written()).await.send(t("code-send"), &[("taking_part", "no")]).await.is(200);

    let restored = world.restore(&backup, Keys::Live).await;
    let left = standing(restored.app(), visit).await;
    assert!(left.contains(&stays.label), "the control: who said nothing more still takes part");
    for slip in [back, erased, cancelled, aloud, &silent[0]] {
        assert!(!left.contains(&slip.label), "{}", slip.label);
        assert!(restored.app().asked_by_code(slip.written()).await.is_err(), "her code is void");
    }
    assert_eq!(left.len(), before.len() - 4);
    assert!(left.contains(&lost[0].label), "a lost slip changes no answer");
    assert!(restored.app().asked_by_code(lost[0].written()).await.is_err(), "and stays void");
    let (_, hanne) = restored.app().sign_in("hanne@example.no", PASSPHRASE).await.unwrap();
    let kept = restored.app().consents(&hanne, visit).await.unwrap();
    assert!(kept.visit.is_locked(note), "what she said is locked again");
    let requests = kept.requests.unwrap();
    assert!(requests.iter().all(|one| one.label != erased.label), "erased, and not only taken back");
    let no = requests.iter().find(|one| one.label == silent[0].label).unwrap();
    assert_eq!(no.standing(), Standing::Withdrawn, "a no that was not in the backup is no yes to come");
    let slips = restored.app().renew_slips(&hanne, visit, no.id).await.unwrap().1;
    assert!(slips.is_empty(), "nor is she asked again");
    restored.close().await;

    let keys = world.keys().await;
    keys.execute_unprepared("DELETE FROM gone").await.unwrap();
    keys.close().await.unwrap();
    let restored = world.restore(&backup, Keys::Live).await;
    assert_eq!(standing(restored.app(), visit).await, before, "the control: nothing but `keys` remembers it");
    restored.close().await;
}
