// The signatures under an accepted report, its correction, and the editions before: fit to be met.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { andGo } from './clicks.mjs';
import { calm, open, scan } from './rig.mjs';
import { slips, wordsOf } from './texts.mjs';

let rig;
let at;

before(async () => {
  rig = await open();
  at = `${rig.url}/visits/${rig.visit('follow_up').id}/report`;
});
after(() => rig?.close());

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));

test('every signature under an accepted report is told, and matches its text', async () => {
  const page = await rig.signIn('Ingrid Fjellstad');
  await page.goto(`${at}/reading`);
  await unfold(page);
  const table = page.locator('#signed table');
  assert.ok((await table.locator('tbody tr').count()) >= 6);
  assert.doesNotMatch(await table.textContent(), /Stemmer ikke/);
  await scan(page, 'signatures');
  await page.goto(`${at}/paper`);
  await scan(page, 'signatures-paper');
  calm(page);
});

test('a correction is begun, and the accepted edition stands beside it', async () => {
  const page = await rig.signIn('Ingrid Fjellstad');
  await page.goto(at);
  await unfold(page);
  await scan(page, 'correction-begin');
  await page.fill('[name=reason]', 'To skrivefeil i innledningen.');
  await page.click('button[value=correct]');
  await page.waitForURL(at);
  await scan(page, 'correction-begun');
  await page.goto(`${at}/reading`);
  await scan(page, 'correction-reading');
  await page.goto(at);
  await page.click('a[href*="/report/editions/"]');
  await scan(page, 'accepted-edition');
  calm(page);
});

test('in English nothing is said in bokmål', async () => {
  const page = await rig.signIn(rig.visit('follow_up').leader);
  await andGo(page, () => page.locator('.languages [value=en]').click());
  const words = await wordsOf('en', 'nb');
  for (const [path, name] of [['', 'overview'], ['/reading', 'reading'], ['/paper', 'paper']]) {
    await page.goto(at + path);
    await unfold(page);
    assert.deepEqual(await slips(page, words), [], path);
    await scan(page, `signatures-english-${name}`);
  }
  calm(page);
});
