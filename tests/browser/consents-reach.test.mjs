// Whom the pages of consents reach: four languages, a phone, a tablet, letters twice as large, the keyboard alone, no script,
// light and dark; and a network that goes away in the middle of an answer.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { calm, forgive, open, openBrowser, PHONE, scan, watch } from './rig.mjs';
import { Visitor } from './visitor.mjs';

const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', da: 'da-DK', en: 'en-GB' };
/** As wide as a phone; as a desk at 200 % and at 400 %, which is what WCAG 1.4.4 and 1.4.10 ask for. */
const WIDTHS = [375, 640, 320];
const TABLET = { width: 810, height: 1080 };

let rig;
let browser;
let visit;
let asker;

before(async () => {
  rig = await open();
  browser = await openBrowser();
  visit = rig.visits.find(({ stage }) => stage === 'prepare');
  asker = new Visitor(rig.url);
  await asker.signIn(leader());
});
after(async () => {
  await browser?.close();
  await rig?.close();
});

const leader = () => rig.accounts.find(({ roles, unit }) => roles.includes('unit_leader') && unit.includes(visit.host));
const desk = () => `${rig.url}/visits/${visit.id}/consents`;

/** Codes of fresh slips, the person's own first. */
async function ask(fields) {
  const { status, text } = await asker.post(`/visits/${visit.id}/consents`, { count: 1, holders: 'one', ...fields });
  assert.equal(status, 200, text);
  return [...text.matchAll(/<p class="code">([^<]+)<\/p>/g)].map(([, code]) => code);
}

async function someone(more = {}) {
  const context = await browser.newContext({ viewport: { ...PHONE, width: 375 }, ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  if (more.javaScriptEnabled !== false) watch(page, rig.url);
  return page;
}

/** Nothing has to be pushed sideways, at any of the widths. */
async function fits(page, what) {
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement;
      return { scrollWidth, clientWidth };
    });
    assert.ok(scrollWidth <= clientWidth + 1, `${what} at ${width}: ${scrollWidth} is wider than ${clientWidth}`);
  }
  await page.setViewportSize(before);
}

/** Fits, and is as the law asks, light and dark. */
async function look(page, name) {
  await fits(page, name);
  const before = page.viewportSize();
  await scan(page, name);
  await page.setViewportSize(before);
}

const sendForm = (page, field) => page.locator(`form:has(${field}) button[type=submit]`).first().click();

test('a person on a phone, in four languages, light and dark', async () => {
  const ages = { nb: 'under-12', nn: 'from-12-to-15', da: 'from-16-to-17', en: 'adult' };
  for (const [lang, locale] of Object.entries(LOCALES)) {
    const [code] = await ask({ group: 'patients', age: ages[lang] });
    const page = await someone({ locale });
    await page.goto(`${rig.url}/c`);
    assert.equal(await page.getAttribute('html', 'lang'), lang);
    await look(page, `reach-code-${lang}`);
    await page.fill('#code', code);
    await sendForm(page, '#code');
    await page.waitForSelector('[name=taking_part]');
    await look(page, `reach-read-${lang}`);
    await page.locator('form[action="/c/stored"] button').click();
    await page.waitForSelector('form[action="/c/copy"]');
    await look(page, `reach-stored-${lang}`);
    await page.locator('form[action="/c"] button').last().click();
    await page.check('[name=taking_part][value=in_group]');
    await sendForm(page, '[name=taking_part]');
    await page.waitForSelector('.button.grave');
    await look(page, `reach-receipt-${lang}`);
    calm(page);
    await page.context().close();
  }
});

test('a tablet in the unit, in four languages: nothing but codes, and the next person finds nothing', async () => {
  const page = await someone({ viewport: TABLET, locale: 'nb-NO' });
  await page.goto(`${rig.url}/c?on=tablet`);
  for (const lang of Object.keys(LOCALES)) {
    const [code] = await ask({ group: 'relatives', age: 'adult' });
    await page.locator(`nav.languages a[lang=${lang}]`).click();
    await page.waitForSelector(`html[lang=${lang}]`);
    await look(page, `reach-tablet-${lang}`);
    await page.fill('#code', code);
    await sendForm(page, '#code');
    await page.check('[name=taking_part][value=alone]');
    await look(page, `reach-tablet-read-${lang}`);
    await sendForm(page, '[name=taking_part]');
    await page.waitForSelector('.button.grave');
    await look(page, `reach-tablet-receipt-${lang}`);
    const away = await page.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    assert.deepEqual(away.filter((to) => !to.startsWith('/c') && !to.startsWith('#')), []);
    await page.locator('a[href="/c?on=tablet"]').last().click();
    assert.equal(await page.inputValue('#code'), '');
    assert.deepEqual(await page.context().cookies(), []);
  }
  calm(page);
});

test('the keeper, in four languages: the list, the slips, one request, the rights', async () => {
  const keeper = await rig.signIn(leader().email);
  for (const lang of ['nn', 'da', 'en', 'nb']) {
    await keeper.goto(desk());
    await keeper.locator(`.languages [value=${lang}]`).click();
    await keeper.waitForSelector(`html[lang=${lang}]`);
    await keeper.goto(desk());
    const main = await keeper.locator('main button.button:not(.second):not(.grave)').count();
    assert.equal(main, 1, 'one of the buttons is the main one');
    await look(keeper, `reach-keeper-${lang}`);
    await keeper.check('[name=group][value=patients]');
    await keeper.check('[name=age][value=under-12]');
    await keeper.fill('[name=count]', '1');
    await sendForm(keeper, '[name=count]');
    await keeper.waitForSelector('.slip .code');
    await look(keeper, `reach-slips-${lang}`);
    await keeper.goto(desk());
    await keeper.locator('tbody a').first().click();
    await keeper.waitForSelector('dl.answers');
    await look(keeper, `reach-one-${lang}`);
    await keeper.goto(`${rig.url}/visits/${visit.id}/consent-data`);
    await look(keeper, `reach-rights-${lang}`);
    calm(keeper);
  }
});

test('one asks for her rights on her own page, on a phone and a desk', async () => {
  const page = await rig.signIn(leader().email);
  await page.goto(`${rig.url}/profile/data`);
  await page.check('[name=right][value=correction]');
  await sendForm(page, '[name=right]');
  await page.waitForSelector('tbody tr');
  await look(page, 'reach-own-asked');
  calm(page);
});

/** Presses Tab until the focus stands on something, and sees to it that it can be seen there. */
async function tabTo(page, selector) {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate((selector) => {
      const at = document.activeElement;
      if (!at?.matches(selector)) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const { top, bottom } = at.getBoundingClientRect();
      const ringed = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      return { ringed, shown: bottom > 0 && top < innerHeight };
    }, selector);
    if (there) {
      assert.deepEqual(there, { ringed: true, shown: true }, `the focus on ${selector}`);
      return;
    }
  }
  assert.fail(`no way to ${selector} by keyboard`);
}

test('the keyboard alone: a slip is made, answered and taken back', async () => {
  const keeper = await rig.signIn(leader().email);
  await keeper.goto(desk());
  await tabTo(keeper, '[name=group]');
  await keeper.keyboard.press('Space');
  await tabTo(keeper, '[name=age]');
  await keeper.keyboard.press('ArrowUp');
  await tabTo(keeper, '[name=count]');
  await keeper.keyboard.press('Enter');
  await keeper.waitForSelector('.slip .code');
  const [code] = await keeper.locator('.slip .code').allTextContents();
  const page = await someone({ locale: 'nb-NO' });
  await page.goto(`${rig.url}/c`);
  await tabTo(page, '#code');
  await page.keyboard.type(code.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await page.waitForSelector('[name=taking_part]');
  await tabTo(page, '[name=taking_part]');
  await page.keyboard.press('Space');
  await tabTo(page, '[name=paraphrase]');
  await page.keyboard.press('Space');
  await tabTo(page, 'form[action="/c/word"] button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.button.grave');
  await tabTo(page, '.button.grave');
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1:has-text("trukket")');
  calm(page);
  calm(keeper);
});

test('without script the tablet serves one person after the other', async () => {
  const page = await someone({ viewport: TABLET, javaScriptEnabled: false, locale: 'nn-NO' });
  await page.goto(`${rig.url}/c?on=tablet`);
  for (const part of ['no', 'in_group']) {
    const [code] = await ask({ group: 'patients', age: 'from-16-to-17' });
    await page.fill('#code', code);
    await sendForm(page, '#code');
    await page.check(`[name=taking_part][value=${part}]`);
    await sendForm(page, '[name=taking_part]');
    assert.match(await page.textContent('h1'), /Takk/);
    assert.equal(await page.locator('meta[http-equiv=refresh]').count(), 1, 'the page does not stay');
    await page.locator('a[href="/c?on=tablet"]').last().click();
    assert.equal(await page.inputValue('#code'), '');
  }
});

test('the network goes away in the middle of an answer: it says so, keeps what was chosen, and sends it once', async () => {
  const [code] = await ask({ group: 'patients', age: 'adult' });
  const page = await someone({ viewport: TABLET, locale: 'nb-NO' });
  await page.goto(`${rig.url}/c?on=tablet`);
  await page.fill('#code', code);
  await sendForm(page, '#code');
  await page.check('[name=taking_part][value=alone]');
  await page.context().setOffline(true);
  await sendForm(page, '[name=taking_part]');
  await page.waitForSelector('form[action="/c/word"] [role=alert]');
  await look(page, 'reach-tablet-cut');
  assert.ok(await page.isChecked('[name=taking_part][value=alone]'));
  forgive(page);
  await page.context().setOffline(false);
  await sendForm(page, '[name=taking_part]');
  await page.waitForSelector('.button.grave');
  calm(page);
  // its answer never came back: she types the code again, and sees what she said
  await page.goto(`${rig.url}/c?on=tablet`);
  await page.fill('#code', code);
  await sendForm(page, '#code');
  await page.waitForSelector('.button.grave');
});

test('a tablet says that its page closes, stays when it is asked to, and closes when it is not', async () => {
  const [code] = await ask({ group: 'patients', age: 'adult' });
  const page = await someone({ viewport: TABLET, locale: 'nb-NO' });
  await page.clock.install();
  await page.goto(`${rig.url}/c?on=tablet`);
  await page.fill('#code', code);
  await sendForm(page, '#code');
  await page.check('[name=taking_part][value=in_group]');
  await page.clock.fastForward(600_000);
  assert.equal(await page.locator('[name=taking_part]').count(), 3, 'nobody is hurried while she reads');
  await sendForm(page, '[name=taking_part]');
  await page.waitForSelector('.button.grave');
  await page.clock.fastForward(101_000);
  await page.locator('[data-then] button').click();
  await page.clock.fastForward(99_000);
  assert.equal(await page.locator('[data-then] button').count(), 0, 'from the beginning again');
  await page.clock.fastForward(2_000);
  await page.waitForSelector('[data-then] button');
  await look(page, 'reach-tablet-closing');
  await page.clock.fastForward(21_000);
  await page.waitForSelector('#code');
  assert.equal(await page.inputValue('#code'), '');
  calm(page);
});

/** Sends the beginning of a request, and is gone. */
function sendsHalf(path, body, bytes) {
  const { hostname, port } = new URL(rig.url);
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Origin: ${rig.url}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
  ];
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port) }, () => {
      socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, bytes)}`, () => setTimeout(() => socket.destroy(), 50));
    });
    socket.on('error', reject);
    socket.on('close', resolve);
  });
}

test('an answer that arrives in half saves nothing; sent twice it counts once', async () => {
  const [code] = await ask({ group: 'patients', age: 'adult' });
  const nobody = new Visitor(rig.url);
  const read = (await nobody.post('/c', { code })).text.match(/name="read" value="([0-9a-f]+)"/)[1];
  const fields = { code, read, on: 'tablet', lang: 'nb', taking_part: 'in_group', paraphrase: 'yes' };
  const body = new URLSearchParams(fields).toString();
  const asks = async () => (await nobody.post('/c', { code })).text.includes('name="taking_part"');
  for (const bytes of [0, 10, Math.floor(body.length / 2), body.length - 16, body.length - 1]) {
    await sendsHalf('/c/word', body, bytes);
    assert.ok(await asks(), `after ${bytes} of ${body.length} bytes nothing is saved`);
  }
  const twice = await Promise.all([nobody.post('/c/word', fields), nobody.post('/c/word', fields)]);
  for (const { status, text } of twice) {
    assert.equal(status, 200);
    assert.match(text, /Takk/);
  }
  assert.ok(!(await asks()), 'the control: the whole of it is saved');
  const { text } = await asker.get(`/visits/${visit.id}/consent-data/records`);
  const standing = [...text.matchAll(/"dpv:ConsentGiven"/g)].length;
  await nobody.post('/c/word', fields);
  const again = await asker.get(`/visits/${visit.id}/consent-data/records`);
  assert.equal([...again.text.matchAll(/"dpv:ConsentGiven"/g)].length, standing, 'counted once');
});
