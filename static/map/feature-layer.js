// Features of any collection on a map: points as dots, areas as outlines, the doubt of a single point as a disc.

import { canvas, circle, circleMarker, featureGroup, geoJSON, rectangle } from 'leaflet';
import { isDoubtVisible } from './scale.js';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('../incident/types.js').Feature & {id?: string|number}} Feature */

const DOT = 6;
/** Of so many features and more the dots are smaller. */
const CROWD = 500;
const CLOSEST = 11;

/**
 * Draws features and brings them into view.
 * @param {LeafletMap} map
 * @param {Feature[]} features
 * @param {(id: string) => void} onOpen
 */
export function showFeatures(map, features, onOpen) {
  const look = readLook();
  const renderer = canvas({ padding: 0.3, tolerance: 4 });
  const radius = features.length < CROWD ? DOT : DOT / 2;
  const group = featureGroup().addTo(map);
  for (const feature of features) {
    if (!feature.geometry) continue;
    const layer = geoJSON(/** @type {any} */ (feature), {
      style: () => ({ ...look, renderer }),
      pointToLayer: (_, at) => circleMarker(at, { ...look, renderer, radius }),
    });
    layer.on('click', () => onOpen(String(feature.id)));
    group.addLayer(layer);
  }
  if (group.getLayers().length === 0) return false;
  map.fitBounds(group.getBounds(), { padding: [28, 28], maxZoom: CLOSEST, animate: false });
  const [only] = features;
  if (only && features.length === 1) showDoubt(map, only);
  return true;
}

/** @param {LeafletMap} map @param {Feature} feature */
function showDoubt(map, { geometry, properties }) {
  const metres = Number(properties['accuracy_m']);
  if (!metres || /** @type {string} */ (geometry.type) !== 'Point') return;
  const [lon, lat] = geometry.coordinates;
  const disc = circle([lat, lon], { radius: metres, interactive: false, className: 'doubt', pane: 'doubt' }).addTo(map);
  if (isDoubtVisible(metres, lat, CLOSEST, DOT)) map.fitBounds(disc.getBounds(), { padding: [20, 20], maxZoom: CLOSEST, animate: false });
}

/**
 * Draws a box and brings it into view.
 * @param {LeafletMap} map
 * @param {number[]} box west, south, east and north; a west greater than the east crosses the antimeridian
 */
export function showBox(map, [west = 0, south = 0, east = 0, north = 0]) {
  const right = west > east ? east + 360 : east;
  const drawn = rectangle([[south, west], [north, right]], { ...readLook(), interactive: false, fillOpacity: 0.06 }).addTo(map);
  map.fitBounds(drawn.getBounds(), { padding: [20, 20], maxZoom: CLOSEST, animate: false });
}

function readLook() {
  const colour = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
  return { color: colour, weight: 1.5, opacity: 0.9, fillColor: colour, fillOpacity: 0.35 };
}
