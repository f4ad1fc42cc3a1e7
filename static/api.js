// The only module that knows the server's endpoints.

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./incident/types.js').Incident} Incident */
/** @typedef {import('./incident/types.js').IncidentWithClaims} IncidentWithClaims */
/** @typedef {import('./incident/types.js').Timeline} Timeline */
/** @typedef {import('./incident/types.js').Summary} Summary */
/** @typedef {import('./incident/types.js').Tally} Tally */
/** @typedef {import('./incident/types.js').FeatureCollection} FeatureCollection */
/** @typedef {import('./imports/wording.js').ImportEntry} ImportEntry */

/** @typedef {{lang: string, limit: number, near: {lat: number, lon: number}}} Nearby near: where the viewer looks */

const SUGGEST = 'suggest';

/** What the server, or the way to it, refused. */
export class ApiError extends Error {
  /**
   * @param {number|null} status null: no answer at all
   * @param {string} detail
   */
  constructor(status, detail) {
    super(detail);
    this.name = 'ApiError';
    this.status = status;
  }
}

/**
 * The query parameters of a selection: the counting rule and the filters, without the window of time.
 * @param {State} state
 * @returns {URLSearchParams}
 */
export function selectionParameters(state) {
  const parameters = new URLSearchParams({ count: state.rule });
  if (state.belligerent) parameters.set('belligerent', state.belligerent);
  if (state.strikeType) parameters.set('strike_type', state.strikeType);
  if (state.harmStatus) parameters.set('harm_status', state.harmStatus);
  if (state.kinds) parameters.set('kinds', state.kinds);
  if (state.pairsOnce) parameters.set('pairs', 'once');
  return parameters;
}

/** @param {URL} [root] where the server's paths begin */
export function createApi(root = new URL('.', import.meta.url)) {
  /** @type {Map<string, AbortController>} */
  const running = new Map();

  /**
   * A new request on a channel aborts the one before it.
   * @param {string} channel
   * @param {string} path
   * @param {URLSearchParams} [parameters]
   */
  async function getJson(channel, path, parameters) {
    running.get(channel)?.abort();
    const controller = new AbortController();
    running.set(channel, controller);
    const address = new URL(path, root);
    if (parameters) address.search = parameters.toString();
    return readJson(address, controller.signal);
  }

  return {
    /** @param {State} state @returns {Promise<{features: Incident[]}>} */
    getIncidents: (state) => getJson('incidents', 'incidents.geojson', selectionParameters(state)).then((incidents) => counting(incidents, state.kinds)),
    /** @param {State} state @returns {Promise<Timeline>} */
    getTimeline: (state) => getJson('timeline', 'timeline', withInterval(selectionParameters(state))),
    /** What a selection adds up to. @param {State} state @returns {Promise<Summary>} */
    getSums: (state) => getJson('sums', 'summary', selectionParameters(state)),
    /** Everything the server holds, unfiltered. @returns {Promise<Summary>} */
    getOverview: () => getJson('overview', 'summary'),
    /** @returns {Promise<{tallies: Tally[]}>} */
    getTallies: () => getJson('tallies', 'tallies'),
    /** @param {string} id @returns {Promise<IncidentWithClaims>} */
    getIncident: (id) => getJson('incident', `ogc/collections/incidents/items/${encodeURIComponent(id)}`),
    /**
     * @param {'world'|'middle-east'|'labels'} name
     * @returns {Promise<FeatureCollection>}
     */
    getBasemap: (name) => getJson(`basemap ${name}`, `basemap/${name}.geojson`),
    /** Places whose names begin like the text, or nearly. @param {string} text @param {Nearby} nearby @returns {Promise<FeatureCollection>} */
    getSuggestions: (text, nearby) => getJson('suggestions', SUGGEST, suggestionParameters(text, nearby)),
    /**
     * What was taken in and decided, newest first.
     * @param {number|null} before only what is older: a `next` of an earlier answer; null: from the newest on
     * @returns {Promise<{imports: ImportEntry[], next: number|null}>} next: null where nothing is older
     */
    getImports: (before) => getJson('imports', 'imports.json', before === null ? undefined : new URLSearchParams({ before: String(before) })),
    /**
     * Open or decided questions, those with the most deaths at stake first.
     * @param {import('./questions/choice.js').Asked} asked
     * @param {number} offset a `next` of an earlier answer, or 0
     * @returns {Promise<import('./questions/wording.js').QuestionPage>}
     */
    getQuestions({ kind, state }, offset) {
      const parameters = new URLSearchParams({ state, offset: String(offset), limit: '50' });
      if (kind) parameters.set('kind', kind);
      return getJson('questions', 'questions.json', parameters);
    },
    /**
     * Decides a question, or opens it again.
     * @param {string} id
     * @param {string|null} word null: open again
     * @param {string} key
     */
    decide: (id, word, key) => sendJson(new URL(`questions/${encodeURIComponent(id)}/decision`, root), word === null ? null : { decision: word }, key),
    dropSuggestions: () => running.get('suggestions')?.abort(),
  };
}

/**
 * Has the kinds of incidents count that the viewer asks for; what each is by itself stays told.
 * @param {{features: Incident[]}} incidents
 * @param {string} kinds
 */
function counting(incidents, kinds) {
  const asked = kinds.split(',');
  for (const { properties } of incidents.features) {
    properties.kind = properties.status;
    if (asked.includes(properties.status)) properties.status = 'counted';
  }
  return incidents;
}

/** @param {string} text @param {Nearby} nearby */
function suggestionParameters(text, { lang, limit, near }) {
  return new URLSearchParams({ q: text, lang, limit: String(limit), lat: near.lat.toFixed(3), lon: near.lon.toFixed(3) });
}

/** @param {URLSearchParams} parameters */
function withInterval(parameters) {
  parameters.set('interval', 'auto');
  return parameters;
}

/**
 * @param {URL} address
 * @param {AbortSignal} signal
 */
async function readJson(address, signal) {
  let response;
  try {
    response = await fetch(address, { signal, headers: { accept: 'application/geo+json, application/json' } });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ApiError(null, '');
  }
  if (!response.ok) throw new ApiError(response.status, await readDetail(response));
  return response.json();
}

/**
 * Puts a value at an address, or deletes what is there.
 * @param {URL} address
 * @param {object|null} body null: delete
 * @param {string} key
 */
async function sendJson(address, body, key) {
  let response;
  try {
    response = await fetch(address, { method: body === null ? 'DELETE' : 'PUT', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: body === null ? null : JSON.stringify(body) });
  } catch {
    throw new ApiError(null, '');
  }
  if (!response.ok) throw new ApiError(response.status, await readDetail(response));
}

/** @param {Response} response an RFC 9457 problem, if the server could still write one */
async function readDetail(response) {
  try {
    const problem = await response.json();
    return String(problem.detail ?? problem.title ?? response.statusText);
  } catch {
    return response.statusText;
  }
}

/** @param {unknown} error */
export function isAbort(error) {
  return error instanceof DOMException && error.name === 'AbortError';
}
