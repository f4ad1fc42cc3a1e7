// The documentation, as the server renders it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launchBrowser } from './launch.mjs';
import { assertNoSidewaysScroll, text, visit } from './visit.mjs';

const RULES = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
let browser;

before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

async function visitPage(path, options = {}) {
  const opened = await visit(browser, '?lang=en', options);
  await opened.page.goto(new URL(path, opened.page.url()).href);
  return opened;
}

test('links lead from page to page, and the list marks the page one is on', async () => {
  const { page, leave } = await visitPage('./docs');
  await page.click('#pages a:has-text("Vector tiles")');
  assert.equal(await text(page, 'h1'), 'Vector tiles');
  assert.equal(await text(page, '#pages [aria-current]'), 'Vector tiles');
  await page.click('main a:has-text("filters")');
  assert.match(page.url(), /\/docs\/api#filtering$/);
  await page.click('header a:has-text("Map")');
  assert.match(page.url(), /:\d+\/(\?.*)?$/);
  await leave();
});

test('the map leads to it, in the words of each language', async () => {
  for (const [lang, words] of [['en', 'Documentation'], ['fr', 'Documentation'], ['ar', 'التوثيق']]) {
    const { page, leave } = await visit(browser, `?lang=${lang}`);
    await page.click('#about-button');
    assert.equal(await text(page, '#docs-link'), words);
    await page.click('#docs-link');
    await page.waitForURL('**/docs');
    assert.equal(await text(page, 'h1'), 'Documentation of Strike map');
    await leave();
  }
});

test('the page with all pages keeps links within itself', async () => {
  const { page, leave } = await visitPage('./docs/all');
  assert.ok(await page.locator('article').count() > 30);
  await page.click('article#docs-tiles a:has-text("filters")');
  assert.match(page.url(), /\/docs\/all#docs-api-filtering$/);
  assert.ok(await page.locator('img').first().evaluate((image) => image.naturalWidth > 0));
  await leave();
});

const PAGES = [
  ['docs', {}], ['docs/map', { colorScheme: 'dark' }], ['docs/api', {}], ['docs/api', { ...PHONE, colorScheme: 'dark' }],
  ['docs/architecture', PHONE], ['docs/all', {}], ['docs/license', {}],
];
PAGES.forEach(([path, options], number) => {
  test(`${path} stands in nobody's way (${number})`, async () => {
    const { page, leave } = await visitPage(`./${path}`, { ...options, bypassCSP: true });
    await assertNoSidewaysScroll(page);
    await page.evaluate(RULES);
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
    assert.deepEqual(found.violations.map(({ help, nodes }) => [help, nodes.slice(0, 3).map(({ html }) => html.slice(0, 120))]), []);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/docs-${number}.png` });
    await leave();
  });
});
