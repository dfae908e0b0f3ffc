// A passkey from beginning to end, with Chromium's own make-believe authenticator: added, signed in and unlocked with,
// taken away; and what is said where there can be none.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { andGo, fill, press, refused, says, unfold } from './clicks.mjs';
import { startDemo } from './demo.mjs';
import { calm, forgive, open, scan, watch } from './rig.mjs';
import { freshFolder, serve } from './server.mjs';
import { Visitor } from './visitor.mjs';

const SIGN_IN = 'Logg inn med passnøkkel';
const UNLOCK = 'Lås opp med passnøkkel';
const ADD = 'Legg til passnøkkel';

let rig;
let url;

before(async () => {
  rig = await open();
  // a passkey belongs to a host with a name
  url = rig.url.replace('127.0.0.1', 'localhost');
});
after(() => rig?.close());

/** Someone at a device whose passkeys can, or cannot, give an output. */
async function device(hasPrf) {
  const page = await rig.newPage();
  watch(page, url);
  const tools = await page.context().newCDPSession(page);
  await tools.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    ctap2Version: 'ctap2_1',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
    hasPrf,
  };
  const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', { options });
  const kept = async () => (await tools.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  return { page, kept };
}

/** Signs in with her passphrase. */
async function come(page, who, at = url) {
  await page.goto(`${at}/sign-in`);
  await page.fill('#email', who.email);
  await page.fill('#passphrase', who.passphrase);
  await andGo(page, () => page.getByRole('button', { name: 'Logg inn', exact: true }).click());
  assert.equal(new URL(page.url()).pathname, '/');
}

const leave = (page) => press(page, 'Logg ut', 'header');
const line = (page) => page.locator('[data-passkey] [role=status]');

/** Presses a button that leads nowhere, and waits for the sentence beside it. */
async function told(page, button, sentence) {
  await page.getByRole('button', { name: button }).click();
  await line(page).filter({ hasText: sentence }).waitFor();
}

test('she adds a passkey, signs in with it, reads, locks, unlocks with it, and takes it away', async () => {
  const { id, leader } = rig.visit('notes');
  const { page, kept } = await device(true);
  const sent = [];
  page.on('request', (asked) => {
    if (asked.method() === 'POST' && asked.url().includes('passkey')) sent.push([asked.url(), asked.postData()]);
  });
  await page.goto(`${url}/sign-in`);
  await scan(page, 'sign-in-passkey');
  await come(page, rig.account(leader));

  await page.goto(`${url}/profile`);
  await scan(page, 'profile-passkeys');
  await fill(page, { passkey: 'Min telefon' });
  await press(page, ADD);
  await says(page, 'Passnøkkelen er lagt til');
  await unfold(page, 'Fjern «Min telefon»');
  await scan(page, 'profile-passkey-added');
  assert.equal((await kept()).length, 1);
  await fill(page, { passkey: 'Igjen' });
  await told(page, ADD, 'så har enheten en fra før');
  assert.equal((await kept()).length, 1);

  await leave(page);
  await press(page, SIGN_IN);
  assert.equal(new URL(page.url()).pathname, '/');
  await page.goto(`${url}/visits/${id}/notes`);
  const reading = await page.locator('main a[href$="/team-notes"]').last().getAttribute('href');
  await page.goto(url + reading);
  const read = await page.locator('main').innerText();
  assert.equal(new URL(page.url()).pathname, reading, 'she reads without a passphrase');

  await press(page, 'Lås nå', 'header');
  await page.goto(url + reading);
  assert.equal(new URL(page.url()).pathname, '/unlock');
  await scan(page, 'unlock-passkey');
  await press(page, UNLOCK);
  assert.equal(new URL(page.url()).pathname, reading);
  assert.ok((await page.locator('main').innerText()).includes(read.split('\n').at(-1)), 'and reads the same again');

  assert.deepEqual(sent.map(([to]) => new URL(to).pathname), ['/profile/passkeys', '/sign-in/passkey', '/unlock/passkey']);
  const outputs = new Set(sent.map(([, body]) => new URLSearchParams(body).get('output')));
  assert.equal(outputs.size, 1, 'the same output each time');
  const [output] = outputs;
  assert.equal(Buffer.from(output, 'base64').length, 32);
  assert.ok(!(await page.content()).includes(output) && !page.url().includes(output), 'it stands in no page');

  await page.goto(`${url}/profile`);
  await unfold(page, 'Fjern «Min telefon»');
  await press(page, 'Fjern passnøkkelen');
  await says(page, 'Passnøkkelen er fjernet');
  calm(page);
  await leave(page);
  await refused(page, 422, SIGN_IN, 'Passnøkkelen åpner ikke kontoen');
  await scan(page, 'sign-in-passkey-refused');
});

test('where the device cannot do it she is told so, and nothing is kept', async () => {
  const { page } = await device(false);
  await come(page, rig.account(rig.visit('notes').members[0]));
  let asked = 0;
  page.on('request', (one) => (asked += one.method() === 'POST' ? 1 : 0));
  await page.goto(`${url}/profile`);
  await fill(page, { passkey: 'Gammel telefon' });
  await told(page, ADD, 'mangler det som trengs');
  await scan(page, 'profile-passkey-without');
  assert.equal(asked, 0, 'nothing is sent');
  await page.reload();
  assert.equal(await page.getByText('Gammel telefon').count(), 0);
  await leave(page);
  await told(page, SIGN_IN, 'mangler det som trengs');
  await scan(page, 'sign-in-passkey-without');
  calm(page);
});

test('without script, or on a bare address, nothing of it is offered, and the passphrase does', async () => {
  const who = rig.account(rig.visit('notes').members[0]);
  const bare = await rig.newPage();
  const number = rig.url.replace('localhost', '127.0.0.1');
  await come(bare, who, number);
  await bare.goto(`${number}/profile`);
  await says(bare, 'Nettleseren kan ikke bruke passnøkler her');
  assert.ok(await bare.getByRole('button', { name: ADD }).isHidden());
  const scripts = () => bare.locator('script[src]').count();
  assert.equal(await scripts(), 3, 'the control: its script is here');
  await bare.goto(`${number}/`);
  assert.equal(await scripts(), 2, 'and on no other page');
  forgive(bare);

  const context = await bare.context().browser().newContext({ javaScriptEnabled: false, locale: 'nb-NO' });
  const still = await context.newPage();
  await still.goto(`${url}/sign-in`);
  assert.ok(await still.getByRole('button', { name: SIGN_IN }).isHidden());
  await come(still, who);
  await still.goto(`${url}/profile`);
  await says(still, 'Nettleseren kan ikke bruke passnøkler her');
  await context.close();
});

test('English has its own words for it', async () => {
  const { page } = await device(true);
  await page.goto(`${url}/sign-in`);
  await andGo(page, () => page.locator('.languages [value=en]').click());
  await says(page, 'Sign in with a passkey');
  await scan(page, 'english-sign-in-passkey');
  calm(page);
});

test('tries are counted, and whoever is locked out of her passphrase comes in with her passkey', async () => {
  const folder = await freshFolder('passkey');
  const data = join(folder.path, 'data');
  const demo = await startDemo({ today: null, data });
  await demo.stop();
  const server = await serve({ data });
  try {
    const who = demo.accounts.find(({ name }) => name === demo.visits.find(({ stage }) => stage === 'notes').leader);
    const [credential, output] = [randomBytes(16).toString('base64url'), randomBytes(32).toString('base64')];
    const her = new Visitor(server.url);
    assert.equal((await her.signIn(who)).status, 303);
    const added = await her.post('/profile/passkeys', { passkey: 'Min telefon', credential, output });
    assert.equal(added.status, 303);

    const other = new Visitor(server.url);
    let answer;
    for (let tries = 0; tries < 6; tries += 1) answer = await other.signIn({ ...who, passphrase: 'noe helt annet, og feil' });
    assert.match(answer.text, /For mange forsøk/);
    assert.match((await other.signIn(who)).text, /For mange forsøk/, 'the right passphrase too, for a minute');
    assert.equal((await new Visitor(server.url).post('/sign-in/passkey', { credential, output })).status, 303);

    const wrong = { credential, output: randomBytes(32).toString('base64') };
    for (let tries = 0; tries < 6; tries += 1) answer = await other.post('/sign-in/passkey', wrong);
    assert.match(answer.text, /For mange forsøk/, 'and tries at a passkey are counted as well');
  } finally {
    await server.end();
    await folder.remove();
  }
});
