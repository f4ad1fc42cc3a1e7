// Cutting lines and polygons at a box, and rounding what is left.
// A box is [west, south, east, north] in degrees; a line is a list of [lon, lat].
import polygonClipping from 'polygon-clipping';

/** The part of a segment inside the box as [t0, t1] in 0..1, or null (Liang and Barsky, 1984). */
function spanInside([x0, y0], [x1, y1], [w, s, e, n]) {
  let t0 = 0;
  let t1 = 1;
  const dx = x1 - x0;
  const dy = y1 - y0;
  for (const [p, q] of [[-dx, x0 - w], [dx, e - x0], [-dy, y0 - s], [dy, n - y0]]) {
    if (p === 0) {
      if (q < 0) return null;
      continue;
    }
    const t = q / p;
    if (p < 0) t0 = Math.max(t0, t);
    else t1 = Math.min(t1, t);
    if (t0 > t1) return null;
  }
  return [t0, t1];
}

const along = (a, b, t) =>
  t === 0 ? a : t === 1 ? b : [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];

/** Joins pieces that follow one another into lines. */
function joined(pieces) {
  const lines = [];
  for (const [a, b] of pieces) {
    const last = lines[lines.length - 1];
    const end = last && last[last.length - 1];
    if (end && end[0] === a[0] && end[1] === a[1]) last.push(b);
    else lines.push([a, b]);
  }
  return lines;
}

/** What of the line lies inside the box. */
export function lineInside(line, box) {
  const pieces = [];
  for (let i = 1; i < line.length; i++) {
    const span = spanInside(line[i - 1], line[i], box);
    if (span && span[0] < span[1]) {
      pieces.push([along(line[i - 1], line[i], span[0]), along(line[i - 1], line[i], span[1])]);
    }
  }
  return joined(pieces);
}

/** What of the line lies outside the box. */
export function lineOutside(line, box) {
  const pieces = [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const span = spanInside(a, b, box);
    if (!span || span[0] >= span[1]) {
      pieces.push([a, b]);
      continue;
    }
    if (span[0] > 0) pieces.push([a, along(a, b, span[0])]);
    if (span[1] < 1) pieces.push([along(a, b, span[1]), b]);
  }
  return joined(pieces);
}

const ringOf = ([w, s, e, n]) => [[w, s], [e, s], [e, n], [w, n], [w, s]];

function meets(polygon, [w, s, e, n]) {
  const xs = polygon[0].map((p) => p[0]);
  const ys = polygon[0].map((p) => p[1]);
  const min = (list) => list.reduce((a, b) => Math.min(a, b));
  const max = (list) => list.reduce((a, b) => Math.max(a, b));
  return min(xs) < e && max(xs) > w && min(ys) < n && max(ys) > s;
}

export const polygonInside = (polygon, box) =>
  meets(polygon, box) ? polygonClipping.intersection([polygon], [ringOf(box)]) : [];

export const polygonOutside = (polygon, box) =>
  meets(polygon, box) ? polygonClipping.difference([polygon], [ringOf(box)]) : [polygon];

/** A ring that runs on past 180 degrees instead of jumping; round a pole it is closed there. */
function unwrapped(ring) {
  const out = [ring[0]];
  for (let i = 1; i < ring.length; i++) {
    const before = out[i - 1][0];
    const turns = Math.round((before - ring[i][0]) / 360);
    out.push([ring[i][0] + 360 * turns, ring[i][1]]);
  }
  const [first, last] = [out[0], out[out.length - 1]];
  if (first[0] === last[0]) return out;
  const pole = last[1] < 0 ? -90 : 90;
  return [...out, [last[0], pole], [first[0], pole], first];
}

const jumps = (line) => line.some((p, i) => i > 0 && Math.abs(p[0] - line[i - 1][0]) > 180);

/** Cuts a polygon that crosses 180 degrees in two, so that it can be drawn on a flat map. */
export function cutAtDateLine(polygon) {
  if (!polygon.some(jumps)) return [polygon];
  const [outer, ...holes] = polygon.map(unwrapped);
  const west = outer.reduce((min, [x]) => Math.min(min, x), Infinity);
  const turned = (ring) => {
    const turns = Math.ceil((west - ring[0][0]) / 360);
    return ring.map(([x, y]) => [x + 360 * turns, y]);
  };
  const flat = [outer, ...holes.map(turned)];
  return [-720, -360, 0, 360, 720].flatMap((shift) =>
    polygonInside(flat.map((ring) => ring.map(([x, y]) => [x + shift, y])), [-180, -90, 180, 90]));
}

/** Rounds and drops points that fall on their neighbour. */
export function rounded(line, digits) {
  const out = [];
  for (const [x, y] of line) {
    const p = [Number(x.toFixed(digits)) + 0, Number(y.toFixed(digits)) + 0];
    const last = out[out.length - 1];
    if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p);
  }
  return out;
}

/** Rounds rings; a hole or an islet that collapses is left out. */
export function roundedPolygon(polygon, digits) {
  const rings = polygon.map((ring) => rounded(ring, digits));
  return rings[0].length < 4 ? null : rings.filter((ring) => ring.length >= 4);
}
