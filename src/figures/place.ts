import { textWidth, wordSize } from './measure';

/**
 * Drawings are as wide as the page lets them be, and their text never scales: `x` is a share of the width (0 to 1),
 * everything else is in em. Labels that need more room than the narrowest page has are shown from a wider tier on.
 */
export const tiers = { always: 21.5, middle: 38, wide: 54 } as const;
export type Tier = keyof typeof tiers;
export const tierNames = ['always', 'middle', 'wide'] as const satisfies readonly Tier[];

/** Text hung on a point: `dx` and the baseline `y` in em. */
export type Label = {
  x: number;
  y: number;
  dx: number;
  anchor: 'start' | 'middle' | 'end';
  text: string;
  /** Quieter words after the text. */
  remark?: string | undefined;
  tier: Tier;
};

/** A box in em around a point that lies at a share `x` of the width: `left` and `right` are measured from that point. */
export type Box = { x: number; left: number; right: number; top: number; bottom: number };

/** Ascent and descent of figures and capitals, with a little air, in em. */
const ascent = 0.8;
const descent = 0.24;
/** Least space between two labels side by side, in em. */
const space = 0.5;

/** The box of a label. */
export function boxOf({ x, y, dx, anchor, text, remark }: Omit<Label, 'tier'>): Box {
  const width = textWidth(text) + (remark === undefined ? 0 : wordSize * textWidth(`, ${remark}`));
  const left = dx - { start: 0, middle: width / 2, end: width }[anchor];
  return { x, left, right: left + width, top: y - ascent, bottom: y + descent };
}

/** The box of a mark with radius `r`. */
export const markBox = (x: number, y: number, r: number): Box => ({ x, left: -r, right: r, top: y - r, bottom: y + r });

/**
 * True where two boxes do not touch at this width nor at any greater one: points only move apart as the width grows,
 * so it is enough that the one on the left ends before the other begins.
 */
export function apart(a: Box, b: Box, width: number, gap = space): boolean {
  if (a.bottom <= b.top || b.bottom <= a.top) return true;
  const [first, second] = a.x <= b.x ? [a, b] : [b, a];
  return (second.x - first.x) * width + second.left - first.right >= gap;
}

/** True where a box stays within the drawing at this width and at any greater one. */
export const inside = (box: Box, width: number): boolean =>
  box.x * width + box.left >= -0.01 && (1 - box.x) * width - box.right >= -0.01;

/** A stretch of line between two points. */
export type Segment = { x1: number; y1: number; x2: number; y2: number };

/** True where a line crosses a box, with a little air around it, at one width. */
export function crosses({ x1, y1, x2, y2 }: Segment, box: Box, width: number): boolean {
  const air = 0.12;
  const left = box.x * width + box.left - air;
  const right = box.x * width + box.right + air;
  const from = Math.max(left, x1 * width);
  const to = Math.min(right, x2 * width);
  if (from > to) return false;
  const at = (x: number) => (x1 === x2 ? y1 : y1 + ((x - x1 * width) / ((x2 - x1) * width)) * (y2 - y1));
  const [a, b] = [at(from), at(to)];
  return Math.max(a, b) > box.top - air && Math.min(a, b) < box.bottom + air;
}
