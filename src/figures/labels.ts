import { apart, type Box, boxOf, crosses, inside, type Label, type Segment, tierNames, tiers } from './place';

/** A point that wants a label. */
export type Spot = {
  x: number;
  y: number;
  text: string;
  /** Quieter words after it: the first that finds room, and at worst none. */
  remarks: readonly (string | undefined)[];
  /** How the line goes on through this point. */
  turn: 'falls' | 'rises' | 'peak' | 'dip' | 'first' | 'last';
  /** 0: first and last, always labelled. 1: an extreme, labelled as soon as there is room. 2: labelled where pages are wider. */
  rank: 0 | 1 | 2;
};

/** What labels must keep clear of: marks, which they may not touch, and lines, which they should not cross. */
export type Obstacles = { marks: readonly Box[]; lines: readonly Segment[]; floor: number };

type Place = Pick<Label, 'dx' | 'y' | 'anchor'>;

const places = {
  above: { dx: 0, y: -0.78, anchor: 'middle' },
  aboveStart: { dx: -0.35, y: -0.78, anchor: 'start' },
  aboveEnd: { dx: 0.35, y: -0.78, anchor: 'end' },
  highStart: { dx: -0.35, y: -1.3, anchor: 'start' },
  highEnd: { dx: 0.35, y: -1.3, anchor: 'end' },
  upRight: { dx: 0.7, y: -0.3, anchor: 'start' },
  upLeft: { dx: -0.7, y: -0.3, anchor: 'end' },
  right: { dx: 0.8, y: 0.3, anchor: 'start' },
  left: { dx: -0.8, y: 0.3, anchor: 'end' },
  below: { dx: 0, y: 1.35, anchor: 'middle' },
  belowStart: { dx: -0.35, y: 1.35, anchor: 'start' },
  belowEnd: { dx: 0.35, y: 1.35, anchor: 'end' },
  downRight: { dx: 0.6, y: 1, anchor: 'start' },
  downLeft: { dx: -0.6, y: 1, anchor: 'end' },
} as const satisfies Record<string, Place>;

/** Where a label stands best, by the way the line turns; the first place that is free is taken. */
const preferred: Record<Spot['turn'], readonly (keyof typeof places)[]> = {
  first: ['aboveStart', 'upRight', 'right', 'belowStart', 'downRight', 'highStart'],
  last: ['aboveEnd', 'upLeft', 'left', 'belowEnd', 'downLeft', 'highEnd'],
  falls: ['upRight', 'aboveStart', 'above', 'downLeft', 'belowEnd', 'below', 'aboveEnd', 'belowStart'],
  rises: ['upLeft', 'aboveEnd', 'above', 'downRight', 'belowStart', 'below', 'aboveStart', 'belowEnd'],
  peak: ['above', 'aboveStart', 'aboveEnd', 'upLeft', 'upRight', 'below'],
  dip: ['below', 'belowStart', 'belowEnd', 'downRight', 'downLeft', 'above', 'aboveStart', 'aboveEnd'],
};

/** Widths, in em, at which lines are tried against labels. */
const trials = [tiers.always, 25, 30, tiers.middle, 46, tiers.wide, 64, 90];

/**
 * Labels for the points of a line. No two touch, at any width from their tier on, and none leaves the drawing;
 * a point whose label finds no place has none, and stands in the table.
 */
export function placeLabels(spots: readonly Spot[], obstacles: Obstacles): Label[] {
  const labels = new Map<Spot, Label>();
  const byRank = [...spots].sort((a, b) => a.rank - b.rank);
  for (const tier of tierNames) {
    for (const spot of byRank) {
      if (labels.has(spot) || (spot.rank === 2 && tier === 'always')) continue;
      const tried = spot.remarks
        .flatMap((remark) => preferred[spot.turn].map((name) => labelAt(spot, places[name], remark, tier)))
        .filter((label) => fits(label, [...labels.values()], obstacles))
        .map((label) => ({ label, hits: hits(label, obstacles.lines) }));
      const free = tried.find(({ hits }) => hits === 0);
      const best = free ?? (spot.rank === 0 ? tried.sort((a, b) => a.hits - b.hits)[0] : undefined);
      if (best) labels.set(spot, best.label);
    }
  }
  return [...labels.values()].sort((a, b) => a.x - b.x);
}

const labelAt = ({ x, y, text }: Spot, place: Place, remark: string | undefined, tier: Label['tier']): Label => ({
  ...place,
  x,
  y: y + place.y,
  text,
  remark,
  tier,
});

function fits(label: Label, placed: readonly Label[], { marks, floor }: Obstacles): boolean {
  const box = boxOf(label);
  const width = tiers[label.tier];
  return (
    box.top >= 0 &&
    box.bottom <= floor &&
    inside(box, width) &&
    placed.every((other) => apart(box, boxOf(other), width)) &&
    marks.every((mark) => apart(box, mark, width, 0.1))
  );
}

/** At how many of the tried widths a line crosses the label. */
function hits(label: Label, lines: readonly Segment[]): number {
  const box = boxOf(label);
  return trials.filter((width) => width >= tiers[label.tier] && lines.some((line) => crosses(line, box, width))).length;
}
