import { z } from 'astro/zod';
import { line } from './common';

/** A test that guards a promise. */
export const guardSchema = z.strictObject({
  /** Path of its file from the root of the project, e.g. `tests/unit/answers/store.test.ts`. */
  file: z.string().regex(/^tests\/\S+\.(test|spec)\.tsx?$/, 'Use the path from the root: tests/….test.ts.'),
  /** Its title as it stands there, after the titles of the groups it is named with: `typing › is shown at once`. */
  title: line,
});

/** What the reader is promised about her answers. The id names its patch in tests/guards/. */
export const promiseSchema = z.strictObject({
  /** Place in the list, from 1. */
  number: z.int().min(1),
  title: line,
  /** Two or three sentences, plain text. */
  text: line,
  tests: z.array(guardSchema).min(1, 'Name a test that fails where the promise is broken.'),
});

export type Guard = z.output<typeof guardSchema>;
export type AnswerPromise = z.output<typeof promiseSchema>;
