// The panel beside the map, from the counting rule down to the lists.

import { el } from '../dom.js';
import { byDate } from '../incident/counting.js';
import { createFilters } from '../filter/filters.js';
import { createKinds } from '../filter/kinds.js';
import { createPairs } from '../filter/pairs.js';
import { createRuleSwitch } from '../filter/rule-switch.js';
import { createTallies } from '../tally/tallies.js';
import { createFoldedList } from './incident-list.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Fixed} Fixed */

/**
 * @param {HTMLElement} host
 * @param {{t: import('../i18n/translate.js').Translator, store: import('../state.js').Store, fixed: Fixed, onOpen: (id: string) => void}} options
 */
export function createPanel(host, { t, store, fixed, onOpen }) {
  const rules = createRuleSwitch({ t, store, sources: fixed.overview.sources });
  const filters = createFilters({ t, store, overview: fixed.overview });
  const kinds = createKinds({ t, store, overview: fixed.overview });
  const pairs = createPairs({ t, store });
  const tallies = createTallies({ t, tallies: fixed.tallies });
  const unplaced = createFoldedList({ t, key: 'list.unplaced', id: 'unplaced', note: t.text('list.unplaced.why'), onOpen });
  const all = createFoldedList({ t, key: 'list.title', id: 'list', note: null, onOpen });
  host.append(rules.node, tallies.node, filters.node, kinds.node, pairs.node, el('section', { class: 'lists' }, unplaced.node, all.node), el('p', { class: 'note' }, el('a', { href: `./imports?lang=${t.lang}` }, t.text('about.imports'))), el('p', { class: 'note' }, el('a', { href: `./questions?lang=${t.lang}` }, t.text('about.questions'))));
  /** @type {import('../incident/types.js').Incident[]|null} */
  let listed = null;
  return {
    /** @param {View} view */
    update(view) {
      rules.update(view);
      filters.update(view);
      kinds.update(view);
      pairs.update(view);
      tallies.update(view);
      if (view.state.playing || isSameList(listed, view.shown)) return;
      listed = view.shown;
      const sorted = [...view.shown].sort(byDate);
      const lost = sorted.filter((incident) => !incident.geometry);
      unplaced.node.hidden = lost.length === 0;
      unplaced.update(lost);
      all.update(sorted);
    },
  };
}

/** @param {object[]|null} a @param {object[]} b */
function isSameList(a, b) {
  return a !== null && a.length === b.length && a.every((item, index) => item === b[index]);
}
