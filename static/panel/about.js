// Purpose, limits, credits, and the ways to what was taken in and to the documentation.

import { el } from '../dom.js';

/** @param {import('../i18n/translate.js').Translator} t */
export function createAbout(t) {
  const close = el('button', { type: 'button', click: () => dialog.close() }, t.text('close'));
  const dialog = el(
    'dialog',
    { class: 'about', 'aria-labelledby': 'about-title' },
    el('h2', { id: 'about-title' }, t.text('title')),
    el('p', {}, t.text('about.purpose')),
    el('p', {}, t.text('about.claims')),
    el('p', {}, t.text('about.limits')),
    el('p', {}, el('a', { href: `./imports?lang=${t.lang}`, id: 'imports-link' }, t.text('about.imports'))),
    el('p', {}, el('a', { href: './docs', id: 'docs-link', hreflang: 'en' }, t.text('documentation'))),
    el('p', { class: 'note' }, t.text('about.credits')),
    close,
  );
  return dialog;
}
