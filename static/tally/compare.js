// Which two tallies stand first, pure.

/** @typedef {import('../incident/types.js').Tally} Tally */

/** The period of the report that this project began with. */
const FIRST_END = '2017-03-31';

/**
 * An admitted and an estimated tally of one scope and period, best those of the first report; then the others.
 * @param {Tally[]} tallies
 * @returns {{pair: Tally[], others: Tally[]}}
 */
export function pickPair(tallies) {
  const pairs = tallies.filter(({ kind }) => kind === 'admitted').flatMap((admitted) => {
    const estimated = tallies.find((other) => other.kind === 'estimated' && isSameScope(admitted, other));
    return estimated ? [[admitted, estimated]] : [];
  });
  const pair = pairs.find(([admitted]) => admitted?.end === FIRST_END) ?? pairs[0] ?? [];
  return { pair, others: tallies.filter((tally) => !pair.includes(tally)) };
}

/** @param {Tally} a @param {Tally} b */
function isSameScope(a, b) {
  return a.start === b.start && a.end === b.end && [...a.countries].sort().join() === [...b.countries].sort().join();
}

/**
 * The figure a bar is drawn for.
 * @param {Tally} tally
 */
export function barValue({ killed_min: min, killed_max: max }) {
  return min ?? max ?? 0;
}
