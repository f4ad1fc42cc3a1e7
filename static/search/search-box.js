// The search box at work: typing asks, keys and pointer choose.

import { errorText } from '../panel/notice.js';
import { createAsker } from './asker.js';
import { CLOSED, answer, fail, press, type, wait } from './combobox.js';
import { createSearchField } from './search-field.js';

/** @typedef {import('./place.js').Place} Place */
/** @typedef {import('./combobox.js').ListState} ListState */
/** @typedef {import('../i18n/translate.js').Translator} Translator */

/**
 * @typedef {object} Options
 * @property {Translator} t
 * @property {(text: string) => Promise<Place[]>} ask
 * @property {() => void} abort
 * @property {(place: Place, text: string) => void} onChoose text: what the place was found by
 * @property {() => void} onClear
 */

/**
 * asked: the text that the options answer; settled: the name of the place that stands chosen.
 * @typedef {Options & {field: import('./search-field.js').SearchField, asker: ReturnType<typeof createAsker>, state: ListState, asked: string, settled: string}} Box
 */

/** One letter says too little to ask by itself. */
const LEAST_LETTERS = 2;

/** @param {Options} options */
export function createSearchBox(options) {
  const field = createSearchField({ t: options.t, onChoose: (index) => choose(box, index), onClear: () => clear(box), onRetry: () => ask(box, CLOSED) });
  const asker = createAsker({
    ask: options.ask,
    abort: options.abort,
    onAnswer: (/** @type {Place[]} */ places) => take(box, places),
    onFailure: (error) => show(box, fail(), errorText(error, options.t)),
    onSlow: () => show(box, wait(box.state)),
  });
  /** @type {Box} */
  const box = { ...options, field, asker, state: CLOSED, asked: '', settled: '' };
  field.input.addEventListener('input', () => write(box));
  field.input.addEventListener('keydown', (event) => onKey(box, event));
  field.node.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && field.node.contains(event.relatedTarget))) close(box);
  });
  return {
    node: field.node,
    input: field.input,
    say: field.say,
    setText: field.setText,
    /** @param {string} name */
    settle: (name) => settle(box, name),
  };
}

/** @param {Box} box @param {ListState} state @param {string} [error] */
function show(box, state, error = '') {
  box.state = state;
  box.field.update(state, error);
}

/** @param {Box} box */
function close(box) {
  if (box.state === CLOSED) return;
  box.asker.cancel();
  show(box, CLOSED);
}

/** @param {Box} box @param {string} name of the place that stands chosen; empty: none */
function settle(box, name) {
  box.settled = name;
  box.field.setText(name);
}

/** @param {Box} box */
function write(box) {
  const text = box.field.getText();
  if (text === '') {
    box.settled = '';
    box.onClear();
  }
  if ([...text].length < LEAST_LETTERS) {
    box.asker.cancel();
    show(box, CLOSED);
    return;
  }
  show(box, type(box.state));
  box.asked = text;
  box.asker.type(text);
}

/** @param {Box} box @param {ListState} state */
function ask(box, state) {
  show(box, state.phase === 'typing' ? state : type(state));
  box.asked = box.field.getText();
  box.asker.now(box.asked);
}

/** @param {Box} box @param {Place[]} places */
function take(box, places) {
  const { eager } = box.state;
  show(box, answer(box.state, places));
  if (eager) choose(box, 0);
}

/** @param {Box} box @param {number} index */
function choose(box, index) {
  const place = box.state.phase === 'ready' ? box.state.options[index] : undefined;
  if (!place) return;
  close(box);
  settle(box, place.name);
  box.onChoose(place, box.asked);
  // A keyboard on the screen would cover the map that was asked for.
  if (matchMedia('(pointer: coarse)').matches) box.field.input.blur();
  else box.field.input.focus({ preventScroll: true });
}

/** @param {Box} box */
function clear(box) {
  close(box);
  settle(box, '');
  box.onClear();
  box.field.input.focus({ preventScroll: true });
}

/** @param {Box} box @param {KeyboardEvent} event */
function onKey(box, event) {
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  const text = box.field.getText();
  if (event.key === 'Enter' && box.state === CLOSED && text === box.settled) return;
  const { state, action } = press(box.state, { key: event.key, alt: event.altKey, text });
  if (action !== null) event.preventDefault();
  if (state === CLOSED) close(box);
  else if (action !== 'ask' && state !== box.state) show(box, state);
  if (action === 'choose') choose(box, state.active);
  else if (action === 'clear') clear(box);
  else if (action === 'ask') ask(box, state);
}
