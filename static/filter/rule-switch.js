// The counting rule: low, best, high, conceded, or one source.

import { el } from '../dom.js';
import { sourceName } from '../incident/wording.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('../i18n/translate.js').MessageKey} MessageKey */
/** @typedef {import('../state.js').Store} Store */

export const RULES = ['low', 'best', 'high', 'conceded'];

/** @param {{t: Translator, store: Store, sources: import('../incident/types.js').Summary['sources']}} options */
export function createRuleSwitch({ t, store, sources }) {
  const radios = RULES.map((rule) => {
    const input = el('input', { type: 'radio', name: 'rule', value: rule, change: () => store.set({ rule }) });
    return { rule, input, label: el('label', {}, input, el('span', {}, t.text(/** @type {MessageKey} */ (`rule.${rule}`)))) };
  });
  const select = createSourceSelect(t, sources);
  select.addEventListener('change', () => store.set({ rule: select.value || 'best' }));
  const meaning = el('p', { class: 'note', id: 'rule-meaning' });
  const node = el('fieldset', { class: 'rules', 'aria-describedby': 'rule-meaning' }, el('legend', {}, t.text('rule.title')),
    el('div', { class: 'segments' }, ...radios.map(({ label }) => label)), select, meaning);
  return {
    node,
    /** @param {View} view */
    update({ state: { rule } }) {
      for (const radio of radios) radio.input.checked = radio.rule === rule;
      const isSource = rule.startsWith('source:');
      select.value = isSource ? rule : '';
      select.classList.toggle('is-chosen', isSource);
      meaning.textContent = isSource
        ? t.text('rule.source.meaning', { source: sourceName(rule, sources) })
        : t.text(/** @type {MessageKey} */ (`rule.${rule}.meaning`));
    },
  };
}

/** @param {Translator} t @param {import('../incident/types.js').Summary['sources']} sources */
function createSourceSelect(t, sources) {
  const options = [...sources].sort((a, b) => b.claims - a.claims || a.name.localeCompare(b.name));
  return el('select', { id: 'rule-source', 'aria-label': t.text('rule.source') },
    el('option', { value: '' }, `${t.text('rule.source')}…`),
    ...options.map(({ id, name, claims }) => el('option', { value: `source:${id}` }, t.text('filter.option', { name, n: claims }))));
}
