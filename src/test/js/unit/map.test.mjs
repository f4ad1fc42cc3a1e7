import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDoubtVisible, legendSteps, markKind, opacityOfDoubt, pixelsOf, radiusOf, radiusOfToll, zoomForRadius } from '../../../../static/map/scale.js';
import { bulkBounds, findTogether, gatherSpots } from '../../../../static/map/spots.js';
import { incidentOf } from './static.mjs';

const name = (incident) => incident.properties.place;

test('the area of a circle is in proportion to the number', () => {
  const area = (killed) => radiusOf(killed) ** 2;
  for (const killed of [2, 14, 105, 471]) assert.ok(Math.abs(area(killed) / area(1) - killed) < 1e-9);
});

test('each kind of toll has a mark of its own', () => {
  const kinds = [{ killed: 14, status: 'known' }, { killed: 0, status: 'known' }, { killed: null, status: 'unknown' }, { killed: null, status: 'no_statement' }, { killed: null, status: 'withdrawn' }].map(markKind);
  assert.deepEqual(kinds, ['count', 'zero', 'unknown', 'no_statement', 'withdrawn']);
  assert.ok(radiusOfToll({ killed: 0, status: 'known' }) > 0);
});

test('metres become pixels as in Web Mercator', () => {
  assert.ok(Math.abs(pixelsOf(40_075_016.686, 0, 0) - 256) < 1e-6);
  assert.ok(Math.abs(pixelsOf(1000, 60, 10) / pixelsOf(1000, 0, 10) - 2) < 1e-9);
});

test('thousands of discs of doubt together hide the map no more than a few', () => {
  assert.equal(opacityOfDoubt(0), 1);
  assert.equal(opacityOfDoubt(60), 1);
  assert.equal(opacityOfDoubt(240), 0.25);
  assert.equal(opacityOfDoubt(100_000), 0.1);
});

test('the doubt of a place is drawn only where it is larger than the mark', () => {
  assert.ok(!isDoubtVisible(150, 36, 6, 9));
  assert.ok(isDoubtVisible(25_000, 36, 7, 9));
  assert.ok(!isDoubtVisible(null, 36, 17, 9));
});

test('a place that was searched for lies within its surroundings, whatever its size', () => {
  const share = (metres) => pixelsOf(metres, 36, zoomForRadius(metres, 36, 600)) / 600;
  for (const metres of [1500, 5000, 119_000]) assert.ok(share(metres) > 0.13 && share(metres) <= 1 / 6, `${metres}: ${share(metres)}`);
  assert.equal(zoomForRadius(0, 36, 600), 13.5);
  assert.equal(zoomForRadius(150, 36, 600), 13.5);
  assert.equal(zoomForRadius(5_000_000, 36, 360), 3);
  assert.ok(zoomForRadius(5000, 36, 360) < zoomForRadius(5000, 36, 900));
});

test('the legend holds few and round numbers', () => {
  assert.deepEqual(legendSteps(372), [10, 100, 250]);
  assert.deepEqual(legendSteps(3), [10]);
});

test('incidents known only to one city are one badge; a street in it stays apart', () => {
  const raqqa = { place: 'Raqqa', place_id: 'raqqa', accuracy: 'city', accuracy_m: 5000 };
  const spots = gatherSpots([
    incidentOf(raqqa, { id: 'a' }), incidentOf(raqqa, { id: 'b', point: [39.1, 36] }),
    incidentOf({ place_id: 'street', accuracy: 'street' }, { id: 'c', point: [39.01, 36] }), incidentOf({}, { id: 'd', point: null }),
  ], name);
  assert.deepEqual(spots.map(({ kind, key, place, coarse }) => [kind, key, place, coarse]), [['badge', 'place:raqqa', 'Raqqa', true], ['incident', 'c', 'Somewhere', false]]);
});

test('incidents at one point are gathered, so that each can be reached', () => {
  const spots = gatherSpots([incidentOf({}, { id: 'a' }), incidentOf({ place_id: 'other' }, { id: 'b' })], name);
  assert.equal(spots.length, 1);
  assert.equal(spots[0].incidents.length, 2);
  assert.equal(spots[0].coarse, false);
});

test('small marks within a fingertip of one another are offered together', () => {
  const a = { x: 0, y: 0, radius: 5 };
  const near = { x: 8, y: 0, radius: 5 };
  const big = { x: 8, y: 0, radius: 40 };
  assert.deepEqual(findTogether(a, [a, near]), [a, near]);
  assert.deepEqual(findTogether(a, [a, big]), [a]);
});

test('the first view holds the bulk and not the outliers', () => {
  const bulk = [{ lat: 35, lon: 38 }, { lat: 36, lon: 39 }, { lat: 36, lon: 43 }];
  assert.deepEqual(bulkBounds([...bulk, { lat: 12, lon: 14 }]), [[35, 38], [36, 43]]);
  assert.deepEqual(bulkBounds([{ lat: 0, lon: 0 }, { lat: 40, lon: 90 }, { lat: -40, lon: 20 }]), [[-40, 0], [40, 90]]);
  assert.equal(bulkBounds([]), null);
});
