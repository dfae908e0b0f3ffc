// The memory of the running program: 30 seconds after «Lås nå» nobody's secret key is in it, nor what she read.

import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startDemo } from './demo.mjs';
import { freshFolder, serve } from './server.mjs';
import { Visitor } from './visitor.mjs';

/** Seconds between locking and looking. */
const WAIT = 30;
/** Stands in the note that is read. */
const PLANTED = `Hemmelig-${randomBytes(8).toString('hex')}-sagt-i-fokusgruppa`;
const SECRET = /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/g;
const PIECE = 16 << 20;
const OVERLAP = 4096;

/** Everything a process may write to, piece by piece, as text of one character for each byte. */
function* memory(pid) {
  const maps = readFileSync(`/proc/${pid}/maps`, 'latin1').trim().split('\n');
  const file = openSync(`/proc/${pid}/mem`, 'r');
  const piece = Buffer.alloc(PIECE);
  try {
    for (const line of maps) {
      const [, from, to] = /^(\w+)-(\w+) rw/.exec(line) ?? [];
      if (!from) continue;
      for (let at = parseInt(from, 16); at < parseInt(to, 16); at += PIECE - OVERLAP) {
        const length = Math.min(PIECE, parseInt(to, 16) - at);
        try {
          yield piece.latin1Slice(0, readSync(file, piece, 0, length, at));
        } catch {
          // unmapped since the list was made
        }
      }
    }
  } finally {
    closeSync(file);
  }
}

/** What is in a process: how often a text stands there, and which secret keys. */
function found(pid, text) {
  let times = 0;
  const secrets = new Set();
  for (const piece of memory(pid)) {
    times += piece.split(text).length - 1;
    for (const [secret] of piece.matchAll(SECRET)) secrets.add(secret);
  }
  return { times, secrets };
}

const root = process.getuid() === 0;
let folder;
let server;
let her;
let who;

before(async () => {
  if (!root) return;
  folder = await freshFolder('memory');
  const data = join(folder.path, 'data');
  const demo = await startDemo({ today: null, data });
  await demo.stop();
  const visit = demo.visits.find(({ stage }) => stage === 'notes');
  who = { ...demo.accounts.find(({ name }) => name === visit.leader), visit: visit.id };
  server = await serve({ data });
  her = new Visitor(server.url);
});

after(async () => {
  await server?.end();
  await folder?.remove();
});

/** The secrets the server has of its own, in the clear in the `keys` database. */
async function servers() {
  const data = join(folder.path, 'data');
  const names = (await readdir(data)).filter((name) => name.includes('keys'));
  const files = await Promise.all(names.map((name) => readFile(join(data, name), 'latin1')));
  return new Set(files.flatMap((file) => [...file.matchAll(SECRET)].map(([secret]) => secret)));
}

test(`${WAIT} s after a session is locked, no person's and no visit's key is in memory, and no note`, {
  skip: root ? false : 'only root may read the memory of the program',
}, async (t) => {
  const own = await servers();
  const look = (when) => {
    const { times, secrets } = found(server.pid, PLANTED);
    const opened = [...secrets].filter((secret) => !own.has(secret)).length;
    const counts = { text: times, keys: opened, servers: secrets.size - opened };
    t.diagnostic(`${when}: ${JSON.stringify(counts)}`);
    return counts;
  };
  assert.equal((await her.signIn(who)).status, 303);
  assert.equal((await her.post('/unlock', { passphrase: who.passphrase, next: '/' })).status, 303);
  const notes = await her.get(`/visits/${who.visit}/notes`);
  const [session] = notes.text.match(/\/visits\/[\w-]+\/sessions\/[\w-]+(?=\/notes")/) ?? [];
  assert.ok(session, 'a session to take notes in');
  const note = { note: freshId(), kind: 'strength', standard: '', text: PLANTED };
  assert.equal((await her.post(`${session}/notes`, note)).status, 303);
  const read = async () => (await her.get(`${session}/notes`)).text.includes(PLANTED);
  assert.ok(await read(), 'she reads it');

  let unlocked = { text: 0, keys: 0, servers: 0 };
  for (let tries = 0; tries < 20 && !(unlocked.text && unlocked.servers); tries += 1) {
    const reading = Promise.all(Array.from({ length: 8 }, read));
    await pause(5);
    const now = look('unlocked and reading');
    for (const what of Object.keys(unlocked)) unlocked[what] = Math.max(unlocked[what], now[what]);
    await reading;
  }
  assert.ok(unlocked.text > 0, 'the control: what is being read is found');
  assert.ok(unlocked.servers > 0, "the control: the server's own secret is found");

  assert.equal((await her.post('/lock')).status, 303);
  look('just locked');
  await pause(WAIT * 1000);
  const locked = look(`${WAIT} s after`);
  assert.equal(locked.keys, 0);
  assert.equal(locked.text, 0);
  assert.ok(locked.servers > 0, "the control: the server's own secret is still found");
});

/** An id as the server makes them: those made later sort later. */
function freshId() {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
