// Title, languages, about, and the visible count.

import { el, icon } from '../dom.js';
import { listAsides } from '../incident/wording.js';
import { writeQuery } from '../query.js';
import { createAbout } from './about.js';
import { createLanguages } from './languages.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../state.js').Store} Store */

const MENU = 'M2 3.5h12M2 8h12M2 12.5h12';

/**
 * @param {HTMLElement} host
 * @param {{t: Translator, store: Store, onMenu: () => void}} options
 */
export function createMasthead(host, { t, store, onMenu }) {
  const about = createAbout(t);
  const menu = el('button', { type: 'button', class: 'menu', id: 'menu', 'aria-controls': 'panel', 'aria-label': t.text('menu'), click: onMenu }, icon(MENU));
  const aboutButton = el('button', { type: 'button', class: 'plain', id: 'about-button', click: () => about.showModal() }, t.text('about'));
  const languages = createLanguages(t, (lang) => location.assign(writeQuery({ ...store.get(), lang })));
  const killed = el('strong', { class: 'count-killed', id: 'count-killed' });
  const rule = el('span', { class: 'count-rule', id: 'count-rule' });
  const incidents = el('span', { id: 'count-incidents' });
  const asides = el('p', { class: 'count-asides', id: 'count-asides' });
  const count = el('div', { class: 'count', id: 'count', 'aria-live': 'polite', 'aria-atomic': 'true' }, el('p', { class: 'count-line' }, incidents, el('span', { class: 'unseen' }, t.dir === 'rtl' ? '، ' : ', '), el('span', { class: 'count-figure' }, killed, rule)), asides);
  host.append(
    el('div', { class: 'masthead-row' }, el('h1', {}, t.text('title')), languages, aboutButton, menu),
    el('p', { class: 'tagline' }, t.text('tagline')),
    count,
    about,
  );
  return {
    /** @param {View} view */
    update({ state, data, totals, ruleName }) {
      count.setAttribute('aria-live', state.playing ? 'off' : 'polite');
      setText(incidents, t.text('count.incidents', { shown: totals.incidents, n: data.incidents.length }));
      setText(killed, `${t.text('count.killed', { killed: totals.killed })} `);
      setText(rule, t.text('count.rule', { rule: ruleName }));
      setText(asides, listAsides(totals, t).join(' · '));
    },
  };
}

/** @param {Node} node @param {string} text */
function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
