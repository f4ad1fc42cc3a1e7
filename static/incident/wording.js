// Words for figures, dates and places of incidents. Pure, given a translator.

import { isWhole, tollOfTotals } from './counting.js';

/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('./types.js').Claim} Claim */
/** @typedef {import('./types.js').Incident} Incident */
/** @typedef {import('./types.js').IncidentProperties} IncidentProperties */
/** @typedef {import('./counting.js').Toll} Toll */
/** @typedef {import('./counting.js').Totals} Totals */

/**
 * "14", "14 to 23", "at least 14", "up to 23" or "unknown", never empty.
 * @param {number|null|undefined} min
 * @param {number|null|undefined} max
 * @param {Translator} t
 */
export function rangeText(min, max, t) {
  const low = min ?? null;
  const high = max ?? null;
  if (low === null && high === null) return t.text('unknown');
  if (low !== null && high !== null) return low === high ? t.number(low) : t.text('toll.range', { min: low, max: high });
  return low !== null ? t.text('toll.atLeast', { min: low }) : t.text('toll.upTo', { max: high ?? 0 });
}

/**
 * What a claim says of civilians killed; a denial without a figure concedes none.
 * @param {Claim} claim
 * @param {Translator} t
 */
export function claimedText(claim, t) {
  if (claim.killed_min !== null || claim.killed_max !== null) return rangeText(claim.killed_min, claim.killed_max, t);
  if (claim.stance === 'denies') return t.text('toll.concedesNone');
  if (claim.stance === 'no_statement') return t.text('toll.noStatement');
  return t.text('unknown');
}

/**
 * What else a claim says and what its publisher says of it: how many strikes, how it grades the harm, whether it withdrew it.
 * @param {Claim} claim
 * @param {Translator} t
 * @returns {{strikes: string|null, grading: string|null, withdrawn: string|null}}
 */
export function claimNotes({ strikes, grading, withdrawn, source_name: source }, t) {
  return {
    strikes: typeof strikes === 'number' ? t.text('claim.strikes', { n: strikes }) : null,
    grading: grading ? t.text('claim.graded', { grade: t.term('grading', grading), source }) : null,
    withdrawn: withdrawn ? t.text('claim.withdrawn') : null,
  };
}

/**
 * Why a claim or tally has no address, where that is known.
 * @param {{no_address?: string|null}} told
 * @param {Translator} t
 */
export function noLinkText({ no_address: reason }, t) {
  return reason ? t.text('claim.noLink.why', { why: t.term('no_address', reason) }) : t.text('claim.noLink');
}

/**
 * @param {Toll} toll
 * @param {Translator} t
 */
export function tollText(toll, t) {
  if (toll.killed !== null) return t.text('toll.killed', { n: toll.killed });
  if (toll.status === 'withdrawn') return t.text('toll.withdrawn');
  return t.text(toll.status === 'no_statement' ? 'toll.noStatement' : 'toll.unknown');
}

/**
 * What several incidents add up to, never surer than it is: "120 killed", "at least 120 killed" where some have no figure.
 * @param {Totals} totals
 * @param {Translator} t
 */
export function sumText(totals, t) {
  const toll = tollOfTotals(totals);
  return toll.killed === null || isWhole(totals) ? tollText(toll, t) : t.text('toll.killed.atLeast', { n: toll.killed });
}

/**
 * What of several incidents is not in their sum, each kind by itself.
 * @param {Totals} totals
 * @param {Translator} t
 */
export function listAsides(totals, t) {
  /** @type {[import('../i18n/translate.js').MessageKey, number][]} */
  const rows = [
    ['count.unknown', totals.unknown],
    ['count.noStatement', totals.noStatement],
    ['count.duplicate', totals.duplicate],
    ['count.aggregate', totals.aggregate],
    ['count.unknown_means', totals.unknown_means],
    ['count.other_means', totals.other_means],
    ['count.discounted', totals.discounted],
    ['count.withdrawn', totals.withdrawn],
    ['count.unplaced', totals.unplaced],
  ];
  return rows.filter(([, n]) => n > 0).map(([key, n]) => t.text(key, { n }));
}

/**
 * @param {string} rule
 * @param {{id: string, name: string}[]} sources
 * @param {Translator} t
 */
export function ruleText(rule, sources, t) {
  if (rule.startsWith('source:')) return sourceName(rule, sources);
  return t.text(/** @type {import('../i18n/translate.js').MessageKey} */ (`rule.${rule}.short`));
}

/**
 * @param {string} rule source:ID
 * @param {{id: string, name: string}[]} sources
 */
export function sourceName(rule, sources) {
  const id = rule.slice('source:'.length);
  return sources.find((source) => source.id === id)?.name ?? id;
}

/**
 * The date of an incident, as exact as it is known.
 * @param {IncidentProperties} properties
 * @param {Translator} t
 */
export function dateText({ start, end, date_precision: precision }, t) {
  if (precision === 'year') return t.date(start.slice(0, 4));
  if (precision === 'month') return t.date(start.slice(0, 7));
  if (start === end) return t.date(start);
  return t.text('date.range', { start: t.date(start), end: t.date(end) });
}

/**
 * @param {IncidentProperties} properties
 * @param {Translator} t
 */
export function accuracyText({ accuracy, accuracy_m: metres }, t) {
  const words = t.term('accuracy', accuracy);
  return metres === null ? words : t.text('card.accuracy.within', { accuracy: words, distance: distanceText(metres, t) });
}

/**
 * @param {number} metres
 * @param {Translator} t
 */
export function distanceText(metres, t) {
  if (metres < 1000) return t.text('card.metres', { n: metres });
  return t.text('card.kilometres', { km: t.number(Math.round(metres / 100) / 10) });
}

/**
 * How far the accounts are apart.
 * @param {IncidentProperties} properties
 * @param {Translator} t
 */
export function gapText(properties, t) {
  const { killed_low: low, killed_high: high } = properties;
  if (properties.status === 'withdrawn') return t.text('toll.withdrawn');
  if (low === null || high === null) return t.text(low === null && high === null ? 'card.noFigure' : 'card.single');
  if (low === high) return t.text('card.agree');
  return t.text('card.differ', { gap: properties.disagreement ?? high - low, low, high });
}

/**
 * What the accused belligerent concedes: a number, none, a strike without a number, or nothing said.
 * @param {IncidentProperties} properties
 * @param {Translator} t
 */
export function concededText({ conceded, killed_conceded: killed }, t) {
  if (conceded !== 'figure' || killed === null) return t.text(conceded === 'no_statement' ? 'card.conceded.no_statement' : 'card.conceded.unknown');
  return killed === 0 ? t.text('card.conceded.zero') : t.text('card.conceded.figure', { n: killed });
}

/**
 * Who is alleged to have struck; alternatives as alternatives.
 * @param {string|null} belligerent alternatives separated by a semicolon or a bar
 * @param {Translator} t
 */
export function belligerentText(belligerent, t) {
  return belligerent ? t.either(belligerent.split(/\s*[;|]\s*/).map(t.actor)) : t.text('unknown');
}

/**
 * The place's name in the viewer's script where we have it.
 * @param {IncidentProperties} properties
 * @param {Translator} t
 */
export function placeName(properties, t) {
  return (t.lang === 'ar' && properties.place_ar) || properties.place || properties.name;
}

/**
 * @param {Incident} incident
 * @param {Toll} toll
 * @param {Translator} t
 */
export function markerText({ properties }, toll, t) {
  return t.text('map.marker', { name: properties.name, date: dateText(properties, t), toll: tollText(toll, t) });
}
