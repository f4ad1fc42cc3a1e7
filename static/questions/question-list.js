// The questions, each with its incidents beside each other and a button for each decision.

import { el } from '../dom.js';
import { createSide } from './side.js';
import { decisionText, listChoices } from './wording.js';

/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('./wording.js').Question} Question */
/** @typedef {import('./wording.js').QuestionPage} QuestionPage */
/** @typedef {(id: string, word: string|null) => Promise<boolean>} Decide whether it was taken */

/** @param {{t: Translator, onMore: (offset: number) => void, onDecide: Decide}} options */
export function createQuestionList({ t, onMore, onDecide }) {
  const list = el('ol', { class: 'questions' });
  const empty = el('p', { class: 'imports-empty', hidden: true }, t.text('questions.none'));
  const more = el('button', { type: 'button', id: 'more', hidden: true }, t.text('questions.more'));
  /** @type {number|null} */
  let next = null;
  more.addEventListener('click', () => next !== null && onMore(next));
  return {
    node: el('div', {}, list, empty, more),
    /** @param {QuestionPage} page @param {boolean} later whether they come after those that are listed */
    show(page, later) {
      next = page.next;
      const items = page.questions.map((question) => createItem(question, page.editable, t, onDecide));
      if (later) list.append(...items);
      else list.replaceChildren(...items);
      empty.hidden = list.childElementCount > 0;
      more.hidden = next === null;
      if (later) items[0]?.focus();
    },
  };
}

/** @param {Question} question @param {boolean} editable @param {Translator} t @param {Decide} onDecide */
function createItem(question, editable, t, onDecide) {
  const { kind, deaths, value, dataset, line, column, reason, sides, incidents } = question;
  const from = [dataset && t.text('imports.dataset', { dataset }), line && t.text('questions.line', { n: line }), column && t.text('questions.column', { column })].filter(Boolean).join(' · ');
  const head = el('h2', {}, el('span', { class: 'import-kind' }, t.text(`questions.kind.${kind}`)), value ? el('bdi', {}, value) : t.text('questions.pair'));
  const rest = incidents > sides.length && kind !== 'pair' ? el('p', { class: 'facts' }, t.text('questions.others', { n: incidents - sides.length })) : null;
  return el(
    'li',
    { class: 'question', tabindex: -1, 'data-id': question.id },
    head,
    el('p', { class: 'facts' }, t.text('questions.deaths', { n: deaths }), from ? ` · ${from}` : ''),
    el('p', { class: 'question-reason', lang: 'en', dir: 'ltr' }, question.score === null ? reason : `${question.score.toFixed(2)}: ${reason}`),
    el('div', { class: kind === 'pair' ? 'sides is-pair' : 'sides' }, ...sides.map((side) => createSide(side, t))),
    rest,
    createDecision(question, editable, t, onDecide),
  );
}

/** @param {Question} question @param {boolean} editable @param {Translator} t @param {Decide} onDecide */
function createDecision(question, editable, t, onDecide) {
  const row = el('div', { class: 'decision', 'aria-live': 'polite' });
  let decided = question.decision;
  /** @param {string|null} word */
  const send = async (word) => {
    for (const button of row.querySelectorAll('button')) button.disabled = true;
    if (await onDecide(question.id, word)) decided = word;
    show();
  };
  /** @param {string} word @param {string} label */
  const button = (word, label) => el('button', { type: 'button', 'data-word': word, click: () => send(word) }, label);
  const show = () => {
    if (decided !== null) {
      const undo = el('button', { type: 'button', class: 'plain', 'data-word': 'undo', click: () => send(null) }, t.text('questions.undo'));
      row.replaceChildren(el('strong', {}, decisionText(question.kind, decided, t)), editable ? undo : '');
      return;
    }
    if (!editable) return;
    row.replaceChildren(...listChoices(question, t).map(({ word, label }) => button(word, label)));
    if (question.kind === 'place') row.append(createPlaceField(t, send));
  };
  show();
  return row;
}

/** @param {Translator} t @param {(word: string) => void} send */
function createPlaceField(t, send) {
  const input = el('input', { type: 'text', dir: 'ltr', placeholder: t.text('questions.place.hint') });
  input.setAttribute('aria-label', t.text('questions.place.hint'));
  const set = () => input.value.trim() && send(input.value.trim());
  return el('span', { class: 'place-field' }, input, el('button', { type: 'button', click: set }, t.text('questions.place.set')));
}
