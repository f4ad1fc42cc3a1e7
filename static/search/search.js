// Searching for a place: the box, what was found, the mark on the map, and the link that brings them back.

import { isAbort } from '../api.js';
import { errorText } from '../panel/notice.js';
import { createFound } from './found.js';
import { pickPlace, toPlace } from './place.js';
import { createSearchBox } from './search-box.js';

/** @typedef {import('./place.js').Place} Place */
/** @typedef {import('../incident/types.js').Incident} Incident */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../state.js').Store} Store */

/** What the search needs of the map. @typedef {{mark: (place: Place|null) => void, moveTo: (place: Place) => void, getCentre: () => {lat: number, lon: number}}} SearchMap */

const MOST = 8;

/**
 * @typedef {object} Options
 * @property {Translator} t
 * @property {Store} store
 * @property {ReturnType<typeof import('../api.js').createApi>} api
 * @property {SearchMap} map
 */

/** @param {HTMLElement} host @param {Options} options */
export function createSearch(host, options) {
  const { t, store, api, map } = options;
  const found = createFound(t);
  /** @type {{place: Place|null, shown: Incident[]}} */
  const held = { place: null, shown: [] };
  /** @param {Place|null} place */
  const hold = (place) => {
    held.place = place;
    map.mark(place);
    if (place) box.say(`${place.name}. ${found.show(place, held.shown)}`);
    else found.clear();
  };
  const box = createSearchBox({
    t,
    ask: (text) => askPlaces(options, text),
    abort: api.dropSuggestions,
    onChoose(place, text) {
      hold(place);
      map.moveTo(place);
      store.set({ search: text, place: place.id, open: null });
    },
    onClear() {
      hold(null);
      store.set({ search: null, place: null });
    },
  });
  host.setAttribute('role', 'search');
  host.append(box.node, found.node);
  attachShortcut(box.input);
  return {
    /** @param {{shown: Incident[]}} view */
    update({ shown }) {
      held.shown = shown;
      if (held.place) found.count(held.place, shown);
    },
    /** Brings back what the link was searched for. @param {boolean} move whether the map is to go there */
    restore: (move) => restore(options, { box, found, hold, move }),
  };
}

/** @param {Options} options @param {string} text */
async function askPlaces({ t, api, map }, text) {
  const { features } = await api.getSuggestions(text, { lang: t.lang, limit: MOST, near: map.getCentre() });
  return features.map(toPlace);
}

/**
 * @param {Options} options
 * @param {object} parts
 * @param {ReturnType<typeof createSearchBox>} parts.box
 * @param {ReturnType<typeof createFound>} parts.found
 * @param {(place: Place) => void} parts.hold
 * @param {boolean} parts.move
 */
async function restore(options, { box, found, hold, move }) {
  const { t, store, map } = options;
  const { search, place: id } = store.get();
  if (search === null) return;
  box.setText(search);
  try {
    const place = pickPlace(await askPlaces(options, search), id);
    if (!place) {
      found.say(t.text('search.none'));
      return;
    }
    box.settle(place.name);
    hold(place);
    if (move) map.moveTo(place);
  } catch (error) {
    if (!isAbort(error)) found.say(errorText(error, t));
  }
}

/** The key "/" goes to the field, unless it is wanted as a letter. @param {HTMLInputElement} input */
function attachShortcut(input) {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    const taken = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]');
    if (key !== '/' || taken || (target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]'))) return;
    event.preventDefault();
    input.focus({ preventScroll: true });
    input.select();
  });
}
