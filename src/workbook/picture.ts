import type { ShiftRow } from '~/schemas/answer-value';
import { fit } from './fit';

/** Rows of before and become as they are drawn: one customer, twice. Lengths are in units of the drawing. */
export type Picture = {
  width: number;
  height: number;
  rows: PictureRow[];
  /** True where rows or words were left out for want of room. */
  isCut: boolean;
};

/** A row: where it begins, and its words, broken into lines. */
export type PictureRow = { y: number; height: number; before: string[]; become: string[] };

/** Measures of the drawing: the component that draws a `Picture` and the words in it agree on them. */
export const drawing = {
  width: 960,
  /** Height of the ring, the swelled rule and the disc, and of the two heads below them. */
  band: 78,
  heads: 44,
  text: 20,
  leading: 26,
  /** Between two rows. */
  gap: 18,
  /** Where “become” begins. */
  become: 548,
};

/** Room for the words of one side, in em and lines; for rows, and for lines in all of them together. */
const side = { width: 20.6, lines: 2 };
const most = { rows: 5, lines: 8 };

/** Lays out rows; those in which nothing is written are left out. Undefined where none is written. */
export function layOutPicture(value: readonly ShiftRow[]): Picture | undefined {
  const written = value.filter(({ before, become }) => (before + become).trim() !== '');
  if (written.length === 0) return undefined;
  const laid = written.map(({ before, become }) => ({
    before: fit(before.replaceAll(/\s+/g, ' '), side.width, side.lines),
    become: fit(become.replaceAll(/\s+/g, ' '), side.width, side.lines),
  }));
  const rows: PictureRow[] = [];
  let y = drawing.band + drawing.heads;
  let lines = 0;
  for (const { before, become } of laid) {
    const count = Math.max(before.lines.length, become.lines.length);
    lines += count;
    if (rows.length === most.rows || lines > most.lines) break;
    const height = count * drawing.leading + drawing.gap;
    rows.push({ y, height, before: before.lines, become: become.lines });
    y += height;
  }
  const isCut = rows.length < written.length || laid.some(({ before, become }) => before.isCut || become.isCut);
  return { width: drawing.width, height: y, rows, isCut };
}
