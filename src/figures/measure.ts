/** Advance widths of Instrument Sans at weight 620, in em, rounded up: enough to keep labels apart at build time. */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[.,:;'’‘ijlI| ]/, 0.28],
  [/[()/frt-]/, 0.46],
  [/[acesz]/, 0.58],
  [/[mwMW@%]/, 1],
  [/[A-HJ-LN-VX-Z$€¥]/, 0.73],
  // Scripts and pictures that fill a square.
  [/[\u1100-\u11ff\u2e80-\uffff\u{10000}-\u{10ffff}]/u, 1],
];
const other = 0.62;

/** Size of the quieter words beside a value, in em of the value: `.figure-word` in drawing.css. */
export const wordSize = 0.87;

/** Width of a text in em of its own size. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += widths.find(([letters]) => letters.test(letter))?.[1] ?? other;
  return width;
}

/** A length in em or per cent as an attribute has it: two decimals at most, no trailing zeros. */
export const short = (value: number): string => String(Math.round(value * 100) / 100 || 0);
