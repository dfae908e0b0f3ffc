// A demo of its own for a test file: the real program, a free port, an empty folder, a fixed day.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, freshFolder, start } from './server.mjs';

/**
 * Starts `kvip demo` and gives { url, accounts, visits, said(), stop() }.
 * `today` is the demo's day, YYYY-MM-DD, or null for the real one; `more` are further arguments;
 * `data` is a folder that stays when the demo stops.
 */
export async function startDemo({ today = '2026-11-20', data, more = [], seconds = 120 } = {}) {
  const folder = await freshFolder('demo');
  const accounts = join(folder.path, 'accounts.json');
  const port = await freePort();
  const where = ['--port', String(port), '--data', data ?? join(folder.path, 'data')];
  const day = today ? ['--today', today] : [];
  const running = start(['demo', ...where, ...day, '--accounts', accounts, ...more]);
  const stop = async () => {
    await running.end();
    await folder.remove();
  };
  try {
    await running.awake(`http://127.0.0.1:${port}`, seconds, () => existsSync(accounts));
    const told = JSON.parse(await readFile(accounts, 'utf8'));
    const url = told.base_url.replace(/\/$/, '');
    return { url, accounts: told.accounts, visits: told.visits ?? [], said: running.said, stop };
  } catch (trouble) {
    await stop();
    throw trouble;
  }
}
