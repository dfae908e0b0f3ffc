// Notes on paper on a phone, and the bench by keyboard alone: accepted, put in other words, kept with a reason, and what
// was missed. At 375 pixels, in both colour schemes, in bokmål and in English.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { andGo, says } from './clicks.mjs';
import { calm, forgive, open, scan } from './rig.mjs';

const SMALL = { width: 375, height: 667 };
const PLACE = 'GPS 59.9127N 10.7461E';
let rig;
let page;
let visit;
let session;

before(async () => {
  rig = await open();
  visit = rig.visit('notes');
  page = await rig.signIn(visit.leader);
  await page.setViewportSize(SMALL);
  await page.goto(`${rig.url}/visits/${visit.id}/notes`);
  const own = page.locator('a[href*="/sessions/"][href$="/notes"]');
  [session] = await own.evaluateAll((all) => all.map((link) => link.href));
});
after(() => rig?.close());

/** Goes on with the Tab key until something that matches is reached. */
async function tabTo(wanted) {
  for (let step = 0; step < 160; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((what) => document.activeElement.matches(what), wanted)) return;
  }
  assert.fail(`nothing reached by Tab is ${wanted} on ${page.url()}`);
}

/** Fits a window of 375 pixels, and stays so. */
async function fits(name) {
  await scan(page, name);
  await page.setViewportSize(SMALL);
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    return { scrollWidth, clientWidth };
  });
  assert.ok(scrollWidth <= clientWidth + 1, `${name}: ${scrollWidth} > ${clientWidth}`);
  calm(page);
}

/** A sheet as a phone photographs it: with a place in it. */
async function sheet(words) {
  const base64 = await page.evaluate((words) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 800 });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#f4efe0';
    pen.fillRect(0, 0, 600, 800);
    pen.fillStyle = '#223';
    pen.font = '36px sans-serif';
    words.forEach((line, at) => pen.fillText(line, 40, 90 + at * 60));
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1];
  }, words);
  const jpeg = Buffer.from(base64, 'base64');
  const body = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(PLACE)]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

test('sheets are photographed, seen on the phone, and tell nothing but themselves', async () => {
  await page.goto(session);
  await andGo(page, () => page.getByRole('link', { name: 'Ta bilde av notater på papir' }).click());
  await fits('photos');
  const buffer = await sheet(['Kveldene er lange', '→ mer å gjøre', '?? hvem ringer vi']);
  const other = await sheet(['Ark 2', 'skoletid: bra']);
  assert.ok(buffer.includes(PLACE), 'the control: the place is in what is sent');
  await page.locator('[name=photo]').setInputFiles([
    { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer },
    { name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: other },
  ]);
  await page.fill('[name=text]', 'Kveldene er lange, og få vet hvem de ringer.');
  await andGo(page, () => page.getByRole('button', { name: 'Lagre arkene' }).click());
  await says(page, 'Arkene er forseglet og lagret.');
  const pictures = page.locator('.sheets img');
  assert.equal(await pictures.count(), 2);
  await pictures.first().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('.sheets img').naturalWidth === 600);
  const bytes = await page.evaluate(async () => {
    const answer = await fetch(document.querySelector('.sheets img').src);
    return Array.from(new Uint8Array(await answer.arrayBuffer()));
  });
  assert.ok(!Buffer.from(bytes).includes(PLACE), 'the place is gone');
  await fits('photos-saved');
});

async function notes() {
  await page.goto(`${rig.url}/visits/${visit.id}/voices`);
  const links = page.locator('main a[href*="/voices/notes/"]');
  return links.evaluateAll((all) => [...new Set(all.map((link) => link.href))]);
}

/** Marks a word that was missed, by keyboard. */
async function markMissed(word) {
  await tabTo('[name=missed]');
  await page.keyboard.type(word);
  await tabTo('[name=what]');
  await page.keyboard.press('End');
  await tabTo('button[value=mark]');
  await andGo(page, () => page.keyboard.press('Enter'));
}

test('a note is gone through by keyboard alone: missed, put in other words, kept with a reason', async () => {
  visit = rig.visit('drafting');
  page = await rig.signIn(visit.leader);
  await page.setViewportSize(SMALL);
  const all = await notes();
  await fits('bench');
  assert.ok(all.length > 1);
  await page.goto(all[0]);
  const free = await page.evaluate(() => {
    const marked = document.querySelector('.marked').cloneNode(true);
    for (const find of marked.querySelectorAll('.find')) find.replaceWith(' ');
    const words = marked.textContent.match(/\p{L}{5,}/gu) ?? [];
    return [...new Set(words.map((word) => word.toLowerCase()))];
  });
  const [one, two] = free;
  assert.ok(two, `two words that were not found: ${free}`);
  for (const word of [one, two]) {
    await markMissed(word);
    assert.equal(page.url(), all[0], 'what was missed is to be decided');
  }
  const box = (word) => `.question:has(input[type=radio][value=open]:checked)[data-word="${word}"]`;
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('.question')) each.dataset.word = each.querySelector('legend').textContent.match(/«(.*)»/)[1].toLowerCase();
  });
  await tabTo(`${box(one)} input[type=text]`);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('noe annet helt');
  await tabTo(`${box(two)} input[type=radio]`);
  // from the answer that is chosen, one step back: left for later, kept
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.evaluate(() => document.activeElement.value), 'keep');
  await tabTo(`.question[data-word="${two}"] select`);
  await page.keyboard.press('ArrowDown');
  await fits('bench-note');
  await tabTo('button[value=save]');
  await andGo(page, () => page.keyboard.press('Enter'));
  await page.goto(all[0]);
  const result = await page.locator('.inset .typed').first().innerText();
  assert.ok(result.includes('noe annet helt'), result);
  assert.ok(result.toLowerCase().includes(two), result);
  const kept = page.locator('.question', { hasText: new RegExp(`«${two}»`, 'i') });
  assert.equal(await kept.first().locator('input[value=keep]').isChecked(), true);
  assert.notEqual(await kept.first().locator('select').inputValue(), 'ordinary', 'with the reason that was chosen');

  await page.goto(all[1]);
  await markMissed(await page.evaluate(() => document.querySelector('.marked').textContent.match(/\p{L}{4,}/u)[0]));
  await tabTo('button[value=accept]');
  await andGo(page, () => page.keyboard.press('Enter'));
  await page.goto(all[1]);
  assert.equal(await page.locator('.find.open').count(), 0, 'every proposal is accepted');
});

test('a place in the text leads to its question by keyboard', async () => {
  const [first] = await notes();
  await page.goto(first);
  await tabTo('a.find');
  const to = await page.evaluate(() => document.activeElement.hash.slice(1));
  await page.keyboard.press('Enter');
  assert.ok(await page.evaluate((id) => document.getElementById(id).contains(document.activeElement), to));
});

test('a small count is told of by keyboard alone, nothing typed is lost, and it can be saved for later', async () => {
  const typed = 'Tre av fire foreldre sa at de ventet lenge.';
  await page.goto(`${rig.url}/visits/${visit.id}/voices/fresh`);
  await tabTo('[name=from]');
  await page.keyboard.press('Space');
  await tabTo('textarea[name=text]');
  await page.keyboard.type(typed);
  await tabTo('[name=heard]');
  await page.keyboard.press('Space');
  await tabTo('form[action$="/voices"] button[type=submit]');
  await andGo(page, () => page.keyboard.press('Enter'));
  await says(page, '«Tre av fire foreldre»: så få kan kjennes igjen');
  forgive(page);
  assert.equal(await page.inputValue('textarea[name=text]'), typed);
  assert.equal(await page.locator('[name=from]:checked').count(), 1);
  assert.equal(await page.locator('[name=heard]:checked').inputValue(), 'several');
  await fits('bench-small-count');
  await tabTo('[name=counts]');
  await page.keyboard.press('Space');
  await tabTo('form[action$="/voices"] button[type=submit]');
  await andGo(page, () => page.keyboard.press('Enter'));
  await says(page, 'Har et tall å skrive om');
  await fits('bench-has-count');
});

test('the bench reads in English on a small phone too', async () => {
  await page.goto(rig.url);
  await andGo(page, () => page.locator('.languages [value=en]').click());
  const [first] = await notes();
  await fits('bench-english');
  await page.goto(first);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await fits('bench-note-english');
});
