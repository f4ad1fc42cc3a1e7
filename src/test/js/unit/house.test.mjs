import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { listFiles, readText } from './static.mjs';

const KILOBYTE = 1000;
const WHOLE_BUDGET = 322 * KILOBYTE;
const VISIT_BUDGET = 235 * KILOBYTE;
const VISIT_BUDGET_GZIP = 85 * KILOBYTE;
const LANGUAGE = /^i18n\/\w+\.json$/;
/** What a visit to the map does not load. */
const ELSEWHERE = /^(incident\/types\.js$|map\/feature-layer\.js$|imports\/|questions\/|ogc\/|docs\/)/;

const files = listFiles();
const size = (paths, measure) => paths.reduce((sum, path) => sum + measure(readText(path)), 0);
const plain = (text) => Buffer.byteLength(text);
const gzip = (text) => gzipSync(text).length;

test('the whole page stays within its budget', () => {
  assert.ok(size(files, plain) <= WHOLE_BUDGET, `${size(files, plain)} bytes`);
});

test('one visit, in the longest language, stays within its budget', () => {
  const visit = files.filter((path) => !LANGUAGE.test(path) && !ELSEWHERE.test(path)).concat('i18n/ar.json');
  assert.ok(size(visit, plain) <= VISIT_BUDGET, `${size(visit, plain)} bytes`);
  assert.ok(size(visit, gzip) <= VISIT_BUDGET_GZIP, `${size(visit, gzip)} bytes compressed`);
});

test('files are named in kebab case', () => {
  for (const path of files) assert.match(path, /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.(js|json|css|html|svg)$/);
});

test('the security policy of index.html lets its own import map through, and no other inline script', () => {
  const html = readText('index.html');
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  assert.equal(inline.length, 1);
  const hash = createHash('sha256').update(inline[0]).digest('base64');
  assert.ok(html.includes(`script-src 'self' 'sha256-${hash}'`), `the hash is now sha256-${hash}`);
});

test('the other pages have no inline script, and their policies allow none', () => {
  for (const page of ['imports/index.html', 'questions/index.html']) {
    const html = readText(page);
    assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)/);
    assert.match(html, /script-src 'self';/);
  }
});

test('all addresses are relative, so that the page works under any context path', () => {
  for (const page of ['index.html', 'imports/index.html', 'questions/index.html']) {
    for (const [, address] of readText(page).matchAll(/(?:src|href)="([^"]*)"/g)) assert.match(address, /^\.\//);
  }
  for (const path of files.filter((name) => name.endsWith('.js'))) {
    for (const [, address] of readText(path).matchAll(/from '([^']*)'/g)) assert.match(address, /^(\.{1,2}\/.*\.js|leaflet)$/, path);
  }
});

test('nothing is loaded from elsewhere', () => {
  const namespace = 'http://www.w3.org/2000/svg';
  for (const path of files) assert.doesNotMatch(readText(path).replaceAll(namespace, ''), /https?:\/\/(?!')/, path);
});

test('no function of the page is left without a caller', () => {
  const sources = files.filter((path) => path.endsWith('.js')).map((path) => [path, readText(path)]);
  for (const [path, text] of sources) {
    for (const [, name] of text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)) {
      const used = sources.some(([, other]) => new RegExp(`import[^;]*\\b${name}\\b`).test(other)) || (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
      assert.ok(used, `${path}: ${name}`);
    }
  }
});
