// One page looked at as the law asks and as people come: light and dark, on a desk and on a phone.

import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const OUT = fileURLToPath(new URL('./out/', import.meta.url));
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const SCHEMES = ['light', 'dark'];

/** One line per element that breaks a rule. */
async function violations(page) {
  // evaluated, not inserted: the page's content security policy stays as it is
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(AXE, 'utf8'));
  const found = await page.evaluate(
    (rules) => window.axe.run(document, { runOnly: { type: 'tag', values: rules } }),
    RULES,
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
 * Looks at the page in both colour schemes and both sizes, keeps a picture of each as
 * out/NAME-{wide,phone}-{light,dark}.png, and fails with a list of what is wrong.
 */
export async function scan(page, name) {
  await mkdir(OUT, { recursive: true });
  const wrong = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const found = [...(await violations(page)), ...(await sideways(page))];
      wrong.push(...found.map((one) => `${size} ${scheme}: ${one}`));
      await page.screenshot({ path: `${OUT}${name}-${size}-${scheme}.png`, fullPage: true });
    }
  }
  await page.setViewportSize(SIZES.wide);
  await page.emulateMedia({ colorScheme: 'light' });
  assert.deepEqual(wrong, [], `${name} at ${new URL(page.url()).pathname}`);
}
