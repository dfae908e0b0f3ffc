// Patients and relatives are asked, and say yes; a group they sit in is opened by whoever takes notes there.

import assert from 'node:assert/strict';
import { fill, meet, press, says } from '../clicks.mjs';

const at = (story) => `${story.url}/visits/${story.carried}/consents`;

/** The unit leader makes slips for a group of grown-ups. */
async function slips(page, story, group) {
  await page.goto(at(story));
  await fill(page, { group, age: 'adult', count: '2' });
  await press(page, 'Lag lapper');
  const codes = await page.locator('.slip .code').allTextContents();
  assert.equal(codes.length, 2);
  return codes;
}

/** Whoever has a slip types its code and says yes. */
async function yes(page, story, code) {
  await page.goto(`${story.url}/c`);
  await page.fill('#code', code);
  await page.locator('form:has(#code) button').click();
  await page.check('[name=taking_part][value=in_group]');
  await page.locator('form:has([name=taking_part]) button').click();
  await page.waitForSelector('.button.grave');
}

/** Two patients and two relatives are asked and say yes, each on a page that knows nobody. */
export async function given(story) {
  const keeper = await story.signIn('Kari Nordli');
  await keeper.goto(at(story));
  await meet(keeper, 'consents-asked');
  const codes = [...(await slips(keeper, story, 'patients')), ...(await slips(keeper, story, 'relatives'))];
  const person = await story.newPage();
  for (const code of codes) await yes(person, story, code);
  await person.close();
  await keeper.goto(at(story));
  await says(keeper, 'Pasienter');
  await keeper.close();
}

/** Opens the group of the session that is on the page, where notes wait for that. */
export async function opened(page) {
  if ((await page.locator('[name=present]').count()) === 0) return;
  await fill(page, { present: '2' });
  await press(page, 'Åpne gruppen');
  await says(page, 'Gruppen er åpnet.');
}
