// Building nodes. Text is always set as text: nothing here, or anywhere else, parses markup.

/** @typedef {Record<string, string|number|boolean|null|undefined|((event: Event) => void)>} Attributes */
/** @typedef {Node|string|null|undefined} Child */

/**
 * @param {Element} node
 * @param {Attributes} attributes
 * @param {Child[]} children
 */
function dress(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
}

/**
 * An HTML element; an attribute whose value is a function becomes a listener of that event.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  dress(node, attributes, children);
  return node;
}

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  dress(node, attributes, children);
  return node;
}

/**
 * A part of the page that index.html promises.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function getPart(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`index.html has no element #${id}`);
  return node;
}

/**
 * A link out of the page, or plain text where the address is not http or https.
 * @param {string|null} address
 * @param {string} text
 * @returns {Node}
 */
export function outLink(address, text) {
  if (!address || !isWebAddress(address)) return document.createTextNode(text);
  return el('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, text);
}

/**
 * @param {string} address
 * @returns {boolean}
 */
export function isWebAddress(address) {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/**
 * @param {string} d path data in a 16 x 16 box
 * @returns {SVGElement}
 */
export function icon(d) {
  return svg('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', class: 'icon' }, svg('path', { d }));
}
