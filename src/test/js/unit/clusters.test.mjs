import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fewestOf, GATHER, gatherClusters } from '../../../../static/map/clusters.js';
import { shadeOf } from '../../../../static/map/cluster-mark.js';
import { headText, labelOf, listLines, shortSum } from '../../../../static/map/mark-words.js';
import { gatherSpots } from '../../../../static/map/spots.js';
import { addUp } from '../../../../static/incident/counting.js';
import { createTranslator } from '../../../../static/i18n/translate.js';
import { incidentOf, readCatalogue } from './static.mjs';

const [en, ar] = ['en', 'ar'].map(readCatalogue);
const t = createTranslator('en', en);
const ZOOMS = [2, 5.25, 7, 9, 12, 17];
/** A mark is looked at from its own cell, and from those so near that their clusters may reach it: 4 x 4 at most; and a few times more. */
const MOST_STEPS = 30;

/** The same numbers for the same seed (mulberry32), 0 to 1. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Incidents around towns and in the open; a tenth of them with no figure, some known only to a city, a few not added. */
function inventIncidents(count, seed) {
  const random = createRandom(seed);
  const towns = Array.from({ length: 40 }, () => [36 + 9 * random(), 31 + 6 * random()]);
  return Array.from({ length: count }, (_, number) => {
    const town = Math.floor(random() * towns.length);
    const [lon, lat] = towns[town];
    const spread = random() < 0.8 ? 0.2 : 3;
    const known = random() < 0.9;
    const properties = { killed: known ? Math.floor(1 / (random() + 0.01)) : null, killed_status: known ? 'known' : random() < 0.5 ? 'unknown' : 'no_statement', place_id: `town-${town}` };
    if (random() < 0.05) Object.assign(properties, { accuracy: 'city', accuracy_m: 5000 });
    if (random() < 0.02) properties.status = random() < 0.5 ? 'duplicate' : 'aggregate';
    return incidentOf(properties, { id: `i${number}`, point: [lon + spread * (random() - 0.5), lat + spread * (random() - 0.5)] });
  });
}

function shuffle(items, seed) {
  const random = createRandom(seed);
  return items.map((item) => [random(), item]).sort(([a], [b]) => a - b).map(([, item]) => item);
}

const spotsOf = (incidents) => gatherSpots(incidents, ({ properties }) => properties.place);
const clustersOf = (marks) => marks.filter(({ kind }) => kind === 'cluster');
const summary = (marks) => marks.map(({ key, lat, lon, bounds, incidents }) => [key, lat, lon, bounds, incidents.map(({ id }) => id).sort()]).sort(([a], [b]) => (a < b ? -1 : 1));

/** Pixels between two points of the world at a zoom. */
function distance(a, b, zoom) {
  const world = 256 * 2 ** zoom;
  const y = ({ lat }) => Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return world * Math.hypot((a.lon - b.lon) / 360, y(a) - y(b));
}

for (const seed of [1, 2, 3]) {
  test(`every incident is in exactly one mark, and the sums add up (seed ${seed})`, () => {
    const incidents = inventIncidents(3000, seed);
    for (const zoom of ZOOMS) {
      const marks = gatherClusters(spotsOf(incidents), zoom, 8);
      assert.deepEqual(marks.flatMap((mark) => mark.incidents.map(({ id }) => id)).sort(), incidents.map(({ id }) => id).sort(), `zoom ${zoom}`);
      const sums = marks.map((mark) => addUp(mark.incidents));
      const whole = addUp(incidents);
      for (const name of Object.keys(whole)) assert.equal(sums.reduce((sum, part) => sum + part[name], 0), whole[name], `zoom ${zoom}: ${name}`);
      assert.equal(new Set(marks.map(({ key }) => key)).size, marks.length);
    }
  });

  test(`clusters are the same in whatever order the incidents come (seed ${seed})`, () => {
    const incidents = inventIncidents(3000, seed);
    for (const zoom of ZOOMS) {
      const marks = gatherClusters(spotsOf(incidents), zoom, 8);
      assert.deepEqual(summary(clustersOf(gatherClusters(spotsOf(incidents), zoom, 8))), summary(clustersOf(marks)));
      assert.deepEqual(summary(clustersOf(gatherClusters(spotsOf(shuffle(incidents, seed)), zoom, 8))), summary(clustersOf(marks)), `zoom ${zoom}`);
    }
  });

  test(`clusters are of enough marks, within their reach, and hide neither one another nor a single mark (seed ${seed})`, () => {
    const spots = spotsOf(inventIncidents(3000, seed));
    for (const zoom of ZOOMS) {
      const marks = gatherClusters(spots, zoom, 8);
      const clusters = clustersOf(marks);
      const byIncident = new Map(spots.flatMap((spot) => spot.incidents.map(({ id }) => [id, spot])));
      for (const cluster of clusters) {
        const members = new Set(cluster.incidents.map(({ id }) => byIncident.get(id)));
        assert.ok(members.size >= 8);
        for (const member of members) assert.ok(distance(member, cluster, zoom) <= GATHER + 1, `zoom ${zoom}`);
        for (const other of clusters) assert.ok(other === cluster || distance(other, cluster, zoom) > 52, `zoom ${zoom}`);
        for (const mark of marks) assert.ok(mark.kind !== 'incident' || distance(mark, cluster, zoom) > GATHER - 1, `zoom ${zoom}`);
      }
    }
    assert.ok(clustersOf(gatherClusters(spots, 5.25, 8)).length > 0);
  });
}

test('few marks stay what they are, and so does a badge for a place that is wider than a cluster', () => {
  const near = (number, properties) => incidentOf({ place_id: `p${number}`, ...properties }, { id: `i${number}`, point: [39 + number / 10_000, 36] });
  const few = Array.from({ length: 7 }, (_, number) => near(number));
  assert.ok(gatherClusters(spotsOf(few), 9, 8).every(({ kind }) => kind === 'incident'));
  const city = [0, 1].map((number) => near(number, { place_id: 'raqqa', accuracy: 'city', accuracy_m: 5000 }));
  const crowd = [...Array.from({ length: 9 }, (_, number) => near(number + 2)), ...city];
  assert.deepEqual(gatherClusters(spotsOf(crowd), 7, 8).map(({ kind, incidents }) => [kind, incidents.length]), [['cluster', 11]]);
  assert.deepEqual(gatherClusters(spotsOf(crowd), 12, 8).map(({ kind, incidents }) => [kind, incidents.length]), [['badge', 2], ['cluster', 9]]);
});

test('the mark of the incident whose card is open is in no cluster', () => {
  const spots = spotsOf(inventIncidents(3000, 1));
  const marks = gatherClusters(spots, 7, 8, 'i77');
  assert.deepEqual(marks.filter(({ incidents }) => incidents.some(({ id }) => id === 'i77')), spots.filter(({ incidents }) => incidents.some(({ id }) => id === 'i77')));
  assert.equal(marks.flatMap(({ incidents }) => incidents).length, 3000);
});

test('a map of thousands gathers sooner than a map of a few', () => {
  assert.ok(fewestOf(62) > fewestOf(26_000));
});

/** How often the loops over lists went on to another value while some work was done. */
function countSteps(work) {
  const iterator = Object.getPrototypeOf([][Symbol.iterator]());
  const { next } = iterator;
  let steps = 0;
  iterator.next = function nextCounted() {
    steps++;
    return next.call(this);
  };
  try {
    work();
  } finally {
    iterator.next = next;
  }
  return steps;
}

test('the work of gathering grows as the number of marks does', () => {
  for (const count of [2_000, 20_000]) {
    const spots = spotsOf(inventIncidents(count, 7));
    for (const zoom of ZOOMS) {
      const perMark = countSteps(() => gatherClusters(spots, zoom, 8)) / spots.length;
      assert.ok(perMark >= 1 && perMark < MOST_STEPS, `${perMark} steps for each of ${spots.length} marks at zoom ${zoom}`);
    }
  }
});

const clusterOf = (...incidents) => ({ kind: 'cluster', key: 'cluster:1', lat: 36, lon: 39, place: '', coarse: false, metres: null, incidents });
const known = (killed, more) => incidentOf({ killed, killed_status: 'known', ...more });
const unknown = incidentOf({ killed: null, killed_status: 'unknown' });
const silent = incidentOf({ killed: null, killed_status: 'no_statement' });

test('a cluster says how many incidents, what is known of them, and what is not in the sum', () => {
  const say = (...incidents) => [labelOf(clusterOf(...incidents), t), shortSum(clusterOf(...incidents), t)];
  assert.deepEqual(say(known(1200), known(40)), ['2 incidents, 1,240 killed', '1,240']);
  assert.deepEqual(say(known(1200), known(40), unknown, unknown, silent, known(9, { status: 'duplicate' })),
    ['6 incidents, at least 1,240 killed, 2 with unknown toll, 1 without any statement, 1 duplicate shown, not added', '1,240+']);
  assert.deepEqual(say(unknown, unknown), ['2 incidents, toll unknown', '?']);
  assert.deepEqual(say(silent, silent), ['2 incidents, no statement', '–']);
  assert.deepEqual(say(known(0), known(0)), ['2 incidents, 0 killed', '0']);
  assert.deepEqual(say(known(0), unknown), ['2 incidents, toll unknown, 1 with unknown toll', '?']);
  const withdrawn = known(9, { status: 'withdrawn' });
  assert.deepEqual(say(withdrawn, withdrawn), ['2 incidents, 2 withdrawn by their publishers, not added', '–']);
  assert.match(say(known(27_999))[1], /^27k$/i);
});

test('a tooltip begins with what it is about; a badge tells its place', () => {
  const badge = { ...clusterOf(known(4), unknown), kind: 'badge', coarse: true, place: 'Raqqa' };
  assert.equal(headText(badge, t), '2 incidents known only to Raqqa');
  assert.equal(labelOf(badge, t), '2 incidents known only to Raqqa: at least 4 killed, 1 with unknown toll');
  assert.deepEqual(listLines(badge, t), ['2 incidents known only to Raqqa', 'at least 4 killed', '1 with unknown toll']);
  const single = { ...clusterOf(known(14)), kind: 'incident' };
  assert.deepEqual(listLines(single, t), ['Somewhere', '8 June 2017', '14 killed']);
});

test('in Arabic a cluster is told in Arabic', () => {
  const arabic = createTranslator('ar', ar);
  assert.match(labelOf(clusterOf(known(1200), unknown, unknown), arabic), /^٣ حوادث، .*١٬٢٠٠|^٣ حوادث، .*١٢٠٠/);
});

test('the shade of a cluster tells the order of magnitude', () => {
  assert.deepEqual([null, 0, 9, 10, 99, 100, 1000, 50_000].map(shadeOf), [0, 0, 0, 1, 1, 2, 3, 3]);
});
