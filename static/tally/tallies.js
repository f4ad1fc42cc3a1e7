// Tallies beside the sum of the map over their own scope and period. Compared, never added.

import { el, outLink } from '../dom.js';
import { RULES } from '../filter/rule-switch.js';
import { noLinkText, rangeText } from '../incident/wording.js';
import { barValue, pickPair } from './compare.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../incident/types.js').Tally} Tally */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../i18n/translate.js').MessageKey} MessageKey */
/** @typedef {'low'|'best'|'high'|'conceded'} NamedRule */

/** @param {{t: Translator, tallies: Tally[]}} options */
export function createTallies({ t, tallies }) {
  const { pair, others } = pickPair(tallies);
  const body = el('div', { class: 'tally-others' });
  const more = el('details', { class: 'fold', id: 'tallies-more' }, el('summary', {}, t.text('tally.more', { n: others.length })), body);
  more.addEventListener('toggle', () => {
    if (more.open && !body.hasChildNodes()) body.append(...others.map((tally) => createGroup([tally], t)));
    mark(more.dataset['rule'] ?? '');
  });
  const node = el('section', { class: 'tallies', id: 'tallies', 'aria-labelledby': 'tallies-title' }, el('h2', { id: 'tallies-title' }, t.text('tally.title')),
    pair.length > 0 ? createGroup(pair, t) : null, others.length > 0 ? more : null);
  /** @param {string} rule */
  const mark = (rule) => node.querySelectorAll('[data-rule-row]').forEach((row) => row.classList.toggle('is-chosen', row.getAttribute('data-rule-row') === rule));
  return {
    node,
    /** @param {View} view */
    update({ state }) {
      if (more.dataset['rule'] === state.rule) return;
      more.dataset['rule'] = state.rule;
      mark(state.rule);
    },
  };
}

/**
 * Tallies of one scope and period, and the map's own sums under each rule, on one scale.
 * @param {Tally[]} tallies at least one
 * @param {Translator} t
 */
function createGroup(tallies, t) {
  const first = tallies[0];
  if (!first) return el('div');
  const sums = RULES.map((rule) => /** @type {const} */ ([rule, first.map[/** @type {NamedRule} */ (rule)]]));
  const most = Math.max(1, ...tallies.map(barValue), ...sums.map(([, sum]) => sum));
  const end = first.end ? t.date(first.end) : t.text('tally.open');
  return el('div', { class: 'tally' },
    el('h3', {}, t.text('tally.period', { scope: first.scope, start: t.date(first.start), end })),
    el('table', {}, el('tbody', {}, ...tallies.map((tally) => tallyRow(tally, most, t)), ...sums.map(([rule, sum]) => sumRow(rule, sum, most, t)))),
    el('p', { class: 'note' }, partText(first, t)));
}

/** @param {Tally} tally @param {number} most @param {Translator} t */
function tallyRow(tally, most, t) {
  const who = t.text(tally.kind === 'admitted' ? 'tally.admitted' : 'tally.estimated', { source: tally.source_name });
  return createRow(`tally-${tally.kind}`, rangeText(tally.killed_min, tally.killed_max, t), [outLink(tally.url, who), ' ', createFacts(tally, t)], barValue(tally) / most, null);
}

/** By whose relay, when, and whether the figure was seen there; or why there is no address. @param {Tally} tally @param {Translator} t */
function createFacts(tally, t) {
  const facts = [
    tally.via ? t.text('tally.relayed', { via: tally.via }) : null,
    tally.as_of ? t.text('tally.asOf', { date: t.date(tally.as_of) }) : null,
    tally.url ? null : noLinkText(tally, t),
    tally.figure_seen === 'no' ? t.text('claim.notSeen') : null,
  ];
  return el('span', { class: 'facts' }, facts.filter((fact) => fact !== null).join(' · '));
}

/** @param {string} rule @param {number} sum @param {number} most @param {Translator} t */
function sumRow(rule, sum, most, t) {
  const name = t.text('tally.sum', { rule: t.text(/** @type {MessageKey} */ (`rule.${rule}.short`)) });
  return createRow('tally-sum', t.number(sum), [name], sum / most, rule);
}

/**
 * @param {string} kind
 * @param {string} figure
 * @param {(Node|string|null)[]} label
 * @param {number} share of the longest bar
 * @param {string|null} rule
 */
function createRow(kind, figure, label, share, rule) {
  const bar = el('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.width = `${(share * 100).toFixed(2)}%`;
  return el('tr', { class: kind, 'data-rule-row': rule }, el('th', { scope: 'row' }, ...label, bar), el('td', {}, figure));
}

/** @param {Tally} tally @param {Translator} t */
function partText({ map }, t) {
  const part = t.text('tally.part', { n: map.incidents });
  return map.unknown > 0 ? `${part} ${t.text('tally.unknown', { n: map.unknown })}` : part;
}
