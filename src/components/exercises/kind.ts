import type { ComponentChildren, FunctionComponent } from 'preact';
import type { AnswerValues, ExerciseId } from '~/schemas/answer-value';
import type { AnswerText, ExerciseKind, Labels, RecallQuestion } from '~/schemas/exercise';

/** What an exercise's faces know of it: plain data that a page can hand to an island. */
export type ExerciseProps<K extends ExerciseKind> = {
  id: ExerciseId;
  kind: K;
  /** The question, stored beside the answer. */
  prompt: string;
  /** Its statements, options or questions, stored beside the answer too; empty where the kind has none. */
  labels: Labels;
  /** Id of the element that shows the question, and names the field. */
  labelledBy: string;
  /** Whether a worked example comes as children. Children alone do not tell: Astro sends an empty slot too. */
  example: boolean;
} & Asked<K>;

/**
 * What only the fill face of `recall` has to know: its questions with their reasons, passages with the base path. It
 * makes the labels from them, so that the page does not carry their text twice.
 */
type Asked<K extends ExerciseKind> = K extends 'recall' ? { questions: RecallQuestion[] } : unknown;

/** The fill face, in the page. What stands between its tags in the text (an example, an account) comes as children. */
export type FillProps<K extends ExerciseKind> = { exercise: ExerciseProps<K>; children?: ComponentChildren };

/**
 * The faces that only show an answer; null where nothing was written. The labels are those it was given under, or the
 * exercise's own where there is none.
 */
export type AnswerProps<K extends ExerciseKind> = { value: AnswerValues[K] | null; labels: Labels };

/** An exercise kind: its four faces, and when its answer counts as empty. The fill face is its file's default export. */
export type Kind<K extends ExerciseKind> = {
  /** What the reader sees above the title, e.g. “Reflection”. */
  name: string;
  /** In the workbook: the answer as it was given. */
  Review: FunctionComponent<AnswerProps<K>>;
  /** On paper: the answer in full, or ruled space. */
  Print: FunctionComponent<AnswerProps<K>>;
  /** In words, for exports; those that make Markdown or Word of it take care of what would be markup there. */
  text: (value: AnswerValues[K], labels: Labels) => AnswerText;
  isEmpty: (value: AnswerValues[K]) => boolean;
};
