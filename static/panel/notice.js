// Says plainly what went wrong, and offers to try again.

import { el } from '../dom.js';
import { ApiError } from '../api.js';

/** @typedef {import('../i18n/translate.js').Translator} Translator */

/** @param {HTMLElement} host @param {Translator} t */
export function createNotice(host, t) {
  return {
    /** @param {string} text @param {() => void} retry */
    show(text, retry) {
      const button = el('button', { type: 'button', click: retry }, t.text('retry'));
      host.replaceChildren(el('p', {}, text), button);
    },
    /** @param {string} text */
    say: (text) => host.replaceChildren(el('p', {}, text)),
    clear: () => host.replaceChildren(),
  };
}

/** @param {unknown} error @param {Translator} t */
export function errorText(error, t) {
  if (error instanceof ApiError && error.status !== null) return t.text('error.status', { status: String(error.status), detail: error.message });
  return t.text('error.network');
}
