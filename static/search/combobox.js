// What the keys and the answers do to the list of suggestions, pure. After the combobox pattern of the WAI-ARIA Authoring
// Practices: the focus stays in the field, the list completes nothing by itself, one option may be the active one.

/**
 * typing: the options are still those of an earlier text and cannot be chosen; slow: that has lasted, nothing is shown but
 * that we wait; ready: the options answer the text as it stands.
 * @typedef {'idle'|'typing'|'slow'|'ready'|'failed'} Phase
 */

/**
 * @typedef {object} ListState
 * @property {Phase} phase
 * @property {boolean} open
 * @property {import('./place.js').Place[]} options
 * @property {number} active index of the active option; -1: none
 * @property {boolean} eager whether Enter was pressed before the answer came
 */

/** choose: take the option `active`; ask: ask the server at once; clear: empty the field; none: swallow the key. */
/** @typedef {'choose'|'ask'|'clear'|'none'} Action */

/** @type {Readonly<ListState>} */
export const CLOSED = Object.freeze({ phase: 'idle', open: false, options: [], active: -1, eager: false });

/** @param {ListState} state @returns {ListState} the text has changed */
export function type(state) {
  return { ...state, phase: 'typing', active: -1, eager: false };
}

/** @param {ListState} state @returns {ListState} the answer is long in coming */
export function wait(state) {
  return { ...state, phase: 'slow', open: true, options: [] };
}

/** @param {ListState} state @param {import('./place.js').Place[]} options @returns {ListState} */
export function answer(state, options) {
  return { ...state, phase: 'ready', open: true, options, active: state.eager && options.length > 0 ? 0 : -1 };
}

/** @returns {ListState} the question failed */
export function fail() {
  return { ...CLOSED, phase: 'failed', open: true };
}

/**
 * @param {ListState} state
 * @param {{key: string, alt?: boolean, text: string}} press text: what stands in the field
 * @returns {{state: ListState, action: Action|null}} action null: the key keeps its usual meaning in a text field
 */
export function press(state, { key, alt = false, text }) {
  if (key === 'Tab') return act(CLOSED, null);
  if (key === 'Escape') return escape(state, text);
  if (key === 'Enter') return enter(state, text);
  if (key === 'ArrowDown' || key === 'ArrowUp') return arrow(state, key, alt, text);
  if (state.active < 0) return { state, action: null };
  if (key === 'Home') return { state: { ...state, active: 0 }, action: 'none' };
  if (key === 'End') return { state: { ...state, active: state.options.length - 1 }, action: 'none' };
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { state: { ...state, active: -1 }, action: null };
  return { state, action: null };
}

/** @param {ListState} state @param {string} text */
function escape(state, text) {
  if (state.open) return act(CLOSED, 'none');
  return act(CLOSED, text === '' ? null : 'clear');
}

/** Without an active option Enter takes the likeliest, as soon as there is one. @param {ListState} state @param {string} text */
function enter(state, text) {
  if (state.phase === 'ready' && state.options.length > 0) return act({ ...state, active: Math.max(0, state.active) }, 'choose');
  if (state.phase === 'typing' || state.phase === 'slow') return act({ ...state, eager: true }, 'none');
  if (state.phase === 'ready' || text === '') return act(state, 'none');
  return act({ ...type(state), eager: true }, 'ask');
}

/** @param {ListState} state @param {string} key @param {boolean} alt @param {string} text */
function arrow(state, key, alt, text) {
  const { phase, open, options, active } = state;
  if (alt && key === 'ArrowUp') return act(CLOSED, 'none');
  if (!open && phase !== 'typing') return text === '' ? act(state, 'none') : act(type(state), 'ask');
  if (phase !== 'ready' || options.length === 0 || alt) return act(state, 'none');
  const from = active < 0 && key === 'ArrowUp' ? 0 : active;
  return act({ ...state, active: (from + (key === 'ArrowDown' ? 1 : -1) + options.length) % options.length }, 'none');
}

/** @param {ListState} state @param {Action|null} action @returns {{state: ListState, action: Action|null}} */
function act(state, action) {
  return { state, action };
}
