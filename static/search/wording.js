// Words for places that were searched for. Pure, given a translator.

import { distanceText } from '../incident/wording.js';
import { countNear } from './near.js';

/** @typedef {import('./place.js').Place} Place */
/** @typedef {import('../i18n/translate.js').Translator} Translator */

/**
 * "± 1.5 km"
 * @param {number} metres
 * @param {Translator} t
 */
export function radiusText(metres, t) {
  return t.text('search.radius', { distance: distanceText(metres, t) });
}

/**
 * What is known of a place beside its name: its kind, and its radius where the name leaves the spot open.
 * @param {Place} place
 * @param {Translator} t
 */
export function kindText({ kind, metres, vague }, t) {
  const word = t.term('kind', kind);
  return vague ? `${word} · ${radiusText(metres, t)}` : word;
}

/**
 * How many of the incidents shown lie within the place's radius, and how sure that is.
 * @param {Place} place
 * @param {import('../incident/types.js').Incident[]} shown
 * @param {Translator} t
 */
export function nearText(place, shown, t) {
  const { within, vaguer } = countNear(shown, place);
  const count = t.text('search.near', { n: within, distance: distanceText(place.metres, t) });
  return vaguer > 0 ? `${count} ${t.text('search.near.vaguer', { n: vaguer })}` : count;
}
