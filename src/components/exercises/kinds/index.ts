import type { AnswerValue, AnswerValues } from '~/schemas/answer-value';
import type { AnswerText, ExerciseKind, Labels } from '~/schemas/exercise';
import type { Kind } from '../kind';
import { allocate } from './Allocate';
import { ask } from './Ask';
import { commit } from './Commit';
import { predict } from './Predict';
import { rank } from './Rank';
import { rate } from './Rate';
import { recall } from './Recall';
import { reflect } from './Reflect';
import { shift } from './Shift';

/** Every exercise kind, exhaustively: the workbook, print and exports show answers through this table. */
export const kinds: { [K in ExerciseKind]: Kind<K> } = {
  reflect,
  ask,
  shift,
  allocate,
  rate,
  rank,
  predict,
  recall,
  commit,
};

/** True for a kind this edition can show. */
export const isKnownKind = (kind: string): kind is ExerciseKind => Object.hasOwn(kinds, kind);

/** The table's entry for a kind known only at run time, together with a value of that kind. */
export function kindOf<K extends ExerciseKind>(kind: K): Kind<K> {
  return kinds[kind];
}

/** True where the reader has written nothing that counts. */
export function isEmptyAnswer(kind: string, value: AnswerValue | null): boolean {
  if (value === null) return true;
  return isKnownKind(kind) && (kinds[kind] as Kind<never>).isEmpty(value as AnswerValues[never]);
}

/** An answer of any kind in words, without its question: as it is stored where this edition cannot show the kind. */
export function textOf({ kind, value, labels }: Given): AnswerText {
  if (value === null) return '';
  if (!isKnownKind(kind)) return JSON.stringify(value, null, 2);
  return (kinds[kind] as Kind<never>).text(value as AnswerValues[never], labels);
}

/** What an export knows of an answer. */
type Given = { kind: string; value: AnswerValue | null; labels: Labels };
