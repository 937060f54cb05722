/**
 * Where answers are kept, as a port: the only file that names `localStorage`. Every key begins with `the-ask:`, because
 * on a shared host other pages of the same origin keep their things beside ours.
 */
export interface AnswerStorage {
  /**
   * What is stored under `key`, or null.
   * @throws anything, where storage is blocked or absent.
   */
  read(key: string): string | null;
  /** Stores `value` and reads it back: true only if it is there. Full, blocked and forgetful storage say false. */
  write(key: string, value: string): boolean;
  /** Takes `key` away: true only if it is gone. */
  remove(key: string): boolean;
  /**
   * The keys that begin with `the-ask:`, in no order.
   * @throws anything, where storage is blocked or absent.
   */
  keys(): string[];
  /** Calls `listener` after another tab changed a key, or null when it cleared them all. Returns the way to stop. */
  onChange(listener: ChangeListener): () => void;
}

/** Told which key another tab changed; null means all of them. */
export type ChangeListener = (key: string | null) => void;

/** Prefix of every key. */
export const PREFIX = 'the-ask:';

/** Names the workbooks and the current one. */
export const INDEX_KEY = 'the-ask:index';

/** Reading settings: theme, face, size. */
export const SETTINGS_KEY = 'the-ask:settings';

/** Where the reader left off. */
export const READING_KEY = 'the-ask:reading';

/** The reading path that is followed. */
export const PATH_KEY = 'the-ask:path';

/** Where the workbook `id` is kept. */
export const workbookKey = (id: string): string => `${WORKBOOK_PREFIX}${id}`;

/** Prefix of the keys of workbooks. */
export const WORKBOOK_PREFIX = 'the-ask:workbook:';

/** Prefix of what was set aside; the time in milliseconds follows. */
export const ASIDE_PREFIX = 'the-ask:aside:';

/** The browser's storage. Nothing is touched before the first call: where it is blocked, naming it already throws. */
export function browserStorage(scope: Window = window): AnswerStorage {
  return overItems(
    () => scope.localStorage,
    (listener) => {
      const heard = (event: StorageEvent) => {
        if (event.storageArea === null || event.storageArea === scope.localStorage) listener(event.key);
      };
      scope.addEventListener('storage', heard);
      return () => scope.removeEventListener('storage', heard);
    },
  );
}

/** One tab's view of storage that lasts as long as the page; tabs that share `area` hear each other. */
export function memoryStorage(area: MemoryArea = memoryArea()): AnswerStorage {
  const own = new Set<ChangeListener>();
  const tell = (key: string) => {
    for (const tab of area.tabs) if (tab !== own) for (const listener of tab) listener(key);
  };
  area.tabs.add(own);
  const items: Items = {
    get length() {
      return area.items.size;
    },
    key: (at) => [...area.items.keys()][at] ?? null,
    getItem: (key) => area.items.get(key) ?? null,
    setItem: (key, value) => {
      area.items.set(key, value);
      tell(key);
    },
    removeItem: (key) => {
      if (area.items.delete(key)) tell(key);
    },
  };
  return overItems(
    () => items,
    (listener) => {
      own.add(listener);
      return () => own.delete(listener);
    },
  );
}

/** Storage in memory, for tabs to share. */
export function memoryArea(): MemoryArea {
  return { items: new Map(), tabs: new Set() };
}

/** What is stored, and the listeners of every tab. */
export interface MemoryArea {
  readonly items: Map<string, string>;
  readonly tabs: Set<Set<ChangeListener>>;
}

/** The part of the DOM's `Storage` in use here. */
export type Items = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** The port over anything shaped like the DOM's `Storage`; `items` is asked at every use, and may throw. */
export function overItems(items: () => Items, onChange: AnswerStorage['onChange']): AnswerStorage {
  const tried = (act: (found: Items) => boolean): boolean => {
    try {
      return act(items());
    } catch {
      // Engines name a full or blocked storage differently; that it threw is all there is to know.
      return false;
    }
  };
  return {
    read: (key) => items().getItem(key),
    write: (key, value) =>
      tried((found) => {
        found.setItem(key, value);
        return found.getItem(key) === value;
      }),
    remove: (key) =>
      tried((found) => {
        found.removeItem(key);
        return found.getItem(key) === null;
      }),
    keys: () => {
      const found = items();
      const all = Array.from({ length: found.length }, (_, at) => found.key(at) ?? '');
      return all.filter((key) => key.startsWith(PREFIX));
    },
    onChange,
  };
}
