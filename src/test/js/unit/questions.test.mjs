import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTranslator } from '../../../../static/i18n/translate.js';
import { decisionText, killedText, listChoices } from '../../../../static/questions/wording.js';
import { readText } from './static.mjs';

const t = createTranslator('en', JSON.parse(readText('i18n/en.json')));
const ask = (kind, reason) => listChoices({ kind, reason }, t).map(({ word }) => word);

test('each kind of question has its decisions', () => {
  assert.deepEqual(ask('pair', 'same day'), ['same', 'duplicate', 'apart']);
  assert.deepEqual(ask('pair', 'sums up: a, b; same day'), ['same', 'duplicate', 'aggregate', 'apart']);
  assert.deepEqual(ask('point', 'looks swapped'), ['keep', 'swap']);
  assert.deepEqual(ask('row', 'has 3 cells'), ['seen']);
  assert.deepEqual(ask('cell', 'is no number'), ['seen']);
});

test('the candidates that the reason names are offered for a place, by their ids', () => {
  const reason = 'may mean several places: Jazra (village, SY, place_id 172); Al-Jazra (farm; small) (neighbourhood, SY, place_id wof/9). Give place_id, or lat and lon';
  const choices = listChoices({ kind: 'place', reason }, t);
  assert.deepEqual(choices.map(({ word }) => word), ['172', 'wof/9']);
  assert.equal(choices[0].label, 'Jazra (village, SY)');
  assert.deepEqual(ask('place', 'no place of this name is in the gazetteer'), []);
});

test('a decision is told in words, one about a place by the place', () => {
  assert.equal(decisionText('pair', 'same', t), 'One strike');
  assert.equal(decisionText('pair', 'joined', t), 'Joined as one strike');
  assert.equal(decisionText('place', '35.1, 38.2', t), '35.1, 38.2');
});

test('the number killed is as exact as the accounts', () => {
  const killed = (low, high) => killedText({ killed_low: low, killed_high: high }, t);
  assert.equal(killed(3, 3), '3');
  assert.equal(killed(3, 8), '3 to 8');
  assert.equal(killed(null, 8), 'up to 8');
  assert.equal(killed(3, null), 'at least 3');
  assert.equal(killed(null, null), t.text('unknown'));
  assert.equal(killed(0, 0), '0');
});
