// The page of imports: every file that was taken in and every decision, newest first.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launchBrowser } from './launch.mjs';
import { assertNoSidewaysScroll, eventually, text, visit } from './visit.mjs';

const RULES = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const HASH = '748831d180ce6ae8876106bdbb7d96cb0ede94747c642d035b4cf9d6ae4acd15';
const ACCOUNT = 'line 17: date: 2017-02-30 is no day\nline 40: \'الجزرة\' may be several places <b>\n100 rows read, 98 accepted, 2 rejected';
const NEWEST = [
  { version: 12, file: 'incident merge raqqa-jazra-2017-06-08 g17', sha256: HASH, at: '2026-11-25T08:30:00Z', dataset: null, read: 0, accepted: 0, rejected: 0, account: '' },
  { version: 11, file: '<b>airwars</b>-civilian-harm-incidents-export-2026-11-24.csv', sha256: HASH, at: '2026-11-24T10:00:00.351432043Z', dataset: 'airwars', read: 12100, accepted: 12098, rejected: 2, account: ACCOUNT },
];
const OLDER = [{ version: 1, file: 'geodata/documented', sha256: HASH, at: '2026-11-01T00:00:00Z', read: 250, accepted: 250, rejected: 0 }];
let browser;

before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

/** The page with this list in place of the server's. */
async function visitImports(answer, query = '?lang=en', options = {}) {
  const opened = await visit(browser, '?lang=en', options);
  await opened.page.route('**/imports.json*', (route) => route.fulfill({ json: answer(new URL(route.request().url()).searchParams.get('before')) }));
  await opened.page.goto(new URL(`./imports${query}`, opened.page.url()).href);
  await eventually(async () => assert.equal(await opened.page.getAttribute('#app', 'aria-busy'), 'false'));
  return opened;
}

const inTwo = (earlier) => (earlier === null ? { imports: NEWEST, next: 11 } : { imports: OLDER, next: null });

test('files and decisions are listed newest first, with their rows, hash and account', async () => {
  const { page, leave } = await visitImports(inTwo);
  const decision = await page.locator('.import').first().innerText();
  assert.match(decision, /25 November 2026.*08:30 UTC/);
  assert.match(decision, /Decision\s*incident merge raqqa-jazra/);
  assert.doesNotMatch(decision, /Rows read|SHA/);
  const file = page.locator('.import').nth(1);
  assert.match(await file.innerText(), /<b>airwars<\/b>.*Data set: airwars.*SHA-256 748831d180….*Rows read\s+12,100\s+Accepted\s+12,098\s+Rejected\s+2/s);
  assert.ok(!(await file.innerText()).includes(HASH));
  await file.locator('.import-hash summary').click();
  assert.ok((await file.innerText()).includes(HASH));
  await file.locator('.import-account summary').click();
  assert.ok((await file.innerText()).includes('line 17: date: 2017-02-30 is no day\n'));
  assert.equal(await page.locator('.import b').count(), 0);
  await page.click('#more');
  await eventually(async () => assert.equal(await page.locator('.import').count(), 3));
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-version')), '1');
  assert.ok(await page.locator('#more').isHidden());
  await leave();
});

test('an empty list says so, and the way back leads to the map', async () => {
  const { page, leave } = await visitImports(() => ({ imports: [], next: null }), '?lang=fr');
  assert.equal(await text(page, '.imports-empty'), 'Rien n’a encore été versé.');
  await page.click('#to-map');
  await eventually(async () => assert.equal(await page.getAttribute('#app', 'aria-busy'), 'false'));
  await page.locator('#map').waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), 'fr');
  await leave();
});

test('the map leads to it, and it tells what the server took in', async () => {
  const { page, leave } = await visit(browser, '?lang=en');
  await page.click('#about-button');
  await page.click('#imports-link');
  await page.locator('.import').first().waitFor();
  assert.match(page.url(), /\/imports\?lang=en$/);
  assert.match(await page.locator('.import').last().innerText(), /geodata\/documented/);
  await leave();
});

test('the server failing is said, and can be tried again', async () => {
  let isDown = true;
  const { page, leave, complaints } = await visit(browser, '?lang=en');
  await page.route('**/imports.json*', (route) => (isDown ? route.abort() : route.fulfill({ json: inTwo(null) })));
  await page.goto(new URL('./imports?lang=en', page.url()).href);
  await page.locator('#notice button').waitFor();
  assert.match(await text(page, '#notice'), /did not answer/);
  isDown = false;
  await page.click('#notice button');
  await page.locator('.import').first().waitFor();
  complaints.length = 0;
  await leave();
});

const LOOKS = [['in the light', '?lang=en', {}], ['in the dark', '?lang=fr', { colorScheme: 'dark' }], ['on a phone, in Arabic', '?lang=ar', PHONE]];
for (const [name, query, options] of LOOKS) {
  test(`the list stands in nobody's way ${name}`, async () => {
    const { page, leave } = await visitImports(inTwo, query, { ...options, bypassCSP: true });
    assert.equal(await page.getAttribute('html', 'dir'), query.endsWith('ar') ? 'rtl' : 'ltr');
    for (const summary of await page.locator('.import summary').all()) await summary.click();
    await assertNoSidewaysScroll(page);
    await page.evaluate(RULES);
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
    assert.deepEqual(found.violations.map(({ help, nodes }) => [help, nodes.map(({ html }) => html.slice(0, 120))]), []);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/imports-${query.slice(-2)}.png` });
    await leave();
  });
}
