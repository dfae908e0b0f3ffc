//! A team takes steps in any order, and tries to get out what must not come out: every view and every note carries a word
//! that stands nowhere else, and nothing the host or the network leader can open, is sent, or finds may hold such a word
//! before what it stands in was read by a second person.

use app::AppError;
use app::voices::{Draft, found_in};
use domain::anonymised::{Decision, Keep, Mark};
use domain::consent::{Band, Group};
use domain::id::{NoteId, VisitId, VoiceId};
use domain::note::{NoteKind, Written};
use domain::programme::Kind;
use domain::report::approval::Desk;
use domain::report::section::Body;
use domain::text::NoteText;
use domain::voice::Heard;
use harness::{Database, TEAM, World, heard};
use std::collections::BTreeSet;

/// Those who must not see what was not checked.
const OUTSIDE: [&str; 3] = ["hanne", "kjell", "nina"];
/// Every canary begins so.
const STEM: &str = "kvidrelyng";
/// What a small group shows through, beside the canary of whoever typed it.
const SMALL: &str = "Tre av fire foreldre sa";

/// Always the same steps from the same seed.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(below).unwrap()).unwrap()
    }

    fn member(&mut self) -> &'static str {
        TEAM[self.next(TEAM.len())]
    }
}

/// A word that stands nowhere else, and that the detector takes for no name.
fn canary(number: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
    [STEM, &String::from_iter([letter(number / 26), letter(number)]), "sk"].concat()
}

/// A note of a focus group.
struct Noted {
    id: NoteId,
    by: &'static str,
    version: u32,
    canary: String,
    hands: BTreeSet<&'static str>,
    slip: Option<usize>,
}

/// A view as it was written last.
struct Viewed {
    id: VoiceId,
    version: u32,
    canary: String,
    several: bool,
    dropped: bool,
    hands: BTreeSet<&'static str>,
    reader: Option<&'static str>,
}

impl Viewed {
    /// Whether another person than those with a hand in it has read it, and several have said it.
    fn is_checked(&self) -> bool {
        !self.dropped && self.several && self.reader.is_some_and(|reader| !self.hands.contains(reader))
    }
}

struct Walk<'a> {
    world: &'a World,
    visit: VisitId,
    dice: Dice,
    canaries: Vec<String>,
    /// Those that left the team in something that was checked.
    free: BTreeSet<String>,
    notes: Vec<Noted>,
    views: Vec<Viewed>,
    slips: Vec<(app::consents::Slip, bool)>,
    left: usize,
}

impl<'a> Walk<'a> {
    async fn new(world: &'a World, seed: u64) -> Self {
        let visit = world.visit_on_its_day().await;
        let slips = world.consents_stand(visit, Group::Patients, 2).await;
        let slips = slips.into_iter().map(|slip| (slip, true)).collect();
        world.app().begin_report(&world.me("vidar").await, visit).await.unwrap();
        world.write_every_section(visit).await;
        let (canaries, free) = (Vec::new(), BTreeSet::new());
        let dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        Self { world, visit, dice, canaries, free, notes: Vec::new(), views: Vec::new(), slips, left: 0 }
    }

    fn fresh(&mut self) -> String {
        let word = canary(self.canaries.len());
        self.canaries.push(word.clone());
        word
    }

    async fn step(&mut self) {
        match self.dice.next(30) {
            0..=2 => self.note().await,
            3 => self.amend().await,
            4..=5 => self.go_through().await,
            6..=10 => self.write().await,
            11..=14 => self.read().await,
            15 => self.send_back().await,
            16 => self.drop_view().await,
            17 => self.withdraw().await,
            18 => self.take_out().await,
            19 => self.size().await,
            20..=21 => self.put().await,
            22..=24 => self.type_in().await,
            25 => self.mend().await,
            26..=27 => self.push().await,
            _ => Box::pin(self.tidy_up()).await,
        }
    }

    /// The team does everything as it should, so that the report comes on its way.
    async fn tidy_up(&mut self) {
        Box::pin(self.go_through()).await;
        for view in self.views.iter_mut().filter(|view| !view.dropped && view.reader.is_none()) {
            let reader = TEAM.into_iter().find(|name| !view.hands.contains(name));
            let me = self.world.me(reader.unwrap_or("vidar")).await;
            let app = self.world.app();
            if app.clear_voice(&me, self.visit, view.id, view.version).await.is_ok() {
                view.reader = reader;
            }
        }
        for view in self.views.iter_mut().filter(|view| !view.is_checked()) {
            let me = self.world.me("vidar").await;
            view.dropped |= self.world.app().drop_voice(&me, self.visit, view.id).await.is_ok();
        }
        self.take_out().await;
        self.mend().await;
        self.push().await;
        self.push().await;
    }

    async fn note(&mut self) {
        let kinds = [Kind::FocusPatients, Kind::FocusRelatives, Kind::FocusStaff];
        let session = self.world.session(self.visit, kinds[self.dice.next(3)]).await;
        let takers =
            self.world.visit(self.visit).await.programme.session(session).unwrap().note_takers.clone();
        let taker = takers[self.dice.next(takers.len())];
        let by = TEAM.into_iter().find(|name| self.world.id(name) == taker).unwrap();
        let (word, slip) = (self.fresh(), self.dice.next(4));
        let standing = self.slips.get(slip).filter(|(_, stands)| *stands);
        let speakers = standing.map(|(slip, _)| slip.label.clone()).into_iter().collect();
        let words = written(&word, speakers);
        let me = self.world.me(by).await;
        let Ok(id) = self.world.app().write_note(&me, self.visit, session, None, &words).await else {
            return;
        };
        let slip = (!words.speakers.is_empty()).then_some(slip);
        self.notes.push(Noted { id, by, version: 1, canary: word, hands: BTreeSet::new(), slip });
    }

    async fn amend(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let (at, word) = (self.dice.next(self.notes.len()), self.fresh());
        let me = self.world.me(self.notes[at].by).await;
        let note = &mut self.notes[at];
        let words = written(&word, Vec::new());
        let done = self.world.app().amend_note(&me, self.visit, note.id, note.version, &words).await;
        if done.is_ok() {
            note.version += 1;
            note.canary = word;
            note.slip = None;
        }
    }

    async fn go_through(&mut self) {
        let by = self.dice.member();
        let me = self.world.me(by).await;
        let kept = |_: Group, _: &str, marks: &[Mark]| vec![Decision::Kept(Keep::Many); marks.len()];
        if self.world.app().go_through_every_note(&me, self.visit, kept).await.is_ok() {
            for note in &mut self.notes {
                note.hands.insert(by);
            }
        }
    }

    /// A view from one or two notes: a new one, or one that is there.
    async fn write(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let (by, word) = (self.dice.member(), self.fresh());
        let picked = [self.dice.next(self.notes.len()), self.dice.next(self.notes.len())];
        let several = self.dice.next(4) > 0;
        let known = self.dice.next(self.views.len() * 2 + 1);
        let (id, seen) = self.views.get(known).map_or((app::App::fresh_voice(), 0), |it| (it.id, it.version));
        let mut from: Vec<NoteId> = picked.iter().map(|at| self.notes[*at].id).collect();
        from.sort_unstable();
        from.dedup();
        let text = format!("Flere savner {word} om kvelden.");
        let kept = found_in(&text, &[]).into_iter().map(|found| found.words).collect();
        let heard = Some(if several { Heard::FromSeveral } else { Heard::FromOne });
        let draft = Draft { text, from, heard, kept, ..Draft::default() };
        let me = self.world.me(by).await;
        if self.world.app().write_voice(&me, self.visit, id, seen, &draft).await.is_err() {
            return;
        }
        let mut hands: BTreeSet<&'static str> =
            picked.iter().flat_map(|at| self.notes[*at].hands.iter().copied()).chain([by]).collect();
        if let Some(it) = self.views.get(known) {
            hands.extend(it.hands.iter().copied());
        }
        let (version, dropped, reader) = (seen + 1, false, None);
        let view = Viewed { id, version, canary: word, several, dropped, hands, reader };
        match self.views.get_mut(known) {
            Some(it) => *it = view,
            None => self.views.push(view),
        }
    }

    async fn read(&mut self) {
        let by = self.dice.member();
        let me = self.world.me(by).await;
        if self.views.is_empty() {
            return;
        }
        let at = self.dice.next(self.views.len());
        let view = &mut self.views[at];
        if self.world.app().clear_voice(&me, self.visit, view.id, view.version).await.is_ok() {
            view.reader = Some(by);
        }
    }

    async fn send_back(&mut self) {
        let me = self.world.me(self.dice.member()).await;
        if self.views.is_empty() {
            return;
        }
        let at = self.dice.next(self.views.len());
        let view = &mut self.views[at];
        let done =
            self.world.app().send_voice_back(&me, self.visit, view.id, view.version, ("Hm.", true)).await;
        if done.is_ok() {
            view.reader = None;
        }
    }

    async fn drop_view(&mut self) {
        let me = self.world.me(self.dice.member()).await;
        if self.views.is_empty() {
            return;
        }
        let at = self.dice.next(self.views.len());
        let view = &mut self.views[at];
        if self.world.app().drop_voice(&me, self.visit, view.id).await.is_ok() {
            view.dropped = true;
        }
    }

    async fn withdraw(&mut self) {
        let at = self.dice.next(self.slips.len());
        let (slip, stands) = &mut self.slips[at];
        if std::mem::take(stands) {
            let page = self.world.nobody().get("/c").await;
            let page = page.send(harness::t("code-open"), &[("code", slip.written())]).await;
            page.send(harness::t("code-withdraw"), &[]).await.is(200);
        }
    }

    async fn take_out(&mut self) {
        let mut taken = Vec::new();
        for (at, note) in self.notes.iter().enumerate().filter(|(_, note)| note.slip.is_some()) {
            let me = self.world.me(note.by).await;
            if self.world.app().words_are_out(&me, self.visit, note.id).await.is_ok() {
                taken.push(at);
            }
        }
        for at in taken {
            self.notes[at].slip = None;
        }
        drop(self.world.app().report_looked_through(&self.world.me("vidar").await, self.visit).await);
    }

    async fn size(&mut self) {
        let size = [Band::UnderFive, Band::FiveToNine, Band::TenOrMore][self.dice.next(3)];
        let group = Group::ALL[self.dice.next(Group::ALL.len())];
        let me = self.world.me(self.dice.member()).await;
        drop(self.world.app().say_group_size(&me, self.visit, group, size).await);
    }

    async fn put(&mut self) {
        let me = self.world.me(self.dice.member()).await;
        drop(self.world.app().put_voices_into_report(&me, self.visit).await);
    }

    /// Somebody types into the report what must not stand there: a note's words, a view nobody has read, a small count, a
    /// heading that tells a small group apart.
    async fn type_in(&mut self) {
        let word = self.fresh();
        let note = self.notes.last().map(|note| sentence(&note.canary));
        let unread = self.views.iter().find(|view| !view.is_checked()).map(|view| view.canary.clone());
        let view = unread.map(|canary| format!("- Flere savner {canary} om kvelden."));
        let (section, text) = match self.dice.next(4) {
            0 => ("strengths", note),
            1 => ("voices", view),
            2 => ("strengths", Some(format!("{SMALL} {word}."))),
            _ => ("voices", Some(format!("### Pasienter\n\n- Noen sa {word}."))),
        };
        if let Some(text) = text {
            self.type_section(section, Body::Text(text)).await;
        }
    }

    async fn mend(&mut self) {
        self.type_section("strengths", heard("Enheten møter unge med ro og tid.")).await;
        self.put().await;
    }

    async fn type_section(&mut self, section: &str, body: Body) {
        let me = self.world.me("vidar").await;
        let Ok((_, _, it)) = self.world.app().section(&me, self.visit, section).await else { return };
        drop(self.world.app().write_section(&me, self.visit, section, it.version, body, false).await);
    }

    /// The report goes as far as it comes: to the team, to the host, and on or back.
    async fn push(&mut self) {
        let (app, visit) = (self.world.app(), self.visit);
        let me = async |name| self.world.me(name).await;
        match self.world.visit(visit).await.report.approval.desk() {
            Desk::Drafting => {
                let page = self.world.read_report(visit, "vidar").await;
                drop(app.send_report_to_team(&me("vidar").await, visit, page).await);
            }
            Desk::WithTeam => {
                for name in TEAM {
                    let page = self.world.read_report(visit, name).await;
                    drop(app.give_word(&me(name).await, visit, page).await);
                }
                let page = self.world.read_report(visit, "vidar").await;
                let sent = Box::pin(app.send_report_to_host(&me("vidar").await, visit, page)).await;
                if sent.is_ok() {
                    self.left += 1;
                    let checked = self.views.iter().filter(|view| view.is_checked());
                    self.free.extend(checked.map(|view| view.canary.clone()));
                }
            }
            Desk::WithHost if self.dice.next(3) > 0 => {
                let why = "Se én gang til.";
                drop(app.send_report_back(&me("hanne").await, visit, why).await);
            }
            Desk::WithHost => {
                let page = self.world.read_report(visit, "hanne").await;
                drop(app.send_report_to_network_leader(&me("hanne").await, visit, page).await);
            }
            _ => drop(app.send_report_back(&me("nina").await, visit, "Se én gang til.").await),
        }
    }

    /// What somebody outside the team can open and that holds something nobody has checked.
    async fn leaks(&self, files: bool) -> Vec<String> {
        let mut shown = self.world.all_letters().await;
        for name in OUTSIDE {
            shown.extend(self.world.shown_to(name, self.visit, files).await);
        }
        self.found_in(&shown, |canary| !self.free.contains(canary))
    }

    fn found_in(&self, shown: &[(String, String)], which: impl Fn(&String) -> bool) -> Vec<String> {
        let shut: Vec<&String> = self.canaries.iter().filter(|canary| which(canary)).collect();
        let holds = |(place, words): &(String, String)| {
            let found = shut.iter().find(|canary| words.contains(canary.as_str()));
            found.map(|canary| format!("{place}: {canary}"))
        };
        shown.iter().filter_map(holds).collect()
    }
}

fn sentence(canary: &str) -> String {
    format!("Hun sa at {canary} savnet ro hver eneste kveld der.")
}

fn written(canary: &str, speakers: Vec<String>) -> Written {
    let text = NoteText::parse(&sentence(canary)).unwrap();
    Written { kind: NoteKind::Challenge, standard: None, text, speakers }
}

/// Takes so many steps from each seed; how often the report left the team in all.
async fn walked(database: Database, seeds: std::ops::Range<u64>, steps: usize) -> usize {
    let mut left = 0;
    for seed in seeds {
        let Some(world) = World::on(database).await else { return usize::MAX };
        let mut walk = Box::pin(Walk::new(&world, seed)).await;
        for step in 0..steps {
            let before = walk.left;
            Box::pin(walk.step()).await;
            if walk.left > before {
                let leaks = walk.leaks(false).await;
                assert!(leaks.is_empty(), "seed {seed}, step {step}: {leaks:#?}");
            }
        }
        let leaks = walk.leaks(true).await;
        assert!(leaks.is_empty(), "seed {seed}, at the end: {leaks:#?}");
        // in clear they lie nowhere, checked or not: neither in a row, nor in a letter, nor in an address that is logged
        let traces = world.traces().await;
        assert_eq!(traces.of_text(STEM), Vec::<String>::new(), "seed {seed}");
        left += walk.left;
    }
    left
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_steps_in_any_order_let_out_what_nobody_has_checked_on_sqlite() {
    let left = walked(Database::Sqlite, 1..3, 45).await;
    assert!(left > 1, "the report left the team {left} times only: nothing was tried");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_steps_in_any_order_let_out_what_nobody_has_checked_on_postgres() {
    let left = walked(Database::Postgres, 3..4, 30).await;
    assert!(left > 0, "nothing was tried");
}

/// A report that has come to the host with one view, which was read as it should or said to be.
async fn with_one_view(world: &World, tamper: bool) -> Walk<'_> {
    let mut walk = Box::pin(Walk::new(world, 7)).await;
    while walk.notes.is_empty() {
        walk.note().await;
    }
    let kept = |_: Group, _: &str, marks: &[Mark]| vec![Decision::Kept(Keep::Many); marks.len()];
    world.app().go_through_every_note(&world.me("mona").await, walk.visit, kept).await.unwrap();
    let word = walk.fresh();
    let text = format!("Flere savner {word} om kvelden.");
    let voice = world.write_voice(walk.visit, "vidar", &[walk.notes[0].id], &text).await;
    if tamper {
        let by = serde_json::json!({ "by": world.id("vidar"), "at": "2026-04-16T10:00:00Z" });
        let cleared = format!(r#"{{"state":"cleared","by":{by}}}"#);
        let statement =
            format!("UPDATE visits SET data = replace(data, '{{\"state\":\"waiting\"}}', '{cleared}')");
        world.tamper(&[&statement]).await;
    } else {
        world.app().clear_voice(&world.me("ulla").await, walk.visit, voice, 1).await.unwrap();
    }
    world.app().put_voices_into_report(&world.me("vidar").await, walk.visit).await.unwrap();
    world.take_on(walk.visit, Desk::WithHost).await;
    walk
}

harness::on_both!(the_control_what_was_not_read_by_another_is_found_wherever_the_report_is_shown);

/// Where a hand in the database says that the writer herself has read it, the search finds it: it is not the search that is
/// blind.
async fn the_control_what_was_not_read_by_another_is_found_wherever_the_report_is_shown(world: World) {
    let walk = with_one_view(&world, true).await;
    let leaks = walk.leaks(true).await;
    for place in ["hanne", "/report/reading", "/report/text", "/report/word", "/report/paper"] {
        assert!(leaks.iter().any(|leak| leak.contains(place)), "not found in {place}: {leaks:#?}");
    }
    let printed = walk.world.person("hanne").open(&format!("/visits/{}/report/pdf", walk.visit)).await;
    let words = harness::printed(&printed.body);
    assert!(words.is_empty() || leaks.iter().any(|leak| leak.contains("/report/pdf")), "{leaks:#?}");
    assert!(leaks.iter().all(|leak| !leak.contains("letter")), "{leaks:#?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_view_that_waits_for_its_second_reader_does_not_leave() {
    let world = World::new().await;
    let mut walk = Walk::new(&world, 7).await;
    while walk.notes.is_empty() {
        walk.note().await;
    }
    walk.go_through().await;
    while walk.views.is_empty() {
        walk.write().await;
    }
    walk.mend().await;
    let (vidar, visit) = (world.me("vidar").await, walk.visit);
    walk.push().await;
    let page = world.read_report(visit, "vidar").await;
    for name in TEAM {
        let page = world.read_report(visit, name).await;
        world.app().give_word(&world.me(name).await, visit, page).await.unwrap();
    }
    let sent = Box::pin(world.app().send_report_to_host(&vidar, visit, page)).await;
    assert!(matches!(sent, Err(AppError::Refused(_))), "{sent:?}");
    assert!(walk.leaks(true).await.is_empty());
}
