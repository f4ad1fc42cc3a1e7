// The choice of languages, each by its own name.

import { el } from '../dom.js';
import { LANGUAGES } from '../query.js';

/** @type {Record<string, string>} */
const LANGUAGE_NAMES = { en: 'English', fr: 'Français', ar: 'العربية' };

/**
 * @param {import('../i18n/translate.js').Translator} t
 * @param {(lang: string) => void} onChoose
 */
export function createLanguages(t, onChoose) {
  const select = el('select', { id: 'language', 'aria-label': t.text('language') }, ...LANGUAGES.map((lang) => el('option', { value: lang, lang, selected: lang === t.lang }, LANGUAGE_NAMES[lang])));
  select.addEventListener('change', () => onChoose(select.value));
  return select;
}
