//! A team that takes steps in any order, and what has left it.

use super::*;

/// One step somebody takes, in any order.
#[derive(Debug, Clone)]
pub(super) enum Step {
    GoThrough { note: u128, open: usize, by: u128 },
    Amend { note: u128 },
    Write { voice: u128, by: u128, from: Vec<u128>, groups: Vec<Group>, heard: Heard },
    Clear { voice: u128, by: u128 },
    SendBack { voice: u128, by: u128 },
    Drop { voice: u128 },
    Size { group: Group, size: Band },
    Type { line: u128 },
    Fetch,
    Leave,
}

pub(super) fn steps() -> impl Strategy<Value = Step> {
    let (people, few) = (1_u128..5, 1_u128..4);
    let groups = proptest::sample::subsequence(Group::ALL.to_vec(), 0..=3);
    let heard = prop_oneof![Just(Heard::FromOne), Just(Heard::FromSeveral)];
    let group = proptest::sample::select(Group::ALL.to_vec());
    let size = proptest::sample::select(vec![Band::UnderFive, Band::FiveToNine, Band::TenOrMore]);
    let from = proptest::collection::vec(1_u128..4, 0..3);
    prop_oneof![
        3 => (few.clone(), 0_usize..2, people.clone()).prop_map(|(note, open, by)| Step::GoThrough { note, open, by }),
        1 => few.clone().prop_map(|note| Step::Amend { note }),
        4 => (few.clone(), people.clone(), from, groups, heard)
            .prop_map(|(voice, by, from, groups, heard)| Step::Write { voice, by, from, groups, heard }),
        4 => (few.clone(), people.clone()).prop_map(|(voice, by)| Step::Clear { voice, by }),
        1 => (few.clone(), people).prop_map(|(voice, by)| Step::SendBack { voice, by }),
        1 => few.clone().prop_map(|voice| Step::Drop { voice }),
        2 => (group, size).prop_map(|(group, size)| Step::Size { group, size }),
        1 => few.prop_map(|line| Step::Type { line }),
        3 => Just(Step::Fetch),
        3 => Just(Step::Leave),
    ]
}

/// A team at work, with the gate asked by `leave`.
pub(super) struct Team {
    hearing: Hearing,
    words: Vec<(VoiceId, Voice)>,
    versions: [u32; 4],
    report: String,
    pub(super) left: Vec<String>,
    leave: fn(&Pool<'_>, &[Held]) -> bool,
}

fn says(saying: Saying) -> String {
    format!("<{saying:?}>")
}

impl Team {
    pub(super) fn new(leave: fn(&Pool<'_>, &[Held]) -> bool) -> Self {
        let (hearing, words, report) = (Hearing::default(), Vec::new(), String::new());
        Self { hearing, words, versions: [1; 4], report, left: Vec::new(), leave }
    }

    fn told(&self) -> Told {
        let size =
            |group| self.hearing.sizes.iter().find(|(known, _)| *known == group).map(|(_, size)| *size);
        let met: Vec<Met> = Group::ALL.into_iter().map(|group| Met { group, size: size(group) }).collect();
        rules::told(&met, Limit::of(5), self.hearing.told.as_ref())
    }

    fn pool(&self) -> Vec<(&Known, &Voice)> {
        let words = |known: &Known| self.words.iter().find(|(id, _)| *id == known.id).map(|(_, it)| it);
        self.hearing.voices.iter().filter_map(|known| Some((known, words(known)?))).collect()
    }

    fn made(&self) -> String {
        section(&self.told(), &self.pool(), &[], crate::lang::Lang::Nb, &says)
    }

    pub(super) fn take(&mut self, step: Step) {
        match step {
            Step::GoThrough { note, open, by } => {
                let of = self.versions[usize::try_from(note).unwrap()];
                self.hearing.go_through(Gone { of, ..gone(note, open, by) });
            }
            Step::Amend { note } => self.versions[usize::try_from(note).unwrap()] += 1,
            Step::Write { voice: id, by, from, groups, heard } => {
                let from: Vec<NoteId> = from.into_iter().map(note).collect();
                if let Ok(version) = self.hearing.write(voice(id), person(by), &from) {
                    let text = View::parse(&format!("view {id} {version}")).unwrap();
                    let words = Voice {
                        area: None,
                        text,
                        from,
                        groups,
                        heard,
                        kept: Vec::new(),
                        asked: Vec::new(),
                        names: Vec::new(),
                    };
                    self.words.retain(|(known, _)| *known != voice(id));
                    self.words.push((voice(id), words));
                }
            }
            Step::Clear { voice: id, by: reader } => drop(self.hearing.clear(voice(id), by(reader))),
            Step::SendBack { voice: id, by: reader } => drop(self.hearing.send_back(voice(id), by(reader))),
            Step::Drop { voice: id } => drop(self.hearing.drop_voice(voice(id))),
            Step::Size { group, size } => self.hearing.say_size(group, size),
            Step::Type { line } => {
                self.report += &["\n- view ", &line.to_string(), " 1\n### <Heading(Patients)>"].concat();
            }
            Step::Fetch => self.report = self.made(),
            Step::Leave => self.leave_the_team(),
        }
    }

    fn leave_the_team(&mut self) {
        let (told, made) = (self.told(), self.made());
        let numbers = 1_u128..4;
        let version = |number: u128| self.versions[usize::try_from(number).unwrap()];
        let notes: Vec<FocusNote> = numbers
            .map(|it| FocusNote {
                id: note(it),
                version: version(it),
                text: String::new(),
                locked: false,
                not_retold: false,
            })
            .collect();
        let (hearing, voices) = (&self.hearing, self.pool());
        let pool = Pool {
            hearing,
            told: &told,
            voices: &voices,
            notes: &notes,
            others: &[],
            made: &made,
            lang: crate::lang::Lang::Nb,
            named: (&[], &[]),
            uncompared: 0,
        };
        let held = Held { key: "voices".into(), text: self.report.clone(), voices: true, hosts: false };
        if (self.leave)(&pool, &[held]) {
            self.left.push(self.report.clone());
            self.hearing.told = Some(told);
        }
    }

    /// Whether what has left holds something it must not.
    pub(super) fn is_safe(&self) -> bool {
        let Some(report) = self.left.last() else { return true };
        let views = self.pool().into_iter().all(|(known, it)| {
            let shown = report.contains(it.text.as_str());
            let read = match &known.state {
                State::Cleared { by } => !known.hands.contains(&by.by),
                State::Waiting | State::SentBack { .. } | State::Dropped => false,
            };
            !shown || (read && it.heard == Heard::FromSeveral)
        });
        let small = |group: Group| {
            let size = self.hearing.sizes.iter().find(|(known, _)| *known == group).map(|(_, size)| *size);
            rules::is_small(size, Limit::of(5))
        };
        let named = |heading: Heading| report.contains(&format!("<Heading({heading:?})>"));
        let shows = (small(Group::Patients) && (named(Heading::Patients) || named(Heading::Relatives)))
            || (small(Group::Relatives) && (named(Heading::Relatives) || named(Heading::Patients)))
            || (small(Group::Staff) && named(Heading::Staff));
        views && !shows
    }
}
