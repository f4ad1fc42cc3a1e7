// The marks of incidents on the map: biggest below, smallest on top; every one reachable by pointer and keyboard.

import { circle, divIcon, marker, svg } from 'leaflet';
import { createMark } from './mark.js';
import { isDoubtVisible, markKind, opacityOfDoubt, radiusOfToll } from './scale.js';
import { findTogether, gatherSpots } from './spots.js';
import { tollOfAll, tollOf } from '../incident/counting.js';
import { dateText, markerText, placeName, tollText } from '../incident/wording.js';
import { el } from '../dom.js';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('leaflet').Marker} LeafletMarker */
/** @typedef {import('../incident/types.js').Incident} Incident */
/** @typedef {import('../incident/counting.js').Toll} Toll */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('./spots.js').Spot} Spot */
/** @typedef {{spot: Spot, toll: Toll, radius: number, signature: string, marker: LeafletMarker, doubt: import('leaflet').Circle|null}} Drawn */
/** @typedef {(incidents: Incident[], at: {lat: number, lon: number}, label: string) => void} Choose */

/**
 * @param {LeafletMap} map
 * @param {{t: Translator, onOpen: (id: string) => void, onChoose: Choose}} options
 */
export function createMarkers(map, { t, onOpen, onChoose }) {
  /** @type {Map<string, Drawn>} */
  const drawn = new Map();
  const renderer = svg({ pane: 'doubt', padding: 0.5 });

  /** @param {Drawn} chosen */
  const activate = (chosen) => {
    const together = findTogether(toPoint(map, chosen), [...drawn.values()].map((other) => (other === chosen ? null : toPoint(map, other))).flatMap((point) => point ?? []));
    const incidents = together.flatMap(({ item }) => item.spot.incidents);
    const first = incidents[0];
    if (incidents.length === 1 && first) onOpen(first.id);
    else onChoose(incidents, chosen.spot, together.length === 1 ? badgeText(chosen.spot, t) : t.text('map.together', { n: incidents.length }));
  };
  const drawDoubt = () => {
    drawn.forEach((item) => updateDoubt(map, item, renderer));
    const pane = map.getPane('doubt');
    if (pane) pane.style.opacity = String(opacityOfDoubt([...drawn.values()].filter((item) => item.doubt).length));
  };
  map.on('zoomend', drawDoubt);

  return {
    /** @param {Incident[]} incidents those to be shown now */
    update(incidents) {
      const spots = gatherSpots(incidents, (incident) => placeName(incident.properties, t));
      const keys = new Set(spots.map((spot) => spot.key));
      for (const [key, item] of drawn) if (!keys.has(key)) remove(drawn, key, item);
      for (const spot of spots) place(map, drawn, spot, t, activate);
      drawDoubt();
      keepOneTabStop(drawn);
    },
    /** @param {string|null} id the incident whose card is open */
    highlight(id) {
      for (const { spot, marker: shown } of drawn.values()) shown.getElement()?.classList.toggle('is-open', id !== null && spot.incidents.some((incident) => incident.id === id));
    },
    /** @param {string} id */
    focus(id) {
      for (const { spot, marker: shown } of drawn.values()) if (spot.incidents.some((incident) => incident.id === id)) shown.getElement()?.focus();
    },
    list: () => [...drawn.values()].sort((a, b) => byStart(a.spot, b.spot)),
  };
}

/** @param {Spot} a @param {Spot} b */
function byStart(a, b) {
  return (a.incidents[0]?.properties.start ?? '').localeCompare(b.incidents[0]?.properties.start ?? '');
}

/** @param {LeafletMap} map @param {Drawn} item */
function toPoint(map, item) {
  const { x, y } = map.latLngToLayerPoint([item.spot.lat, item.spot.lon]);
  return { x, y, item, radius: item.radius };
}

/** @param {Map<string, Drawn>} drawn @param {string} key @param {Drawn} item */
function remove(drawn, key, item) {
  item.marker.remove();
  item.doubt?.remove();
  drawn.delete(key);
}

/** @param {Map<string, Drawn>} drawn one mark takes part in the page's tab order, arrow keys reach the others */
function keepOneTabStop(drawn) {
  const elements = [...drawn.values()].flatMap((item) => item.marker.getElement() ?? []);
  if (elements.some((node) => node.tabIndex === 0)) return;
  const first = elements[0];
  if (first) first.tabIndex = 0;
}

/**
 * @param {LeafletMap} map
 * @param {Map<string, Drawn>} drawn
 * @param {Spot} spot
 * @param {Translator} t
 * @param {(item: Drawn) => void} activate
 */
function place(map, drawn, spot, t, activate) {
  const first = spot.incidents[0];
  if (!first) return;
  const toll = spot.kind === 'badge' ? tollOfAll(spot.incidents) : tollOf(first);
  const signature = `${spot.incidents.length} ${toll.killed} ${toll.status}`;
  const old = drawn.get(spot.key);
  if (old?.signature === signature) {
    old.spot = spot;
    return;
  }
  if (old) remove(drawn, spot.key, old);
  const radius = radiusOfToll(toll);
  const shown = createMarker(spot, toll, radius, t).addTo(map);
  const item = { spot, toll, radius, signature, marker: shown, doubt: null };
  drawn.set(spot.key, item);
  dress(shown, spot, toll, t);
  shown.on('click', () => activate(item));
}

/** @param {Spot} spot @param {Toll} toll @param {number} radius @param {Translator} t */
function createMarker(spot, toll, radius, t) {
  const aside = spot.incidents.every(({ properties }) => properties.status !== 'counted');
  const html = createMark(markKind(toll), radius, { aside, badge: spot.kind === 'badge' ? t.number(spot.incidents.length) : null });
  const icon = divIcon({ html, className: 'spot', iconSize: [radius * 2, radius * 2] });
  const shown = marker([spot.lat, spot.lon], { icon, keyboard: false, zIndexOffset: -Math.round(radius * 1000) });
  return shown.bindTooltip(() => tooltip(spot, toll, t), { direction: 'top', offset: [0, -radius], className: 'tip', opacity: 1 });
}

/** @param {LeafletMarker} shown @param {Spot} spot @param {Toll} toll @param {Translator} t */
function dress(shown, spot, toll, t) {
  const node = shown.getElement();
  const first = spot.incidents[0];
  if (!node || !first) return;
  const label = spot.kind === 'badge' ? t.text('map.badge.toll', { badge: badgeText(spot, t), toll: tollText(toll, t) }) : markerText(first, toll, t);
  node.setAttribute('role', 'button');
  node.setAttribute('aria-label', label);
  node.dataset['spot'] = spot.key;
  node.dataset['kind'] = markKind(toll);
  node.tabIndex = -1;
}

/** @param {Spot} spot @param {Translator} t */
function badgeText(spot, t) {
  const n = spot.incidents.length;
  return spot.coarse ? t.text('map.badge', { n, place: spot.place }) : t.text('map.together', { n });
}

/** @param {Spot} spot @param {Toll} toll @param {Translator} t */
function tooltip(spot, toll, t) {
  const first = spot.incidents[0];
  const head = spot.kind === 'badge' || !first ? badgeText(spot, t) : first.properties.name;
  const date = spot.kind === 'badge' || !first ? null : el('span', {}, dateText(first.properties, t));
  return el('div', { dir: t.dir }, el('strong', { dir: 'auto' }, head), date, el('span', {}, tollText(toll, t)));
}

/** @param {LeafletMap} map @param {Drawn} item @param {import('leaflet').Renderer} renderer */
function updateDoubt(map, item, renderer) {
  const { spot, radius } = item;
  const visible = isDoubtVisible(spot.metres, spot.lat, map.getZoom(), radius);
  if (visible && !item.doubt) item.doubt = circle([spot.lat, spot.lon], { radius: spot.metres ?? 0, renderer, pane: 'doubt', interactive: false, className: 'doubt' }).addTo(map);
  if (!visible && item.doubt) {
    item.doubt.remove();
    item.doubt = null;
  }
}
