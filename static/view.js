// What the screen shows, worked out from the state and the loaded data; pure.

import { addUp, isWithin } from './incident/counting.js';
import { ruleText } from './incident/wording.js';
import { endsOf, spanOf, toExtent } from './timeline/window.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./incident/types.js').Incident} Incident */
/** @typedef {import('./incident/types.js').Summary} Summary */
/** @typedef {import('./incident/types.js').Tally} Tally */
/** @typedef {import('./incident/types.js').Bin} Bin */
/** @typedef {import('./i18n/translate.js').Translator} Translator */

/**
 * What the server answered last.
 * @typedef {object} Data
 * @property {string} rule the rule the incidents were asked for with
 * @property {Incident[]} incidents all that the filters let through, at any time
 * @property {Bin[]} bins
 * @property {import('./incident/types.js').Pairs} pairs of all that the filters let through, at any time
 */

/** @typedef {{overview: Summary, tallies: Tally[]}} Fixed what does not depend on the viewer's choices */

/**
 * @typedef {object} View
 * @property {State} state
 * @property {Data} data
 * @property {Fixed} fixed
 * @property {Incident[]} shown the incidents within the window
 * @property {import('./incident/counting.js').Totals} totals
 * @property {import('./timeline/window.js').Span} extent
 * @property {import('./timeline/window.js').Span} span
 * @property {string} ruleName
 */

/**
 * @param {State} state
 * @param {Data} data
 * @param {Fixed} fixed
 * @param {Translator} t
 * @returns {View}
 */
export function toView(state, data, fixed, t) {
  const { from, to } = endsOf(state);
  const shown = data.incidents.filter((incident) => isWithin(incident, from, to));
  const extent = toExtent(fixed.overview.start, fixed.overview.end);
  const ruleName = ruleText(data.rule, fixed.overview.sources, t);
  return { state, data, fixed, shown, totals: addUp(shown), extent, span: spanOf(state, extent), ruleName };
}
