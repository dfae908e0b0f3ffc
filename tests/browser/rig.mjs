// What the browser tests stand on: a demo, Debian's Chromium, and someone signed in.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { startDemo } from './demo.mjs';

export { scan } from './scan.mjs';

/** Keeps the browser from calling home; the tests need no network but the demo's. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

function browserPath() {
  for (const name of ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // the next one, then
    }
  }
  throw new Error('no Chromium on this machine: install the package chromium-headless-shell');
}

/** A headless browser: the one without a window where it is, which does the same with half the work. */
export function openBrowser() {
  return chromium.launch({ executablePath: browserPath(), args: QUIET });
}

/** Milliseconds that anything on a page may take. */
const PATIENCE = 15_000;

const TROUBLES = new WeakMap();

/** Writes down what goes wrong on a page without anyone seeing it. */
export function watch(page, url) {
  const troubles = [];
  TROUBLES.set(page, troubles);
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) troubles.push(`console: ${line.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('requestfailed', (asked) => {
    // a page that is left before its last request is answered is no trouble
    const why = asked.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') troubles.push(`failed: ${asked.url()} ${why}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 400) troubles.push(`${answer.status()}: ${answer.url()}`);
  });
  page.on('request', (asked) => {
    const to = new URL(asked.url());
    const own = ['data:', 'blob:', 'about:'].includes(to.protocol);
    if (url && !own && to.origin !== new URL(url).origin) troubles.push(`foreign: ${asked.url()}`);
  });
  return troubles;
}

/** Fails if anything went wrong on the page since it was opened or last forgiven. */
export function calm(page) {
  assert.deepEqual(TROUBLES.get(page), [], `trouble on ${page.url()}`);
}

/** Forgets what went wrong so far, and gives it: for tests that go wrong on purpose. */
export function forgive(page) {
  return TROUBLES.get(page).splice(0);
}

/** Fills in the sign-in form and waits for the page after it. */
async function passDoor(page, url, { email, passphrase }) {
  await page.goto(`${url}/sign-in`);
  await page.fill('[name=email]', email);
  await page.fill('[name=passphrase]', passphrase);
  const button = page.locator('form:has([name=passphrase]) button').first();
  await Promise.all([page.waitForURL((at) => at.pathname !== '/sign-in'), button.click()]);
}

/**
 * Starts a demo and a browser:
 * { url, accounts, visits, visit(stage), account(name), signIn(name), newPage(), later(day), close() }.
 * Each signed-in person has a browser context of her own; signing in again gives a new page in it.
 * `later(day)` goes on with the same demo on another day: everyone is signed out, and `url` is another.
 */
export async function open(wishes) {
  let demo = await startDemo(wishes);
  const browser = await openBrowser().catch(async (trouble) => {
    await demo.stop();
    throw trouble;
  });
  const contexts = new Map();
  const people = new Map(demo.accounts.map((one) => [one.name, one]));

  const account = (name) => {
    const one = people.get(name) ?? demo.accounts.find(({ email }) => email === name);
    assert.ok(one, `the demo has no ${name}`);
    return one;
  };
  const visit = (stage) => {
    const one = demo.visits.find((each) => each.stage === stage);
    assert.ok(one, `the demo has no visit at the stage ${stage}`);
    return one;
  };
  const pageIn = async (context) => {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    watch(page, demo.url);
    return page;
  };
  const newPage = async () => pageIn(await browser.newContext({ viewport: WIDE, locale: 'nb-NO' }));
  const signIn = async (name) => {
    const who = account(name);
    if (contexts.has(who.email)) {
      const page = await pageIn(contexts.get(who.email));
      await page.goto(demo.url);
      return page;
    }
    const page = await newPage();
    await passDoor(page, demo.url, who);
    contexts.set(who.email, page.context());
    return page;
  };
  return {
    get url() {
      return demo.url;
    },
    accounts: demo.accounts,
    visits: demo.visits,
    account,
    visit,
    newPage,
    signIn,
    said: () => demo.said(),
    /** Someone whose account was opened in a test. */
    join: (one) => people.set(one.name, one),
    later: async (day) => {
      for (const context of contexts.values()) await context.close();
      contexts.clear();
      demo = await demo.later(day);
    },
    close: async () => {
      await browser.close();
      await demo.stop();
    },
  };
}
