// Someone who reads English: her desk, a visit, its notes and its report say nothing in bokmål, and nothing in keys.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { andGo, fill, meet } from './clicks.mjs';
import { open } from './rig.mjs';
import { slips, wordsOf } from './texts.mjs';

let rig;
let words;

before(async () => {
  [rig, words] = [await open(), await wordsOf('en', 'nb')];
});
after(() => rig?.close());

/** Signs in and chooses English at the foot of the page. */
async function inEnglish(name) {
  const page = await rig.signIn(name);
  await andGo(page, () => page.locator('.languages [value=en]').click());
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  return page;
}

/** Opens a page and reads it word by word. */
async function reads(page, path, name) {
  await page.goto(rig.url + path);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en', path);
  assert.deepEqual(await slips(page, words), [], path);
  await meet(page, `english-${name}`);
}

test('the control: the same page in bokmål is found out', async () => {
  const page = await rig.signIn(rig.visit('notes').leader);
  const found = await slips(page, words);
  assert.ok(found.includes('Logg ut'), `${found}`);
  await page.evaluate(() => document.querySelector('main').append('ui-sign-out'));
  assert.ok((await slips(page, words)).includes('ui-sign-out'));
});

test('a visit leader reads her desk, the visit, the programme and the notes, and writes one', async () => {
  const { id, leader } = rig.visit('notes');
  const page = await inEnglish(leader);
  await reads(page, '/', 'desk');
  for (const part of ['', '/programme', '/day', '/preparation', '/papers', '/self-evaluation/reading', '/report']) {
    await reads(page, `/visits/${id}${part}`, `visit${part.replaceAll('/', '-')}`);
  }
  await reads(page, `/visits/${id}/notes`, 'notes');
  const [session] = await page.locator('a[href*="/sessions/"][href$="/notes"]').evaluateAll((all) => all.map((link) => link.pathname));
  await reads(page, session.replace(/notes$/, 'note-photos'), 'notes-photos');
  await reads(page, session, 'notes-session');
  await fill(page, { kind: 'strength', text: 'The young people know whom to ask.' });
  await andGo(page, () => page.locator('#write button[type=submit]').first().click());
  await reads(page, session, 'notes-written');
  await reads(page, session.replace(/notes$/, 'team-notes'), 'notes-team');
});

test('the team goes through notes and reads views', async () => {
  const { id, leader } = rig.visit('drafting');
  const page = await inEnglish(leader);
  await reads(page, `/visits/${id}/voices`, 'voices');
  const hrefs = (part) => page.locator(`main a[href*="${part}"]`).evaluateAll((all) => all.map((link) => link.pathname));
  const [notes, views] = [await hrefs('/voices/notes/'), await hrefs('/voices/views/')];
  assert.ok(notes.length > 0 && views.length > 1);
  await reads(page, notes[0], 'voices-note');
  await reads(page, views[0], 'voices-view');
  await reads(page, `${views.at(-1)}/reading`, 'voices-reading');
  await reads(page, `/visits/${id}/voices/fresh`, 'voices-fresh');
});

test('a visit leader sees what stands in the way and whom she may name', async () => {
  for (const stage of ['drafting', 'with_team']) {
    const { id, leader } = rig.visit(stage);
    const page = await inEnglish(leader);
    for (const part of ['gates', 'stand-in']) await reads(page, `/visits/${id}/report/${part}`, `${part}-${stage}`);
    await page.close();
  }
});

test('a member reads the report, and its own language is marked', async () => {
  const { id, members } = rig.visit('with_team');
  const page = await inEnglish(members[1]);
  for (const part of ['', '/reading', '/paper']) await reads(page, `/visits/${id}/report${part}`, `report${part.replace('/', '-')}`);
  assert.ok((await page.locator('main [lang=nb]').count()) > 0);
});

test('the host reads the self-evaluation, the report and what to follow up', async () => {
  for (const [stage, parts] of [
    ['self_evaluation', ['', '/self-evaluation', '/self-evaluation/check', '/self-evaluation/unit', '/dates']],
    ['follow_up', ['', '/follow-up', '/report/reading']],
  ]) {
    const { id, host } = rig.visit(stage);
    const hosts = rig.accounts.filter(({ unit }) => unit === host);
    assert.ok(hosts.length > 0, `nobody at ${host}`);
    const page = await inEnglish(hosts[0].name);
    for (const part of parts) await reads(page, `/visits/${id}${part}`, `${stage}${part.replaceAll('/', '-')}`);
  }
});
