// Afterwards: what the host does about each recommendation, what the team tells the network leader, and the close.

import { fill, meet, press, says } from '../clicks.mjs';

const at = (story, part = '') => `${story.url}/visits/${story.carried}${part}`;

/** The host records what it will do about each recommendation: what, who, when, how far. */
export async function measured(story) {
  const page = await story.signIn('Kari Nordli');
  await page.goto(at(story, '/follow-up'));
  await meet(page, 'follow-up');
  const measures = await page
    .locator('main a[href$="/measure"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.href))]);
  for (const measure of measures) {
    await page.goto(measure);
    await meet(page, 'measure');
    await fill(page, { what: 'Fast veiledning hver uke.', who: 'fagutvikler', due: '2027-05-03', status: 'started' });
    await press(page, 'Lagre');
  }
  await says(page, 'Fast veiledning hver uke.');
  await meet(page, 'follow-up-written');
}

/** A member tells the network leader what was unclear and how the day went. */
export async function toldTheNetworkLeader(story) {
  const page = await story.signIn('Ola Kvammen');
  await page.goto(at(story, '/feedback'));
  await meet(page, 'feedback');
  await page.locator('summary').first().click();
  await page.locator('[name^="unclear["]').first().check();
  await fill(page, { why_unclear: 'Vanskelig å si fra til en ungdom.', day_plan: 'Mer tid til pårørende.' });
  await press(page, 'Send tilbakemeldingen');

  const leader = await story.signIn('Ingrid Fjellstad');
  await leader.goto(at(story, '/feedback/reading'));
  await says(leader, 'Mer tid til pårørende.');
  await meet(leader, 'feedback-reading');
}

/** The network leader closes the visit; everyone can still read what was accepted. */
export async function closed(story) {
  const page = await story.signIn('Ingrid Fjellstad');
  await page.goto(at(story, '/closing'));
  await meet(page, 'closing');
  await press(page, 'Avslutt besøket');
  await says(page, /Avsluttet|avsluttet/);
  await meet(page, 'visit-closed');
  const user = await story.signIn('Ola Kvammen');
  await user.goto(at(story, '/follow-up'));
  await says(user, 'Fast veiledning hver uke.');
}
