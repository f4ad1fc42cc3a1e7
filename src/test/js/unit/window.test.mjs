import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfMonth, listStarts, startOfMonth, toDay, toIso } from '../../../../static/timeline/days.js';
import { advance, endsOf, moveEdge, playStart, shift, spanOf, toEnds, toExtent } from '../../../../static/timeline/window.js';
import { INITIAL_STATE } from '../../../../static/state.js';

const extent = toExtent('2014-11-05', '2023-10-31');
const day = (iso) => toDay(iso);

test('days go there and back, months end where they end', () => {
  assert.equal(toIso(toDay('2017-06-08')), '2017-06-08');
  assert.equal(toIso(toDay('2017-06')), '2017-06-01');
  assert.equal(toIso(endOfMonth(day('2016-02-10'))), '2016-02-29');
  assert.equal(toIso(startOfMonth(day('2016-02-10'))), '2016-02-01');
  assert.deepEqual(listStarts(day('2015-06-01'), day('2017-02-01'), 'year').map(toIso), ['2016-01-01', '2017-01-01']);
  assert.equal(listStarts(day('2015-12-15'), day('2016-02-20'), 'month').length, 2);
});

test('the extent is in whole months', () => {
  assert.deepEqual([toIso(extent.from), toIso(extent.to)], ['2014-11-01', '2023-10-31']);
});

test('open ends are the ends of the extent, and are written as open', () => {
  assert.deepEqual(spanOf(INITIAL_STATE, extent), extent);
  assert.deepEqual(toEnds(extent, extent), { from: null, to: null });
  const one = { from: day('2017-06-08'), to: day('2017-06-08') };
  assert.deepEqual(toEnds(one, extent), { from: '2017-06-08', to: '2017-06-08' });
});

test('cumulative mode takes everything up to the later end', () => {
  const state = { ...INITIAL_STATE, mode: 'cumulative', from: '2017-01-01', to: '2017-06-08' };
  assert.deepEqual(endsOf(state), { from: null, to: '2017-06-08' });
  assert.equal(spanOf(state, extent).from, extent.from);
});

test('a window outside the extent is drawn at its edge', () => {
  const span = spanOf({ ...INITIAL_STATE, from: '1990-01-01', to: '2099-01-01' }, extent);
  assert.deepEqual(span, extent);
});

test('handles do not cross and do not leave', () => {
  const span = { from: 17000, to: 17100 };
  assert.deepEqual(moveEdge(span, 'from', 17500, extent), { from: 17100, to: 17100 });
  assert.deepEqual(moveEdge(span, 'to', 1, extent), { from: 17000, to: 17000 });
  assert.equal(moveEdge(span, 'to', 99999, extent).to, extent.to);
});

test('the whole window keeps its length at the edges', () => {
  const span = { from: 17000, to: 17100 };
  assert.deepEqual(shift(span, 99999, extent), { from: extent.to - 100, to: extent.to });
  assert.deepEqual(shift(span, -99999, extent), { from: extent.from, to: extent.from + 100 });
});

test('playback of the whole period begins with a twelfth of it, or with nothing when cumulative', () => {
  const start = playStart(extent, extent, 'window');
  assert.equal(start.from, extent.from);
  assert.equal(start.to - start.from, Math.round((extent.to - extent.from) / 12));
  assert.deepEqual(playStart(extent, extent, 'cumulative'), { from: extent.from, to: extent.from });
});

test('playback goes on from where the window stands and ends at the end', () => {
  const span = { from: extent.to - 20, to: extent.to - 10 };
  assert.deepEqual(playStart(span, extent, 'window'), span);
  assert.deepEqual(advance(span, 5, extent, 'window'), { span: { from: extent.to - 15, to: extent.to - 5 }, ended: false });
  assert.deepEqual(advance(span, 50, extent, 'window'), { span: { from: extent.to - 10, to: extent.to }, ended: true });
  assert.deepEqual(advance(span, 5, extent, 'cumulative').span, { from: span.from, to: span.to + 5 });
});
