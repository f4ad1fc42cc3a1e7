// The pages of OGC API for people, as the server writes them (src/test/resources/cases/html), over the server's own style and map.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './launch.mjs';
import { assertNoSidewaysScroll, eventually, laidOut, text, visit } from './visit.mjs';

const RULES = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CASES = fileURLToPath(new URL('../../resources/cases/html/', import.meta.url));
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const point = (id, coordinates, properties = {}) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties });
const COLLECTION = { type: 'FeatureCollection', features: [point('made-up-0', [36, 33.5]), { ...point('nowhere/at all', []), geometry: null }, point('raqqa-jazra-2017-06-08', [38.98, 35.95])] };
const ONE = point('raqqa-jazra-2017-06-08', [38.98, 35.95], { accuracy_m: 1500 });
let browser;

before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

/** A kept page, with these features for its map. */
async function visitPage(name, features, options = {}) {
  const opened = await visit(browser, '?lang=en', options);
  await opened.page.route('**/kept/*', (route) => route.fulfill({ contentType: 'text/html;charset=utf-8', body: readFileSync(`${CASES}${name}.html`, 'utf8') }));
  await opened.page.route('**/ogc/collections/**', (route) => route.fulfill({ contentType: 'application/geo+json', body: JSON.stringify(features) }));
  await opened.page.goto(new URL(`./kept/${name}`, opened.page.url()).href);
  if (await opened.page.locator('#map').count()) await eventually(async () => assert.equal(await opened.page.getAttribute('#map', 'aria-busy'), 'false'));
  return opened;
}

test('a page of items has a table, a map, ways to other pages and to other forms', async () => {
  const { page, leave } = await visitPage('03-items', COLLECTION);
  assert.equal(await page.locator('.rows tbody tr').count(), 25);
  assert.match(await laidOut(page, '.paging'), /Previous page.*51 to 75 of 12,345.*Next page/s);
  assert.equal(await page.locator('script').count(), 2);
  assert.equal(await text(page, '[data-feature^="<script>"]'), '<script>alert(1)</script>');
  assert.ok(await page.locator('#map canvas').count() >= 2);
  assert.ok(await page.locator('.label').count() > 0);
  await leave();
});

test('a click on the map leads to the item', async () => {
  const { page, leave } = await visitPage('03-items', { type: 'FeatureCollection', features: [ONE] });
  const box = await page.locator('#map').boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForURL('**/items/raqqa-jazra-2017-06-08');
  await leave();
});

test('one item shows its doubt of place, and what belongs to it', async () => {
  const { page, leave } = await visitPage('05-item', ONE);
  assert.equal(await page.locator('.doubt').count(), 1);
  assert.match(await laidOut(page, '.facts-table'), /killed_low\s+14/);
  assert.equal(await page.locator('h2', { hasText: 'Claims' }).count(), 1);
  await leave();
});

test('the head leads to the documentation and to the map', async () => {
  const { page, leave } = await visitPage('04-items-in-arabic', COLLECTION);
  assert.equal(await text(page, '.to-map'), 'إلى الخريطة');
  await page.click('.to-docs');
  await page.waitForURL('**/docs');
  assert.equal(await text(page, 'h1'), 'Documentation of Strike map');
  await leave();
});

test('where nothing is placed there is no map', async () => {
  const { page, leave } = await visitPage('03-items', { type: 'FeatureCollection', features: [] });
  assert.ok(await page.locator('#map').isHidden());
  await leave();
});

test('a collection’s map shows its extent', async () => {
  const { page, leave } = await visitPage('02-collection', COLLECTION);
  assert.equal(await page.locator('#map path').count(), 1);
  await leave();
});

const PAGES = [['01-landing', {}], ['02-collection', {}], ['03-items', { colorScheme: 'dark' }], ['04-items-in-arabic', PHONE], ['05-item', PHONE], ['06-queryables', { colorScheme: 'dark' }]];
for (const [name, options] of PAGES) {
  test(`${name} stands in nobody's way`, async () => {
    const { page, leave } = await visitPage(name, name === '05-item' ? ONE : COLLECTION, { ...options, bypassCSP: true });
    assert.equal(await page.getAttribute('html', 'dir'), name.endsWith('arabic') ? 'rtl' : 'ltr');
    await assertNoSidewaysScroll(page);
    await page.evaluate(RULES);
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
    assert.deepEqual(found.violations.map(({ help, nodes }) => [help, nodes.map(({ html }) => html.slice(0, 120))]), []);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/ogc-${name}.png` });
    await leave();
  });
}
