import { answers, storage } from '../page';
import { createCopy } from './copy';
import { askOnce, readSafety } from './safety';

/** What follows once an answer was saved on a page: the browser is asked to keep it, and the copy in a file renewed. */
export function afterSave(): void {
  void askOnce(storage);
  if (readSafety(storage).copy) createCopy(answers, storage).start();
}
