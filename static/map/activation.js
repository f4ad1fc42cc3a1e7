// What happens when a mark is chosen: its incident opens; several are offered as a list; a cluster comes nearer.

import { findTogether } from './spots.js';
import { headText } from './mark-words.js';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('../incident/types.js').Incident} Incident */
/** @typedef {import('./drawn-mark.js').Drawn} Drawn */
/** @typedef {import('./spots.js').Spot} Spot */
/** @typedef {(incidents: Incident[], at: {lat: number, lon: number}, label: string) => void} Choose */

/** Marks that are no farther apart than this at the closest zoom cannot be parted by going nearer. */
const INSEPARABLE = 12;
const PADDING = 60;

/**
 * @param {LeafletMap} map
 * @param {{t: import('../i18n/translate.js').Translator, reducedMotion: boolean, onOpen: (id: string) => void, onChoose: Choose}} options
 */
export function createActivation(map, { t, reducedMotion, onOpen, onChoose }) {
  /** @param {Drawn} chosen @param {Drawn[]} all */
  return (chosen, all) => {
    const { spot } = chosen;
    if (spot.kind === 'cluster') {
      if (spot.bounds && isSeparable(map, spot.bounds)) map.fitBounds(spot.bounds, { padding: [PADDING, PADDING], animate: !reducedMotion });
      else onChoose(spot.incidents, spot, headText(spot, t));
      return;
    }
    const others = all.filter((item) => item !== chosen && item.spot.kind !== 'cluster');
    const together = findTogether(toPoint(map, chosen), others.map((item) => toPoint(map, item)));
    const incidents = together.flatMap(({ item }) => item.spot.incidents);
    const first = incidents[0];
    if (incidents.length === 1 && first) onOpen(first.id);
    else onChoose(incidents, spot, together.length === 1 ? headText(spot, t) : t.text('map.together', { n: incidents.length }));
  };
}

/**
 * Whether going nearer can part what lies in the box.
 * @param {LeafletMap} map
 * @param {import('./spots.js').Bounds} bounds
 */
function isSeparable(map, [southWest, northEast]) {
  const closest = map.getMaxZoom();
  const { x, y } = map.project(southWest, closest).subtract(map.project(northEast, closest));
  return map.getZoom() < closest && Math.max(Math.abs(x), Math.abs(y)) > INSEPARABLE;
}

/** @param {LeafletMap} map @param {Drawn} item */
function toPoint(map, item) {
  const { x, y } = map.latLngToLayerPoint([item.spot.lat, item.spot.lon]);
  return { x, y, item, radius: item.radius };
}
