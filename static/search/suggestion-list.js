// The list below the search box: the suggestions, or what there is to say instead.

import { el } from '../dom.js';
import { kindText } from './wording.js';

/** @typedef {import('./place.js').Place} Place */
/** @typedef {import('./combobox.js').ListState} ListState */
/** @typedef {import('../i18n/translate.js').Translator} Translator */

/** Room left between the list and the edge of what the viewer sees, and the least height, in pixels. */
const EDGE = 8;
const LEAST = 96;

/** @param {{t: Translator, onChoose: (index: number) => void}} options */
export function createSuggestionList({ t, onChoose }) {
  const list = el('ul', { id: 'search-list', role: 'listbox', 'aria-label': t.text('search.list') });
  const note = el('div', { class: 'search-note' });
  const node = el('div', { class: 'search-popup', hidden: true, mousedown: (event) => event.preventDefault() }, list, note);
  /** @type {Place[]} */
  let built = [];
  const fit = () => {
    if (!node.hidden) node.style.maxHeight = `${Math.max(LEAST, visibleBottom() - node.getBoundingClientRect().top - EDGE)}px`;
  };
  window.visualViewport?.addEventListener('resize', fit);
  window.visualViewport?.addEventListener('scroll', fit);
  return {
    node,
    /** @param {ListState} state @param {Node[]} said shown in place of suggestions, where there are none */
    update({ phase, open, options, active }, said) {
      if (built !== options) list.replaceChildren(...options.map((place, index) => createOption(place, index, t, onChoose)));
      built = options;
      list.hidden = options.length === 0;
      node.setAttribute('aria-busy', String(phase === 'typing' || phase === 'slow'));
      note.replaceChildren(...said);
      note.hidden = said.length === 0;
      node.hidden = !open || (list.hidden && note.hidden);
      [...list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === active)));
      fit();
      list.children[active]?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** @param {number} index */
export function optionId(index) {
  return `search-option-${index}`;
}

/** @returns {number} the lowest line on the screen that a keyboard on the screen leaves free */
function visibleBottom() {
  const view = window.visualViewport;
  return view ? view.offsetTop + view.height : window.innerHeight;
}

/** @param {Place} place @param {number} index @param {Translator} t @param {(index: number) => void} onChoose */
function createOption(place, index, t, onChoose) {
  const matched = place.matched === null ? null : el('span', { class: 'option-matched' }, ' (', el('bdi', {}, place.matched), ')');
  const names = el('span', { class: 'option-names' }, el('bdi', { class: 'option-name' }, place.name), matched);
  const around = place.around === '' ? null : el('bdi', { class: 'facts' }, place.around);
  const kind = el('span', { class: 'option-kind facts' }, kindText(place, t));
  return el('li', { role: 'option', id: optionId(index), 'data-place': place.id, 'aria-selected': 'false', click: () => onChoose(index) }, names, ' ', kind, ' ', around);
}
