import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { balanceOf, evenOut, pointsOf, sumOf, toPoints } from '~/components/exercises/points';
import { capabilityIds } from '~/schemas/capability';

const split = (...counts: number[]) => pointsOf((id) => counts[capabilityIds.indexOf(id)] ?? 0);
const count = fc.integer({ min: 0, max: 100 });
const splits = fc.tuple(count, count, count, count, count, count).map((counts) => split(...counts));
const holds = (property: (points: ReturnType<typeof split>) => void) =>
  fc.assert(
    fc.property(splits, (points) => void property(points)),
    { examples: [[split()], [split(1, 1, 1)], [split(100, 100, 100)]] },
  );

describe('Evened out, points', () => {
  it('come to exactly 100, in whole numbers', () => {
    holds((points) => {
      expect(sumOf(evenOut(points))).toBe(100);
      expect(Object.values(evenOut(points)).every(Number.isInteger)).toBe(true);
    });
  });

  it('keep their proportion to within one point, so that none changes places with another', () => {
    holds((points) => {
      const even = evenOut(points);
      const sum = sumOf(points);
      for (const a of capabilityIds) {
        if (sum > 0) expect(Math.abs(even[a] - (100 * points[a]) / sum)).toBeLessThan(1);
        for (const b of capabilityIds) if (points[a] > points[b]) expect(even[a]).toBeGreaterThanOrEqual(even[b]);
      }
    });
  });

  it('that come to 100 already stay as they are', () => {
    holds((points) => expect(evenOut(evenOut(points))).toEqual(evenOut(points)));
  });

  test.each([
    ['nothing spent', split(), split(17, 17, 17, 17, 16, 16)],
    ['three alike', split(1, 1, 1), split(34, 33, 33)],
    ['too many', split(100, 100), split(50, 50)],
    ['the largest remainder first', split(1, 2, 4), split(14, 29, 57)],
  ])('%s', (_, points, even) => {
    expect(evenOut(points)).toEqual(even);
  });
});

test.each([
  [split(), '100 points left'],
  [split(88), '12 points left'],
  [split(99), '1 point left'],
  [split(60, 40), 'All 100 spent'],
  [split(61, 40), '1 point too many'],
  [split(60, 48), '8 points too many'],
])('what is left of %j is said in words', (points, words) => {
  expect(balanceOf(points)).toBe(words);
});

test.each([
  ['', 0],
  ['-3', 0],
  ['2.5', 3],
  ['900', 100],
  ['42', 42],
  ['no number', 0],
  ['1e999', 100],
])('typed as points, “%s” counts as %i', (text, points) => {
  expect(toPoints(text)).toBe(points);
});
