import { z } from 'astro/zod';
import { line } from './common';

const person = z.union([
  z.strictObject({ family: line, given: line.optional() }),
  /** An organization, or a name that must not be taken apart. */
  z.strictObject({ literal: line }),
]);

/** A work that is cited, in the field names of the Citation Style Language. */
export const sourceSchema = z.strictObject({
  /** A: primary, or a standard reference. B: reputable secondary. C: other; a number never rests on it. */
  grade: z.enum(['A', 'B', 'C']),
  type: z.enum([
    'book',
    'chapter',
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'report',
    'webpage',
    'post-weblog',
    'broadcast',
    'interview',
    'legal_case',
    'speech',
    'thesis',
  ]),
  author: z.array(person).min(1),
  editor: z.array(person).optional(),
  title: line,
  /** Year or YYYY-MM-DD; “2012~” where the year is worked out. */
  issued: z.coerce
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?~?$/, 'Write a year or YYYY-MM-DD, with ~ where it is worked out.'),
  publisher: line.optional(),
  'publisher-place': line.optional(),
  /** Journal, newspaper or site. */
  'container-title': line.optional(),
  volume: z.coerce.string().optional(),
  issue: z.coerce.string().optional(),
  page: z.coerce.string().optional(),
  edition: z.coerce.string().optional(),
  genre: line.optional(),
  number: z.coerce.string().optional(),
  DOI: line.optional(),
  ISBN: z.coerce.string().optional(),
  /** Never an unauthorized copy: cite the original, without a link. */
  URL: z.url({ protocol: /^https?$/ }).optional(),
  /** One line for the reader: what was read, what to be careful about. */
  note: line.optional(),
});

/** One YAML file of sources: key → source. */
export const sourceFileSchema = z.record(z.string(), sourceSchema);

export type Source = z.output<typeof sourceSchema>;
