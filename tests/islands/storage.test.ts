import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserStorage } from '~/answers/storage';
import { storageContract } from '../unit/answers/storage-contract';

/** A page of the same origin in a frame: another tab, as far as storage and its events are concerned. */
function otherPage(): { area: Storage; close: () => void } {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const area = frame.contentWindow?.localStorage;
  if (!area) throw new Error('The frame has no storage.');
  return { area, close: () => frame.remove() };
}

const heard = (): Promise<Event> => new Promise((resolve) => addEventListener('storage', resolve, { once: true }));

storageContract('the storage of a real browser', () => {
  localStorage.clear();
  const other = otherPage();
  return {
    storage: browserStorage(),
    otherTabWrites: async (key, value) => {
      const event = heard();
      if (key === null) other.area.clear();
      else other.area.setItem(key, value);
      await event;
    },
    putForeignKey: (key) => localStorage.setItem(key, 'x'),
    block: () => {
      vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError');
      });
    },
    fill: () => {
      vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new DOMException('exceeded', 'QuotaExceededError');
      });
    },
    close: () => {
      vi.restoreAllMocks();
      other.close();
      localStorage.clear();
    },
  };
});

describe('A real browser’s storage', () => {
  afterEach(() => localStorage.clear());

  it('filled to the brim says no to a longer text, keeps the one before, and takes it once there is room', () => {
    const storage = browserStorage();
    storage.write('the-ask:a', 'before');
    for (let length = 2 ** 23; length >= 1; length /= 2)
      while (storage.write(`other:${length}:${localStorage.length}`, 'x'.repeat(length)));
    expect(storage.write('the-ask:a', 'before and after')).toBe(false);
    expect(storage.read('the-ask:a')).toBe('before');
    for (const key of Object.keys(localStorage)) if (key.startsWith('other:')) localStorage.removeItem(key);
    expect(storage.write('the-ask:a', 'before and after')).toBe(true);
  });

  it('of a frame without an origin is blocked: reading throws, writing says no', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.srcdoc = '<p>Nobody’s page</p>';
    document.body.append(frame);
    await loaded;
    const blocked = browserStorage(frame.contentWindow as Window);
    expect(() => blocked.read('the-ask:a')).toThrow();
    expect(() => blocked.keys()).toThrow();
    expect(blocked.write('the-ask:a', 'x')).toBe(false);
    frame.remove();
  });
});
