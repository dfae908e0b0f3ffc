// The real program as a process of its own: started, listened to, asked to stop, or killed.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** Where the program is: KVIP_BIN, or where cargo builds it. */
export function program() {
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
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** An empty folder: { path, remove() }. */
export async function freshFolder(what) {
  const path = await mkdtemp(join(tmpdir(), `kvip-${what}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/**
 * Starts the program with these arguments and gives
 * { said(), awake(url, seconds, ready), end(), kill(), gone } — `gone` is [exit code, signal] once it has ended.
 */
export function start(args, env = {}) {
  const child = spawn(program(), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  for (const pipe of [child.stdout, child.stderr]) {
    pipe.setEncoding('utf8').on('data', (text) => (said += text));
  }
  child.once('error', (trouble) => (said += String(trouble)));
  const gone = new Promise((resolve) => child.once('close', (...how) => resolve(how)));
  const running = () => child.exitCode === null && child.signalCode === null;

  /** Waits until it answers and `ready()` holds, or says what it printed before it gave up. */
  const awake = async (url, seconds = 60, ready = () => true) => {
    const end = Date.now() + seconds * 1000;
    while (Date.now() < end) {
      if (!running()) throw new Error(`the program stopped by itself:\n${said}`);
      if (ready() && (await answers(`${url}/healthz`))) return;
      await pause(100);
    }
    throw new Error(`the program did not answer within ${seconds} s:\n${said}`);
  };
  /** Asks it to stop; after `seconds` it is not asked any more. Gives [exit code, signal]. */
  const end = async (seconds = 10) => {
    if (running()) child.kill('SIGTERM');
    const slow = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    const how = await gone;
    clearTimeout(slow);
    return how;
  };
  /** Ends it in the middle of whatever it does. */
  const kill = () => {
    child.kill('SIGKILL');
    return gone;
  };
  return { said: () => said, awake, end, kill, gone, pid: child.pid };
}

/** Starts `kvip serve` on a folder and gives what `start` gives, and { url }. */
export async function serve({ data, port, more = [], env = {}, seconds = 60 }) {
  port ??= await freePort();
  const url = `http://127.0.0.1:${port}`;
  const where = ['--data', data, '--listen', `127.0.0.1:${port}`, '--base-url', url];
  const running = start(['serve', ...where, ...more], env);
  try {
    await running.awake(url, seconds);
  } catch (trouble) {
    await running.kill();
    throw trouble;
  }
  return { ...running, url };
}
