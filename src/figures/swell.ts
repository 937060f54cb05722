import { short } from './measure';

type Point = readonly [x: number, y: number];

/**
 * A swelled rule that runs into a disc, in a box of `width` by 100: two outlines that meet at a hard cut. The thin end has
 * no thickness of its own, and may run on far beyond the box: give it a stroke, and let the page cut it off.
 */
export type Swell = { width: number; centre: number; stem: string; disc: string };

const axis = 50;
/** Leaves a little room for a stroke. */
const radius = 49.3;
/** Where the colours meet, as a share of the curve. */
const cut = 0.6;
/** Angle, from the axis, at which the curve runs into the circle without a kink. */
const contact = (48 * Math.PI) / 180;

/**
 * Outlines of the swelled rule.
 * @param width of the box, more than its height of 100
 * @param beyond how far the thin end runs on to the left of the box
 */
export function swell(width: number, beyond = 2000): Swell {
  const centre = width - axis;
  const end: Point = [centre - radius * Math.cos(contact), axis - radius * Math.sin(contact)];
  const pull = 0.84 * radius * Math.tan(contact);
  const control: Point = [end[0] - pull * Math.sin(contact), end[1] + pull * Math.cos(contact)];
  const [thinPart, thickPart] = split([[0, axis], [control[0] * 0.62, axis], control, end], cut);
  const arc = `A${radius} ${radius} 0 1 1 ${pair(mirror(end))}`;
  return {
    width,
    centre,
    stem: `M${-beyond} ${axis}H0${curve(thinPart)}V${tenth(mirror(thinPart[3])[1])}${curve(back(thinPart))}z`,
    disc: `M${pair(thickPart[0])}${curve(thickPart)}${arc}${curve(back(thickPart))}z`,
  };
}

type Cubic = readonly [Point, Point, Point, Point];

const mirror = ([x, y]: Point): Point => [x, 2 * axis - y];
const back = ([a, b, c, d]: Cubic): Cubic => [mirror(d), mirror(c), mirror(b), mirror(a)];
const tenth = (value: number) => short(Math.round(value * 10) / 10);
const pair = ([x, y]: Point) => `${tenth(x)} ${tenth(y)}`;
const curve = ([, b, c, d]: Cubic) => `C${[b, c, d].map(pair).join(' ')}`;

/** De Casteljau: one cubic curve as two. */
function split([a, b, c, d]: Cubic, t: number): [Cubic, Cubic] {
  const between = ([x1, y1]: Point, [x2, y2]: Point): Point => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
  const [ab, bc, cd] = [between(a, b), between(b, c), between(c, d)];
  const [abc, bcd] = [between(ab, bc), between(bc, cd)];
  const middle = between(abc, bcd);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}
