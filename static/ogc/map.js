// The map of an OGC API page: the server has written the page, this draws what its #map says.

import { createApi } from '../api.js';
import { getPart } from '../dom.js';
import { loadTranslator } from '../i18n/translate.js';
import { createBasemap } from '../map/basemap.js';
import { showBox, showFeatures } from '../map/feature-layer.js';
import { createLabels } from '../map/labels.js';
import { createMap } from '../map/map-view.js';
import { featuresOf, readBox, sameOrigin } from './page.js';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('../i18n/translate.js').Translator} Translator */

const WHOLE = /** @type {const} */ ([25, 20]);

async function boot() {
  const container = getPart('map');
  const t = await loadTranslator(document.documentElement.lang);
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = createMap(container, { t, reducedMotion, onMove: () => {} });
  map.scrollWheelZoom.disable(); // the wheel belongs to the page
  map.setView([...WHOLE], 2, { animate: false });
  await Promise.all([showBackground(map, t), showContent(map, container)]);
  container.setAttribute('aria-busy', 'false');
}

/** @param {LeafletMap} map @param {Translator} t */
async function showBackground(map, t) {
  const basemap = createBasemap(map);
  const labels = createLabels(map, t.lang);
  const api = createApi();
  const [world, detail, names] = await Promise.all([api.getBasemap('world'), api.getBasemap('middle-east'), api.getBasemap('labels')]);
  basemap.set('world', world);
  basemap.set('detail', detail);
  labels.set(names.features);
}

/** @param {LeafletMap} map @param {HTMLElement} container */
async function showContent(map, container) {
  const box = readBox(container.dataset['box']);
  if (box) showBox(map, box);
  const address = container.dataset['features'];
  if (!address) return;
  const response = await fetch(sameOrigin(address, location.href), { headers: { Accept: 'application/geo+json' } });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  const shown = showFeatures(map, featuresOf(await response.json()), openItem);
  if (!shown && !box) container.hidden = true;
}

/** Goes where the page's own link to the feature leads. @param {string} id */
function openItem(id) {
  for (const link of document.querySelectorAll('a[data-feature]')) {
    if (link.getAttribute('data-feature') === id) {
      location.assign(/** @type {HTMLAnchorElement} */ (link).href);
      return;
    }
  }
}

boot();
