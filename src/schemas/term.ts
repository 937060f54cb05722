import { z } from 'astro/zod';
import { line, sourceKey } from './common';

/** A glossary term. */
export const termSchema = z.strictObject({
  term: line,
  /** One or two sentences, plain text. */
  definition: line,
  sources: z.array(sourceKey).min(1),
});

/** One YAML file of terms: id → term. */
export const termFileSchema = z.record(z.string(), termSchema);

export type Term = z.output<typeof termSchema>;
