import type { Answer, AnswersDocument } from '../../../src/answers/document';
import { emptyDocument } from '../../../src/answers/document';
import type { AnswerValues, ExerciseId, ExerciseKind } from '../../../src/schemas/answer-value';
import type { BriefPart, Labels } from '../../../src/schemas/exercise';
import type { ExerciseIndex, IndexedExercise } from '../../../src/workbook/workbook';

const statements = {
  keep: 'They keep it when they leave us.',
  anywhere: 'It is useful anywhere.',
  asked: 'They asked for it.',
  finish: 'Most of them finish.',
};

/** An exercise of the book of these tests. */
export const exercise = (
  id: ExerciseId,
  kind: ExerciseKind,
  brief?: BriefPart,
  labels: Labels = {},
): IndexedExercise => ({
  ...{ id, kind, labels, number: '1.1', title: `On ${id}`, prompt: `What of ${id}?`, href: `/chapters/x/#${id}` },
  ...(brief && { brief }),
});

/** A book in two parts, with one exercise for each part of the brief, and one besides. */
export const index: ExerciseIndex = [
  {
    name: 'Part one',
    pages: [
      {
        ...{ slug: 'x', label: 'Chapter 1', title: 'The question', href: '/chapters/x/' },
        exercises: [
          exercise('x.ask', 'ask', 'ask'),
          exercise('x.pairs', 'shift', 'picture'),
          exercise('x.points', 'allocate', 'points'),
        ],
      },
    ],
  },
  {
    name: 'Part two',
    pages: [
      {
        ...{ slug: 'y', label: 'Chapter 2', title: 'The answer', href: '/chapters/y/' },
        exercises: [
          exercise('y.tests', 'rate', 'tests', statements),
          exercise('y.dark-side', 'reflect', 'dark-side'),
          exercise('y.commit', 'commit', 'commitments'),
          exercise('y.other', 'reflect'),
        ],
      },
    ],
  },
];

/** A document with these answers, each `[kind, value]`, given on November 22, 2026. */
export function documentOf(given: { readonly [id: ExerciseId]: Given }): AnswersDocument {
  const entries = Object.entries(given).map(([id, [kind, value]]): [string, Answer] => [
    id,
    { kind, value, prompt: `What of ${id}?`, labels: {}, updatedAt: '2026-11-22T09:00:00.000Z', history: [] },
  ]);
  const workbook = { id: 'w1', name: 'My workbook', createdAt: '2026-11-20T08:00:00.000Z' };
  return { ...emptyDocument(workbook, '0.1'), answers: Object.fromEntries(entries) };
}

/** An answer of any kind. */
export type Given = { [K in ExerciseKind]: readonly [K, AnswerValues[K]] }[ExerciseKind];
