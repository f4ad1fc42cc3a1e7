// The page of open questions: reads the list from the server, page by page, and sends what is decided.

import { createApi, isAbort } from '../api.js';
import { el, getPart } from '../dom.js';
import { loadTranslator } from '../i18n/translate.js';
import { createNotice, errorText } from '../panel/notice.js';
import { createLanguages } from '../panel/languages.js';
import { readQuery } from '../query.js';
import { createChoice } from './choice.js';
import { createKeyField } from './key-field.js';
import { createQuestionList } from './question-list.js';

/** @typedef {import('../i18n/translate.js').Translator} Translator */
/** @typedef {import('./wording.js').QuestionPage} QuestionPage */

/** @param {Translator} t @param {(lang: string) => void} onLanguage */
function createHead(t, onLanguage) {
  document.documentElement.lang = t.lang;
  document.documentElement.dir = t.dir;
  document.title = t.text('questions.title');
  const map = el('a', { href: `./?lang=${t.lang}`, id: 'to-map' }, t.text('page.map'));
  getPart('head').append(el('div', { class: 'imports-head' }, map, createLanguages(t, onLanguage)), el('h1', {}, t.text('questions.heading')), el('p', {}, t.text('questions.intro')));
}

async function boot() {
  const { lang } = readQuery(location.search, navigator.language);
  const t = await loadTranslator(lang);
  const api = createApi();
  const notice = createNotice(getPart('notice'), t);
  createHead(t, (chosen) => location.assign(`?lang=${chosen}`));
  const choice = createChoice({ t, onChange: () => load(0) });
  const key = createKeyField({ t });
  const list = createQuestionList({ t, onMore: (offset) => load(offset), onDecide: decide });
  getPart('questions').append(choice.node, key.node, list.node);

  /** @param {number} offset */
  async function load(offset) {
    notice.say(t.text('loading'));
    try {
      const page = await api.getQuestions(choice.value(), offset);
      notice.clear();
      choice.update(page);
      key.update(page);
      list.show(page, offset > 0);
      getPart('app').setAttribute('aria-busy', 'false');
    } catch (error) {
      if (!isAbort(error)) notice.show(errorText(error, t), () => load(offset));
    }
  }

  /**
   * @param {string} id
   * @param {string|null} word null: open again
   */
  async function decide(id, word) {
    notice.clear();
    try {
      await api.decide(id, word, key.value());
      return true;
    } catch (error) {
      if (!isAbort(error)) notice.show(errorText(error, t), () => notice.clear());
      return false;
    }
  }

  api.getOverview().then(({ belligerents }) => t.learnActors(belligerents), () => undefined).then(() => load(0));
}

boot();
