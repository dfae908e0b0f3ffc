// Plan: the network leader writes down a unit and its people, lays the year, chooses a team; a date is locked.

import assert from 'node:assert/strict';
import { andGo, field, fill, meet, option, press, refused, says, tick } from '../clicks.mjs';

const PASSPHRASE = 'stille vann under isen';
export const UNIT = 'BUP Nordlia';
export const DAY = '2027-01-12';

/** Writes a person down and opens her account with the link that is shown once. */
async function welcome(story, page, { name, email, role }) {
  await page.goto(`${story.url}/network/people/new`);
  await meet(page, 'person-new');
  await fill(page, { name, email, place: 'unit', unit: await option(page, 'unit', UNIT), role });
  await press(page, 'Lagre');
  await meet(page, 'person');
  await andGo(page, () => page.locator('form[action$="/link"] button').click());
  const [link] = (await page.locator('main').innerText()).match(/http\S+\/invitations\/\S+/) ?? [];
  assert.ok(link, 'no link is shown');
  const hers = await story.newPage();
  await hers.goto(link);
  await meet(hers, 'invitation');
  await fill(hers, { passphrase: PASSPHRASE });
  await press(hers, 'Åpne konto');
  await says(hers, name);
  await hers.context().close();
  story.join({ name, email, passphrase: PASSPHRASE });
}

/** A unit and its people come into the network. */
export async function newcomers(story) {
  const page = await story.signIn('Ingrid Fjellstad');
  await meet(page, 'desk-network-leader');
  await page.goto(`${story.url}/network/units`);
  await meet(page, 'units');
  await fill(page, { name: UNIT, trust: 'Sagalund helseforetak', place: 'Nordlia' });
  await press(page, 'Legg til');
  await page.goto(`${story.url}/network/people`);
  await meet(page, 'people');
  await welcome(story, page, { name: 'Kari Nordli', email: 'kari.nordli@nordlia.example', role: 'unit_leader' });
  await welcome(story, page, { name: 'Per Lindal', email: 'per.lindal@nordlia.example', role: 'key_staff' });
  await page.goto(`${story.url}/network/units`);
  await says(page, 'Kari Nordli');
}

/** The network leader lays a year, plans the visit and chooses the team; who is missing is told. */
export async function planned(story) {
  const page = await story.signIn('Ingrid Fjellstad');
  await page.goto(`${story.url}/network/cycles`);
  await meet(page, 'cycles');
  await fill(page, { year: '2028' });
  await press(page, 'Legg planen');
  await says(page, 'Planen for 2028');
  await page.goto(`${story.url}/network/cycles`);
  await press(page, '2027');
  await meet(page, 'cycle');
  await andGo(page, () => page.locator('tr', { hasText: UNIT }).getByRole('button').click());
  [, story.carried] = page.url().match(/\/visits\/([\w-]+)/) ?? [];
  assert.ok(story.carried, `no visit at ${page.url()}`);
  await page.goto(`${story.url}/visits/${story.carried}/team`);
  await meet(page, 'team');
  await chooseTeam(page);
}

async function chooseTeam(page) {
  await fill(page, { leader: await option(page, 'leader', 'Nora Eidsberget') });
  await tick(page, 'members', 'Henrik Moengård');
  await tick(page, 'members', 'Elin Dalsrud');
  await refused(page, 422, 'Velg teamet', /brukerrepresentant/);
  await meet(page, 'team-refused');
  await tick(page, 'representatives', 'Ola Kvammen');
  await press(page, 'Velg teamet');
  await says(page, 'Teamet er valgt');
}

/** The host offers three dates on at least two weekdays, the visit leader locks one, and every deadline follows. */
export async function dated(story) {
  const host = await story.signIn('Kari Nordli');
  await meet(host, 'desk-unit-leader');
  await host.goto(`${story.url}/visits/${story.carried}/dates`);
  await fill(host, { first: DAY, second: '2027-01-19', third: '2027-01-26' });
  await refused(host, 409, 'Foreslå datoene', /ukedager/);
  await meet(host, 'dates-refused');
  assert.equal(await field(host, 'first').inputValue(), DAY, 'what was typed is kept');
  await fill(host, { third: '2027-01-28' });
  await press(host, 'Foreslå datoene');

  const leader = await story.signIn('Nora Eidsberget');
  await meet(leader, 'desk-visit-leader');
  await leader.goto(`${story.url}/visits/${story.carried}/dates`);
  await meet(leader, 'dates');
  await fill(leader, { day: DAY });
  await press(leader, 'Lås datoen');
  await leader.goto(`${story.url}/visits/${story.carried}`);
  await says(leader, /12\. januar 2027/);
  await says(leader, 'Endelig godkjenning');
  await meet(leader, 'visit');
}
