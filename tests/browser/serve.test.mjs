// A fresh installation: the first administrator comes by the link on the terminal, everyone else by letter.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openLetterBox } from './letters.mjs';
import { freshFolder, serve } from './server.mjs';
import { Visitor } from './visitor.mjs';

const ADMINISTRATOR = { name: 'Astrid Bakke', email: 'astrid@nettverk.example', passphrase: 'blå elg under brua' };
const LEADER = { name: 'Ingrid Solbakk', email: 'ingrid@nettverk.example', passphrase: 'grønn rev over åsen' };
const SETTINGS = '[mail]\npoll_seconds = 1\n';

let folder;
let box;
let server;

/** Starts the installation, with these lines more in its settings. */
async function installed(more = '') {
  const config = join(folder.path, 'own.toml');
  await writeFile(config, SETTINGS + more);
  return serve({ data: join(folder.path, 'data'), more: ['--config', config, '--smtp-url', box.url] });
}

/** The one-time link in a text, as a path of this site. */
function linkIn(text) {
  const [found] = text.match(/http:\/\/127\.0\.0\.1:\d+\/invitations\/\S+/) ?? [];
  assert.ok(found, `no link in: ${text}`);
  return new URL(found).pathname;
}

/** An answer that says no: a page with a sentence and a way back. */
function refused(answer, status) {
  assert.equal(answer.status, status);
  assert.match(answer.text, /<h1/);
  assert.match(answer.text, /href="\/"/);
}

before(async () => {
  folder = await freshFolder('serve');
  box = await openLetterBox();
  server = await installed();
});

after(async () => {
  await server?.end();
  await box?.close();
  await folder?.remove();
});

test('the first administrator opens her account with the link on the terminal, which works once', async () => {
  const link = linkIn(server.said());
  const her = new Visitor(server.url);
  const door = await her.get(link);
  assert.equal(door.status, 200);
  assert.match(door.text, /name="passphrase"/);

  const short = await her.post(link, { ...ADMINISTRATOR, passphrase: 'kort' });
  assert.equal(short.status, 422);
  assert.match(short.text, /Astrid Bakke/, 'what she typed comes back');

  const opened = await her.post(link, ADMINISTRATOR);
  assert.deepEqual([opened.status, opened.to], [303, '/']);
  assert.equal((await her.get('/')).status, 200);

  refused(await new Visitor(server.url).get(link), 410);
  refused(await new Visitor(server.url).post(link, ADMINISTRATOR), 410);
});

test('the network leader gets a letter with a link and nothing else, and the link works once', async () => {
  const administrator = new Visitor(server.url);
  await administrator.signIn(ADMINISTRATOR);
  const person = await written(administrator, LEADER);
  assert.equal((await administrator.post(`${person}/invitation`)).status, 303);

  const letter = await box.letterTo(LEADER.email);
  const link = linkIn(letter.text);
  assert.match(letter.text, /Ingrid Solbakk/);
  assert.doesNotMatch(letter.raw, new RegExp(ADMINISTRATOR.name), 'nobody but the one who reads it is named');
  assert.doesNotMatch(letter.text, /<\w+/, 'no markup');

  const her = new Visitor(server.url);
  assert.match((await her.get(link)).text, /Ingrid Solbakk/);
  assert.equal((await her.post(link, { passphrase: LEADER.passphrase })).status, 303);
  assert.match((await her.get('/')).text, /Ingrid Solbakk/);
  refused(await new Visitor(server.url).get(link), 410);
  assert.equal((await new Visitor(server.url).signIn(LEADER)).to, '/');
});

test('an unknown link and one that is too old say what to do', async () => {
  refused(await new Visitor(server.url).get('/invitations/abcdefghijklmnopqrstuvwxyz'), 410);
  await server.end();
  server = await installed('[session]\ninvitation_days = 0\n');

  const administrator = new Visitor(server.url);
  await administrator.signIn(ADMINISTRATOR);
  const late = { name: 'Sen Sensen', email: 'sen@nettverk.example' };
  const person = await written(administrator, late);
  const link = linkIn((await administrator.post(`${person}/link`)).text.replaceAll('<', ' '));
  refused(await new Visitor(server.url).get(link), 410);
  refused(await new Visitor(server.url).post(link, { passphrase: 'lang nok passfrase' }), 410);
});

test('nothing secret is on the terminal but the one link', () => {
  for (const secret of [ADMINISTRATOR.passphrase, LEADER.passphrase, LEADER.email, ADMINISTRATOR.email]) {
    assert.ok(!server.said().includes(secret));
  }
});

/** Writes a network leader down; gives the path of her page. */
async function written(administrator, { name, email }) {
  const about = { name, email, lang: 'nb', place: 'network', experience: 'experienced', network: 'network_leader' };
  const answer = await administrator.post('/network/people', about);
  assert.equal(answer.status, 303, answer.text);
  return answer.to;
}
