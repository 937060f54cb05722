import { createActions } from './actions';
import { answers, runLocked, storage } from './page';
import type { Outcome } from './workbooks/workbook-list';

/** The open workbook of this page, to work on as a whole. Only pages about the workbook load it. */
export const actions = createActions(answers, { storage, now: Date.now });

/**
 * Does something to whole workbooks (see workbook-list.ts) while no other tab writes, and after this page has written its own.
 * Refused where that could not be written: a page that goes on to another workbook would lose it.
 */
export function changeWorkbooks<T>(act: () => Outcome<T>): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    runLocked(() => {
      answers.flush();
      const state = answers.state();
      const isUnsaved = state.status === 'unsaved' && state.reason !== 'blocked';
      resolve(isUnsaved ? { refused: 'unsaved' } : act());
      answers.refresh();
    });
  });
}
