import { type LineScene, markRadius, pathWidth } from './line';
import { short } from './measure';
import { type End, markRoom, type PairScene } from './pairs';
import type { Label } from './place';

/**
 * Scenes as SVG. Lengths are in em and shares of the width, so one drawing serves every page; nothing is styled here:
 * the classes are those of drawing.css.
 */
export const percent = (share: number) => `${short(share * 100)}%`;
export const em = (length: number) => `${short(length)}em`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Height of a row of pairs, the middle of its marks, and how far its labels stand from it, in em. */
const row = { height: 2.7, middle: 1.25, label: markRoom - 0.2 };

/** A panel of values over years. */
export function lineSvg({ side, height, zero, path, marks, labels, ticks, years }: LineScene): string {
  const ring = side === 'before' ? 'ring' : 'disc';
  return svg(height, [
    rule(zero),
    ticks
      .map((x) => `<line class="axis" x1="${percent(x)}" x2="${percent(x)}" y1="${em(zero)}" y2="${em(zero + 0.4)}"/>`)
      .join(''),
    path &&
      stretched(
        '0',
        '100%',
        '0',
        em(height),
        `0 0 ${pathWidth} ${short(height * 10)}`,
        `<path class="${side}-line" d="${path}"/>`,
      ),
    marks.map(({ x, y }) => mark(ring, x, y)).join(''),
    `<g class="${side}-value">${labels.map(text).join('')}</g>`,
    `<g class="year">${years.map(text).join('')}</g>`,
  ]);
}

/** A row of a panel of pairs. */
export function pairSvg({ from, to, leftward }: PairScene): string {
  const [left, right] = leftward ? [to, from] : [from, to];
  return svg(row.height, [
    stretched(percent(left.x), percent(right.x - left.x), em(row.middle - 0.5), '1em', '0 0 100 10', stem(leftward)),
    mark('ring', from.x, row.middle),
    mark('disc', to.x, row.middle),
    ends(from, 'before'),
    ends(to, 'become'),
  ]);
}

const svg = (height: number, parts: readonly string[]) =>
  `<svg class="drawing" width="100%" height="${em(height)}" aria-hidden="true">${parts.join('')}</svg>`;

/** A box whose inside is stretched to its width; its lines keep their thickness. */
const stretched = (x: string, width: string, y: string, height: string, viewBox: string, inside: string) =>
  `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${viewBox}" preserveAspectRatio="none">${inside}</svg>`;

const rule = (y: number) => `<line class="axis" x1="0" x2="100%" y1="${em(y)}" y2="${em(y)}"/>`;

const mark = (kind: 'ring' | 'disc', x: number, y: number) =>
  `<circle class="${kind}" cx="${percent(x)}" cy="${em(y)}" r="${em(markRadius)}"/>`;

function text({ x, y, dx, anchor, text, remark, tier }: Label): string {
  const names = [anchor === 'middle' ? '' : anchor, tier === 'always' ? '' : `from-${tier}`].filter(Boolean).join(' ');
  const remarked = remark === undefined ? '' : `<tspan class="word">, ${escaped(remark)}</tspan>`;
  return `<text${names && ` class="${names}"`} x="${percent(x)}" y="${em(y)}"${dx ? ` dx="${em(dx)}"` : ''}>${escaped(text)}${remarked}</text>`;
}

/** The two lines at one end of a row: the value, and below it when that was. */
function ends({ x, value, when, anchor }: End, side: 'before' | 'become'): string {
  const dx = em(anchor === 'end' ? -row.label : row.label);
  const at = (y: number) => `class="${anchor}" x="${percent(x)}" y="${em(y)}" dx="${dx}"`;
  return (
    `<g class="${side}-value"><text ${at(row.middle)}>${escaped(value)}</text></g>` +
    `<g class="year"><text ${at(row.middle + 1.1)}>${escaped(when)}</text></g>`
  );
}

/** A swelled rule in a box of 100 by 10: slate and thin at the ring, vermilion and thick at the disc; the colours meet in a hard cut. */
export function stem(leftward: boolean): string {
  const before = leftward ? 'M100 4.4 46 4.2v1.6L100 5.6z' : 'M0 4.4 54 4.2v1.6L0 5.6z';
  const become = leftward
    ? 'M46 4.2C26 4 12 3.4 0 2v6C12 6.6 26 6 46 5.8z'
    : 'M54 4.2C74 4 88 3.4 100 2v6C88 6.6 74 6 54 5.8z';
  return `<path class="before-shape" d="${before}"/><path class="become-shape" d="${become}"/>`;
}
