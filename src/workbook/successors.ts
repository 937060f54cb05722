import type { ExerciseId } from '~/schemas/answer-value';
import type { Ledger } from '~/schemas/exercise';
import type { ExerciseIndex, IndexedExercise } from './workbook';

/** By the id of an exercise that is no longer in the book: the one the book asks instead. */
export type Successors = Readonly<Record<ExerciseId, Pick<IndexedExercise, 'prompt' | 'href'>>>;

/** The successors the ledger names, past those that were withdrawn in their turn. */
export function successorsOf(ledger: Ledger, index: ExerciseIndex): Successors {
  const exercises = index.flatMap(({ pages }) => pages.flatMap((page) => page.exercises));
  const present = new Map<string, IndexedExercise>(exercises.map((exercise) => [exercise.id, exercise]));
  const askedNow = (id: ExerciseId): IndexedExercise | undefined => {
    const seen = new Set<ExerciseId>();
    for (let at = ledger[id]?.successor; at && !seen.has(at); at = ledger[at]?.successor) {
      const exercise = present.get(at);
      if (exercise) return exercise;
      seen.add(at);
    }
    return undefined;
  };
  return Object.fromEntries(
    (Object.keys(ledger) as ExerciseId[]).flatMap((id) => {
      const exercise = present.has(id) ? undefined : askedNow(id);
      return exercise ? [[id, { prompt: exercise.prompt, href: exercise.href }]] : [];
    }),
  );
}
