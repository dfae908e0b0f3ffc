//! HL7 FHIR R4 (4.0.1): one `Consent` for a request, and a `Bundle` of them.
//!
//! R4 has no place for a witness's way of hearing a word, nor for a SHA-256 of a text, so each word is an extension; the
//! text itself stands in `policy` under the name its hash gives it.

use super::{About, State, text_named, time, without_nulls};
use chrono::{DateTime, Utc};
use domain::consent::{Group, Said, Voice, Word};
use serde_json::{Value, json};

const SCOPE: &str = "http://terminology.hl7.org/CodeSystem/consentscope";
const REASON: &str = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
const ACT: &str = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
const CONFIDENTIALITY: &str = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
const GDPR: &str = "https://w3id.org/dpv/legal/eu/gdpr";
/// Norway's register of legal entities.
const LEGAL_ENTITIES: &str = "urn:oid:2.16.578.1.12.4.1.4.101";
const QUESTION: &str = "urn:kvip:consent-question";
const GROUP: &str = "urn:kvip:consent-group";
const AGE: &str = "urn:kvip:consent-age";
const WORD: &str = "urn:kvip:consent-word";

/// A `Consent` resource.
pub fn resource(about: &About<'_>) -> Value {
    let consent = about.consent;
    let who = json!({ "system": identifiers(about), "value": consent.id.to_string() });
    let patient = (consent.group == Group::Patients).then(|| json!({ "type": "Patient", "identifier": who }));
    without_nulls(json!({
        "resourceType": "Consent",
        "id": about.id(),
        "meta": {
            "lastUpdated": time(about.changed()),
            "security": [{ "system": CONFIDENTIALITY, "code": "R" }],
        },
        "extension": some(about.words().map(|(voice, word)| told(voice, word)).collect()),
        "identifier": [who, { "system": format!("{}/labels", identifiers(about)), "value": consent.label }],
        "status": status(about.state()),
        "scope": { "coding": [{ "system": SCOPE, "code": "patient-privacy" }] },
        "category": categories(about),
        "patient": patient,
        "dateTime": time(about.changed()),
        "performer": some(about.words().map(|(voice, _)| performer(about, voice)).collect()),
        "organization": [organization(about)],
        "policy": some(policies(about)),
        "policyRule": { "coding": [{ "system": ACT, "code": "OPTIN" }] },
        "provision": provision(about),
    }))
}

/// A collection of them.
pub fn bundle(all: &[About<'_>], made: DateTime<Utc>) -> Value {
    let entry = |about: &About<'_>| json!({ "fullUrl": format!("urn:uuid:{}", about.consent.id), "resource": resource(about) });
    without_nulls(json!({
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": time(made),
        "entry": some(all.iter().map(entry).collect()),
    }))
}

/// FHIR has no empty lists.
fn some(items: Vec<Value>) -> Value {
    if items.is_empty() { Value::Null } else { Value::Array(items) }
}

fn identifiers(about: &About<'_>) -> String {
    format!("{}/consents", about.base_url)
}

fn status(state: State) -> &'static str {
    match state {
        State::Asked => "proposed",
        State::Given => "active",
        State::Refused => "rejected",
        State::Withdrawn | State::Cancelled => "inactive",
    }
}

fn categories(about: &About<'_>) -> Value {
    let coded = |system: &str, code: &str| json!({ "coding": [{ "system": system, "code": code }] });
    let mut all = vec![coded("http://loinc.org", "59284-0")];
    all.extend(about.controller.bases.iter().map(|basis| coded(GDPR, basis)));
    all.push(coded(GROUP, about.consent.group.key()));
    all.push(coded(AGE, about.consent.age.key()));
    Value::Array(all)
}

fn performer(about: &About<'_>, voice: Voice) -> Value {
    let kind = match (voice, about.consent.group) {
        (Voice::Own, Group::Patients) => "Patient",
        (Voice::Own, Group::Staff) => "Practitioner",
        (Voice::Own, Group::Relatives) | (Voice::FirstGuardian | Voice::SecondGuardian, _) => "RelatedPerson",
    };
    let id = format!("{}-{}", about.consent.id, voice.key());
    json!({ "type": kind, "identifier": { "system": identifiers(about), "value": id } })
}

fn organization(about: &About<'_>) -> Value {
    let number = about.controller.number.trim();
    let number = (!number.is_empty()).then(|| json!({ "system": LEGAL_ENTITIES, "value": number }));
    json!({ "identifier": number, "display": about.name() })
}

/// The texts the words were given on, each once.
fn policies(about: &About<'_>) -> Vec<Value> {
    let mut named: Vec<String> = about.words().map(|(_, word)| text_named(&word.evidence.hash)).collect();
    named.sort();
    named.dedup();
    named.into_iter().map(|uri| json!({ "authority": about.base_url, "uri": uri })).collect()
}

fn provision(about: &About<'_>) -> Value {
    let rule = |(question, allowed): (&'static str, bool)| {
        let coding = json!([{ "system": QUESTION, "code": question }]);
        json!({ "type": if allowed { "permit" } else { "deny" }, "code": [{ "coding": coding }] })
    };
    let said = about.state() != State::Asked;
    let start = said.then(|| about.words().map(|(_, word)| time(word.evidence.at)).max()).flatten();
    let period = start.map(|start| json!({ "start": start, "end": about.ends.map(time) }));
    let rules = if said { about.questions().into_iter().map(rule).collect() } else { Vec::new() };
    json!({
        "period": period,
        "purpose": [{ "system": REASON, "code": "HQUALIMP" }],
        "provision": some(rules),
    })
}

/// A word, with the evidence for it.
fn told(voice: Voice, word: &Word) -> Value {
    let evidence = &word.evidence;
    let said = match word.said {
        Said::Yes(_) => "yes",
        Said::No => "no",
    };
    let mut parts = vec![
        json!({ "url": "voice", "valueCode": voice.key() }),
        json!({ "url": "said", "valueCode": said }),
        json!({ "url": "at", "valueDateTime": time(evidence.at) }),
        json!({ "url": "how", "valueCode": evidence.how.key() }),
        json!({ "url": "text", "valueUri": text_named(&evidence.hash) }),
        json!({ "url": "version", "valueString": evidence.version }),
        json!({ "url": "language", "valueCode": evidence.lang.code() }),
    ];
    if let Said::Yes(yes) = word.said
        && voice == Voice::Own
    {
        parts.push(json!({ "url": "alone", "valueBoolean": yes.alone }));
    }
    if let Some(taken) = word.withdrawn {
        parts.push(json!({ "url": "withdrawn", "valueDateTime": time(taken.at) }));
    }
    json!({ "url": WORD, "extension": parts })
}
