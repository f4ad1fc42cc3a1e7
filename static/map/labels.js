// Names of places, the important ones first, none over another nor over a cluster.

import { divIcon, layerGroup, marker } from 'leaflet';
import { TILE_HEIGHT, WIDEST } from './cluster-mark.js';
import { el } from '../dom.js';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('../incident/types.js').Feature} Feature */
/** @typedef {{lat: number, lon: number}} At */
/** @typedef {{x: number, y: number, w: number, h: number}} Box around x and y */

/** @type {Record<string, {zooms: [number, number], size: number}>} */
const KINDS = {
  country: { zooms: [3, 7.4], size: 13 },
  governorate: { zooms: [7, 9.4], size: 11 },
  city: { zooms: [5, 22], size: 12 },
  town: { zooms: [8, 22], size: 11 },
};
const MARGIN = 10;
/** A settlement's name stands below its point, else above it, else at the edge of the cluster that covers it; in pixels. */
const SHIFTS = [12, -12, 28, -28];
const MOST = 70;
/** So long clusters must have stayed the same, in milliseconds, before names make room for them: not at each step of a playback. */
const REST = 250;

/**
 * @param {LeafletMap} map
 * @param {string} lang
 */
export function createLabels(map, lang) {
  const group = layerGroup().addTo(map);
  /** @type {Feature[]} */
  let features = [];
  /** @type {At[]} */
  let clusters = [];
  let timer = 0;
  const draw = () => {
    window.clearTimeout(timer);
    group.clearLayers();
    for (const { feature, shift } of choose(features, clusters, map, lang)) group.addLayer(toMarker(feature, shift, lang));
  };
  map.on('moveend', draw);
  return {
    /** @param {Feature[]} labels */
    set(labels) {
      features = [...labels].sort((a, b) => importance(a) - importance(b));
      draw();
    },
    /** @param {At[]} next where clusters are */
    avoid(next) {
      clusters = next;
      window.clearTimeout(timer);
      timer = window.setTimeout(draw, REST);
    },
  };
}

/** @param {Feature} feature */
function importance({ properties }) {
  return (properties['kind'] === 'country' ? -1000 : 0) + Number(properties['rank'] ?? 99);
}

/**
 * @param {Feature[]} features
 * @param {At[]} clusters
 * @param {LeafletMap} map
 * @param {string} lang
 */
function choose(features, clusters, map, lang) {
  const view = map.getBounds();
  const zoom = map.getZoom();
  /** @type {Box[]} */
  const taken = clusters.map(({ lat, lon }) => ({ ...map.latLngToContainerPoint([lat, lon]), w: WIDEST, h: TILE_HEIGHT }));
  /** @type {{feature: Feature, shift: number}[]} */
  const chosen = [];
  for (const feature of features) {
    const kind = KINDS[feature.properties['kind']];
    const [lon, lat] = feature.geometry.coordinates;
    if (!kind || zoom < kind.zooms[0] || zoom > kind.zooms[1] || !view.contains([lat, lon])) continue;
    const { x, y } = map.latLngToContainerPoint([lat, lon]);
    const size = { w: nameOf(feature, lang).length * kind.size * 0.6 + MARGIN, h: kind.size + MARGIN };
    const free = shiftsOf(feature, clusters.length > 0).map((shift) => ({ shift, box: { x, y: y + shift, ...size } })).find(({ box }) => !taken.some((other) => isOver(other, box)));
    if (!free) continue;
    taken.push(free.box);
    chosen.push({ feature, shift: free.shift });
    if (chosen.length >= MOST) break;
  }
  return chosen;
}

/** @param {Box} a @param {Box} b */
function isOver(a, b) {
  return Math.abs(a.x - b.x) < (a.w + b.w) / 2 && Math.abs(a.y - b.y) < (a.h + b.h) / 2;
}

/** @param {Feature} feature @param {boolean} crowded whether it may have to make way */
function shiftsOf({ properties }, crowded) {
  if (properties['kind'] !== 'city' && properties['kind'] !== 'town') return [0];
  return crowded ? SHIFTS : SHIFTS.slice(0, 1);
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
 * @param {number} shift
 * @param {string} lang
 */
function toMarker(feature, shift, lang) {
  const [lon, lat] = feature.geometry.coordinates;
  const kind = String(feature.properties['kind']);
  const html = el('span', { dir: 'auto' }, nameOf(feature, lang));
  html.style.top = `${shift}px`;
  const icon = divIcon({ html, className: `label label-${kind}`, iconSize: [0, 0] });
  return marker([lat, lon], { icon, pane: 'labels', interactive: false, keyboard: false });
}
