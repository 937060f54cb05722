import { type Fault, type Place, rule } from '../finding';

/** An exercise stands in two places of the book. */
export const exercisePlacedTwice = rule('exercise-placed-twice', ({ pages }) => {
  const first = new Map<string, Place>();
  const placed = pages.flatMap(({ elements }) => elements.filter(({ name }) => name === 'Exercise'));
  return placed.flatMap(({ attributes: { id = '' }, at }): Fault[] => {
    const taken = first.get(id);
    if (!taken && id) first.set(id, at);
    if (!taken) return [];
    return [
      {
        at,
        fault: `The exercise "${id}" is already placed in ${taken.file}:${taken.line}.`,
        fix: `Remove one of the two <Exercise id="${id}" />, or write a second exercise with an id of its own.`,
      },
    ];
  });
});
