import { isRecord, isText } from '~/schemas/answer-value';

/** Name of the database that remembers which file holds a copy: only IndexedDB can keep the key to a file. */
export const COPY_DATABASE = 'the-ask:copy';

/** The copy of one workbook. */
export interface CopyEntry {
  /** Id of the workbook. */
  readonly workbook: string;
  readonly handle: FileSystemFileHandle;
  /** `savedAt` of the document in the file. */
  readonly savedAt: string;
  /** When the file was last written: UTC, ISO 8601. */
  readonly writtenAt: string;
}

/** The copy of the workbook `id`; undefined where another one is remembered only. @throws where there is no database */
export async function readCopy(id: string): Promise<CopyEntry | undefined> {
  const entry: unknown = await run('readonly', (store) => store.get(id));
  return isCopyEntry(entry) ? entry : undefined;
}

/** Every copy that is remembered. @throws where there is no database */
export async function readCopies(): Promise<CopyEntry[]> {
  const entries: unknown[] = await run('readonly', (store) => store.getAll());
  return entries.filter(isCopyEntry);
}

/** Remembers a copy. @throws where the browser keeps no database */
export async function writeCopy(entry: CopyEntry): Promise<void> {
  await run('readwrite', (store) => store.put(entry));
}

/** Forgets the copy of the workbook `id`; the file stays. @throws where the browser keeps no database */
export async function removeCopy(id: string): Promise<void> {
  await run('readwrite', (store) => store.delete(id));
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(COPY_DATABASE);
  opening.onupgradeneeded = () => {
    // To look must not leave a database behind.
    if (mode === 'readonly') opening.transaction?.abort();
    else opening.result.createObjectStore(STORE, { keyPath: 'workbook' });
  };
  const database = await settled(opening);
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    // Left open it would stand in the way of erasing it.
    database.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const isCopyEntry = (value: unknown): value is CopyEntry =>
  isRecord(value) &&
  [value.workbook, value.savedAt, value.writtenAt].every(isText) &&
  value.handle instanceof FileSystemFileHandle;

const STORE = 'copies';
