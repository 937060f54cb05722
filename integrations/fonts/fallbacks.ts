import { createFontStack, type FontMetrics } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import arialBold from '@capsizecss/metrics/arial/700';
import georgia from '@capsizecss/metrics/georgia';
import georgiaBold from '@capsizecss/metrics/georgia/700';
import georgiaItalic from '@capsizecss/metrics/georgia/italic';
import notoSerif from '@capsizecss/metrics/notoSerif';
import notoSerifBold from '@capsizecss/metrics/notoSerif/700';
import notoSerifItalic from '@capsizecss/metrics/notoSerif/italic';
import roboto from '@capsizecss/metrics/roboto';
import robotoBold from '@capsizecss/metrics/roboto/700';
import segoe from '@capsizecss/metrics/segoeUI';
import segoeBold from '@capsizecss/metrics/segoeUI/600';
import times from '@capsizecss/metrics/timesNewRoman';
import timesBold from '@capsizecss/metrics/timesNewRoman/700';
import timesItalic from '@capsizecss/metrics/timesNewRoman/italic';

/** The styles a fallback stands in for. */
export type Style = 'roman' | 'italic' | 'bold';

/** A font readers' systems have: its metrics, and for each style the names `local()` finds it by. */
interface SystemFont {
  readonly name: string;
  readonly styles: Readonly<
    Partial<Record<Style, { readonly metrics: FontMetrics; readonly locals: readonly string[] }>>
  >;
}

const face = (metrics: FontMetrics, ...also: string[]) => ({ metrics, locals: [metrics.fullName, ...also] });

/** Windows and Apple; Linux (Liberation Serif has the widths of Times); Android. */
export const serifs: readonly SystemFont[] = [
  { name: 'Georgia', styles: { roman: face(georgia), italic: face(georgiaItalic), bold: face(georgiaBold) } },
  {
    name: 'Times',
    styles: {
      roman: face(times, 'Liberation Serif'),
      italic: face(timesItalic, 'Liberation Serif Italic'),
      bold: face(timesBold, 'Liberation Serif Bold'),
    },
  },
  {
    name: 'Noto',
    styles: {
      roman: face(notoSerif, 'Noto Serif'),
      italic: face(notoSerifItalic),
      bold: face(notoSerifBold),
    },
  },
];

/** Windows; Android; Apple and Linux (Liberation Sans and Helvetica have the widths of Arial). */
export const sanses: readonly SystemFont[] = [
  { name: 'Segoe', styles: { roman: face(segoe), bold: face(segoeBold) } },
  { name: 'Roboto', styles: { roman: face(roboto, 'Roboto'), bold: face(robotoBold) } },
  {
    name: 'Arial',
    styles: { roman: face(arial, 'Liberation Sans', 'Helvetica'), bold: face(arialBold, 'Liberation Sans Bold') },
  },
];

/** The `@font-face` rules that give system fonts the widths and heights of a family of ours, and their family names. */
export function fallbacks(family: string, ours: Partial<Record<Style, FontMetrics>>, theirs: readonly SystemFont[]) {
  const rules = theirs.flatMap(({ name, styles }) =>
    (['roman', 'italic', 'bold'] as const).flatMap((style) => {
      const metrics = ours[style];
      const local = styles[style];
      return metrics && local ? [rule(`${family} ${name}`, style, metrics, local.metrics, local.locals)] : [];
    }),
  );
  return { rules, families: theirs.map(({ name }) => `${family} ${name}`) };
}

function rule(family: string, style: Style, ours: FontMetrics, theirs: FontMetrics, locals: readonly string[]) {
  const [made] = createFontStack([ours, theirs], { fontFaceFormat: 'styleObject' }).fontFaces;
  const computed = made?.['@font-face'];
  const kind = { roman: ';font-weight:1 559', italic: ';font-style:italic', bold: ';font-weight:560 999' }[style];
  const sizes = [
    ['size-adjust', computed?.sizeAdjust, 2],
    ['ascent-override', computed?.ascentOverride, 1],
    ['descent-override', computed?.descentOverride, 1],
    ['line-gap-override', computed?.lineGapOverride, 1],
  ] as const;
  const declared = sizes.map(([property, value, decimals]) =>
    value === undefined ? '' : `;${property}:${Number(Number.parseFloat(String(value)).toFixed(decimals))}%`,
  );
  const source = locals.map((name) => `local("${name}")`).join();
  return `@font-face{font-family:${family};src:${source}${kind}${declared.join('')}}`;
}
