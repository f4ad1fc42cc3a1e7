import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuery, writeQuery } from '../../../../static/query.js';
import { INITIAL_STATE, createStore, isSameSelection } from '../../../../static/state.js';

test('an empty query is the initial state', () => {
  assert.deepEqual(readQuery(''), { ...INITIAL_STATE });
});

test('every part of the state survives the URL', () => {
  const state = {
    ...INITIAL_STATE, rule: 'source:sohr', from: '2017-06-08', to: '2017-06-09', mode: 'cumulative', speed: 365,
    belligerent: 'Russia|Syria (government)', strikeType: 'airstrike', harmStatus: 'fair', kinds: 'unknown_means,duplicate',
    position: { zoom: 7.25, lat: 35.9528, lon: -38.5 }, open: 'raqqa-jazra-2017-06-08', search: 'الرقة & Mafraq', place: 'raqqa', lang: 'ar',
  };
  assert.deepEqual(readQuery(writeQuery(state)), state);
});

test('what stands at its default stays out of the URL, but for the language', () => {
  assert.equal(writeQuery(INITIAL_STATE), '?lang=en');
});

test('playing is not part of a link', () => {
  assert.equal(readQuery(writeQuery({ ...INITIAL_STATE, playing: true })).playing, false);
});

test('kinds are read in any order, with strikes or all named or not', () => {
  assert.equal(readQuery('?kinds=duplicate,strike,unknown_means').kinds, 'unknown_means,duplicate');
  assert.equal(readQuery('?kinds=all').kinds, 'unknown_means,other_means,discounted,duplicate');
  assert.equal(readQuery('?kinds=strike,aggregate').kinds, '');
});

test('nonsense falls back to the default', () => {
  const state = readQuery('?count=most&from=8.6.2017&to=2017-02-31&mode=x&speed=1e9&map=a/b/c&lang=xx');
  assert.deepEqual(state, { ...INITIAL_STATE });
  assert.equal(readQuery('?map=99/0/0').position, null);
  assert.equal(readQuery('?map=//').position, null);
  assert.equal(readQuery('?count=source:').rule, 'best');
  assert.equal(readQuery('?place=raqqa').place, null);
});

test('the language of the browser is taken when the link names none', () => {
  assert.equal(readQuery('', 'fr-CA').lang, 'fr');
  assert.equal(readQuery('', 'de').lang, 'en');
  assert.equal(readQuery('?lang=ar', 'fr').lang, 'ar');
});

test('the store tells its listeners of changes only', () => {
  const store = createStore(INITIAL_STATE);
  const seen = [];
  store.subscribe((state, previous) => seen.push([previous.rule, state.rule]));
  store.set({ rule: 'best' });
  store.set({ rule: 'low' });
  assert.deepEqual(seen, [['best', 'low']]);
  assert.throws(() => { store.get().rule = 'high'; }, TypeError);
});

test('the window and the map position do not ask for another selection', () => {
  assert.ok(isSameSelection(INITIAL_STATE, { ...INITIAL_STATE, from: '2017-01-01', position: { zoom: 1, lat: 0, lon: 0 }, lang: 'fr' }));
  assert.ok(!isSameSelection(INITIAL_STATE, { ...INITIAL_STATE, harmStatus: 'fair' }));
});
