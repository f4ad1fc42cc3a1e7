// The card of one incident: what is held to have happened, and every claim for it.

import { el } from '../dom.js';
import { writeQuery } from '../query.js';
import { INITIAL_STATE } from '../state.js';
import { createClaimTable } from './claim-table.js';
import { accuracyText, belligerentText, concededText, dateText, gapText, rangeText } from './wording.js';

/** @typedef {import('./types.js').IncidentWithClaims} IncidentWithClaims */
/** @typedef {import('./types.js').IncidentProperties} IncidentProperties */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../state.js').State} State */

/**
 * @param {HTMLElement} host
 * @param {{t: Translator, onClose: () => void, getState: () => State}} options
 */
export function createCard(host, { t, onClose, getState }) {
  host.setAttribute('role', 'dialog');
  host.setAttribute('aria-label', t.text('card.label'));
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onClose();
  });
  /** @type {Element|null} */
  let opener = null;
  /** @param {...Node} content */
  const open = (...content) => {
    if (host.hidden) opener = document.activeElement;
    const close = el('button', { type: 'button', class: 'close', id: 'card-close', 'aria-label': t.text('close'), click: onClose }, '×');
    host.replaceChildren(close, ...content);
    host.hidden = false;
    host.scrollTop = 0;
  };
  return {
    showLoading: () => open(el('p', { class: 'card-wait' }, t.text('loading'))),
    /** @param {string} text @param {() => void} retry */
    showError: (text, retry) => open(el('p', { class: 'card-wait' }, text), el('button', { type: 'button', click: retry }, t.text('retry'))),
    /** @param {IncidentWithClaims} incident */
    show(incident) {
      const heading = el('h2', { tabindex: -1 }, el('bdi', {}, incident.properties.name));
      host.setAttribute('aria-label', incident.properties.name);
      open(heading, createHead(incident, t), createFacts(incident, t), createNumbers(incident.properties, t), createClaimTable(incident.claim_list, t), createShare(incident.id, getState(), t));
      heading.focus({ preventScroll: true });
    },
    hide() {
      host.hidden = true;
      host.replaceChildren();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
  };
}

/** @param {IncidentWithClaims} incident @param {Translator} t */
function createHead({ properties }, t) {
  const date = dateText(properties, t);
  const when = properties.time_of_day ? t.text('card.timeOfDay', { date, time: properties.time_of_day }) : date;
  const aside = properties.status === 'counted' ? null : el('p', { class: 'aside' }, t.text(`card.aside.${properties.status}`));
  const arabic = properties.place_ar ? el('span', { class: 'arabic', lang: 'ar', dir: 'rtl' }, properties.place_ar) : null;
  return el('div', {}, el('p', { class: 'card-when' }, when, arabic), aside);
}

/** @param {IncidentWithClaims} incident @param {Translator} t */
function createFacts({ properties, geometry }, t) {
  const accuracy = geometry ? accuracyText(properties, t) : t.text('card.unplaced');
  /** @type {[string, string][]} */
  const rows = [
    [t.text('card.place'), (t.lang === 'ar' && properties.place_ar) || properties.place || t.text('unknown')],
    [t.text('card.accuracy'), accuracy],
    [t.text('card.belligerent'), belligerentText(properties.belligerent, t)],
    [t.text('card.strikeType'), strikeTypeText(properties.strike_type, t)],
    [t.text('card.harmStatus'), t.term('harm_status', properties.harm_status ?? 'none')],
  ];
  return el('dl', { class: 'facts-grid' }, ...rows.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, el('bdi', {}, value)))));
}

/** @param {IncidentProperties} properties @param {Translator} t */
function createNumbers(properties, t) {
  const range = (/** @type {number|null} */ low, /** @type {number|null} */ high) => (properties.status === 'withdrawn' ? '–' : rangeText(low, high, t));
  const killed = el('p', { class: 'big' }, range(properties.killed_low, properties.killed_high));
  const injured = el('p', { class: 'big' }, range(properties.injured_low, properties.injured_high));
  return el('div', { class: 'numbers' },
    el('div', {}, el('h3', {}, t.text('card.killed')), killed, el('p', { class: 'gap', id: 'card-gap' }, gapText(properties, t))),
    el('div', {}, el('h3', {}, t.text('card.injured')), injured),
    el('div', { class: 'conceded' }, el('h3', {}, t.text('card.conceded')), el('p', { id: 'card-conceded' }, concededText(properties, t))));
}

/** @param {string} id @param {State} state @param {Translator} t */
function createShare(id, state, t) {
  const address = new URL(writeQuery({ ...INITIAL_STATE, rule: state.rule, lang: state.lang, open: id }), location.href).href;
  const link = el('a', { href: address, id: 'card-link' }, t.text('card.link'));
  const copy = el('button', { type: 'button', class: 'plain' }, t.text('card.copy'));
  copy.hidden = !navigator.clipboard;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(address);
    copy.textContent = t.text('card.copied');
  });
  return el('p', { class: 'share' }, link, ' ', copy);
}

/**
 * By what means: the alternatives of a text with semicolons between them.
 * @param {string|null} types
 * @param {Translator} t
 */
function strikeTypeText(types, t) {
  return types === null ? t.text('unknown') : t.either(types.split('; ').map((type) => t.term('strike_type', type)));
}
