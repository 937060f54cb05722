import { z } from 'astro/zod';
import { capabilityIds } from './capability';
import { dottedId, itemId, itemsOf, line, uniqueIds } from './common';

const shared = {
  /** `<slug>.<word>`, permanent, in the ledger. */
  id: dottedId,
  /** Three to six words. */
  title: line,
  /** The question, plain text: stored beside every answer. */
  prompt: line,
  /** For someone who is stuck. */
  help: line.optional(),
  /** How long it takes. */
  minutes: z.int().positive(),
};

/** The parts of the brief. At most one exercise of the book feeds each (`brief` in its YAML; a check sees to it). */
export const briefParts = ['ask', 'picture', 'points', 'tests', 'dark-side', 'commitments'] as const;
export type BriefPart = (typeof briefParts)[number];

/** Plain text of what an answer's value names, its statements, options or questions: id → text, in their order. */
export type Labels = Readonly<Record<string, string>>;

/** An answer in words, without its question: plain text as the reader wrote it, or rows of cells, the first of them heads. */
export type AnswerText = string | readonly (readonly string[])[];

/** Our own worked example, in words: shown after writing, or on request. */
const textExample = z.strictObject({ title: line, text: line });

/** Free writing. */
const reflect = z.strictObject({
  kind: z.literal('reflect'),
  ...shared,
  example: textExample.optional(),
  brief: z.literal('dark-side').optional(),
});

/** The Ask in one sentence: We want … who today … to become …, able to …, because … */
const ask = z.strictObject({
  kind: z.literal('ask'),
  ...shared,
  example: z.strictObject({ title: line, who: line, today: line, become: line, able: line, because: line }).optional(),
  brief: z.literal('ask').optional(),
});

/** A guess before reading on; the account stands inside `<Exercise>` in the text. */
const predict = z.strictObject({ kind: z.literal('predict'), ...shared });

/** Rows of before and become. */
const shift = z.strictObject({
  kind: z.literal('shift'),
  ...shared,
  example: z
    .strictObject({ title: line, rows: z.array(z.strictObject({ before: line, become: line })).min(1) })
    .optional(),
  brief: z.literal('picture').optional(),
});

/** A hundred points over the six capabilities. */
const allocate = z.strictObject({
  kind: z.literal('allocate'),
  ...shared,
  example: z
    .strictObject({ title: line, points: z.record(z.enum(capabilityIds), z.int().min(0).max(100)), text: line })
    .optional(),
  brief: z.literal('points').optional(),
});

/** Statements on a scale from 1 (disagree) to 5 (agree). */
const rate = z.strictObject({
  kind: z.literal('rate'),
  ...shared,
  /** Each a sentence without a full stop, worded so that to agree is good news. */
  statements: itemsOf({ least: 5, most: 8 }),
  brief: z.literal('tests').optional(),
});

/** A promise with a name and a day, and what came of it. */
const commit = z.strictObject({ kind: z.literal('commit'), ...shared, brief: z.literal('commitments').optional() });

/** Options to put in order. */
const rank = z
  .strictObject({
    kind: z.literal('rank'),
    ...shared,
    options: itemsOf({ least: 4, most: 8 }),
    example: z.strictObject({ title: line, order: z.array(itemId), text: line }).optional(),
  })
  .refine(({ options, example }) => !example || hasSameIds(options, example.order), {
    path: ['example', 'order'],
    error: 'has to name every option once.',
  });

/** A question from memory: one right option makes it a choice of one, several a choice of many. */
const question = z.strictObject({
  id: itemId,
  text: line,
  /** Where the book answers it. */
  passage: z
    .string()
    .regex(/^(\/(chapters|cases)\/[a-z0-9-]+\/)?#[a-z0-9-]+$/, 'Use "#<heading>" or "/chapters/<slug>/#<heading>".'),
  options: z
    .array(
      z.strictObject({
        id: itemId,
        text: line,
        right: z.literal(true).optional(),
        /** Why it is right or wrong: said when it was chosen and checked. */
        because: line,
      }),
    )
    .min(3)
    .max(5)
    .superRefine(uniqueIds)
    .refine((options) => options.some(({ right }) => right), { error: 'need one with “right: true”.' }),
});

/** Short questions from memory, checked one by one. */
const recall = z.strictObject({
  kind: z.literal('recall'),
  ...shared,
  questions: z.array(question).min(1).max(5).superRefine(uniqueIds),
});

/** An exercise: a union on `kind`. */
export const exerciseSchema = z.discriminatedUnion('kind', [
  reflect,
  ask,
  shift,
  allocate,
  rate,
  rank,
  predict,
  recall,
  commit,
]);

/** One YAML file of exercises, per chapter or case. */
export const exerciseFileSchema = z.strictObject({ exercises: z.array(exerciseSchema).min(1) });

/** The ledger: every exercise id ever published. Append-only; the kind of an id never changes. */
export const ledgerSchema = z.record(
  dottedId,
  z.strictObject({
    kind: z.string(),
    /** The edition it first stood in. */
    since: z.string(),
    /** The edition that no longer has it. */
    withdrawn: z.string().optional(),
    /** The exercise shown beside its old answers. */
    successor: dottedId.optional(),
  }),
);

function hasSameIds(items: { id: string }[], ids: string[]): boolean {
  return ids.length === items.length && items.every(({ id }) => ids.includes(id));
}

export type Exercise = z.output<typeof exerciseSchema>;
export type ExerciseKind = Exercise['kind'];
export type RecallQuestion = z.output<typeof question>;
/** The members of the union by kind: `ExerciseOf<'reflect'>`. */
export type ExerciseOf<K extends ExerciseKind> = Extract<Exercise, { kind: K }>;
export type Ledger = z.output<typeof ledgerSchema>;
