import type { Answer } from '~/answers/document';
import type { ExerciseId } from '~/schemas/answer-value';
import type { ExerciseIndex, IndexedExercise } from '~/workbook/workbook';

/** A book of two parts: one exercise in the first, two in the second. */
export const book: ExerciseIndex = [
  { name: 'The question', pages: [page('the-ask', 'verbs')] },
  { name: 'Six insights', pages: [page('human-capital', 'inventory', 'stuck')] },
];

/** A reflection, as it is stored. */
export const reflection = (value: string, more: Partial<Answer> = {}): Answer => ({
  kind: 'reflect',
  value,
  prompt: 'A question',
  labels: {},
  updatedAt: '2026-01-02T08:00:00.000Z',
  history: [],
  ...more,
});

function page(slug: string, ...words: string[]) {
  const href = `/chapters/${slug}/`;
  return {
    slug,
    label: 'Chapter',
    title: slug,
    href,
    exercises: words.map((word) => exercise(`${slug}.${word}`, href)),
  };
}

function exercise(id: ExerciseId, href: string): IndexedExercise {
  return { id, kind: 'reflect', number: '1.1', title: id, prompt: `What of ${id}?`, labels: {}, href: `${href}#${id}` };
}
