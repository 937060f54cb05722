import type { Locator } from '@playwright/test';
import type { AnswerValues } from '../../../src/schemas/answer-value';
import { capabilityIds } from '../../../src/schemas/capability';
import type { ExerciseKind, ExerciseOf } from '../../../src/schemas/exercise';
import type { Exercise } from './exercises';

/** What the controls of an exercise hold, each list in the order of the page. */
export type Held = {
  /** Of fields, sliders and days. */
  values: string[];
  /** Places of the chosen ones among all radio buttons and checkboxes, counted from 0. */
  chosen: number[];
  /** Ids of the rows. */
  rows: string[];
};

/** Reads that from the exercise: values, never text. */
export async function held(exercise: Locator): Promise<Held> {
  return exercise.evaluate((section) => {
    const inputs = [...section.querySelectorAll<HTMLInputElement>('textarea, input')];
    const isChoice = ({ type }: HTMLInputElement) => type === 'radio' || type === 'checkbox';
    return {
      values: inputs.filter((input) => !isChoice(input)).map(({ value }) => value),
      chosen: inputs.filter(isChoice).flatMap(({ checked }, at) => (checked ? at : [])),
      rows: [...section.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row'] ?? ''),
    };
  });
}

/** No control holds anything. */
export const nothing: Held = { values: [], chosen: [], rows: [] };

/** What the controls of an exercise hold where this value was saved. */
export const heldFor = (asked: Exercise, value: unknown): Held => ({
  ...nothing,
  ...(shown[asked.kind] as (value: unknown, asked: Exercise) => Partial<Held>)(value, asked),
});

const shown: { [K in ExerciseKind]: (value: AnswerValues[K], asked: ExerciseOf<K>) => Partial<Held> } = {
  reflect: (text) => ({ values: [text] }),
  ask: ({ who, today, become, able, because }) => ({ values: [who, today, become, able, because] }),
  // The last row is always an empty one.
  shift: (rows) => ({ values: [...rows.flatMap(({ before, become }) => [before, become]), '', ''] }),
  // A slider and a number field for each.
  allocate: (points) => ({ values: capabilityIds.flatMap((id) => [`${points[id]}`, `${points[id]}`]) }),
  rate: (ratings, { statements }) => ({
    chosen: statements.flatMap(({ id }, at) => (ratings[id] ? at * 5 + ratings[id] - 1 : [])),
  }),
  rank: (rows) => ({ rows }),
  predict: ({ guess }) => ({ values: [guess] }),
  recall: (given, { questions }) => ({
    chosen: questions
      .flatMap(({ id, options }) => options.map((option) => given[id]?.choice.includes(option.id)))
      .flatMap((isChosen, at) => (isChosen ? at : [])),
  }),
  commit: ({ what, who, by, outcome }) => ({ values: [what, who, by, ...(outcome === undefined ? [] : [outcome])] }),
};
