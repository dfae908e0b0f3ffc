// From the focus groups' notes to voices: by hand and by keyboard, and read by another.

import assert from 'node:assert/strict';
import { andGo, fill, meet, press, says } from '../clicks.mjs';

const at = (story, part = '') => `${story.url}/visits/${story.carried}/voices${part}`;

/** Goes on with the Tab key until something that matches is reached. */
async function tabTo(page, wanted) {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((what) => document.activeElement.matches(what), wanted)) return;
  }
  assert.fail(`nothing reached by Tab is ${wanted} on ${page.url()}`);
}

async function notes(page, story) {
  await page.goto(at(story));
  const links = page.locator('main a[href*="/voices/notes/"]');
  return links.evaluateAll((all) => [...new Set(all.map((link) => link.href))]);
}

/** The visit leader goes through every note; the first place by keyboard alone, and a word that was missed. */
export async function goneThrough(story) {
  const page = await story.signIn('Nora Eidsberget');
  await meet(page, 'desk-voices');
  await page.goto(at(story));
  await meet(page, 'voices');
  let typed = false;
  for (const note of await notes(page, story)) {
    await page.goto(note);
    await meet(page, 'voices-note');
    if (!typed && (await page.locator('fieldset.question').count()) === 1) {
      typed = true;
      await tabTo(page, 'input[type=radio][name^="d-"]');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'button[value=save]');
      await andGo(page, () => page.keyboard.press('Enter'));
      await page.goto(note);
      await says(page, 'En ansatt');
      await tabTo(page, '[name=missed]');
      await page.keyboard.type('økt');
      await tabTo(page, 'button[value=mark]');
      await andGo(page, () => page.keyboard.press('Enter'));
      assert.equal(page.url(), note, 'what was missed is to be decided');
      await meet(page, 'voices-note-missed');
    }
    const all = page.getByRole('button', { name: 'Godta alle forslagene' });
    await press(page, (await all.count()) ? 'Godta alle forslagene' : /^(Her er det ingenting|Lagre)/);
  }
  assert.ok(typed, 'a note with one place in it was gone through by keyboard');
  await page.goto(at(story));
  await says(page, 'Alle notatene er gått gjennom.');
  await meet(page, 'voices-gone-through');
  await page.close();
}

/** The visit leader writes a view; she cannot clear it herself, the user representative can. */
export async function written(story) {
  const page = await story.signIn('Nora Eidsberget');
  await page.goto(at(story));
  await press(page, 'Nytt synspunkt');
  await meet(page, 'voices-view');
  for (const box of await page.locator('[name=from]').all()) await box.check();
  await fill(page, { text: 'Flere opplever å bli tatt godt imot.', heard: 'several' });
  await press(page, 'Send til andreleser');
  await says(page, 'Venter på andreleser');

  const other = await story.signIn('Ola Kvammen');
  await other.goto(at(story));
  await press(other, 'Flere opplever');
  await meet(other, 'voices-reading');
  await page.goto(other.url());
  await says(page, 'En annen må lese det.');
  assert.equal(await page.getByRole('button', { name: 'Nei, ingen' }).count(), 0);
  await press(other, 'Nei, ingen kan kjennes igjen');
  await says(other, 'Godkjent');
  await meet(other, 'voices-cleared');
  await other.close();
  await page.close();
}
