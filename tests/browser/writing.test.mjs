// Writing the report: headings and lists by button and by key, a section that stays with whoever writes in it, points,
// slides of the summing-up, and the files; at 375 pixels, in both colour schemes, in bokmål and in English.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { andGo, press, says } from './clicks.mjs';
import { calm, open, scan } from './rig.mjs';

let rig;
let visit;
let leader;
let folder;

const at = (part) => `${rig.url}/visits/${visit.id}${part}`;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kvip-files-'));
  rig = await open();
  visit = rig.visit('drafting');
  leader = await rig.signIn(visit.leader);
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
  return rig?.close();
});

/** Looks at a page in bokmål and in English. */
async function meetBoth(page, name) {
  await scan(page, name);
  await andGo(page, () => page.getByRole('button', { name: 'English' }).click());
  await scan(page, `${name}-en`);
  await andGo(page, () => page.getByRole('button', { name: 'Bokmål' }).click());
  calm(page);
}

test('headings, lists and emphasis are put in by button and by key, and taken out again', async () => {
  await leader.goto(at('/report/sections/way_forward'));
  await meetBoth(leader, 'writing');
  const text = leader.locator('textarea[name=text]');
  const bar = leader.getByRole('toolbar');
  const button = (name) => bar.getByRole('button', { name, exact: true });
  const select = (words) =>
    text.evaluate((area, words) => {
      area.focus();
      area.setSelectionRange(area.value.indexOf(words), area.value.indexOf(words) + words.length);
    }, words);

  await text.fill('Neste år\nprøver vi dette\nog mer til\n\nSlutt');
  await select('prøver');
  await button('Uthevet').click();
  assert.match(await text.inputValue(), /\*\*prøver\*\* vi/);
  await button('Uthevet').click();
  assert.match(await text.inputValue(), /\nprøver vi/);
  await leader.keyboard.press('Control+i');
  assert.match(await text.inputValue(), /\*prøver\* vi/);
  await leader.keyboard.press('Control+z');
  assert.match(await text.inputValue(), /\nprøver vi/, 'the browser can undo it');

  await select('Neste');
  await button('Overskrift').click();
  await select('prøver vi dette\nog mer til');
  await button('Punktliste').click();
  assert.equal(await text.inputValue(), '### Neste år\n- prøver vi dette\n- og mer til\n\nSlutt');
  await button('Nummerert').click();
  assert.equal(await text.inputValue(), '### Neste år\n1. prøver vi dette\n2. og mer til\n\nSlutt');
  await button('Nummerert').click();
  assert.equal(await text.inputValue(), '### Neste år\nprøver vi dette\nog mer til\n\nSlutt');
  await select('Slutt');
  await button('Sitat').click();
  await text.press('Control+End');
  await button('Tabell').click();
  await leader.keyboard.type('Hva');
  assert.match(await text.inputValue(), /\n> Slutt\n\n\| Hva \| Kolonne \|\n\| --- \| --- \|\n/);

  // one stop for Tab; the arrows go from button to button
  await text.focus();
  await leader.keyboard.press('Shift+Tab');
  await leader.keyboard.press('Home');
  await leader.keyboard.press('ArrowRight');
  assert.equal(await leader.evaluate(() => document.activeElement.textContent), 'Uthevet');
  await leader.keyboard.press('End');
  assert.equal(await leader.evaluate(() => document.activeElement.textContent), 'Tabell');

  await press(leader, 'Lagre');
  await leader.goto(at('/report/reading'));
  assert.ok(await leader.locator('main th', { hasText: 'Hva' }).count(), 'a table stands in the report');
  calm(leader);
});

test('a section stays with whoever writes in it until she saves', async () => {
  const other = await rig.signIn(visit.members.find((name) => name !== visit.leader));
  const section = at('/report/sections/way_forward');
  await leader.goto(section);
  await leader.locator('textarea[name=text]').fill('Jeg skriver på dette nå.');
  await leader.waitForFunction(() => document.querySelector('[data-saved]').textContent.startsWith('Lagret'));
  await other.goto(section);
  await says(other, `${visit.leader} skriver her nå.`);
  assert.equal(await other.locator('textarea[name=text]').count(), 0);
  await meetBoth(other, 'writing-held');
  await press(leader, 'Lagre');
  await other.goto(section);
  assert.equal(await other.locator('textarea[name=text]').count(), 1);
  calm(other);
});

test('points are added, moved and taken out, and grow into recommendations', async () => {
  await leader.goto(at('/report/sections/challenges'));
  await press(leader, 'Legg til');
  const what = leader.locator('textarea[name=what]');
  const last = (await what.count()) - 1;
  await what.nth(last).fill('Ventetiden før første samtale er lang.');
  await leader.locator(`[name="suggestion-${last}"]`).fill('Ring familien innen to dager.');
  await leader.locator(`[name="said-${last}"][value=day]`).check();
  await meetBoth(leader, 'writing-points');
});

test('points that are saved stand in the report, on the slides, and in the files', async () => {
  await leader.goto(at('/report/sections/challenges'));
  const what = leader.locator('textarea[name=what]');
  const words = 'Ventetiden før første samtale er lang.';
  if (!(await what.evaluateAll((all, words) => all.some((one) => one.value === words), words))) {
    await press(leader, 'Legg til');
    const last = (await what.count()) - 1;
    await what.nth(last).fill(words);
    await leader.locator(`[name="suggestion-${last}"]`).fill('Ring familien innen to dager.');
  }
  await press(leader, 'Lagre');
  await leader.goto(at('/report/reading'));
  await says(leader, words);

  await leader.goto(at('/summing-up'));
  await says(leader, words);
  await meetBoth(leader, 'writing-slides');

  const file = async (path, name) => {
    const answer = await leader.request.get(at(path));
    assert.equal(answer.status(), 200, path);
    const to = join(folder, name);
    writeFileSync(to, await answer.body());
    return to;
  };
  const pdf = await file('/report/pdf', 'report.pdf');
  assert.ok(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).includes(words));
  const slides = await file('/summing-up/pdf', 'slides.pdf');
  assert.ok(execFileSync('pdftotext', [slides, '-'], { encoding: 'utf8' }).includes('Ventetiden'));
  const size = execFileSync('pdfinfo', [slides], { encoding: 'utf8' }).match(/Page size:\s+([\d.]+) x ([\d.]+)/);
  assert.ok(Math.abs(size[1] / size[2] - 16 / 9) < 0.01, `${size[0]} is not 16:9`);
  const word = readFileSync(await file('/report/word', 'report.docx'));
  assert.equal(word.subarray(0, 2).toString(), 'PK');

  const ratings = await file('/report/ratings', 'ratings.xlsx');
  assert.equal(readFileSync(ratings).subarray(0, 2).toString(), 'PK');
});

test('words that are marked are quoted in the comment that is opened beside them', async () => {
  const page = await rig.signIn(visit.members.find((name) => name !== visit.leader));
  await page.goto(at('/report/reading'));
  assert.ok(await page.locator('[data-quotes]').first().isVisible(), 'it says how');
  const part = page.locator('section.columns', { has: page.locator('textarea[name=comment]') }).last();
  const words = part.locator('> :first-child p').first();
  const marked = (await words.innerText()).trim().split('\n')[0];
  await words.evaluate((node) => getSelection().selectAllChildren(node));
  await part.locator('summary', { hasText: 'Skriv en kommentar' }).click();
  const field = part.locator('textarea[name=comment]');
  // the browser tells that it opened a moment after the click
  await page.waitForFunction((node) => node.value !== '', await field.elementHandle());
  assert.ok((await field.inputValue()).startsWith(`> ${marked}`), await field.inputValue());
  await page.keyboard.type('Er dette riktig?');
  await andGo(page, () => part.getByRole('button', { name: 'Legg inn kommentaren' }).click());
  assert.equal((await page.locator('article.comment blockquote').last().innerText()).trim().split('\n')[0], marked);
  await says(page, 'Er dette riktig?');
  await meetBoth(page, 'writing-quoted');
  // nothing is quoted where nothing is marked
  await page.goto(at('/report/reading'));
  await part.locator('summary', { hasText: 'Skriv en kommentar' }).click();
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  assert.equal(await field.inputValue(), '');
  calm(page);
});
