// The marks of incidents on the map: biggest below, smallest on top; every one reachable by pointer and keyboard.

import { fewestOf, gatherClusters } from './clusters.js';
import { createDrawnMarks } from './drawn-marks.js';
import { gatherSpots } from './spots.js';
import { placeName } from '../incident/wording.js';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('../incident/types.js').Incident} Incident */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('./spots.js').Spot} Spot */
/** @typedef {import('./drawn-mark.js').Drawn} Drawn */

/** Up to so many marks are drawn wherever they are; of more, only those in the view and a part of its size around it. */
const DRAW_ALL = 300;
const AROUND = 0.3;

/**
 * @param {LeafletMap} map
 * @param {{t: Translator, onActivate: (chosen: Drawn, all: Drawn[]) => void, onGather: (clusters: Spot[]) => void}} options
 */
export function createMarkers(map, { t, onActivate, onGather }) {
  const drawn = createDrawnMarks(map, { t, onActivate });
  /** @type {Spot[]} */
  let spots = [];
  /** @type {Spot[]} */
  let marks = [];
  let zoom = NaN;
  let fewest = 0;
  /** @type {string|null} */
  let open = null;
  const gather = () => {
    zoom = map.getZoom();
    marks = gatherClusters(spots, zoom, fewest, open);
    onGather(marks.filter(({ kind }) => kind === 'cluster'));
  };
  const show = () => drawn.show(marks.length <= DRAW_ALL ? marks : listAround(map, marks));
  map.on('moveend', () => {
    if (map.getZoom() === zoom && marks.length <= DRAW_ALL) return;
    if (map.getZoom() !== zoom) gather();
    show();
  });

  return {
    /** @param {Incident[]} shown those to be shown now @param {number} all how many there are at any time */
    update(shown, all) {
      fewest = fewestOf(all);
      spots = gatherSpots(shown, (incident) => placeName(incident.properties, t));
      gather();
      show();
    },
    /** @param {string|null} id the incident whose card is open: it is seen by itself */
    highlight(id) {
      drawn.highlight(id);
      if (open === id) return;
      open = id;
      gather();
      show();
    },
    focus: drawn.focus,
    /** @returns {Drawn[]} those that the keyboard reaches, oldest first; of very many, those in view */
    list: () => sortByStart(marks.length <= DRAW_ALL ? drawn.list() : listInView(map, drawn.list())),
  };
}

/** @param {LeafletMap} map @param {Spot[]} marks */
function listAround(map, marks) {
  const around = map.getBounds().pad(AROUND);
  return marks.filter(({ lat, lon }) => around.contains([lat, lon]));
}

/** @param {LeafletMap} map @param {Drawn[]} drawn */
function listInView(map, drawn) {
  const view = map.getBounds();
  return drawn.filter(({ marker }) => view.contains(marker.getLatLng()));
}

/** @param {Drawn[]} drawn */
function sortByStart(drawn) {
  const starts = new Map(drawn.map((item) => [item, startOf(item.spot)]));
  return drawn.sort((a, b) => (starts.get(a) ?? '').localeCompare(starts.get(b) ?? ''));
}

/** @param {Spot} spot */
function startOf({ incidents }) {
  return incidents.reduce((start, { properties }) => (properties.start < start ? properties.start : start), '9999');
}
