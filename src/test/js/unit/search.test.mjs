import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { createTranslator } from '../../../../static/i18n/translate.js';
import { createAsker } from '../../../../static/search/asker.js';
import { CLOSED, answer, fail, press, type, wait } from '../../../../static/search/combobox.js';
import { countNear, metresBetween } from '../../../../static/search/near.js';
import { pickPlace, toPlace } from '../../../../static/search/place.js';
import { kindText, nearText } from '../../../../static/search/wording.js';
import { incidentOf, readCatalogue } from './static.mjs';

const [en, ar] = ['en', 'ar'].map(readCatalogue);
const t = createTranslator('en', en);
const PLACES = ['a', 'b', 'c'].map((id) => ({ id }));
const READY = answer(type(CLOSED), PLACES);

/** A suggestion as the server sends one, with what a test cares about. */
function featureOf(properties = {}, { name = 'Raqqa', label = 'Raqqa, Raqqa Governorate, Syria' } = {}) {
  return {
    type: 'Feature', id: 'raqqa', geometry: { type: 'Point', coordinates: [39.01, 35.95] },
    properties: { geocoding: { name, label, type: 'city', accuracy: 5000 }, id: 'raqqa', kind: 'city', matched_name: name, radius_m: 5000, accuracy: 'city', ambiguous: false, rivals: 0, ...properties },
  };
}

/** Presses keys one after another and tells where that ends. */
function pressAll(state, keys, text = 'Raq') {
  let last = { state, action: null };
  for (const key of keys) last = press(last.state, { key, text });
  return [last.state.active, last.action];
}

test('arrows go round the list; none is active before', () => {
  assert.equal(READY.active, -1);
  assert.deepEqual(pressAll(READY, ['ArrowDown']), [0, 'none']);
  assert.deepEqual(pressAll(READY, ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']), [0, 'none']);
  assert.deepEqual(pressAll(READY, ['ArrowUp']), [2, 'none']);
  assert.deepEqual(pressAll(READY, ['ArrowDown', 'ArrowUp']), [2, 'none']);
});

test('Home and End go to the ends of the list once one is in it, and else stay with the text', () => {
  assert.deepEqual(pressAll(READY, ['ArrowDown', 'End']), [2, 'none']);
  assert.deepEqual(pressAll(READY, ['ArrowUp', 'Home']), [0, 'none']);
  assert.deepEqual(pressAll(READY, ['Home']), [-1, null]);
  assert.deepEqual(pressAll(READY, ['ArrowDown', 'ArrowLeft']), [-1, null]);
});

test('Enter takes the active option, or the likeliest', () => {
  assert.deepEqual(pressAll(READY, ['ArrowDown', 'ArrowDown', 'Enter']), [1, 'choose']);
  assert.deepEqual(pressAll(READY, ['Enter']), [0, 'choose']);
  assert.deepEqual(pressAll(answer(type(CLOSED), []), ['Enter']), [-1, 'none']);
});

test('Enter before the answer takes the likeliest when it comes', () => {
  const { state, action } = press(type(CLOSED), { key: 'Enter', text: 'Raq' });
  assert.equal(action, 'none');
  assert.equal(answer(state, PLACES).active, 0);
  assert.equal(answer(state, []).active, -1);
  assert.equal(answer(type(state), PLACES).active, -1, 'typing on takes it back');
});

test('Escape closes the list first and clears the text then', () => {
  const closed = press(READY, { key: 'Escape', text: 'Raq' });
  assert.deepEqual([closed.state, closed.action], [CLOSED, 'none']);
  assert.equal(press(closed.state, { key: 'Escape', text: 'Raq' }).action, 'clear');
  assert.equal(press(closed.state, { key: 'Escape', text: '' }).action, null);
});

test('a closed list is asked for again; Tab and Alt with the arrow up close it', () => {
  assert.equal(press(CLOSED, { key: 'ArrowDown', text: 'Raq' }).action, 'ask');
  assert.equal(press(CLOSED, { key: 'ArrowDown', text: '' }).action, 'none');
  assert.equal(press(fail(), { key: 'Enter', text: 'Raq' }).action, 'ask');
  assert.equal(press(READY, { key: 'Tab', text: 'Raq' }).state, CLOSED);
  assert.equal(press(READY, { key: 'ArrowUp', alt: true, text: 'Raq' }).state, CLOSED);
});

test('options of an earlier text cannot be gone to, and are gone when the answer is long in coming', () => {
  const typing = type(READY);
  assert.deepEqual(pressAll(typing, ['ArrowDown']), [-1, 'none']);
  assert.deepEqual(wait(typing).options, []);
});

function asking(ask) {
  const said = [];
  const asker = createAsker({
    ask, abort: () => said.push('abort'), onAnswer: (answered) => said.push(answered),
    onFailure: (error) => said.push(error.message), onSlow: () => said.push('slow'),
  });
  return { asker, said };
}

test('it asks once the typing pauses', async (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const asked = [];
  const { asker } = asking(async (text) => asked.push(text));
  for (const text of ['Ra', 'Raq', 'Raqq']) {
    asker.type(text);
    mock.timers.tick(100);
  }
  assert.deepEqual(asked, []);
  mock.timers.tick(50);
  assert.deepEqual(asked, ['Raqq']);
});

test('an answer that comes late is not told, nor is a late failure', async () => {
  const answers = new Map();
  const { asker, said } = asking((text) => new Promise((resolve, reject) => { answers.set(text, { resolve, reject }); }));
  asker.now('Raq');
  asker.now('Raqqa');
  asker.now('Mosul');
  answers.get('Mosul').resolve('of Mosul');
  answers.get('Raq').resolve('of Raq');
  answers.get('Raqqa').reject(new Error('late'));
  await new Promise(setImmediate);
  assert.deepEqual(said, ['abort', 'abort', 'abort', 'of Mosul']);
  asker.now('Idlib');
  asker.cancel();
  answers.get('Idlib').resolve('of Idlib');
  await new Promise(setImmediate);
  assert.ok(!said.includes('of Idlib'));
});

test('a slow answer is told of, a failure too', async (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  let fails;
  const { asker, said } = asking(() => new Promise((_, reject) => { fails = reject; }));
  asker.now('Raq');
  mock.timers.tick(400);
  fails(new Error('no answer'));
  await new Promise(setImmediate);
  assert.deepEqual(said, ['abort', 'slow', 'no answer']);
});

test('a suggestion tells the larger places apart from the name, and the name that was found where it differs', () => {
  assert.equal(toPlace(featureOf()).around, 'Raqqa Governorate, Syria');
  assert.equal(toPlace(featureOf()).matched, null);
  assert.equal(toPlace(featureOf({ matched_name: 'RÁQQA' })).matched, null);
  assert.equal(toPlace(featureOf({}, { name: 'Syria', label: 'Syria' })).around, '');
  const arabic = toPlace(featureOf({ matched_name: 'Raqqa' }, { name: 'الرقة', label: 'الرقة، سوريا' }));
  assert.deepEqual([arabic.around, arabic.matched], ['سوريا', 'Raqqa']);
});

test('a suggestion tells its kind, and its radius where the name leaves the spot open', () => {
  assert.equal(kindText(toPlace(featureOf({ kind: 'village', radius_m: 1500, accuracy: 'village' })), t), 'village · ± 1.5 km');
  assert.equal(kindText(toPlace(featureOf({ kind: 'junction', radius_m: 150, accuracy: 'nearby_landmark' })), t), 'road junction');
  assert.equal(kindText(toPlace(featureOf({ kind: 'junction', radius_m: 150, accuracy: 'nearby_landmark', ambiguous: true })), t), 'road junction · ± 150 m');
  assert.match(kindText(toPlace(featureOf()), createTranslator('ar', ar)), /^مدينة · ± /);
});

test('distances are those of the globe', () => {
  assert.ok(Math.abs(metresBetween({ lat: 0, lon: 0 }, { lat: 1, lon: 0 }) - 111_195) < 1);
  assert.ok(Math.abs(metresBetween({ lat: 60, lon: 179.5 }, { lat: 60, lon: -179.5 }) - 55_595) < 10);
});

test('incidents within the radius are counted, and those known less closely told apart', () => {
  const place = { ...toPlace(featureOf()), lat: 36, lon: 39 };
  const shown = [incidentOf(), incidentOf({ accuracy_m: 25_000 }), incidentOf({ accuracy_m: null }), incidentOf({}, { point: [39.2, 36] }), incidentOf({}, { point: null })];
  assert.deepEqual(countNear(shown, place), { within: 3, vaguer: 2 });
  assert.equal(nearText(place, shown, t), '3 of the incidents shown lie within 5 km of this point. 2 of them are known less closely and may lie outside.');
  assert.equal(nearText(place, [], t), '0 of the incidents shown lie within 5 km of this point.');
});

test('a link brings back the place that it names and never another', () => {
  assert.equal(pickPlace(PLACES, 'b').id, 'b');
  assert.equal(pickPlace(PLACES, null).id, 'a');
  assert.equal(pickPlace(PLACES, 'z'), null);
  assert.equal(pickPlace([], null), null);
});
