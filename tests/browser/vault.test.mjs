// The pages of keys, of a forgotten passphrase, of the log, of destruction and of what is known of oneself: fit to be met on
// a desk and a phone, in both colour schemes and both languages, by whoever comes to them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { andGo } from './clicks.mjs';
import { calm, forgive, open, scan } from './rig.mjs';
import { slips, wordsOf } from './texts.mjs';

/** The narrowest phone people come with. */
const NARROW = { width: 375, height: 800 };

let rig;
let words;

before(async () => {
  rig = await open();
  words = { nb: await wordsOf('nb', 'en'), en: await wordsOf('en', 'nb') };
});
after(() => rig?.close());

const who = (role) => rig.accounts.find((one) => one.roles.includes(role)).name;

async function inLanguage(page, lang) {
  if ((await page.locator('html').getAttribute('lang')) === lang) return;
  await andGo(page, () => page.locator(`.languages [value=${lang}]`).click());
}

/** Meets a page in both languages: no fault, one heading, nothing sideways on the narrowest phone, no word of the other. */
async function meets(page, path, name) {
  for (const lang of ['nb', 'en']) {
    await page.goto(rig.url + path);
    await inLanguage(page, lang);
    if (new URL(page.url()).pathname !== path) await page.goto(rig.url + path);
    assert.equal(await page.locator('h1').count(), 1, path);
    assert.deepEqual(await slips(page, words[lang]), [], `${lang} ${path}`);
    await scan(page, `vault-${name}-${lang}`);
    await page.setViewportSize(NARROW);
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
    assert.ok(wide <= NARROW.width + 1, `${path} is ${wide} wide`);
    calm(page);
  }
}

test('whoever forgot her passphrase finds the way in', async () => {
  const page = await rig.newPage();
  await meets(page, '/recovery', 'recovery');
});

test('a custodian finds the requests', async () => {
  const page = await rig.signIn(who('custodian'));
  await meets(page, '/recovery/requests', 'recovery-requests');
});

test('the network leader finds who signs and who helps, and the button that locks everyone', async () => {
  const page = await rig.signIn(who('network_leader'));
  await meets(page, '/keys', 'keys');
  await page.goto(`${rig.url}/keys`);
  assert.equal(await page.locator('form[action="/locks"] button').count(), 1);
});

test('a visit leader finds who holds the keys, and when the notes are destroyed', async () => {
  const notes = rig.visit('notes');
  const page = await rig.signIn(notes.leader);
  await meets(page, `/visits/${notes.id}/keys`, 'visit-keys');
  const done = rig.visit('follow_up');
  const other = await rig.signIn(done.leader);
  await meets(other, `/visits/${done.id}/destruction`, 'destruction');
  await meets(other, `/visits/${done.id}/keys`, 'visit-keys-after');
});

test('the privacy officer finds the log, a line of it, and those who asked to be erased', async () => {
  const page = await rig.signIn(who('privacy_officer'));
  await meets(page, '/log', 'log');
  await meets(page, '/log/3', 'log-line');
  await meets(page, '/erasures', 'erasures');
  await page.goto(`${rig.url}/erasures`);
  const path = await page.locator('main a[href^="/erasures/"]').first().getAttribute('href');
  await meets(page, path, 'erasure');
});

test('everyone finds what is known of herself, and what being erased means', async () => {
  const page = await rig.signIn(rig.visit('notes').leader);
  await meets(page, '/profile/data', 'own-data');
  await meets(page, '/profile/erasure', 'own-erasure');
});

test('whoever is locked unlocks, and the officer locks everyone', async () => {
  const { id, leader } = rig.visit('notes');
  const page = await rig.signIn(leader);
  await page.goto(rig.url);
  await andGo(page, () => page.locator('form[action="/lock"] button').first().click());
  await meets(page, '/unlock', 'unlock');
  await page.goto(`${rig.url}/visits/${id}/notes`);
  await page.goto(`${rig.url}/unlock`);
  await page.fill('[name=passphrase]', rig.account(leader).passphrase);
  await andGo(page, () => page.locator('form[action="/unlock"] button').click());
  assert.equal(await page.locator('form[action="/lock"]').count(), 1, 'open again');
  const officer = await rig.signIn(who('privacy_officer'));
  await officer.goto(`${rig.url}/log`);
  await andGo(officer, () => officer.locator('form[action="/locks"] button').click());
  await page.goto(rig.url);
  assert.equal(await page.locator('form[action="/lock"]').count(), 0, 'locked by somebody else');
  forgive(page);
});
