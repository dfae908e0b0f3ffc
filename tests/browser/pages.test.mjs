// Everyone in the demo signs in, meets her desk, and the desk is fit to be met.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calm, open, scan } from './rig.mjs';

let rig;

before(async () => {
  rig = await open();
});
after(() => rig?.close());

const short = (name) => name.toLowerCase().replace(/[^\p{L}\d]+/gu, '-');

test('the way in is fit to be met by someone who has never been here', async () => {
  const page = await rig.newPage();
  await page.goto(`${rig.url}/sign-in`);
  await scan(page, 'sign-in');
  calm(page);
});

test('everyone signs in and meets a desk with a heading', async (t) => {
  for (const { name, email } of rig.accounts) {
    await t.test(name, async () => {
      const page = await rig.signIn(email);
      assert.equal(await page.locator('h1').count(), 1);
      await scan(page, `desk-${short(name)}`);
      calm(page);
      await page.close();
    });
  }
});
