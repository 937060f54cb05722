import { type Fault, rule } from '../finding';

/** Two exercises that feed one part of the brief: the brief has room for one. */
export const briefPartTwice = rule('brief-part-twice', ({ exercises }) => {
  const first = new Map<string, string>();
  return exercises.flatMap(({ id, brief, briefAt: at }): Fault[] => {
    const taken = first.get(brief);
    if (!taken && brief) first.set(brief, id);
    if (!taken) return [];
    return [
      {
        at,
        fault: `The part "${brief}" of the brief is already filled by "${taken}".`,
        fix: `Remove "brief: ${brief}" from one of the two: each part of the brief is filled by one exercise.`,
      },
    ];
  });
});
