import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/figures/measure';
import {
  clear,
  type Extent,
  extentOf,
  firstYear,
  layOutTimeline,
  type PlacedSpan,
  shareOf,
  timelineWidths,
  timelineYears,
} from '../../../src/figures/timeline';

const today = 2026;

/** The twenty cases of the book, by the years of their asks as far as they are known, and some that share a year. */
const book = [
  { title: 'Singer', from: 1856, to: 1889 },
  { title: 'Kodak Brownie', from: 1888, to: 1932 },
  { title: 'Ford Model T', from: 1908, to: 1927 },
  { title: 'Disney', from: 1955 },
  { title: 'IKEA', from: 1956 },
  { title: 'Amana Radarange', from: 1967, to: 1997 },
  { title: 'Southwest Airlines', from: 1971 },
  { title: 'Walkman', from: 1979, to: 2010 },
  { title: 'Apple', from: 1984 },
  { title: 'Starbucks', from: 1984 },
  { title: 'Ryanair', from: 1985 },
  { title: 'Supersize', from: 1987, to: 2004 },
  { title: 'Dyson', from: 1993 },
  { title: 'Netflix', from: 1998 },
  { title: 'Google Search', from: 1998 },
  { title: 'Segway', from: 2001, to: 2020 },
  { title: 'Windows XP', from: 2001, to: 2014 },
  { title: 'Facebook', from: 2004 },
  { title: 'Duolingo', from: 2012 },
  { title: 'Google Glass', from: 2013, to: 2015 },
];

const spans = fc.array(
  fc
    .record({
      title: fc.string({ minLength: 1, maxLength: 18 }),
      from: fc.integer({ min: firstYear, max: today }),
      length: fc.option(fc.nat(80), { nil: undefined }),
    })
    .map(({ title, from, length }) => ({
      title,
      from,
      to: length === undefined ? undefined : Math.min(today, from + length),
    })),
  { maxLength: 30 },
);
const widths = fc.constantFrom(...Object.values(timelineWidths));

/** What is drawn in each lane: a name, or a span with its marks. */
function drawnIn(placed: readonly PlacedSpan[]): { lane: number; what: string; extent: Extent }[] {
  return placed.flatMap(({ title, start, end, brief, lane, label }, at) => [
    { lane, what: `span ${at}`, extent: { from: start, left: -0.45, to: brief ? start : end, right: 0.45 } },
    { lane: label.lane, what: `name ${at}`, extent: extentOf(label, textWidth(title)) },
  ]);
}

/** Pairs that touch in a lane of a drawing so wide. */
const touching = (placed: readonly PlacedSpan[], width: number): string[] => {
  const drawn = drawnIn(placed);
  return drawn.flatMap((one, at) =>
    drawn
      .slice(at + 1)
      .filter((other) => one.lane === other.lane && !clear(one.extent, other.extent, width, 0.3))
      .map((other) => `${one.what} and ${other.what}`),
  );
};

describe('The line of years', () => {
  it('lets no two names touch, and no name a span, at its least width and at any greater one', () => {
    fc.assert(
      fc.property(spans, widths, fc.double({ min: 1, max: 6, noNaN: true }), (cases, width, wider) => {
        const { placed, lanes } = layOutTimeline(cases, today, width);
        expect(touching(placed, width)).toEqual([]);
        expect(touching(placed, width * wider)).toEqual([]);
        for (const { lane, label } of placed) expect(Math.max(lane, label.lane)).toBeLessThan(lanes);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows every case once, where its years lie', () => {
    fc.assert(
      fc.property(spans, widths, (cases, width) => {
        const { placed } = layOutTimeline(cases, today, width);
        expect(placed).toHaveLength(cases.length);
        for (const { from, to, start, end } of placed) {
          expect(start).toBe(shareOf(from, today));
          expect(end).toBe(shareOf(to ?? today, today));
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it.each(Object.entries(timelineWidths))('has room for the twenty cases, every name inside: %s', (_, width) => {
    const { placed, lanes } = layOutTimeline(book, today, width);
    expect(touching(placed, width)).toEqual([]);
    expect(lanes).toBeLessThan(book.length);
    for (const { title, lane, label } of placed) {
      const { from, left, to, right } = extentOf(label, textWidth(title));
      expect(label.lane, title).toBe(lane);
      expect(from * width + left, title).toBeGreaterThanOrEqual(-0.5);
      expect((1 - to) * width - right, title).toBeGreaterThanOrEqual(-0.5);
    }
  });

  it('puts a name that has no room beside its span above it', () => {
    const { placed, lanes } = layOutTimeline(
      [{ title: 'A very long title', from: 1850 }],
      today,
      timelineWidths.narrow,
    );
    expect(placed[0]).toMatchObject({ lane: 1, label: { lane: 0, anchor: 'start' } });
    expect(lanes).toBe(2);
  });

  it('makes one mark of a span too short to have two ends', () => {
    const [segment] = layOutTimeline([{ title: 'Glass', from: 2013, to: 2015 }], today, timelineWidths.wide).placed;
    expect(segment?.brief).toBe(true);
  });

  it('names both ends, and years between them that do not touch', () => {
    for (const width of Object.values(timelineWidths)) {
      const years = timelineYears(today, width);
      expect(years.at(0)).toMatchObject({ text: '1850', anchor: 'start', at: 0 });
      expect(years.at(-1)).toMatchObject({ text: 'today', anchor: 'end', at: 1 });
      expect(years.map(({ text }) => text)).toEqual(expect.arrayContaining(['1900', '1950']));
      for (const [at, { at: share, text, anchor }] of years.entries()) {
        const next = years[at + 1];
        if (!next) continue;
        const right = share * width + textWidth(text) * { start: 1, middle: 0.5, end: 0 }[anchor];
        const left = next.at * width - textWidth(next.text) * { start: 0, middle: 0.5, end: 1 }[next.anchor];
        expect(left - right).toBeGreaterThan(0.3);
      }
    }
  });
});
