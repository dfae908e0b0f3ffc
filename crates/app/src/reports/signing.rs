//! Answering for an edition: the digest of every word of it, signed with the person's own key.
//!
//! ```text
//! digest   SHA-256 of: kvip/report/v1, visit, edition, language, then each stored section's key and words, by key;
//!          every part with its length before it
//! deed     visit, edition, step, digest, person, time; signed by her                   `vault::Answered`
//! leaf     the digest of the deed, and the report's: the log vouches for both
//! ```
//!
//! Words and not ciphertexts, for those change when a key is replaced; one digest of the whole, so that no short section
//! can be guessed from its own. Sections that are made at every reading are left out until the final approval keeps them.

use super::sealing::Keys;
use crate::change::log;
use crate::keys::{KeyEvent, Scope};
use crate::saved::about_signature;
use crate::{App, AppError, Change, Me};
use domain::content::{Edition, Source};
use domain::event::SavedText;
use domain::id::{SignatureId, VisitId};
use domain::lang::Lang;
use domain::refusal::Refusal;
use domain::report::approval::Answer;
use std::collections::BTreeMap;
use store::Db;
use store::report_signatures::StoredSignature;
use store::sections::Version;
use vault::{Answered, Card, Stated};

/// Sections by key, as they were sealed.
pub(super) type Typed = BTreeMap<String, String>;

/// What is signed: the whole report of one edition, as 64 hexadecimal digits.
pub(super) fn digest(visit: VisitId, edition: u32, lang: Lang, sections: &Typed) -> String {
    let (visit, edition) = (visit.to_string(), edition.to_string());
    let head = ["kvip/report/v1", &visit, &edition, lang.code()];
    let sections = sections.iter().flat_map(|(key, words)| [key.as_str(), words.as_str()]);
    let mut bytes = Vec::new();
    for part in head.into_iter().chain(sections) {
        bytes.extend(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        bytes.extend(part.as_bytes());
    }
    vault::digest(&bytes)
}

/// Whether a section is part of what this answer is given for.
pub(super) fn is_answered_for(answer: Answer, section: &str, edition: &Edition) -> bool {
    let generated = || edition.format.section(section).is_some_and(|it| it.source == Source::Generated);
    answer == Answer::Acceptance || !generated()
}

/// The words of these sections; `None` when one of them does not open for this reader.
pub(super) fn typed<'a>(
    rows: impl Iterator<Item = &'a Version>,
    keys: &Keys,
) -> Result<Option<Typed>, AppError> {
    let mut sections = Typed::new();
    for row in rows {
        let Some(words) = keys.typed(row)? else { return Ok(None) };
        sections.insert(row.section.clone(), words);
    }
    Ok(Some(sections))
}

impl App {
    /// Signs the edition that stands in the change, in her name, for this step. The last thing before it is committed.
    pub(super) async fn sign_edition(
        &self,
        me: &Me,
        change: &Change<'_>,
        edition: &Edition,
        answer: Answer,
    ) -> Result<(), AppError> {
        let (visit, report) = (change.visit.id, &change.visit.report);
        let bundle = me.bundle()?;
        let (mine, vouched) = (bundle.card(me.id()), self.vouched_cards(change.tx(), visit).await?);
        if !vouched.contains(&mine) {
            return Err(AppError::Denied(Refusal::KeysAreMissing));
        }
        let keys = self.report_keys(me, visit).await?;
        let rows = store::sections::of_visit(change.tx(), visit).await?;
        let rows = rows.iter().filter(|row| is_answered_for(answer, &row.section, edition));
        let sections = typed(rows, &keys)?.ok_or(AppError::Denied(Refusal::KeysAreMissing))?;
        let answered = Answered {
            visit,
            edition: report.edition,
            step: answer.key().to_owned(),
            words: digest(visit, report.edition, report.lang, &sections),
            person: me.id(),
            at: change.by.at.timestamp_micros(),
            after: report.predecessor().map(|(_, words)| words.to_owned()),
        };
        let deed = serde_json::to_string(&answered.sign(&bundle.signer)?);
        self.keep_signature(change, answered, deed.map_err(|_| AppError::Fault("report_signatures"))?).await
    }

    async fn keep_signature(
        &self,
        change: &Change<'_>,
        answered: Answered,
        deed: String,
    ) -> Result<(), AppError> {
        let id: SignatureId = vault::fresh_id();
        let text = SavedText {
            about: about_signature(id),
            session: None,
            author: answered.person,
            version: 1,
            sealed: vault::digest(deed.as_bytes()),
            after: None,
        };
        let Answered { visit, edition, step, words, person, .. } = answered;
        let signed =
            StoredSignature { id, visit, person, edition, step: step.clone(), deed, at: change.by.at };
        store::report_signatures::add(change.tx(), signed).await?;
        let event = KeyEvent::ReportSigned { text, edition, step: step.into(), words };
        log(change.tx(), change.by, Some(visit), &event).await
    }

    /// The cards that rosters of the visit vouch for, of those too who left: whose signatures count on its report.
    pub(super) async fn vouched_cards(&self, db: &impl Db, visit: VisitId) -> Result<Vec<Card>, AppError> {
        let mut cards = Vec::new();
        for scope in [Scope::Report, Scope::Notes] {
            match self.visit_key(db, visit, scope, None).await {
                Ok(Some(known)) => cards.extend(known.roster.cards.into_iter().chain(known.roster.former)),
                // a forged roster vouches for nobody; the alarm is raised where it was found
                Ok(None) | Err(AppError::Denied(Refusal::KeysDoNotAgree)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(cards)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(parts: &[(&str, &str)]) -> Typed {
        parts.iter().map(|(key, words)| ((*key).to_owned(), (*words).to_owned())).collect()
    }

    #[test]
    fn every_part_of_it_counts_and_none_runs_into_the_next() {
        let (visit, other): (VisitId, VisitId) = (vault::fresh_id(), vault::fresh_id());
        let sections = of(&[("a", "bc"), ("d", "")]);
        let same = digest(visit, 3, Lang::Nb, &sections);
        assert_eq!(same, digest(visit, 3, Lang::Nb, &sections));
        for different in [
            digest(other, 3, Lang::Nb, &sections),
            digest(visit, 4, Lang::Nb, &sections),
            digest(visit, 3, Lang::En, &sections),
            digest(visit, 3, Lang::Nb, &of(&[("ab", "c"), ("d", "")])),
            digest(visit, 3, Lang::Nb, &of(&[("a", "bc")])),
            digest(visit, 3, Lang::Nb, &of(&[("a", "bcd"), ("", "")])),
            digest(visit, 3, Lang::Nb, &of(&[("a", "bC"), ("d", "")])),
        ] {
            assert_ne!(different, same);
        }
    }
}
