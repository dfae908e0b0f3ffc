// The words of the product, out of config/texts and config/formats: what a page in one language must not say in another.

import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const CONFIG = new URL('../../config/', import.meta.url);

/** A message's value without what is filled in: the pieces of text a reader meets as they stand. */
function pieces(value) {
  return value
    .replace(/\{\s*\$\w+\s*->/g, '\n')
    .replace(/^\s*\*?\[\w+\]/gm, '\n')
    .replace(/^\s*\}\s*$/gm, '\n')
    .split(/\{[^{}]*\}|\n/)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}{2}/u.test(piece));
}

/** The messages of a language: { key: [pieces] }. */
async function messages(lang) {
  const folder = new URL(`texts/${lang}/`, CONFIG);
  const files = await Promise.all((await readdir(fileURLToPath(folder))).map((name) => readFile(new URL(name, folder), 'utf8')));
  const found = {};
  for (const [, key, value] of files.join('\n').matchAll(/^([a-z][\w-]*) =((?:.*)(?:\n[ }].*|\n(?=\n* ))*)/gm)) {
    found[key] = pieces(value);
  }
  return found;
}

/** The labels of the format of a visit in a language, and the titles of its programme, which are the visit's own words. */
async function labels(lang) {
  const text = await readFile(new URL('formats/kvip.toml', CONFIG), 'utf8');
  const found = { labels: [], titles: [] };
  for (const part of text.split(/^(?=\[\[)/m)) {
    const kind = part.startsWith('[[programme]]') ? 'titles' : 'labels';
    found[kind].push(...[...part.matchAll(new RegExp(`^\\w+\\.${lang} = "(.*)"$`, 'gm'))].map(([, label]) => label));
  }
  return found;
}

/** What to look for: every key of a text, every piece of `other`'s texts that is none of `lang`'s, and what may stand. */
export async function wordsOf(lang, other) {
  const [own, theirs] = [await messages(lang), await messages(other)];
  const [here, there] = [await labels(lang), await labels(other)];
  const known = new Set([...Object.values(own).flat(), ...here.labels]);
  const foreign = new Set([...Object.values(theirs).flat(), ...there.labels].filter((one) => !known.has(one)));
  const keys = [...Object.keys(own), ...Object.keys(theirs)].filter((key) => key.includes('-'));
  // the longest first: a title may begin with another
  return { keys: new Set(keys), foreign, titles: there.titles.sort((a, b) => b.length - a.length) };
}

/** What stands on a page in the page's own language: its text, node by node, and what is only heard. */
export function spoken(page) {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const elsewhere = (element) => element.closest('[lang]').lang !== own || element.closest('script, style, .typed, textarea');
    const said = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!elsewhere(walker.currentNode.parentElement)) said.push(walker.currentNode.data);
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder], [data-label], [data-saving]')) {
      if (elsewhere(element)) continue;
      for (const { name, value } of element.attributes) {
        if (/^(aria-label|title|alt|placeholder|data-(?!clock|from|to|countdown).*)$/.test(name)) said.push(value);
      }
    }
    return said.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });
}

/** What is said in the other language, and what is a key instead of a text. */
export async function slips(page, { keys, foreign, titles }) {
  const long = [...foreign].filter((piece) => piece.split(' ').length >= 3);
  const found = [];
  for (const said of await spoken(page)) {
    const text = titles.reduce((rest, title) => rest.replaceAll(title, ''), said).trim();
    if (foreign.has(text)) found.push(text);
    else found.push(...long.filter((piece) => text.includes(piece)));
    found.push(...(text.match(/[a-z]+(?:-[a-z0-9]+)+/g) ?? []).filter((word) => keys.has(word)));
  }
  return [...new Set(found)];
}
