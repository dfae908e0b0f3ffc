//! Every history there can be, walked through to its end: a request has few states, so all of them are reached.

use super::*;

/// What happened on the way, as it was told; kept beside the request and not read from it.
#[derive(Debug, Clone, Default, PartialEq)]
struct Told {
    yes: Vec<Voice>,
    no: Vec<Voice>,
    back: Vec<Voice>,
    informed: bool,
    cancelled: bool,
}

fn all() -> Vec<Happens> {
    let voices = Voice::ALL.into_iter();
    let words = voices.flat_map(|voice| {
        let back = [Happens::TakesBack(voice), Happens::EndsAgain(voice)];
        [Happens::Says(voice, yes()), Happens::Says(voice, Said::No)].into_iter().chain(back)
    });
    words.chain([Happens::Informs, Happens::Cancels]).collect()
}

fn happen(consent: &mut Consent, told: &mut Told, what: Happens) {
    match what {
        Happens::Says(voice, said) => {
            if consent.give(voice, said, evidence()).is_ok() {
                if said == Said::No { told.no.push(voice) } else { told.yes.push(voice) }
            }
        }
        Happens::TakesBack(voice) => {
            if consent.withdraw(voice, taken_back()).is_ok() {
                told.back.push(voice);
            }
        }
        Happens::EndsAgain(voice) => {
            if consent.end_again(voice, DateTime::UNIX_EPOCH) {
                told.back.push(voice);
            }
        }
        Happens::Informs => told.informed |= consent.inform(signed()).is_ok(),
        Happens::Cancels => told.cancelled |= consent.cancel(signed()).is_ok(),
    }
    told.yes.sort_unstable();
    told.no.sort_unstable();
    told.back.sort_unstable();
}

/// Every pair of a request and what was told, reached from a fresh request.
fn reached(needs: Needs) -> Vec<(Consent, Told)> {
    let mut found = vec![(asked(AgeBand::From12To15, needs), Told::default())];
    let mut at = 0;
    while at < found.len() {
        for what in all() {
            let (mut consent, mut told) = found[at].clone();
            happen(&mut consent, &mut told, what);
            if !found.iter().any(|(_, known)| *known == told) {
                found.push((consent, told));
            }
        }
        at += 1;
    }
    found
}

const NEEDS: [Needs; 4] = [Needs::OwnWord, Needs::Informed, Needs::OneGuardian, Needs::TwoGuardians];

/// In how many histories someone may take part, as `rule` says it, with a no, a word taken back, a missing word of anyone
/// who is needed, or guardians who were to be told and were not; and in how many she may rightly.
fn counted(rule: impl Fn(&Consent) -> bool) -> (usize, usize) {
    let (mut wrong, mut right) = (0, 0);
    for needs in NEEDS {
        for (consent, told) in reached(needs) {
            if !rule(&consent) {
                continue;
            }
            let everyone = needs.voices().iter().all(|voice| told.yes.contains(voice));
            let nobody_against = told.no.is_empty() && told.back.is_empty() && !told.cancelled;
            let informed = needs != Needs::Informed || told.informed;
            if everyone && nobody_against && informed { right += 1 } else { wrong += 1 }
        }
    }
    (wrong, right)
}

#[test]
fn in_no_history_at_all_does_she_take_part_against_a_no_or_without_a_guardian() {
    let (wrong, right) = counted(|consent| consent.standing().permission().is_some());
    assert_eq!(wrong, 0);
    assert!(right >= NEEDS.len(), "the control: she does take part where everyone said yes");
    let states: usize = NEEDS.map(|needs| reached(needs).len()).into_iter().sum();
    println!("{states} histories told apart");
    assert!(states > 150, "{states}");
}

#[test]
fn a_wrong_rule_would_be_found() {
    let says = |consent: &Consent, voice| consent.word(voice).is_some_and(Word::is_yes);
    let guardians_overrule = |consent: &Consent| {
        let mut others = consent.voices().iter().filter(|voice| **voice != Voice::Own).peekable();
        others.peek().is_some() && others.all(|voice| says(consent, *voice))
    };
    assert!(counted(guardians_overrule).0 > 0, "a child's no overruled");
    let one_is_enough = |consent: &Consent| says(consent, Voice::Own) && says(consent, Voice::FirstGuardian);
    assert!(counted(one_is_enough).0 > 0, "the second guardian forgotten");
    let never_taken_back = |consent: &Consent| {
        let yes = |voice: &Voice| consent.word(*voice).is_some_and(|word| word.said != Said::No);
        consent.voices().iter().all(yes)
    };
    assert!(counted(never_taken_back).0 > 0, "a withdrawal forgotten");
}
