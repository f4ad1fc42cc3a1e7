// The list that opens where several incidents share a spot, so that each can be reached.

import { popup } from 'leaflet';
import { byDate } from '../incident/counting.js';
import { incidentButtons } from '../panel/incident-list.js';
import { el } from '../dom.js';

/** @typedef {import('leaflet').Map} LeafletMap */
/** @typedef {import('../incident/types.js').Incident} Incident */
/** @typedef {import('../i18n/translate.js').Translator} Translator */

/**
 * @param {LeafletMap} map
 * @param {{t: Translator, onOpen: (id: string) => void}} options
 */
export function createChooser(map, { t, onOpen }) {
  const shown = popup({ className: 'chooser', closeButton: false, maxWidth: 300, minWidth: 220, autoPanPadding: [16, 16] });
  const close = () => map.closePopup(shown);
  return {
    /**
     * @param {Incident[]} incidents
     * @param {{lat: number, lon: number}} at
     * @param {string} label
     */
    show(incidents, at, label) {
      const list = incidentButtons([...incidents].sort(byDate), t, (id) => {
        close();
        onOpen(id);
      });
      const content = el('div', { dir: t.dir, role: 'dialog', 'aria-label': label }, el('h2', {}, label), list);
      content.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      });
      shown.setLatLng([at.lat, at.lon]).setContent(content).openOn(map);
      content.querySelector('button')?.focus();
    },
    close,
  };
}
