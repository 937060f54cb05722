import { textWidth } from './measure';
import type { Label } from './place';

/** What is drawn on the line: from the year of an ask to the year it ended; `to` is left out while it goes on. */
export type Span = { title: string; from: number; to?: number | undefined };

/** A span in its place. Shares are those of the width, lanes count from the top, other lengths are in em. */
export type PlacedSpan<S extends Span = Span> = S & {
  /** Shares at which it begins and ends. */
  start: number;
  end: number;
  /** Too short for a beginning and an end: one mark stands for both. */
  brief: boolean;
  lane: number;
  label: TimelineLabel;
};

/** A name: beside the share `at`, in its span's lane, or in the one above where it has no room there. */
export type TimelineLabel = { at: number; dx: number; anchor: 'start' | 'end'; lane: number };

/** The first year of every line. */
export const firstYear = 1850;

/** Least widths, in em, for which drawings are laid out: a phone, and a page with room. */
export const timelineWidths = { narrow: 20, wide: 46 } as const;

/**
 * Gives every span a lane and every name a side, the first that are free. Nothing in a lane touches, at this width or any
 * greater one; no name leaves the drawing while there is room for it.
 * @param spans in any order
 * @param today the year at the right edge
 * @param width of the narrowest drawing, in em
 */
export function layOutTimeline<S extends Span>(spans: readonly S[], today: number, width: number): Timeline<S> {
  const taken: Extent[][] = [];
  const isFree = ({ lane, extent }: Taken) => (taken[lane] ?? []).every((other) => clear(extent, other, width));
  const placed = spans
    .toSorted((a, b) => a.from - b.from || a.title.localeCompare(b.title, 'en'))
    .map((span): PlacedSpan<S> => {
      const start = shareOf(span.from, today);
      const end = Math.max(start, shareOf(span.to ?? today, today));
      const brief = (end - start) * width < shortest;
      const choices = choicesFor(start, brief ? start : end, textWidth(span.title), width);
      for (let top = 0; ; top += 1) {
        for (const { above, at, dx, anchor, label, drawn } of choices) {
          const lane = above ? top + 1 : top;
          const takes = above
            ? [
                { lane: top, extent: label },
                { lane, extent: drawn },
              ]
            : [{ lane, extent: union(label, drawn) }];
          if (!takes.every(isFree)) continue;
          for (const { lane, extent } of takes) taken[lane] = [...(taken[lane] ?? []), extent];
          return { ...span, start, end, brief, lane, label: { at, dx, anchor, lane: top } };
        }
      }
    });
  return { placed, lanes: taken.length };
}

/** Spans in their places, and how many lanes they take. */
export type Timeline<S extends Span = Span> = { placed: PlacedSpan<S>[]; lanes: number };

/** Years below the line: both ends, then round ones while there is room. */
export function timelineYears(today: number, width: number): { at: number; text: string; anchor: Label['anchor'] }[] {
  const labels: { at: number; text: string; anchor: Label['anchor']; extent: Extent }[] = [];
  for (const year of [firstYear, today, ...roundYears(50, today), ...roundYears(25, today)]) {
    const at = shareOf(year, today);
    const text = year === today ? 'today' : String(year);
    const anchor = year === firstYear ? 'start' : year === today ? 'end' : 'middle';
    const size = textWidth(text);
    const left = { start: 0, middle: -size / 2, end: -size }[anchor];
    const extent = { from: at, left, to: at, right: left + size };
    if (labels.every((other) => clear(extent, other.extent, width))) labels.push({ at, text, anchor, extent });
  }
  return labels.map(({ extent: _, ...label }) => label).sort((a, b) => a.at - b.at);
}

/** Shares at which a faint line marks a quarter of a century, both ends among them. */
export const quarters = (today: number): number[] =>
  [firstYear, ...roundYears(25, today).filter((year) => today - year > 5), today].map((year) => shareOf(year, today));

/** Where a year lies, from 0 to 1. */
export const shareOf = (year: number, today: number): number =>
  (Math.min(Math.max(year, firstYear), today) - firstYear) / (today - firstYear);

/** What something takes of a lane: from `left` em beside one share of the width to `right` em beside another. */
export type Extent = { from: number; left: number; to: number; right: number };

/** What a name of so many em takes of its lane. */
export const extentOf = ({ at, dx, anchor }: Omit<TimelineLabel, 'lane'>, size: number): Extent =>
  anchor === 'start'
    ? { from: at, left: dx, to: at, right: dx + size }
    : { from: at, left: dx - size, to: at, right: dx };

/** True where two extents do not touch, at this width nor at any greater one: shares only move apart as it grows. */
export function clear(a: Extent, b: Extent, width: number, gap = space): boolean {
  const precedes = (one: Extent, other: Extent) =>
    one.to <= other.from && (other.from - one.to) * width + other.left - one.right >= gap;
  return precedes(a, b) || precedes(b, a);
}

type Taken = { lane: number; extent: Extent };
type Choice = Omit<TimelineLabel, 'lane'> & { above: boolean; label: Extent; drawn: Extent };

/** From the middle of a mark to the name beside it, and to its own edge, in em. */
const beside = 0.85;
const edge = 0.5;
/** Least space between two things in a lane, in em. */
const space = 0.8;
/** A span shorter than this many em is one mark. */
const shortest = 1.4;

/** Where a name may stand, the best place first: before its span or after it; where neither has room, above its beginning or its end. */
function choicesFor(start: number, end: number, size: number, width: number): Choice[] {
  const drawn = { from: start, left: -edge, to: end, right: edge };
  const choices = [
    { at: start, dx: -beside, anchor: 'end', above: false },
    { at: end, dx: beside, anchor: 'start', above: false },
    { at: start, dx: -edge, anchor: 'start', above: true },
    { at: end, dx: edge, anchor: 'end', above: true },
  ] as const;
  const all = choices.map((choice) => ({ ...choice, drawn, label: extentOf(choice, size) }));
  const within = all.filter(
    ({ label }) => label.from * width + label.left >= -edge && (1 - label.to) * width - label.right >= -edge,
  );
  const besides = within.filter(({ above }) => !above);
  if (besides.length > 0) return besides;
  // A name wider than the page begins where its span does.
  return within.length > 0 ? within : all.slice(2, 3);
}

/** A name and its span together, where they stand in one lane. */
const union = (label: Extent, drawn: Extent): Extent => ({
  ...drawn,
  left: label.from === drawn.from ? Math.min(label.left, drawn.left) : drawn.left,
  right: label.to === drawn.to ? Math.max(label.right, drawn.right) : drawn.right,
});

const roundYears = (step: number, today: number): number[] =>
  Array.from(
    { length: Math.max(0, Math.ceil((today - firstYear) / step) - 1) },
    (_, at) => firstYear + (at + 1) * step,
  );
