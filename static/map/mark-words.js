// What a mark on the map says of itself, to the eye and to the ear. Pure, given a translator.

import { addUp, tollOf } from '../incident/counting.js';
import { dateText, listAsides, markerText, sumText, tollText } from '../incident/wording.js';

/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('./spots.js').Spot} Spot */

/**
 * How many incidents a mark gathers, and why.
 * @param {Spot} spot
 * @param {Translator} t
 */
export function headText({ kind, coarse, place, incidents }, t) {
  const n = incidents.length;
  if (kind === 'cluster') return t.text('map.cluster', { n });
  return coarse ? t.text('map.badge', { n, place }) : t.text('map.together', { n });
}

/**
 * "312 incidents, at least 1,240 killed, 12 with unknown toll"; "Mafraq Jazra, 8 June 2017: 14 killed".
 * @param {Spot} spot
 * @param {Translator} t
 */
export function labelOf(spot, t) {
  const first = spot.incidents[0];
  if (spot.kind === 'incident' && first) return markerText(first, tollOf(first), t);
  const [sum = '', ...asides] = listSums(spot, t);
  const comma = t.dir === 'rtl' ? '، ' : ', ';
  if (spot.kind === 'cluster') return [headText(spot, t), sum, ...asides].join(comma);
  return [t.text('map.badge.toll', { badge: headText(spot, t), toll: sum }), ...asides].join(comma);
}

/**
 * The lines of a tooltip; the first is its heading.
 * @param {Spot} spot
 * @param {Translator} t
 * @returns {string[]}
 */
export function listLines(spot, t) {
  const first = spot.incidents[0];
  if (spot.kind !== 'incident' || !first) return [headText(spot, t), ...listSums(spot, t)];
  return [first.properties.name, dateText(first.properties, t), tollText(tollOf(first), t)];
}

/** @param {Spot} spot @param {Translator} t the sum, and what is not in it; where nothing is known the sum says it all */
function listSums({ incidents }, t) {
  const totals = addUp(incidents);
  const isNothingKnown = totals.known === 0 && (totals.unknown === 0 || totals.noStatement === 0);
  const asides = listAsides(isNothingKnown ? { ...totals, unknown: 0, noStatement: 0 } : totals, t);
  return totals.counted === 0 && asides.length > 0 ? asides : [sumText(totals, t), ...asides];
}

/**
 * The sum of a cluster as short as its tile wants it, never rounded up: "940", "12k", with a plus where it leaves something
 * out; "?" where no figure is known, "–" where nobody said anything or nothing counts.
 * @param {Spot} cluster
 * @param {Translator} t
 */
export function shortSum({ incidents }, t) {
  const totals = addUp(incidents);
  if (totals.counted === 0) return '–';
  if (totals.known === 0 || (totals.killed === 0 && totals.known < totals.counted)) return totals.unknown > 0 || totals.noStatement === 0 ? '?' : '–';
  const n = t.compact(totals.killed);
  return totals.known < totals.counted ? t.text('map.cluster.more', { sum: n }) : n;
}
