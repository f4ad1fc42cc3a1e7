import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountText, isDecision, listRows, momentText, shortHash } from '../../../../static/imports/wording.js';
import { createTranslator } from '../../../../static/i18n/translate.js';
import { readCatalogue } from './static.mjs';

const translator = (lang) => createTranslator(lang, readCatalogue(lang));
const entry = { version: 12, file: 'x.csv', sha256: '748831d180ce6ae8876106bdbb7d96cb', at: '2026-11-24T10:00:00Z', dataset: 'airwars', read: 100, accepted: 98, rejected: 2, account: 'a\nb' };

test('a time is the same for every reader, in the reader’s words', () => {
  assert.match(momentText(entry.at, translator('en')), /^24 November 2026.*10:00 UTC$/);
  assert.match(momentText('2026-11-24T23:30:01.351432043Z', translator('en')), /^24 November 2026.*23:30 UTC$/);
  assert.match(momentText(entry.at, translator('fr')), /^24 novembre 2026.*10:00/);
  assert.match(momentText(entry.at, translator('ar')), /٢٤.*٢٠٢٦/);
  assert.equal(momentText('some time', translator('en')), 'some time');
});

test('a decision has read no rows', () => {
  assert.ok(isDecision({ ...entry, file: 'incident merge a b', read: 0 }));
  assert.ok(!isDecision(entry));
});

test('a hash is shortened, and may be missing', () => {
  assert.equal(shortHash(entry.sha256), '748831d180…');
  assert.equal(shortHash('748831d180'), '748831d180');
  assert.deepEqual([shortHash(null), shortHash(undefined), shortHash('')], [null, null, null]);
});

test('rows are told by what became of them', () => {
  assert.deepEqual(listRows(entry).map(([key, n]) => [translator('en').text(key), n]), [['Rows read', 100], ['Accepted', 98], ['Rejected', 2]]);
});

test('an account keeps its lines, and their indents, but no empty ones around them', () => {
  assert.equal(accountText('\n  line 2: bad\r\nline 3\n\n'), '  line 2: bad\nline 3');
  assert.deepEqual([accountText(' \n '), accountText(''), accountText(null), accountText(undefined)], [null, null, null, null]);
});

test('messages take parameters', () => {
  assert.equal(translator('en').text('imports.dataset', { dataset: 'airwars' }), 'Data set: airwars');
  assert.equal(translator('fr').text('imports.version', { version: 12 }), 'version 12');
});
