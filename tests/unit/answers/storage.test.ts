import { describe, expect, it } from 'vitest';
import {
  type AnswerStorage,
  browserStorage,
  type Items,
  type MemoryArea,
  memoryArea,
  memoryStorage,
} from '../../../src/answers/storage';
import { storageContract } from './storage-contract';

/** The DOM's `Storage` and `Window`, as far as they are used, over the same memory. */
class FakeWindow extends EventTarget {
  blocked = false;
  full = false;

  constructor(readonly items: Map<string, string>) {
    super();
  }

  private readonly area: Items = {
    length: 0,
    key: (at) => [...this.items.keys()][at] ?? null,
    getItem: (key) => this.items.get(key) ?? null,
    setItem: (key, value) => {
      if (this.full) throw new DOMException('exceeded', 'QuotaExceededError');
      this.items.set(key, value);
    },
    removeItem: (key) => void this.items.delete(key),
  };

  get localStorage(): Items {
    if (this.blocked) throw new DOMException('denied', 'SecurityError');
    return Object.defineProperty(this.area, 'length', { value: this.items.size, configurable: true });
  }

  hear(key: string | null): void {
    this.dispatchEvent(Object.assign(new Event('storage'), { key, storageArea: this.area }));
  }
}

const inBrowser = (fake: FakeWindow): AnswerStorage => browserStorage(fake as unknown as Window);

storageContract('the browser’s storage', () => {
  const fake = new FakeWindow(new Map());
  return {
    storage: inBrowser(fake),
    otherTabWrites: async (key, value) => {
      if (key === null) fake.items.clear();
      else fake.items.set(key, value);
      fake.hear(key);
    },
    putForeignKey: (key) => void fake.items.set(key, 'x'),
    block: () => {
      fake.blocked = true;
    },
    fill: () => {
      fake.full = true;
    },
    close: () => undefined,
  };
});

storageContract('the storage in memory', () => {
  const area: MemoryArea = memoryArea();
  const other = memoryStorage(area);
  return {
    storage: memoryStorage(area),
    otherTabWrites: async (key, value) => {
      if (key !== null) other.write(key, value);
      else {
        area.items.clear();
        for (const tab of area.tabs) for (const listener of tab) listener(null);
      }
    },
    putForeignKey: (key) => void area.items.set(key, 'x'),
    block: () => {
      area.items.get = area.items.delete = deny;
      Object.defineProperty(area.items, 'size', { get: deny });
    },
    fill: () => {
      area.items.set = deny;
    },
    close: () => undefined,
  };
});

function deny(): never {
  throw new DOMException('denied', 'SecurityError');
}

describe('the browser’s storage', () => {
  it('is not touched before it is used, so that a page where it is blocked still opens', () => {
    const fake = new FakeWindow(new Map());
    fake.blocked = true;
    expect(() => inBrowser(fake)).not.toThrow();
  });

  it('where the browser has none is the same as blocked', () => {
    const none = browserStorage({ localStorage: null } as unknown as Window);
    expect(() => none.read('the-ask:a')).toThrow();
    expect(none.write('the-ask:a', 'x')).toBe(false);
  });

  it('that forgets what was written says that it was not kept', () => {
    const fake = new FakeWindow(new Map());
    fake.items.set = () => fake.items;
    expect(inBrowser(fake).write('the-ask:a', 'x')).toBe(false);
  });

  it('does not mistake the session’s storage for it', () => {
    const fake = new FakeWindow(new Map());
    const heard: unknown[] = [];
    inBrowser(fake).onChange((key) => heard.push(key));
    fake.dispatchEvent(Object.assign(new Event('storage'), { key: 'the-ask:a', storageArea: {} }));
    expect(heard).toEqual([]);
  });
});
