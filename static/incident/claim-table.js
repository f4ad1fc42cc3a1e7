// Every claim by source, side by side, with its figures on one scale.

import { el, outLink } from '../dom.js';
import { mostClaimed } from './counting.js';
import { claimedText, claimNotes, noLinkText, rangeText } from './wording.js';

/** @typedef {import('./types.js').Claim} Claim */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../i18n/translate.js').MessageKey} MessageKey */

/** @param {Claim[]} claims @param {Translator} t */
export function createClaimTable(claims, t) {
  const most = mostClaimed(claims);
  const names = new Map(claims.map((claim) => [claim.source, claim.source_name]));
  const columns = /** @type {MessageKey[]} */ (['claim.source', 'claim.stance', 'claim.killed', 'claim.injured']);
  return el('div', { class: 'claims' }, el('table', {},
    el('caption', {}, t.text('card.claims', { n: claims.length })),
    el('thead', {}, el('tr', {}, ...columns.map((key) => el('th', { scope: 'col' }, t.text(key))))),
    ...claims.map((claim) => createClaim(claim, most, names, t))));
}

/** @param {Claim} claim @param {number} most @param {Map<string, string>} names @param {Translator} t */
function createClaim(claim, most, names, t) {
  const told = (/** @type {string} */ figure) => (claim.withdrawn ? el('s', {}, figure) : figure);
  const figures = el('tr', {},
    el('th', { scope: 'rowgroup' }, el('bdi', {}, claim.source_name), el('span', { class: 'facts' }, t.term('source_type', claim.source_type))),
    el('td', {}, el('span', { class: `stance stance-${claim.stance.replace('_', '-')}` }, t.term('stance', claim.stance))),
    el('td', { class: 'figure' }, told(claimedText(claim, t)), claim.withdrawn ? null : createSpan(claim, most)),
    el('td', { class: 'figure' }, told(rangeText(claim.injured_min, claim.injured_max, t))));
  const rest = el('tr', { class: 'rest' }, el('td', { colspan: 4 }, ...createRest(claim, names, t)));
  return el('tbody', { 'data-claim-source': claim.source, class: claim.withdrawn ? 'is-withdrawn' : null }, figures, rest);
}

/**
 * Where the figure lies between zero and the highest claim: a dot, or a line for a range.
 * @param {Claim} claim
 * @param {number} most
 */
function createSpan(claim, most) {
  const low = claim.killed_min ?? claim.killed_max;
  if (low === null || most === 0) return null;
  const high = claim.killed_max ?? low;
  const line = el('span', { class: `line${claim.killed_max === null ? ' line-open' : ''}${claim.killed_min === null ? ' line-upper' : ''}` });
  line.style.insetInlineStart = `${(low / most) * 100}%`;
  line.style.width = `${((high - low) / most) * 100}%`;
  return el('span', { class: 'scale', 'aria-hidden': 'true' }, line);
}

/** @param {Claim} claim @param {Map<string, string>} names @param {Translator} t */
function createRest(claim, names, t) {
  const { strikes, grading, withdrawn } = claimNotes(claim, t);
  /** @type {(Node|string|null)[]} */
  const parts = [
    withdrawn ? el('strong', { class: 'claim-withdrawn' }, withdrawn) : null,
    claim.attributed_to ? t.text('claim.cites', { whom: claim.attributed_to }) : null,
    claim.repeats ? el('strong', {}, t.text('claim.repeats', { source: names.get(claim.repeats) ?? claim.repeats })) : null,
    strikes,
    ...listGroups(claim, t),
    grading,
    ...listReport(claim, t),
    claim.archive_url ? outLink(claim.archive_url, t.text('claim.archive')) : null,
  ];
  const line = el('p', { class: 'facts' }, ...separate(parts.flatMap((part) => part ?? [])));
  return claim.note ? [el('p', { class: 'claim-note', dir: 'auto' }, claim.note), line] : [line];
}

/** Who published it, by whose relay, when and where; or why there is no address. @param {Claim} claim @param {Translator} t */
function listReport(claim, t) {
  const date = claim.claim_date ? t.date(claim.claim_date) : t.text('claim.undated');
  const relayed = claim.via ? t.text('claim.relayed', { source: claim.source_name, via: claim.via, date }) : null;
  if (!claim.url) return [relayed ?? date, noLinkText(claim, t)];
  const missing = claim.figure_seen === 'no' ? el('strong', {}, t.text('claim.notSeen')) : null;
  return relayed ? [outLink(claim.url, relayed), missing] : [date, outLink(claim.url, t.text('claim.report')), missing];
}

/** @param {Claim} claim @param {Translator} t */
function listGroups(claim, t) {
  /** @type {[MessageKey, number|null|undefined, number|null|undefined][]} */
  const groups = [
    ['claim.children', claim.children_killed_min, claim.children_killed_max],
    ['claim.women', claim.women_killed_min, claim.women_killed_max],
    ['claim.combatants', claim.combatants_killed_min, claim.combatants_killed_max],
  ];
  return groups.filter(([, min, max]) => (min ?? max ?? null) !== null).map(([key, min, max]) => t.text(key, { toll: rangeText(min, max, t) }));
}

/** @param {(Node|string)[]} parts */
function separate(parts) {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}
