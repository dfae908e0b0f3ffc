// One page looked at as the law asks and as people come: light and dark, on a desk and on a phone.

import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const OUT = fileURLToPath(new URL('./out/', import.meta.url));
const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** What another colour scheme can break: all else was seen in the first one. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/** Pictures to look at, of every page; else only of those with something wrong. */
const PICTURES = process.env.KVIP_PICTURES === '1';
const SIZES = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const SCHEMES = ['light', 'dark'];

/** One line per element that breaks a rule. */
async function violations(page, rules) {
  // evaluated, not inserted: the page's content security policy stays as it is
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(AXE, 'utf8'));
  const found = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }),
    rules,
  );
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}${contrast(node)}`),
  );
}

/** The colours, where the rule is about them. */
function contrast({ any }) {
  const data = any.find((check) => check.data?.contrastRatio)?.data;
  return data ? ` (${data.fgColor} on ${data.bgColor} is ${data.contrastRatio})` : '';
}

/** A page that must be pushed sideways to be read (WCAG 1.4.10). */
async function sideways(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    return scrollWidth > clientWidth + 1 ? [`wider than its window: ${scrollWidth} > ${clientWidth}`] : [];
  });
}

/**
 * Looks at the page in both colour schemes and both sizes, and fails with a list of what is wrong. With KVIP_PICTURES=1,
 * and of what is wrong always, it keeps a picture as out/NAME-{wide,phone}-{light,dark}.png.
 */
export async function scan(page, name) {
  await mkdir(OUT, { recursive: true });
  const wrong = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const rules = scheme === 'light' ? RULES : COLOURS;
      const found = [...(await violations(page, rules)), ...(await sideways(page))];
      wrong.push(...found.map((one) => `${size} ${scheme}: ${one}`));
      if (PICTURES || found.length > 0) {
        await page.screenshot({ path: `${OUT}${name}-${size}-${scheme}.png`, fullPage: true });
      }
    }
  }
  await page.setViewportSize(SIZES.wide);
  await page.emulateMedia({ colorScheme: 'light' });
  assert.deepEqual(wrong, [], `${name} at ${new URL(page.url()).pathname}`);
}
