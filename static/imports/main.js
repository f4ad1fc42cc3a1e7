// The page of imports: reads the list from the server, page by page.

import { createApi, isAbort } from '../api.js';
import { el, getPart } from '../dom.js';
import { loadTranslator } from '../i18n/translate.js';
import { createNotice, errorText } from '../panel/notice.js';
import { createLanguages } from '../panel/languages.js';
import { readQuery } from '../query.js';
import { createImportList } from './import-list.js';

/** @typedef {import('../i18n/translate.js').Translator} Translator */

/** @param {Translator} t */
function createHead(t) {
  document.documentElement.lang = t.lang;
  document.documentElement.dir = t.dir;
  document.title = t.text('imports.title');
  const languages = createLanguages(t, (lang) => location.assign(`?lang=${lang}`));
  const map = el('a', { href: `./?lang=${t.lang}`, id: 'to-map' }, t.text('page.map'));
  getPart('head').append(el('div', { class: 'imports-head' }, map, languages), el('h1', {}, t.text('imports.heading')), el('p', {}, t.text('imports.intro')));
}

async function boot() {
  const { lang } = readQuery(location.search, navigator.language);
  const t = await loadTranslator(lang);
  const api = createApi();
  const notice = createNotice(getPart('notice'), t);
  createHead(t);
  const list = createImportList(getPart('imports'), { t, onMore: (before) => load(before) });
  /** @param {number|null} before */
  const load = async (before) => {
    notice.say(t.text('loading'));
    try {
      const { imports, next } = await api.getImports(before);
      notice.clear();
      list.append(imports, next);
      getPart('app').setAttribute('aria-busy', 'false');
    } catch (error) {
      if (!isAbort(error)) notice.show(errorText(error, t), () => load(before));
    }
  };
  await load(null);
}

boot();
