// One incident that a question is about, as a side of it.

import { el } from '../dom.js';
import { killedText } from './wording.js';

/** @typedef {import('./wording.js').Side} Side */

const MOST_SOURCES = 6;

/** @param {Side} side @param {import('../i18n/translate.js').Translator} t */
export function createSide(side, t) {
  const days = side.start === side.end ? t.date(side.start) : t.text('questions.days', { start: t.date(side.start), end: t.date(side.end) });
  const place = side.lon === null || side.lat === null ? t.text('questions.unplaced') : `${side.lat.toFixed(4)}, ${side.lon.toFixed(4)} ± ${t.number(side.accuracy_m ?? 0)}\u00a0m`;
  const sources = side.sources.slice(0, MOST_SOURCES).join('; ') + (side.sources.length > MOST_SOURCES ? '; …' : '');
  /** @type {[import('../i18n/translate.js').MessageKey, string|null][]} */
  const rows = [
    ['questions.when', days],
    ['questions.where', [side.place, place].filter(Boolean).join(' · ')],
    ['questions.killed', killedText(side, t)],
    ['questions.by', side.belligerent?.split('; ').map(t.actor).join('; ') ?? null],
    ['questions.type', side.strike_type?.split('; ').map((type) => t.term('strike_type', type)).join('; ') ?? null],
    ['questions.sources', sources],
  ];
  const link = el('a', { href: `./?incident=${encodeURIComponent(side.id)}&lang=${t.lang}` }, el('bdi', {}, side.name ?? side.id));
  return el('section', { class: 'side' }, el('h3', {}, link), el('dl', {}, ...rows.flatMap(([key, text]) => (text ? [el('dt', {}, t.text(key)), el('dd', {}, el('bdi', {}, text))] : []))));
}
