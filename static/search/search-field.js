// What the search box looks like: field, button to clear it, list, and words for those who hear the page.

import { el, icon } from '../dom.js';
import { createSuggestionList, optionId } from './suggestion-list.js';

/** @typedef {import('./combobox.js').ListState} ListState */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {ReturnType<typeof createSearchField>} SearchField */

const LENS = 'M6.8 2.3a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10 10l4 4';
const CROSS = 'M4 4l8 8M12 4l-8 8';

/** @param {{t: Translator, onChoose: (index: number) => void, onClear: () => void, onRetry: () => void}} options */
export function createSearchField({ t, onChoose, onClear, onRetry }) {
  const input = createInput(t);
  const cross = el('button', { type: 'button', class: 'plain search-clear', id: 'search-clear', 'aria-label': t.text('search.clear'), hidden: true, click: onClear }, icon(CROSS));
  const list = createSuggestionList({ t, onChoose });
  const live = el('p', { class: 'unseen', id: 'search-live', role: 'status', 'aria-live': 'polite' });
  const node = el('div', { class: 'search-box' }, icon(LENS), input, cross, list.node, live);
  /** @param {string} text */
  const say = (text) => {
    if (live.textContent !== text) live.textContent = text;
  };
  return {
    node,
    input,
    say,
    getText: () => input.value.trim(),
    /** @param {string} text */
    setText(text) {
      input.value = text;
      cross.hidden = text === '';
    },
    /** @param {ListState} state @param {string} error */
    update(state, error) {
      const words = wordsFor(state, error, t);
      const retry = state.phase === 'failed' ? el('button', { type: 'button', click: onRetry }, t.text('retry')) : null;
      const hasOptions = state.options.length > 0;
      list.update(state, hasOptions || !words ? [] : [el('p', {}, words), ...(retry ? [retry] : [])]);
      say(words);
      cross.hidden = input.value === '';
      input.setAttribute('aria-expanded', String(state.open && hasOptions));
      if (state.active < 0) input.removeAttribute('aria-activedescendant');
      else input.setAttribute('aria-activedescendant', optionId(state.active));
    },
  };
}

/** @param {Translator} t */
function createInput(t) {
  return el('input', {
    id: 'search-input', type: 'text', role: 'combobox', dir: 'auto', 'aria-label': t.text('search.label'), placeholder: t.text('search.label'),
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'search-list', 'aria-keyshortcuts': '/',
    autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false', enterkeyhint: 'search', maxlength: 200,
  });
}

/** @param {ListState} state @param {string} error @param {Translator} t @returns {string} empty: nothing to tell */
function wordsFor({ phase, options }, error, t) {
  if (phase === 'slow') return t.text('search.loading');
  if (phase === 'failed') return error;
  if (phase !== 'ready') return '';
  return options.length === 0 ? t.text('search.none') : t.text('search.count', { n: options.length });
}
