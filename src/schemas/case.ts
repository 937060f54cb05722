import { z } from 'astro/zod';
import { capabilityIds } from './capability';
import { day, line, sourceKey, summary } from './common';
import { dataFigureSchema } from './figure';

/** The eight industries of the case library. */
export const industries = [
  'mobility',
  'airlines',
  'home',
  'food',
  'entertainment',
  'electronics',
  'software',
  'online',
] as const;

/** How an ask turned out, for the customers and the firm together. */
export const outcomes = ['worked', 'mixed', 'failed', 'harmed'] as const;

/** Front matter of a case. */
export const caseSchema = z.strictObject({
  title: line,
  /** Place among the cases. */
  number: z.int().positive(),
  company: line,
  place: line,
  /** Years of the ask; `to` is left out while it goes on. */
  years: z.strictObject({ from: z.int(), to: z.int().optional() }),
  leader: line,
  industry: z.enum(industries),
  outcome: z.enum(outcomes),
  /** Plain text for contents, search results and link previews. */
  summary,
  /** The ask in two clauses: what customers were asked to do, and to become. */
  ask: z.strictObject({ do: line, become: line }),
  /** The headline pair: two to five words a side. */
  pair: z.strictObject({ before: line, become: line }),
  /** The before → become diagram: at most 18 words a side, each a sourced reading. */
  shifts: z
    .array(z.strictObject({ before: line, become: line, source: sourceKey }))
    .min(3)
    .max(5),
  /** What the firm put into its customers' capability. */
  investments: z.array(z.strictObject({ kind: z.enum(capabilityIds), text: line, source: sourceKey })).min(1),
  /** Figures drawn from data; each placed once in the text. */
  figures: z.array(dataFigureSchema).default([]),
  /** Day of the last fact check. */
  checked: day,
});

export type Case = z.output<typeof caseSchema>;
