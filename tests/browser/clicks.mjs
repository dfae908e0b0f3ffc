// What people do on a page: fill in a field, press a button, read a sentence.

import assert from 'node:assert/strict';
import { calm, forgive, scan } from './rig.mjs';

/** The field with this name. */
export const field = (page, name) => page.locator(`[name="${name}"]`);

/** Fills in fields, by name: a text is typed, a value is chosen or ticked. */
export async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const fields = field(page, name);
    const kind = await fields.first().evaluate((it) => (it.tagName === 'INPUT' ? it.type : it.tagName));
    if (kind === 'SELECT') await fields.selectOption(value);
    else if (kind === 'radio' || kind === 'checkbox') {
      for (const one of [value].flat()) await page.locator(`[name="${name}"][value="${one}"]`).check();
    } else await fields.fill(value);
  }
}

/** Chooses or ticks, in the list of this name, what has these words beside it. */
export const tick = (page, list, words) =>
  page.locator('.choice', { hasText: words }).locator(`[name="${list}"]`).first().check();

/** The value of the option under `name` that says `words`. */
export async function option(page, name, words) {
  const value = await page.locator(`[name="${name}"] option`, { hasText: words }).first().getAttribute('value');
  assert.ok(value, `nothing to choose under ${name} says ${words}`);
  return value;
}

/** Does something that leads to a page, and waits for the page; gives the answer. */
export async function andGo(page, act) {
  const [answer] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), act()]);
  return answer;
}

/** Presses the button or the link that begins with these words, and waits for the page it leads to. */
export async function press(page, words, within = 'main') {
  const name = typeof words === 'string' ? new RegExp(`^${words.replace(/[.?*+()[\]]/g, '\\$&')}`) : words;
  const area = page.locator(within);
  const button = area.getByRole('button', { name }).or(area.getByRole('link', { name }));
  return andGo(page, () => button.first().click());
}

/** Opens what is folded under these words. */
export const unfold = (page, words) => page.locator('summary', { hasText: words }).first().click();

/** Presses a button whose answer is a refusal of this status, and reads why. */
export async function refused(page, status, words, why) {
  const answer = await press(page, words);
  assert.equal(answer.status(), status, page.url());
  forgive(page);
  await says(page, why);
}

/** The page says so. */
export async function says(page, words) {
  const text = await page.locator('body').innerText();
  if (typeof words === 'string') assert.ok(text.includes(words), `${page.url()} does not say “${words}”:\n${text}`);
  else assert.match(text, words, page.url());
}

const MET = new Set();

/** Looks closely at a page the first time it is met, and for trouble every time. */
export async function meet(page, name) {
  if (!MET.has(name)) {
    MET.add(name);
    await scan(page, name);
  }
  calm(page);
}
