import type { AnswersDocument } from '~/answers/document';
import { type AnswerValues, type ExerciseKind, isAnswerValue } from '~/schemas/answer-value';

/** Ids of the exercises that say who the reader's own customers are; undefined where the book has none. */
export type OwnIds = Readonly<Record<'picture' | 'ask' | 'points', string | undefined>>;

/** The reader's own customers, in her own words, as the case library shows them beside its cases. */
export type OwnCustomer = {
  /** The name of her workbook. */
  workbook: string;
  /** The rows of before and become in which something is written; at least one. */
  rows: { before: string; become: string }[];
  /** Her sentence, where one of its clauses is written. */
  ask: AnswerValues['ask'] | undefined;
  /** Her 100 points, where some are spent. */
  points: AnswerValues['allocate'] | undefined;
};

/** Her customers; undefined where she has not written who they are before and after. */
export function ownCustomer({ workbook, answers }: AnswersDocument, ids: OwnIds): OwnCustomer | undefined {
  const given = <K extends ExerciseKind>(id: string | undefined, kind: K): AnswerValues[K] | undefined => {
    const answer = id !== undefined && Object.hasOwn(answers, id) ? answers[id as keyof typeof answers] : undefined;
    return answer?.kind === kind && isAnswerValue(kind, answer.value) ? answer.value : undefined;
  };
  const rows = (given(ids.picture, 'shift') ?? [])
    .map(({ before, become }) => ({ before: before.trim(), become: become.trim() }))
    .filter(({ before, become }) => before !== '' || become !== '');
  if (rows.length === 0) return undefined;
  const ask = given(ids.ask, 'ask');
  const points = given(ids.points, 'allocate');
  return {
    workbook: workbook.name,
    rows,
    ask: ask && Object.values(ask).some((clause) => clause.trim() !== '') ? ask : undefined,
    points: points && Object.values(points).some((count) => count > 0) ? points : undefined,
  };
}
