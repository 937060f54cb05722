/**
 * What an answer may hold, one shape per exercise kind, and a guard for each. Hand-written guards, because they run in
 * the reader's browser over words that come from storage and from files: small, exact, and trusting nothing.
 */

/** The nine exercise kinds. A kind is one word everywhere: YAML, schema, island, test, CSS class. */
export const EXERCISE_KINDS = [
  'reflect',
  'ask',
  'shift',
  'allocate',
  'rate',
  'rank',
  'predict',
  'recall',
  'commit',
] as const;

/** One of the nine kinds. */
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

/** Id of an exercise, `<chapter or case slug>.<word>`: permanent, and the key of its answer. */
export type ExerciseId = `${string}.${string}`;

/** A point on the scale of `rate`, from 1 (disagree) to 5 (agree). */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** One line of `shift`. `id` is given when the line is added and stays with it; it is not its position. */
export interface ShiftRow {
  id: string;
  before: string;
  become: string;
}

/** The stored `value` of each kind. */
export interface AnswerValues {
  /** Free text. */
  reflect: string;
  /** We want `who` who today `today` to become `become`, able to `able`, because `because`. */
  ask: { who: string; today: string; become: string; able: string; because: string };
  /** Lines of before and become, in the reader's order. */
  shift: ShiftRow[];
  /** Points, integers from 0 to 100. Any sum is kept. */
  allocate: Record<Capability, number>;
  /** Statement id → rating; statements not rated yet are left out. */
  rate: Record<string, Rating>;
  /** Option ids, first choice first, each at most once. */
  rank: string[];
  /** The guess, and whether the account has been shown. */
  predict: { guess: string; revealed: boolean };
  /** Question id → chosen option ids, and how often the reader has checked. */
  recall: Record<string, { choice: string[]; attempts: number }>;
  /** What, who, and by when (a date as the field gives it, or empty); what happened once she came back. */
  commit: { what: string; who: string; by: string; outcome?: string };
}

/** The six investments of `allocate`. */
export type Capability = 'skill' | 'tool' | 'information' | 'access' | 'confidence' | 'community';

/** A value of any kind. */
export type AnswerValue = AnswerValues[ExerciseKind];

/** Longest text kept in one field, in UTF-16 units. Give it to text fields as `maxlength`. */
export const MAX_TEXT = 100_000;

/** Most lines, options, statements or questions in one answer. */
export const MAX_ITEMS = 500;

/** True for `<slug>.<word>` in lower case letters, digits and hyphens, at most 200 characters. */
export function isExerciseId(text: string): text is ExerciseId {
  return text.length <= 200 && /^[a-z0-9-]+\.[a-z0-9-]+$/.test(text);
}

/** True for one of the nine kinds. */
export function isExerciseKind(value: unknown): value is ExerciseKind {
  return EXERCISE_KINDS.some((kind) => kind === value);
}

/** True when `value` has exactly the shape of `kind`: no field missing, none added, every text and list within limits. */
export function isAnswerValue<K extends ExerciseKind>(kind: K, value: unknown): value is AnswerValues[K] {
  return guards[kind](value);
}

/** True for an object that is neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for text within `MAX_TEXT`. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}

/** True for an object of item id → what `guard` accepts: plain keys, none of which an object inherits. */
export function isRecordOf<T>(guard: Guard<T>): Guard<Record<string, T>> {
  return (value): value is Record<string, T> => {
    if (!isRecord(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= MAX_ITEMS && entries.every(([key, item]) => isItemId(key) && guard(item));
  };
}

const isItemId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) && !(value in Object.prototype) && value !== 'prototype';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const isIntegerTo =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

const isPoints = isIntegerTo(0, 100);

const isRating = (value: unknown): value is Rating => isIntegerTo(1, 5)(value);

/** A list in which no two items share an id. */
const isListOf =
  <T>(guard: Guard<T>, idOf: (item: T) => string) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) &&
    value.length <= MAX_ITEMS &&
    value.every(guard) &&
    new Set(value.map(idOf)).size === value.length;

const isIds = isListOf(isItemId, (id) => id);

/** An object with exactly these fields; those named as optional may be missing. */
function isShape<T extends object>(fields: Fields<T>, optional: readonly (keyof T & string)[] = []): Guard<T> {
  const guardOf = new Map<string, Guard<unknown>>(Object.entries(fields));
  const required = [...guardOf.keys()].filter((name) => !optional.some((other) => other === name));
  return (value): value is T =>
    isRecord(value) &&
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, field]) => guardOf.get(name)?.(field) ?? false);
}

const guards: { readonly [K in ExerciseKind]: Guard<AnswerValues[K]> } = {
  reflect: isText,
  ask: isShape({ who: isText, today: isText, become: isText, able: isText, because: isText }),
  shift: isListOf(isShape<ShiftRow>({ id: isItemId, before: isText, become: isText }), (row) => row.id),
  allocate: isShape({
    skill: isPoints,
    tool: isPoints,
    information: isPoints,
    access: isPoints,
    confidence: isPoints,
    community: isPoints,
  }),
  rate: isRecordOf(isRating),
  rank: isIds,
  predict: isShape({ guess: isText, revealed: isBoolean }),
  recall: isRecordOf(isShape({ choice: isIds, attempts: isIntegerTo(0, 1_000_000) })),
  commit: isShape<AnswerValues['commit']>({ what: isText, who: isText, by: isText, outcome: isText }, ['outcome']),
};

/** Decides whether something unknown is a `T`. */
export type Guard<T> = (value: unknown) => value is T;

type Fields<T> = { readonly [F in keyof T]-?: Guard<Exclude<T[F], undefined>> };
