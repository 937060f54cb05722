import type { LinePanel } from '~/schemas/figure';
import { textWidth } from './measure';
import { apart, boxOf, inside, type Label, type Tier, tierNames, tiers } from './place';
import { yearOf } from './value';

/** Least space between two years, in em. */
const space = 0.55;

/** The first and the last year of some panels. */
export function yearSpan(panels: readonly LinePanel[]): [first: number, last: number] {
  const years = panels.flatMap(({ points }) => points.map(({ x }) => x));
  return [Math.min(...years), Math.max(...years)];
}

/** True where all panels have the same years, so that the years need standing only below the last. */
export const sameYears = (panels: readonly LinePanel[]): boolean =>
  new Set(panels.map(({ points }) => points.map(yearOf).join())).size === 1;

/**
 * The years below an axis: the first and the last always, then as many as there is room for, cut to two digits where
 * that helps. Even steps stay even.
 * @param at the place of a year, as a share of the width
 * @param y the baseline, in em
 */
export function placeYears(points: LinePanel['points'], at: (x: number) => number, y: number): Label[] {
  const placed = new Map<number, Label>();
  const last = points.length - 1;
  const stride = isEven(points) ? at(points[1]?.x ?? 0) - at(points[0]?.x ?? 0) : undefined;
  const widest = Math.max(...points.map((point) => textWidth(yearOf(point)))) + space;
  for (const tier of tierNames) {
    const step = stride === undefined ? 1 : evenStep(last, [...placed.keys()], widest / (stride * tiers[tier]));
    for (const index of [0, last, ...points.keys()]) {
      const point = points[index];
      if (!point || placed.has(index) || index % step !== 0) continue;
      const spellings = index === 0 || index === last ? [yearOf(point)] : [yearOf(point), ...cut(yearOf(point))];
      const label = spellings
        .flatMap((text) => candidates(text, at(point.x), y, tier))
        .find((candidate) => isFree(candidate, [...placed.values()]));
      if (label) placed.set(index, label);
    }
  }
  return [...placed].sort(([a], [b]) => a - b).map(([, label]) => label);
}

/** True where all years are equally far apart. */
const isEven = (points: LinePanel['points']): boolean => {
  const gap = (index: number) => (points[index]?.x ?? 0) - (points[index - 1]?.x ?? 0);
  return points.every((_, index) => index < 2 || gap(index) === gap(1));
};

/** The smallest step, at least `least`, that goes from the first to the last and meets all that have their year already. */
const evenStep = (last: number, placed: readonly number[], least: number): number => {
  for (let step = 1; step < last; step += 1) {
    if (step >= least && last % step === 0 && placed.every((index) => index % step === 0)) return step;
  }
  return last;
};

/** A year of four digits cut to two, “’16”. */
const cut = (year: string): string[] => (/^\d{4}$/.test(year) ? [`’${year.slice(2)}`] : []);

/** A year centred below its tick, or at the edge of the page beside it. */
const candidates = (text: string, x: number, y: number, tier: Tier): Label[] => [
  { x, y, dx: 0, anchor: 'middle', text, tier },
  ...(x < 0.1 ? [{ x, y, dx: -0.4, anchor: 'start' as const, text, tier }] : []),
  ...(x > 0.9 ? [{ x, y, dx: 0.4, anchor: 'end' as const, text, tier }] : []),
];

const isFree = (label: Label, placed: readonly Label[]): boolean =>
  inside(boxOf(label), tiers[label.tier]) &&
  placed.every((other) => apart(boxOf(label), boxOf(other), tiers[label.tier], space));
