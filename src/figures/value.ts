import type { LinePanel, PairsPanel } from '~/schemas/figure';

type Panel = LinePanel | PairsPanel;
type Unit = Panel['unit'];

const digits = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 3 }).replace('-', '−');

/** A unit that is a word stands at the panel's head; a sign such as % stays with its number. */
const isWord = (suffix: string) => /^\s*\p{L}{2}/u.test(suffix);

/** A value with all of its unit, for tables: `$950`, `18,664 cars`, `1 car`. */
export const fullValue = (value: number, { prefix, suffix }: Unit): string =>
  `${prefix}${digits(value)}${value === 1 ? suffix.replace(/([^s])s$/, '$1') : suffix}`;

/** A value as a label in the drawing has it: without the words of its unit. */
export const labelValue = (value: number, unit: Unit): string =>
  `${unit.prefix}${digits(value)}${isWord(unit.suffix) ? '' : unit.suffix}`;

/** What a panel counts, with the word of its unit where the author did not write it there. */
export function counted({ counts, unit }: Panel): string {
  const word = unit.suffix.trim();
  return isWord(unit.suffix) && !counts.toLowerCase().includes(word.toLowerCase()) ? `${counts}, ${word}` : counts;
}

/** True where a point's own label is a year in digits (“1909–10”), so that it can stand on the axis. */
const isYear = (label: string) => /^[\d–/ ]+$/.test(label);

/** How the axis writes the year of a point. */
export const yearOf = (point: LinePanel['points'][number]): string =>
  point.label !== undefined && isYear(point.label) ? point.label : String(point.x).replace('-', '−');

/** What a point's label says beside its value, where it is more than a year: “last edition”. */
export const remarkOf = ({ label }: LinePanel['points'][number]): string | undefined =>
  label === undefined || isYear(label) ? undefined : label;
