// The circle of uncertainty: where the true spot of a mark may lie, drawn where that is more than the mark itself covers.

import { circle } from 'leaflet';
import { isDoubtVisible, opacityOfDoubt } from './scale.js';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('./drawn-mark.js').Drawn} Drawn */

/**
 * @param {LeafletMap} map
 * @param {Drawn[]} drawn all marks
 * @param {import('leaflet').Renderer} renderer
 */
export function showDoubt(map, drawn, renderer) {
  for (const item of drawn) {
    const { metres, lat, lon } = item.spot;
    if (!isDoubtVisible(metres, lat, map.getZoom(), item.radius)) hideDoubt(item);
    else item.doubt ??= circle([lat, lon], { radius: metres ?? 0, renderer, pane: 'doubt', interactive: false, className: 'doubt' }).addTo(map);
  }
  const pane = map.getPane('doubt');
  if (pane) pane.style.opacity = String(opacityOfDoubt(drawn.filter((item) => item.doubt).length));
}

/** @param {Drawn} item */
export function hideDoubt(item) {
  item.doubt?.remove();
  item.doubt = null;
}
