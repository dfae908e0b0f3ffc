// Report: never a blank page; then the team, the host, the network leader and the host's final approval.

import assert from 'node:assert/strict';
import { field, fill, meet, press, refused, says, unfold } from '../clicks.mjs';
import { TEAM } from './prepare.mjs';

const at = (story, part = '') => `${story.url}/visits/${story.carried}/report${part}`;

/** Does what the lines with a pencil ask for: they go, and what was empty is written. */
async function write(page) {
  for (const text of await page.locator('main textarea:not([name=comment])').all()) {
    const lines = (await text.inputValue()).split('\n').filter((line) => !line.includes('✎'));
    await text.fill(lines.join('\n').trim() || 'Det teamet så og hørte, kort fortalt.');
  }
}

/** The visit leader begins the report; it is drafted from the self-evaluation and the notes, and every section is written. */
export async function drafted(story) {
  const page = await story.signIn('Nora Eidsberget');
  await page.goto(at(story));
  await meet(page, 'report-none');
  await press(page, 'Begynn på rapporten');
  await meet(page, 'report');
  await page.goto(at(story, '/gates'));
  await meet(page, 'report-gates');
  await page.goto(at(story, '/stand-in'));
  await meet(page, 'report-stand-in');
  await page.goto(at(story, '/sections'));
  await meet(page, 'report-sections');
  await press(page, 'Lagre fordelingen');
  await page.goto(at(story, '/reading'));
  await refused(page, 409, 'Send til lesing i teamet', /✎|ikke skrevet|mangler/);

  await writeAll(story, 'Ola Kvammen', (key) => key === 'user_view');
  await writeAll(story, 'Nora Eidsberget', (key) => key !== 'user_view' && key !== 'introduction');
}

async function writeAll(story, name, wanted) {
  const page = await story.signIn(name);
  await page.goto(at(story));
  const sections = await page
    .locator('main a[href*="/report/sections/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.href))]);
  for (const section of sections.filter((href) => wanted(href.split('/').at(-1)))) {
    await page.goto(section);
    await meet(page, `report-section-${section.split('/').at(-1)}`);
    await write(page);
    if (await page.getByRole('button', { name: 'Alt ble sagt på oppsummeringen' }).count()) {
      await press(page, 'Alt ble sagt på oppsummeringen');
    }
    await press(page, 'Lagre');
  }
  await page.close();
}

/** The user representative comments, the visit leader answers and closes it, and the draft goes to the team's reading. */
export async function commented(story) {
  const user = await story.signIn('Ola Kvammen');
  await user.goto(at(story, '/sections/focus_areas'));
  await unfold(user, 'Skriv en kommentar');
  await fill(user, { comment: 'Ungdommene fremhevet også skolen.' });
  await press(user, 'Legg inn kommentaren');
  await says(user, 'Ungdommene fremhevet også skolen.');

  const leader = await story.signIn('Nora Eidsberget');
  await leader.goto(at(story, '/sections/focus_areas'));
  await meet(leader, 'report-commented');
  await unfold(leader, 'Svar og lukk');
  await fill(leader, { answer: 'Godt poeng. Det står der nå.' });
  await press(leader, 'Lukk kommentaren');
  await leader.goto(at(story, '/sections/focus_areas'));
  const text = field(leader, 'text');
  await text.fill(`${await text.inputValue()}\n- Skolen er en del av dagen.`);
  await press(leader, 'Lagre');
  await leader.goto(at(story, '/sections/focus_areas/versions'));
  await meet(leader, 'report-versions');
  await leader.goto(at(story, '/reading'));
  await says(leader, 'Skolen er en del av dagen.');
  await meet(leader, 'report-reading');
  await press(leader, 'Send til lesing i teamet');
  await meet(leader, 'report-with-team');
}

/** Every member gives her own word, the user representative too; only then it goes to the host. */
export async function throughTheTeam(story) {
  for (const name of TEAM) {
    const leader = await story.signIn('Nora Eidsberget');
    await leader.goto(at(story, '/reading'));
    await says(leader, 'Har ikke gått god for denne utgaven');
    assert.equal(await leader.getByRole('link', { name: 'Send rapporten til vertsenheten' }).count(), 0);
    await leader.close();
    const page = await story.signIn(name);
    await page.goto(at(story, '/reading'));
    await press(page, 'Jeg går god for denne utgaven');
    await page.close();
  }
  const leader = await story.signIn('Nora Eidsberget');
  const host = await story.signIn('Kari Nordli');
  assert.equal((await host.goto(at(story, '/reading'))).status(), 403, 'not before it is sent');
  await leader.goto(at(story, '/reading'));
  await press(leader, 'Send rapporten til vertsenheten');
  await meet(leader, 'report-to-host');
  await press(leader, 'Send til vertsenheten');
  await host.close();
}

/** The host reads, writes its own comments and sends it on; the network leader sends it back once with a reason. */
export async function throughTheHost(story) {
  const host = await story.signIn('Kari Nordli');
  await meet(host, 'desk-host-report');
  await host.goto(at(story, '/sections/host_comments'));
  await meet(host, 'report-host-comments');
  await fill(host, { text: 'Takk. Vi kjenner oss igjen, og vil begynne med veiledningen.' });
  await press(host, 'Lagre');
  await host.goto(at(story, '/reading'));
  await meet(host, 'report-reading-host');
  await press(host, 'Send til nettverkslederen');

  const leader = await story.signIn('Ingrid Fjellstad');
  await leader.goto(at(story, '/reading'));
  await meet(leader, 'report-reading-network-leader');
  await unfold(leader, 'Send tilbake');
  await press(leader, 'Send tilbake');
  await says(leader, /Hvorfor/);
}

/** The last reading, and the host's final approval: the unit leader's own, and nobody else's. */
export async function accepted(story) {
  const leader = await story.signIn('Ingrid Fjellstad');
  await leader.goto(at(story, '/reading'));
  await press(leader, 'Send til endelig godkjenning');

  const other = await story.signIn('Per Lindal');
  await other.goto(at(story, '/reading'));
  await says(other, 'Hvorfor ikke nå?');
  assert.equal((await other.goto(at(story, '/acceptance'))).status(), 403);
  await other.close();

  const host = await story.signIn('Kari Nordli');
  await host.goto(at(story, '/reading'));
  await press(host, 'Endelig godkjenning');
  await meet(host, 'report-acceptance');
  await press(host, 'Godkjenn rapporten');
  await says(host, 'Rapporten er godkjent');
  await meet(host, 'report-accepted');
  await host.goto(at(story, '/paper'));
  await meet(host, 'report-paper');
}
