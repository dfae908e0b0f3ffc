//! Consents: the unit asks when the programme is laid, and people answer with the codes on their slips.

use super::Tale;
use app::AppError;
use app::consents::{Asking, Giving, Shown, Slip};
use domain::consent::{AgeBand, Group, Holders, How, Said, Voice, Yes};
use domain::id::VisitId;
use domain::lang::Lang;

/// Visits told with every age and every way to answer; those beyond have what a visit needs.
const TOLD_IN_FULL: usize = 24;

/// Who is asked: which group and age, how many guardians, and what each says.
type Story = (Group, AgeBand, Holders, &'static [Word]);

/// What a person does with her slip.
#[derive(Debug, Clone, Copy)]
enum Word {
    Group,
    Alone,
    No,
    /// Yes, and back again.
    Withdrawn,
    /// She has not answered.
    Silent,
}

const FULL: [Story; 9] = [
    (Group::Patients, AgeBand::Under12, Holders::Two, &[Word::Group, Word::Group, Word::Group]),
    // her second guardian has not answered
    (Group::Patients, AgeBand::From12To15, Holders::Two, &[Word::Group, Word::Group, Word::Silent]),
    // her own no settles it
    (Group::Patients, AgeBand::From12To15, Holders::One, &[Word::No, Word::Group]),
    (Group::Patients, AgeBand::From16To17, Holders::One, &[Word::Group]),
    (Group::Patients, AgeBand::Adult, Holders::One, &[Word::Withdrawn]),
    (Group::Relatives, AgeBand::Adult, Holders::One, &[Word::Group]),
    (Group::Relatives, AgeBand::Adult, Holders::One, &[Word::Group]),
    (Group::Relatives, AgeBand::Adult, Holders::One, &[Word::Alone]),
    (Group::Staff, AgeBand::Adult, Holders::One, &[Word::Group]),
];

const SHORT: [Story; 4] = [
    (Group::Patients, AgeBand::From16To17, Holders::One, &[Word::Group]),
    (Group::Patients, AgeBand::Adult, Holders::One, &[Word::Group]),
    (Group::Relatives, AgeBand::Adult, Holders::One, &[Word::Group]),
    (Group::Relatives, AgeBand::Adult, Holders::One, &[Word::Group]),
];

/// How many come to each group.
pub(super) const PRESENT: usize = 2;

/// Everyone is asked and answers.
pub(super) async fn asked(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    let keeper = tale.unit_leader(visit).await?;
    let stories: &[Story] = if tale.number < TOLD_IN_FULL { &FULL } else { &SHORT };
    for (group, age, holders, words) in stories {
        let asking = Asking { group: *group, age: *age, holders: *holders, count: 1 };
        let (_, slips) = tale.app.ask_consents(keeper, visit, asking).await?;
        for (slip, word) in slips.iter().zip(*words) {
            answered(tale, slip, *word).await?;
        }
    }
    Ok(())
}

async fn answered(tale: &Tale, slip: &Slip, word: Word) -> Result<(), AppError> {
    let yes = |alone| Said::Yes(Yes { alone, paraphrase: true, attribution: slip.group == Group::Staff });
    let said = match word {
        Word::Silent => return Ok(()),
        Word::No => Said::No,
        Word::Alone => yes(slip.voice == Voice::Own),
        Word::Group | Word::Withdrawn => yes(false),
    };
    let asked = tale.app.asked_by_code(slip.written()).await?;
    let read = Shown::of(&asked.consent, slip.voice, Lang::Nb)?.hash;
    let giving = Giving { said, how: How::OwnDevice, lang: Lang::Nb, read: &read };
    tale.app.answer_by_code(slip.written(), giving).await?;
    if matches!(word, Word::Withdrawn) {
        tale.app.withdraw_by_code(slip.written()).await?;
    }
    Ok(())
}
