import { z } from 'astro/zod';
import { line, summary } from './common';

/** Front matter of a page of the guide: how the book is used by one kind of person. */
export const guideSchema = z.strictObject({
  title: line,
  /** Place in the guide. */
  number: z.int().positive(),
  /** Plain text for search results and link previews. */
  summary,
  /** What stands beside the title, and in the list of guides: one sentence, plain text. */
  lead: line,
});

export type Guide = z.output<typeof guideSchema>;
