// The one catalogue of words: what the map says, the list of imports, and the pages that the server writes.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { LANGUAGES } from '../../../../static/query.js';
import { listFiles, readCatalogue, readText } from './static.mjs';

const CATALOGUES = LANGUAGES.map((lang) => [lang, readCatalogue(lang)]);
const MAIN = fileURLToPath(new URL('../../../main/', import.meta.url));
const en = readCatalogue('en');

/** What stands between braces in each form of a message. */
const placeholders = (message) => (typeof message === 'string' ? [message] : Object.values(message)).map((form) => [...new Set(form.match(/\{\w+\}/g))].sort().join(' '));

/** The modules of the page, and what the server writes pages with. */
function listSources() {
  const own = listFiles().filter((path) => path.endsWith('.js')).map(readText);
  const server = readdirSync(MAIN, { recursive: true }).filter((path) => /\.(java|jte)$/.test(path)).map((path) => readFileSync(join(MAIN, path), 'utf8'));
  return [...own, ...server];
}

test('every language has every key, in one order', () => {
  for (const [lang, messages] of CATALOGUES) assert.deepEqual(Object.keys(messages), Object.keys(en), lang);
});

test('no key stands twice in a file', () => {
  for (const [lang, messages] of CATALOGUES) {
    assert.equal(readText(`i18n/${lang}.json`).match(/^ {2}"[^"]+":/gm).length, Object.keys(messages).length, lang);
  }
});

test('no message is empty', () => {
  for (const [lang, messages] of CATALOGUES) {
    for (const [key, message] of Object.entries(messages)) {
      for (const form of typeof message === 'string' ? [message] : Object.values(message)) assert.match(form, /\S/, `${lang} ${key}`);
    }
  }
});

test('plural forms are those that the language has, and differ', () => {
  for (const [lang, messages] of CATALOGUES) {
    const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.slice().sort();
    for (const [key, message] of Object.entries(messages)) {
      if (typeof message === 'string') continue;
      assert.deepEqual(Object.keys(message).sort(), wanted, `${lang} ${key}`);
      assert.ok(new Set(Object.values(message)).size > 1, `${lang} ${key}: one text does for all numbers`);
    }
  }
});

test('messages of one key take the same parameters', () => {
  for (const [lang, messages] of CATALOGUES) {
    for (const [key, message] of Object.entries(messages)) {
      const wanted = placeholders(en[key]).at(-1);
      assert.equal(placeholders(message).at(-1), wanted, `${lang} ${key}`);
      // A form for one or two may say its number in words.
      for (const form of placeholders(message)) assert.ok(form === wanted || form === wanted.replace(/ ?\{n\}/, '').trim(), `${lang} ${key}: ${form}`);
    }
  }
});

test('every key is used somewhere', () => {
  const text = listSources().join('\n');
  const literal = new Set([...text.matchAll(/['"]([a-z]\w*(?:\.\w+)*)['"]/gi)].map((match) => match[1]));
  const patterns = [
    ...[...text.matchAll(/`((?:\w+\.)+)\$\{[\w.]+\}((?:\.\w+)*)`/g)].map(([, start, end]) => new RegExp(`^${start.replaceAll('.', '\\.')}\\w+${end.replaceAll('.', '\\.')}$`)),
    ...[...text.matchAll(/t\.term\('(\w+)'/g)].map(([, vocabulary]) => new RegExp(`^${vocabulary}\\.\\w+$`)),
    ...[...text.matchAll(/word\("((?:\w+\.)+)" \+/g)].map(([, start]) => new RegExp(`^${start.replaceAll('.', '\\.')}\\w+$`)),
  ];
  const unused = Object.keys(en).filter((key) => !literal.has(key) && !patterns.some((pattern) => pattern.test(key)));
  assert.deepEqual(unused, []);
});
