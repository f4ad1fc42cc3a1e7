// What the list of imports says of each entry. Pure, given a translator.

/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../i18n/translate.js').MessageKey} MessageKey */

/**
 * One file that was taken in, or one decision of a person, as the server lists it.
 * @typedef {object} ImportEntry
 * @property {number} version of the data, one higher with each entry
 * @property {string} file its name; of a decision the words it was made with
 * @property {string|null} [sha256] of the file's bytes
 * @property {string} at ISO 8601, UTC
 * @property {string|null} [dataset]
 * @property {number} read rows; 0: a decision
 * @property {number} accepted rows that became claims
 * @property {number} rejected rows that did not
 * @property {string|null} [account] what became of each row, in lines
 */

const SHORT_HASH = 10;

/** @param {ImportEntry} entry */
export function isDecision({ read }) {
  return read === 0;
}

/**
 * "24 November 2026 at 10:00 UTC", the same for every reader; what is no time is shown as it came.
 * @param {string} iso
 * @param {Translator} t
 */
export function momentText(iso, t) {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(t.locale, { timeZone: 'UTC', calendar: 'gregory', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' }).format(time);
}

/**
 * The beginning of a hash, enough to compare by eye; null where there is none.
 * @param {string|null|undefined} sha256
 */
export function shortHash(sha256) {
  return sha256 ? (sha256.length > SHORT_HASH ? `${sha256.slice(0, SHORT_HASH)}…` : sha256) : null;
}

/**
 * The rows of a file by what became of them.
 * @param {ImportEntry} entry
 * @returns {[MessageKey, number][]}
 */
export function listRows({ read, accepted, rejected }) {
  return [['imports.read', read], ['imports.accepted', accepted], ['imports.rejected', rejected]];
}

/**
 * The lines of an account without empty ones at its ends; null where there is none.
 * @param {string|null|undefined} account
 */
export function accountText(account) {
  const text = (account ?? '').replace(/\r\n?/g, '\n').replace(/^\s*\n|\s+$/g, '');
  return text === '' ? null : text;
}
