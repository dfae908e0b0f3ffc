use super::*;
use domain::consent::{AgeBand, Evidence, How, Needs, Withdrawal};
use domain::id::{ConsentId, VisitId};
use domain::lang::Lang;
use domain::person::Signature;
use serde_json::json;

const ID: &str = "0193d2f0-0000-7000-8000-000000000001";

fn at(hour: u32) -> DateTime<Utc> {
    format!("2026-06-04T{hour:02}:00:00Z").parse().unwrap()
}

fn controller() -> Controller {
    Controller {
        name: "Vestfjord helseforetak".to_owned(),
        number: "999999999".to_owned(),
        address: "Postboks 1, 9999 Vestfjord".to_owned(),
        contact: "personvern@example.no".to_owned(),
        country: "NO".to_owned(),
        authority: "Datatilsynet".to_owned(),
        bases: vec!["A6-1-a".to_owned(), "A9-2-a".to_owned()],
    }
}

fn asked(group: Group, needs: Needs) -> Consent {
    let ids = (ID.parse::<ConsentId>().unwrap(), ID.parse::<VisitId>().unwrap());
    let by = Signature { by: ID.parse().unwrap(), at: at(8) };
    Consent::ask(ids, "K7M".to_owned(), (group, AgeBand::From12To15), needs, by)
}

fn evidence(hour: u32) -> Evidence {
    let (hash, version) = ("ab".repeat(32), "2026-1".to_owned());
    Evidence { version, lang: Lang::Nb, hash, how: How::Tablet, at: at(hour), recorded_by: None }
}

fn yes() -> Said {
    Said::Yes(Yes { alone: true, paraphrase: true, attribution: true })
}

fn about<'a>(consent: &'a Consent, controller: &'a Controller, voice: Option<Voice>) -> About<'a> {
    About { consent, voice, controller, base_url: "https://kvip.example.no", kept_days: 365, ends: None }
}

fn status(consent: &Consent, voice: Option<Voice>) -> String {
    let controller = controller();
    resource(&about(consent, &controller, voice))["status"].as_str().unwrap().to_owned()
}

#[test]
fn a_consent_is_active_only_while_everyone_has_said_yes() {
    let mut consent = asked(Group::Patients, Needs::OneGuardian);
    assert_eq!(status(&consent, None), "proposed");
    consent.give(Voice::FirstGuardian, yes(), evidence(9)).unwrap();
    assert_eq!(status(&consent, None), "proposed", "a guardian's yes alone permits nothing");
    consent.give(Voice::Own, yes(), evidence(10)).unwrap();
    assert_eq!(status(&consent, None), "active");
    consent.withdraw(Voice::FirstGuardian, Withdrawal { at: at(11), recorded_by: None }).unwrap();
    assert_eq!(status(&consent, None), "inactive");
    let mut refused = asked(Group::Patients, Needs::OwnWord);
    refused.give(Voice::Own, Said::No, evidence(9)).unwrap();
    assert_eq!(status(&refused, None), "rejected");
    let mut cancelled = asked(Group::Patients, Needs::OwnWord);
    cancelled.cancel(Signature { by: ID.parse().unwrap(), at: at(9) }).unwrap();
    assert_eq!(status(&cancelled, None), "inactive");
}

#[test]
fn a_persons_own_copy_tells_nothing_of_what_the_others_said() {
    let controller = controller();
    let mut alone = asked(Group::Patients, Needs::TwoGuardians);
    alone.give(Voice::Own, yes(), evidence(9)).unwrap();
    let mut others = alone.clone();
    others.give(Voice::FirstGuardian, Said::No, evidence(10)).unwrap();
    others.give(Voice::SecondGuardian, yes(), evidence(11)).unwrap();
    let both = |own| [resource(&own), record(&own), receipt(&own, ID, at(12))];
    let own = both(about(&alone, &controller, Some(Voice::Own)));
    assert_eq!(own, both(about(&others, &controller, Some(Voice::Own))));
    assert_ne!(own[0], resource(&about(&others, &controller, None)), "the control");
}

#[test]
fn each_question_is_permitted_or_denied_by_itself() {
    let controller = controller();
    let mut consent = asked(Group::Staff, Needs::OwnWord);
    let some = Said::Yes(Yes { alone: false, paraphrase: false, attribution: true });
    consent.give(Voice::Own, some, evidence(9)).unwrap();
    let told = resource(&about(&consent, &controller, None));
    let rules = told["provision"]["provision"].as_array().unwrap();
    let types: Vec<_> = rules.iter().map(|rule| rule["type"].as_str().unwrap()).collect();
    assert_eq!(types, ["permit", "deny", "permit"]);
    assert!(told.get("patient").is_none(), "a colleague is no patient");
    let told = record(&about(&consent, &controller, None));
    let states: Vec<_> = told["dpv:hasProcess"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["dpv:hasConsentStatus"]["@type"])
        .collect();
    assert_eq!(states, ["dpv:ConsentGiven", "dpv:ConsentRefused", "dpv:ConsentGiven"]);
}

#[test]
fn a_record_tells_everything_the_specification_asks_for() {
    let controller = controller();
    let mut consent = asked(Group::Patients, Needs::OwnWord);
    consent.give(Voice::Own, yes(), evidence(9)).unwrap();
    consent.withdraw(Voice::Own, Withdrawal { at: at(10), recorded_by: None }).unwrap();
    let told = record(&about(&consent, &controller, None));
    assert_eq!(told["dct:conformsTo"], "dpv-27560:record-eu-gdpr");
    assert_eq!(told["dpv:hasLegalBasis"], json!(["eu-gdpr:A6-1-a", "eu-gdpr:A9-2-a"]));
    assert_eq!(told["dpv:hasNotice"][0]["@id"], format!("nih:sha-256;{}", "ab".repeat(32)));
    let events: Vec<_> =
        told["dpv:hasConsentStatus"].as_array().unwrap().iter().map(|one| one["@type"].to_string()).collect();
    assert_eq!(events.len(), 3);
    assert!(events[1].contains("ConsentGiven") && events[2].contains("ConsentWithdrawn"));
    let receipt = receipt(&about(&consent, &controller, None), ID, at(12));
    assert_eq!(receipt["dct:conformsTo"], "dpv-27560:receipt-eu-gdpr");
    assert_eq!(receipt["dpv:hasRecordOfActivity"]["dct:identifier"], told["dct:identifier"]);
}

#[test]
fn whoever_filled_in_nothing_is_still_named_by_the_address() {
    let nobody = Controller { country: "NO".to_owned(), ..Controller::default() };
    let consent = asked(Group::Relatives, Needs::OwnWord);
    let told = resource(&about(&consent, &nobody, None));
    assert_eq!(told["organization"][0], json!({ "display": "https://kvip.example.no" }));
    assert!(!told.to_string().contains("null") && !told.to_string().contains("[]"));
}
