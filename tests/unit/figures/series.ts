import fc from 'fast-check';
import type { DataFigure, LinePanel, PairsPanel } from '~/schemas/figure';

const unit = fc.constantFrom(
  { prefix: '', suffix: '' },
  { prefix: '$', suffix: '' },
  { prefix: '', suffix: ' stores' },
  { prefix: '', suffix: '%' },
  { prefix: '€', suffix: ' million' },
);
const value = fc.oneof(
  fc.integer({ min: 0, max: 999 }),
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.double({ min: 0.001, max: 250, noNaN: true }),
);
const head = { title: 'The price falls', counts: 'list price' };

/** A plausible series: 2 to 14 years of a century and a half, even or not, rising, falling or neither, with and without gaps. */
export const linePanel: fc.Arbitrary<LinePanel> = fc
  .record({
    unit,
    side: fc.constantFrom('before' as const, 'become' as const),
    years: fc.oneof(
      fc.uniqueArray(fc.integer({ min: 1860, max: 2025 }), { minLength: 2, maxLength: 14 }),
      fc
        .record({ from: fc.integer({ min: 1860, max: 1990 }), count: fc.integer({ min: 2, max: 14 }) })
        .map(({ from, count }) => Array.from({ length: count }, (_, index) => from + index)),
    ),
    values: fc.array(value, { minLength: 14, maxLength: 14 }),
    gaps: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
    labels: fc.array(fc.constantFrom(undefined, undefined, undefined, '1909–10', 'last edition'), {
      minLength: 14,
      maxLength: 14,
    }),
    order: fc.constantFrom(0, 1, -1),
  })
  .map(({ unit, side, years, values, gaps, labels, order }) => {
    const sorted = order === 0 ? values : [...values].sort((a, b) => order * (a - b));
    return {
      kind: 'line',
      ...head,
      unit,
      side,
      points: [...years]
        .sort((a, b) => a - b)
        .map((x, index) => ({ x, y: sorted[index] ?? 0, label: labels[index], gap: gaps[index] === true })),
    };
  });

/** Two to six rows, up and down, near and far. */
export const pairsPanel: fc.Arbitrary<PairsPanel> = fc
  .record({
    unit,
    rows: fc.array(
      fc.record({
        label: fc.constantFrom('Baltimore–Cleveland', 'Kansas City–San Francisco'),
        from: value,
        to: value,
        fromLabel: fc.constantFrom('1992', 'earlier'),
        toLabel: fc.constantFrom('1996', 'later'),
      }),
      { minLength: 2, maxLength: 6 },
    ),
  })
  .map((panel) => ({ kind: 'pairs', ...head, ...panel }));

/** A line panel of some points, for examples. */
export const panelOf = (points: (Partial<LinePanel['points'][number]> & { x: number; y: number })[]): LinePanel => ({
  kind: 'line',
  ...head,
  unit: { prefix: '$', suffix: '' },
  side: 'before',
  points: points.map((point) => ({ gap: false, ...point })),
});

/** A figure of some panels, for examples. */
export const figureOf = (...panels: DataFigure['panels']): DataFigure => ({
  id: 'ford-model-t.price',
  title: 'A price that falls until almost anyone may answer',
  description: 'The price falls.',
  sources: ['ford-1922-life'],
  panels,
});
