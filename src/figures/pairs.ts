import { scaleLinear } from 'd3-scale';
import type { PairsPanel } from '~/schemas/figure';
import { textWidth, wordSize } from './measure';
import { tiers } from './place';
import { labelValue } from './value';

/** One end of a row: where it lies, as a share of the width, and its two lines of label, written away from the other end. */
export type End = { x: number; value: string; when: string; anchor: 'start' | 'end' };

/** A row of a panel of pairs: a ring, a stem that swells, a disc. Leftward where the value fell. */
export type PairScene = { label: string; from: End; to: End; leftward: boolean };

/** Room between the middle of a mark and its label, in em. */
export const markRoom = 0.85;
const radius = 0.5;

/**
 * Draws before and after, row by row, on one scale from zero. The scale leaves room at both sides for the labels,
 * on the narrowest page and so on all others.
 */
export function pairScenes({ rows, unit }: PairsPanel): PairScene[] {
  const values = rows.flatMap(({ from, to }) => [from, to]);
  const extent: [number, number] = [Math.min(0, ...values), Math.max(0, ...values) || 1];
  const share = scaleLinear(extent, [0, 1]);
  const labelled = rows.map(({ label, from, to, fromLabel, toLabel }) => ({
    label,
    leftward: to < from,
    from: { at: share(from), value: labelValue(from, unit), when: fromLabel },
    to: { at: share(to), value: labelValue(to, unit), when: toLabel },
  }));
  const lefts = labelled.map(({ leftward, from, to }) => (leftward ? to : from));
  const rights = labelled.map(({ leftward, from, to }) => (leftward ? from : to));
  const at = scaleLinear([0, 1], margins(lefts, rights));
  const end = ({ at: place, value, when }: Labelled, anchor: End['anchor']): End => ({
    x: Math.round(at(place) * 1e4) / 1e4,
    value,
    when,
    anchor,
  });
  return labelled.map(({ label, leftward, from, to }) => ({
    label,
    leftward,
    from: end(from, leftward ? 'start' : 'end'),
    to: end(to, leftward ? 'end' : 'start'),
  }));
}

type Labelled = { at: number; value: string; when: string };

/** Width of the two lines of a label, with the room beside its mark, as a share of the narrowest page. */
const needed = ({ value, when }: Labelled) =>
  (markRoom + Math.max(textWidth(value), wordSize * textWidth(when))) / tiers.always;

/** The largest stretch of the width in which every label has room. Each side depends on the other: a few rounds settle it. */
function margins(lefts: readonly Labelled[], rights: readonly Labelled[]): [start: number, end: number] {
  const edge = radius / tiers.always;
  let [start, end] = [edge, 1 - edge];
  for (let round = 0; round < 24; round += 1) {
    start = Math.max(
      edge,
      ...lefts.filter(({ at }) => at < 1).map((left) => (needed(left) - left.at * end) / (1 - left.at)),
    );
    end = Math.min(
      1 - edge,
      ...rights.filter(({ at }) => at > 0).map((right) => (1 - needed(right) - (1 - right.at) * start) / right.at),
    );
  }
  return [start, end];
}
