// Searching for a place: typing, keyboard, touch, Arabic, and what is said when there is nothing to find.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from './launch.mjs';
import { assertNoSidewaysScroll, eventually, go, heard, picture, suggest, suggestions, text, visit } from './visit.mjs';

const JUNCTION = 'raqqa-jazra-junction';
const NARROW = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const SUGGEST = '**/suggest?*';
let browser;

before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

const parameter = (page, name) => new URL(page.url()).searchParams.get(name);
const active = (page) => page.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant') ?? null);
const expanded = (page) => page.getAttribute('#search-input', 'aria-expanded');

/** Zoom, latitude and longitude as the link has them. */
async function position(page) {
  return eventually(async () => {
    const parts = parameter(page, 'map').split('/').map(Number);
    assert.equal(parts.length, 3);
    return parts;
  });
}

test('what one begins to type suggests places, and a click goes there', async () => {
  const { page, leave } = await visit(browser);
  await suggest(page, 'Mafraq Jaz');
  const junction = page.locator(`[data-place="${JUNCTION}"]`);
  assert.match(await junction.innerText(), /Mafraq Jazra[\s\S]*road junction[\s\S]*Raqqa Governorate, Syria/);
  assert.match(await heard(page), /^\d+ places?$/);
  await picture(page, 'search-list');
  await junction.click();
  assert.equal(await page.inputValue('#search-input'), 'Mafraq Jazra');
  assert.equal(await expanded(page), 'false');
  assert.match(await text(page, '#found'), /Mafraq Jazra · road junction · ± \d+ m/);
  assert.match(await text(page, '#found-near'), /^1 of the incidents shown lies within/);
  assert.match(await heard(page), /Mafraq Jazra\. 1 of the incidents/);
  assert.equal(await text(page, '.found-label'), 'Mafraq Jazra');
  await page.locator('.found-disc').waitFor({ state: 'attached' });
  await eventually(async () => assert.equal(parameter(page, 'place'), JUNCTION));
  const [zoom, lat, lon] = await position(page);
  assert.ok(zoom >= 12 && Math.abs(lat - 35.95) < 0.05 && Math.abs(lon - 38.98) < 0.05, page.url());
  await picture(page, 'search-found');
  await leave();
});

test('a typing error still finds the place', async () => {
  const { page, leave } = await visit(browser);
  await suggest(page, 'Mafrak Jazraa');
  assert.ok((await suggestions(page)).some((option) => option.startsWith('Mafraq Jazra')));
  await leave();
});

test('the search is worked from the keyboard alone', async () => {
  const { page, leave } = await visit(browser);
  await page.locator('#reset').evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-input');
  await suggest(page, 'Raq');
  assert.equal(await expanded(page), 'true');
  assert.equal(await active(page), null);
  await page.keyboard.press('ArrowDown');
  const first = await active(page);
  assert.equal(await page.getAttribute(`#${first}`, 'aria-selected'), 'true');
  assert.match(await page.locator(`#${first}`).innerText(), /^Raqqa\b/);
  await page.keyboard.press('ArrowUp');
  const last = await active(page);
  await page.keyboard.press('Home');
  assert.equal(await active(page), first);
  await page.keyboard.press('End');
  assert.equal(await active(page), last);
  assert.equal(await page.locator('#search-list [aria-selected="true"]').count(), 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await page.inputValue('#search-input'), 'Raqqa');
  assert.match(await text(page, '#found'), /Raqqa · city · ± \d+ km/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-input');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.inputValue('#search-input'), '');
  assert.equal(await page.locator('.found-disc').count(), 0);
  await leave();
});

test('Enter does not wait for the list, and the slash is a letter in a field', async () => {
  const { page, leave } = await visit(browser);
  await page.locator('#search-input').pressSequentially('Raqqa');
  await page.keyboard.press('Enter');
  await eventually(async () => assert.match(await text(page, '#found'), /Raqqa · city/));
  await page.keyboard.press('/');
  assert.equal(await page.inputValue('#search-input'), 'Raqqa/');
  await leave();
});

test('the card makes room for the place, and the focus stays in the field', async () => {
  const { page, leave } = await visit(browser, '?incident=raqqa-jazra-2017-06-08');
  await page.locator('#card h2').waitFor();
  await suggest(page, 'Raq');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('#card').waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-input');
  await page.keyboard.press('Enter');
  assert.match(await text(page, '#found'), /Raqqa · city/, 'Enter once more does not look for another place of the name');
  await leave();
});

test('Escape closes the list first, then clears the text and what it found', async () => {
  const { page, leave } = await visit(browser, '?search=Raqqa');
  await page.locator('.found-disc').waitFor({ state: 'attached' });
  await suggest(page, 'Mafraq Jaz');
  await page.keyboard.press('Escape');
  assert.equal(await expanded(page), 'false');
  assert.equal(await page.locator('#search-list').isVisible(), false);
  assert.equal(await page.inputValue('#search-input'), 'Mafraq Jaz');
  await page.keyboard.press('Escape');
  assert.equal(await page.inputValue('#search-input'), '');
  assert.equal(await page.locator('#found').isVisible(), false);
  assert.equal(await page.locator('.found-label').count(), 0);
  await eventually(async () => assert.deepEqual([parameter(page, 'search'), parameter(page, 'place')], [null, null]));
  await leave();
});

test('the link restores the place, in every language', async () => {
  const { page, leave } = await visit(browser);
  await suggest(page, 'Mafraq Jaz');
  await page.locator(`[data-place="${JUNCTION}"]`).click();
  await eventually(async () => assert.equal(parameter(page, 'place'), JUNCTION));
  await position(page);
  await eventually(async () => assert.equal(await page.locator('.leaflet-zoom-anim').count(), 0));
  const { search } = new URL(page.url());
  await go(page, search.replace('lang=en', 'lang=ar'));
  await page.locator('.found-disc').waitFor({ state: 'attached' });
  assert.equal(await text(page, '.found-label'), 'مفرق الجزرة');
  assert.equal(await page.inputValue('#search-input'), 'مفرق الجزرة');
  await go(page, '?search=Raqqa&place=none-such');
  await eventually(async () => assert.match(await text(page, '#found'), /No place of this name/));
  assert.equal(await page.locator('.found-disc').count(), 0);
  await leave();
});

test('the count follows the window of time and the filters', async () => {
  const { page, leave } = await visit(browser, '?search=Mafraq+Jazra');
  await eventually(async () => assert.match(await text(page, '#found-near'), /^1 of/));
  await page.fill('#to', '2016-12-31');
  await eventually(async () => assert.match(await text(page, '#found-near'), /^0 of/));
  await leave();
});

test('Arabic runs from right to left, and names of another script stay whole', async () => {
  const { page, leave } = await visit(browser, '?lang=ar');
  await suggest(page, 'الرق');
  assert.ok((await suggestions(page)).some((option) => option.startsWith('الرقة')));
  assert.match(await heard(page), /مكان|أماكن/);
  await picture(page, 'search-arabic');
  const [option, name] = await Promise.all([page.locator('[role="option"]').first().boundingBox(), page.locator('.option-name').first().boundingBox()]);
  assert.ok(name.x + name.width > option.x + option.width - 30, 'the name begins at the right');
  await suggest(page, 'Raq');
  assert.match(await page.locator('[data-place="raqqa"] .option-name').textContent(), /الرقة/);
  assert.match(await page.locator('[data-place="raqqa"] .option-matched bdi').textContent(), /^R/);
  await assertNoSidewaysScroll(page);
  await leave();
});

test('on a narrow phone the list stays on the screen, and a tap goes there', async () => {
  const { page, leave } = await visit(browser, '', NARROW);
  await suggest(page, 'Raq');
  await assertNoSidewaysScroll(page);
  await picture(page, 'search-phone');
  const field = await page.locator('#search-input').boundingBox();
  for (const selector of ['.leaflet-control-zoom', '#menu', '#count']) {
    const other = await page.locator(selector).boundingBox();
    const apart = other.x + other.width <= field.x || other.y + other.height <= field.y || field.x + field.width <= other.x;
    assert.ok(apart, `${selector} lies under the field`);
  }
  await page.setViewportSize({ width: 360, height: 420 });
  await eventually(async () => {
    const { y, height } = await page.locator('.search-popup').boundingBox();
    assert.ok(y + height <= 420, `${y + height}`);
  });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('[data-place="raqqa"]').tap();
  await page.locator('.found-disc').waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.activeElement?.id === 'search-input'), false, 'the keyboard on the screen goes');
  assert.match(await text(page, '#found-near'), /within 5 km/);
  await assertNoSidewaysScroll(page);
  await picture(page, 'search-phone-found');
  await page.tap('#search-clear');
  assert.equal(await page.locator('.found-disc').count(), 0);
  await leave();
});

test('no place of a name is said, to the eye and to the ear', async () => {
  const { page, leave } = await visit(browser);
  await suggest(page, 'Qwertyville');
  assert.equal(await text(page, '.search-note'), 'No place of this name');
  assert.equal(await heard(page), 'No place of this name');
  assert.equal(await expanded(page), 'false');
  await leave();
});

test('the server failing is said, and can be tried again', async () => {
  const { page, leave, complaints } = await visit(browser);
  await page.route(SUGGEST, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', json: { title: 'Not now', status: 503, detail: 'not now' } }));
  await suggest(page, 'Raq');
  assert.match(await text(page, '.search-note'), /\(503\): not now/);
  assert.match(await heard(page), /503/);
  await page.unroute(SUGGEST);
  await page.click('.search-note button');
  await page.locator('[data-place="raqqa"]').waitFor();
  complaints.length = 0;
  await leave();
});

test('an answer to an earlier text is never shown', async () => {
  const { page, leave } = await visit(browser);
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(SUGGEST, async (route) => {
    if (new URL(route.request().url()).searchParams.get('q') === 'Mafraq Jaz') await held;
    await route.continue().catch(() => {});
  });
  await page.locator('#search-input').pressSequentially('Mafraq Jaz');
  await page.locator('.search-note', { hasText: 'Searching' }).waitFor();
  await page.locator('#search-input').fill('Raq');
  await page.locator('[data-place="raqqa"]').waitFor();
  release();
  await suggest(page, 'Raqq');
  assert.equal(await page.locator(`[data-place="${JUNCTION}"]`).count(), 0);
  await leave();
});

test('what the server calls a place stays text', async () => {
  const { page, leave } = await visit(browser);
  const markup = '<img src=x onerror="document.title=1">';
  await page.route(SUGGEST, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    for (const { properties } of answer.features) properties.geocoding = { ...properties.geocoding, name: markup, label: `${markup}, Syria` };
    await route.fulfill({ json: answer });
  });
  await suggest(page, 'Raqqa');
  assert.ok((await suggestions(page))[0].includes(markup));
  await page.keyboard.press('Enter');
  assert.equal(await text(page, '.found-label'), markup);
  assert.equal(await page.locator('#search img, .map img').count(), 0);
  assert.equal(await page.title(), 'Strike map');
  await leave();
});
