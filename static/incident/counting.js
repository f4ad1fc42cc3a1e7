// Counting, pure: which incidents a window of time holds and what they add up to under the rule asked for.

/** @typedef {import('./types.js').Incident} Incident */
/** @typedef {import('./types.js').TollStatus} TollStatus */
/** @typedef {import('./types.js').Claim} Claim */
/** @typedef {{status: TollStatus|'withdrawn', killed: number|null}} Toll */

/**
 * @typedef {object} Totals
 * @property {number} incidents all that match, also those not added
 * @property {number} counted
 * @property {number} duplicate
 * @property {number} aggregate
 * @property {number} withdrawn
 * @property {number} discounted
 * @property {number} other_means
 * @property {number} unknown_means
 * @property {number} unplaced
 * @property {number} killed
 * @property {number} known
 * @property {number} unknown
 * @property {number} noStatement
 */

/**
 * The toll of an incident under the rule it was asked for with. Zero is a number; unknown is not; what was withdrawn has none.
 * @param {Incident} incident
 * @returns {Toll}
 */
export function tollOf({ properties }) {
  if (properties.status === 'withdrawn') return { status: 'withdrawn', killed: null };
  const killed = properties.killed ?? null;
  if (killed !== null) return { status: 'known', killed };
  return { status: properties.killed_status === 'no_statement' ? 'no_statement' : 'unknown', killed: null };
}

/**
 * Whether an incident's interval intersects the window; ends are days and belong to it.
 * @param {Incident} incident
 * @param {string|null} from
 * @param {string|null} to
 */
export function isWithin({ properties }, from, to) {
  return (to === null || properties.start <= to) && (from === null || properties.end >= from);
}

/**
 * @param {Incident[]} incidents
 * @returns {Totals}
 */
export function addUp(incidents) {
  const totals = { incidents: incidents.length, counted: 0, duplicate: 0, aggregate: 0, withdrawn: 0, discounted: 0, other_means: 0, unknown_means: 0, unplaced: 0, killed: 0, known: 0, unknown: 0, noStatement: 0 };
  for (const incident of incidents) {
    if (!incident.geometry) totals.unplaced++;
    const { status } = incident.properties;
    if (status !== 'counted') {
      totals[status]++;
      continue;
    }
    totals.counted++;
    const toll = tollOf(incident);
    totals.killed += toll.killed ?? 0;
    if (toll.status === 'known') totals.known++;
    else if (toll.status === 'unknown') totals.unknown++;
    else totals.noStatement++;
  }
  return totals;
}

/**
 * What several incidents amount to as one mark: the sum of what is known, else unknown, else no statement.
 * A sum of zero stands only where nothing is unknown.
 * @param {Incident[]} incidents
 * @returns {Toll}
 */
export function tollOfAll(incidents) {
  return tollOfTotals(addUp(incidents));
}

/**
 * @param {Totals} totals
 * @returns {Toll}
 */
export function tollOfTotals(totals) {
  if (totals.known > 0 && (totals.killed > 0 || isWhole(totals))) return { status: 'known', killed: totals.killed };
  if (totals.withdrawn > 0 && totals.withdrawn === totals.incidents) return { status: 'withdrawn', killed: null };
  return { status: totals.unknown > 0 || totals.noStatement === 0 ? 'unknown' : 'no_statement', killed: null };
}

/**
 * Whether a sum leaves nothing out: each incident that counts has a figure.
 * @param {Totals} totals
 */
export function isWhole({ unknown, noStatement }) {
  return unknown === 0 && noStatement === 0;
}

/**
 * The largest figure of those killed that any claim gives, 0 where none does; what was withdrawn counts for nothing.
 * @param {Claim[]} claims
 */
export function mostClaimed(claims) {
  return Math.max(0, ...claims.filter(({ withdrawn }) => !withdrawn).flatMap(({ killed_min: min, killed_max: max }) => [min ?? 0, max ?? 0]));
}

/**
 * Oldest first, then by id.
 * @param {Incident} a
 * @param {Incident} b
 */
export function byDate(a, b) {
  return a.properties.start.localeCompare(b.properties.start) || a.id.localeCompare(b.id);
}
