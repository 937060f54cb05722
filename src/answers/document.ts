import type { AnswerValue, ExerciseId, ExerciseKind } from '../schemas/answer-value';

/** What every saved document says it is. */
export const FORMAT = 'the-ask/workbook';

/** Version of the document this code reads and writes. It stands in the envelope, never in a storage key. */
export const CURRENT_VERSION = 1;

/** Most earlier versions kept beside an answer. */
export const MAX_HISTORY = 10;

/** After this pause, in milliseconds, the next change keeps what stood there as an earlier version. */
export const PAUSE = 10 * 60 * 1000;

/** The beginning of time: before anything was saved. */
export const NEVER = '1970-01-01T00:00:00.000Z';

/** One wording of an answer, with the question it was given under. */
export interface Version {
  /** The answer, or null where it was erased. */
  readonly value: AnswerValue | null;
  /** The question, as plain text. */
  readonly prompt: string;
  /** Plain text of the statements, options or questions the value names: id → text. */
  readonly labels: Readonly<Record<string, string>>;
  /** When it was written: UTC, ISO 8601 with milliseconds, so that text order is time order. */
  readonly updatedAt: string;
}

/** An answer: its latest version, and up to ten earlier ones, newest first, none of them erased. */
export interface Answer extends Version {
  /** Permanent for an exercise id. */
  readonly kind: ExerciseKind;
  /** Marked by the reader; left out when it is not. */
  readonly starred?: true;
  readonly history: readonly Version[];
}

/** Answers by exercise id. */
export type Answers = Readonly<Record<ExerciseId, Answer>>;

/** Which workbook a document is. */
export interface Workbook {
  /** Letters, digits and hyphens; made once, at random. */
  readonly id: string;
  /** The reader's name for it. */
  readonly name: string;
  readonly createdAt: string;
}

/** The envelope: one workbook, as it is stored and as it is exported. */
export interface AnswersDocument {
  readonly format: typeof FORMAT;
  readonly version: typeof CURRENT_VERSION;
  /** Edition of the book that wrote it, e.g. `0.1`. */
  readonly edition: string;
  readonly savedAt: string;
  readonly workbook: Workbook;
  readonly answers: Answers;
}

/** A workbook nobody has written in, never saved: any saved one is later. */
export function emptyDocument(workbook: Workbook, edition = ''): AnswersDocument {
  return { format: FORMAT, version: CURRENT_VERSION, edition, savedAt: NEVER, workbook, answers: {} };
}

/** The ids a document has answers for, erased ones included. */
export function idsOf(answers: Answers): ExerciseId[] {
  // Object.keys forgets the type of the keys; `Answers` has no others.
  return Object.keys(answers) as ExerciseId[];
}

/** The later of `now` (milliseconds) and one millisecond after `previous`: clocks go back, answers never do. */
export function stampAfter(now: number, previous: string = NEVER): string {
  return new Date(Math.max(now, Date.parse(previous) + 1)).toISOString();
}

/** The current version of an answer, without kind, star and history. */
export function versionOf({ value, prompt, labels, updatedAt }: Version): Version {
  return { value, prompt, labels, updatedAt };
}

/**
 * The answer after a change at `now` (milliseconds). What stood there enters the history when `keep` is true, or by
 * itself after a pause of ten minutes. An erased value never does.
 */
export function revise(before: Answer | undefined, next: Revision, now: number, keep = false): Answer {
  const updatedAt = stampAfter(now, before?.updatedAt);
  if (!before) return { ...next, updatedAt, history: [] };
  const paused = now - Date.parse(before.updatedAt) > PAUSE;
  const enters = before.value !== null && (keep || paused);
  const history = enters ? [versionOf(before), ...before.history].slice(0, MAX_HISTORY) : before.history;
  return { ...before, ...next, updatedAt, history };
}

/** What a change says anew. */
export type Revision = Pick<Answer, 'kind' | 'value' | 'prompt' | 'labels'>;
