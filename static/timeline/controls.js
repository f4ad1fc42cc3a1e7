// Play, mode, speed, exact dates and reset.

import { el, icon } from '../dom.js';
import { SPEEDS } from '../query.js';
import { toIso } from './days.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../state.js').Store} Store */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../i18n/translate.js').MessageKey} MessageKey */

const PLAY = 'M4 2.5v11l9-5.5z';
const PAUSE = 'M4 2.5h3v11H4zM9 2.5h3v11H9z';

/** @param {{t: Translator, store: Store, onPlay: () => void, onPause: () => void}} options */
export function createControls({ t, store, onPlay, onPause }) {
  const play = el('button', { type: 'button', class: 'play', id: 'play', click: () => (store.get().playing ? onPause() : onPlay()) });
  const mode = createSelect(t.text('timeline.mode'), ['window', 'cumulative'].map((value) => [value, t.text(/** @type {MessageKey} */ (`timeline.mode.${value}`))]));
  const speed = createSelect(t.text('timeline.speed'), SPEEDS.map((value) => [String(value), t.text(/** @type {MessageKey} */ (`timeline.speed.${value}`))]));
  const from = el('input', { type: 'date', id: 'from', 'aria-label': t.text('timeline.from') });
  const to = el('input', { type: 'date', id: 'to', 'aria-label': t.text('timeline.to') });
  const reset = el('button', { type: 'button', id: 'reset', click: () => store.set({ from: null, to: null, playing: false }) }, t.text('timeline.reset'));
  mode.addEventListener('change', () => store.set({ mode: mode.value === 'cumulative' ? 'cumulative' : 'window' }));
  speed.addEventListener('change', () => store.set({ speed: Number(speed.value) }));
  from.addEventListener('change', () => setDates(store, from, to, 'from'));
  to.addEventListener('change', () => setDates(store, from, to, 'to'));
  mode.id = 'mode';
  speed.id = 'speed';
  const dates = el('span', { class: 'dates' }, from, el('span', { 'aria-hidden': 'true' }, '–'), to);
  /** @type {boolean|null} */
  let playing = null;
  return {
    node: el('div', { class: 'controls' }, play, dates, reset, el('span', { class: 'playback' }, mode, speed)),
    /** @param {View} view */
    update({ state, span, extent }) {
      if (playing !== state.playing) showPlay(play, state.playing, t);
      playing = state.playing;
      mode.value = state.mode;
      speed.value = String(state.speed);
      from.disabled = state.mode === 'cumulative';
      reset.disabled = span.from <= extent.from && span.to >= extent.to;
      showDate(from, toIso(span.from), extent);
      showDate(to, toIso(span.to), extent);
    },
  };
}

/**
 * @param {string} label
 * @param {[string, string][]} options
 */
function createSelect(label, options) {
  return el('select', { 'aria-label': label }, ...options.map(([value, text]) => el('option', { value }, text)));
}

/** @param {HTMLElement} button @param {boolean} playing @param {Translator} t */
function showPlay(button, playing, t) {
  const label = t.text(playing ? 'timeline.pause' : 'timeline.play');
  button.setAttribute('aria-label', label);
  button.dataset['playing'] = String(playing);
  button.replaceChildren(icon(playing ? PAUSE : PLAY), el('span', {}, label));
}

/** @param {HTMLInputElement} input @param {string} value @param {import('./window.js').Span} extent */
function showDate(input, value, extent) {
  input.min = toIso(extent.from);
  input.max = toIso(extent.to);
  if (input.value !== value && document.activeElement !== input) input.value = value;
}

/**
 * Takes the two dates over; where they cross, the one just set carries the other along.
 * @param {Store} store
 * @param {HTMLInputElement} from
 * @param {HTMLInputElement} to
 * @param {'from'|'to'} changed
 */
function setDates(store, from, to, changed) {
  const set = changed === 'from' ? from.value : to.value;
  if (!set) return;
  const state = store.get();
  if (changed === 'to') store.set({ to: set, playing: false, from: state.mode === 'window' && from.value > set ? set : state.from });
  else store.set({ from: set, playing: false, to: to.value < set ? set : state.to });
}
