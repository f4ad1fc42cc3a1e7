// The house rules of the page that a machine can check. Core rules only: no plugin is needed.

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'srcdoc'];

const noMarkup = markup.map((property) => ({
  selector: `MemberExpression[property.name='${property}'], MemberExpression[property.value='${property}'], Property[key.name='${property}']`,
  message: `Claims come from strangers: build nodes and set textContent instead of ${property}.`,
}));

const restrictedSyntax = [
  'error',
  ...noMarkup,
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: "CallExpression[callee.property.name=/^(write|writeln)$/][callee.object.name='document']", message: 'No document.write.' },
  { selector: "ImportDeclaration[source.value=/^[.].*(?<![.]m?js)$/]", message: 'Write the extension of a relative import out.' },
];

const browserGlobals = Object.fromEntries(
  ['window', 'document', 'location', 'history', 'navigator', 'fetch', 'URL', 'URLSearchParams', 'AbortController', 'AbortSignal',
    'DOMException', 'Response', 'Node', 'Element', 'HTMLElement', 'HTMLInputElement', 'HTMLSelectElement', 'SVGElement', 'Event',
    'KeyboardEvent', 'PointerEvent', 'ResizeObserver', 'requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout',
    'clearTimeout', 'getComputedStyle', 'matchMedia', 'performance', 'console', 'Intl'].map((name) => [name, 'readonly']));

const nodeGlobals = Object.fromEntries(
  ['process', 'URL', 'URLSearchParams', 'fetch', 'console', 'Buffer', 'setTimeout', 'document', 'window', 'location',
    'getComputedStyle', 'performance', 'setImmediate'].map((name) => [name, 'readonly']));

const soundness = {
  'no-undef': 'error',
  'no-unused-vars': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
  'no-shadow': 'error',
  'no-redeclare': 'error',
  'no-unreachable': 'error',
  'no-self-assign': 'error',
  'no-dupe-keys': 'error',
  'no-dupe-else-if': 'error',
  'no-fallthrough': 'error',
  'no-await-in-loop': 'off',
  'consistent-return': 'error',
  'no-console': 'error',
};

const size = {
  'max-lines': ['error', { max: 200 }],
  'max-lines-per-function': ['error', { max: 40, skipComments: true }],
};

const onlyMapUsesLeaflet = ['error', { paths: [{ name: 'leaflet', message: 'Only map/ may import leaflet.' }] }];

// A busy machine must not fail the build: tests count work, and wait by `eventually`.
const noClock = [
  'error',
  { object: 'performance', property: 'now', message: 'Tests measure no time: count work instead.' },
  { object: 'Date', property: 'now', message: 'Tests measure no time: count work instead.' },
];

export default [
  { ignores: ['**/node_modules/**'] },
  {
    files: ['**/static/**/*.js'],
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: browserGlobals },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: { ...soundness, ...size, 'no-restricted-syntax': restrictedSyntax, 'no-restricted-imports': onlyMapUsesLeaflet },
  },
  { files: ['**/static/map/**/*.js'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['**/*.mjs', 'eslint.config.js'],
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: nodeGlobals },
    rules: { ...soundness, 'max-lines': ['error', { max: 300 }], 'no-restricted-properties': noClock },
  },
  { files: ['**/browser/visit.mjs'], rules: { 'no-restricted-properties': 'off' } },
];
