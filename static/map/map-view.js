// The Leaflet map: panes, controls, position.

import { control, map as createLeafletMap } from 'leaflet';
import { bulkBounds, boundsOf } from './spots.js';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('../state.js').MapPosition} MapPosition */
/** @typedef {import('../incident/types.js').Incident} Incident */
/** @typedef {import('../i18n/translate.js').Translator} Translator */

/** Stacking order of our panes; Leaflet's own markers lie at 600, popups at 700. Names stay readable above the markers. */
const PANES = { basemap: 200, doubt: 410, found: 415, labels: 650 };

/**
 * @param {HTMLElement} container
 * @param {{t: Translator, reducedMotion: boolean, onMove: (position: MapPosition) => void}} options
 * @returns {LeafletMap}
 */
export function createMap(container, { t, reducedMotion, onMove }) {
  const map = createLeafletMap(container, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 2,
    maxZoom: 17,
    zoomSnap: 0.25,
    zoomDelta: 1,
    wheelPxPerZoomLevel: 90,
    maxBounds: [[-85, -270], [85, 270]],
    maxBoundsViscosity: 0.8,
    zoomAnimation: !reducedMotion,
    fadeAnimation: !reducedMotion,
    inertia: !reducedMotion,
  });
  for (const [name, zIndex] of Object.entries(PANES)) map.createPane(name).style.zIndex = String(zIndex);
  for (const name of Object.keys(PANES)) silence(map.getPane(name));
  control.zoom({ position: t.dir === 'rtl' ? 'topright' : 'topleft', zoomInTitle: t.text('map.zoomIn'), zoomOutTitle: t.text('map.zoomOut') }).addTo(map);
  control.attribution({ position: t.dir === 'rtl' ? 'bottomright' : 'bottomleft', prefix: 'Leaflet' }).addAttribution(t.text('map.attribution')).addTo(map);
  control.scale({ position: t.dir === 'rtl' ? 'bottomright' : 'bottomleft', imperial: false }).addTo(map);
  map.on('moveend', () => {
    const { lat, lng } = map.getCenter();
    onMove({ zoom: map.getZoom(), lat, lon: lng });
  });
  return map;
}

/** @param {HTMLElement|undefined} pane */
function silence(pane) {
  pane?.setAttribute('aria-hidden', 'true');
  if (pane) pane.style.pointerEvents = 'none';
}

/**
 * Moves to the given position, or to where the bulk of the incidents is.
 * @param {LeafletMap} map
 * @param {MapPosition|null} position
 * @param {Incident[]} incidents
 */
export function placeMap(map, position, incidents) {
  if (position) map.setView([position.lat, position.lon], position.zoom, { animate: false });
  else fit(map, bulkBounds(pointsOf(incidents)));
}

/**
 * @param {LeafletMap} map
 * @param {Incident[]} incidents
 */
export function showAll(map, incidents) {
  const points = pointsOf(incidents);
  if (points.length > 0) fit(map, boundsOf(points));
}

/**
 * @param {LeafletMap} map
 * @param {[[number, number], [number, number]]|null} bounds
 */
function fit(map, bounds) {
  if (bounds) map.fitBounds(bounds, { padding: [36, 36], maxZoom: 11, animate: false });
  else map.setView([34.8, 40.5], 6, { animate: false });
}

/** @param {Incident[]} incidents */
function pointsOf(incidents) {
  return incidents.flatMap(({ geometry }) => (geometry ? [{ lat: geometry.coordinates[1], lon: geometry.coordinates[0] }] : []));
}

/**
 * Brings an incident into the part of the map that the card leaves free.
 * @param {LeafletMap} map
 * @param {Incident} incident
 * @param {{left: number, right: number, top: number}} cover the box of the card on the screen
 */
export function bringIntoView(map, { geometry }, cover) {
  if (!geometry) return;
  const [lon, lat] = geometry.coordinates;
  const { left, right, bottom, width } = map.getContainer().getBoundingClientRect();
  const margin = 40;
  const beside = 70; // the buttons on the map's edge are narrower than that
  const field = 64; // on a phone the search box lies over the map's upper edge
  const wide = cover.right - cover.left > width * 0.8;
  const atRight = !wide && cover.left - left > right - cover.right;
  const atLeft = !wide && !atRight;
  map.panInside([lat, lon], {
    paddingTopLeft: [atLeft ? cover.right - left + beside : beside, wide ? field : margin],
    paddingBottomRight: [atRight ? right - cover.left + beside : beside, wide ? Math.max(margin, bottom - cover.top + margin + 20) : margin],
  });
}
