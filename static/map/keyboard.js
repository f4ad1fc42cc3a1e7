// Keyboard use of the marks: one tab stop, arrow keys in order of date, Enter or Space opens.

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('leaflet').Marker} LeafletMarker */

/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * @param {LeafletMap} map
 * @param {() => {marker: LeafletMarker}[]} list the marks shown, oldest first
 */
export function attachKeyboard(map, list) {
  const pane = map.getPane('markerPane');
  pane?.addEventListener('keydown', (event) => {
    const items = list();
    const index = items.findIndex((item) => item.marker.getElement() === event.target);
    const current = items[index];
    if (!current) return;
    if (event.key === 'Enter' || event.key === ' ') current.marker.fire('click');
    else if (!move(map, items, index, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/**
 * @param {LeafletMap} map
 * @param {{marker: LeafletMarker}[]} items
 * @param {number} index
 * @param {string} key
 * @returns {boolean} whether the key moves
 */
function move(map, items, index, key) {
  const step = STEPS[key];
  const target = key === 'Home' ? 0 : key === 'End' ? items.length - 1 : step && (index + step + items.length) % items.length;
  if (target === undefined) return false;
  const next = items[target]?.marker;
  const node = next?.getElement();
  if (!next || !node) return false;
  items[index]?.marker.getElement()?.setAttribute('tabindex', '-1');
  node.tabIndex = 0;
  if (!map.getBounds().contains(next.getLatLng())) map.panTo(next.getLatLng(), { animate: false });
  node.focus({ preventScroll: true });
  return true;
}
