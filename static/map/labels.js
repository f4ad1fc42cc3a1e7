// Names of places, the important ones first, none over another.

import { divIcon, layerGroup, marker } from 'leaflet';
import { el } from '../dom.js';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('../incident/types.js').Feature} Feature */

/** @type {Record<string, {zooms: [number, number], size: number}>} */
const KINDS = {
  country: { zooms: [3, 7.4], size: 13 },
  governorate: { zooms: [7, 9.4], size: 11 },
  city: { zooms: [5, 22], size: 12 },
  town: { zooms: [8, 22], size: 11 },
};
const MARGIN = 10;
const MOST = 70;

/**
 * @param {LeafletMap} map
 * @param {string} lang
 */
export function createLabels(map, lang) {
  const group = layerGroup().addTo(map);
  /** @type {Feature[]} */
  let features = [];
  const draw = () => {
    group.clearLayers();
    for (const feature of choose(features, map, lang)) group.addLayer(toMarker(feature, lang));
  };
  map.on('moveend', draw);
  return {
    /** @param {Feature[]} labels */
    set(labels) {
      features = [...labels].sort((a, b) => importance(a) - importance(b));
      draw();
    },
  };
}

/** @param {Feature} feature */
function importance({ properties }) {
  return (properties['kind'] === 'country' ? -1000 : 0) + Number(properties['rank'] ?? 99);
}

/**
 * @param {Feature[]} features
 * @param {LeafletMap} map
 * @param {string} lang
 */
function choose(features, map, lang) {
  const view = map.getBounds();
  const zoom = map.getZoom();
  /** @type {{x: number, y: number, w: number, h: number}[]} */
  const taken = [];
  /** @type {Feature[]} */
  const chosen = [];
  for (const feature of features) {
    const kind = KINDS[feature.properties['kind']];
    const [lon, lat] = feature.geometry.coordinates;
    if (!kind || zoom < kind.zooms[0] || zoom > kind.zooms[1] || !view.contains([lat, lon])) continue;
    const { x, y } = map.latLngToContainerPoint([lat, lon]);
    const box = { x, y, w: nameOf(feature, lang).length * kind.size * 0.6 + MARGIN, h: kind.size + MARGIN };
    if (taken.some((other) => Math.abs(other.x - x) < (other.w + box.w) / 2 && Math.abs(other.y - y) < (other.h + box.h) / 2)) continue;
    taken.push(box);
    chosen.push(feature);
    if (chosen.length >= MOST) break;
  }
  return chosen;
}

/**
 * @param {Feature} feature
 * @param {string} lang
 * @returns {string}
 */
function nameOf({ properties }, lang) {
  return properties[`name_${lang}`] || properties['name'] || '';
}

/**
 * @param {Feature} feature
 * @param {string} lang
 */
function toMarker(feature, lang) {
  const [lon, lat] = feature.geometry.coordinates;
  const kind = String(feature.properties['kind']);
  const html = el('span', { dir: 'auto' }, nameOf(feature, lang));
  const icon = divIcon({ html, className: `label label-${kind}`, iconSize: [0, 0] });
  return marker([lat, lon], { icon, pane: 'labels', interactive: false, keyboard: false });
}
