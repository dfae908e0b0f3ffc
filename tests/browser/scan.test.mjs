// The controls: what the scan and the watch must notice, they do notice.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { calm, forgive, openBrowser, scan, watch } from './rig.mjs';

const GOOD = `<!doctype html><html lang="en"><head><title>Good</title>
<meta name="viewport" content="width=device-width"></head>
<body><main><h1>Good</h1><p>Plain text.</p></main></body></html>`;

let browser;
let server;
let url;

before(async () => {
  browser = await openBrowser();
  server = createServer((asked, answer) => {
    const strict = { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'" };
    answer.writeHead(asked.url === '/' || asked.url === '/favicon.ico' ? 200 : 404, strict).end(GOOD);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${server.address().port}`;
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** The good page with its body replaced. */
async function page(body) {
  const page = await (await browser.newContext()).newPage();
  await page.setContent(GOOD.replace('<p>Plain text.</p>', body));
  return page;
}

test('a page without faults passes, under a strict content security policy too', async () => {
  await scan(await page('<p>Plain text.</p>'), 'control-good');
  const served = await (await browser.newContext()).newPage();
  watch(served, url);
  await served.goto(url);
  await scan(served, 'control-served');
  calm(served);
});

for (const [fault, body, says] of [
  ['a picture without words', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', /image-alt/],
  ['a field without a label', '<input type="text">', /label/],
  ['grey on grey', '<p style="color:#999;background:#aaa">Faint</p>', /color-contrast/],
  ['a table wider than a phone', '<div style="width:600px">Wide</div>', /phone light: wider/],
  [
    'a fault in the dark only',
    '<style>@media (prefers-color-scheme: dark) { p { color:#999; background:#aaa } }</style><p>Faint</p>',
    /wide dark: color-contrast/,
  ],
]) {
  test(`${fault} is found`, async () => {
    await assert.rejects(scan(await page(body), 'control-fault'), says);
  });
}

test('a missing page, a broken script, a refused style and a foreign address are written down', async () => {
  const one = await (await browser.newContext()).newPage();
  watch(one, url);
  await one.goto(`${url}/nowhere`);
  assert.match(forgive(one).join('\n'), /404: /);
  await one.goto(url);
  calm(one);
  const broken = one.waitForEvent('pageerror');
  await one.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color:red">x</p>');
    setTimeout(() => {
      throw new Error('broken');
    });
  });
  await broken;
  await one.goto('http://localhost:65000/').catch(() => {});
  const seen = forgive(one).join('\n');
  for (const word of [/script: broken/, /console: .*style/, /foreign: /]) assert.match(seen, word);
  assert.throws(() => {
    watch(one, url).push('something');
    calm(one);
  });
});
