import { z } from 'astro/zod';
import { day, line, sourceKey, summary } from './common';

/** Front matter of a chapter. */
export const chapterSchema = z.strictObject({
  /** Title, without a number. */
  title: line,
  /** The part of the book it stands in; cases are a collection of their own. */
  part: z.enum(['question', 'insights', 'work']),
  /** Place in the book, counted through all parts but the cases. */
  number: z.int().positive(),
  /** What stands above the title in place of “Chapter 4”, e.g. “Insight one”. */
  label: line.optional(),
  /** Plain text for contents, search results and link previews. */
  summary,
  /** Motto below the title: exact words, at most 25. */
  epigraph: z.strictObject({ text: line, source: sourceKey, by: line.optional() }).optional(),
  /** What to take away: one to three lines, shown at the end. */
  takeaway: z.array(line).min(1).max(3),
  /** Day of the last fact check. */
  checked: day,
});

export type Chapter = z.output<typeof chapterSchema>;
