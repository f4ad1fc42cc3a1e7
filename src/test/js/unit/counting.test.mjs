import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addUp, byDate, isWithin, mostClaimed, tollOf, tollOfAll } from '../../../../static/incident/counting.js';
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
  assert.deepEqual(totals, { incidents: 6, counted: 4, duplicate: 1, aggregate: 1, withdrawn: 0, discounted: 0, other_means: 0, unknown_means: 0, unplaced: 1, killed: 16, known: 2, unknown: 1, noStatement: 1 });
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

test('an incident that was withdrawn counts for nothing, whatever figure it comes with', () => {
  const withdrawn = known(14, { status: 'withdrawn' });
  assert.deepEqual(tollOf(withdrawn), { status: 'withdrawn', killed: null });
  const totals = addUp([withdrawn, known(3)]);
  assert.deepEqual([totals.incidents, totals.counted, totals.withdrawn, totals.killed, totals.unknown], [2, 1, 1, 3, 0]);
  assert.deepEqual(tollOfAll([withdrawn, known(3)]), { status: 'known', killed: 3 });
  assert.deepEqual(tollOfAll([withdrawn, unknown]), { status: 'unknown', killed: null });
  assert.deepEqual(tollOfAll([withdrawn, withdrawn]), { status: 'withdrawn', killed: null });
});

test('the largest claim leaves out what was withdrawn, and takes the field as absent', () => {
  const claim = (killed_min, killed_max, more) => ({ killed_min, killed_max, ...more });
  assert.equal(mostClaimed([claim(14, 23), claim(90, null, { withdrawn: true }), claim(null, null, { withdrawn: false })]), 23);
  assert.equal(mostClaimed([claim(90, 90, { withdrawn: true })]), 0);
  assert.equal(mostClaimed([]), 0);
});

test('lists run by date', () => {
  const sorted = [incidentOf({ start: '2018-01-01' }, { id: 'b' }), incidentOf({ start: '2017-01-01' }, { id: 'c' }), incidentOf({ start: '2018-01-01' }, { id: 'a' })].sort(byDate);
  assert.deepEqual(sorted.map(({ id }) => id), ['c', 'a', 'b']);
});
