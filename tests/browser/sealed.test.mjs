// Names and signed forms behind consents, as the unit leader and the keeper meet them: light and dark, on a desk and on a
// phone, in bokmål and English.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calm, forgive, open, PHONE, scan } from './rig.mjs';

const NAME = 'Kanarifugl Gulfjær';
const FORM = Buffer.from('%PDF-1.7\nUnderskrevet\n%%EOF');

let rig;
let keeper;
let desk;
let one;

before(async () => {
  rig = await open();
});
after(async () => {
  await rig?.close();
});

async function fits(page) {
  const wide = page.viewportSize();
  await page.setViewportSize({ ...PHONE, width: 375 });
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    return { scrollWidth, clientWidth };
  });
  assert.ok(scrollWidth <= clientWidth + 1, `${scrollWidth} is wider than ${clientWidth}`);
  if (wide) await page.setViewportSize(wide);
}

/** The visit and its unit leader, who keeps the consents herself and may say that names are sealed. */
async function findKeeper() {
  for (const visit of rig.visits) {
    for (const { email } of rig.accounts) {
      const page = await rig.signIn(email);
      const path = `${rig.url}/visits/${visit.id}/consents`;
      const answer = await page.goto(path);
      const asks = answer.status() === 200 && (await page.locator('[name=count]').count()) === 1;
      if (asks && (await page.locator('form[action$="/consent-names"]').count()) === 1) return { page, path };
      forgive(page);
      await page.close();
    }
  }
  throw new Error('nobody leads a unit whose consents she keeps');
}

const press = (page, selector) =>
  Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.locator(selector).first().click()]);

test('a unit leader says that names are sealed', async () => {
  ({ page: keeper, path: desk } = await findKeeper());
  await scan(keeper, 'sealed-setting-off');
  await press(keeper, 'form[action$="/consent-names"] button');
  await scan(keeper, 'sealed-setting-on');
  await fits(keeper);
  calm(keeper);
});

test('the keeper seals a name and a form, and opens them', async () => {
  await keeper.goto(desk);
  const asked = () => keeper.locator('tbody a').evaluateAll((all) => all.map((link) => link.href));
  const before = await asked();
  await keeper.check('[name=group][value=patients]');
  await keeper.check('[name=age][value=adult]');
  await keeper.fill('[name=count]', '1');
  await press(keeper, 'form:has([name=count]) button');
  await keeper.goto(desk);
  const fresh = (await asked()).filter((href) => !before.includes(href));
  assert.equal(fresh.length, 1);
  await keeper.goto(fresh[0]);
  await scan(keeper, 'sealed-link');
  await press(keeper, 'a[href$="/sealed"]');
  one = keeper.url();
  await scan(keeper, 'sealed-empty');
  await keeper.fill('[name=name]', NAME);
  await press(keeper, 'form:has([name=name]) button');
  assert.ok(!(await keeper.textContent('main')).includes(NAME), 'sealed, and not shown');
  await keeper.setInputFiles('[name=file]', { name: `${NAME}.pdf`, mimeType: 'application/pdf', buffer: FORM });
  await press(keeper, 'form:has([name=file]) button');
  await scan(keeper, 'sealed-full');
  await fits(keeper);
  await press(keeper, 'a[href$="/sealed/name"]');
  assert.ok((await keeper.textContent('main')).includes(NAME));
  await scan(keeper, 'sealed-open');
  await fits(keeper);
  calm(keeper);
});

test('what is no form comes back with a sentence, also in English', async () => {
  await keeper.goto(one);
  await keeper.setInputFiles('[name=file]', { name: 'x.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
  await press(keeper, 'form:has([name=file]) button');
  assert.equal(await keeper.locator('[role=alert], .errors').count() > 0, true);
  await scan(keeper, 'sealed-refused');
  forgive(keeper);
  await press(keeper, '.languages [value=en]');
  await keeper.goto(one);
  await keeper.waitForSelector('html[lang=en]');
  await scan(keeper, 'sealed-en');
  await fits(keeper);
  forgive(keeper);
});
