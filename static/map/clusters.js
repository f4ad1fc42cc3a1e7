// Which marks are gathered into one because they would hide one another, pure. The result depends on the marks and the
// zoom alone, neither on their order nor on the part of the map in view, so that panning leaves every cluster in place.

import { pixelsOf } from './scale.js';
import { boundsOf } from './spots.js';

/** @typedef {import('./spots.js').Spot} Spot */
/** @typedef {{spot: Spot, x: number, y: number, free: boolean}} Point x and y in whole pixels of the world at this zoom; free: in no cluster */
/** @typedef {{column: number, row: number, points: Point[]}} Cell */

/** From the centre of a cluster, marks so many pixels away and nearer are gathered in it. */
export const GATHER = 60;
/** Up to so many marks are few, and a viewer may look for each of them. */
const FEW = 200;
/** All points of one cell lie within GATHER of one another. */
const CELL = GATHER / Math.SQRT2;
/** Cells so far off may still hold a point that a cluster gathers. */
const RING = 2;
const TILE_PIXELS = 256;
const MOST_CELLS = 2 ** 20;

/**
 * The densest cells of a grid come first; each gathers what is free around the middle of its points.
 * @param {Spot[]} spots
 * @param {number} zoom
 * @param {number} fewest fewer marks than that stay what they are
 * @returns {Spot[]} every spot once, by itself or within one cluster
 */
export function gatherClusters(spots, zoom, fewest) {
  const gathered = spots.filter((spot) => isWide(spot, zoom));
  const points = spots.filter((spot) => !isWide(spot, zoom)).map((spot) => toPoint(spot, zoom));
  const cells = toCells(points);
  for (const cell of [...cells.values()].sort(byDensity)) {
    const centre = middleOf(cell.points.filter(({ free }) => free));
    const near = centre ? listNear(cells, cell, centre) : [];
    if (!centre || near.length < fewest) continue;
    for (const point of near) point.free = false;
    gathered.push(toCluster(near, centre, `cluster:${zoom}/${cell.column}/${cell.row}`, zoom));
  }
  for (const { free, spot } of points) if (free) gathered.push(spot);
  return gathered;
}

/**
 * From how many marks on they are gathered: a map of thousands is crowded sooner than a map of a few.
 * @param {number} marks on the whole map, in view or not, at any time
 */
export function fewestOf(marks) {
  return marks <= FEW ? 16 : 8;
}

/** @param {Spot} spot @param {number} zoom @returns {Point} */
function toPoint(spot, zoom) {
  const world = TILE_PIXELS * 2 ** zoom;
  const sine = Math.sin((spot.lat * Math.PI) / 180);
  const x = Math.round(world * (spot.lon / 360 + 0.5));
  const y = Math.round(world * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)));
  return { spot, x, y, free: true };
}

/**
 * A badge for a place that is wider than a cluster says more by itself.
 * @param {Spot} spot
 * @param {number} zoom
 */
function isWide({ kind, coarse, metres, lat }, zoom) {
  return kind === 'badge' && coarse && metres !== null && pixelsOf(metres, lat, zoom) > GATHER;
}

/** @param {Point[]} points */
function toCells(points) {
  /** @type {Map<number, Cell>} */
  const cells = new Map();
  for (const point of points) {
    const column = Math.floor(point.x / CELL);
    const row = Math.floor(point.y / CELL);
    const key = keyOf(column, row);
    const cell = cells.get(key);
    if (cell) cell.points.push(point);
    else cells.set(key, { column, row, points: [point] });
  }
  return cells;
}

/** @param {number} column @param {number} row */
function keyOf(column, row) {
  return column * MOST_CELLS + row;
}

/** @param {Cell} a @param {Cell} b */
function byDensity(a, b) {
  return b.points.length - a.points.length || a.row - b.row || a.column - b.column;
}

/** @param {Point[]} points @returns {{x: number, y: number}|null} */
function middleOf(points) {
  if (points.length === 0) return null;
  let x = 0;
  let y = 0;
  for (const point of points) {
    x += point.x;
    y += point.y;
  }
  return { x: x / points.length, y: y / points.length };
}

/** @param {Map<number, Cell>} cells @param {Cell} cell @param {{x: number, y: number}} centre */
function listNear(cells, { column, row }, centre) {
  /** @type {Point[]} */
  const near = [];
  for (let right = -RING; right <= RING; right++) {
    for (let down = -RING; down <= RING; down++) {
      for (const point of cells.get(keyOf(column + right, row + down))?.points ?? []) {
        if (point.free && (point.x - centre.x) ** 2 + (point.y - centre.y) ** 2 <= GATHER ** 2) near.push(point);
      }
    }
  }
  return near;
}

/** @param {Point[]} points @param {{x: number, y: number}} centre @param {string} key @param {number} zoom @returns {Spot} */
function toCluster(points, { x, y }, key, zoom) {
  const world = TILE_PIXELS * 2 ** zoom;
  const lon = (x / world - 0.5) * 360;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI;
  const bounds = boundsOf(points.map(({ spot }) => spot));
  return { kind: 'cluster', key, lat, lon, place: '', coarse: false, metres: null, incidents: points.flatMap(({ spot }) => spot.incidents), bounds };
}
