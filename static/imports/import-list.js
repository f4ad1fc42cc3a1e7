// The list of what was taken in and decided, newest first.

import { el } from '../dom.js';
import { accountText, isDecision, listRows, momentText, shortHash } from './wording.js';

/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('./wording.js').ImportEntry} ImportEntry */

/**
 * @param {HTMLElement} host
 * @param {{t: Translator, onMore: (before: number) => void}} options
 */
export function createImportList(host, { t, onMore }) {
  const list = el('ol', { class: 'imports', reversed: true });
  const empty = el('p', { class: 'imports-empty', hidden: true }, t.text('imports.none'));
  const more = el('button', { type: 'button', id: 'more', hidden: true }, t.text('imports.more'));
  /** @type {number|null} */
  let next = null;
  more.addEventListener('click', () => next !== null && onMore(next));
  host.append(list, empty, more);
  return {
    /** @param {ImportEntry[]} entries older than those that are listed @param {number|null} following where the next ones begin */
    append(entries, following) {
      next = following;
      const items = entries.map((entry) => createItem(entry, t));
      const isLater = list.childElementCount > 0;
      list.append(...items);
      empty.hidden = list.childElementCount > 0;
      more.hidden = next === null;
      if (isLater) items[0]?.focus();
    },
  };
}

/** @param {ImportEntry} entry @param {Translator} t */
function createItem(entry, t) {
  const decision = isDecision(entry);
  const when = el('p', { class: 'import-when' }, el('time', { datetime: entry.at }, momentText(entry.at, t)), el('span', { class: 'facts' }, t.text('imports.version', { version: entry.version })));
  const name = el('h2', {}, decision ? el('span', { class: 'import-kind' }, t.text('imports.decision')) : null, el('bdi', {}, entry.file));
  const what = el('div', { class: 'import-what' }, name, ...(decision ? [] : createOrigin(entry, t)), createAccount(entry, t));
  return el('li', { class: decision ? 'import is-decision' : 'import', tabindex: -1, 'data-version': entry.version }, when, what, decision ? null : createNumbers(entry, t));
}

/** @param {ImportEntry} entry @param {Translator} t */
function createOrigin({ dataset, sha256 }, t) {
  const short = shortHash(sha256);
  const hash = short === null ? null : el('details', { class: 'import-hash' }, el('summary', {}, 'SHA-256 ', el('code', { dir: 'ltr' }, short)), el('code', { dir: 'ltr' }, sha256));
  return [dataset ? el('p', { class: 'facts' }, t.text('imports.dataset', { dataset })) : null, hash];
}

/** @param {ImportEntry} entry @param {Translator} t */
function createAccount({ account }, t) {
  const text = accountText(account);
  return text === null ? null : el('details', { class: 'import-account' }, el('summary', {}, t.text('imports.account')), el('pre', { lang: 'en', dir: 'ltr' }, text));
}

/** @param {ImportEntry} entry @param {Translator} t */
function createNumbers(entry, t) {
  const rows = listRows(entry).map(([key, n]) => el('div', { class: key === 'imports.rejected' && n > 0 ? 'is-rejected' : null }, el('dt', {}, t.text(key)), el('dd', {}, t.number(n))));
  return el('dl', { class: 'import-numbers' }, ...rows);
}
