// The drawn mark of an incident or badge: plain elements, shaped by style.css, shared by the map and the legend.

import { el, svg } from '../dom.js';

/** @typedef {'count'|'zero'|'unknown'|'no_statement'|'withdrawn'} MarkKind */

/** From this radius on a badge's number fits inside. */
const ROOM = 13;

/**
 * @param {MarkKind} kind
 * @param {number} radius pixels
 * @param {{aside?: boolean, badge?: string|null}} [options] aside: shown but not added to the totals
 */
export function createMark(kind, radius, { aside = false, badge = null } = {}) {
  const mark = el('span', { class: `mark mark-${kind.replace('_', '-')}${aside ? ' mark-aside' : ''}${badge === null ? '' : radius < ROOM ? ' mark-badge mark-tight' : ' mark-badge'}` });
  const side = `${(radius * 2).toFixed(2)}px`;
  mark.style.width = side;
  mark.style.height = side;
  if (kind === 'no_statement') mark.append(svg('svg', { viewBox: '0 0 12 12' }, svg('circle', { cx: 6, cy: 6, r: 5, 'stroke-dasharray': '2.6 2.63' })));
  if (badge !== null) mark.append(el('span', { class: 'mark-number' }, badge));
  return mark;
}
