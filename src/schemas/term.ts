import { z } from 'astro/zod';
import { line, sourceKey } from './common';

/** A glossary term. */
export const termSchema = z.strictObject({
  term: line,
  /**
   * What the text calls it, where that is a phrase of its own: the glossary links each page that has one of them.
   * Left out where it is an everyday word: then the glossary links the pages that mark it with `<Term>`.
   */
  names: z.array(line).optional(),
  /** One to three sentences, plain text, saying whose claim it is. */
  definition: line,
  sources: z.array(sourceKey).min(1),
});

/** One YAML file of terms: id → term. */
export const termFileSchema = z.record(z.string(), termSchema);

export type Term = z.output<typeof termSchema>;
