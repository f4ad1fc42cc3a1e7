// The timeline: controls, histogram and window, put together.

import { el } from '../dom.js';
import { createControls } from './controls.js';
import { toIso } from './days.js';
import { createHistogram } from './histogram.js';
import { createPlayer } from './player.js';
import { createSlider, periodText } from './slider.js';
import { advance, playStart, spanOf, toEnds } from './window.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('./window.js').Span} Span */

/**
 * @param {HTMLElement} host
 * @param {{t: import('../i18n/translate.js').Translator, store: import('../state.js').Store, reducedMotion: boolean}} options
 */
export function createTimeline(host, { t, store, reducedMotion }) {
  const track = el('div', { class: 'track', dir: 'ltr' });
  const histogram = createHistogram(t);
  track.append(histogram.node);
  const caption = el('p', { class: 'caption' });
  /** @type {View|null} */
  let view = null;
  /** @param {Span} span */
  const choose = (span) => view && store.set({ ...toEnds(span, view.extent), playing: false });
  const slider = createSlider(track, { t, onChange: choose });
  const player = createPlayer({ getSpeed: () => store.get().speed, onStep: (days) => step(store, view, days), reducedMotion });
  const controls = createControls({ t, store, onPlay: () => view && play(store, view, player), onPause: () => store.set({ playing: false }) });
  host.setAttribute('aria-label', t.text('timeline.title'));
  host.append(controls.node, caption, track);

  const redraw = () => {
    if (!view) return;
    const { extent, data, ruleName } = view;
    const label = t.text('timeline.chart', { rule: ruleName, start: t.date(toIso(extent.from)), end: t.date(toIso(extent.to)) });
    histogram.draw(data.bins, extent, { width: Math.max(120, track.clientWidth), height: Math.max(40, track.clientHeight) }, label);
    histogram.select(view.span);
  };
  new ResizeObserver(redraw).observe(track);
  return {
    /** @param {View} next */
    update(next) {
      const fresh = view?.data !== next.data;
      view = next;
      if (fresh) redraw();
      else histogram.select(next.span);
      caption.textContent = `${t.text('timeline.axis', { rule: next.ruleName })} · ${periodText(next.span, t)}`;
      slider.update(next.span, next.extent, next.state.mode === 'cumulative');
      controls.update(next);
      if (!next.state.playing) player.stop();
    },
  };
}

/**
 * @param {import('../state.js').Store} store
 * @param {View} view
 * @param {{start: () => void}} player
 */
function play(store, view, player) {
  const span = playStart(view.span, view.extent, view.state.mode);
  store.set({ ...toEnds(span, view.extent), playing: true });
  player.start();
}

/**
 * @param {import('../state.js').Store} store
 * @param {View|null} view
 * @param {number} days
 * @returns {boolean} whether to go on
 */
function step(store, view, days) {
  const state = store.get();
  if (!view || !state.playing) return false;
  const { span, ended } = advance(spanOf(state, view.extent), days, view.extent, state.mode);
  store.set({ ...toEnds(span, view.extent), playing: !ended });
  return !ended;
}
