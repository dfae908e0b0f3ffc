// The team's words and the names behind consents, as the team meets them: who is waited for, and why a common word stands.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { andGo, says } from './clicks.mjs';
import { calm, forgive, open, scan } from './rig.mjs';

const NAME = 'Regn Gulfjær';
let rig;
let visit;
let keeper;
let leader;
let view;

before(async () => {
  rig = await open();
  visit = rig.visit('drafting');
});
after(() => rig?.close());

/** The unit leader of the visit, who keeps the consents herself. */
async function findKeeper() {
  for (const { email } of rig.accounts) {
    const page = await rig.signIn(email);
    const answer = await page.goto(`${rig.url}/visits/${visit.id}/consents`);
    if (answer.status() === 200 && (await page.locator('form[action$="/consent-names"]').count()) === 1) return page;
    forgive(page);
    await page.close();
  }
  throw new Error('nobody leads the unit');
}

test('a name is sealed behind a consent', async () => {
  keeper = await findKeeper();
  const desk = keeper.url();
  await andGo(keeper, () => keeper.locator('form[action$="/consent-names"] button').click());
  await keeper.goto(desk);
  const asked = () => keeper.locator('tbody a').evaluateAll((all) => all.map((link) => link.href));
  const before = await asked();
  await keeper.check('[name=group][value=patients]');
  await keeper.check('[name=age][value=adult]');
  await keeper.fill('[name=count]', '1');
  await andGo(keeper, () => keeper.locator('form:has([name=count]) button').first().click());
  await keeper.goto(desk);
  // they stand in the order of their marks, which are drawn
  const fresh = (await asked()).filter((one) => !before.includes(one));
  assert.equal(fresh.length, 1);
  await keeper.goto(fresh[0]);
  await andGo(keeper, () => keeper.locator('a[href$="/sealed"]').first().click());
  await keeper.fill('[name=name]', NAME);
  await andGo(keeper, () => keeper.locator('form:has([name=name]) button').first().click());
  calm(keeper);
});

test('the team is told whom the report waits for', async () => {
  leader = await rig.signIn(visit.leader);
  await leader.goto(`${rig.url}/visits/${visit.id}/voices`);
  for (const note of await leader.locator('main a[href*="/voices/notes/"]').evaluateAll((all) => all.slice(0, 1).map((link) => link.href))) {
    await leader.goto(note);
    await andGo(leader, () => leader.locator('button[value=save], button[value=accept]').last().click());
  }
  await leader.goto(`${rig.url}/visits/${visit.id}/voices/fresh`);
  await leader.locator('[name=from]').first().check();
  await leader.fill('[name=text]', 'Regn på ruten gjør kveldene lange for mange.');
  await leader.check('[name=heard][value=several]');
  await andGo(leader, () => leader.locator('form[action$="/voices"] button[type=submit]').click());
  await says(leader, 'har ennå ikke sammenliknet');
  await scan(leader, 'names-wait');
  view = await leader.locator('main a[href*="/voices/views/"]', { hasText: 'Regn på ruten' }).evaluate((link) => link.href);
  calm(leader);
});

test('a common word that is also a name stands for a reason', async () => {
  await keeper.goto(rig.url);
  await leader.goto(view);
  await says(leader, 'Hvorfor kan «Regn» stå?');
  await scan(leader, 'names-why');
  await leader.selectOption('[name=why]', 'ordinary');
  await andGo(leader, () => leader.locator('form:has([name=text]) button[type=submit]').first().click());
  await leader.goto(`${view}/reading`);
  await says(leader, '«Regn» står også blant navnene bak samtykkene');
  await scan(leader, 'names-reading');
  await andGo(leader, () => leader.locator('.languages [value=en]').click());
  await leader.goto(view);
  assert.equal(await leader.locator('html').getAttribute('lang'), 'en');
  await scan(leader, 'names-why-english');
  calm(leader);
});
