// Filters that everything follows: markers, histogram, count.

import { el } from '../dom.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../state.js').Store} Store */
/** @typedef {import('../incident/types.js').Share} Share */
/** @typedef {'belligerent'|'strikeType'|'harmStatus'} FilterKey */

/** @type {FilterKey[]} */
const KEYS = ['belligerent', 'strikeType', 'harmStatus'];

/** @param {{t: Translator, store: Store, overview: import('../incident/types.js').Summary}} options */
export function createFilters({ t, store, overview }) {
  /** @type {Record<FilterKey, HTMLSelectElement>} */
  const selects = {
    belligerent: createSelect(overview.belligerents, t, (name) => name),
    strikeType: createSelect(overview.strike_types, t, (name) => t.term('strike_type', name)),
    harmStatus: createSelect(overview.harm_statuses, t, (name) => t.term('harm_status', name)),
  };
  for (const key of KEYS) selects[key].addEventListener('change', () => store.set({ [key]: selects[key].value || null }));
  const clear = el('button', { type: 'button', class: 'plain', id: 'clear', click: () => store.set({ belligerent: null, strikeType: null, harmStatus: null }) }, t.text('filter.clear'));
  const rows = KEYS.map((key) => {
    selects[key].id = `filter-${key}`;
    return el('label', { class: 'field' }, el('span', {}, t.text(`filter.${key}`)), selects[key]);
  });
  return {
    node: el('fieldset', { class: 'filters' }, el('legend', {}, t.text('filter.title')), ...rows, clear),
    /** @param {View} view */
    update({ state }) {
      for (const key of KEYS) keepChosen(selects[key], state[key]);
      clear.hidden = KEYS.every((key) => state[key] === null);
    },
  };
}

/**
 * @param {Share[]} shares
 * @param {Translator} t
 * @param {(name: string) => string} label
 */
function createSelect(shares, t, label) {
  const options = shares.flatMap(({ name, incidents }) => (name === null ? [] : [el('option', { value: name }, t.text('filter.option', { name: label(name), n: incidents }))]));
  return el('select', {}, el('option', { value: '' }, t.text('filter.all')), ...options);
}

/** @param {HTMLSelectElement} select @param {string|null} value a value from a link may be none of the options; it still stands */
function keepChosen(select, value) {
  if (value !== null && ![...select.options].some((option) => option.value === value)) select.append(el('option', { value }, value));
  select.value = value ?? '';
}
