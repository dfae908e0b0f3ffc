// Prepare: everyone in the team signs, the programme is laid from its template, the notes are given out.

import assert from 'node:assert/strict';
import { field, fill, meet, press, says, unfold } from '../clicks.mjs';

export const TEAM = ['Nora Eidsberget', 'Henrik Moengård', 'Elin Dalsrud', 'Ola Kvammen'];

const at = (story, part = '') => `${story.url}/visits/${story.carried}${part}`;

/** Before the papers are signed nothing of the host's is open; then it is. */
export async function signed(story) {
  for (const name of TEAM) {
    const page = await story.signIn(name);
    await page.goto(at(story, '/papers'));
    await meet(page, 'papers');
    await fill(page, { secrecy: 'yes', consent: 'yes', no_conflict: 'yes' });
    if (name === 'Ola Kvammen') await fill(page, { named: 'yes' });
    await press(page, 'Signer begge papirene');
    await says(page, /Du signerte/);
    await page.goto(at(story, '/preparation'));
    await says(page, 'Fem kommuner ved kysten og fire i innlandet.');
    await page.close();
  }
}

/** The preparation gathers what the host handed in, and asks about every gap. */
export async function prepared(story) {
  const page = await story.signIn('Ola Kvammen');
  await page.goto(at(story, '/preparation'));
  await meet(page, 'preparation');
  await says(page, 'Hvordan tar andre imot søsken?');
  await page.goto(at(story, '/preparation/questions'));
  await meet(page, 'preparation-questions');
}

/** The visit leader starts from the template, moves a session, and gives everyone notes to take. */
export async function laid(story) {
  const page = await story.signIn('Nora Eidsberget');
  await page.goto(at(story, '/programme'));
  await meet(page, 'programme-empty');
  await press(page, 'Start fra forslaget');
  await says(page, 'Fokusgruppe med pasienter');
  await meet(page, 'programme');
  const tour = page.locator('tr', { hasText: 'Omvisning' });
  await Promise.all([page.waitForURL(/\/sessions\//), tour.getByRole('link', { name: /Endre/ }).click()]);
  await meet(page, 'session');
  await fill(page, { room: 'Resepsjonen' });
  await press(page, 'Lagre');
  await says(page, 'Resepsjonen');

  await page.goto(at(story, '/programme/note-takers'));
  await meet(page, 'note-takers');
  const rows = page.locator('tr:has(input[type=checkbox])');
  const count = await rows.count();
  assert.ok(count >= 5, `${count} sessions take notes`);
  for (let row = 0; row < count; row += 1) {
    await rows.nth(row).locator('input[type=checkbox]').nth(row % TEAM.length).check();
  }
  await press(page, 'Lagre');
  await page.goto(at(story, '/programme'));
  if (!(await field(page, 'day').isVisible())) await unfold(page, /tid/);
  await fill(page, { day: '2027-01-13', from: '09:00', to: '15:00' });
  await press(page, 'Sett av tid');
  await says(page, /13\. januar 2027/);
  assert.equal(await field(page, 'from').inputValue(), '09:00');
  await page.goto(at(story));
  await meet(page, 'visit-prepared');
}
