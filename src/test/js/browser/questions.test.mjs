// The page of questions: what only a person can decide, with a button for each decision.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launchBrowser } from './launch.mjs';
import { assertNoSidewaysScroll, eventually, fetchJson, text, visit } from './visit.mjs';

const RULES = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const SIDE = { id: 'set-7', name: 'مفرق الجزرة', start: '2017-06-08', end: '2017-06-08', place: 'Mafraq Jazra', country: 'SY', lon: 38.98, lat: 35.95, accuracy_m: 150, killed_low: 14, killed_best: 15, killed_high: 30, belligerent: 'US-led Coalition', strike_type: 'airstrike', sources: ['One', 'Two'], claims: 2 };
const QUESTION = { deaths: 14, dataset: 'set', line: null, column: '', value: '', score: null, decision: null, decided_version: null, claims: 0, incidents: 2 };
const PAIR = { ...QUESTION, id: 'pair-1', kind: 'pair', score: 0.412, reason: 'same day; 287 m apart; tolls that agree', sides: [SIDE, { ...SIDE, id: 'other-1', name: '<b>Jazra</b>', killed_low: null, killed_high: null }] };
const PLACE = { ...QUESTION, id: 'place-1', kind: 'place', line: 12, value: 'Tell Amr', reason: 'may mean several places: Tell Amr (village, SY, place_id north-tell); Tell Amr (village, SY, place_id south-tell). Give place_id, or lat and lon', claims: 9, incidents: 8, sides: [{ ...SIDE, lon: null, lat: null, accuracy_m: null }] };
const OPEN = { pair: { open: 1, deaths: 14 }, place: { open: 1, deaths: 14 }, point: { open: 0, deaths: 0 }, row: { open: 0, deaths: 0 }, cell: { open: 0, deaths: 0 } };
let browser;

before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

/** The page with these questions in place of the server's, and what it sends. */
async function visitQuestions(questions, query = '?lang=en', options = {}, status = 200) {
  const opened = await visit(browser, '?lang=en', options);
  const sent = [];
  await opened.page.route('**/questions.json*', (route) => route.fulfill({ json: { version: '1-0', editable: true, open: OPEN, matched: questions.length, questions, next: null } }));
  await opened.page.route('**/questions/*/decision', (route) => {
    const request = route.request();
    sent.push([request.method(), new URL(request.url()).pathname, request.postData(), request.headers()['authorization']]);
    return route.fulfill({ status, json: status === 200 ? { id: 'pair-1', version: 2, shown: true } : { detail: 'this key is not the one that edits want' } });
  });
  await opened.page.goto(new URL(`./questions${query}`, opened.page.url()).href);
  await eventually(async () => assert.equal(await opened.page.getAttribute('#app', 'aria-busy'), 'false'));
  return { ...opened, sent };
}

test('a pair has its incidents beside each other, is decided with one press, and opened again', async () => {
  const { page, leave, sent } = await visitQuestions([PAIR]);
  const [one, two] = await page.locator('.side').all();
  assert.match(await one.innerText(), /مفرق الجزرة.*8 June 2017.*14 to 30.*US-led Coalition.*One; Two/s);
  assert.match(await two.innerText(), /<b>Jazra<\/b>.*Unknown/is);
  assert.equal(await one.locator('a').getAttribute('href'), './?incident=set-7&lang=en');
  await page.fill('#key', 'the key of the desk');
  await page.click('[data-word=same]');
  await eventually(async () => assert.match(await text(page, '.decision'), /One strike.*Undo/));
  await page.click('[data-word=undo]');
  await eventually(async () => assert.equal(await page.locator('.decision button').count(), 3));
  assert.deepEqual(sent, [
    ['PUT', '/questions/pair-1/decision', '{"decision":"same"}', 'Bearer the key of the desk'],
    ['DELETE', '/questions/pair-1/decision', null, 'Bearer the key of the desk'],
  ]);
  await leave();
});

test('a place is decided by a candidate or by what is typed', async () => {
  const { page, leave, sent } = await visitQuestions([PLACE]);
  assert.match(await text(page, '.question'), /Tell Amr.*line 12.*More incidents: 7/s);
  await page.click('[data-word=south-tell]');
  await eventually(async () => assert.match(await text(page, '.decision'), /south-tell/));
  await page.click('[data-word=undo]');
  await page.fill('.place-field input', ' 34.5, 36.5 ');
  await page.click('.place-field button');
  await eventually(async () => assert.match(await text(page, '.decision'), /34.5, 36.5/));
  assert.deepEqual(sent.map(([method, , body]) => [method, body]), [['PUT', '{"decision":"south-tell"}'], ['DELETE', null], ['PUT', '{"decision":"34.5, 36.5"}']]);
  await leave();
});

test('a decision that is refused leaves the question open, and says why', async () => {
  const { page, leave, complaints } = await visitQuestions([PAIR], '?lang=en', {}, 403);
  await page.click('[data-word=apart]');
  await eventually(async () => assert.match(await text(page, '#notice'), /this key is not the one/));
  assert.equal(await page.locator('.decision button:enabled').count(), 3);
  complaints.length = 0;
  await leave();
});

test('the map leads to it, and what the server asks is there, read-only, with the same list as a file', async () => {
  const { page, leave } = await visit(browser, '?lang=en');
  const { matched } = await fetchJson('questions.json?kind=place');
  await page.goto(new URL('./questions?lang=en&kind=place', page.url()).href);
  await page.locator('.question').first().waitFor();
  assert.match(await text(page, '.questions-total'), new RegExp(`Questions: ${matched}`));
  assert.match(await text(page, '.questions-key'), /strikemap decide FILE/);
  assert.equal(await page.locator('.decision button').count(), 0);
  assert.match(await page.getAttribute('#csv', 'href'), /questions\.csv\?state=open&kind=place$/);
  await page.selectOption('#state', 'joined');
  await eventually(async () => assert.ok(await page.locator('.imports-empty').isVisible()));
  await leave();
});

const LOOKS = [['in the light', '?lang=en', {}], ['in the dark', '?lang=fr', { colorScheme: 'dark' }], ['on a phone, in Arabic', '?lang=ar', PHONE]];
for (const [name, query, options] of LOOKS) {
  test(`the questions stand in nobody's way ${name}`, async () => {
    const { page, leave } = await visitQuestions([PAIR, PLACE], query, { ...options, bypassCSP: true });
    assert.equal(await page.getAttribute('html', 'dir'), query.endsWith('ar') ? 'rtl' : 'ltr');
    await assertNoSidewaysScroll(page);
    await page.evaluate(RULES);
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
    assert.deepEqual(found.violations.map(({ help, nodes }) => [help, nodes.map(({ html }) => html.slice(0, 120))]), []);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/questions-${query.slice(-2)}.png` });
    await leave();
  });
}
