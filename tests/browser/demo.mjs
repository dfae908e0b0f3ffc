// A demo of its own for a test file: the real program, a free port, an empty folder, a fixed day.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** Where the program is: KVIP_BIN, or where cargo builds it. */
function program() {
  if (process.env.KVIP_BIN) return process.env.KVIP_BIN;
  const about = execFileSync('cargo', ['metadata', '--no-deps', '--format-version', '1'], {
    cwd: top,
    maxBuffer: 64 << 20,
  });
  const path = join(JSON.parse(about).target_directory, 'debug', 'kvip');
  if (!existsSync(path)) throw new Error('the kvip program is not built: cargo build -p kvip-server');
  return path;
}

/** A port that nobody listens on right now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Waits until the demo answers, or says what it printed before it gave up. */
async function awake(url, accounts, running, seconds) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (running.exitCode !== null) throw new Error(`the demo stopped by itself:\n${running.said}`);
    if (existsSync(accounts) && (await answers(`${url}/healthz`))) return;
    await pause(100);
  }
  throw new Error(`the demo did not answer within ${seconds} s:\n${running.said}`);
}

/** Asks the demo to stop; after ten seconds it is not asked any more. */
async function ended(running) {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGTERM');
  const slow = setTimeout(() => running.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(slow);
}

/**
 * Starts `kvip demo` and gives { url, accounts, visits, said(), stop() }.
 * `today` is the demo's day, YYYY-MM-DD; `more` are further arguments.
 */
export async function startDemo({ today = '2026-11-20', more = [], seconds = 120 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'kvip-demo-'));
  const accounts = join(folder, 'accounts.json');
  const port = await freePort();
  const where = ['--port', String(port), '--data', join(folder, 'data')];
  const args = ['demo', ...where, '--today', today, '--accounts', accounts, ...more];
  const running = spawn(program(), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.said = '';
  running.once('error', (trouble) => (running.said += String(trouble)));
  for (const pipe of [running.stdout, running.stderr]) {
    pipe.setEncoding('utf8').on('data', (text) => (running.said = (running.said + text).slice(-20_000)));
  }
  const stop = async () => {
    await ended(running);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await awake(`http://127.0.0.1:${port}`, accounts, running, seconds);
    const told = JSON.parse(await readFile(accounts, 'utf8'));
    const url = told.base_url.replace(/\/$/, '');
    return { url, accounts: told.accounts, visits: told.visits ?? [], said: () => running.said, stop };
  } catch (trouble) {
    await stop();
    throw trouble;
  }
}
