// Consents as people meet them: the keeper at her desk, the slips on paper, and the open page on a phone, with and without
// script.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { andGo } from './clicks.mjs';
import { calm, forgive, open, openBrowser, PHONE, scan, watch } from './rig.mjs';

const OUT = fileURLToPath(new URL('./out/', import.meta.url));
const STAGE = 'submitted';

let rig;
let phone;
let keeper;
let desk;
let codes;

before(async () => {
  rig = await open();
  phone = await openBrowser();
});
after(async () => {
  await phone?.close();
  await rig?.close();
});

/** Someone with a phone of her own. */
async function someone(more = {}) {
  const context = await phone.newContext({ viewport: { ...PHONE, width: 375 }, locale: 'nb-NO', ...more });
  const page = await context.newPage();
  if (more.javaScriptEnabled !== false) watch(page, rig.url);
  return page;
}

async function fits(page) {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    return { scrollWidth, clientWidth };
  });
  assert.ok(scrollWidth <= clientWidth + 1, `${scrollWidth} is wider than ${clientWidth}`);
}

/** The visit and its unit leader: whoever of the demo sees the form that asks. */
async function findKeeper() {
  for (const visit of rig.visits) {
    for (const { email } of rig.accounts) {
      const page = await rig.signIn(email);
      const answer = await page.goto(`${rig.url}/visits/${visit.id}/consents`);
      if (answer.status() === 200 && (await page.locator('[name=count]').count()) === 1) {
        return { page, path: `${rig.url}/visits/${visit.id}/consents` };
      }
      forgive(page);
      await page.close();
    }
  }
  throw new Error(`nobody keeps the consents of any visit (${STAGE})`);
}

test('the keeper makes slips, which fit on paper', async () => {
  ({ page: keeper, path: desk } = await findKeeper());
  await scan(keeper, 'consents-none');
  await keeper.check('[name=group][value=patients]');
  await keeper.check('[name=age][value=from-12-to-15]');
  await keeper.check('[name=holders][value=one]');
  await keeper.fill('[name=count]', '2');
  await Promise.all([keeper.waitForLoadState('load'), keeper.locator('form:has([name=count]) button').click()]);
  await keeper.waitForSelector('.slip .code');
  codes = await keeper.locator('.slip .code').allTextContents();
  assert.equal(codes.length, 4);
  await scan(keeper, 'consents-slips');
  await mkdir(OUT, { recursive: true });
  const paper = await keeper.pdf({ path: `${OUT}consents-slips.pdf`, preferCSSPageSize: true });
  const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.equal(pages, 1, 'four slips are one sheet of A4');
  calm(keeper);
});

test('a camera leads to the field, and the code stands in no address', async () => {
  const page = await someone();
  await page.goto(`${rig.url}/c#${codes[0]}`);
  assert.equal(await page.inputValue('#code'), codes[0]);
  assert.equal(page.url(), `${rig.url}/c`);
  await scan(page, 'consents-code');
  await page.locator('form:has(#code) button').click();
  await page.waitForSelector('[name=taking_part]');
  assert.equal(page.url(), `${rig.url}/c`);
  await scan(page, 'consents-read');
  await page.locator('button[lang=en]').first().click();
  await page.waitForSelector('html[lang=en]');
  await scan(page, 'consents-read-en');
  await page.check('[name=taking_part][value=alone]');
  await page.locator('form:has([name=taking_part]) button').click();
  await page.waitForSelector('.button.grave');
  await fits(page);
  await scan(page, 'consents-receipt');
  assert.deepEqual(await page.context().cookies(), []);
  calm(page);
});

test('without script a grown-up types the code and answers in Danish', async () => {
  const page = await someone({ javaScriptEnabled: false, locale: 'da-DK' });
  await page.goto(`${rig.url}/c`);
  assert.equal(await page.getAttribute('html', 'lang'), 'da');
  await page.fill('#code', codes[1].toLowerCase().replaceAll('-', ' '));
  await page.locator('form:has(#code) button').click();
  await page.check('[name=taking_part][value=yes]');
  await andGo(page, () => page.locator('form:has([name=taking_part]) button').click());
  assert.match(await page.textContent('h1'), /Tak/);
  await andGo(page, () => page.locator('.button.grave').click());
  assert.match(await page.textContent('h1'), /trukket/);
  await page.goto(`${rig.url}/c`);
  await page.fill('#code', codes[1]);
  await andGo(page, () => page.locator('form:has(#code) button').click());
  assert.match(await page.textContent('main'), /ikke i brug/);
});

test('the keeper sees how they stand, and writes down what was said on paper', async () => {
  await keeper.goto(desk);
  await scan(keeper, 'consents-desk');
  await keeper.locator('tbody a').first().click();
  await keeper.waitForSelector('dl.answers');
  await keeper.setViewportSize({ ...PHONE, width: 375 });
  await fits(keeper);
  await scan(keeper, 'consents-one');
  calm(keeper);
});
