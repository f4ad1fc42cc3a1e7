// One immutable state object and those who listen to it.

/**
 * What the viewer chose. All but `playing` stands in the URL.
 * @typedef {object} State
 * @property {string} rule counting rule: low, best, high, conceded or source:ID
 * @property {string|null} from first day of the window (YYYY-MM-DD); null: from the beginning
 * @property {string|null} to last day of the window; null: to the end
 * @property {'window'|'cumulative'} mode
 * @property {number} speed days of playback per second
 * @property {string|null} belligerent
 * @property {string|null} strikeType
 * @property {string|null} harmStatus
 * @property {boolean} pairsOnce whether of two incidents that may be one only the greater counts
 * @property {string} kinds the kinds of incidents that count beside strikes, with commas between them, in the order of KINDS in query.js
 * @property {MapPosition|null} position null: fitted to the incidents
 * @property {string|null} open id of the incident whose card is open
 * @property {string|null} search what was searched for
 * @property {string|null} place id of the place that was chosen of those found
 * @property {string} lang
 * @property {boolean} playing
 */

/** @typedef {{zoom: number, lat: number, lon: number}} MapPosition */

/** @typedef {(state: State, previous: State) => void} Listener */

/** @typedef {ReturnType<typeof createStore>} Store */

/** @type {Readonly<State>} */
export const INITIAL_STATE = Object.freeze({
  rule: 'best',
  from: null,
  to: null,
  mode: 'window',
  speed: 90,
  belligerent: null,
  strikeType: null,
  harmStatus: null,
  kinds: '',
  pairsOnce: false,
  position: null,
  open: null,
  search: null,
  place: null,
  lang: 'en',
  playing: false,
});

/** @param {State} initial */
export function createStore(initial) {
  let state = Object.freeze({ ...initial });
  /** @type {Set<Listener>} */
  const listeners = new Set();
  return {
    get: () => state,
    /** @param {Partial<State>} patch */
    set(patch) {
      const previous = state;
      const next = Object.freeze({ ...state, ...patch });
      if (isSame(previous, next)) return;
      state = next;
      listeners.forEach((listener) => listener(next, previous));
    },
    /** @param {Listener} listener */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * @param {State} a
 * @param {State} b
 */
function isSame(a, b) {
  const keys = /** @type {(keyof State)[]} */ (Object.keys(b));
  return keys.every((key) => a[key] === b[key]);
}

/**
 * Whether two states ask the server for the same selection.
 * @param {State} a
 * @param {State} b
 */
export function isSameSelection(a, b) {
  return a.rule === b.rule && a.belligerent === b.belligerent && a.strikeType === b.strikeType && a.harmStatus === b.harmStatus && a.kinds === b.kinds && a.pairsOnce === b.pairsOnce;
}
