// Which incidents count beside strikes: a box for each kind that there is.

import { el } from '../dom.js';
import { KINDS } from '../query.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../state.js').Store} Store */

/** @param {{t: Translator, store: Store, overview: import('../incident/types.js').Summary}} options */
export function createKinds({ t, store, overview }) {
  const boxes = KINDS.filter((kind) => overview.skipped[kind] > 0).map((kind) => {
    const box = el('input', { type: 'checkbox', id: `kind-${kind}`, value: kind });
    box.addEventListener('change', () => store.set({ kinds: boxes.filter(({ checked }) => checked).map(({ value }) => value).join(',') }));
    return box;
  });
  const rows = boxes.map((box) => {
    const kind = /** @type {import('../query.js').Kind} */ (box.value);
    return el('label', { class: 'choice' }, box, t.text('filter.option', { name: t.text(`counted.${kind}`), n: overview.skipped[kind] }));
  });
  return {
    node: el('fieldset', { class: 'kinds', hidden: rows.length === 0 }, el('legend', {}, t.text('counted.title')), ...rows),
    /** @param {View} view */
    update({ state }) {
      const asked = state.kinds.split(',');
      for (const box of boxes) box.checked = asked.includes(box.value);
    },
  };
}
