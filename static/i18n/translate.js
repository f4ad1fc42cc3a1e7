// Messages, numbers and dates in the viewer's language.

/** @typedef {keyof typeof import('./en.json')} MessageKey */
/** @typedef {Record<string, string|number>} Parameters */
/** @typedef {ReturnType<typeof createTranslator>} Translator */

/** @typedef {Record<MessageKey, string|Record<string, string>>} Catalogue */

const LOCALES = /** @type {Record<string, string>} */ ({ en: 'en-GB', fr: 'fr-FR', ar: 'ar-SY' });

/**
 * Loads the one language that is wanted. It is fetched, because not every browser can import JSON as a module.
 * @param {string} lang one of LANGUAGES in query.js
 */
export async function loadTranslator(lang) {
  const response = await fetch(new URL(`./${lang}.json`, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return createTranslator(lang, /** @type {Catalogue} */ (await response.json()));
}

/**
 * @param {string} lang
 * @param {Catalogue} messages
 */
export function createTranslator(lang, messages) {
  const locale = LOCALES[lang] ?? 'en-GB';
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const short = new Intl.NumberFormat(locale, { notation: 'compact' });

  /** @param {number} value */
  const number = (value) => numbers.format(value);

  /** A large number in short, rounded down: "12K", "27 ألف". @param {number} value */
  const compact = (value) => (value < 10_000 ? number(value) : short.format(Math.floor(value / 1000) * 1000));

  /** Names of another script must not reorder the sentence around them. @param {string|number} value */
  const insert = (value) => (typeof value === 'number' ? number(value) : isolate(value, dir));

  /**
   * The message, its plural form chosen by the parameter n.
   * @param {MessageKey} key
   * @param {Parameters} [parameters]
   */
  function text(key, parameters = {}) {
    const message = messages[key] ?? key;
    const form = typeof message === 'string' ? message : pickForm(message, Number(parameters['n']), plural);
    return form.replace(/\{(\w+)\}/g, (whole, name) => (name in parameters ? insert(parameters[name] ?? '') : whole));
  }

  /**
   * A word of a fixed vocabulary; one that we do not know is shown as it came.
   * @param {string} vocabulary
   * @param {string|null|undefined} word
   */
  function term(vocabulary, word) {
    if (!word) return text('unknown');
    const key = /** @type {MessageKey} */ (`${vocabulary}.${word}`);
    return key in messages ? text(key) : word.replaceAll('_', ' ');
  }

  const choice = new Intl.ListFormat(locale, { type: 'disjunction' });
  /** @param {string[]} names */
  const either = (names) => choice.format(names);

  /** @type {Map<string, string>} */
  const actors = new Map();
  /**
   * Takes the names that the server has for belligerents in the viewer's language.
   * @param {import('../incident/types.js').Blamed[]} blamed
   */
  const learnActors = (blamed) => blamed.forEach((one) => actors.set(one.name, (lang === 'fr' && one.name_fr) || (lang === 'ar' && one.name_ar) || one.name));
  /** A belligerent's name in the viewer's language; one that has none there is shown as it came. @param {string} name */
  const actor = (name) => actors.get(name) ?? name;
  return { lang, locale, dir, text, term, number, compact, either, actor, learnActors, date: createDates(locale), month: createMonths(locale) };
}

/**
 * @param {string} value
 * @param {string} dir
 */
function isolate(value, dir) {
  return dir === 'rtl' ? `\u2068${value}\u2069` : value;
}

/**
 * @param {Record<string, string>} forms
 * @param {number} n
 * @param {Intl.PluralRules} plural
 */
function pickForm(forms, n, plural) {
  return forms[plural.select(n)] ?? forms['other'] ?? '';
}

/**
 * Writes YYYY, YYYY-MM or YYYY-MM-DD, never more exact than it is.
 * @param {string} locale
 */
function createDates(locale) {
  /** @type {Intl.DateTimeFormatOptions} */
  const base = { timeZone: 'UTC', calendar: 'gregory' };
  const formats = {
    4: new Intl.DateTimeFormat(locale, { ...base, year: 'numeric' }),
    7: new Intl.DateTimeFormat(locale, { ...base, year: 'numeric', month: 'long' }),
    10: new Intl.DateTimeFormat(locale, { ...base, year: 'numeric', month: 'long', day: 'numeric' }),
  };
  /** @param {string} iso */
  return (iso) => {
    const format = formats[/** @type {4|7|10} */ (iso.length)];
    const time = Date.parse(iso);
    return format && !Number.isNaN(time) ? format.format(time) : iso;
  };
}

/**
 * A short month for the axis.
 * @param {string} locale
 */
function createMonths(locale) {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', calendar: 'gregory' });
  /** @param {string} iso */
  return (iso) => format.format(Date.parse(iso));
}
