// The key with which decisions are sent, kept as long as the tab is open; where the server takes none, how they are taken instead.

import { el } from '../dom.js';

const STORED = 'strikemap.key';

/** @param {{t: import('../i18n/translate.js').Translator}} options */
export function createKeyField({ t }) {
  const input = el('input', { type: 'password', id: 'key', autocomplete: 'off', value: window.sessionStorage.getItem(STORED) ?? '' });
  input.addEventListener('change', () => window.sessionStorage.setItem(STORED, input.value));
  const field = el('label', { class: 'field', hidden: true }, el('span', {}, t.text('questions.key')), input);
  const readOnly = el('p', { class: 'note', hidden: true }, t.text('questions.readonly'), ' ', el('code', { dir: 'ltr' }, 'strikemap decide FILE'));
  return {
    node: el('div', { class: 'questions-key' }, field, readOnly),
    value: () => input.value,
    /** @param {import('./wording.js').QuestionPage} page */
    update({ editable }) {
      field.hidden = !editable;
      readOnly.hidden = editable;
    },
  };
}
