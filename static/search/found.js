// What is known of the place that was chosen, below the search box.

import { el } from '../dom.js';
import { radiusText, nearText } from './wording.js';

/** @typedef {import('./place.js').Place} Place */
/** @typedef {import('../incident/types.js').Incident} Incident */
/** @typedef {import('../i18n/translate.js').Translator} Translator */

/** @param {Translator} t */
export function createFound(t) {
  const node = el('div', { class: 'found', id: 'found', hidden: true });
  const near = el('p', { id: 'found-near' });
  /** @param {...Node} content */
  const fill = (...content) => {
    node.replaceChildren(...content);
    node.hidden = content.length === 0;
  };
  /** @param {Place} place @param {Incident[]} shown */
  const count = (place, shown) => {
    const text = nearText(place, shown, t);
    if (near.textContent !== text) near.textContent = text;
    return text;
  };
  return {
    node,
    count,
    /** @param {Place} place @param {Incident[]} shown */
    show(place, shown) {
      const words = [t.term('kind', place.kind), radiusText(place.metres, t), place.around].filter((word) => word !== '');
      const where = el('p', { class: 'facts' }, el('bdi', { class: 'found-name' }, place.name), ...words.flatMap((word) => [' · ', el('bdi', {}, word)]));
      const rivals = place.rivals > 0 ? [el('p', { class: 'facts' }, t.text('search.rivals', { n: place.rivals }))] : [];
      fill(where, near, ...rivals);
      return count(place, shown);
    },
    /** @param {string} text */
    say: (text) => fill(el('p', {}, text)),
    clear: () => fill(),
  };
}
