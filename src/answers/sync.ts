import type { ExerciseId } from '../schemas/answer-value';
import { setAside } from './aside';
import { type AnswersDocument, emptyDocument, idsOf, stampAfter } from './document';
import { mergeSince } from './merge';
import { parse, type UnreadableReason } from './parse';
import { saveDocument } from './save';
import { type AnswerStorage, INDEX_KEY, workbookKey } from './storage';
import { listed, newWorkbook, readIndex, updateIndex } from './workbooks/workbooks';

/** Typing is written after a pause of this many milliseconds … */
export const DEBOUNCE = 400;

/** … and after this many at the latest, for those who never pause. */
export const LONGEST_WAIT = 5_000;

/** A write that failed is tried again after this many milliseconds, and with every change. */
export const RETRY = 10_000;

/**
 * Keeps the document a page shows and the one in storage the same. Nothing is read before `load` or the first change,
 * nothing written before the first change; every write reads what is stored, merges, writes, and reads back. No method
 * throws: what goes wrong is a state. `onChange` is called after every change of document or state.
 */
export function createSync({ storage, edition, now, lock, schedule }: Ports, onChange: () => void): Sync {
  /** What the page shows. */
  let document = emptyDocument(newWorkbook(now()), edition);
  /** True once its workbook is one of storage's: it is this tab's until reload. */
  let settled = false;
  /** The text last seen in storage, undefined before the first look; and the document in it, where there is one. */
  let storedText: string | null | undefined;
  let stored: AnswersDocument | undefined;
  /** What of that text could not be read: it is set aside before it is written over. */
  let leftover: string | undefined;
  let unread: Unread | undefined;
  let state: StoreState = { status: 'loading' };
  /** When the oldest change not yet written was made; undefined when all are. */
  let changedAt: number | undefined;
  let cancelTimer = () => {};

  const isStored = (id: ExerciseId) => {
    const there = stored?.answers[id];
    const shown = document.answers[id];
    return there === shown || (there === undefined && shown?.value === null);
  };
  const hasNews = () => idsOf(document.answers).some((id) => !isStored(id));
  const isOver = () => state.status === 'read-only' || (state.status === 'unsaved' && state.reason === 'no-room');

  function ready(): void {
    state = unread ? { status: 'ready', unread } : { status: 'ready' };
  }

  /** Takes in what is stored now. Throws where storage is blocked. */
  function pull(): void {
    if (!settled) {
      const { current, workbooks } = readIndex(storage);
      const entry = workbooks.find(({ id }) => id === current);
      if (!entry) return;
      const { id, name, createdAt } = entry;
      document = { ...document, workbook: { id, name, createdAt } };
      settled = true;
    }
    const { id } = document.workbook;
    const text = storage.read(workbookKey(id));
    if (text === storedText) return;
    const base = stored;
    const read = parse(text);
    storedText = text;
    stored = undefined;
    leftover = undefined;
    if (read.status === 'absent') return;
    if (read.status === 'unreadable') {
      leftover = text ?? '';
      unread = read.reason;
      return;
    }
    if (read.document) {
      // The key says which workbook this is, whatever the document says.
      stored = { ...read.document, workbook: { ...read.document.workbook, id } };
      document = mergeSince(base, document, stored);
    }
    if (read.status === 'newer') {
      state = { status: 'read-only', version: read.version };
    } else if (read.rejected.length > 0) {
      leftover = JSON.stringify(read.rejected);
      unread = 'some-entries';
    }
  }

  function write(): void {
    if (leftover !== undefined && !setAside(storage, leftover, now())) {
      state = { status: 'unsaved', reason: 'no-room' };
      return;
    }
    const saved = saveDocument(storage, { ...document, edition, savedAt: stampAfter(now(), document.savedAt) });
    if (!saved) {
      failed('not-kept');
      return;
    }
    document = saved.document;
    stored = document;
    storedText = saved.text;
    leftover = undefined;
    settled = true;
    changedAt = undefined;
    ready();
    // An index that could not be written is no loss: the workbook is found by its key.
    updateIndex(storage, now(), (index) => listed(index, document.workbook));
  }

  function failed(reason: UnsavedReason): void {
    state = { status: 'unsaved', reason };
    changedAt = now();
    cancelTimer = schedule(() => lock(flush), RETRY);
  }

  /** Gone under this tab: writing it all again is for the reader to say, by her next change. */
  function cleared(): void {
    cancelTimer();
    changedAt = undefined;
    state = { status: 'unsaved', reason: 'cleared' };
  }

  function queue(): void {
    const time = now();
    changedAt ??= time;
    cancelTimer();
    const wait = Math.min(DEBOUNCE, changedAt + LONGEST_WAIT - time);
    cancelTimer = schedule(() => lock(flush), Math.max(0, wait));
  }

  function flush(): void {
    if (changedAt === undefined) return;
    cancelTimer();
    const had = stored !== undefined;
    try {
      pull();
      if (had && storedText === null) cleared();
      else if (!isOver()) write();
    } catch {
      failed('blocked');
    }
    onChange();
  }

  function look(): void {
    const had = stored !== undefined;
    try {
      pull();
      if (isOver()) return;
      if (!hasNews()) ready();
      else if (stored || leftover !== undefined) {
        // What waits already is not put off because another tab wrote.
        if (changedAt === undefined) queue();
      } else if (had) cleared();
    } catch {
      state = { status: 'unsaved', reason: 'blocked' };
    }
  }

  return {
    document: () => document,
    state: () => state,
    isStored,
    flush,
    load() {
      if (state.status !== 'loading') return;
      ready();
      look();
      onChange();
    },
    reopen() {
      cancelTimer();
      document = emptyDocument(newWorkbook(now()), edition);
      settled = false;
      storedText = undefined;
      stored = undefined;
      leftover = undefined;
      unread = undefined;
      changedAt = undefined;
      ready();
      look();
      onChange();
    },
    refresh(key = null) {
      if (state.status === 'loading') return;
      if (key !== null && key !== INDEX_KEY && key !== workbookKey(document.workbook.id)) return;
      if (!isOver()) look();
      onChange();
    },
    change(part) {
      document = { ...document, ...part };
      queue();
      onChange();
    },
  };
}

/** The document of one page, kept in step with storage. */
export interface Sync {
  /** What the page shows. */
  document(): AnswersDocument;
  state(): StoreState;
  /** Whether storage holds of this answer exactly what is shown; read back, not assumed. */
  isStored(id: ExerciseId): boolean;
  /** Reads storage for the first time. A second call does nothing. */
  load(): void;
  /** Lets go of this workbook and reads the current one, as a reload would. Flush first: what is not written is lost. */
  reopen(): void;
  /** Reads storage again: another tab changed `key` (null: any), or the page came back from the back/forward cache. */
  refresh(key?: string | null): void;
  /** Replaces parts of the document and has them written soon. */
  change(part: Partial<Pick<AnswersDocument, 'answers' | 'workbook'>>): void;
  /** Writes now what is not written yet: synchronously, waiting for no lock, so that a page being closed still can. */
  flush(): void;
}

/** What the store needs of the world. */
export interface Ports {
  readonly storage: AnswerStorage;
  /** Edition of the book, stamped on what is saved. */
  readonly edition: string;
  /** The time, in milliseconds. */
  readonly now: () => number;
  /** Runs `task` while no other tab runs one; at once where there are no locks. */
  readonly lock: (task: () => void) => void;
  /** Runs `task` after `wait` milliseconds; returns the way to cancel it. */
  readonly schedule: (task: () => void, wait: number) => () => void;
}

/** How the document as a whole stands with storage. */
export type StoreState =
  /** Storage has not been read. */
  | { readonly status: 'loading' }
  /** Storage has been read. `unread`: not all of it could be; that is or will be set aside. */
  | { readonly status: 'ready'; readonly unread?: Unread }
  /** Written by a later edition: this tab writes no more. */
  | { readonly status: 'read-only'; readonly version: number }
  /** What is shown is not stored, or not all of it. */
  | { readonly status: 'unsaved'; readonly reason: UnsavedReason };

/** Why the whole document, or some entries of it, could not be read. */
export type Unread = UnreadableReason | 'some-entries';

/**
 * `blocked`: storage cannot be read. `not-kept`: it did not keep what was written; it is full, most likely. `no-room`:
 * nothing could be set aside, so this tab writes no more. `cleared`: what was stored is gone; the next change writes all.
 */
export type UnsavedReason = 'blocked' | 'not-kept' | 'no-room' | 'cleared';
