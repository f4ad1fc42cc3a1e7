// The offline background: land, lakes, rivers and borders as vectors on one canvas, in the colours of style.css.

import { canvas, geoJSON, layerGroup, latLngBounds, rectangle } from 'leaflet';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('../incident/types.js').FeatureCollection} FeatureCollection */
/** @typedef {import('leaflet').PathOptions} PathOptions */

/** From this zoom on the detailed region covers the coarse world. */
const DETAIL_ZOOM = 5;
const ORDER = ['land', 'lake', 'river', 'coast', 'country'];

/** @param {LeafletMap} map */
export function createBasemap(map) {
  const renderer = canvas({ pane: 'basemap', padding: 0.3 });
  /** @type {{world: import('leaflet').LayerGroup|null, detail: import('leaflet').LayerGroup|null}} */
  const layers = { world: null, detail: null };
  /** @type {{world: FeatureCollection|null, detail: FeatureCollection|null}} */
  const data = { world: null, detail: null };

  const draw = () => {
    const styles = readStyles();
    for (const name of /** @type {const} */ (['world', 'detail'])) {
      layers[name]?.remove();
      const collection = data[name];
      layers[name] = collection && build(collection, styles, renderer, name === 'detail');
    }
    arrange();
  };
  const arrange = () => {
    if (layers.world && !map.hasLayer(layers.world)) layers.world.addTo(map);
    if (!layers.detail) return;
    const wanted = map.getZoom() >= DETAIL_ZOOM;
    if (wanted && !map.hasLayer(layers.detail)) layers.detail.addTo(map);
    if (!wanted) layers.detail.remove();
  };
  map.on('zoomend', arrange);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  return {
    /** @param {'world'|'detail'} name @param {FeatureCollection} collection */
    set(name, collection) {
      data[name] = collection;
      draw();
    },
  };
}

/**
 * @param {FeatureCollection} collection
 * @param {Record<string, PathOptions>} styles
 * @param {import('leaflet').Renderer} renderer
 * @param {boolean} covering whether what lies beneath is painted over first
 */
function build(collection, styles, renderer, covering) {
  const group = layerGroup();
  const common = { renderer, interactive: false, smoothFactor: 1.2 };
  if (covering) group.addLayer(rectangle(boundsOf(collection), { ...common, ...styles['water'] }));
  for (const layer of ORDER) {
    const features = collection.features.filter(({ properties }) => properties['layer'] === layer);
    if (features.length === 0) continue;
    const part = /** @type {any} */ ({ type: 'FeatureCollection', features });
    const options = /** @type {any} */ ({ ...common, style: () => ({ ...common, ...styles[layer] }) });
    group.addLayer(geoJSON(part, options));
  }
  return group;
}

/** @param {FeatureCollection} collection */
function boundsOf({ bbox, features }) {
  if (bbox?.length === 4) {
    const [west = 0, south = 0, east = 0, north = 0] = bbox;
    return latLngBounds([south, west], [north, east]);
  }
  return geoJSON(/** @type {any} */ ({ type: 'FeatureCollection', features })).getBounds();
}

/** @returns {Record<string, PathOptions>} */
function readStyles() {
  const css = getComputedStyle(document.documentElement);
  /** @param {string} name */
  const colour = (name) => css.getPropertyValue(name).trim();
  const flat = { stroke: false, fillOpacity: 1 };
  return {
    water: { ...flat, fillColor: colour('--map-water') },
    land: { ...flat, fillColor: colour('--map-land') },
    lake: { ...flat, fillColor: colour('--map-water') },
    coast: { fill: false, color: colour('--map-coast'), weight: 0.9 },
    river: { fill: false, color: colour('--map-river'), weight: 1.3 },
    country: { fill: false, color: colour('--map-border'), weight: 1, dashArray: '5 3' },
  };
}
