// The window of time, pure: two days and the extent they move in. A null end is the end of the extent.

import { endOfMonth, startOfMonth, toDay, toIso } from './days.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {{from: number, to: number}} Span days, both ends belong to it */
/** @typedef {{from: string|null, to: string|null}} Ends */

/**
 * The whole period of the data, in whole months.
 * @param {string|null} start
 * @param {string|null} end
 * @returns {Span}
 */
export function toExtent(start, end) {
  const from = start ?? '2014-01-01';
  return { from: startOfMonth(toDay(from)), to: endOfMonth(toDay(end ?? from)) };
}

/**
 * The ends that select: in cumulative mode everything up to the later end counts.
 * @param {State} state
 * @returns {Ends}
 */
export function endsOf({ from, to, mode }) {
  return { from: mode === 'cumulative' ? null : from, to };
}

/**
 * The window as days within the extent.
 * @param {State} state
 * @param {Span} extent
 * @returns {Span}
 */
export function spanOf(state, extent) {
  const { from, to } = endsOf(state);
  const first = from === null ? extent.from : clamp(toDay(from), extent.from, extent.to);
  const last = to === null ? extent.to : clamp(toDay(to), extent.from, extent.to);
  return { from: Math.min(first, last), to: Math.max(first, last) };
}

/**
 * An end that reaches the extent is written as null: it stays open when data are added.
 * @param {Span} span
 * @param {Span} extent
 * @returns {Ends}
 */
export function toEnds(span, extent) {
  return { from: span.from <= extent.from ? null : toIso(span.from), to: span.to >= extent.to ? null : toIso(span.to) };
}

/**
 * @param {Span} span
 * @param {'from'|'to'} edge
 * @param {number} day
 * @param {Span} extent
 * @returns {Span}
 */
export function moveEdge(span, edge, day, extent) {
  const target = clamp(Math.round(day), extent.from, extent.to);
  return edge === 'from' ? { from: Math.min(target, span.to), to: span.to } : { from: span.from, to: Math.max(target, span.from) };
}

/**
 * Moves the whole window, keeping its length.
 * @param {Span} span
 * @param {number} days
 * @param {Span} extent
 * @returns {Span}
 */
export function shift(span, days, extent) {
  const step = clamp(Math.round(days), extent.from - span.from, extent.to - span.to);
  return { from: span.from + step, to: span.to + step };
}

/**
 * Where playback begins: at the start when the window covers or has reached the end.
 * @param {Span} span
 * @param {Span} extent
 * @param {'window'|'cumulative'} mode
 * @returns {Span}
 */
export function playStart(span, extent, mode) {
  if (span.to < extent.to) return span;
  if (mode === 'cumulative') return { from: extent.from, to: extent.from };
  const length = span.to - span.from;
  const whole = extent.to - extent.from;
  const kept = length >= whole ? Math.round(whole / 12) : length;
  return { from: extent.from, to: extent.from + kept };
}

/**
 * One step of playback.
 * @param {Span} span
 * @param {number} days
 * @param {Span} extent
 * @param {'window'|'cumulative'} mode
 * @returns {{span: Span, ended: boolean}}
 */
export function advance(span, days, extent, mode) {
  const next = mode === 'cumulative' ? moveEdge(span, 'to', span.to + days, extent) : shift(span, days, extent);
  return { span: next, ended: next.to >= extent.to };
}

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.max(least, Math.min(most, value));
}
