//! Who answered for which edition, and whether that holds for the words as they stand now.

use super::correction::Previous;
use super::sealing::Keys;
use super::signing::{digest, is_answered_for, typed};
use crate::keys::{KeyEvent, Seen};
use crate::saved::{Standing, Texts, about_signature};
use crate::{App, AppError};
use domain::content::Edition;
use domain::report::Report;
use domain::report::approval::{Answer, Seal};
use domain::visit::Visit;
use std::collections::HashMap;
use store::report_signatures::StoredSignature;
use store::sections::Version;
use vault::{Answered, Card};

mod audit;
mod told;

pub use audit::Signatures;
pub use told::{HEAD, Told, Where};
pub(super) use told::{markdown, printed};

/// Whether an answer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// She signed it, and the words of that edition are those she signed.
    Holds,
    /// She signed it; the words of that edition are not open to this reader.
    Unopened,
    /// It was given before answers were signed.
    Unsigned,
    /// The signature is not hers, or the words are not those she signed.
    Broken,
}

/// Somebody's answer for an edition.
#[derive(Debug, Clone)]
pub struct Signed {
    /// What she said.
    pub answer: Answer,
    /// Who, when, which edition.
    pub seal: Seal,
    /// The digest of the report she signed, 64 hexadecimal digits.
    pub words: Option<String>,
    /// Whether it holds.
    pub stands: Stands,
}

/// What there is to check, as it was fetched.
pub(super) struct Ledger {
    visit: Visit,
    answers: Vec<(Answer, Seal)>,
    rows: Vec<StoredSignature>,
    cards: Vec<Card>,
    /// Versions of sections as they stood in editions before this one.
    before: HashMap<u32, Vec<Version>>,
    /// Whether the log tells of signatures that are not those that stand there.
    differs: bool,
}

impl App {
    /// What is needed to check the answers that stand.
    pub(super) async fn ledger(&self, visit: &Visit) -> Result<Ledger, AppError> {
        let answers = visit.report.answers();
        let mut rows = store::report_signatures::of_visit(&self.store, visit.id).await?;
        let standing: Vec<Standing> = rows.iter().map(Standing::from).collect();
        let family = (Texts::Signatures, "signature");
        let wrong = self.not_as_vouched(visit.id, family, &standing, |_| true).await?;
        rows.retain(|row| !wrong.contains(&about_signature(row.id)));
        let now = visit.report.edition;
        let mut editions: Vec<u32> = answers.iter().map(|(_, seal)| seal.edition).collect();
        editions.extend(visit.report.predecessor().map(|(edition, _)| edition));
        editions.retain(|edition| *edition != now);
        editions.sort_unstable();
        editions.dedup();
        let before = store::sections::as_of_each(&self.store, visit.id, &editions).await?;
        let cards = self.vouched_cards(&self.store, visit.id).await?;
        Ok(Ledger { visit: visit.clone(), answers, rows, cards, before, differs: !wrong.is_empty() })
    }

    /// Raises the alarm for answers that do not hold, unless the report was changed while it was read.
    pub(super) async fn tell_of_broken(
        &self,
        visit: &Visit,
        read: &Report,
        (all, previous): (&mut [Signed], &mut Option<Previous>),
    ) -> Result<(), AppError> {
        let parted = previous.as_ref().is_some_and(|previous| !previous.holds);
        if !parted && all.iter().all(|signed| signed.stands != Stands::Broken) {
            return Ok(());
        }
        let now = store::visits::find(&self.store, visit.id).await?;
        if now.is_some_and(|now| now.report != *read) {
            let broken = all.iter_mut().filter(|signed| signed.stands == Stands::Broken);
            broken.for_each(|signed| signed.stands = Stands::Unopened);
            *previous = None;
            return Ok(());
        }
        let texts = all.iter().filter(|signed| signed.stands == Stands::Broken);
        let texts = texts
            .map(|it| format!("signature {} {} {}", it.answer.key(), it.seal.edition, it.seal.signed.by));
        let texts =
            texts.chain(previous.iter().filter(|it| !it.holds).map(|it| format!("edition {}", it.edition)));
        self.alarm(visit.id, KeyEvent::TextForged { texts: texts.collect() });
        Ok(())
    }
}

impl Ledger {
    /// Checks every answer against the sections as they stand and stood. Opens old versions: not for a thread that answers.
    pub(super) fn check(
        &self,
        current: &[Version],
        keys: &Keys,
        edition: &Edition,
        seen: &Seen,
    ) -> Vec<Signed> {
        let mut known = HashMap::new();
        let one = |(answer, seal): &(Answer, Seal)| {
            let told = self.deed(*answer, seal, seen);
            let stands = match &told {
                Found::Signed(answered) => {
                    let made = known
                        .entry((*answer == Answer::Acceptance, seal.edition))
                        .or_insert_with(|| self.words(*answer, seal.edition, current, keys, edition));
                    match made {
                        Ok(Some(words)) if *words == answered.words => Stands::Holds,
                        Ok(None) => Stands::Unopened,
                        Ok(Some(_)) | Err(_) => Stands::Broken,
                    }
                }
                Found::None if !self.differs => Stands::Unsigned,
                Found::None | Found::Forged => Stands::Broken,
            };
            let words = match told {
                Found::Signed(answered) => Some(answered.words),
                Found::None | Found::Forged => None,
            };
            Signed { answer: *answer, seal: *seal, words, stands }
        };
        self.answers.iter().map(one).collect()
    }

    /// Whether the accepted edition before this one is what was accepted, and this one's final answers name it.
    pub(super) fn previous(&self, keys: &Keys, edition: &Edition, seen: &Seen) -> Option<Previous> {
        let (number, words) = self.visit.report.predecessor()?;
        let made = self.words(Answer::Acceptance, number, &[], keys, edition);
        let stands = matches!(made, Ok(Some(made)) if made == words);
        let late = self.answers.iter().filter(|(answer, _)| *answer >= Answer::ToAcceptance);
        let mut deeds = late.map(|(answer, seal)| self.deed(*answer, seal, seen));
        let named = deeds.all(|deed| match deed {
            Found::Signed(answered) => answered.after.as_deref() == Some(words),
            Found::Forged => false,
            Found::None => true,
        });
        Some(Previous { edition: number, words: words.to_owned(), holds: stands && named })
    }

    /// What she signed by this seal.
    fn deed(&self, answer: Answer, seal: &Seal, seen: &Seen) -> Found {
        let (person, at) = (seal.signed.by, seal.signed.at.timestamp_micros());
        let claims = |row: &&StoredSignature| {
            row.person == person && row.edition == seal.edition && row.step == answer.key()
        };
        let mut claimed = false;
        for row in self.rows.iter().filter(claims) {
            claimed = true;
            let cards = self.cards.iter().filter(|card| card.person == person);
            let answered = cards.filter_map(|card| seen.verify::<Answered>(&row.deed, &card.verifier).ok());
            let is_it = |it: &Answered| {
                it.visit == self.visit.id
                    && it.edition == seal.edition
                    && it.step == answer.key()
                    && it.person == person
                    && it.at == at
            };
            if let Some(answered) = answered.into_iter().find(is_it) {
                return Found::Signed(answered);
            }
        }
        if claimed { Found::Forged } else { Found::None }
    }

    /// The digest of an edition as it can be opened; `None` when it cannot.
    fn words(
        &self,
        answer: Answer,
        edition: u32,
        current: &[Version],
        keys: &Keys,
        content: &Edition,
    ) -> Result<Option<String>, AppError> {
        let rows = if edition == self.visit.report.edition { Some(current) } else { self.before(edition) };
        let rows = rows.unwrap_or_default().iter();
        // erased with the notes
        let rows: Vec<_> = rows.filter(|row| is_answered_for(answer, &row.section, content)).collect();
        if rows.iter().any(|row| row.sealed.is_empty()) {
            return Ok(None);
        }
        let sections = typed(rows.into_iter(), keys)?;
        Ok(sections.map(|sections| digest(self.visit.id, edition, self.visit.report.lang, &sections)))
    }

    fn before(&self, edition: u32) -> Option<&[Version]> {
        self.before.get(&edition).map(Vec::as_slice)
    }
}

/// What was found under a seal.
enum Found {
    Signed(Answered),
    Forged,
    None,
}

#[cfg(test)]
mod tests;
