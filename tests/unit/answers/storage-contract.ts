import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerStorage } from '../../../src/answers/storage';

/** Two tabs of one browser, as far as storage is concerned. */
export interface Tabs {
  /** The tab under test. */
  readonly storage: AnswerStorage;
  /** The other tab writes, or clears all keys (null). Resolves when the event has had time to arrive. */
  otherTabWrites(key: string | null, value: string): Promise<void>;
  /** Puts a key of another page of this origin beside ours. */
  putForeignKey(key: string): void;
  /** Makes every access throw, as a browser does where storage is blocked. */
  block(): void;
  /** Refuses every write from now on, as a full storage does. */
  fill(): void;
  /** Leaves storage as it was found. */
  close(): void;
}

/** What every storage has to keep to. Run it with the memory, and with the browser's own in a real browser. */
export function storageContract(name: string, open: () => Tabs): void {
  describe(name, () => {
    let tabs: Tabs;
    beforeEach(() => {
      tabs = open();
    });
    afterEach(() => tabs.close());

    it('has nothing under a key never written', () => {
      expect(tabs.storage.read('the-ask:none')).toBeNull();
    });

    it('gives back what was written, and says that it did', () => {
      const text = 'line\nline \u{1F4E6} \u0000 "quoted"';
      expect(tabs.storage.write('the-ask:a', text)).toBe(true);
      expect(tabs.storage.read('the-ask:a')).toBe(text);
    });

    it('keeps an empty text apart from nothing', () => {
      tabs.storage.write('the-ask:a', '');
      expect(tabs.storage.read('the-ask:a')).toBe('');
    });

    it('removes a key, and has no trouble removing it again', () => {
      tabs.storage.write('the-ask:a', 'x');
      expect([tabs.storage.remove('the-ask:a'), tabs.storage.remove('the-ask:a')]).toEqual([true, true]);
      expect(tabs.storage.read('the-ask:a')).toBeNull();
    });

    it('lists the keys of this book, not those of its neighbours', () => {
      tabs.putForeignKey('another-page');
      tabs.storage.write('the-ask:a', '1');
      tabs.storage.write('the-ask:b', '2');
      expect(tabs.storage.keys().sort()).toEqual(['the-ask:a', 'the-ask:b']);
    });

    it('tells what another tab wrote, once it can be read, until asked to stop', async () => {
      const heard: [string | null, string | null][] = [];
      const stop = tabs.storage.onChange((key) => heard.push([key, key && tabs.storage.read(key)]));
      await tabs.otherTabWrites('the-ask:a', 'theirs');
      await tabs.otherTabWrites(null, '');
      stop();
      await tabs.otherTabWrites('the-ask:a', 'unheard');
      expect(heard).toEqual([
        ['the-ask:a', 'theirs'],
        [null, null],
      ]);
    });

    it('does not tell a tab what it wrote itself', () => {
      const heard: unknown[] = [];
      const stop = tabs.storage.onChange((key) => heard.push(key));
      tabs.storage.write('the-ask:a', 'mine');
      tabs.storage.remove('the-ask:a');
      stop();
      expect(heard).toEqual([]);
    });

    it('full: says that it did not keep the text, and still has the one before', () => {
      tabs.storage.write('the-ask:a', 'before');
      tabs.fill();
      expect(tabs.storage.write('the-ask:a', 'after')).toBe(false);
      expect(tabs.storage.read('the-ask:a')).toBe('before');
    });

    it('blocked: reading throws, so that it is not mistaken for empty; writing says no', () => {
      tabs.block();
      expect(() => tabs.storage.read('the-ask:a')).toThrow();
      expect(() => tabs.storage.keys()).toThrow();
      expect(tabs.storage.write('the-ask:a', 'x')).toBe(false);
      expect(tabs.storage.remove('the-ask:a')).toBe(false);
    });
  });
}
