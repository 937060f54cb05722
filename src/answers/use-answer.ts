import { useLayoutEffect, useState } from 'preact/hooks';
import { type AnswerValues, type ExerciseId, type ExerciseKind, isAnswerValue } from '../schemas/answer-value';
import { answers } from './page';
import type { AnswersStore, AnswerView, Question } from './store';

/**
 * Binds one exercise to its answer. The first render in the browser is the server's (no value, `idle`); what is stored
 * comes right after mount, and from then on every change, also from other tabs.
 * @param id `<slug>.<word>`; the build has checked it.
 */
export function useAnswer<K extends ExerciseKind>(
  id: string,
  question: Question<K>,
  store: AnswersStore = answers,
): UsedAnswer<K> {
  const [view, show] = useState<AnswerView>();
  const { answer, status } = view ?? NOTHING;
  const key = id as ExerciseId;
  useLayoutEffect(() => {
    store.load();
    return store.subscribe(key, show);
  }, [store, key]);
  return {
    value: answer && isAnswerValue(question.kind, answer.value) ? answer.value : null,
    answer,
    status,
    ready: view !== undefined,
    // What the answer names and the question no longer does keeps its words.
    set: (value) => store.set(key, value, { ...question, labels: { ...answer?.labels, ...question.labels } }),
    star: (starred) => store.star(key, starred),
  };
}

/** What an exercise's face works with. */
export interface UsedAnswer<K extends ExerciseKind> extends AnswerView {
  /** What the reader wrote, or null: not yet, erased, or not read yet. */
  readonly value: AnswerValues[K] | null;
  /** True once storage was read: before that a field is not to be written in. */
  readonly ready: boolean;
  readonly set: (value: AnswerValues[K]) => void;
  readonly star: (starred: boolean) => void;
}

const NOTHING: AnswerView = { answer: undefined, status: 'idle' };
