// What the rules of WCAG 2.1 AA find wrong that a program can find: names, contrast, roles, language.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launchBrowser } from './launch.mjs';
import { suggest, visit } from './visit.mjs';

const RULES = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CARD = '?incident=raqqa-jazra-2017-06-08';
const PHONE = { width: 390, height: 844 };
const VIEWS = [
  ['in the light', '', {}],
  ['in the dark', '', { colorScheme: 'dark' }],
  ['with the card open', CARD, {}],
  ['in Arabic, in the dark, with the card open', `${CARD}&lang=ar`, { colorScheme: 'dark' }],
  ['on a phone', '?count=conceded', { viewport: PHONE }],
  ['on a phone, in the dark, with the card open', CARD, { viewport: PHONE, colorScheme: 'dark' }],
  ['with places suggested', '', {}, 'Raq'],
  ['in the dark, with places suggested', '', { colorScheme: 'dark' }, 'Raq'],
  ['on a phone, in Arabic, with places suggested', '?lang=ar', { viewport: PHONE }, 'الرق'],
  ['with no place found', '', {}, 'Qwertyville'],
  ['with a place found', '?search=Raqqa', {}],
  ['on a phone, in the dark, with a place found', '?search=Raqqa', { viewport: PHONE, colorScheme: 'dark' }],
];
let browser;

before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

for (const [name, query, options, typed] of VIEWS) {
  test(`nothing stands in anybody's way ${name}`, async () => {
    const { page, leave } = await visit(browser, query, { ...options, bypassCSP: true });
    if (query.includes('incident=')) await page.locator('#card h2').waitFor();
    if (query.includes('search=')) await page.locator('#found-near').waitFor();
    if (typed) {
      await suggest(page, typed);
      await page.keyboard.press('ArrowDown');
    }
    await page.evaluate(RULES);
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
    assert.deepEqual(found.violations.map(({ help, nodes }) => [help, nodes.map(({ html }) => html.slice(0, 120))]), []);
    await leave();
  });
}
