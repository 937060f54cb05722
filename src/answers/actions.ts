import type { ExerciseId } from '../schemas/answer-value';
import { type Answer, type Answers, type AnswersDocument, revise, type Version } from './document';
import { applyImport, erased, revert } from './files/transfer';
import type { AnswersStore } from './store';
import type { Ports } from './sync';
import { noteExport } from './workbooks/workbook-list';
import { readIndex, type WorkbookIndex } from './workbooks/workbooks';

/**
 * What the workbook page does to the open workbook as a whole. It stands apart from the store so that pages with
 * exercises do not carry it. No method throws.
 */
export function createActions(store: AnswersStore, { storage, now }: Pick<Ports, 'storage' | 'now'>): WorkbookActions {
  /** Replaces many answers, writes at once, and returns the way back. */
  const replace = (after: Answers): Undo => {
    const before = store.document().answers;
    const all = (answers: Answers) => {
      store.change({ answers });
      store.flush();
    };
    all(after);
    return () => {
      const { answers } = store.document();
      all({ ...answers, ...revert(before, after, answers, now()) });
    };
  };

  return {
    erase(ids) {
      const answers: Record<ExerciseId, Answer> = { ...store.document().answers };
      for (const id of [ids].flat()) {
        const before = answers[id];
        if (before && before.value !== null) answers[id] = erased(before, now());
      }
      return replace(answers);
    },

    importAnswers: (incoming) => replace(applyImport(store.document(), incoming, now()).answers),

    restore(id, { value, prompt, labels }) {
      const { answers } = store.document();
      const before = answers[id];
      if (!before) return;
      const answer = revise(before, { kind: before.kind, value, prompt, labels }, now(), true);
      store.change({ answers: { ...answers, [id]: answer } });
    },

    rename: (name) => store.change({ workbook: { ...store.document().workbook, name } }),

    index() {
      try {
        return readIndex(storage);
      } catch {
        return { current: undefined, workbooks: [] };
      }
    },

    noteExport() {
      try {
        const noted = noteExport(storage, store.document().workbook.id, now());
        if (noted) store.refresh();
        return noted;
      } catch {
        return false;
      }
    },
  };
}

/** Takes back what was just done, as far as nothing was written since. */
export type Undo = () => void;

/** The open workbook, to work on as a whole. */
export interface WorkbookActions {
  /** Erases answers and their history from this device, at once. */
  erase(ids: ExerciseId | readonly ExerciseId[]): Undo;
  /** Merges `incoming` (from `previewImport`) into this workbook, at once. */
  importAnswers(incoming: AnswersDocument): Undo;
  /** Makes an earlier version the present one; the present one enters the history. */
  restore(id: ExerciseId, version: Version): void;
  /** Gives this workbook another name. */
  rename(name: string): void;
  /** The workbooks on this device, with the date of their last export; none where storage is blocked. */
  index(): WorkbookIndex;
  /** Call after the reader took a file: "last backup" is read from it. False where it could not be noted. */
  noteExport(): boolean;
}
