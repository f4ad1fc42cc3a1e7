// The tile that stands for many incidents on the map. A rounded square, for its area, unlike that of a round mark, counts
// nothing; its shade tells the order of magnitude.

import { el } from '../dom.js';

/** @typedef {import('./mark.js').MarkKind} MarkKind */

export const TILE_HEIGHT = 36;
const NARROWEST = 36;
/** Tiles of clusters at the least distance from one another do not touch. */
export const WIDEST = 52;
const LETTER = 7.4;
const MARGIN = 14;
const INVISIBLE = /[\u2066-\u2069]/g;

/**
 * @param {string} sum
 * @param {string} number
 * @returns {number} pixels
 */
export function tileWidth(sum, number) {
  const letters = Math.max(sum.replace(INVISIBLE, '').length, number.length + 1);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(MARGIN + LETTER * letters)));
}

/**
 * @param {MarkKind} kind
 * @param {{killed: number|null, sum: string, number: string, dir: string}} content sum: of those killed, in short; number: of incidents
 */
export function createClusterMark(kind, { killed, sum, number, dir }) {
  const mark = el('span', { class: `tile tile-${kind.replace('_', '-')} tile-${shadeOf(killed)}`, dir, 'aria-hidden': 'true' },
    el('span', { class: 'tile-sum' }, sum),
    el('span', { class: 'tile-number' }, number));
  mark.style.width = `${tileWidth(sum, number)}px`;
  mark.style.height = `${TILE_HEIGHT}px`;
  return mark;
}

/**
 * 0 for fewer than ten, then one more for each power of ten, 3 at most.
 * @param {number|null} killed
 */
export function shadeOf(killed) {
  return [10, 100, 1000].filter((step) => killed !== null && killed >= step).length;
}
