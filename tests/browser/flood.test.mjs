// A flood of sign-ins at the real program: each derivation takes 128 MiB, so they wait in line and not in memory.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freshFolder, serve } from './server.mjs';
import { Visitor } from './visitor.mjs';

/** MiB one derivation takes (scrypt with log_n 17). */
const ONE = 128;
/** MiB for everything else that happens meanwhile. */
const REST = 96;
const AT_ONCE = availableParallelism();
/** Who comes at once; every second hangs up. */
const COME = Math.max(16, 4 * AT_ONCE);

let folder;
let server;

before(async () => {
  folder = await freshFolder('flood');
  const config = join(folder.path, 'own.toml');
  await writeFile(config, `[limits]\nsign_in_per_address = ${4 * COME}\n`);
  server = await serve({ data: join(folder.path, 'data'), more: ['--config', config] });
});

after(async () => {
  await server?.end();
  await folder?.remove();
});

/** The most memory the program ever had, in MiB. */
function peak() {
  const [, kib] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'));
  return Number(kib) / 1024;
}

const nobody = (one) => ({ email: `nobody-${one}@nettverk.example`, passphrase: 'feil og lang nok' });

/** Sends a form and goes away before it is answered. */
async function hangsUp(one) {
  const headers = { origin: server.url };
  const signal = AbortSignal.timeout(50 + 40 * one);
  const body = new URLSearchParams(nobody(one));
  await fetch(`${server.url}/sign-in`, { method: 'POST', body, headers, signal }).catch(() => {});
}

test('a flood of sign-ins takes the memory of as many as there are processors, and the others wait', async (t) => {
  await new Visitor(server.url).signIn(nobody('first'));
  const before = peak();
  assert.ok(before > ONE, `the control: one derivation is seen in the memory (${before} MiB)`);

  const tries = Array.from({ length: COME }, (_, one) =>
    one % 2 ? hangsUp(one) : new Visitor(server.url).signIn(nobody(one)));
  const door = await new Visitor(server.url).get('/sign-in');
  assert.equal(door.status, 200, 'the door opens meanwhile');

  const answers = (await Promise.all(tries)).filter(Boolean);
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [422], 'each is told the same');
  const more = peak() - before;
  t.diagnostic(`${COME} at once on ${AT_ONCE} processors: ${Math.round(before)} MiB after one, ${Math.round(more)} more`);
  assert.ok(more < (AT_ONCE - 1) * ONE + REST, `${more} MiB more`);
  assert.ok(COME * ONE > 2 * (AT_ONCE * ONE + REST), 'the control: all of them at once would be seen');
});
