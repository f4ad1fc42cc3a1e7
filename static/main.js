// Wires the state to the views.

import { createApi, isAbort } from './api.js';
import { el, getPart } from './dom.js';
import { loadTranslator } from './i18n/translate.js';
import { createCard } from './incident/card.js';
import { createLegend } from './legend/legend.js';
import { createIncidentMap } from './map/incident-map.js';
import { createMasthead } from './panel/masthead.js';
import { createNotice, errorText } from './panel/notice.js';
import { createPanel } from './panel/panel.js';
import { readQuery, writeQuery } from './query.js';
import { createSearch } from './search/search.js';
import { createStore, isSameSelection } from './state.js';
import { createTimeline } from './timeline/timeline.js';
import { toView } from './view.js';

/** @typedef {import('./view.js').Data} Data */
/** @typedef {import('./view.js').Fixed} Fixed */
/** @typedef {import('./view.js').View} View */
/** @typedef {ReturnType<typeof createPage>} Page */

const URL_DELAY = 200;
const NARROW = '(max-width: 760px)';

/**
 * What the page is made of before any data has come.
 * @param {import('./state.js').Store} store
 * @param {import('./i18n/translate.js').Translator} t
 */
function createPage(store, t) {
  document.documentElement.lang = t.lang;
  document.documentElement.dir = t.dir;
  document.title = t.text('title');
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const onOpen = (/** @type {string} */ id) => store.set({ open: id });
  const legend = createLegend(getPart('legend'), t, !matchMedia(NARROW).matches);
  return {
    store,
    t,
    api: createApi(),
    notice: createNotice(getPart('notice'), t),
    masthead: createMasthead(getPart('masthead'), { t, store, onMenu: () => getPart('app').classList.toggle('is-panel-open') }),
    map: createIncidentMap(getPart('map'), { t, reducedMotion, onOpen, onMove: (position) => store.set({ position }), onGather: legend.showClusters }),
    legend,
    timeline: createTimeline(getPart('timeline'), { t, store, reducedMotion }),
    card: createCard(getPart('card'), { t, getState: store.get, onClose: () => store.set({ open: null }) }),
    onOpen,
  };
}

/** @param {Page} page @returns {Promise<Data>} */
async function loadData({ api, store }) {
  const state = store.get();
  const [incidents, timeline, { pairs }] = await Promise.all([api.getIncidents(state), api.getTimeline(state), api.getSums(state)]);
  return { rule: state.rule, incidents: incidents.features, bins: timeline.bins, pairs };
}

/** @param {Page} page @returns {Promise<Fixed>} */
async function loadFixed({ api }) {
  const [overview, { tallies }] = await Promise.all([api.getOverview(), api.getTallies()]);
  return { overview, tallies };
}

/** @param {Page} page */
async function loadBackground({ api, map, notice, t }) {
  try {
    const [world, detail, names] = await Promise.all([api.getBasemap('world'), api.getBasemap('middle-east'), api.getBasemap('labels')]);
    map.setBackground(world, detail, names);
  } catch {
    notice.show(t.text('error.basemap'), () => location.reload());
  }
}

/**
 * Shows the incident that the state says is open.
 * @param {Page} page
 * @param {Data} data
 */
async function showCard(page, data) {
  const { store, card, map, api, t } = page;
  const id = store.get().open;
  map.highlight(id);
  if (id === null) return card.hide();
  card.showLoading();
  try {
    const incident = await api.getIncident(id);
    if (store.get().open !== id) return undefined;
    card.show(incident);
    map.bringIntoView(incident, getPart('card'));
  } catch (error) {
    if (!isAbort(error)) card.showError(errorText(error, t), () => showCard(page, data));
  }
  return undefined;
}

/** @param {Page} page writes the URL once the viewer pauses */
function keepUrl({ store: { get, subscribe } }) {
  let timer = 0;
  const write = () => history.replaceState(null, '', writeQuery(get()) + location.hash);
  subscribe((state) => {
    window.clearTimeout(timer);
    if (!state.playing) timer = window.setTimeout(write, URL_DELAY);
  });
}

/**
 * @param {Page} page
 * @param {Fixed} fixed
 * @param {Data} first
 */
function run(page, fixed, first) {
  const { store, t, api, masthead, map, legend, timeline, notice } = page;
  const panel = createPanel(getPart('panel'), { t, store, fixed, onOpen: page.onOpen });
  const search = createSearch(getPart('search'), { t, store, api, map: map.found });
  let data = first;
  const render = () => {
    const view = toView(store.get(), data, fixed, t);
    map.update(data.incidents, view.shown);
    for (const part of [masthead, search, legend, panel, timeline]) part.update(view);
    map.highlight(store.get().open);
  };
  const reload = async () => {
    getPart('app').setAttribute('aria-busy', 'true');
    try {
      data = await loadData(page);
      notice.clear();
      render();
      getPart('app').setAttribute('aria-busy', 'false');
    } catch (error) {
      if (!isAbort(error)) notice.show(errorText(error, t), reload);
    }
  };
  store.subscribe((state, previous) => {
    if (!isSameSelection(state, previous)) reload();
    if (state.open !== previous.open) changeCard(page, previous.open, data);
    if (state.position === previous.position) render();
  });
  const { position } = store.get();
  map.place(position, data.incidents);
  render();
  search.restore(position === null);
  if (store.get().open) showCard(page, data);
  getPart('app').setAttribute('aria-busy', 'false');
}

/** @param {Page} page @param {string|null} before @param {Data} data */
function changeCard(page, before, data) {
  getPart('app').classList.remove('is-panel-open');
  showCard(page, data);
  const isFocusLost = document.activeElement === null || document.activeElement === document.body;
  if (before && isFocusLost && page.store.get().open === null) page.map.focus(before);
}

/** @param {Page} page */
function createSkips({ t }) {
  const links = /** @type {const} */ (['map', 'timeline']).map((id) => {
    const target = getPart(id);
    if (id === 'timeline') target.tabIndex = -1;
    return el('button', { type: 'button', click: () => target.focus() }, t.text(`skip.${id}`));
  });
  getPart('skips').append(...links);
}

/** @param {Page} page */
async function start(page) {
  page.notice.say(page.t.text('loading'));
  try {
    const [fixed, data] = await Promise.all([loadFixed(page), loadData(page)]);
    page.notice.clear();
    page.t.learnActors(fixed.overview.belligerents);
    run(page, fixed, data);
    loadBackground(page);
  } catch (error) {
    page.notice.show(errorText(error, page.t), () => start(page));
  }
}

async function boot() {
  const store = createStore(readQuery(location.search, navigator.language));
  const page = createPage(store, await loadTranslator(store.get().lang));
  createSkips(page);
  keepUrl(page);
  await start(page);
}

boot();
