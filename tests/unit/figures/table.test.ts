import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { named } from '../../../src/figures/concept/named';
import { swell } from '../../../src/figures/swell';
import { sameRows, tables } from '../../../src/figures/table';
import { counted, fullValue, labelValue } from '../../../src/figures/value';
import { figureOf, linePanel, pairsPanel, panelOf } from './series';

describe('the table of a figure', () => {
  test('has every value with its unit, and every year', () => {
    fc.assert(
      fc.property(linePanel, linePanel, pairsPanel, (first, second, pairs) => {
        const text = tables(figureOf(first, second, pairs)).flatMap(({ rows }) =>
          rows.map(({ head, cells }) => [head, ...cells].join(' | ')),
        );
        for (const { points, unit } of [first, second]) {
          for (const { x, y, label } of points) {
            expect(
              text.some(
                (row) =>
                  row.includes(label?.startsWith('1909') ? label : String(x)) && row.includes(fullValue(y, unit)),
              ),
            ).toBe(true);
          }
        }
        for (const { from, to, fromLabel, toLabel } of pairs.rows) {
          const cells = `${fromLabel}: ${fullValue(from, pairs.unit)} | ${toLabel}: ${fullValue(to, pairs.unit)}`;
          expect(text.some((row) => row.endsWith(cells))).toBe(true);
        }
      }),
    );
  });

  test('is one for panels over the same years', () => {
    const panel = panelOf([
      { x: 1910, y: 950, label: '1909–10' },
      { x: 1911, y: 780 },
    ]);
    expect(tables(figureOf(panel, { ...panel, side: 'become' }))).toEqual([
      {
        caption: 'The price falls. The price falls',
        columns: ['Year', 'List price', 'List price'],
        rows: [
          { head: '1909–10', cells: ['$950', '$950'] },
          { head: '1911', cells: ['$780', '$780'] },
        ],
      },
    ]);
    expect(sameRows([panel, panel])).toBe(false);
  });
});

describe('a value', () => {
  test('has its sign in the drawing, and its words at the head of the panel', () => {
    expect(labelValue(18664, { prefix: '', suffix: ' cars' })).toBe('18,664');
    expect(labelValue(12.5, { prefix: '', suffix: '%' })).toBe('12.5%');
    expect(labelValue(-3, { prefix: '$', suffix: '' })).toBe('$−3');
    expect(fullValue(1, { prefix: '', suffix: ' stores' })).toBe('1 store');
    const panel = panelOf([]);
    expect(counted({ ...panel, counts: 'passengers a year', unit: { prefix: '', suffix: ' million' } })).toBe(
      'passengers a year, million',
    );
    expect(counted({ ...panel, counts: 'cars built', unit: { prefix: '', suffix: ' cars' } })).toBe('cars built');
  });
});

test('the swelled rule meets its disc at the same height where the colours change', () => {
  const { stem, disc, centre } = swell(250);
  expect(centre).toBe(200);
  const [, x, y] = disc.match(/^M([\d.]+) ([\d.]+)C/) ?? [];
  expect(stem).toContain(`${x} ${y}V`);
  expect(`${stem}${disc}`).not.toMatch(/\.\d\d|NaN/);
});

test('an unknown concept figure is answered with the ones that exist', () => {
  expect(named({ 'human-capital.ledgers': 1 }, 'human-capital.ledgers')).toBe(1);
  expect(() => named({ 'b.two': 1, 'a.one': 2 }, 'toString')).toThrow(
    'No concept figure "toString". There are: "a.one", "b.two".',
  );
});
