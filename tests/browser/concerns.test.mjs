// Something serious is heard on a visit: written down on a phone, taken up the ladder, in both languages.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, calm, open, scan } from './rig.mjs';

const HEARD = 'En ungdom fortalte at ingen svarte på alarmen i natt.';

let rig;
let visit;
let writer;
let place;

before(async () => {
  rig = await open();
  visit = rig.visit('notes');
});
after(() => rig?.close());

/** The members of the team who are not its leader, by what the visit's own page says. */
async function teamOf(page) {
  await page.goto(`${rig.url}/visits/${visit.id}`);
  const names = await page.locator('main table').first().locator('tbody th').allTextContents();
  return names.map((name) => name.trim()).filter((name) => name !== visit.leader);
}

test('a member writes down what she heard on her phone, and sees first what this is not', async () => {
  const leader = await rig.signIn(visit.leader);
  [writer] = await teamOf(leader);
  const page = await rig.signIn(writer);
  await page.setViewportSize(PHONE);
  await page.goto(`${rig.url}/visits/${visit.id}/concerns`);
  await scan(page, 'concerns-none');
  await page.goto(`${rig.url}/visits/${visit.id}/concerns/new`);
  await scan(page, 'concern-new');
  const box = await page.locator('.notice.caution').boundingBox();
  const form = await page.locator('main form').first().boundingBox();
  assert.ok(box.y < form.y, 'what it is not stands above the form');
  await page.fill('[name=text]', `${HEARD} Ring 412 34 567.`);
  await page.locator('main form button').first().click();
  await page.waitForSelector('.error-summary');
  assert.ok(await page.evaluate(() => document.activeElement.closest('.error-summary') !== null), 'the summary has focus');
  await scan(page, 'concern-new-warned');
  await page.fill('[name=text]', HEARD);
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/concerns\/[0-9a-f-]{36}$/);
  place = new URL(page.url()).pathname;
  await scan(page, 'concern-opened');
  await page.close();
  await leader.close();
});

test('the visit leader finds it on her desk and takes it to the team', async () => {
  const page = await rig.signIn(visit.leader);
  const line = page.locator(`a[href="${place}"]`);
  assert.equal(await line.count(), 1, 'one line on the desk');
  assert.ok(!(await page.content()).includes(HEARD));
  await line.click();
  await page.waitForURL(`**${place}`);
  assert.ok((await page.textContent('main')).includes(HEARD));
  await page.click('button[value=leader-with-team]');
  await page.waitForSelector('.flash');
  await scan(page, 'concern-with-team');
  calm(page);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('b.on-paper').first().isVisible(), 'printed, it is confidential');
  await page.emulateMedia({ media: 'screen' });
  await page.click('form[aria-label] button[lang=en]');
  await page.waitForSelector('html[lang=en]');
  assert.ok((await page.textContent('main')).includes('This is not a report to the authorities'));
  assert.ok(!(await page.content()).includes('⟦'));
  await scan(page, 'concern-in-english');
  await page.goto(`${rig.url}/visits/${visit.id}/concerns/new`);
  assert.ok(!(await page.content()).includes('⟦'));
  await page.click('form[aria-label] button[lang=nb]');
  await page.close();
});

test('links of the law lead to its own channels and a phone number can be called', async () => {
  const page = await rig.signIn(writer);
  await page.goto(`${rig.url}${place}`);
  const links = await page.locator('main a[href^="https://"], main a[href^="tel:"]').evaluateAll((all) => all.map((a) => a.href));
  for (const one of ['https://www.helsetilsynet.no/', 'https://ukom.no/', 'https://www.statsforvalteren.no/', 'tel:116111', 'tel:113']) {
    assert.ok(links.includes(one), `${one} in ${links}`);
  }
  await page.selectOption('[name=channel]', 'county-governor');
  await page.click('form[action$="/reported"] button');
  await page.waitForSelector('.flash');
  await page.close();
});

test('it is closed with an outcome, and stands on the list', async () => {
  const page = await rig.signIn(visit.leader);
  await page.goto(`${rig.url}${place}`);
  await page.check('[name=outcome][value=host-follows-up]');
  await page.fill('[name=conclusion]', 'Enheten bytter alarmen i morgen.');
  await page.click('form[action$="/closing"] button');
  await page.waitForSelector('.flash');
  await scan(page, 'concern-closed');
  await page.goto(`${rig.url}/visits/${visit.id}/concerns`);
  assert.equal(await page.locator(`a[href="${place}"]`).count(), 1);
  await scan(page, 'concerns');
  calm(page);
  await page.close();
});
