// Self-evaluation: filled in together and at once, saved as it is typed, never lost, submitted when nothing is missing.

import assert from 'node:assert/strict';
import { field, fill, meet, press, says, unfold } from '../clicks.mjs';
import { forgive } from '../rig.mjs';

/** Waits until the form says that everything is saved. */
const saved = (page) => page.locator('[data-saved]', { hasText: /^Lagret/ }).waitFor({ timeout: 15_000 });

const at = (story, part = '') => `${story.url}/visits/${story.carried}/self-evaluation${part}`;

/** Two people on one part: each field is saved by itself, and the same field never loses a text. */
export async function together(story) {
  const [kari, per] = [await story.signIn('Kari Nordli'), await story.signIn('Per Lindal')];
  await kari.goto(at(story));
  await meet(kari, 'self-evaluation');
  for (const page of [kari, per]) await page.goto(at(story, '/unit'));
  await meet(kari, 'self-evaluation-unit');

  await field(kari, 'unit.beds').fill('9');
  await saved(kari);
  await field(per, 'unit.ages').fill('13–17 år');
  await saved(per);
  const fresh = await story.signIn('Per Lindal');
  await fresh.goto(at(story, '/unit'));
  assert.equal(await field(fresh, 'unit.beds').inputValue(), '9');
  assert.equal(await field(fresh, 'unit.ages').inputValue(), '13–17 år');
  await fresh.close();

  await field(per, 'unit.catchment').fill('Fem kommuner ved kysten.');
  await saved(per);
  await field(kari, 'unit.catchment').fill('Fire kommuner i innlandet.');
  const told = kari.locator('[data-saved].problem');
  await told.waitFor({ timeout: 15_000 });
  assert.match(await told.innerText(), /Opptaksområde/);
  forgive(kari);
  const answer = await press(kari, 'Lagre og gå videre');
  assert.equal(answer.status(), 409);
  forgive(kari);
  for (const words of ['Fem kommuner ved kysten.', 'Fire kommuner i innlandet.', 'Per Lindal']) await says(kari, words);
  await meet(kari, 'self-evaluation-conflict');
  await fill(kari, { 'keep[unit.catchment]': 'merged', 'unit.catchment': 'Fem kommuner ved kysten og fire i innlandet.' });
  await press(kari, 'Lagre og gå videre');
  await kari.goto(at(story, '/unit'));
  assert.equal(await field(kari, 'unit.catchment').inputValue(), 'Fem kommuner ved kysten og fire i innlandet.');
}

/** Fills in whatever is empty on a page. */
async function fillAll(page) {
  const texts = page.locator('main form textarea, main form input[type=text]');
  for (const text of await texts.all()) {
    const number = (await text.getAttribute('inputmode')) === 'numeric';
    if (!(await text.inputValue())) await text.fill(number ? '4' : 'Slik er det hos oss.');
  }
  const groups = new Set();
  for (const radio of await page.locator('main form input[type=radio]').all()) {
    const name = await radio.getAttribute('name');
    if (!groups.has(name)) await radio.check();
    groups.add(name);
  }
}

/** What is missing is told with links; every part is filled in, the rest is chosen. */
export async function filled(story) {
  const page = await story.signIn('Kari Nordli');
  await page.goto(at(story, '/check'));
  await says(page, /\d+ svar mangler/);
  await meet(page, 'self-evaluation-missing');
  await unfold(page, 'Opplysninger om enheten');
  await press(page, 'Årsverk leger');
  assert.match(page.url(), /\/unit#unit-staff_doctors$/);
  await page.goto(at(story, '/focus'));
  await fill(page, { 'focus.1': '4', 'question.1': 'Hvordan tar andre imot søsken?' });
  await press(page, 'Lagre og gå videre');
  await page.goto(at(story));
  const parts = await page.locator('main a[href*="/self-evaluation/"]').evaluateAll((links) => links.map((link) => link.href));
  for (const part of parts.filter((href) => /\/(unit|introduction|area-\d+)$/.test(href))) {
    await page.goto(part);
    await fillAll(page);
    const name = part.split('/').at(-1).replace(/\d/, '');
    await meet(page, `self-evaluation-${name}-filled`);
    await press(page, 'Lagre og gå videre');
  }
  await page.goto(at(story, '/contributors'));
  await meet(page, 'self-evaluation-contributors');
  await fill(page, { role: 'enhetsleder', safety: 'yes' });
  await press(page, 'Legg til');
  await page.goto(at(story, '/organisation-chart'));
  await meet(page, 'self-evaluation-chart');
  const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await field(page, 'file').setInputFiles({ name: 'kart.png', mimeType: 'image/png', buffer: picture });
  await press(page, 'Last opp');
  await says(page, 'kart.png');
}

/** Nothing is missing: it is read through and submitted; the team can read it now. */
export async function submitted(story) {
  const page = await story.signIn('Kari Nordli');
  await page.goto(at(story, '/check'));
  await meet(page, 'self-evaluation-check');
  await press(page, 'Send inn');
  await page.goto(`${story.url}/visits/${story.carried}`);
  await page.goto(at(story, '/reading'));
  await meet(page, 'self-evaluation-reading');
  await says(page, 'Fem kommuner ved kysten og fire i innlandet.');
}
