// The day, on a phone; and the notes, the same day or the next.

import assert from 'node:assert/strict';
import { docx, odt } from '../files.mjs';
import { field, fill, meet, press, says } from '../clicks.mjs';
import { PHONE } from '../rig.mjs';
import { opened } from './consents.mjs';
import { TEAM } from './prepare.mjs';

const at = (story, part = '') => `${story.url}/visits/${story.carried}${part}`;

/** What now, what next, time left; and a bag of tokens that remembers nothing. */
export async function onAPhone(story) {
  const page = await story.signIn('Ola Kvammen');
  await page.setViewportSize(PHONE);
  await page.goto(at(story, '/day'));
  await meet(page, 'day');
  await page.setViewportSize(PHONE);
  await says(page, /igjen/);
  await press(page, 'Ertepose');
  await meet(page, 'tokens');
  await page.setViewportSize(PHONE);
  const first = page.locator('[data-person]').first();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const left of ['4', '3']) {
    await first.locator('[data-take]').click();
    assert.equal(await first.getAttribute('data-tokens'), left);
  }
  await first.locator('[data-back]').click();
  assert.equal(await first.getAttribute('data-tokens'), '4');
  assert.deepEqual(asked, [], 'nothing is sent');
  await page.reload();
  assert.equal(await first.getAttribute('data-tokens'), '5', 'nothing is kept');
}

/** The sessions that are hers to take notes in. */
async function hers(page, story) {
  await page.goto(at(story, '/notes'));
  await meet(page, 'notes');
  const own = page.locator('main a[href*="/sessions/"][href$="/notes"]');
  return own.evaluateAll((links) => [...new Set(links.map((link) => link.href))]);
}

/** Writes a note by hand, saved as it is typed. */
async function typed(page, text) {
  await fill(page, { kind: 'strength', text });
  await page.locator('[data-saved]', { hasText: /lagret|holdt/i }).waitFor();
  await press(page, 'Lagre notatet');
  await says(page, text);
}

/** Reads a note out of a file, looks it through and saves it. */
async function uploaded(page, name, buffer, text) {
  const session = page.url();
  await press(page, 'Hent teksten fra en fil');
  await meet(page, 'note-file');
  await field(page, 'file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await press(page, 'Vis teksten');
  await meet(page, 'note-file-read');
  assert.ok((await field(page, 'text').inputValue()).includes(text));
  await fill(page, { kind: 'challenge' });
  await press(page, 'Lagre notatet');
  assert.equal(page.url(), session);
  await says(page, text);
}

const FILES = {
  'Nora Eidsberget': ['notat.docx', docx('Ungdommene vet hvem de skal spørre.', 'Tavlen er oppdatert.')],
  'Henrik Moengård': ['notat.odt', odt('Personalet ønsker mer veiledning.')],
  'Elin Dalsrud': ['notat.txt', Buffer.from('Foreldrene får god plass.\n')],
};

/** Each member writes or uploads notes from each of her sessions, and hands them in. */
export async function notesHandedIn(story) {
  for (const name of TEAM) {
    const page = await story.signIn(name);
    const sessions = await hers(page, story);
    assert.ok(sessions.length > 0, `${name} has no session`);
    for (const [number, session] of sessions.entries()) {
      await page.goto(session);
      await meet(page, 'notes-session');
      await opened(page);
      if (FILES[name] && number === 0) await uploaded(page, ...FILES[name], 'e');
      else await typed(page, `${name.split(' ')[0]} så at de unge ble tatt godt imot, økt ${number + 1}.`);
      await press(page, 'Lever');
    }
    await page.goto(at(story, '/notes'));
    await says(page, /Levert/);
    await page.close();
  }
}

/** The visit leader sees that nobody's notes are missing and reads the team's; the host and the network leader cannot. */
export async function notesRead(story) {
  const page = await story.signIn('Nora Eidsberget');
  await page.goto(at(story, '/notes'));
  await meet(page, 'notes-followed');
  const reading = page.locator('main a[href$="/team-notes"]').last();
  await Promise.all([page.waitForURL(/team-notes/), reading.click()]);
  await meet(page, 'notes-team');
  for (const name of ['Kari Nordli', 'Ingrid Fjellstad']) {
    const other = await story.signIn(name);
    const answer = await other.goto(page.url());
    assert.equal(answer.status(), 404, name);
    await other.close();
  }
}
