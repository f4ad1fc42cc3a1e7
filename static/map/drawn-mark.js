// One mark as Leaflet draws it, and what it says to those who hear the page.

import { divIcon, marker } from 'leaflet';
import { createClusterMark, TILE_HEIGHT, tileWidth } from './cluster-mark.js';
import { createMark } from './mark.js';
import { labelOf, listLines, shortSum } from './mark-words.js';
import { markKind, radiusOfToll } from './scale.js';
import { tollOf, tollOfAll } from '../incident/counting.js';
import { el } from '../dom.js';

/** @typedef {import('../incident/counting.js').Toll} Toll */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('./spots.js').Spot} Spot */
/** @typedef {{spot: Spot, radius: number, label: string, marker: import('leaflet').Marker, doubt: import('leaflet').Circle|null}} Drawn radius in pixels */

/**
 * @param {Spot} spot
 * @param {Translator} t
 * @returns {Drawn}
 */
export function createDrawn(spot, t) {
  const label = labelOf(spot, t);
  const first = spot.incidents[0];
  const toll = spot.kind === 'incident' && first ? tollOf(first) : tollOfAll(spot.incidents);
  const { html, size, radius } = spot.kind === 'cluster' ? toTile(spot, toll, t) : toDisc(spot, toll, t);
  const icon = divIcon({ html, className: 'spot', iconSize: size });
  const zIndexOffset = -Math.round(radius * 1000);
  const shown = marker([spot.lat, spot.lon], { icon, keyboard: false, zIndexOffset });
  shown.bindTooltip(() => createTooltip(listLines(spot, t), t), { direction: 'top', offset: [0, -size[1] / 2], className: 'tip', opacity: 1 });
  shown.on('add', () => dress(shown.getElement(), spot, markKind(toll), label));
  return { spot, radius, label, marker: shown, doubt: null };
}

/** @param {Spot} spot @param {Toll} toll @param {Translator} t @returns {{html: HTMLElement, size: [number, number], radius: number}} */
function toTile(spot, toll, t) {
  const sum = shortSum(spot, t);
  const number = t.compact(spot.incidents.length);
  const html = createClusterMark(markKind(toll), { killed: toll.killed, sum, number, dir: t.dir });
  return { html, size: [tileWidth(sum, number), TILE_HEIGHT], radius: TILE_HEIGHT / 2 };
}

/** @param {Spot} spot @param {Toll} toll @param {Translator} t @returns {{html: HTMLElement, size: [number, number], radius: number}} */
function toDisc(spot, toll, t) {
  const radius = radiusOfToll(toll);
  const aside = spot.incidents.every(({ properties }) => properties.status !== 'counted');
  const html = createMark(markKind(toll), radius, { aside, badge: spot.kind === 'badge' ? t.number(spot.incidents.length) : null });
  return { html, size: [radius * 2, radius * 2], radius };
}

/** @param {HTMLElement|undefined} node @param {Spot} spot @param {import('./mark.js').MarkKind} kind @param {string} label */
function dress(node, spot, kind, label) {
  if (!node) return;
  node.classList.toggle('spot-cluster', spot.kind === 'cluster');
  node.setAttribute('role', 'button');
  if (spot.kind === 'cluster') node.append(el('span', { class: 'unseen' }, label));
  else node.setAttribute('aria-label', label);
  node.dataset['spot'] = spot.key;
  node.dataset['kind'] = kind;
  node.tabIndex = -1;
}

/** @param {string[]} lines @param {Translator} t */
function createTooltip([head, ...rest], t) {
  return el('div', { dir: t.dir }, el('strong', { dir: 'auto' }, head), ...rest.map((line) => el('span', {}, line)));
}
