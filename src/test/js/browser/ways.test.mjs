// Every way of using the page: keyboard, pointer, touch, phone, right to left, dark.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from './launch.mjs';
import { assertNoSidewaysScroll, eventually, fetchJson, picture, readCount, text, visit } from './visit.mjs';

const DAY_QUERY = '?from=2017-06-08&to=2017-06-08';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
let browser;

before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

test('the window is worked from the keyboard', async () => {
  const { page, leave } = await visit(browser, DAY_QUERY);
  const press = async (grip, key) => {
    await page.locator(`[data-grip="${grip}"]`).focus();
    await page.keyboard.press(key);
  };
  const ends = async () => [await page.inputValue('#from'), await page.inputValue('#to')];
  await press('to', 'ArrowRight');
  assert.deepEqual(await ends(), ['2017-06-08', '2017-06-09']);
  await press('from', 'ArrowLeft');
  assert.deepEqual(await ends(), ['2017-06-07', '2017-06-09']);
  await press('whole', 'Shift+ArrowRight');
  assert.deepEqual(await ends(), ['2017-06-14', '2017-06-16']);
  await press('to', 'End');
  await press('from', 'Home');
  const { shown, all } = await readCount(page);
  assert.equal(shown, all);
  assert.equal(await page.getAttribute('[data-grip="to"]', 'role'), 'slider');
  assert.match(await page.getAttribute('[data-grip="to"]', 'aria-valuetext'), /\d{4}/);
  await leave();
});

test('the window is dragged, and taken back to the whole period', async () => {
  const { page, leave } = await visit(browser);
  const whole = await readCount(page);
  const { x, y, width, height } = await page.locator('[data-grip="to"]').boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x - 400, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await eventually(async () => assert.ok((await readCount(page)).shown < whole.shown));
  await page.click('#reset');
  await eventually(async () => assert.deepEqual(await readCount(page), whole));
  await leave();
});

test('marks and card are worked from the keyboard', async () => {
  const { page, leave } = await visit(browser);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-spot'));
  await page.locator('.spot[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  const first = await focused();
  await page.keyboard.press('ArrowRight');
  const second = await focused();
  assert.ok(first && second && first !== second);
  assert.ok(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')));
  await page.keyboard.press('Enter');
  const target = page.locator('.chooser button, #card h2').first();
  await target.waitFor();
  if (await page.locator('.chooser button').count()) await page.keyboard.press('Enter');
  await page.locator('#card h2').waitFor();
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H2'));
  await page.keyboard.press('Escape');
  await page.locator('#card').waitFor({ state: 'hidden' });
  await leave();
});

test('incidents known only to a city share a badge, and each can be reached', async () => {
  const { page, leave } = await visit(browser, '?map=12/35.02/40.45');
  const badge = page.locator('.spot[data-spot^="place:"]').first();
  await badge.waitFor({ state: 'attached' });
  assert.match(await badge.getAttribute('aria-label'), /^\d+ incidents known only to /);
  await badge.evaluate((node) => node.focus());
  await page.keyboard.press('Enter');
  const listed = await page.locator('.chooser button').count();
  assert.ok(listed >= 2);
  await page.locator('.chooser button').first().click();
  await page.locator('#card h2').waitFor();
  await leave();
});

test('cumulative playback adds up', async () => {
  const { page, leave } = await visit(browser, '?mode=cumulative&to=2015-01-01&speed=365');
  const start = (await readCount(page)).shown;
  await page.click('#play');
  const later = await eventually(async () => {
    const { shown } = await readCount(page);
    assert.ok(shown > start);
    return shown;
  });
  await eventually(async () => assert.ok((await readCount(page)).shown > later));
  await page.click('#play');
  await leave();
});

test('Arabic turns the page round', async () => {
  const { page, leave } = await visit(browser, `${DAY_QUERY}&incident=raqqa-jazra-2017-06-08`);
  await page.selectOption('#language', 'ar');
  await eventually(async () => assert.equal(await page.getAttribute('html', 'dir'), 'rtl'));
  assert.equal(await page.getAttribute('html', 'lang'), 'ar');
  await page.locator('#card h2').waitFor();
  const sana = page.locator('[data-claim-source="sana"]');
  assert.match(await sana.textContent(), new RegExp(new Intl.NumberFormat('ar-SY').format(14)));
  await assertNoSidewaysScroll(page);
  await picture(page, 'arabic');
  await leave();
});

test('a phone holds it all without sideways scrolling', async () => {
  const { page, leave } = await visit(browser, '', PHONE);
  await page.locator('.spot').first().waitFor({ state: 'attached' });
  await assertNoSidewaysScroll(page);
  await picture(page, 'phone');
  await dragByTouch(page, '[data-grip="to"]', -120);
  const { shown, all } = await readCount(page);
  assert.ok(shown < all);
  await openPanel(page);
  await page.locator('#list summary').tap();
  await page.locator('#list button').first().tap();
  await page.locator('#card h2').waitFor();
  const card = await page.locator('#card').boundingBox();
  assert.equal(Math.round(card.width), 390);
  await assertNoSidewaysScroll(page);
  await picture(page, 'phone-card');
  await page.setViewportSize({ width: 360, height: 740 });
  await assertNoSidewaysScroll(page);
  await leave();
});

/** The browser swallows a tap that follows a swipe at once, so it may take two. */
async function openPanel(page) {
  const first = page.locator('#filter-belligerent');
  await eventually(async () => {
    if (!(await first.isVisible())) await page.tap('#menu');
    assert.ok(await first.isVisible());
  });
}

async function dragByTouch(page, selector, distance) {
  const { x, y, width, height } = await page.locator(selector).boundingBox();
  const untouched = await page.inputValue('#to');
  const session = await page.context().newCDPSession(page);
  const at = { x: x + width / 2, y: y + height / 2 };
  const touch = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [at]);
  for (const part of [0.3, 0.6, 1]) await touch('touchMove', [{ x: at.x + distance * part, y: at.y }]);
  await touch('touchEnd', []);
  await eventually(async () => assert.notEqual(await page.inputValue('#to'), untouched));
}

test('dark follows the viewer’s setting', async () => {
  const { page, leave } = await visit(browser, '', { colorScheme: 'dark' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await picture(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  assert.notEqual(await paper(), dark);
  await leave();
});

test('incidents without a point are listed and can be opened', async () => {
  const { unplaced } = await fetchJson('summary');
  assert.ok(unplaced > 0, 'the server is to hold an incident without a point');
  const { page, leave } = await visit(browser);
  await page.click('#unplaced summary');
  assert.match(await text(page, '#unplaced summary'), new RegExp(String(unplaced)));
  await page.locator('#unplaced button').first().click();
  await page.locator('#card h2').waitFor();
  await leave();
});

test('about says what it is and what it is not', async () => {
  const { page, leave } = await visit(browser);
  await page.click('#about-button');
  assert.match(await text(page, 'dialog[open]'), /not an operational tool/);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('dialog[open]').count(), 0);
  await leave();
});
