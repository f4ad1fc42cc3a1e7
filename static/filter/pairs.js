// Whether two incidents that may be one count once: a box, what it would change, and where to decide.

import { el } from '../dom.js';

/** @param {{t: import('../i18n/translate.js').Translator, store: import('../state.js').Store}} options */
export function createPairs({ t, store }) {
  const box = el('input', { type: 'checkbox', id: 'pairs-once' });
  const words = el('span', { 'aria-live': 'polite' });
  box.addEventListener('change', () => store.set({ pairsOnce: box.checked }));
  const list = el('p', { class: 'note' }, el('a', { href: `./questions?kind=pair&lang=${t.lang}` }, t.text('counted.pairs.list')));
  const node = el('fieldset', { class: 'kinds' }, el('legend', {}, t.text('counted.pairs.title')), el('label', { class: 'choice' }, box, words), list);
  return {
    node,
    /** @param {import('../view.js').View} view */
    update({ state, data: { pairs } }) {
      box.checked = state.pairsOnce;
      node.hidden = pairs.undecided === 0 && !state.pairsOnce;
      words.textContent = t.text('counted.pairs', { n: pairs.undecided, killed: pairs.killed });
    },
  };
}
