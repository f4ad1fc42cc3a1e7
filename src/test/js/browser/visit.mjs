// One visit to the page: opening it, waiting for conditions, reading what it shows.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const BASE = process.env.BASE ?? 'http://127.0.0.1:8080/';
const SCREENSHOTS = process.env.SCREENSHOTS;
/** In ms. It only keeps a page that never gets there from holding the build up; nothing is measured by it. */
const PATIENCE = 60_000;
const PAUSE = 25;

/** Waits until a check no longer throws, and returns what it returned. */
export async function eventually(check) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
    }
  }
}

export async function fetchJson(path) {
  const response = await fetch(new URL(path, BASE));
  assert.equal(response.status, 200, path);
  return response.json();
}

/**
 * Opens the page in a fresh profile. At the end, `leave` asserts that nothing left the origin and nothing was
 * reported as an error.
 */
export async function visit(browser, query = '', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(BASE).origin) complaints.push(`left the origin: ${request.url()}`);
  });
  await go(page, query);
  const leave = async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  };
  return { page, leave, complaints };
}

export async function go(page, query) {
  await page.goto(new URL(`./${query}`, BASE).href);
  await eventually(async () => assert.equal(await page.getAttribute('#app', 'aria-busy'), 'false'));
}

export function text(page, selector) {
  return page.locator(selector).first().textContent();
}

/** The text as laid out: cells stay apart. */
export function laidOut(page, selector) {
  return page.locator(selector).first().innerText();
}

/** What the page says of the incidents shown, as numbers. */
export async function readCount(page) {
  const digits = (words) => Number(words.replace(/[^0-9]/g, ''));
  const [shown, all] = (await text(page, '#count-incidents')).split(' of ').map(digits);
  const asides = await text(page, '#count-asides');
  const aside = (pattern) => digits(asides.match(pattern)?.[0] ?? '0');
  return {
    shown, all, killed: digits(await text(page, '#count-killed')), unknown: aside(/[\d,]+ with unknown/), silent: aside(/[\d,]+ without any/),
    duplicate: aside(/[\d,]+ duplicate/), aggregate: aside(/[\d,]+ aggregate/), withdrawn: aside(/[\d,]+ withdrawn/), unknownMeans: aside(/[\d,]+ not known to be/), other: aside(/[\d,]+ incidents? by other means/), discounted: aside(/[\d,]+ discounted/), unplaced: aside(/[\d,]+ not placed/),
  };
}

/** The same numbers from the server. */
export async function fetchCount(query) {
  const { incidents, rule, skipped, unplaced } = await fetchJson(`summary?${query}`);
  return { shown: incidents, killed: rule.killed, unknown: rule.unknown, silent: rule.no_statement, duplicate: skipped.duplicate, aggregate: skipped.aggregate, withdrawn: skipped.withdrawn ?? 0, unknownMeans: skipped.unknown_means, other: skipped.other_means, discounted: skipped.discounted, unplaced };
}

/** Sets both ends of the window by the date fields. */
export async function setWindow(page, from, to) {
  await page.fill('#from', from);
  await page.fill('#to', to);
  await page.locator('#to').blur();
}

/** Opens an incident by its mark, through the chooser where several share the spot. */
export async function openByMark(page, id) {
  await page.locator(`[data-spot="${id}"]`).click();
  await page.locator(`.chooser [data-incident="${id}"], #card h2`).first().waitFor();
  const choice = page.locator(`.chooser [data-incident="${id}"]`);
  if (await choice.count()) await choice.click();
  await page.locator('#card h2').waitFor();
}

/** Types into the search box, and waits for what it says to it: suggestions, or a word. */
export async function suggest(page, typed) {
  await page.locator('#search-input').fill('');
  await page.locator('#search-input').pressSequentially(typed);
  await page.locator('.search-popup[aria-busy="false"]').waitFor();
}

/** What the list suggests, as laid out. */
export function suggestions(page) {
  return page.locator('#search-list [role="option"]').allInnerTexts();
}

/** What those are told who hear the page. */
export function heard(page) {
  return page.locator('#search-live').textContent();
}

export async function assertNoSidewaysScroll(page) {
  const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(content <= view, `${content} > ${view}`);
}

/** Saves a picture as an artefact when a directory for it is given. */
export async function picture(page, name) {
  if (!SCREENSHOTS) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await eventually(async () => assert.ok(await page.locator('.label').count() > 0, 'place names are drawn'));
  await eventually(async () => assert.equal(await page.locator('.leaflet-pan-anim, .leaflet-zoom-anim').count(), 0, 'the map stands still'));
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
}
