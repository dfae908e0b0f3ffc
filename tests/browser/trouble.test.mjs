// What goes wrong from outside: a stop signal, a power cut, and hostile input. Nothing acknowledged is lost.

import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startDemo } from './demo.mjs';
import { bomb, docx } from './files.mjs';
import { freePort, freshFolder, serve } from './server.mjs';
import { Visitor } from './visitor.mjs';

const CUTS = 5;
/** Stands in every note, and must stand nowhere else. */
const PLANTED = 'Hemmelig-notat-fra-fokusgruppa';

let folder;
let port;
let server;
let her;
let session;

const data = () => join(folder.path, 'data');
const again = async () => {
  server = await serve({ data: data(), port, env: { KVIP_LOG: 'debug' } });
};

before(async () => {
  folder = await freshFolder('trouble');
  port = await freePort();
  const demo = await startDemo({ today: null, data: data() });
  await demo.stop();
  const visit = demo.visits.find(({ stage }) => stage === 'notes');
  const who = demo.accounts.find(({ name }) => name === visit.leader);
  await again();
  her = new Visitor(server.url);
  assert.equal((await her.signIn(who)).status, 303);
  const notes = await her.get(`/visits/${visit.id}/notes`);
  [session] = notes.text.match(/\/visits\/[\w-]+\/sessions\/[\w-]+(?=\/notes")/) ?? [];
  assert.ok(session, `${visit.leader} has no session to take notes in`);
});

after(async () => {
  await server?.end();
  await folder?.remove();
});

/** A page that says no, with a sentence and a way back; never the server's own fault. */
function saysNo(answer, ...statuses) {
  assert.ok(statuses.includes(answer.status), `${answer.status} instead of ${statuses}: ${answer.text.slice(0, 2000)}`);
  assert.match(answer.text, /<h1/);
  assert.match(answer.text, /href="\/[^"]*"/);
}

/** An id as the server makes them: those made later sort later. */
function freshId() {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

const note = (text) => ({ note: freshId(), kind: 'strength', standard: '', text });

/** A request over a socket of its own: its head goes at once, its body in two halves. */
function slowly(path, body) {
  const socket = connect(port, '127.0.0.1');
  const half = Math.floor(body.length / 2);
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `origin: ${server.url}`,
    `cookie: ${her.cookie}`,
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
    'connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, half)}`);
  let heard = '';
  const answer = new Promise((resolve, reject) => {
    socket.setEncoding('utf8').on('data', (text) => (heard += text));
    socket.once('error', reject).once('close', () => resolve(heard));
  });
  return { answer, finish: () => socket.write(body.slice(half)) };
}

test('a stop signal lets the request under way finish, takes no new one, and the program ends well', async () => {
  const text = `${PLANTED} skrevet mens tjeneren stanser`;
  const slow = slowly(`${session}/notes`, new URLSearchParams(note(text)).toString());
  await pause(300);
  const ended = server.end(30);
  await pause(300);
  await assert.rejects(fetch(`${server.url}/healthz`), 'nobody new is let in');
  slow.finish();
  assert.match(await slow.answer, /^HTTP\/1\.1 303 /);
  assert.deepEqual(await ended, [0, null]);
  await again();
  assert.ok((await her.get(`${session}/notes`)).text.includes(text), 'and she is still signed in');
});

/** Posts notes one after another until the server is gone; tells what was sent and what was acknowledged. */
async function writeUntilGone(round, hand, sent, kept) {
  for (let number = 0; ; number += 1) {
    const text = `${PLANTED} ${round}-${hand}-${number} ${'x'.repeat(400)} slutt`;
    sent.push(text);
    try {
      const answer = await her.post(`${session}/notes`, note(text));
      assert.equal(answer.status, 303);
      kept.push(text);
    } catch (trouble) {
      if (trouble.code === 'ERR_ASSERTION') throw trouble;
      return;
    }
  }
}

/** Every planted note of the session, page after page. */
async function everyNote() {
  const found = [];
  for (let next = `${session}/team-notes`; next; ) {
    const { status, text } = await her.get(next);
    assert.equal(status, 200);
    found.push(...(text.match(new RegExp(`${PLANTED} \\d+-\\d+-\\d+[^<]*`, 'g')) ?? []));
    [, next] = text.match(/href="([^"]*\/team-notes\?after=[\w-]+)"/) ?? [];
  }
  return found.map((note) => note.trim());
}

test(`${CUTS} power cuts while four hands write: every acknowledged note is there, whole, and none half`, async (t) => {
  const [sent, kept] = [[], []];
  for (let round = 0; round < CUTS; round += 1) {
    const hands = [0, 1, 2, 3].map((hand) => writeUntilGone(round, hand, sent, kept));
    await pause(200 + Math.random() * 500);
    await server.kill();
    await Promise.all(hands);
    await again();
  }
  const there = await everyNote();
  const [shown, all] = [new Set(there), new Set(sent)];
  const counts = {
    acknowledged: kept.length,
    lost: kept.filter((text) => !shown.has(text)).length,
    half: there.filter((text) => !all.has(text)).length,
    twice: there.length - shown.size,
  };
  t.diagnostic(JSON.stringify(counts));
  assert.ok(counts.acknowledged >= CUTS);
  assert.deepEqual(counts, { ...counts, lost: 0, half: 0, twice: 0 });
});

test('no note is in the log or in any file, and what is looked for would be found', async () => {
  assert.ok(server.said().length > 0);
  assert.ok(!server.said().includes(PLANTED));
  await server.end();
  const control = randomBytes(8).toString('hex');
  const files = await readdir(data(), { recursive: true, withFileTypes: true });
  const all = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath ?? file.path, file.name))),
  );
  const holds = (text) => all.some((bytes) => bytes.includes(text));
  assert.ok(!holds(control));
  assert.ok(holds('BUP Solsletta'), 'the control: what is not sealed is found');
  assert.ok(!holds(PLANTED));
  await again();
});

test('what cannot be read is answered with a sentence and a way back, never with a fault', async (t) => {
  const to = `${session}/notes`;
  const form = 'application/x-www-form-urlencoded';
  const file = `${session}/note-file`;
  const nowhere = randomUUID();
  const [, visit] = session.match(/\/visits\/([\w-]+)/);
  const bomb = Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(2000)]);
  for (const [what, answer, ...statuses] of [
    ['a body that is too large', () => her.send(to, `text=${'x'.repeat(2 << 20)}`, form), 413],
    ['a file that is too large', () => her.upload(file, 'file', 'a.txt', randomBytes(24 << 20)), 413],
    ['a broken .docx', () => her.upload(file, 'file', 'a.docx', bomb), 422],
    ['a broken .odt', () => her.upload(file, 'file', 'a.odt', bomb), 422],
    ['a text that is no UTF-8', () => her.upload(file, 'file', 'a.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8])), 422],
    ['a kind of file nobody asked for', () => her.upload(file, 'file', 'a.exe', randomBytes(100)), 422],
    ['no file', () => her.upload(file, 'file', '', Buffer.alloc(0)), 422],
    ['a torn multipart form', () => her.send(file, '--x\r\nhalf', 'multipart/form-data; boundary=x'), 400],
    ['a form that is no UTF-8', () => her.send(to, Buffer.from('text=%ff%fe&kind=strength'), form), 400, 422],
    ['raw bytes as a form', () => her.send(to, randomBytes(500), form), 400, 422],
    ['another type of body', () => her.send(to, '{"text":"x"}', 'application/json'), 400, 415, 422],
    ['a field sent twice', () => her.post(to, [['text', 'a'], ['text', 'b'], ['kind', 'strength']]), 400, 422],
    ['a hundred thousand fields', () => her.send(to, 'a=1&'.repeat(100_000), form), 400, 422],
    ['no fields', () => her.post(to), 422],
    ['an empty note', () => her.post(to, note('  ')), 422],
    ['a kind that does not exist', () => her.post(to, { ...note('x'), kind: 'avvik' }), 422],
    ['a standard that does not exist', () => her.post(to, { ...note('x'), standard: '99.99' }), 422],
    ['an id that is none', () => her.get('/visits/../../etc/passwd'), 404],
    ['an unknown visit', () => her.get(`/visits/${nowhere}`), 404],
    ['an unknown session', () => her.get(`/visits/${visit}/sessions/${nowhere}/notes`), 404, 409],
    ['a note in an unknown session', () => her.post(`/visits/${visit}/sessions/${nowhere}/notes`, note('x')), 404, 409],
    ['an unknown note', () => her.get(`/visits/${visit}/notes/${nowhere}`), 404],
    ['a NUL in the address', () => her.get('/visits/%00'), 404],
    ['bytes in the address that are no UTF-8', () => her.get('/visits/%ff%fe'), 400, 404],
    ['the wrong method', () => her.post(`/visits/${visit}`), 405],
    ['another site', () => her.post(to, note('x'), { origin: 'https://elsewhere.example' }), 403],
  ]) {
    await t.test(what, async () => saysNo(await answer(), ...statuses));
  }
  assert.doesNotMatch(server.said(), /panicked/);
});

/** The most memory the server has held since `forget`, in MiB. */
const memory = {
  forget: () => writeFile(`/proc/${server.pid}/clear_refs`, '5'),
  most: async () => Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${server.pid}/status`, 'utf8'))[1]) / 1024,
};

test('archives that unpack to far more than a document are refused with a sentence, and little memory', async (t) => {
  // two are read at once, of 20 MiB each, with the copies they grow through; all of them would be 1,600 MiB
  const [large, many, room] = [200, 8, 256];
  const send = (name, bytes) => her.upload(`${session}/note-file`, 'file', name, bytes);
  assert.equal((await send('a.docx', docx('Et helt vanlig dokument.'))).status, 200, 'the control: a document is read');
  await memory.forget();
  const before = await memory.most();
  for (const [what, bytes] of [
    ['one that says so', bomb(large)],
    ['one that says it is small', bomb(large, 100)],
    ['one cut in two', bomb(large).subarray(0, 100_000)],
  ]) {
    assert.ok(bytes.length < 1 << 20, `${what} is itself small`);
    for (const answer of await Promise.all(Array.from({ length: many }, () => send('a.docx', bytes)))) {
      saysNo(answer, 413, 422);
      assert.match(answer.text, /class="field-error"/, what);
    }
  }
  const more = (await memory.most()) - before;
  t.diagnostic(`${Math.round(more)} MiB more than before, for ${many} at once of ${large} MiB each`);
  assert.ok(more < room, `${more} MiB`);
  assert.equal((await send('a.docx', docx('Fortsatt vanlig.'))).status, 200, 'and the next document is read');
});

test('a form sent twice makes one note', async () => {
  const once = note(`${PLANTED} sendt to ganger`);
  for (const _ of [1, 2]) assert.equal((await her.post(`${session}/notes`, once)).status, 303);
  const page = (await her.get(`${session}/notes`)).text;
  assert.equal(page.split(once.text).length - 1, 1);
});
