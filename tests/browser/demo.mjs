// A demo of its own for a test file: the real program, a free port, a folder of its own, a fixed day.

import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, freshFolder, program, start } from './server.mjs';

const OUT = fileURLToPath(new URL('./out/', import.meta.url));

/** Runs a demo on a folder: { url, accounts, visits, said(), end() }. */
async function run({ today, data, more, seconds }) {
  const folder = await freshFolder('demo');
  const accounts = join(folder.path, 'accounts.json');
  const port = await freePort();
  const day = today ? ['--today', today] : [];
  const where = ['--port', String(port), '--data', data, '--accounts', accounts];
  const running = start(['demo', ...where, ...day, ...more]);
  try {
    await running.awake(`http://127.0.0.1:${port}`, seconds, () => existsSync(accounts));
    const told = JSON.parse(await readFile(accounts, 'utf8'));
    // as people are sent to it: a passkey belongs to a name, not to a number
    const url = told.base_url.replace(/\/$/, '').replace('127.0.0.1', 'localhost');
    return { url, accounts: told.accounts, visits: told.visits ?? [], said: running.said, end: running.end };
  } catch (trouble) {
    await running.kill();
    throw trouble;
  } finally {
    await folder.remove();
  }
}

/** The folder of a demo that was told by this very program; the telling takes long, so it is done once. */
async function told({ today, more, seconds }) {
  const { mtimeMs, size } = statSync(program());
  const name = [today ?? 'today', ...more].join('').replace(/[^\w-]/g, '');
  const kept = join(OUT, 'told', `${name}-${new Date().toDateString().replaceAll(' ', '-')}`);
  const done = join(kept, `${Math.round(mtimeMs)}-${size}`);
  const lock = join(OUT, 'told', `${name}.lock`);
  await mkdir(join(OUT, 'told'), { recursive: true });
  // two test files may want the same one at once: the second waits for the first
  while (!existsSync(done)) {
    if (!(await alone(lock, seconds))) {
      await pause(200);
      continue;
    }
    try {
      if (!existsSync(done)) await tell({ today, more, seconds, kept, done });
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
  }
  return done;
}

/** Whether the lock is ours now. One that is older than any telling takes was left behind. */
async function alone(lock, seconds) {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const since = await stat(lock).catch(() => null);
    if (since && Date.now() - since.mtimeMs > seconds * 1000) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

async function tell({ today, more, seconds, kept, done }) {
  const fresh = await freshFolder('told');
  const demo = await run({ today, data: fresh.path, more, seconds });
  await demo.end();
  await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  await cp(fresh.path, `${done}.new`, { recursive: true });
  await rename(`${done}.new`, done);
  await fresh.remove();
}

/**
 * Starts `kvip demo` and gives { url, accounts, visits, said(), later(day), stop() }.
 * `today` is the demo's day, YYYY-MM-DD, or null for the real one; `more` are further arguments;
 * `data` is a folder to use, which stays when the demo stops.
 * `later(day)` goes on with the same demo on another day, at another address.
 */
export async function startDemo({ today = '2026-11-20', data, more = [], seconds = 180 } = {}) {
  const template = await told({ today, more, seconds });
  const folder = data ? { path: data, remove: () => {} } : await freshFolder('demo');
  await cp(template, folder.path, { recursive: true });
  const on = async (day) => {
    const demo = await run({ today: day, data: folder.path, more: [], seconds });
    const later = async (other) => {
      await demo.end();
      return on(other);
    };
    const stop = async () => {
      await demo.end();
      await folder.remove();
    };
    return { ...demo, later, stop };
  };
  return on(today);
}
