import { setAside } from '../aside';
import { type AnswersDocument, emptyDocument, stampAfter, type Workbook } from '../document';
import { type LoadResult, parse } from '../parse';
import { type AnswerStorage, INDEX_KEY, workbookKey } from '../storage';
import {
  INDEX_VERSION,
  listed,
  newWorkbook,
  parseIndex,
  readIndex,
  updateIndex,
  type WorkbookEntry,
  type WorkbookIndex,
} from './workbooks';

/*
 * What is done to whole workbooks. Each function does all of it or nothing, says why where it did nothing, writes over
 * no other workbook, and never throws. Call them while no other tab writes, and after this tab has written its own.
 */

/** Every workbook in the order of the list, with what is stored of it; none where storage is blocked. */
export function listWorkbooks(storage: AnswerStorage): ListedWorkbook[] {
  try {
    return readIndex(storage).workbooks.map((entry) => ({
      ...entry,
      stored: parse(storage.read(workbookKey(entry.id))),
    }));
  } catch {
    return [];
  }
}

/** Adds an empty workbook and makes it the one that tabs open from now on. `now` in milliseconds, here and below. */
export function createWorkbook(storage: AnswerStorage, name: string, now: number): Outcome<Workbook> {
  return attempt(() => {
    const workbook = unusedWorkbook(storage, name, now);
    return add(storage, emptyDocument(workbook), now, (index) => opened(listed(index, workbook), workbook.id));
  });
}

/** Copies a workbook, history and all, to stand behind it in the list. The copy is not opened. */
export function duplicateWorkbook(storage: AnswerStorage, id: string, now: number): Outcome<Workbook> {
  return attempt(() => {
    const read = parse(storage.read(workbookKey(id)));
    if (!isReadable(read)) return { refused: read.status === 'absent' ? 'gone' : 'unreadable' };
    const workbook = unusedWorkbook(storage, `Copy of ${read.document.workbook.name}`.trim(), now);
    return add(storage, { ...read.document, workbook }, now, ({ current, workbooks }) => ({
      current,
      workbooks: workbooks
        .filter((entry) => entry.id !== workbook.id)
        .flatMap((entry) => (entry.id === id ? [entry, workbook] : [entry])),
    }));
  });
}

/** Gives another name to a workbook that this tab does not show; the one it shows is renamed by actions.ts. */
export function renameWorkbook(storage: AnswerStorage, id: string, name: string, now: number): Outcome<Workbook> {
  return attempt(() => {
    const text = storage.read(workbookKey(id));
    const read = parse(text);
    if (text === null || !isReadable(read)) return { refused: text === null ? 'gone' : 'unreadable' };
    const { document, rejected } = read;
    if (rejected.length > 0 && !setAside(storage, JSON.stringify(rejected), now)) return { refused: 'not-kept' };
    const workbook = { ...document.workbook, id, name };
    const renamed = { ...document, savedAt: stampAfter(now, document.savedAt), workbook };
    if (!storage.write(workbookKey(id), JSON.stringify(renamed))) return { refused: 'not-kept' };
    const refused = changeIndex(storage, now, (index) => listed(index, workbook));
    if (!refused) return { done: workbook };
    storage.write(workbookKey(id), text);
    return { refused };
  });
}

/** Makes a workbook the one that tabs open from now on, archived or not. A tab keeps its own until it is reloaded. */
export function openWorkbook(storage: AnswerStorage, id: string, now: number): Outcome<string> {
  return attempt(() => {
    const refused = changeIndex(storage, now, (index) => opened(index, id));
    return refused ? { refused } : { done: id };
  });
}

/** The list with this workbook open, and out of the archive. */
export function opened({ workbooks }: WorkbookIndex, id: string): WorkbookIndex {
  return { current: id, workbooks: workbooks.map((entry) => (entry.id === id ? unarchived(entry) : entry)) };
}

/** Puts a workbook away. Where it was the current one, the one saved last of the others becomes it. */
export function archiveWorkbook(storage: AnswerStorage, id: string, now: () => number): Outcome<WayBack> {
  return attempt(() => {
    const { current } = readIndex(storage);
    const refused = changeIndex(storage, now(), ({ workbooks }) => ({
      current: current === id ? latest(storage, id) : current,
      workbooks: workbooks.map((entry) => (entry.id === id ? { ...entry, archived: true } : entry)),
    }));
    if (refused) return { refused };
    return { done: () => (current === id ? openWorkbook : takeOut)(storage, id, now()) };
  });
}

/** Takes a workbook out of the archive. */
export function takeOut(storage: AnswerStorage, id: string, now: number): Outcome<string> {
  return attempt(() => {
    const refused = changeIndex(storage, now, (index) => ({ ...opened(index, id), current: index.current }));
    return refused ? { refused } : { done: id };
  });
}

/** Notes that the workbook `id` was exported: what "last backup" is read from. @throws where storage is blocked. */
export function noteExport(storage: AnswerStorage, id: string, now: number): boolean {
  const exportedAt = new Date(now).toISOString();
  return updateIndex(storage, now, (index) => ({
    ...index,
    workbooks: index.workbooks.map((entry) => (entry.id === id ? { ...entry, exportedAt } : entry)),
  }));
}

/** The workbook saved last, but for one and for what is archived. */
export function latest(storage: AnswerStorage, except: string): string | undefined {
  const savedAt = ({ stored }: ListedWorkbook) => (isReadable(stored) ? stored.document.savedAt : '');
  return listWorkbooks(storage)
    .filter(({ id, archived }) => id !== except && !archived)
    .sort((a, b) => (savedAt(a) < savedAt(b) ? 1 : -1))[0]?.id;
}

/** Runs `act`; what throws is storage that is blocked. */
export function attempt<T>(act: () => Outcome<T>): Outcome<T> {
  try {
    return act();
  } catch {
    return { refused: 'blocked' };
  }
}

/** Changes the list, or says why not. */
export function changeIndex(
  storage: AnswerStorage,
  now: number,
  change: (index: WorkbookIndex) => WorkbookIndex,
): Refusal | undefined {
  const version = parseIndex(storage.read(INDEX_KEY))?.version ?? 0;
  if (version > INDEX_VERSION) return 'newer';
  return updateIndex(storage, now, change) ? undefined : 'not-kept';
}

/** True for a workbook this edition can write again. */
export const isReadable = (read: LoadResult): read is Readable =>
  read.status === 'loaded' || read.status === 'migrated';

/** A workbook in the list, and what reading it came to. */
export interface ListedWorkbook extends WorkbookEntry {
  readonly stored: LoadResult;
}

/** What came of it: done, or refused with nothing changed. */
export type Outcome<T> = { readonly done: T } | { readonly refused: Refusal };

/** Takes back what was done. Refused, it can be tried again. */
export type WayBack = () => Outcome<string>;

/**
 * `blocked`: storage cannot be read. `not-kept`: it did not keep what was written; it is full, most likely. `newer`: a
 * later edition wrote the list. `unreadable`: the workbook cannot be read. `gone`: it is no longer there.
 * `unsaved`: the page shows words that are not stored, and they come first.
 */
export type Refusal = 'blocked' | 'not-kept' | 'newer' | 'unreadable' | 'gone' | 'unsaved';

type Readable = Extract<LoadResult, { status: 'loaded' | 'migrated' }>;

/** Adds a document and its line, or neither. Earlier versions are not let go to make room: a copy is whole or none. */
function add(
  storage: AnswerStorage,
  document: AnswersDocument,
  now: number,
  change: (index: WorkbookIndex) => WorkbookIndex,
): Outcome<Workbook> {
  const { workbook } = document;
  const key = workbookKey(workbook.id);
  const isKept = storage.write(key, JSON.stringify({ ...document, savedAt: stampAfter(now) }));
  const refused = isKept ? changeIndex(storage, now, change) : 'not-kept';
  if (refused) storage.remove(key);
  return refused ? { refused } : { done: workbook };
}

function unusedWorkbook(storage: AnswerStorage, name: string, now: number): Workbook {
  const workbook = newWorkbook(now, name);
  return storage.read(workbookKey(workbook.id)) === null ? workbook : unusedWorkbook(storage, name, now);
}

function unarchived({ archived: _, ...entry }: WorkbookEntry): WorkbookEntry {
  return entry;
}
