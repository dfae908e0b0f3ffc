// A day on a ward without network: notes are written on a phone, wait encrypted, and come through once each.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calm, forgive, open, scan } from './rig.mjs';

const SMALL = { width: 375, height: 667 };
const ONE = 'Ungdommen fikk vente ute i gangen uten beskjed.';
const TWO = 'Foreldrene roste den som tok telefonen om kvelden.';
const NEVER = 'Dette rakk aldri å bli sendt fra telefonen.';
let rig;
let page;
let who;
let session;

before(async () => {
  rig = await open();
  const visit = rig.visit('notes');
  who = visit.leader;
  page = await rig.signIn(who);
  await page.setViewportSize(SMALL);
  await page.goto(`${rig.url}/visits/${visit.id}/notes`);
  const own = await page.locator('a[href*="/sessions/"][href$="/notes"]').evaluateAll((all) => all.map((link) => link.href));
  assert.ok(own.length > 0, `${who} has a session to take notes in`);
  session = own[0];
});
after(() => rig?.close());

/** Everything a script can find on the device, as text: databases and caches. */
function onDevice(where) {
  return where.evaluate(async () => {
    const asked = (ask) => new Promise((yes, no) => ((ask.onsuccess = () => yes(ask.result)), (ask.onerror = () => no(ask.error))));
    const bytes = (buffer) => new TextDecoder('utf-8').decode(buffer);
    const told = (value) => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return bytes(value);
      if (value instanceof CryptoKey) return `key extractable=${value.extractable}`;
      if (value && typeof value === 'object') return Object.entries(value).map(([name, one]) => `${name}=${told(one)}`).join(';');
      return String(value);
    };
    const found = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        for (const row of await asked(db.transaction(store).objectStore(store).getAll())) found.push(`${store}: ${told(row)}`);
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(`cache ${request.url}: ${await (await cache.match(request)).text()}`);
    }
    for (const [name, value] of [...Object.entries(localStorage), ...Object.entries(sessionStorage)]) found.push(`${name}: ${value}`);
    return found;
  });
}
const kept = async (what) => (await onDevice(page)).filter((row) => row.startsWith('kept: ') && row.includes(`what=${what};`));
const inClear = async (text) => (await onDevice(page)).filter((row) => row.includes(text));
const list = () => page.locator('[data-unsent]');

async function note(text, mark = 'challenge') {
  await page.fill('#write [name=text]', text);
  await page.locator(`#write [name=kind][value=${mark}]`).check();
  await page.locator('#write button[type=submit]').first().click();
}
const offline = (is) => page.context().setOffline(is);
const ready = () => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
const until = (text, count) => page.waitForFunction(
  ([text, count]) => document.querySelector('main').innerText.split(text).length - 1 === count, [text, count]);

test('the page of a session is a pleasure on a small phone', async () => {
  await page.goto(session);
  await ready();
  await page.waitForFunction(() => document.querySelector('[data-needs-script]:not([hidden])'));
  await scan(page, 'notes-session');
  await page.setViewportSize(SMALL);
  const small = await page.locator('#write .choice label, #write button').evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().height).filter((height) => height < 48));
  assert.deepEqual(small, [], 'every mark and button is as high as a thumb');
  assert.equal(await list().isVisible(), false, 'nothing waits');
  calm(page);
});

test('the page is there without network, and empty of what was written', async () => {
  const before = (await kept('page')).length;
  assert.ok(before > 0, 'the page lies on the device');
  await offline(true);
  await page.reload();
  await page.locator('#write').waitFor();
  assert.equal(await page.inputValue('#write [name=text]'), '');
  await scan(page, 'notes-offline');
  await page.setViewportSize(SMALL);
});

test('two notes wait on the device, encrypted under a key that cannot be taken out', async () => {
  await note(ONE);
  await until(ONE, 1);
  await note(TWO, 'strength');
  await until(TWO, 1);
  assert.match(await list().locator('h2').innerText(), /2/);
  assert.equal((await kept('note')).length, 2);
  for (const text of [ONE, TWO]) assert.deepEqual(await inClear(text), [], 'in clear nowhere on the device');
  const keys = (await onDevice(page)).filter((row) => row.startsWith('keys: '));
  assert.match(keys.join(), /key extractable=false/);
  await page.evaluate((text) => localStorage.setItem('control', text), ONE);
  assert.equal((await inClear(ONE)).length, 1, 'the control: the search finds what lies there plainly');
  await page.evaluate(() => localStorage.clear());
});

test('what is half written is there after a reload, and so are the notes', async () => {
  await page.fill('#write [name=text]', 'Halv setning om natten');
  await page.waitForTimeout(900);
  await page.reload();
  await page.locator('#write').waitFor();
  await page.waitForFunction(() => document.querySelector('#write').text.value === 'Halv setning om natten');
  await until(ONE, 1);
  assert.deepEqual(await inClear('Halv setning om natten'), []);
  await page.fill('#write [name=text]', '');
  await page.waitForTimeout(900);
});

test('back on line each note comes through once and is wiped here', async () => {
  forgive(page);
  await offline(false);
  await page.waitForFunction(() => document.querySelector('[data-unsent]').hidden, null, { timeout: 30_000 });
  assert.deepEqual(await kept('note'), []);
  await page.goto(session);
  for (const text of [ONE, TWO]) await until(text, 1);
});

test('an answer that never arrived does not make two notes', async () => {
  const text = 'Sendt to ganger, men ett notat.';
  // until the device holds the form, it is sent as any form is
  await page.waitForSelector('#write[data-held]');
  await page.evaluate(() => {
    const real = window.fetch;
    window.fetch = async (to, how) => {
      const answer = await real(to, how);
      if (!how?.headers?.['X-Outbox']) return answer;
      window.fetch = real;
      window.heard = await answer.json();
      throw new TypeError('the answer is lost');
    };
  });
  await note(text);
  await page.waitForFunction(() => window.heard);
  assert.ok((await page.evaluate(() => window.heard)).received, 'the server had it, the phone did not hear so');
  // the device tries again by itself; until then the button does
  await page.waitForFunction(() => {
    const list = document.querySelector('[data-unsent]');
    if (!list.hidden) list.querySelector('[data-send]').click();
    return list.hidden;
  });
  await page.goto(session);
  await until(text, 1);
  forgive(page);
});

test('signing out from another page wipes what waits, after asking', async () => {
  await page.addInitScript(() => {
    const real = window.fetch;
    window.fetch = (to, how) =>
      sessionStorage.stuck && how?.headers?.['X-Outbox'] ? Promise.reject(new TypeError('no way through')) : real(to, how);
  });
  await page.goto(session);
  await page.evaluate(() => (sessionStorage.stuck = 'yes'));
  await page.waitForSelector('#write[data-held]');
  await note(NEVER);
  await list().waitFor({ state: 'visible' });
  assert.equal((await kept('note')).length, 1, 'the control: it lies there');
  assert.deepEqual(await inClear(NEVER), [], 'and not in clear');
  await page.goto(rig.url);
  await page.locator('[data-line]').waitFor();
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.accept();
  });
  await Promise.all([page.waitForURL('**/sign-in'), page.locator('form[action="/sign-out"] button').click()]);
  assert.match(asked.join(), /1/);
  await page.waitForTimeout(500);
  const left = await onDevice(page);
  assert.deepEqual(left.filter((row) => /^(kept|keys): /.test(row)), []);
  await page.evaluate(() => sessionStorage.clear());
  forgive(page);
});

test('what someone left on a device without network, another cannot read and she herself can send', async () => {
  const { email, passphrase } = rig.account(who);
  const signIn = async (one) => {
    await page.goto(`${rig.url}/sign-in`);
    await page.fill('[name=email]', one.email);
    await page.fill('[name=passphrase]', one.passphrase);
    await Promise.all([page.waitForURL((at) => at.pathname !== '/sign-in'), page.locator('form:has([name=passphrase]) button').first().click()]);
  };
  await signIn({ email, passphrase });
  await page.goto(session);
  await ready();
  await page.waitForTimeout(500);
  await offline(true);
  await page.reload();
  await page.locator('#write').waitFor();
  await note(NEVER);
  await until(NEVER, 1);
  await page.locator('[data-quit]').click();
  await page.locator('[data-closed]:not([hidden])').waitFor();
  assert.equal(await page.locator('#write').count(), 0);
  const keys = (await onDevice(page)).filter((row) => row.includes('extractable'));
  assert.deepEqual(keys, [], 'no key is left on the device');
  assert.equal((await kept('note')).length, 1);

  await offline(false);
  forgive(page);
  const other = rig.account(rig.visit('notes').members.find((name) => name !== who));
  // the session she left open is ended first
  await page.goto(rig.url);
  await page.waitForURL('**/sign-in');
  await signIn(other);
  await page.waitForTimeout(700);
  assert.equal((await kept('note')).length, 1, 'it waits for her');
  assert.deepEqual(await inClear(NEVER), []);
  assert.equal(await page.locator('[data-line]').count(), 0);
  await Promise.all([page.waitForURL('**/sign-in'), page.locator('form[action="/sign-out"] button').click()]);
  await page.waitForTimeout(500);
  assert.equal((await kept('note')).length, 1);

  await signIn({ email, passphrase });
  await page.goto(session);
  for (let tries = 0; tries < 30 && (await kept('note')).length > 0; tries += 1) await page.waitForTimeout(500);
  assert.deepEqual(await kept('note'), [], 'it is sent as soon as she is there');
  await page.goto(session);
  await until(NEVER, 1);
});

test('a device that never came back keeps nothing for longer than a month', async () => {
  await page.goto(session);
  await ready();
  await page.waitForSelector('#write[data-held]');
  await offline(true);
  // words that no note has yet: an earlier one stands on the page too
  const texts = ['Rommet der en venter, er lyst.', 'Kaffen til foreldrene var tom.'];
  for (const text of texts) {
    await note(text);
    await until(text, 1);
  }
  const [fresh, old] = await kept('note');
  assert.ok(fresh && old, 'the control: both lie there');
  // one of them was written 31 days ago
  await page.evaluate(async () => {
    const asked = (ask) => new Promise((yes, no) => ((ask.onsuccess = () => yes(ask.result)), (ask.onerror = () => no(ask.error))));
    for (const { name } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name));
      if (db.objectStoreNames.contains('kept')) {
        const store = () => db.transaction('kept', 'readwrite').objectStore('kept');
        const rows = (await asked(store().getAll())).filter((row) => row.what === 'note');
        await asked(store().put({ ...rows[0], at: Date.now() - 31 * 86400000 }));
      }
      db.close();
    }
  });
  await page.reload();
  await page.locator('#write').waitFor();
  for (let tries = 0; tries < 20 && (await kept('note')).length > 1; tries += 1) await page.waitForTimeout(500);
  assert.equal((await kept('note')).length, 1, 'what is older is wiped, with or without network; the other waits');
  for (const text of texts) assert.deepEqual(await inClear(text), []);
  await offline(false);
  forgive(page);
  for (let tries = 0; tries < 30 && (await kept('note')).length > 0; tries += 1) await page.waitForTimeout(500);
  assert.deepEqual(await kept('note'), [], 'and comes through');
});

test('where the unit says so nothing waits on a device, and what lay there goes', async () => {
  await page.goto(session);
  await page.waitForSelector('#write[data-held]');
  const here = async (what) => (await kept(what)).filter((row) => row.includes(`path=${new URL(session).pathname};`));
  assert.equal((await here('page')).length, 1, 'the control: the page lies there');
  await page.fill('#write [name=text]', 'Halvt skrevet før enheten sa nei');
  await page.waitForTimeout(900);
  assert.equal((await here('draft')).length, 1, 'the control: and what is half written');

  const leads = await rig.signIn(rig.accounts.find(({ roles }) => roles.includes('network_leader')).email);
  await leads.goto(`${rig.url}/network/units`);
  await leads.goto(await leads.locator('main a[href*="/network/units/"]', { hasText: rig.visit('notes').host }).first().evaluate((link) => link.href));
  await leads.check('[name=online]');
  await Promise.all([leads.waitForNavigation(), leads.locator('form:has([name=online]) button[type=submit]').click()]);

  await page.goto(session);
  await page.waitForFunction(() => document.querySelector('#write').text.value.includes('Halvt skrevet før enheten sa nei'));
  const gone = async () => (await Promise.all(['page', 'draft', 'note'].map(here))).flat();
  for (let tries = 0; tries < 20 && (await gone()).length > 0; tries += 1) await page.waitForTimeout(500);
  assert.deepEqual(await gone(), []);
  await offline(true);
  await page.fill('#write [name=text]', NEVER);
  await page.waitForTimeout(900);
  await page.locator('#write button[type=submit]').first().click();
  await page.waitForTimeout(500);
  await offline(false);
  await page.goto(session);
  await page.locator('#write').waitFor();
  assert.deepEqual(await gone(), []);
  forgive(page);
});
