// What an OGC API page says of its map, read without a browser.

/** @typedef {import('../incident/types.js').Feature} Feature */

/**
 * The address on the origin of the page: a proxy may have another name for the server than the server has for itself.
 * @param {string} address absolute or not
 * @param {string} page address of the page
 */
export function sameOrigin(address, page) {
  const { pathname, search } = new URL(address, page);
  return new URL(pathname + search, page).href;
}

/**
 * West, south, east and north in degrees; null where that is not what the text says.
 * @param {string|undefined} text
 * @returns {number[]|null}
 */
export function readBox(text) {
  const box = text ? text.split(',').map(Number) : [];
  return box.length === 4 && box.every(Number.isFinite) ? box : null;
}

/**
 * The features of a collection, or the feature itself.
 * @param {any} answer GeoJSON
 * @returns {Feature[]}
 */
export function featuresOf(answer) {
  if (answer?.type === 'Feature') return [answer];
  return Array.isArray(answer?.features) ? answer.features : [];
}
