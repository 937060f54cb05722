import { z } from 'astro/zod';
import { line, slug, summary } from './common';
import { roles } from './role';

/** A reading path: an ordered choice of chapters and cases for one role. */
export const pathSchema = z.strictObject({
  /** Who walks it, as the page is headed: “Founder”. */
  title: line,
  /** The same in the plural, within a sentence: “the path for founders”. */
  readers: line,
  /** Plain text for search results and link previews. */
  summary,
  /** Who it is for and what it is about, in one or two sentences. */
  lead: line,
  /** Six to nine pages in order, each with one line on why it stands there. */
  steps: z
    .array(z.strictObject({ page: slug, why: line }))
    .min(6)
    .max(9),
  /** What belongs to it besides: a page of this site that is neither chapter nor case. */
  also: z
    .strictObject({
      to: z.string().regex(/^\/(\S+\/)?$/, 'Write the address from the root, as in "/tip-sheet/".'),
      title: line,
      text: line,
    })
    .optional(),
});

/** The paths by role; the order of the list is that of the roles. */
export const pathFileSchema = z.strictObject(Object.fromEntries(roles.map((role) => [role, pathSchema.optional()])));

export type Path = z.output<typeof pathSchema>;
