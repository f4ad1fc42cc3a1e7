// Incidents as a list of buttons: those without a point, those at one spot, and all that are shown.

import { tollOf } from '../incident/counting.js';
import { dateText, tollText } from '../incident/wording.js';
import { el } from '../dom.js';

/** @typedef {import('../incident/types.js').Incident} Incident */
/** @typedef {import('../i18n/translate.js').Translator} Translator */

/** So many are built at once: tens of thousands of buttons would take seconds. */
const AT_ONCE = 200;

/**
 * @param {Incident[]} incidents
 * @param {Translator} t
 * @param {(id: string) => void} onOpen
 */
export function incidentButtons(incidents, t, onOpen) {
  const list = el('ul', { class: 'incidents' });
  appendItems(list, incidents, t, onOpen);
  return list;
}

/**
 * The first of them, and a button for the others.
 * @param {HTMLElement} list
 * @param {Incident[]} incidents
 * @param {Translator} t
 * @param {(id: string) => void} onOpen
 */
function appendItems(list, incidents, t, onOpen) {
  const rest = incidents.slice(AT_ONCE);
  list.append(...incidents.slice(0, AT_ONCE).map((incident) => toItem(incident, t, onOpen)));
  if (rest.length === 0) return;
  const more = el('li', { class: 'more' }, el('button', { type: 'button' }, t.text('list.more', { n: rest.length })));
  more.addEventListener('click', () => {
    more.remove();
    const shown = list.childElementCount;
    appendItems(list, rest, t, onOpen);
    list.children[shown]?.querySelector('button')?.focus();
  });
  list.append(more);
}

/**
 * @param {Incident} incident
 * @param {Translator} t
 * @param {(id: string) => void} onOpen
 */
function toItem(incident, t, onOpen) {
  const { properties, id } = incident;
  const facts = el('span', { class: 'facts' }, `${dateText(properties, t)} · ${tollText(tollOf(incident), t)}`);
  return el('li', {}, el('button', { type: 'button', 'data-incident': id, click: () => onOpen(id) }, el('bdi', {}, properties.name), facts));
}

/**
 * A section that folds; its list is only built while it is open.
 * @param {{t: Translator, key: 'list.title'|'list.unplaced', id: string, note: string|null, onOpen: (id: string) => void}} options
 */
export function createFoldedList({ t, key, id, note, onOpen }) {
  const summary = el('summary');
  const body = el('div');
  const details = el('details', { class: 'fold', id }, summary, note ? el('p', { class: 'note' }, note) : null, body);
  /** @type {Incident[]} */
  let incidents = [];
  /** @type {Incident[]|null} */
  let built = null;
  const build = () => {
    if (!details.open || built === incidents) return;
    built = incidents;
    body.replaceChildren(incidentButtons(incidents, t, onOpen));
  };
  details.addEventListener('toggle', build);
  return {
    node: details,
    /** @param {Incident[]} next */
    update(next) {
      incidents = next;
      summary.textContent = t.text(key, { n: next.length });
      build();
    },
  };
}
