// What the page of questions says, pure.

/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../i18n/translate.js').MessageKey} MessageKey */

export const KINDS = /** @type {const} */ (['pair', 'place', 'point', 'row', 'cell']);
export const STATES = /** @type {const} */ (['open', 'decided', 'joined']);

/** @typedef {typeof KINDS[number]} Kind */
/** @typedef {{id: string, name: string|null, start: string, end: string, place: string|null, lon: number|null, lat: number|null, accuracy_m: number|null, killed_low: number|null, killed_best: number|null, killed_high: number|null, belligerent: string|null, strike_type: string|null, sources: string[]}} Side */
/** @typedef {{id: string, kind: Kind, deaths: number, dataset: string|null, line: number|null, column: string, value: string, score: number|null, reason: string, decision: string|null, claims: number, incidents: number, sides: Side[]}} Question */
/** @typedef {{editable: boolean, open: Record<string, {open: number, deaths: number}>, matched: number, questions: Question[], next: number|null}} QuestionPage */
/** @typedef {{word: string, label: string}} Choice */

/** @type {Record<Kind, string[]>} */
const WORDS = { pair: ['same', 'duplicate', 'aggregate', 'apart'], place: [], point: ['keep', 'swap'], row: ['seen'], cell: ['seen'] };

const CANDIDATE = /(?:^|[:;])\s*([^;:]+?) \(([^()]+), place_id ([^()\s]+)\)/g;

/**
 * What may be decided with one press: the words of the kind, and of a place the candidates that the reason names.
 * @param {Question} question
 * @param {Translator} t
 * @returns {Choice[]}
 */
export function listChoices({ kind, reason }, t) {
  const words = WORDS[kind].filter((word) => word !== 'aggregate' || reason.includes('sums up'));
  const candidates = kind === 'place' ? [...reason.matchAll(CANDIDATE)].map(([, name = '', what = '', id = '']) => ({ word: id, label: `${name} (${what})` })) : [];
  return [...words.map((word) => ({ word, label: decisionText(kind, word, t) })), ...candidates];
}

/**
 * A decision in words; a place's id or point as it is.
 * @param {Kind} kind
 * @param {string} word
 * @param {Translator} t
 */
export function decisionText(kind, word, t) {
  return kind === 'place' ? word : t.text(/** @type {MessageKey} */ (`questions.decision.${word}`));
}

/**
 * Civilians killed, from the lowest to the highest account.
 * @param {Side} side
 * @param {Translator} t
 */
export function killedText({ killed_low: low, killed_high: high }, t) {
  if (low === null && high === null) return t.text('unknown');
  if (low === null || high === null) return t.text(low === null ? 'questions.upto' : 'questions.atleast', { n: low ?? high ?? 0 });
  return low === high ? t.number(low) : t.text('questions.range', { low, high });
}
