// State <-> URL query, pure: every link restores the view it was copied from.

import { INITIAL_STATE } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./state.js').MapPosition} MapPosition */

export const LANGUAGES = ['en', 'fr', 'ar'];
export const SPEEDS = [30, 90, 365];
/** What counts when it is asked for, beside strikes. */
export const KINDS = /** @type {const} */ (['unknown_means', 'other_means', 'discounted', 'duplicate']);

/** @typedef {typeof KINDS[number]} Kind */

const RULES = ['low', 'best', 'high', 'conceded'];

/**
 * Reads a query; what it does not understand it leaves at the default.
 * @param {string} search
 * @param {string} [preferredLanguage] as the browser gives it, e.g. "fr-CA"
 * @returns {State}
 */
export function readQuery(search, preferredLanguage = 'en') {
  const query = new URLSearchParams(search);
  const speed = Number(query.get('speed'));
  return {
    ...INITIAL_STATE,
    rule: readRule(query.get('count')),
    from: readDay(query.get('from')),
    to: readDay(query.get('to')),
    mode: query.get('mode') === 'cumulative' ? 'cumulative' : 'window',
    speed: SPEEDS.includes(speed) ? speed : INITIAL_STATE.speed,
    belligerent: query.get('belligerent') || null,
    strikeType: query.get('strike_type') || null,
    harmStatus: query.get('harm_status') || null,
    kinds: readKinds(query.get('kinds')),
    pairsOnce: query.get('pairs') === 'once',
    position: readPosition(query.get('map')),
    open: query.get('incident') || null,
    search: query.get('search') || null,
    place: (query.get('search') && query.get('place')) || null,
    lang: readLanguage(query.get('lang'), preferredLanguage),
  };
}

/**
 * @param {State} state
 * @returns {string} the query with its "?"
 */
export function writeQuery(state) {
  const query = new URLSearchParams();
  /** @type {[string, string|number|null, string|number|null][]} */
  const entries = [
    ['count', state.rule, INITIAL_STATE.rule],
    ['from', state.from, null],
    ['to', state.to, null],
    ['mode', state.mode, INITIAL_STATE.mode],
    ['speed', state.speed, INITIAL_STATE.speed],
    ['belligerent', state.belligerent, null],
    ['strike_type', state.strikeType, null],
    ['harm_status', state.harmStatus, null],
    ['kinds', state.kinds, ''],
    ['pairs', state.pairsOnce ? 'once' : null, null],
    ['map', state.position && writePosition(state.position), null],
    ['incident', state.open, null],
    ['search', state.search, null],
    ['place', state.place, null],
    ['lang', state.lang, null],
  ];
  for (const [name, value, byDefault] of entries) {
    if (value !== null && value !== byDefault) query.set(name, String(value));
  }
  return `?${query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}

/** @param {string|null} value */
function readRule(value) {
  if (!value) return INITIAL_STATE.rule;
  return RULES.includes(value) || /^source:.+/.test(value) ? value : INITIAL_STATE.rule;
}

/** @param {string|null} value kinds with commas between them, strike among them or not, or all */
function readKinds(value) {
  const asked = (value ?? '').split(',');
  return KINDS.filter((kind) => asked.includes(kind) || asked.includes('all')).join(',');
}

/** @param {string|null} value */
function readDay(value) {
  if (!value || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : null;
}

/**
 * @param {string|null} value zoom/lat/lon
 * @returns {MapPosition|null}
 */
function readPosition(value) {
  const parts = (value ?? '').split('/');
  if (parts.length !== 3 || parts.some((part) => part.trim() === '')) return null;
  const [zoom = NaN, lat = NaN, lon = NaN] = parts.map(Number);
  const sound = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 90 && Math.abs(lon) <= 540;
  return sound ? { zoom, lat, lon } : null;
}

/** @param {MapPosition} position */
function writePosition({ zoom, lat, lon }) {
  return `${Number(zoom.toFixed(2))}/${lat.toFixed(4)}/${lon.toFixed(4)}`;
}

/**
 * @param {string|null} value
 * @param {string} preferred
 */
function readLanguage(value, preferred) {
  if (value && LANGUAGES.includes(value)) return value;
  const base = preferred.slice(0, 2).toLowerCase();
  return LANGUAGES.includes(base) ? base : INITIAL_STATE.lang;
}
