// The legend names the counting rule and shows every kind of mark.

import { el } from '../dom.js';
import { createClusterMark } from '../map/cluster-mark.js';
import { createMark } from '../map/mark.js';
import { legendSteps, radiusOf, SMALL_RADIUS } from '../map/scale.js';
import { tollOf } from '../incident/counting.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../i18n/translate.js').MessageKey} MessageKey */

/** @param {HTMLElement} host @param {Translator} t @param {boolean} open */
export function createLegend(host, t, open) {
  const heading = el('summary');
  const scale = el('div', { class: 'legend-scale', 'aria-hidden': 'true' });
  const clusters = createRow(createClusterMark('count', { killed: 120, sum: t.number(120), number: t.number(48), dir: t.dir }), t.text('legend.cluster'));
  const withdrawn = createRow(createMark('withdrawn', SMALL_RADIUS, { aside: true }), t.text('legend.withdrawn'));
  clusters.hidden = true;
  const details = el('details', { open }, heading, scale, createKey(t, [withdrawn, clusters]));
  host.append(details);
  let drawn = '';
  return {
    /** @param {View} view */
    update({ data, ruleName }) {
      const steps = legendSteps(data.incidents.reduce((most, incident) => Math.max(most, tollOf(incident).killed ?? 0), 0));
      withdrawn.hidden = !data.incidents.some(({ properties }) => properties.status === 'withdrawn');
      const signature = `${ruleName} ${steps.join()}`;
      if (signature === drawn) return;
      drawn = signature;
      heading.textContent = t.text('legend.title', { rule: ruleName });
      scale.replaceChildren(...drawScale(steps, t));
    },
    /** @param {boolean} shown whether the map gathers incidents in clusters at the moment */
    showClusters(shown) {
      clusters.hidden = !shown;
    },
  };
}

/**
 * Circles in one another, standing on one line, each with its number beside its top.
 * @param {number[]} steps smallest first
 * @param {Translator} t
 */
function drawScale(steps, t) {
  const largest = radiusOf(steps.at(-1) ?? 1);
  const circles = el('div', { class: 'legend-circles' });
  circles.style.width = `${largest * 2 + 46}px`;
  circles.style.height = `${largest * 2 + 2}px`;
  for (const step of [...steps].reverse()) {
    const radius = radiusOf(step);
    const mark = createMark('count', radius);
    mark.style.insetInlineStart = `${largest - radius}px`;
    const number = el('span', { class: 'legend-number' }, t.number(step));
    number.style.insetInlineStart = `${largest}px`;
    number.style.width = `${largest + 46}px`;
    number.style.bottom = `${radius * 2 - 1}px`;
    circles.append(mark, number);
  }
  return [circles, el('p', { class: 'note' }, t.text('legend.scale'))];
}

/** @param {Translator} t @param {HTMLElement[]} others */
function createKey(t, others) {
  const doubt = el('span', { class: 'mark legend-doubt' });
  /** @type {[HTMLElement, MessageKey][]} */
  const rows = [
    [createMark('unknown', SMALL_RADIUS), 'legend.unknown'],
    [createMark('zero', SMALL_RADIUS), 'legend.zero'],
    [createMark('no_statement', SMALL_RADIUS), 'legend.noStatement'],
    [createMark('count', 13, { badge: t.number(3) }), 'legend.badge'],
    [createMark('count', 8, { aside: true }), 'legend.aside'],
    [doubt, 'legend.doubt'],
  ];
  return el('ul', { class: 'legend-key' }, ...rows.map(([mark, key]) => createRow(mark, t.text(key))), ...others);
}

/** @param {HTMLElement} mark @param {string} meaning */
function createRow(mark, meaning) {
  return el('li', {}, el('span', { class: 'legend-mark', 'aria-hidden': 'true' }, mark), meaning);
}
