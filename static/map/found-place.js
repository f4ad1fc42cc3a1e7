// The place that was searched for, on the map: its circle of uncertainty, and its name above it.

import { circle, divIcon, layerGroup, marker, svg } from 'leaflet';
import { el } from '../dom.js';
import { zoomForRadius } from './scale.js';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {{name: string, lat: number, lon: number, metres: number}} Place */

const METRES_PER_DEGREE = 111_320;

/** @param {LeafletMap} map @param {{reducedMotion: boolean}} options */
export function createFoundPlace(map, { reducedMotion }) {
  const renderer = svg({ pane: 'found', padding: 0.5 });
  const drawn = layerGroup().addTo(map);
  return {
    /** @param {Place|null} place null: takes the mark away */
    mark(place) {
      drawn.clearLayers();
      if (!place) return;
      const { lat, lon, metres, name } = place;
      const top = Math.min(85, lat + metres / METRES_PER_DEGREE);
      const icon = divIcon({ html: el('span', { dir: 'auto' }, name), className: 'found-label', iconSize: [0, 0] });
      drawn.addLayer(circle([lat, lon], { radius: metres, renderer, pane: 'found', interactive: false, className: 'found-disc' }));
      drawn.addLayer(marker([top, lon], { icon, pane: 'labels', interactive: false, keyboard: false, zIndexOffset: 1000 }));
    },
    /** @param {Place} place */
    moveTo({ lat, lon, metres }) {
      const { x, y } = map.getSize();
      map.setView([lat, lon], zoomForRadius(metres, lat, Math.min(x, y)), { animate: !reducedMotion });
    },
    /** @returns {{lat: number, lon: number}} */
    getCentre() {
      const { lat, lng } = map.getCenter().wrap();
      return { lat, lon: lng };
    },
  };
}
