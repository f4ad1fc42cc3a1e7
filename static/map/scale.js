// Sizes on the screen, pure. The area of a mark is in proportion to the number it stands for.

/** @typedef {import('../incident/counting.js').Toll} Toll */

/** Radius in pixels of the mark for one civilian killed. */
export const UNIT_RADIUS = 2.4;
/** Radius in pixels of the marks that stand for no number. */
export const SMALL_RADIUS = 5.5;
const EQUATOR_METRES = 40_075_016.686;
const TILE_PIXELS = 256;

/**
 * @param {number} killed at least 1
 * @returns {number} pixels
 */
export function radiusOf(killed) {
  return UNIT_RADIUS * Math.sqrt(killed);
}

/** @param {Toll} toll */
export function radiusOfToll({ killed }) {
  return killed === null || killed === 0 ? SMALL_RADIUS : radiusOf(killed);
}

/**
 * @param {Toll} toll
 * @returns {'count'|'zero'|'unknown'|'no_statement'|'withdrawn'}
 */
export function markKind({ killed, status }) {
  if (killed === null) return status === 'known' ? 'unknown' : status;
  return killed === 0 ? 'zero' : 'count';
}

/**
 * Web Mercator: how many pixels a length on the ground takes.
 * @param {number} metres
 * @param {number} lat
 * @param {number} zoom
 */
export function pixelsOf(metres, lat, zoom) {
  const metresPerPixel = (EQUATOR_METRES * Math.cos((lat * Math.PI) / 180)) / (TILE_PIXELS * 2 ** zoom);
  return metres / metresPerPixel;
}

/** The share of the map's shorter side that the radius of a place takes once the map has moved there. */
const RADIUS_SHARE = 1 / 6;
/** Closer than that the background shows nothing; farther, a place is no place. */
const CLOSEST = 13.5;
const FARTHEST = 3;

/**
 * The zoom, in quarters, at which a place lies within its surroundings: the closer, the smaller its radius.
 * @param {number} metres
 * @param {number} lat
 * @param {number} side the map's shorter side in pixels
 */
export function zoomForRadius(metres, lat, side) {
  const zoom = Math.log2((side * RADIUS_SHARE) / pixelsOf(Math.max(metres, 1), lat, 0));
  return Math.min(CLOSEST, Math.max(FARTHEST, Math.floor(zoom * 4) / 4));
}

/**
 * Whether the accuracy radius says more than the mark that stands on it.
 * @param {number|null} metres
 * @param {number} lat
 * @param {number} zoom
 * @param {number} markRadius pixels
 */
export function isDoubtVisible(metres, lat, zoom, markRadius) {
  return metres !== null && pixelsOf(metres, lat, zoom) > markRadius + 1;
}

/** So many circle of uncertainty are drawn in full; more would hide the map under one another. */
const FULL_DISCS = 60;

/**
 * How strongly all circle of uncertainty together are drawn, from 1 for a few towards 0 for thousands.
 * @param {number} discs
 */
export function opacityOfDoubt(discs) {
  return Math.min(1, Math.max(0.1, FULL_DISCS / discs));
}

/**
 * Round numbers for the legend, smallest first, up to the largest mark drawn.
 * @param {number} largest
 * @returns {number[]}
 */
export function legendSteps(largest) {
  const steps = [10, 50, 100, 250, 500, 1000, 2500, 5000].filter((step) => step <= Math.max(largest, 10) * 1.25);
  return steps.length <= 3 ? steps : [10, ...steps.slice(-2)];
}
