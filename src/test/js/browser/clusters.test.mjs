// Thousands of incidents on the map: gathered where they would hide one another, and each still within reach.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launchBrowser } from './launch.mjs';
import { eventually, go, picture, readCount, visit } from './visit.mjs';

const RULES = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const CLUSTER = '.spot-cluster';
let browser;

before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

/** Incidents on a spiral around Raqqa: dense within, thin without; every tenth has no figure. */
function inventIncidents(count) {
  return Array.from({ length: count }, (_, number) => toFeature(`many-${number}`, [39 + spiral(number, Math.cos), 35.95 + spiral(number, Math.sin)], number % 10 === 0 ? null : number % 7));
}

const spiral = (number, part) => 0.004 * Math.sqrt(number) ** 1.6 * part(number * 2.4) * 0.4;

function toFeature(id, coordinates, killed) {
  const properties = {
    name: `Invented ${id}`, place: 'Somewhere', place_ar: null, place_id: id, country: 'SY', start: '2017-06-08', end: '2017-06-08', date_precision: 'day', time_of_day: null,
    killed_low: killed, killed_best: killed, killed_high: killed, killed_conceded: null, conceded: 'no_statement', injured_low: null, injured_high: null,
    belligerent: null, strike_type: null, harm_status: null, accuracy: 'village', accuracy_m: 50, claims: 1, sources: 1, disagreement: null, status: 'counted',
    killed, killed_status: killed === null ? 'unknown' : 'known',
  };
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties };
}

/** The page with these incidents instead of the server's. */
async function visitMany(features, query = '?lang=en', options = {}) {
  const opened = await visit(browser, query, options);
  await opened.page.route('**/incidents.geojson*', (route) => route.fulfill({ json: { type: 'FeatureCollection', features } }));
  await opened.page.route('**/items/many-*', (route) => route.fulfill({ json: { ...features.find(({ id }) => route.request().url().endsWith(id)), claim_list: [] } }));
  await go(opened.page, query);
  return opened;
}

/** What each of these marks says to those who hear the page. */
function readNames(marks) {
  return marks.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? node.querySelector('.unseen')?.textContent ?? ''));
}

/** How many incidents a mark says that it stands for. */
const numberOf = (name) => Number(/^([\d,]+) incidents/.exec(name)?.[1].replaceAll(',', '') ?? 1);

const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute('data-spot'));
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const zoomOf = (page) => Number(/map=([\d.]+)/.exec(page.url())?.[1] ?? 0);

test('thousands of incidents become few marks, which leave none out', async () => {
  const { page, leave } = await visitMany(inventIncidents(3000));
  await page.locator(CLUSTER).first().waitFor();
  const numbers = (await readNames(page.locator('.spot'))).map(numberOf);
  assert.ok(numbers.length < 300, `${numbers.length} marks`);
  assert.equal(sum(numbers), 3000);
  assert.equal((await readCount(page)).shown, 3000);
  for (const name of await readNames(page.locator(CLUSTER))) assert.match(name, /^[\d,]+ incidents, (at least [\d,]+ killed, [\d,]+ with unknown toll|[\d,]+ killed)$/);
  assert.ok(await page.locator('.legend-key li').filter({ hasText: 'Incidents gathered' }).isVisible());
  await picture(page, 'clusters');
  await leave();
});

test('a click on a cluster goes nearer until single marks are left', async () => {
  const { page, leave } = await visitMany(inventIncidents(3000), '?lang=en&map=7/35.95/39');
  for (let steps = 0; steps < 12 && await page.locator('.spot:not(.spot-cluster)').count() < 8; steps++) {
    const earlier = zoomOf(page);
    await page.locator(CLUSTER).first().click({ force: true });
    await eventually(async () => assert.ok(zoomOf(page) > earlier));
  }
  const single = page.locator('[data-spot^="many-"]').first();
  await single.waitFor();
  await leave();
});

test('a cluster is worked from the keyboard, and the focus stays with what it held', async () => {
  const { page, leave } = await visitMany(inventIncidents(3000), '?lang=en&map=7/35.95/39', { reducedMotion: 'reduce' });
  await page.locator(CLUSTER).first().evaluate((node) => node.focus());
  await page.keyboard.press('Enter');
  await eventually(async () => assert.ok(zoomOf(page) > 7));
  const first = await focused(page);
  assert.ok(first, 'a mark has the focus');
  await page.keyboard.press('ArrowRight');
  assert.ok(await focused(page));
  assert.notEqual(await focused(page), first);
  await leave();
});

test('incidents too near one another for any zoom are listed, and each opens', async () => {
  const crowd = Array.from({ length: 20 }, (_, number) => toFeature(`many-${number}`, [39 + (number % 5) / 90_000, 35.95 + Math.floor(number / 5) / 90_000], null));
  const { page, leave } = await visitMany(crowd, '?lang=en&map=9/35.95/39');
  const cluster = page.locator(CLUSTER);
  await cluster.waitFor();
  assert.deepEqual(await readNames(cluster), ['20 incidents, toll unknown']);
  assert.equal(await cluster.getAttribute('data-kind'), 'unknown');
  await cluster.evaluate((node) => node.focus());
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.chooser button').count(), 20);
  await page.locator('.chooser [data-incident="many-13"]').click();
  await page.locator('#card h2').waitFor();
  assert.match(await page.locator('#card h2').textContent(), /many-13/);
  assert.equal(await page.locator('.spot.is-open').getAttribute('data-spot'), 'many-13');
  assert.deepEqual(await readNames(cluster), ['19 incidents, toll unknown']);
  await page.keyboard.press('Escape');
  await eventually(async () => assert.deepEqual(await readNames(cluster), ['20 incidents, toll unknown']));
  await leave();
});

test('a long list is built by and by, and the focus goes on with it', async () => {
  const { page, leave } = await visitMany(inventIncidents(500));
  await page.click('#list summary');
  const buttons = page.locator('#list [data-incident]');
  await page.locator('#list .more').waitFor();
  assert.equal(await buttons.count(), 200);
  assert.match(await page.locator('#list .more').innerText(), /300/);
  await page.locator('#list .more button').click();
  assert.equal(await buttons.count(), 400);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-incident')), await buttons.nth(200).getAttribute('data-incident'));
  await page.locator('#list .more button').click();
  assert.equal(await buttons.count(), 500);
  assert.equal(await page.locator('#list .more').count(), 0);
  await leave();
});

test('panning leaves the clusters where they are', async () => {
  const { page, leave } = await visitMany(inventIncidents(3000), '?lang=en&map=9/35.95/39');
  const keys = () => page.locator(CLUSTER).evaluateAll((nodes) => nodes.map((node) => node.dataset.spot));
  const earlier = await keys();
  await page.locator('#map').focus();
  await page.keyboard.press('ArrowRight');
  await eventually(async () => assert.match(page.url(), /map=9\/[\d.]+\/39\.[1-9]/));
  const later = await keys();
  assert.ok(later.filter((key) => earlier.includes(key)).length > earlier.length / 2);
  await leave();
});

const LOOKS = [['in the light', '?lang=en', {}], ['in the dark', '?lang=fr', { colorScheme: 'dark' }], ['on a phone, in Arabic', '?lang=ar', PHONE]];
for (const [name, query, options] of LOOKS) {
  test(`clusters stand in nobody's way ${name}`, async () => {
    const { page, leave } = await visitMany(inventIncidents(3000), query, { ...options, bypassCSP: true });
    await page.locator(CLUSTER).first().waitFor();
    await page.evaluate(RULES);
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
    assert.deepEqual(found.violations.map(({ help, nodes }) => [help, nodes.map(({ html }) => html.slice(0, 120))]), []);
    await picture(page, `clusters-${query.slice(-2)}`);
    await leave();
  });
}
