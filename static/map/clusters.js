// Which marks are gathered into one because they would hide one another, pure. The result depends on the marks and the
// zoom alone, neither on their order nor on the part of the map in view, so that panning leaves every cluster in place.

import { pixelsOf } from './scale.js';
import { boundsOf } from './spots.js';

/** @typedef {import('./spots.js').Spot} Spot */
/** @typedef {{spot: Spot, x: number, y: number, free: boolean}} Point x and y in whole pixels of the world at this zoom; free: in no cluster */
/** @typedef {{column: number, row: number, points: Point[]}} Cell */
/** @typedef {Map<number, Map<number, Cell>>} Cells by row, then by column: maps find small whole numbers fastest */

/** From the centre of a cluster, marks so many pixels away and nearer are gathered in it. */
export const GATHER = 60;
/** Up to so many marks are few, and a viewer may look for each of them. */
const FEW = 200;
/** All points of one cell lie within GATHER of one another. */
const CELL = GATHER / Math.SQRT2;
const TILE_PIXELS = 256;
/** @type {Point[]} */
const NOTHING = [];

/**
 * The densest cells of a grid come first; each gathers what is free around the middle of its points.
 * @param {Spot[]} spots
 * @param {number} zoom
 * @param {number} fewest fewer marks than that stay what they are
 * @param {string|null} [apart] id of an incident whose mark is to be seen by itself
 * @returns {Spot[]} every spot once, by itself or within one cluster
 */
export function gatherClusters(spots, zoom, fewest, apart = null) {
  const isApart = (/** @type {Spot} */ spot) => isWide(spot, zoom) || (apart !== null && spot.incidents.some(({ id }) => id === apart));
  const gathered = spots.filter(isApart);
  const points = spots.filter((spot) => !isApart(spot)).map((spot) => toPoint(spot, zoom));
  const cells = toCells(points);
  for (const cell of [...cells.values()].flatMap((row) => [...row.values()]).sort(byDensity)) {
    const centre = middleOf(cell.points);
    const near = centre ? listNear(cells, centre) : [];
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

/** @param {Point[]} points @returns {Cells} */
function toCells(points) {
  /** @type {Cells} */
  const cells = new Map();
  for (const point of points) {
    const column = toCell(point.x);
    const row = toCell(point.y);
    const inRow = cells.get(row) ?? new Map();
    if (inRow.size === 0) cells.set(row, inRow);
    const cell = inRow.get(column);
    if (cell) cell.points.push(point);
    else inRow.set(column, { column, row, points: [point] });
  }
  return cells;
}

/** @param {number} pixels */
function toCell(pixels) {
  return Math.floor(pixels / CELL);
}

/** @param {Cell} a @param {Cell} b */
function byDensity(a, b) {
  return b.points.length - a.points.length || a.row - b.row || a.column - b.column;
}

/** @param {Point[]} points @returns {{x: number, y: number}|null} the middle of those that are free */
function middleOf(points) {
  let x = 0;
  let y = 0;
  let n = 0;
  for (const point of points) {
    if (!point.free) continue;
    x += point.x;
    y += point.y;
    n++;
  }
  return n === 0 ? null : { x: x / n, y: y / n };
}

/** @param {Cells} cells @param {{x: number, y: number}} centre */
function listNear(cells, { x, y }) {
  /** @type {Point[]} */
  const near = [];
  for (let row = toCell(y - GATHER); row <= toCell(y + GATHER); row++) {
    const inRow = cells.get(row);
    for (let column = toCell(x - GATHER); inRow && column <= toCell(x + GATHER); column++) {
      for (const point of inRow.get(column)?.points ?? NOTHING) {
        if (point.free && (point.x - x) ** 2 + (point.y - y) ** 2 <= GATHER ** 2) near.push(point);
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
