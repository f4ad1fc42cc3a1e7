// The map as the rest of the page sees it: give it incidents, it calls back.

import { createActivation } from './activation.js';
import { createBasemap } from './basemap.js';
import { createChooser } from './chooser.js';
import { createFoundPlace } from './found-place.js';
import { attachKeyboard } from './keyboard.js';
import { createLabels } from './labels.js';
import { bringIntoView, createMap, placeMap, showAll } from './map-view.js';
import { createMarkers } from './markers.js';
import { el, icon } from '../dom.js';

/** @typedef {import('../incident/types.js').Incident} Incident */
/** @typedef {import('../incident/types.js').FeatureCollection} FeatureCollection */
/** @typedef {import('../state.js').MapPosition} MapPosition */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('./spots.js').Spot} Spot */

const ALL = 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4';

/**
 * @param {HTMLElement} container
 * @param {{t: Translator, reducedMotion: boolean, onMove: (position: MapPosition) => void, onOpen: (id: string) => void, onGather: (clusters: boolean) => void}} options
 */
export function createIncidentMap(container, { t, reducedMotion, onMove, onOpen, onGather }) {
  container.setAttribute('role', 'region');
  container.setAttribute('aria-label', t.text('map.label'));
  const map = createMap(container, { t, reducedMotion, onMove });
  const basemap = createBasemap(map);
  const labels = createLabels(map, t.lang);
  const chooser = createChooser(map, { t, onOpen });
  const gathered = (/** @type {Spot[]} */ clusters) => {
    labels.avoid(clusters);
    onGather(clusters.length > 0);
  };
  const markers = createMarkers(map, { t, onGather: gathered, onActivate: createActivation(map, { t, reducedMotion, onOpen, onChoose: chooser.show }) });
  attachKeyboard(map, markers.list);
  /** @type {Incident[]} */
  let all = [];
  const everything = el('button', { type: 'button', class: 'show-all', id: 'show-all', title: t.text('map.all'), 'aria-label': t.text('map.all'), click: () => showAll(map, all) }, icon(ALL));
  container.querySelector('.leaflet-control-zoom')?.append(everything);
  return {
    /** @param {MapPosition|null} position @param {Incident[]} incidents */
    place: (position, incidents) => placeMap(map, position, incidents),
    /** @param {Incident[]} incidents all the filters let through @param {Incident[]} shown those of them in the window */
    update(incidents, shown) {
      all = incidents;
      markers.update(shown, all.length);
    },
    highlight: markers.highlight,
    focus: markers.focus,
    /** @param {Incident} incident @param {Element} card what covers a part of the map */
    bringIntoView: (incident, card) => bringIntoView(map, incident, card.getBoundingClientRect()),
    found: createFoundPlace(map, { reducedMotion }),
    /** @param {FeatureCollection} world @param {FeatureCollection} detail @param {FeatureCollection} names */
    setBackground(world, detail, names) {
      basemap.set('world', world);
      basemap.set('detail', detail);
      labels.set(names.features);
    },
  };
}
