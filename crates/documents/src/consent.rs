//! A consent as other systems read it: an HL7 FHIR R4 `Consent`, and a record and receipt after ISO/IEC TS 27560.
//!
//! There is no name in either: a request has an id and a label, and a text is named by its hash. A person's own copy tells
//! her word alone; the keeper's tells the whole request, and is active only while the consent stands.

use chrono::{DateTime, SecondsFormat, Utc};
use domain::consent::{Consent, Group, Said, Standing, Voice, Word, Yes};
use serde_json::Value;

mod fhir;
mod record;

pub use fhir::{bundle, resource};
pub use record::{receipt, record, records};

/// Whoever answers for the data, as the settings say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Controller {
    /// Name.
    pub name: String,
    /// Number in the register of legal entities; empty when it is not known.
    pub number: String,
    /// Postal address; empty when it is not known.
    pub address: String,
    /// An e-mail address.
    pub contact: String,
    /// Two letters, as `NO`.
    pub country: String,
    /// Who looks after data protection there.
    pub authority: String,
    /// What in the GDPR the processing rests on, as `A6-1-a`.
    pub bases: Vec<String>,
}

/// A consent, and what is told with it.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The request.
    pub consent: &'a Consent,
    /// Whose word alone is told; `None` tells the whole request.
    pub voice: Option<Voice>,
    /// Whoever answers for the data.
    pub controller: &'a Controller,
    /// Where the system is, without a slash at the end.
    pub base_url: &'a str,
    /// Days it is kept after the report is approved.
    pub kept_days: u32,
    /// When it is deleted, once that is known.
    pub ends: Option<DateTime<Utc>>,
}

/// How a request, or one word in it, stands for a reader outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Asked,
    Given,
    Refused,
    Withdrawn,
    Cancelled,
}

impl<'a> About<'a> {
    fn words(&self) -> impl Iterator<Item = (Voice, &'a Word)> {
        let (consent, only) = (self.consent, self.voice);
        let told = move |voice: &&Voice| only.is_none_or(|only| only == **voice);
        let voices = consent.voices().iter().filter(told);
        voices.filter_map(|voice| consent.word(*voice).map(|word| (*voice, word)))
    }

    fn state(&self) -> State {
        let standing = self.consent.standing();
        match (self.voice, &standing) {
            (_, Standing::Cancelled) => State::Cancelled,
            (Some(voice), _) => match self.consent.word(voice) {
                None => State::Asked,
                Some(Word { said: Said::No, .. }) => State::Refused,
                Some(Word { withdrawn: Some(_), .. }) => State::Withdrawn,
                Some(_) => State::Given,
            },
            (None, Standing::Waiting(_)) => State::Asked,
            (None, Standing::Stands(_)) => State::Given,
            (None, Standing::Declined) => State::Refused,
            (None, Standing::Withdrawn) => State::Withdrawn,
        }
    }

    /// What is allowed, while it is: of the whole request only what everyone said.
    fn allowed(&self) -> Option<Yes> {
        match self.voice {
            Some(voice) if self.state() == State::Given => self.consent.word(voice).and_then(Word::yes),
            Some(_) => None,
            None => self.consent.standing().permission().map(|all| Yes {
                alone: all.alone,
                paraphrase: all.paraphrase,
                attribution: all.attribution,
            }),
        }
    }

    /// The questions that were asked, with what is allowed.
    fn questions(&self) -> Vec<(&'static str, bool)> {
        let allowed = self.allowed();
        let yes = allowed.unwrap_or_default();
        let mut asked = vec![("taking-part", allowed.is_some()), ("paraphrase", yes.paraphrase)];
        if self.consent.group == Group::Staff {
            asked.push(("attribution", yes.attribution));
        }
        asked
    }

    /// The last thing that happened to it.
    fn changed(&self) -> DateTime<Utc> {
        let words = self.words().map(|(_, word)| word.withdrawn.map_or(word.evidence.at, |taken| taken.at));
        let cancelled = self.consent.cancelled().map(|signed| signed.at);
        words.chain(cancelled).max().unwrap_or(self.consent.asked.at)
    }

    /// Its id; a person's own copy has one of its own.
    fn id(&self) -> String {
        match self.voice {
            Some(voice) => format!("{}-{}", self.consent.id, voice.key()),
            None => self.consent.id.to_string(),
        }
    }

    /// Whoever answers for the data, by a name that is never empty.
    fn name(&self) -> &'a str {
        let name = self.controller.name.as_str();
        if name.trim().is_empty() { self.base_url } else { name }
    }
}

/// A text named by its hash, as RFC 6920 writes it.
fn text_named(hash: &str) -> String {
    format!("nih:sha-256;{hash}")
}

fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The object without the entries that are null.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(entries) => {
            let kept = entries.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(kept.map(|(key, value)| (key, without_nulls(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(without_nulls).collect()),
        other => other,
    }
}

#[cfg(test)]
mod tests;
