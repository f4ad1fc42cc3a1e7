// A place that the server suggests, pure.

/** @typedef {import('../incident/types.js').Feature} Feature */

/**
 * @typedef {object} Place
 * @property {string} id
 * @property {string} name in the page's language where the gazetteer has it
 * @property {string|null} matched the name that was found, where it is another one
 * @property {string} around the larger places that it lies in; empty for a country
 * @property {string} kind
 * @property {number} lat
 * @property {number} lon
 * @property {number} metres accuracy radius
 * @property {boolean} vague whether the name is ambiguous, or stands for no spot but for a neighbourhood or more
 * @property {number} rivals other places that the name may as well mean
 */

/** What a name may stand for without leaving open where the spot is. */
const SPOTS = new Set(['exact_location', 'within_1m', 'within_100m', 'nearby_landmark']);

/**
 * @param {Feature} feature
 * @returns {Place}
 */
export function toPlace({ geometry, properties }) {
  const [lon, lat] = geometry.coordinates;
  const { name, label } = properties['geocoding'];
  const matched = properties['matched_name'];
  return {
    id: properties['id'],
    name,
    matched: matched && fold(matched) !== fold(name) ? matched : null,
    around: aroundOf(label, name),
    kind: properties['kind'],
    lat,
    lon,
    metres: properties['radius_m'] ?? 0,
    vague: properties['ambiguous'] === true || !SPOTS.has(properties['accuracy']),
    rivals: properties['rivals'] ?? 0,
  };
}

/**
 * A label without the name that it begins with.
 * @param {string} label
 * @param {string} name
 */
function aroundOf(label, name) {
  return label.startsWith(name) ? label.slice(name.length).replace(/^\s*[,،]\s*/, '') : label;
}

/** @param {string} name two spellings that differ by case and accents alone need not both be shown */
function fold(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The place that a link means: the one it names, or the likeliest where it names none. Never another instead.
 * @param {Place[]} places
 * @param {string|null} id
 */
export function pickPlace(places, id) {
  return (id === null ? places[0] : places.find((place) => place.id === id)) ?? null;
}
