// Which incidents share one mark, pure. Those of one place known only to a city or coarser, and those at one and the
// same point, are gathered in a badge instead of being stacked on one another.

import { byDate } from '../incident/counting.js';

/** @typedef {import('../incident/types.js').Incident} Incident */
/** @typedef {[[number, number], [number, number]]} Bounds [[south, west], [north, east]] in degrees */
/** @typedef {{kind: 'incident'|'badge'|'cluster', key: string, lat: number, lon: number, place: string, coarse: boolean, metres: number|null, incidents: Incident[], bounds?: Bounds}} Spot */

const COARSE = new Set(['city', 'subdistrict', 'district', 'province_governorate']);

/** @param {Incident} incident */
export function isCoarse({ properties }) {
  return properties.accuracy !== null && COARSE.has(properties.accuracy);
}

/**
 * @param {Incident[]} incidents those to be shown now
 * @param {(incident: Incident) => string} placeName
 * @returns {Spot[]} one for each placed incident, or for each place or point that gathers several
 */
export function gatherSpots(incidents, placeName) {
  /** @type {Map<string, Incident[]>} */
  const groups = new Map();
  for (const incident of incidents) {
    if (!incident.geometry) continue;
    const key = keyOf(incident);
    const group = groups.get(key);
    if (group) group.push(incident);
    else groups.set(key, [incident]);
  }
  return [...groups].flatMap(([key, members]) => toSpot(key, members, placeName) ?? []);
}

/** @param {Incident} incident */
function keyOf(incident) {
  const place = incident.properties.place_id;
  if (isCoarse(incident) && place) return `place:${place}`;
  return `point:${incident.geometry?.coordinates.map((degrees) => Math.round(degrees * 1e5)).join()}`;
}

/**
 * @param {string} key
 * @param {Incident[]} incidents at least one; the oldest stands for all
 * @param {(incident: Incident) => string} placeName
 * @returns {Spot|null}
 */
function toSpot(key, incidents, placeName) {
  const first = incidents.reduce((a, b) => (byDate(b, a) < 0 ? b : a));
  if (!first.geometry) return null;
  const [lon, lat] = first.geometry.coordinates;
  const metres = incidents.map(({ properties }) => properties.accuracy_m).reduce((a, b) => (a === null || b === null ? a ?? b : Math.max(a, b)), null);
  const kind = incidents.length > 1 ? 'badge' : 'incident';
  return { kind, key: kind === 'badge' ? key : first.id, lat, lon, place: placeName(first), coarse: key.startsWith('place:'), metres, incidents };
}

/** A fingertip's reach in pixels; marks smaller than this get in one another's way. */
const REACH = 12;

/**
 * The marks a viewer cannot pick apart: those whose centres all but meet, and small ones within a fingertip.
 * @template {{x: number, y: number, radius: number}} P
 * @param {P} chosen
 * @param {P[]} all
 * @returns {P[]} the chosen first
 */
export function findTogether(chosen, all) {
  const near = all.filter((other) => {
    const tolerance = chosen.radius <= REACH && other.radius <= REACH ? REACH : 4;
    return other !== chosen && Math.hypot(other.x - chosen.x, other.y - chosen.y) <= tolerance;
  });
  return [chosen, ...near];
}

/**
 * The box of the bulk of the points, leaving aside the far-off few, as [[south, west], [north, east]].
 * @param {{lat: number, lon: number}[]} points
 * @param {number} [reach] degrees around the median
 * @returns {Bounds|null}
 */
export function bulkBounds(points, reach = 7) {
  if (points.length === 0) return null;
  const lat = median(points.map((point) => point.lat));
  const lon = median(points.map((point) => point.lon));
  const near = points.filter((point) => Math.abs(point.lat - lat) <= reach && Math.abs(point.lon - lon) <= reach);
  return boundsOf(near.length * 2 >= points.length ? near : points);
}

/**
 * @param {{lat: number, lon: number}[]} points at least one
 * @returns {Bounds}
 */
export function boundsOf(points) {
  /** @type {Bounds} */
  const bounds = [[Infinity, Infinity], [-Infinity, -Infinity]];
  const [least, most] = bounds;
  for (const { lat, lon } of points) {
    least[0] = Math.min(least[0], lat);
    least[1] = Math.min(least[1], lon);
    most[0] = Math.max(most[0], lat);
    most[1] = Math.max(most[1], lon);
  }
  return bounds;
}

/** @param {number[]} values at least one */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
