import { z } from 'astro/zod';
import { day, line, summary } from './common';

/** Front matter of a page behind the text: related ideas. */
export const backMatterSchema = z.strictObject({
  /** Title, without a number. */
  title: line,
  /** Plain text for search results and link previews. */
  summary,
  /** What stands beside the title: one or two sentences, plain text. */
  lead: line,
  /** Day of the last fact check. */
  checked: day,
});

export type BackMatter = z.output<typeof backMatterSchema>;
