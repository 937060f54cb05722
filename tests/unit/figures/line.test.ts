import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineScene, markRadius, pathWidth } from '../../../src/figures/line';
import { boxOf, type Label, markBox, tiers } from '../../../src/figures/place';
import { lineSvg } from '../../../src/figures/svg';
import { linePanel, panelOf } from './series';

/** A width a page may have, in em: from a phone of 320 px to a wide screen with large text. */
const width = fc.double({ min: tiers.always, max: 95, noNaN: true });

/** Where a label is on a page of this width. */
function on(label: Label, pageWidth: number) {
  const box = boxOf(label);
  return {
    left: label.x * pageWidth + box.left,
    right: label.x * pageWidth + box.right,
    top: box.top,
    bottom: box.bottom,
  };
}
type Rectangle = ReturnType<typeof on>;
const overlap = (a: Rectangle, b: Rectangle) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const shown = (labels: readonly Label[], pageWidth: number) => labels.filter(({ tier }) => tiers[tier] <= pageWidth);

describe('a panel of values over years', () => {
  test('no two labels overlap, at any width', () => {
    fc.assert(
      fc.property(linePanel, width, (panel, pageWidth) => {
        const { labels, years } = lineScene(panel);
        const boxes = shown([...labels, ...years], pageWidth).map((label) => on(label, pageWidth));
        return boxes.every((box, index) => boxes.slice(index + 1).every((other) => !overlap(box, other)));
      }),
      { numRuns: 1000 },
    );
  });

  test('no label lies on a mark or leaves the drawing', () => {
    fc.assert(
      fc.property(linePanel, width, (panel, pageWidth) => {
        const { labels, marks, height } = lineScene(panel);
        return shown(labels, pageWidth).every((label) => {
          const box = on(label, pageWidth);
          const free = marks.every(({ x, y }) => {
            const mark = markBox(x, y, markRadius);
            return !overlap(box, { ...mark, left: x * pageWidth + mark.left, right: x * pageWidth + mark.right });
          });
          return free && box.left >= -0.1 && box.right <= pageWidth + 0.1 && box.top >= 0 && box.bottom <= height;
        });
      }),
      { numRuns: 500 },
    );
  });

  test('the first and the last year stand on the narrowest page, and where points are not crowded their values too', () => {
    fc.assert(
      fc.property(linePanel, (panel) => {
        const { labels, years, marks } = lineScene(panel);
        const crowded = marks.some(({ x }, index) => x - (marks[index - 1]?.x ?? -1) < 0.25);
        for (const x of [marks.at(0)?.x, marks.at(-1)?.x]) {
          expect(years.some((year) => year.x === x && year.tier === 'always')).toBe(true);
          expect(crowded || labels.some((label) => label.x === x && label.tier === 'always')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the path stays in its box, and its numbers have one decimal at most', () => {
    fc.assert(
      fc.property(linePanel, (panel) => {
        const { path, height } = lineScene(panel);
        const numbers = path.match(/-?[\d.]+/g) ?? [];
        expect(numbers.every((number) => /^\d+(\.\d)?$/.test(number))).toBe(true);
        const pairs = [...path.matchAll(/([\d.]+),([\d.]+)/g)];
        expect(pairs.every(([, x]) => Number(x) >= 0 && Number(x) <= pathWidth)).toBe(true);
        expect(pairs.every(([, , y]) => Number(y) >= 0 && Number(y) <= height * 10)).toBe(true);
      }),
    );
  });

  test('a point after a gap is not joined to the one before', () => {
    const points = [1951, 1952, 2010, 2016, 2020].map((x, index) => ({ x, y: index, gap: x === 2010 || x === 2016 }));
    const { path, marks } = lineScene(panelOf(points));
    expect(marks).toHaveLength(5);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(2);
    expect(lineScene(panelOf(points.map((point) => ({ ...point, gap: true })))).path).toBe('');
  });

  test('years stay evenly spaced where the data are', () => {
    const points = Array.from({ length: 13 }, (_, index) => ({ x: 1960 + index, y: index }));
    const { years } = lineScene(panelOf(points));
    const narrow = years.filter(({ tier }) => tier === 'always').map(({ text }) => Number(text.replace('’', '19')));
    const steps = narrow.slice(1).map((year, index) => year - (narrow[index] ?? 0));
    expect(narrow.length).toBeGreaterThan(2);
    expect(new Set(steps).size).toBe(1);
  });

  test('words stand beside a value, a span of years on the axis', () => {
    const { labels, years } = lineScene(
      panelOf([
        { x: 1910, y: 950, label: '1909–10' },
        { x: 2020, y: 40, label: 'last edition', gap: true },
      ]),
    );
    expect(years.map(({ text }) => text)).toEqual(['1909–10', '2020']);
    expect(labels.map(({ text, remark }) => [text, remark])).toEqual([
      ['$950', undefined],
      ['$40', 'last edition'],
    ]);
  });

  test('the drawing has no style of its own, and no colour', () => {
    fc.assert(
      fc.property(linePanel, (panel) => {
        expect(lineSvg(lineScene(panel))).not.toMatch(/\sstyle=|fill=|stroke=|#[0-9a-f]{3}|NaN|undefined/i);
      }),
    );
  });
});
