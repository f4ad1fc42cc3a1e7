// The marks that are on the map at the moment. What stays the same is left alone, so that the focus stays on it too.

import { svg } from 'leaflet';
import { hideDoubt, showDoubt } from './doubt.js';
import { createDrawn } from './drawn-mark.js';
import { labelOf } from './mark-words.js';

/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('./spots.js').Spot} Spot */
/** @typedef {import('./drawn-mark.js').Drawn} Drawn */
/** @typedef {Map<string, Drawn>} DrawnMap */

/**
 * @param {import('leaflet').Map} map
 * @param {{t: Translator, onActivate: (chosen: Drawn, all: Drawn[]) => void}} options
 */
export function createDrawnMarks(map, { t, onActivate }) {
  /** @type {DrawnMap} */
  const drawn = new Map();
  const renderer = svg({ pane: 'doubt', padding: 0.5 });
  /** @type {string|null} */
  let open = null;
  const highlight = () => drawn.forEach(({ spot, marker }) => marker.getElement()?.classList.toggle('is-open', open !== null && holds(spot, open)));
  /** @param {string|undefined} id */
  const focus = (id) => [...drawn.values()].find(({ spot }) => id !== undefined && holds(spot, id))?.marker.getElement()?.focus({ preventScroll: true });
  return {
    /** @param {Spot[]} spots all that are to be drawn */
    show(spots) {
      const focused = findFocused(drawn);
      const wanted = new Map(spots.map((spot) => [spot.key, spot]));
      for (const [key, item] of drawn) if (!keep(item, wanted.get(key), t)) remove(drawn, key, item);
      for (const [key, spot] of wanted) if (!drawn.has(key)) drawn.set(key, add(map, spot, t, (item) => onActivate(item, [...drawn.values()])));
      showDoubt(map, [...drawn.values()], renderer);
      highlight();
      keepOneTabStop(drawn);
      if (focused && !focused.marker.getElement()) focus(focused.spot.incidents[0]?.id);
    },
    /** @param {string|null} id the incident whose card is open */
    highlight(id) {
      open = id;
      highlight();
    },
    focus,
    list: () => [...drawn.values()],
  };
}

/** @param {Spot} spot @param {string} id */
function holds({ incidents }, id) {
  return incidents.some((incident) => incident.id === id);
}

/** @param {DrawnMap} drawn */
function findFocused(drawn) {
  const active = document.activeElement;
  return active?.classList.contains('spot') ? [...drawn.values()].find(({ marker }) => marker.getElement() === active) : undefined;
}

/**
 * @param {Drawn} item
 * @param {Spot|undefined} spot
 * @param {Translator} t
 * @returns {boolean} whether the item can stand for the spot as it is drawn
 */
function keep(item, spot, t) {
  if (item.spot === spot) return true;
  if (!spot || spot.lat !== item.spot.lat || spot.lon !== item.spot.lon || labelOf(spot, t) !== item.label) return false;
  item.spot = spot;
  return true;
}

/** @param {DrawnMap} drawn @param {string} key @param {Drawn} item */
function remove(drawn, key, item) {
  item.marker.remove();
  hideDoubt(item);
  drawn.delete(key);
}

/** @param {import('leaflet').Map} map @param {Spot} spot @param {Translator} t @param {(item: Drawn) => void} activate */
function add(map, spot, t, activate) {
  const item = createDrawn(spot, t);
  item.marker.on('click', () => activate(item));
  item.marker.addTo(map);
  return item;
}

/** @param {DrawnMap} drawn one mark takes part in the page's tab order, arrow keys reach the others */
function keepOneTabStop(drawn) {
  const elements = [...drawn.values()].flatMap(({ marker }) => marker.getElement() ?? []);
  if (elements.some((node) => node.tabIndex === 0)) return;
  const first = elements[0];
  if (first) first.tabIndex = 0;
}
