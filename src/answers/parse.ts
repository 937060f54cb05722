import {
  type ExerciseId,
  type Guard,
  isAnswerValue,
  isExerciseId,
  isExerciseKind,
  isRecord,
  isRecordOf,
  isText,
} from '../schemas/answer-value';
import { type Answer, type AnswersDocument, CURRENT_VERSION, FORMAT, NEVER, type Version } from './document';
import { mergeAnswers } from './merge';
import { type Envelope, type Migration, migrate, migrations } from './migrations';
import { scan } from './scan';

/** Largest text looked at, in UTF-16 units: about 20 MB. */
export const MAX_SIZE = 20 * 1024 * 1024;

/** Deepest nesting looked at. Our own documents reach 8. */
export const MAX_DEPTH = 32;

/**
 * Reads a saved document: from storage at load, from storage after another tab wrote, from a file. Null is an absent
 * key. Never throws. One bad entry costs one entry: it is listed in `rejected`, with its reason and as it was.
 */
export function parse(text: string | null, list: readonly Migration[] = migrations): LoadResult {
  if (text === null) return { status: 'absent' };
  if (text.length > MAX_SIZE) return unreadable('too-large');
  if (text.trim() === '') return unreadable('empty');
  const { deepest, duplicates } = scan(text);
  if (deepest > MAX_DEPTH) return unreadable('too-deep');
  let data: unknown;
  try {
    data = parseJson(text);
  } catch {
    return unreadable('not-json');
  }
  if (!isRecord(data) || data.format !== FORMAT) return unreadable('not-a-workbook');
  const version = data.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return unreadable('not-a-workbook');
  if (version > CURRENT_VERSION) {
    // What of it this edition understands can still be shown.
    return { status: 'newer', version, ...(readDocument(data, duplicates) ?? NOTHING) };
  }
  try {
    const read = readDocument(migrate(data, version, CURRENT_VERSION, list), duplicates);
    if (!read) return unreadable('not-a-workbook');
    return version < CURRENT_VERSION ? { status: 'migrated', from: version, ...read } : { status: 'loaded', ...read };
  } catch {
    return unreadable('not-migrated');
  }
}

/** Parses JSON with every text well-formed: half of a surrogate pair becomes U+FFFD. Throws what `JSON.parse` throws. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));
}

/** What reading came to. The reader is told by a switch over `status`, and over `reason` within. */
export type LoadResult =
  | { readonly status: 'absent' }
  | ({ readonly status: 'loaded' } & Read)
  | ({ readonly status: 'migrated'; readonly from: number } & Read)
  /** Written by a later edition. `document` is what this one could read of it, for showing only. */
  | ({ readonly status: 'newer'; readonly version: number } & (Read | typeof NOTHING))
  | { readonly status: 'unreadable'; readonly reason: UnreadableReason };

/** Why a whole document could not be read. */
export type UnreadableReason = 'empty' | 'too-large' | 'too-deep' | 'not-json' | 'not-a-workbook' | 'not-migrated';

/** One entry that could not be taken, or one earlier version of an entry that was. */
export interface Rejected {
  /** The key it stood under, whatever it was. */
  readonly id: string;
  readonly reason: RejectedReason;
  /** The entry as it was; for a duplicate the JSON text of every copy. */
  readonly raw: unknown;
}

/** Why one entry could not be taken. `other-kind` is said by an import only: see transfer.ts. */
export type RejectedReason =
  | 'bad-id'
  | 'duplicate-id'
  | 'not-an-answer'
  | 'unknown-kind'
  | 'other-kind'
  | 'bad-value'
  | 'bad-question'
  | 'bad-date'
  | 'bad-history';

interface Read {
  readonly document: AnswersDocument;
  readonly rejected: readonly Rejected[];
}

const NOTHING = { document: undefined, rejected: [] } as const;

const isLabels = isRecordOf(isText);

const unreadable = (reason: UnreadableReason): LoadResult => ({ status: 'unreadable', reason });

function readDocument(data: Envelope, duplicates: ReadonlyMap<string, string[]>): Read | undefined {
  const { workbook, answers: entries } = data;
  if (!isRecord(workbook) || !isWorkbookId(workbook.id) || !isRecord(entries)) return undefined;
  const savedAt = or(isStamp, data.savedAt, NEVER);
  const answers: Record<ExerciseId, Answer> = {};
  const rejected: Rejected[] = [];
  for (const [id, raw] of Object.entries(entries)) {
    const copies = duplicates.get(id);
    if (!isExerciseId(id)) rejected.push({ id, reason: 'bad-id', raw });
    else if (copies) rejected.push({ id, reason: 'duplicate-id', raw: copies });
    else {
      const answer = readAnswer(raw, (reason, part) => rejected.push({ id, reason, raw: part }));
      if (answer) answers[id] = answer;
    }
  }
  const document: AnswersDocument = {
    format: FORMAT,
    version: CURRENT_VERSION,
    edition: or(isText, data.edition, ''),
    savedAt,
    workbook: {
      id: workbook.id,
      name: or(isText, workbook.name, ''),
      createdAt: or(isStamp, workbook.createdAt, savedAt),
    },
    answers,
  };
  return { document, rejected };
}

function readAnswer(raw: unknown, reject: (reason: RejectedReason, raw: unknown) => void): Answer | undefined {
  const reason = faultOf(raw);
  if (reason) {
    reject(reason, raw);
    return undefined;
  }
  // No fault found: it is an answer in all but its history, which is looked at next.
  const { kind, starred, history, ...version } = raw as Answer;
  const earlier: Version[] = [];
  for (const item of history) {
    if (isRecord(item) && !faultOf({ ...item, kind, history: [] })) earlier.push(item);
    else reject('bad-history', item);
  }
  const answer: Answer = { kind, ...version, history: earlier, ...(starred === true && { starred }) };
  // Merged with itself it comes out in normal form: newest first, nothing twice, known fields only.
  return mergeAnswers(answer, answer);
}

/** Decides whether `raw` is an answer, its history being some list; says what is wrong with it. */
function faultOf(raw: unknown): RejectedReason | undefined {
  if (!isRecord(raw) || !Array.isArray(raw.history)) return 'not-an-answer';
  const { kind, value, prompt, labels, updatedAt } = raw;
  if (!isExerciseKind(kind)) return 'unknown-kind';
  if (value !== null && !isAnswerValue(kind, value)) return 'bad-value';
  if (!isText(prompt) || !isLabels(labels)) return 'bad-question';
  if (!isStamp(updatedAt)) return 'bad-date';
  return undefined;
}

/** UTC with milliseconds, a day that exists, before the year 9999: then one millisecond more is still four digits. */
const isStamp: Guard<string> = (value): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) || value >= '9999')
    return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
};

const isWorkbookId: Guard<string> = (value): value is string =>
  typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

const or = <T>(guard: Guard<T>, value: unknown, otherwise: T): T => (guard(value) ? value : otherwise);
