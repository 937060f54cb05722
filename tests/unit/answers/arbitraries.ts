import fc from 'fast-check';
import {
  type Answer,
  type Answers,
  type AnswersDocument,
  emptyDocument,
  type Version,
} from '../../../src/answers/document';
import { mergeAnswers } from '../../../src/answers/merge';
import {
  type AnswerValues,
  EXERCISE_KINDS,
  type ExerciseId,
  type ExerciseKind,
} from '../../../src/schemas/answer-value';

const id = fc.constantFrom('a', 'b', 'c', 'd');
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const points = fc.integer({ min: 0, max: 100 });

/** Any value a kind allows. */
export const values: { [K in ExerciseKind]: fc.Arbitrary<AnswerValues[K]> } = {
  reflect: text,
  ask: fc.record({ who: text, today: text, become: text, able: text, because: text }),
  shift: fc.uniqueArray(fc.record({ id, before: text, become: text }), { selector: (row) => row.id }),
  allocate: fc.record({
    skill: points,
    tool: points,
    information: points,
    access: points,
    confidence: points,
    community: points,
  }),
  rate: fc.dictionary(id, fc.constantFrom(1, 2, 3, 4, 5)),
  rank: fc.uniqueArray(id),
  predict: fc.record({ guess: text, revealed: fc.boolean() }),
  recall: fc.dictionary(id, fc.record({ choice: fc.uniqueArray(id), attempts: fc.nat(9) })),
  commit: fc.record({ what: text, who: text, by: text, outcome: text }, { requiredKeys: ['what', 'who', 'by'] }),
};

// Few stamps and few words, so that ties, repetitions and full histories are common.
const stamp = fc
  .integer({ min: 0, max: 30 })
  .map((minute) => new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString());

/** Any version of an answer to an exercise of this kind. */
export function versions(kind: ExerciseKind): fc.Arbitrary<Version> {
  const value = fc.option<NonNullable<Version['value']>>(values[kind]);
  return fc.record({ value, prompt: fc.constantFrom('Now?', 'Reworded?'), labels: fc.constant({}), updatedAt: stamp });
}

/** Any answer as `parse` gives it: its history in order. */
export function answers(kind: ExerciseKind): fc.Arbitrary<Answer> {
  return fc
    .tuple(versions(kind), fc.array(versions(kind), { maxLength: 16 }), fc.boolean())
    .map(([version, history, starred]) => {
      const answer: Answer = { kind, ...version, history, ...(starred && { starred: true }) };
      return mergeAnswers(answer, answer);
    });
}

const exercises = EXERCISE_KINDS.map((kind): [ExerciseId, ExerciseKind] => [`chapter.${kind}`, kind]);

/** Any document of the workbook `w1`. */
export const documents: fc.Arbitrary<AnswersDocument> = fc
  .record({
    answers: fc
      .tuple(
        ...exercises.map(([key, kind]) =>
          fc.option(answers(kind).map((answer): [ExerciseId, Answer] => [key, answer])),
        ),
      )
      .map((entries): Answers => Object.fromEntries(entries.filter((entry) => entry !== null))),
    savedAt: stamp,
    edition: fc.constantFrom('0.1', '1.0'),
    name: fc.constantFrom('Mine', 'Ours'),
  })
  .map(({ answers: written, savedAt, edition, name }) => ({
    ...emptyDocument({ id: 'w1', name, createdAt: '2026-11-20T08:00:00.000Z' }, edition),
    savedAt,
    answers: written,
  }));
