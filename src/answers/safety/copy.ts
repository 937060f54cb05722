import { exportFile } from '../files/transfer';
import type { AnswerStorage } from '../storage';
import type { AnswersStore } from '../store';
import { noteExport } from '../workbooks/workbook-list';
import { type CopyEntry, readCopy, removeCopy, writeCopy } from './copy-entries';
import { rememberSafety } from './safety';

/** A change is copied after a pause of this many milliseconds. */
export const COPY_PAUSE = 1_000;

/**
 * Keeps a copy of this tab's workbook in a file that the reader chose, and renews it after changes while the page is
 * open. No method throws or rejects: what goes wrong is a state.
 */
export function createCopy(store: AnswersStore, storage: AnswerStorage): Copy {
  let state: CopyState = { status: 'off' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();
  const listeners = new Set<(state: CopyState) => void>();

  const show = (next: CopyState) => {
    state = next;
    for (const listener of listeners) listener(state);
  };

  async function renew(): Promise<void> {
    const document = store.document();
    // Read anew each time: another tab may have stopped it, or everything was erased.
    const entry = await readCopy(document.workbook.id).catch(() => undefined);
    if (!entry) return show({ status: 'off' });
    if (!isWhole(store)) return show(stateOf('waits', entry));
    if (document.savedAt <= entry.savedAt) return show(stateOf('kept', entry));
    try {
      if ((await entry.handle.queryPermission?.({ mode: 'readwrite' })) !== 'granted')
        return show(stateOf('asks', entry));
      await write(entry.handle, exportFile(document).text);
      const written = { ...entry, savedAt: document.savedAt, writtenAt: new Date().toISOString() };
      await writeCopy(written);
      noteExport(storage, document.workbook.id, Date.now());
      store.refresh();
      show(stateOf('kept', written));
    } catch {
      show(stateOf('failed', entry));
    }
  }

  const renewNext = (): Promise<void> => {
    queue = queue.then(renew);
    return queue;
  };
  let seen = '';
  const follow = () => {
    const { savedAt } = store.document();
    if (savedAt === seen) return;
    seen = savedAt;
    clearTimeout(timer);
    timer = setTimeout(renewNext, COPY_PAUSE);
  };

  return {
    start() {
      seen ||= store.document().savedAt;
      void renewNext();
      return store.subscribeAll(follow);
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    async choose() {
      const { workbook } = store.document();
      try {
        const handle = await window.showSaveFilePicker?.({ suggestedName: exportFile(store.document()).name });
        if (!handle) return;
        await writeCopy({ workbook: workbook.id, handle, savedAt: '', writtenAt: '' });
        rememberSafety(storage, { copy: true });
        await renewNext();
      } catch (error) {
        // She closed the browser's dialog: nothing has changed, and she knows.
        if (error instanceof DOMException && error.name === 'AbortError') return;
        show({ status: 'failed', file: '', writtenAt: '' });
      }
    },
    async allow() {
      const entry = await readCopy(store.document().workbook.id).catch(() => undefined);
      await entry?.handle.requestPermission?.({ mode: 'readwrite' }).catch(() => undefined);
      await renewNext();
    },
    async stop() {
      await removeCopy(store.document().workbook.id).catch(() => undefined);
      await renewNext();
    },
  };
}

const stateOf = (status: CopyStatus, { handle, writtenAt }: CopyEntry): CopyState => ({
  status,
  file: handle.name,
  writtenAt,
});

/** Writes the file and reads it back. @throws where the file does not hold the text afterwards */
async function write(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  const file = await handle.getFile();
  if ((await file.text()) !== text) throw new Error('The file does not hold what was written.');
}

/** False where the page shows only a part of what is stored: an older copy may hold more. */
function isWhole(store: AnswersStore): boolean {
  const state = store.state();
  return state.status === 'ready' && !state.unread;
}

/** The copy of a page's workbook. */
export interface Copy {
  /** Copies what the file lacks, and then every change. Returns the way to stop for this page. */
  start(): () => void;
  /** Calls `listener` at once and after every change of the state. Returns the way to stop. */
  subscribe(listener: (state: CopyState) => void): () => void;
  /** Lets the reader choose a file, and writes it. Call it from her click: the browser's dialog opens. */
  choose(): Promise<void>;
  /** Asks the reader to let the page write to the file again. Call it from her click, too. */
  allow(): Promise<void>;
  /** Writes the file no more. It stays where it is. */
  stop(): Promise<void>;
}

/**
 * How a copy stands. `kept`: the file holds what is stored. `asks`: the browser wants the reader's permission again.
 * `failed`: the file could not be written. `waits`: not all that is stored could be read, so the file is left as it is.
 */
export type CopyStatus = 'kept' | 'asks' | 'failed' | 'waits';

/** The state of the copy; `writtenAt` is empty where the file was never written, `file` where it could not be remembered. */
export type CopyState =
  | { readonly status: 'off' }
  | { readonly status: CopyStatus; readonly file: string; readonly writtenAt: string };

declare global {
  interface Window {
    showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
  }
  interface FileSystemHandle {
    queryPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
  }
}
