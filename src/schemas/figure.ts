import { z } from 'astro/zod';
import { dottedId, line, side, sourceKey } from './common';

/** How a number is written, e.g. `{ prefix: "$" }` or `{ suffix: " stores" }`. */
const unit = z.strictObject({ prefix: z.string().default(''), suffix: z.string().default('') });

const panel = {
  /** The point this panel makes. */
  title: line,
  /** What is counted, and where. */
  counts: line,
  unit: unit.prefault({}),
};

/** Values over years, joined by a line. */
const linePanel = z.strictObject({
  kind: z.literal('line'),
  ...panel,
  side,
  points: z
    .array(
      z.strictObject({
        /** Year. */
        x: z.number(),
        y: z.number(),
        /** How the year is written where it is not plain, e.g. “1909–10”. */
        label: line.optional(),
        /** True where this point must not be joined to the one before. */
        gap: z.boolean().default(false),
      }),
    )
    .min(2),
});

/** A value before and after, one row per case. */
const pairsPanel = z.strictObject({
  kind: z.literal('pairs'),
  ...panel,
  rows: z
    .array(
      z.strictObject({
        label: line,
        from: z.number(),
        to: z.number(),
        fromLabel: z.coerce.string(),
        toLabel: z.coerce.string(),
      }),
    )
    .min(2),
});

/** A figure drawn from a case's own data; placed in the text by `<DataFigure id="…" />`. */
export const dataFigureSchema = z.strictObject({
  id: dottedId,
  /** States the point. */
  title: line,
  /** The text alternative: what a reader who cannot see it needs to know. */
  description: line,
  /** What to be careful about. */
  note: line.optional(),
  sources: z.array(sourceKey).min(1),
  panels: z
    .array(z.discriminatedUnion('kind', [linePanel, pairsPanel]))
    .min(1)
    .max(3),
});

export type DataFigure = z.output<typeof dataFigureSchema>;
export type LinePanel = z.output<typeof linePanel>;
export type PairsPanel = z.output<typeof pairsPanel>;
