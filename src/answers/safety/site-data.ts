import type { Undo, WorkbookActions } from '../actions';
import { idsOf } from '../document';
import {
  type AnswerStorage,
  ASIDE_PREFIX,
  INDEX_KEY,
  PATH_KEY,
  READING_KEY,
  SETTINGS_KEY,
  WORKBOOK_PREFIX,
} from '../storage';
import type { AnswersStore } from '../store';
import { COPY_DATABASE, type CopyEntry, readCopies, writeCopy } from './copy-entries';

/** Everything this site holds in the browser, in the order of the keys; a part that cannot be looked at is left out. */
export async function listSiteData(actions: WorkbookActions, storage: AnswerStorage): Promise<SiteDatum[]> {
  const names = new Map(actions.index().workbooks.map(({ id, name }) => [id, name]));
  const items = keysOf(storage).map((key) => ({ key, what: describe(key, names), size: read(storage, key).length }));
  const databases = (await databaseNames()).map((key) => ({ key, what: 'Which file holds a copy of your answers' }));
  const caches = (await cacheNames()).map((key) => ({ key, what: 'Pages of this book, kept for reading offline' }));
  return [...items, ...databases, ...caches];
}

/**
 * Erases everything this site holds. The answers are erased first, as dated nulls, so that neither this tab nor another one
 * writes them again. What comes back undoes it, but for cached pages, which the browser fetches anew.
 */
export async function eraseSiteData(
  store: AnswersStore,
  actions: WorkbookActions,
  storage: AnswerStorage,
): Promise<Undo> {
  const before = keysOf(storage).map((key) => [key, read(storage, key)] as const);
  const copies: CopyEntry[] = await readCopies().catch(() => []);
  const undoAnswers = actions.erase(idsOf(store.document().answers));
  for (const key of keysOf(storage)) storage.remove(key);
  await Promise.all((await databaseNames()).map(deleteDatabase));
  await Promise.all((await cacheNames()).map((name) => caches.delete(name)));
  store.refresh();
  return () => {
    for (const [key, text] of before) storage.write(key, text);
    for (const copy of copies) void writeCopy(copy).catch(() => undefined);
    // Under fresh dates, or the erasure would win over what was just put back.
    undoAnswers();
  };
}

/** One thing that this site holds. */
export interface SiteDatum {
  /** The name it is stored under. */
  readonly key: string;
  /** What it is, in the reader's words. */
  readonly what: string;
  /** In characters; left out where the browser does not tell. */
  readonly size?: number;
}

function describe(key: string, names: ReadonlyMap<string, string>): string {
  if (key === INDEX_KEY) return 'The list of your workbooks';
  if (key === SETTINGS_KEY) return 'Your reading settings';
  if (key === READING_KEY) return 'The place where you stopped reading';
  if (key === PATH_KEY) return 'The reading path you follow';
  if (key.startsWith(ASIDE_PREFIX)) return 'Answers that could not be read, set aside';
  if (!key.startsWith(WORKBOOK_PREFIX)) return 'Something another edition of this book stored';
  const name = names.get(key.slice(WORKBOOK_PREFIX.length));
  return name ? `Your answers in “${name}”` : 'Answers in a workbook without a name';
}

function keysOf(storage: AnswerStorage): string[] {
  try {
    return storage.keys().sort();
  } catch {
    return [];
  }
}

const read = (storage: AnswerStorage, key: string): string => storage.read(key) ?? '';

async function databaseNames(): Promise<string[]> {
  try {
    const all = await indexedDB.databases();
    return all.flatMap(({ name }) => (name?.startsWith('the-ask') ? [name] : []));
  } catch {
    // Where the browser does not list them there may be the one that is known.
    const copies = await readCopies().catch(() => []);
    return copies.length > 0 ? [COPY_DATABASE] : [];
  }
}

async function cacheNames(): Promise<string[]> {
  try {
    return (await caches.keys()).filter((name) => name.startsWith('the-ask'));
  } catch {
    // Without TLS there are none.
    return [];
  }
}

const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
