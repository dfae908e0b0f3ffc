//! Consents for other systems: FHIR R4, and ISO/IEC TS 27560 records and receipts.

use super::Happened;
use crate::change::log;
use crate::consents::Asked;
use crate::{App, AppError, Me};
use documents::consent::{About, Controller, bundle, receipt, record, records, resource};
use domain::consent::{Consent, Voice};
use domain::id::{RightId, VisitId};
use domain::policy::Action;
use domain::visit::Visit;
use serde_json::Value;

/// As what a consent is taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// HL7 FHIR R4.
    Fhir,
    /// A consent record after ISO/IEC TS 27560.
    Record,
    /// A consent receipt after ISO/IEC TS 27560; the person's own copy alone.
    Receipt,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Receipt, Self::Record, Self::Fhir];

    /// Its name in forms, the log and `config/texts`: `right-form-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fhir => "fhir",
            Self::Record => "record",
            Self::Receipt => "receipt",
        }
    }

    /// The form with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Fhir => "application/fhir+json",
            Self::Record | Self::Receipt => "application/ld+json",
        }
    }

    /// How its file's name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Fhir => "fhir.json",
            Self::Record | Self::Receipt => "jsonld",
        }
    }
}

impl App {
    pub(super) fn own_copy(&self, asked: &Asked, form: Form) -> Result<String, AppError> {
        let controller = self.controller();
        let about = self.about(&asked.visit, &asked.consent, Some(asked.voice), &controller);
        written(&match form {
            Form::Fhir => resource(&about),
            Form::Record => record(&about),
            Form::Receipt => receipt(&about, &vault::fresh_id::<RightId>().to_string(), self.now()),
        })
    }

    /// Every consent of a visit, for whoever keeps them. That she took them along is logged.
    pub async fn taken_by_keeper(&self, me: &Me, visit: VisitId, form: Form) -> Result<String, AppError> {
        let change = self.begin(me, visit, Action::AnswerForConsents).await?;
        let all = store::consents::of_visit(change.tx(), visit).await?;
        let controller = self.controller();
        let about: Vec<_> = all.iter().map(|one| self.about(&change.visit, one, None, &controller)).collect();
        let text = written(&match form {
            Form::Fhir => bundle(&about, change.by.at),
            Form::Record | Form::Receipt => records(&about, change.by.at),
        })?;
        let happened = Happened::ConsentsTaken { form: form.key(), count: all.len() };
        log(change.tx(), change.by, Some(visit), &happened).await?;
        change.commit().await?;
        Ok(text)
    }

    fn about<'a>(
        &'a self,
        visit: &Visit,
        consent: &'a Consent,
        voice: Option<Voice>,
        controller: &'a Controller,
    ) -> About<'a> {
        let kept_days = self.settings.retention.consents_days;
        let (base_url, ends) = (self.settings.base_url.as_str(), self.consents_end(visit));
        About { consent, voice, controller, base_url, kept_days, ends }
    }

    fn controller(&self) -> Controller {
        let set = &self.settings.controller;
        let contact =
            if set.privacy_officer.is_empty() { &self.settings.contact } else { &set.privacy_officer };
        Controller {
            name: set.name.clone(),
            number: set.number.clone(),
            address: set.address.clone(),
            contact: contact.clone(),
            country: set.country.clone(),
            authority: set.authority.clone(),
            bases: set.consent_basis.clone(),
        }
    }
}

fn written(value: &Value) -> Result<String, AppError> {
    serde_json::to_string_pretty(value).map_err(|_| AppError::Fault("consent copy"))
}
