// Which incidents lie within a place's radius, pure.

/** @typedef {import('../incident/types.js').Incident} Incident */
/** @typedef {{lat: number, lon: number}} Point */

const EARTH_METRES = 6_371_008.8;

/**
 * The distance over a sphere, in metres (haversine).
 * @param {Point} a
 * @param {Point} b
 */
export function metresBetween(a, b) {
  const rad = Math.PI / 180;
  const half = (/** @type {number} */ degrees) => Math.sin((degrees * rad) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lon - a.lon);
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * How many incidents have their point within the radius, and of how many of them the place is known less closely than
 * that, so that they may lie outside.
 * @param {Incident[]} incidents
 * @param {Point & {metres: number}} place
 * @returns {{within: number, vaguer: number}}
 */
export function countNear(incidents, place) {
  const near = incidents.filter(({ geometry }) => {
    if (!geometry) return false;
    const [lon, lat] = geometry.coordinates;
    return metresBetween(place, { lat, lon }) <= place.metres;
  });
  return { within: near.length, vaguer: near.filter(({ properties }) => (properties.accuracy_m ?? Infinity) > place.metres).length };
}
