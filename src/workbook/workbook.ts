import { type Answer, type AnswersDocument, idsOf } from '~/answers/document';
import type { ExerciseId } from '~/schemas/answer-value';
import type { BriefPart, ExerciseKind, Labels, RecallQuestion } from '~/schemas/exercise';

/**
 * An exercise as the workbook lists it: plain data a page can hand to its island, and what its kind's fill face asks for
 * besides.
 */
export type IndexedExercise = {
  id: ExerciseId;
  kind: ExerciseKind;
  number: string;
  title: string;
  prompt: string;
  labels: Labels;
  /** What a `recall` asks. */
  questions?: RecallQuestion[];
  /** The part of the brief it fills. */
  brief?: BriefPart;
  href: string;
};

/** A page of the book with its exercises. */
export type IndexedPage = { slug: string; label: string; title: string; href: string; exercises: IndexedExercise[] };

/** All exercises of the book, in its order: parts, pages, exercises. */
export type ExerciseIndex = { name: string; pages: IndexedPage[] }[];

/** An exercise with its answer, if it has one. */
export type WorkbookRow = IndexedExercise & {
  answer: Answer | undefined;
  /** What is kept of it, also where nothing is written now: its earlier versions can be brought back. */
  kept: Answer | undefined;
  /** The question as it read when it was answered, where it reads otherwise now. */
  oldPrompt: string | undefined;
};

/** The workbook as it is shown, printed and exported. */
export type WorkbookView = {
  parts: {
    name: string;
    pages: (Omit<IndexedPage, 'exercises'> & { rows: WorkbookRow[]; answered: number })[];
    answered: number;
    total: number;
  }[];
  /** Answers to exercises this edition does not have: withdrawn, or of a later edition. Shown with their own question. */
  others: { id: ExerciseId; answer: Answer }[];
  answered: number;
  total: number;
};

/**
 * Puts answers in the book's order. Nothing the reader wrote is left out.
 * @param isEmpty whether an answer's value counts as nothing written
 */
export function buildWorkbook(
  index: ExerciseIndex,
  document: AnswersDocument,
  isEmpty: (answer: Answer) => boolean,
): WorkbookView {
  const given = (id: ExerciseId): Answer | undefined => {
    const answer = document.answers[id];
    return answer && !isEmpty(answer) ? answer : undefined;
  };
  const parts = index.map(({ name, pages: indexed }) => {
    const pages = indexed.map(({ exercises, ...page }) => {
      const rows = exercises.map((exercise) => {
        const answer = given(exercise.id);
        const reworded = answer !== undefined && answer.prompt !== exercise.prompt;
        const kept = document.answers[exercise.id];
        return { ...exercise, answer, kept, oldPrompt: reworded ? answer.prompt : undefined };
      });
      return { ...page, rows, answered: rows.filter((row) => row.answer).length };
    });
    return {
      name,
      pages,
      answered: pages.reduce((sum, page) => sum + page.answered, 0),
      total: pages.reduce((sum, page) => sum + page.rows.length, 0),
    };
  });
  const known = new Set(parts.flatMap((part) => part.pages).flatMap((page) => page.rows.map((row) => row.id)));
  return {
    parts,
    others: idsOf(document.answers)
      .filter((id) => !known.has(id))
      .flatMap((id) => {
        const answer = given(id);
        return answer ? [{ id, answer }] : [];
      }),
    answered: parts.reduce((sum, part) => sum + part.answered, 0),
    total: known.size,
  };
}
