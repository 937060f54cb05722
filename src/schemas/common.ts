import { z } from 'astro/zod';

/** Address of a chapter or case, and first half of its exercise ids: lower case letters, digits, hyphens. Permanent. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and hyphens, e.g. "ford-model-t".');

/** Id of an exercise or a figure: `<slug>.<word>`. Permanent for exercises. */
export const dottedId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/, 'Use "<slug>.<word>", e.g. "ford-model-t.price".')
  .transform((id) => id as `${string}.${string}`);

/** Id of an option or a question within its exercise. Permanent. A letter first: keys that are numbers lose their order. */
export const itemId = z
  .string()
  .max(40)
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'Use lower-case letters, digits and hyphens, a letter first, e.g. "own-figures".',
  );

/** Key of a source, `author-year-word`. */
export const sourceKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use "author-year-word", e.g. "ford-1922-life".');

/** One line of plain text for a reader. */
export const line = z.string().trim().min(1, 'Write something here.');

/** Description of a page for contents, search results and link previews: 60 to 160 characters. */
export const summary = line.min(60, 'Write at least 60 characters.').max(160, 'Write at most 160 characters.');

/** Which of the pair's two colours something is drawn in. */
export const side = z.enum(['before', 'become']);

/** A calendar day, as YYYY-MM-DD or as YAML's date. */
export const day = z.coerce.date();

/**
 * What an exercise names in its answers (statements, say): plain text under ids that are permanent and differ within the
 * exercise. They begin with a letter: JavaScript puts number-like keys first, whatever order they were written in.
 */
export const itemsOf = ({ least, most }: { least: number; most: number }) =>
  z
    .array(z.strictObject({ id: itemId, text: line }))
    .min(least)
    .max(most)
    .superRefine(uniqueIds);

/** Sees to it that no two items of a list share an id. */
export function uniqueIds(items: readonly { id: string }[], context: z.RefinementCtx): void {
  for (const [at, { id }] of items.entries()) {
    if (items.findIndex((other) => other.id === id) === at) continue;
    const message = 'Another one of this exercise has that id.';
    context.addIssue({ code: 'custom', path: [at, 'id'], message, params: { fix: `id: ${id}-2` } });
  }
}
