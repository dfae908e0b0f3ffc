//! A record and a receipt after ISO/IEC TS 27560:2023, in JSON-LD with the Data Privacy Vocabulary: the profiles
//! `record-eu-gdpr` and `receipt-eu-gdpr` of the guide "Consent Records and Receipts as per ISO/IEC TS 27560:2023 using
//! DPV" (1 August 2024). The context is written out, so a reader needs no network.

use super::{About, State, text_named, time, without_nulls};
use chrono::{DateTime, Utc};
use domain::consent::{AgeBand, Group, Said, Voice, Word};
use serde_json::{Value, json};

mod context;

use context::context;

/// Everything a consent record must tell.
pub fn record(about: &About<'_>) -> Value {
    with_context(without_nulls(body(about)))
}

/// Several records, as one graph.
pub fn records(all: &[About<'_>], made: DateTime<Utc>) -> Value {
    let graph: Vec<_> = all.iter().map(|about| without_nulls(body(about))).collect();
    json!({ "@context": context(), "dct:created": time(made), "@graph": graph })
}

/// A receipt: the person's copy, with the record in it. `id` is a new UUID.
pub fn receipt(about: &About<'_>, id: &str, made: DateTime<Utc>) -> Value {
    with_context(without_nulls(json!({
        "@id": format!("urn:uuid:{id}"),
        "@type": "dpv:ConsentReceipt",
        "dct:conformsTo": "dpv-27560:receipt-eu-gdpr",
        "dct:identifier": id,
        "dpv:hasIdentifier": id,
        "dct:created": time(made),
        "dct:publisher": about.base_url,
        "dpv:hasRecordOfActivity": body(about),
    })))
}

fn with_context(body: Value) -> Value {
    match body {
        Value::Object(mut body) => {
            body.insert("@context".to_owned(), context());
            Value::Object(body)
        }
        other => other,
    }
}

fn body(about: &About<'_>) -> Value {
    let consent = about.consent;
    json!({
        "@id": format!("{}/consents/{}", about.base_url, about.id()),
        "@type": "dpv:ConsentRecord",
        "dct:conformsTo": "dpv-27560:record-eu-gdpr",
        "dct:identifier": about.id(),
        "dpv:hasIdentifier": about.id(),
        "dct:issued": time(consent.asked.at),
        "dct:modified": time(about.changed()),
        "dpv:hasDataSubject": subject(about),
        "dpv:hasDataController": controller(about),
        "dpv:hasJurisdiction": format!("loc:{}", about.controller.country),
        "dpv:hasApplicableLaw": "eu-gdpr:GDPR",
        "dpv:hasAuthority": { "@type": "dpv:DataProtectionAuthority", "dpv:hasName": about.controller.authority },
        "dpv:hasLegalBasis": about.controller.bases.iter().map(|basis| format!("eu-gdpr:{basis}")).collect::<Vec<_>>(),
        "dpv:hasProcess": processes(about),
        "dpv:hasNotice": notices(about),
        "dpv:hasConsentControl": control(about),
        "dpv:hasRight": rights(about),
        "dpv:hasConsentStatus": events(about),
    })
}

fn subject(about: &About<'_>) -> Value {
    let group = match about.consent.group {
        Group::Patients => "dpv:Patient",
        Group::Relatives => "dpv:DataSubject",
        Group::Staff => "dpv:Employee",
    };
    let age = match about.consent.age {
        AgeBand::Adult => "dpv:Adult",
        AgeBand::Under12 | AgeBand::From12To15 | AgeBand::From16To17 => "dpv:Child",
    };
    json!({
        "@id": format!("urn:uuid:{}", about.consent.id),
        "@type": ["dpv:DataSubject", group, age],
        "dct:identifier": about.consent.label,
    })
}

fn controller(about: &About<'_>) -> Value {
    let or_null = |text: &str| if text.trim().is_empty() { Value::Null } else { json!(text) };
    json!({
        "@id": about.base_url,
        "@type": "dpv:DataController",
        "dct:identifier": or_null(&about.controller.number),
        "dpv:hasName": about.name(),
        "dpv:hasAddress": or_null(&about.controller.address),
        "dpv:hasContact": about.controller.contact,
    })
}

/// One process for each question, for each was answered by itself.
fn processes(about: &About<'_>) -> Vec<Value> {
    let asked = about.state() == State::Asked;
    let one = |(question, allowed): (&'static str, bool)| {
        let status = match (asked, allowed, about.state()) {
            (true, ..) => "dpv:ConsentRequested",
            (_, true, _) => "dpv:ConsentGiven",
            (_, false, State::Withdrawn) => "dpv:ConsentWithdrawn",
            (_, false, State::Cancelled) => "dpv:ConsentRevoked",
            (_, false, State::Asked | State::Given | State::Refused) => "dpv:ConsentRefused",
        };
        json!({
            "@type": "dpv:Process",
            "dct:identifier": question,
            "dpv:hasPurpose": "dpv:ImproveHealthcare",
            "dpv:hasProcessing": ["dpv:Collect", "dpv:Record", "dpv:Anonymise"],
            "dpv:hasPersonalData": personal_data(about.consent.group),
            "dpv:hasRecipient": { "@type": "dpv:Recipient", "dpv:hasName": "visit team" },
            "dpv:hasStorageCondition": storage(about),
            "dpv:hasConsentStatus": { "@type": status },
        })
    };
    about.questions().into_iter().map(one).collect()
}

fn personal_data(group: Group) -> Value {
    let age = json!({ "@type": "dpv:PersonalData", "skos:broader": "pd:AgeRange" });
    match group {
        // that she is a patient of such a unit tells of her health
        Group::Patients => {
            json!([age, { "@type": "dpv:SpecialCategoryPersonalData", "skos:broader": "pd:MentalHealth" }])
        }
        Group::Relatives | Group::Staff => json!([age]),
    }
}

fn storage(about: &About<'_>) -> Value {
    let ends = about.ends.map(|at| json!({ "@type": "dpv:UntilTimeDuration", "rdf:value": time(at) }));
    let duration = ends.unwrap_or_else(|| {
        let after = format!("P{}D after the report is approved", about.kept_days);
        json!({ "@type": "dpv:UntilEventDuration", "rdf:value": after })
    });
    json!([
        { "@type": "dpv:StorageLocation", "dpv:hasLocation": format!("loc:{}", about.controller.country) },
        { "@type": "dpv:StorageDuration", "dpv:hasDuration": duration },
        { "@type": "dpv:StorageDeletion", "dpv:hasDuration": { "@type": "dpv:TemporalDuration", "rdf:value": "P1D" } },
    ])
}

/// The texts the words were given on; before anyone has spoken, the page that they are read on.
fn notices(about: &About<'_>) -> Vec<Value> {
    let text = |(_, word): (Voice, &Word)| {
        json!({
            "@id": text_named(&word.evidence.hash),
            "@type": "dpv:ConsentNotice",
            "dct:language": word.evidence.lang.code(),
            "dct:hasVersion": word.evidence.version,
        })
    };
    let mut all: Vec<Value> = about.words().map(text).collect();
    if all.is_empty() {
        let page = format!("{}/c", about.base_url);
        all.push(json!({ "@id": page, "@type": "dpv:ConsentNotice", "dct:language": "nb" }));
    }
    all
}

fn control(about: &About<'_>) -> Value {
    json!({
        "@type": ["dpv:ProvideConsent", "dpv:WithdrawConsent"],
        "dpv:isExercisedAt": format!("{}/c", about.base_url),
    })
}

fn rights(about: &About<'_>) -> Vec<Value> {
    let right = |article: &str| {
        json!({
            "@type": ["dpv:DataSubjectRight", format!("eu-gdpr:{article}")],
            "dpv:isExercisedAt": format!("{}/c", about.base_url),
        })
    };
    ["A7-3", "A15", "A16", "A17", "A20"].map(right).into()
}

/// What happened, in the order it did.
fn events(about: &About<'_>) -> Vec<Value> {
    let consent = about.consent;
    let mut all = vec![(consent.asked.at, event("dpv:ConsentRequested", &json!(about.base_url), "slip"))];
    for (voice, word) in about.words() {
        let by = match voice {
            Voice::Own => json!({ "@id": format!("urn:uuid:{}", consent.id) }),
            Voice::FirstGuardian | Voice::SecondGuardian => json!({ "@type": "dpv:GuardianOfDataSubject" }),
        };
        let state = match word.said {
            Said::Yes(_) => "dpv:ConsentGiven",
            Said::No => "dpv:ConsentRefused",
        };
        all.push((word.evidence.at, event(state, &by, word.evidence.how.key())));
        if let Some(taken) = word.withdrawn {
            let how = if taken.recorded_by.is_some() { "told the keeper" } else { "code" };
            all.push((taken.at, event("dpv:ConsentWithdrawn", &by, how)));
        }
    }
    if let Some(signed) = consent.cancelled() {
        all.push((signed.at, event("dpv:ConsentRevoked", &json!(about.base_url), "keeper")));
    }
    all.sort_by_key(|(at, _)| *at);
    let ends = json!({ "@type": "dpv:UntilEventDuration", "rdf:value": "the report is approved" });
    let dated = |(at, event): (DateTime<Utc>, Value)| match event {
        Value::Object(mut event) => {
            event.insert("dpv:isIndicatedAtTime".to_owned(), json!(time(at)));
            event.insert("dpv:hasDuration".to_owned(), ends.clone());
            Value::Object(event)
        }
        other => other,
    };
    all.into_iter().map(dated).collect()
}

fn event(state: &str, by: &Value, how: &str) -> Value {
    let types = if state == "dpv:ConsentGiven" {
        json!([state, "dpv:ExplicitlyExpressedConsent"])
    } else {
        json!(state)
    };
    json!({ "@type": types, "dpv:isIndicatedBy": by, "dpv:hasIndicationMethod": how })
}
