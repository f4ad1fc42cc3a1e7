// Where the page lies, seen from its tests.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';

export const STATIC = fileURLToPath(new URL('../../../../static/', import.meta.url));

/** All files below static/, as paths relative to it. */
export function listFiles() {
  return readdirSync(STATIC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(STATIC, join(entry.parentPath ?? entry.path, entry.name)));
}

export function readText(path) {
  return readFileSync(join(STATIC, path), 'utf8');
}

/** All words of a language by their keys. */
export function readCatalogue(lang) {
  return JSON.parse(readText(`i18n/${lang}.json`));
}

/** An incident as the server answers it, with what a test cares about. */
export function incidentOf(properties = {}, { id = 'x', point = [39, 36] } = {}) {
  return {
    type: 'Feature',
    id,
    geometry: point && { type: 'Point', coordinates: point },
    properties: {
      name: 'Somewhere', place: 'Somewhere', place_ar: null, place_id: 'somewhere', start: '2017-06-08', end: '2017-06-08',
      date_precision: 'day', killed_low: 14, killed_best: 14, killed_high: 23, killed_conceded: 0, conceded: 'figure',
      disagreement: 9, accuracy: 'village', accuracy_m: 1500, status: 'counted', killed: 14, killed_status: 'known', ...properties,
    },
  };
}
