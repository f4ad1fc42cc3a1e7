// Which questions are shown: a kind, and open or decided ones; and the same list as a file.

import { el } from '../dom.js';
import { KINDS, STATES } from './wording.js';

/** @typedef {import('./wording.js').QuestionPage} QuestionPage */
/** @typedef {{kind: string, state: string}} Asked kind: empty for all */

/** @param {{t: import('../i18n/translate.js').Translator, onChange: () => void}} options */
export function createChoice({ t, onChange }) {
  const kinds = el('select', { id: 'kind', change: onChange }, el('option', { value: '' }, t.text('filter.all')), ...KINDS.map((kind) => el('option', { value: kind }, t.text(`questions.kind.${kind}`))));
  const states = el('select', { id: 'state', change: onChange }, ...STATES.map((state) => el('option', { value: state }, t.text(`questions.state.${state}`))));
  const asked = new URLSearchParams(location.search);
  if (KINDS.some((kind) => kind === asked.get('kind'))) kinds.value = asked.get('kind') ?? '';
  if (STATES.some((state) => state === asked.get('state'))) states.value = asked.get('state') ?? 'open';
  const total = el('p', { class: 'questions-total', 'aria-live': 'polite' });
  const file = el('a', { id: 'csv', download: '' }, t.text('questions.csv'));
  return {
    node: el('div', { class: 'questions-choice' }, el('label', { class: 'field' }, el('span', {}, t.text('questions.kind')), kinds), el('label', { class: 'field' }, el('span', {}, t.text('questions.state')), states), total, file),
    /** @returns {Asked} */
    value: () => ({ kind: kinds.value, state: states.value }),
    /** @param {QuestionPage} page */
    update(page) {
      for (const option of kinds.options) {
        const open = page.open[option.value];
        if (open) option.textContent = t.text('filter.option', { name: t.text(`questions.kind.${/** @type {import('./wording.js').Kind} */ (option.value)}`), n: open.open });
      }
      total.textContent = t.text('questions.matched', { n: page.matched });
      const same = new URLSearchParams({ state: states.value });
      if (kinds.value) same.set('kind', kinds.value);
      file.href = `./questions.csv?${same}`;
    },
  };
}
