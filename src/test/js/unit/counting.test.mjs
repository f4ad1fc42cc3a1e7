import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addUp, byDate, isWithin, tollOf, tollOfAll } from '../../../../static/incident/counting.js';
import { incidentOf } from './static.mjs';

const known = (killed, more) => incidentOf({ killed, killed_status: 'known', ...more });
const unknown = incidentOf({ killed: null, killed_status: 'unknown' });
const silent = incidentOf({ killed: null, killed_status: 'no_statement' });

test('zero, unknown and no statement stay three things', () => {
  assert.deepEqual(tollOf(known(0)), { status: 'known', killed: 0 });
  assert.deepEqual(tollOf(unknown), { status: 'unknown', killed: null });
  assert.deepEqual(tollOf(silent), { status: 'no_statement', killed: null });
});

test('totals skip duplicates and aggregates and say how many', () => {
  const totals = addUp([known(14), known(3, { status: 'duplicate' }), known(23, { status: 'aggregate' }), unknown, silent, incidentOf({ killed: 2 }, { point: null })]);
  assert.deepEqual(totals, { incidents: 6, counted: 4, duplicate: 1, aggregate: 1, unplaced: 1, killed: 16, known: 2, unknown: 1, noStatement: 1 });
});

test('an incident is within a window that its interval touches', () => {
  const night = incidentOf({ start: '2017-03-20', end: '2017-03-21' });
  assert.ok(isWithin(night, '2017-03-21', '2017-03-25'));
  assert.ok(isWithin(night, null, '2017-03-20'));
  assert.ok(isWithin(night, null, null));
  assert.ok(!isWithin(night, '2017-03-22', null));
  assert.ok(!isWithin(night, null, '2017-03-19'));
});

test('several as one: the sum of what is known; zero only where nothing is unknown', () => {
  assert.deepEqual(tollOfAll([known(5), known(7), unknown]), { status: 'known', killed: 12 });
  assert.deepEqual(tollOfAll([known(0), known(0)]), { status: 'known', killed: 0 });
  assert.deepEqual(tollOfAll([known(0), unknown]), { status: 'unknown', killed: null });
  assert.deepEqual(tollOfAll([known(0), silent]), { status: 'no_statement', killed: null });
  assert.deepEqual(tollOfAll([silent, silent]), { status: 'no_statement', killed: null });
});

test('lists run by date', () => {
  const sorted = [incidentOf({ start: '2018-01-01' }, { id: 'b' }), incidentOf({ start: '2017-01-01' }, { id: 'c' }), incidentOf({ start: '2018-01-01' }, { id: 'a' })].sort(byDate);
  assert.deepEqual(sorted.map(({ id }) => id), ['c', 'a', 'b']);
});
