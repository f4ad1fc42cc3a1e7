// The case that started the project, told in a real browser against the real server.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from './launch.mjs';
import { eventually, fetchCount, fetchJson, go, laidOut, openByMark, picture, readCount, setWindow, text, visit } from './visit.mjs';

const JAZRA = 'raqqa-jazra-2017-06-08';
const DAY = '2017-06-08';
let browser;

before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

test('from the whole map to the claims of 8 June 2017, and back by its URL', async () => {
  const { page, leave } = await visit(browser);
  const mark = page.locator(`[data-spot="${JAZRA}"]`);
  await mark.waitFor({ state: 'attached' });
  assert.match(await mark.getAttribute('aria-label'), /14 killed/);
  await picture(page, 'desktop');

  const whole = await readCount(page);
  await page.click('#play');
  await eventually(async () => assert.notEqual((await readCount(page)).shown, whole.shown));
  const playing = await readCount(page);
  await eventually(async () => assert.notDeepEqual(await readCount(page), playing));
  await page.click('#play');
  await eventually(async () => assert.equal(await page.getAttribute('#play', 'data-playing'), 'false'));

  await setWindow(page, DAY, DAY);
  const expected = await fetchCount(`datetime=${DAY}/${DAY}&count=best`);
  await eventually(async () => assert.deepEqual(await readCount(page), { ...expected, all: whole.all }));
  assert.equal(expected.shown - expected.duplicate - expected.aggregate, 2);
  assert.equal(expected.killed, 14);

  await openByMark(page, JAZRA);
  assert.match(await laidOut(page, '[data-claim-source="sana"]'), /\b14\b/);
  assert.match(await laidOut(page, '[data-claim-source="afp"]'), /dozens/i);
  assert.match(await laidOut(page, '[data-claim-source="afp"]'), /unknown/);
  const { properties } = await fetchJson(`ogc/collections/incidents/items/${JAZRA}`);
  assert.equal(await text(page, '#card-gap'), `Accounts differ by ${properties.disagreement}: ${properties.killed_low} to ${properties.killed_high}`);
  assert.equal(await page.locator('#card tbody').count(), properties.claims);
  await picture(page, 'card');

  await assertReloadRestores(page);
  await leave();
});

async function assertReloadRestores(page) {
  await eventually(async () => assert.match(page.url(), new RegExp(`from=${DAY}&to=${DAY}.*map=.*incident=${JAZRA}`)));
  await settled(page);
  const see = async () => ({
    url: page.url(), count: await readCount(page), card: await text(page, '#card h2'), from: await page.inputValue('#from'),
    marks: (await page.locator('.spot').evaluateAll((nodes) => nodes.map((node) => node.dataset.spot))).sort(),
  });
  const seen = await see();
  await page.reload();
  await page.locator('#card h2').waitFor();
  await eventually(async () => assert.deepEqual(await see(), seen));
}

/** Opening a card moves the map from under it; the URL follows, by a timer of the page shorter than ours, when the map has come to rest. */
async function settled(page) {
  await eventually(async () => {
    const earlier = page.url();
    assert.equal(await page.locator('.leaflet-pan-anim, .leaflet-zoom-anim').count(), 0);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    assert.equal(page.url(), earlier);
  });
}

test('the count of the page is the summary of the server, under every rule and window', async () => {
  const { page, leave } = await visit(browser);
  const cases = [['best', ''], ['low', '2017-01-01/2017-06-30'], ['high', '../2016-12-31'], ['conceded', '2017-03-17/..'], ['source:airwars', '2015-04-30/2015-04-30'], ['conceded', '']];
  for (const [rule, datetime] of cases) {
    const [from, to] = datetime.split('/').map((end) => (end === '..' ? '' : end));
    await go(page, `?count=${rule}${from ? `&from=${from}` : ''}${to ? `&to=${to}` : ''}`);
    const { all, ...count } = await readCount(page);
    assert.deepEqual(count, await fetchCount(`count=${rule}${datetime && `&datetime=${datetime}`}`), `${rule} ${datetime}`);
    assert.equal(all, (await fetchJson('summary')).incidents);
  }
  await leave();
});

test('filters move markers, count and histogram', async () => {
  const { page, leave } = await visit(browser);
  const bars = () => page.locator('.bars-outside > *').count();
  const all = await bars();
  const [{ name }] = (await fetchJson('summary')).belligerents;
  await page.selectOption('#filter-belligerent', name);
  const expected = await fetchCount(new URLSearchParams({ belligerent: name, count: 'best' }));
  await eventually(async () => assert.equal((await readCount(page)).killed, expected.killed));
  assert.equal((await readCount(page)).shown, expected.shown);
  assert.ok(await bars() < all);
  await page.click('#clear');
  await eventually(async () => assert.equal(await bars(), all));
  await leave();
});

test('under "conceded", zero, unknown and no statement are drawn as three things', async () => {
  const { page, leave } = await visit(browser, '?count=conceded');
  assert.equal(await page.getAttribute(`[data-spot="${JAZRA}"]`, 'data-kind'), 'zero');
  const looks = await Promise.all(['zero', 'unknown', 'no_statement'].map((kind) => page.locator(`.spot[data-kind="${kind}"] .mark`).first().evaluate((node) => {
    const { backgroundColor, borderTopStyle } = getComputedStyle(node);
    return [backgroundColor, borderTopStyle, node.childElementCount].join();
  })));
  assert.equal(new Set(looks).size, 3, looks.join(' | '));
  await picture(page, 'conceded');
  await leave();
});

test('the two tallies of the first report stand beside the sum of the map', async () => {
  const { page, leave } = await visit(browser);
  const tallies = await laidOut(page, '#tallies .tally');
  assert.match(tallies, /at least 352\b/);
  assert.match(tallies, /at least 3,164\b/);
  const { map } = (await fetchJson('tallies')).tallies.find((tally) => tally.killed_min === 352);
  assert.match(tallies, new RegExp(`best\\s+${map.best.toLocaleString('en-GB')}`));
  assert.match(tallies, new RegExp(`only ${map.incidents} documented`));
  await leave();
});

test('the server failing is said plainly, and can be tried again', async () => {
  const { page, leave, complaints } = await visit(browser);
  await page.route('**/incidents.geojson*', (route) => route.abort());
  await page.locator('.segments input[value="high"]').check();
  await page.locator('#notice button').waitFor();
  assert.match(await text(page, '#notice'), /did not answer/);
  await page.unroute('**/incidents.geojson*');
  await page.click('#notice button');
  await eventually(async () => assert.equal(await text(page, '#count-rule'), '(high)'));
  assert.equal(await page.locator('#notice > *').count(), 0);
  complaints.length = 0;
  await leave();
});

test('a claim that was withdrawn is struck through, said to be so, and counts for nothing', async () => {
  const { page, leave } = await visit(browser, '', { bypassCSP: true });
  const path = `ogc/collections/incidents/items/${JAZRA}`;
  const incident = await fetchJson(path);
  const [claim, other] = incident.claim_list;
  Object.assign(claim, { killed_min: 900, killed_max: 900, strikes: 4, grading: 'fair', withdrawn: true });
  await page.route(`**/${path}`, (route) => route.fulfill({ json: incident }));
  await openByMark(page, JAZRA);
  const rows = page.locator('#card tbody');
  assert.match(await rows.first().innerText(), /Withdrawn by its publisher/);
  assert.match(await rows.first().innerText(), new RegExp(`4 strikes.*graded fair by ${claim.source_name}`, 's'));
  assert.equal(await rows.first().locator('s').first().textContent(), '900');
  assert.equal(await rows.first().locator('.scale').count(), 0);
  assert.equal(await rows.nth(1).locator('s').count(), 0);
  assert.match(await rows.nth(1).innerText(), new RegExp(other.source_name.slice(0, 4)));
  await picture(page, 'withdrawn-claim');
  await leave();
});

test('a claim says who relays it, whether its figure was seen there, and why it has no link', async () => {
  const { page, leave } = await visit(browser, '', { bypassCSP: true });
  const path = `ogc/collections/incidents/items/${JAZRA}`;
  const incident = await fetchJson(path);
  const [relayed, unseen, lost] = incident.claim_list;
  Object.assign(relayed, { source_name: 'SANA', via: 'Sputnik', claim_date: '2017-06-09', url: 'https://relay.example/1', figure_seen: 'yes' });
  Object.assign(unseen, { via: null, url: 'https://own.example/1', figure_seen: 'no' });
  Object.assign(lost, { via: null, url: null, figure_seen: null, no_address: 'not_found' });
  await page.route(`**/${path}`, (route) => route.fulfill({ json: incident }));
  await openByMark(page, JAZRA);
  const rows = page.locator('#card tbody');
  assert.equal(await rows.first().locator('a[href="https://relay.example/1"]').textContent(), 'SANA, as relayed by Sputnik, 9 June 2017');
  assert.doesNotMatch(await rows.first().innerText(), /not seen/);
  assert.match(await rows.nth(1).innerText(), /report · figure not seen at this address/);
  assert.match(await rows.nth(2).innerText(), /no link: searched for and not found/);
  await leave();
});

test('an incident of which every claim was withdrawn is still there, and not in the sum', async () => {
  const { page, leave } = await visit(browser);
  const earlier = await readCount(page);
  const answer = await fetchJson('incidents.geojson?count=best');
  const jazra = answer.features.find(({ id }) => id === JAZRA);
  Object.assign(jazra.properties, { status: 'withdrawn', killed: null, killed_status: 'unknown', killed_low: null, killed_best: null, killed_high: null });
  await page.route('**/incidents.geojson*', (route) => route.fulfill({ json: answer }));
  await page.route(`**/items/${JAZRA}`, (route) => route.fulfill({ json: { ...jazra, claim_list: [] } }));
  await go(page, '');
  assert.deepEqual(await readCount(page), { ...earlier, killed: earlier.killed - 14, withdrawn: 1 });
  assert.match(await page.getAttribute(`[data-spot="${JAZRA}"]`, 'aria-label'), /withdrawn by those who published it/);
  assert.equal(await page.getAttribute(`[data-spot="${JAZRA}"]`, 'data-kind'), 'withdrawn');
  await openByMark(page, JAZRA);
  assert.match(await laidOut(page, '#card'), /it counts for nothing/);
  await picture(page, 'withdrawn-incident');
  await leave();
});

test('what strangers write stays text, and only web addresses become links', async () => {
  const { page, leave } = await visit(browser);
  const path = `ogc/collections/incidents/items/${JAZRA}`;
  const incident = await fetchJson(path);
  const [claim] = incident.claim_list;
  const markup = '<img src=x onerror="document.title=1">';
  Object.assign(claim, { source_name: markup, note: markup, url: ['javascript', 'document.title=2'].join(':'), archive_url: 'https://archive.example/1' });
  await page.route(`**/${path}`, (route) => route.fulfill({ json: incident }));
  await openByMark(page, JAZRA);
  assert.ok((await laidOut(page, '#card tbody')).includes(markup));
  assert.equal(await page.locator('#card img').count(), 0);
  const links = await page.locator('#card tbody').first().locator('a').evaluateAll((nodes) => nodes.map((node) => [node.href, node.rel]));
  assert.deepEqual(links, [['https://archive.example/1', 'noopener noreferrer']]);
  assert.equal(await page.title(), 'Strike map');
  await leave();
});
