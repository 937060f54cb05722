import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { LinePanel } from '~/schemas/figure';
import { placeLabels, type Spot } from './labels';
import { type Label, markBox, type Segment } from './place';
import { labelValue, remarkOf, yearOf } from './value';
import { placeYears, yearSpan } from './years';

/** A panel of values over years, ready to be drawn. Shares of the width across, em down. */
export type LineScene = {
  side: LinePanel['side'];
  /** Height of the drawing, in em. */
  height: number;
  /** Where zero lies, in em from the top. */
  zero: number;
  /** The joined points: path data in a box of `pathWidth` by `height` × 10. */
  path: string;
  marks: { x: number; y: number }[];
  labels: Label[];
  /** Ticks below the axis, and the years that have room. */
  ticks: number[];
  years: Label[];
};

/** Width of the box that paths are drawn in; it is stretched to the width of the page. */
export const pathWidth = 1000;
/** Radius of a mark, in em. */
export const markRadius = 0.4;

const room = { top: 1.9, plot: 9.4, years: 2 };
const inset = 0.025;

/**
 * Draws a panel of values over years.
 * @param span first and last year, so that panels of one figure share their years
 * @param withYears whether the years stand below this panel
 */
export function lineScene(panel: LinePanel, span = yearSpan([panel]), withYears = true): LineScene {
  const values = panel.points.map(({ y }) => y);
  const floor = room.top + room.plot;
  const across = scaleLinear(span[0] === span[1] ? [span[0] - 1, span[0] + 1] : span, [inset, 1 - inset]);
  const down = scaleLinear([Math.min(0, ...values), Math.max(0, ...values) || 1], [floor, room.top]);
  const points = panel.points.map((point) => ({ ...point, px: rounded(across(point.x)), py: rounded(down(point.y)) }));
  const runs = joined(points);
  const draw = line<Point>(
    (point) => point.px * pathWidth,
    (point) => point.py * 10,
  ).digits(1);
  const last = points.length - 1;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const years = placeYears(panel.points, (x) => rounded(across(x)), floor + 1.55);
  const dated = new Set(years.map(({ x }) => x));
  const spots = points.map((point, index): Spot => {
    const end = index === 0 || index === last;
    const extreme = point.y === low || point.y === high;
    return {
      x: point.px,
      y: point.py,
      text: labelValue(point.y, panel.unit),
      remarks: [remarkOf(point) ?? (dated.has(point.px) ? undefined : yearOf(point)), undefined],
      turn: index === 0 ? 'first' : index === last ? 'last' : turn(values, index),
      rank: end ? 0 : extreme ? 1 : 2,
    };
  });
  return {
    side: panel.side,
    height: floor + (withYears ? room.years : 0.1),
    zero: rounded(down(0)),
    path: runs.map((run) => (run.length > 1 ? draw(run) : '')).join(''),
    marks: points.map(({ px, py }) => ({ x: px, y: py })),
    labels: placeLabels(
      spots.filter(({ rank }) => rank < 2 || points.length <= 12),
      { marks: points.map(({ px, py }) => markBox(px, py, markRadius)), lines: runs.flatMap(segments), floor },
    ),
    ticks: withYears ? points.map(({ px }) => px) : [],
    years: withYears ? years : [],
  };
}

type Point = LinePanel['points'][number] & { px: number; py: number };

/** Four decimals: a tenth of a unit of path data. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

/** Runs of points that are joined by a line: a gap begins a new one. */
function joined(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && !point.gap) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

const segments = (run: readonly Point[]): Segment[] =>
  run
    .slice(1)
    .map((point, index) => ({ x1: run[index]?.px ?? 0, y1: run[index]?.py ?? 0, x2: point.px, y2: point.py }));

function turn(values: readonly number[], index: number): Spot['turn'] {
  const [before = 0, here = 0, after = 0] = values.slice(index - 1, index + 2);
  if (here >= before && here > after) return here > before ? 'peak' : 'falls';
  if (here <= before && here < after) return here < before ? 'dip' : 'rises';
  return after > before ? 'rises' : 'falls';
}
