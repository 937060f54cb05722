import type { AnswerStorage } from './storage';
import { updateIndex } from './workbooks';

/** Makes the workbook `id` the one that tabs open from now on. A tab keeps its own until it is reloaded. */
export function openWorkbook(storage: AnswerStorage, id: string, now: number): boolean {
  return updateIndex(storage, now, (index) => ({ ...index, current: id }));
}

/** Notes that the workbook `id` was exported: what "last backup" is read from. `now` in milliseconds. */
export function noteExport(storage: AnswerStorage, id: string, now: number): boolean {
  const exportedAt = new Date(now).toISOString();
  return updateIndex(storage, now, (index) => ({
    ...index,
    workbooks: index.workbooks.map((entry) => (entry.id === id ? { ...entry, exportedAt } : entry)),
  }));
}
