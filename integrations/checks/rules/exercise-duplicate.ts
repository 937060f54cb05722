import { type Fault, type Place, rule } from '../finding';

/** Two exercises with one id: readers' answers to one would appear in the other. */
export const exerciseDuplicate = rule('exercise-duplicate', ({ exercises }) => {
  const first = new Map<string, Place>();
  return exercises.flatMap(({ id, at }): Fault[] => {
    const taken = first.get(id);
    if (!taken && id) first.set(id, at);
    if (!taken) return [];
    return [
      {
        at,
        fault: `The id "${id}" is taken by the exercise in ${taken.file}:${taken.line}.`,
        fix: `Give this one an id of its own: "- id: ${id}-2", or better a word that says what it asks.`,
      },
    ];
  });
});
