// Filters that everything follows: markers, histogram, count.

import { el } from '../dom.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../state.js').Store} Store */
/** @typedef {import('../incident/types.js').Share} Share */
/** @typedef {import('../incident/types.js').Blamed} Blamed */
/** @typedef {'belligerent'|'strikeType'|'harmStatus'} FilterKey */

/** @type {FilterKey[]} */
const KEYS = ['belligerent', 'strikeType', 'harmStatus'];

/** @param {{t: Translator, store: Store, overview: import('../incident/types.js').Summary}} options */
export function createFilters({ t, store, overview }) {
  /** @type {Record<FilterKey, HTMLSelectElement>} */
  const selects = {
    belligerent: createSelect(overview.belligerents.map(withMembers), t, t.actor),
    strikeType: createSelect(overview.strike_types, t, (name) => t.term('strike_type', name)),
    harmStatus: createSelect(overview.harm_statuses, t, (name) => t.term('harm_status', name)),
  };
  for (const key of KEYS) selects[key].addEventListener('change', () => store.set({ [key]: selects[key].value || null }));
  const clear = el('button', { type: 'button', class: 'plain', id: 'clear', click: () => store.set({ belligerent: null, strikeType: null, harmStatus: null }) }, t.text('filter.clear'));
  const members = el('p', { class: 'note', id: 'filter-members', 'aria-live': 'polite' });
  const rows = KEYS.map((key) => {
    selects[key].id = `filter-${key}`;
    return el('label', { class: 'field' }, el('span', {}, t.text(`filter.${key}`)), selects[key]);
  });
  return {
    node: el('fieldset', { class: 'filters' }, el('legend', {}, t.text('filter.title')), ...rows, members, clear),
    /** @param {View} view */
    update({ state }) {
      for (const key of KEYS) keepChosen(selects[key], state[key]);
      members.textContent = membersText(overview.belligerents.find(({ name }) => name === state.belligerent), t);
      members.hidden = members.textContent === '';
      clear.hidden = KEYS.every((key) => state[key] === null);
    },
  };
}

/** What the filter for an alliance finds: what names it, and what names members of it alone. @param {Blamed} blamed @returns {Share} */
function withMembers({ name, incidents, by_members: more }) {
  return { name, incidents: incidents + (more ?? 0), killed: 0 };
}

/**
 * That the filter for an alliance finds incidents that name members of it alone, and whom; empty where it finds none.
 * @param {Blamed|undefined} blamed
 * @param {Translator} t
 */
export function membersText(blamed, t) {
  if (!blamed?.by_members || !blamed.members) return '';
  const names = blamed.members.map(({ name, incidents }) => t.text('filter.option', { name: t.actor(name), n: incidents })).join(t.lang === 'ar' ? '، ' : ', ');
  return t.text('filter.members', { n: blamed.by_members, names });
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
