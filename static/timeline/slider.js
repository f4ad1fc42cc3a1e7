// The window over the histogram: two handles and the stretch between them, by pointer and by keyboard.

import { el } from '../dom.js';
import { toIso } from './days.js';
import { moveEdge, shift } from './window.js';

/** @typedef {import('./window.js').Span} Span */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {'from'|'to'|'whole'} Grip */
/** @typedef {{span: Span, extent: Span}} Range */

/** @type {Record<string, number>} days a key moves */
const KEYS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -30, PageUp: 30 };

/**
 * @param {HTMLElement} track
 * @param {{t: Translator, onChange: (span: Span) => void}} options
 */
export function createSlider(track, { t, onChange }) {
  const grips = {
    whole: createGrip('whole', t.text('timeline.move')),
    from: createGrip('from', t.text('timeline.from')),
    to: createGrip('to', t.text('timeline.to')),
  };
  /** @type {Range} */
  let range = { span: { from: 0, to: 0 }, extent: { from: 0, to: 0 } };
  for (const name of /** @type {Grip[]} */ (['whole', 'from', 'to'])) {
    attachDrag(grips[name], name, track, () => range, onChange);
    attachKeys(grips[name], name, () => range, onChange);
    track.append(grips[name]);
  }
  return {
    /** @param {Span} span @param {Span} extent @param {boolean} cumulative */
    update(span, extent, cumulative) {
      range = { span, extent };
      layOut(grips, range, cumulative);
      describe(grips, range, t);
    },
  };
}

/** @param {Grip} name @param {string} label */
function createGrip(name, label) {
  return el('div', { class: `grip grip-${name}`, role: 'slider', tabindex: 0, 'aria-label': label, 'data-grip': name });
}

/** @param {Record<Grip, HTMLElement>} grips @param {Range} range @param {boolean} cumulative */
function layOut(grips, { span, extent }, cumulative) {
  const length = extent.to + 1 - extent.from;
  const left = `${((span.from - extent.from) / length) * 100}%`;
  const right = `${((span.to + 1 - extent.from) / length) * 100}%`;
  grips.whole.style.left = left;
  grips.whole.style.width = `${((span.to + 1 - span.from) / length) * 100}%`;
  grips.from.style.left = left;
  grips.to.style.left = right;
  grips.from.hidden = cumulative;
}

/** @param {Span} span @param {Translator} t */
export function periodText({ from, to }, t) {
  const start = t.date(toIso(from));
  return from === to ? start : t.text('date.range', { start, end: t.date(toIso(to)) });
}

/** @param {Record<Grip, HTMLElement>} grips @param {Range} range @param {Translator} t */
function describe(grips, { span, extent }, t) {
  /** @type {[HTMLElement, number, number, number, string][]} */
  const rows = [
    [grips.from, extent.from, span.to, span.from, t.date(toIso(span.from))],
    [grips.to, span.from, extent.to, span.to, t.date(toIso(span.to))],
    [grips.whole, extent.from, extent.to, span.from, periodText(span, t)],
  ];
  for (const [grip, least, most, now, text] of rows) {
    grip.setAttribute('aria-valuemin', String(least));
    grip.setAttribute('aria-valuemax', String(most));
    grip.setAttribute('aria-valuenow', String(now));
    grip.setAttribute('aria-valuetext', text);
  }
}

/** @param {Range} range @param {Grip} name @param {number} days @returns {Span} */
function moved({ span, extent }, name, days) {
  return name === 'whole' ? shift(span, days, extent) : moveEdge(span, name, span[name] + days, extent);
}

/**
 * @param {HTMLElement} grip
 * @param {Grip} name
 * @param {HTMLElement} track
 * @param {() => Range} getRange
 * @param {(span: Span) => void} onChange
 */
function attachDrag(grip, name, track, getRange, onChange) {
  grip.addEventListener('pointerdown', (down) => {
    if (down.button !== 0) return;
    const start = getRange();
    const days = start.extent.to + 1 - start.extent.from;
    const width = track.getBoundingClientRect().width;
    grip.setPointerCapture(down.pointerId);
    /** @param {PointerEvent} event */
    const drag = (event) => onChange(moved(start, name, ((event.clientX - down.clientX) / width) * days));
    const end = () => {
      grip.removeEventListener('pointermove', drag);
      grip.removeEventListener('pointerup', end);
      grip.removeEventListener('pointercancel', end);
    };
    grip.addEventListener('pointermove', drag);
    grip.addEventListener('pointerup', end);
    grip.addEventListener('pointercancel', end);
    grip.focus({ preventScroll: true });
    down.preventDefault();
  });
}

/**
 * @param {HTMLElement} grip
 * @param {Grip} name
 * @param {() => Range} getRange
 * @param {(span: Span) => void} onChange
 */
function attachKeys(grip, name, getRange, onChange) {
  grip.addEventListener('keydown', (event) => {
    const range = getRange();
    const length = range.extent.to - range.extent.from;
    const step = event.key === 'Home' ? -length : event.key === 'End' ? length : KEYS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onChange(moved(range, name, event.shiftKey ? step * 7 : step));
  });
}
