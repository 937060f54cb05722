import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wordSize } from '../../../src/figures/measure';
import { type End, markRoom, pairScenes } from '../../../src/figures/pairs';
import { tiers } from '../../../src/figures/place';
import { pairSvg } from '../../../src/figures/svg';
import { pairsPanel } from './series';

const reach = ({ value, when }: End) => markRoom + Math.max(textWidth(value), wordSize * textWidth(when));

test('the labels of a row stay on the narrowest page, one at each side', () => {
  fc.assert(
    fc.property(pairsPanel, (panel) => {
      for (const { from, to } of pairScenes(panel)) {
        const [left, right] = from.anchor === 'end' ? [from, to] : [to, from];
        expect(left.anchor).toBe('end');
        expect(right.anchor).toBe('start');
        expect(left.x).toBeLessThanOrEqual(right.x);
        expect(left.x * tiers.always - reach(left)).toBeGreaterThanOrEqual(-0.05);
        expect((1 - right.x) * tiers.always - reach(right)).toBeGreaterThanOrEqual(-0.05);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a row that runs backwards is drawn backwards', () => {
  const rows = [
    { label: 'Baltimore–Cleveland', from: 233, to: 66, fromLabel: '1992', toLabel: '1996' },
    { label: 'Kansas City–Minneapolis', from: 92, to: 187, fromLabel: '1995', toLabel: '1996' },
  ];
  const [fallen, risen] = pairScenes({
    kind: 'pairs',
    title: 'Fares',
    counts: 'fare',
    unit: { prefix: '$', suffix: '' },
    rows,
  });
  expect(fallen?.leftward).toBe(true);
  expect(fallen?.to.x).toBeLessThan(fallen?.from.x ?? 0);
  expect(risen?.leftward).toBe(false);
  expect(risen?.to.x).toBeGreaterThan(risen?.from.x ?? 1);
  expect(pairSvg(fallen ?? expect.fail())).toMatch(/\$233.*1992.*\$66.*1996/);
});

test('the drawing has no style of its own, and no colour', () => {
  fc.assert(
    fc.property(pairsPanel, (panel) => {
      for (const row of pairScenes(panel))
        expect(pairSvg(row)).not.toMatch(/\sstyle=|fill=|stroke=|#[0-9a-f]{3}|NaN|undefined/i);
    }),
  );
});
