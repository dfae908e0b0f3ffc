// Someone with a code sees, takes along, corrects and erases what is stored of her; what she and the keeper take along is held
// against what others have published; the officer's and the keeper's lists.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { andGo } from './clicks.mjs';
import { calm, open, openBrowser, PHONE, scan, watch } from './rig.mjs';
import { wrongIn27560, wrongInFhir } from './schemas.mjs';
import { Visitor } from './visitor.mjs';

let rig;
let phone;
let keeper;
let visit;
let slips;

before(async () => {
  rig = await open();
  phone = await openBrowser();
  visit = rig.visits.find(({ stage }) => stage === 'prepare');
  keeper = new Visitor(rig.url);
  const leads = ({ roles, unit }) => roles.includes('unit_leader') && unit.includes(visit.host);
  await keeper.signIn(rig.accounts.find(leads));
});
after(async () => {
  await phone?.close();
  await rig?.close();
});

/** Codes of fresh slips, as they stand on paper. */
async function ask(group, age, count) {
  const fields = { group, age, count, holders: 'one', lang: 'nb' };
  const { status, text } = await keeper.post(`/visits/${visit.id}/consents`, fields);
  assert.equal(status, 200, text);
  return [...text.matchAll(/<p class="code">([^<]+)<\/p>/g)].map(([, code]) => code);
}

async function says(code, fields) {
  const nobody = new Visitor(rig.url);
  const { text } = await nobody.post('/c', { code });
  const read = text.match(/name="read" value="([0-9a-f]+)"/)[1];
  const { status } = await nobody.post('/c/word', { code, read, lang: 'nb', ...fields });
  assert.equal(status, 200);
}

const copy = async (code, form) => JSON.parse((await new Visitor(rig.url).post('/c/copy', { code, form })).text);
const taken = async (form) => JSON.parse((await keeper.get(`/visits/${visit.id}/consent-data/${form}`)).text);

test('what one person takes along is what the standards ask for', async () => {
  slips = await ask('patients', 'from-12-to-15', 1);
  await says(slips[0], { taking_part: 'alone', paraphrase: 'yes' });
  await says(slips[1], { taking_part: 'yes' });
  for (const code of slips) {
    assert.deepEqual(wrongInFhir(await copy(code, 'fhir')), []);
    assert.deepEqual(await wrongIn27560(await copy(code, 'record')), []);
    assert.deepEqual(await wrongIn27560(await copy(code, 'receipt')), []);
  }
});

test('so is what the keeper takes along, whatever was said', async () => {
  const staff = await ask('staff', 'adult', 3);
  await says(staff[0], { taking_part: 'in_group', attribution: 'yes' });
  await says(staff[1], { taking_part: 'no' });
  const relatives = await ask('relatives', 'adult', 1);
  await says(relatives[0], { taking_part: 'in_group' });
  await new Visitor(rig.url).post('/c/withdrawal', { code: relatives[0] });
  const bundle = await taken('fhir');
  assert.deepEqual(wrongInFhir(bundle), []);
  const statuses = new Set(bundle.entry.map(({ resource }) => resource.status));
  for (const status of ['active', 'proposed', 'rejected', 'inactive']) assert.ok(statuses.has(status), status);
  assert.deepEqual(await wrongIn27560(await taken('records')), []);
});

test('the control: what is broken is refused', async () => {
  const [resource, record, receipt] = [
    await copy(slips[0], 'fhir'),
    await copy(slips[0], 'record'),
    await copy(slips[0], 'receipt'),
  ];
  const broken = [
    { ...resource, status: 'maybe' },
    { ...resource, scope: undefined },
    { ...resource, patientName: 'Kari' },
    { ...resource, dateTime: 'yesterday' },
    { ...resource, provision: { ...resource.provision, provision: [{ type: 'perhaps' }] } },
  ];
  for (const one of broken) assert.notDeepEqual(wrongInFhir(one), [], JSON.stringify(one));
  const without = (key) => Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  const others = [
    without('@context'),
    without('dpv:hasDataSubject'),
    without('dpv:hasNotice'),
    without('dpv:hasLegalBasis'),
    without('dpv:hasConsentStatus'),
    { ...record, 'dpv:hasName': 'Kari', nonsense: 1 },
    { ...record, 'dpv:hasPurpose': 'dpv:Improvehealthcare' },
    { ...record, 'dct:conformsTo': 'dpv-27560:record' },
    { ...record, '@context': 'https://example.org/context.jsonld' },
    { ...receipt, 'dpv:hasRecordOfActivity': [] },
  ];
  for (const one of others) assert.notDeepEqual(await wrongIn27560(one), [], JSON.stringify(one).slice(0, 300));
});

async function onPhone(locale) {
  const context = await phone.newContext({ viewport: { ...PHONE, width: 375 }, locale });
  const page = await context.newPage();
  watch(page, rig.url);
  await page.goto(`${rig.url}/c`);
  await page.fill('#code', slips[0]);
  await page.locator('form:has(#code) button').click();
  return page;
}

test('on a phone she sees what is stored, asks for a correction and is erased', async () => {
  for (const locale of ['en-GB', 'nb-NO']) {
    const page = await onPhone(locale);
    await page.locator('form[action="/c/stored"] button').click();
    await page.waitForSelector('form[action="/c/copy"]');
    await scan(page, `rights-code-${locale.slice(0, 2)}`);
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
    assert.ok(wide <= 1281);
    calm(page);
    await page.close();
  }
  const page = await onPhone('nb-NO');
  await page.locator('form[action="/c/stored"] button').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('form[action="/c/copy"] button').click(),
  ]);
  assert.match(file.suggestedFilename(), /^consent-.*\.jsonld$/);
  await page.check('[name=wrong][value=age]');
  await page.locator('form[action="/c/correction"] button').click();
  await page.waitForSelector('.notice');
  await scan(page, 'rights-code-asked');
  await andGo(page, () => page.locator('form[action="/c/erasure"] button').click());
  assert.match(await page.textContent('h1'), /Slettet/);
  await scan(page, 'rights-code-erased');
});

test('the keeper and the officer see who waits, and by when', async () => {
  const [code] = await ask('patients', 'adult', 1);
  await new Visitor(rig.url).post('/c/correction', { code, wrong: 'group' });
  const leads = ({ roles, unit }) => roles.includes('unit_leader') && unit.includes(visit.host);
  const desk = await rig.signIn(rig.accounts.find(leads).email);
  await desk.goto(`${rig.url}/visits/${visit.id}/consent-data`);
  await scan(desk, 'rights-keeper');
  calm(desk);
  const officer = await rig.signIn(rig.accounts.find(({ roles }) => roles.includes('privacy_officer')).email);
  await officer.goto(`${rig.url}/rights`);
  assert.equal(await officer.locator('tbody tr').count(), 1);
  await scan(officer, 'rights-officer');
  calm(officer);
});

test('the record of processing and the impact assessment are read, printed and taken along', async () => {
  const account = rig.accounts.find(({ roles }) => roles.includes('privacy_officer'));
  const officer = await rig.signIn(account.email);
  const reader = new Visitor(rig.url);
  await reader.signIn(account);
  for (const [name, path] of [
    ['record', '/processing'],
    ['assessment', '/processing/assessment'],
  ]) {
    await officer.goto(rig.url + path);
    await scan(officer, `processing-${name}`);
    for (const form of ['md', 'html']) {
      const { status, headers, text } = await reader.get(`${path}/file?form=${form}`);
      assert.equal(status, 200);
      assert.ok(headers.get('content-disposition').endsWith(`.${form}"`));
      assert.ok(text.includes('365') && !text.includes('⟦'), text.slice(0, 300));
    }
  }
  calm(officer);
});
