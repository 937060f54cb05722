import { z } from 'astro/zod';
import { line, summary } from './common';

/** Front matter of a sheet: a page to print and take along. */
export const sheetSchema = z.strictObject({
  title: line,
  /** Whom it is for; stands above the title. */
  label: line,
  /** Plain text for search results and link previews. */
  summary,
});

export type Sheet = z.output<typeof sheetSchema>;
