// The histogram: casualties over time under the counting rule, drawn as SVG in pixels.

import { svg } from '../dom.js';
import { listStarts, toDay, toIso } from './days.js';

/** @typedef {import('../incident/types.js').Bin} Bin */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('./window.js').Span} Span */
/** @typedef {{width: number, height: number, top: number, base: number, extent: Span, most: number}} Frame */

const AXIS = 18;
const HEADROOM = 16;
const CLIP = 'window-clip';

/**
 * @param {Translator} t
 */
export function createHistogram(t) {
  const clip = svg('rect', { y: 0, height: '100%' });
  const root = svg('svg', { class: 'histogram', role: 'img', direction: 'ltr' });
  /** @type {Frame|null} */
  let frame = null;
  return {
    node: root,
    /**
     * @param {Bin[]} bins
     * @param {Span} extent
     * @param {{width: number, height: number}} size
     * @param {string} label
     */
    draw(bins, extent, { width, height }, label) {
      const most = Math.max(1, ...bins.map((bin) => bin.killed));
      const next = { width, height, top: HEADROOM, base: height - AXIS, extent, most };
      frame = next;
      root.setAttribute('viewBox', `0 0 ${width} ${height}`);
      root.setAttribute('aria-label', label);
      root.replaceChildren(
        svg('defs', {}, svg('clipPath', { id: CLIP }, clip)),
        ...drawAxis(next, t),
        svg('g', { class: 'bars-outside' }, ...bins.map((bin) => drawBin(bin, next, t))),
        svg('g', { class: 'bars-inside', 'clip-path': `url(#${CLIP})` }, ...bins.map((bin) => drawBin(bin, next, t))),
      );
    },
    /** @param {Span} span */
    select(span) {
      if (!frame) return;
      const left = toX(span.from, frame);
      clip.setAttribute('x', String(left));
      clip.setAttribute('width', String(Math.max(1.5, toX(span.to + 1, frame) - left)));
    },
  };
}

/** @param {number} day @param {Frame} frame */
function toX(day, { extent, width }) {
  return ((day - extent.from) / (extent.to + 1 - extent.from)) * width;
}

/** @param {Bin} bin @param {Frame} frame @param {Translator} t */
function drawBin(bin, frame, t) {
  const left = toX(toDay(bin.start), frame);
  const width = Math.max(2, toX(toDay(bin.end) + 1, frame) - left - 0.6);
  const height = (bin.killed / frame.most) * (frame.base - frame.top);
  const title = svg('title', {}, binText(bin, t));
  if (bin.killed === 0) return svg('circle', { class: 'bin-none', cx: left + width / 2, cy: frame.base - 3.5, r: 2.2 }, title);
  return svg('rect', { x: left, y: frame.base - Math.max(1, height), width, height: Math.max(1, height) }, title);
}

/** @param {Bin} bin @param {Translator} t */
function binText(bin, t) {
  const long = bin.end.slice(0, 7) !== bin.start.slice(0, 7);
  const period = bin.start === bin.end ? t.date(bin.start) : long ? t.text('date.range', { start: t.date(bin.start), end: t.date(bin.end) }) : t.date(bin.start.slice(0, 7));
  const text = t.text('timeline.bin', { period, killed: bin.killed, n: bin.incidents });
  return bin.unknown > 0 ? t.text('timeline.bin.unknown', { bin: text, unknown: bin.unknown }) : text;
}

/** @param {Frame} frame @param {Translator} t */
function drawAxis(frame, t) {
  const { width, base, top, most, extent } = frame;
  const years = extent.to - extent.from > 730;
  const starts = listStarts(extent.from, extent.to, years ? 'year' : 'month');
  const step = Math.max(1, Math.ceil((starts.length * 44) / width));
  const ticks = starts.filter((_, index) => index % step === 0).flatMap((day) => {
    const x = toX(day, frame);
    const text = years ? t.date(toIso(day).slice(0, 4)) : t.month(toIso(day));
    return [svg('line', { class: 'tick', x1: x, x2: x, y1: top, y2: base + 4 }), svg('text', { x: x + 3, y: base + 13 }, text)];
  });
  return [
    svg('line', { class: 'grid', x1: 0, x2: width, y1: top, y2: top }),
    svg('line', { class: 'axis', x1: 0, x2: width, y1: base, y2: base }),
    ...ticks,
    svg('text', { class: 'most', x: 2, y: top - 3 }, t.number(most)),
  ];
}
