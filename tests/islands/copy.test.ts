import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '~/answers/actions';
import { COPY_PAUSE, type Copy, type CopyState, createCopy } from '~/answers/safety/copy';
import { COPY_DATABASE, readCopies } from '~/answers/safety/copy-entries';
import { eraseSiteData, listSiteData } from '~/answers/safety/site-data';
import { browserStorage } from '~/answers/storage';
import { type AnswersStore, createStore } from '~/answers/store';

const storage = browserStorage();
const actions = () => createActions(store, { storage, now: Date.now });
let store: AnswersStore;
let copy: Copy;
let states: CopyState[];
let permission: PermissionState;

/** Another page of the same browser: a store and a copy of its own. */
function openPage(): void {
  store = createStore({
    storage,
    edition: '0.1',
    now: Date.now,
    lock: (task) => task(),
    schedule: (task, wait) => {
      const timer = setTimeout(task, wait);
      return () => clearTimeout(timer);
    },
  });
  store.load();
  copy = createCopy(store, storage);
  states = [];
  copy.subscribe((state) => states.push(state));
}

const write = (value: string) => {
  store.set('a.words', value, { kind: 'reflect', prompt: 'What?' });
  store.flush();
};
const folder = () => navigator.storage.getDirectory();
const inFile = async (): Promise<string> => {
  const file = await (await (await folder()).getFileHandle('copy.ask.json')).getFile();
  return file.text();
};
const status = () => states.at(-1)?.status;

// The browser's dialog cannot be driven: the file is one of the site's own folder, which is written in the same way.
beforeEach(() => {
  permission = 'granted';
  vi.stubGlobal('showSaveFilePicker', async () => (await folder()).getFileHandle('copy.ask.json', { create: true }));
  vi.spyOn(FileSystemHandle.prototype as Required<FileSystemHandle>, 'queryPermission').mockImplementation(
    async () => permission,
  );
  vi.spyOn(FileSystemHandle.prototype as Required<FileSystemHandle>, 'requestPermission').mockImplementation(
    async () => {
      permission = 'granted';
      return permission;
    },
  );
  for (const key of storage.keys()) storage.remove(key);
  openPage();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await eraseSiteData(store, actions(), storage);
});

describe('A copy in a file', () => {
  it('holds what is stored, and is called kept only then', async () => {
    write('They can measure a wall.');
    expect(status()).toBe('off');
    await copy.choose();
    expect(states.at(-1)).toMatchObject({ status: 'kept', file: 'copy.ask.json' });
    expect(JSON.parse(await inFile())).toEqual(store.document());
    const { workbooks } = actions().index();
    expect(workbooks[0]?.exportedAt).toBeDefined();
  });

  it('is renewed after a change, and after the next visit’s changes', async () => {
    write('first');
    await copy.choose();
    copy.start();
    write('second');
    await expect.poll(inFile, { timeout: COPY_PAUSE * 4 }).toContain('second');
    openPage();
    copy.start();
    write('third');
    await expect.poll(inFile, { timeout: COPY_PAUSE * 4 }).toContain('third');
  });

  it('waits where the browser wants permission again, says so, and is renewed once it is given', async () => {
    write('first');
    await copy.choose();
    permission = 'prompt';
    write('second');
    openPage();
    copy.start();
    await expect.poll(status).toBe('asks');
    expect(await inFile()).toContain('first');
    await copy.allow();
    expect(status()).toBe('kept');
    expect(await inFile()).toContain('second');
  });

  it('that cannot be written is said to have failed, and nothing is lost', async () => {
    write('first');
    await copy.choose();
    vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValue(new DOMException('', 'NotFoundError'));
    write('second');
    copy.start();
    await expect.poll(status).toBe('failed');
    expect(store.status('a.words')).toBe('saved');
  });

  it('is not chosen where the reader closes the browser’s dialog', async () => {
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));
    await copy.choose();
    expect(status()).toBe('off');
    expect(await listSiteData(actions(), storage)).toEqual([]);
  });

  it('stays as it is while not all that is stored could be read: it may hold more', async () => {
    write('first');
    await copy.choose();
    const [key = ''] = storage.keys().filter((name) => name.startsWith('the-ask:workbook:'));
    storage.write(key, '{ damaged');
    openPage();
    copy.start();
    await expect.poll(status).toBe('waits');
    expect(await inFile()).toContain('first');
  });

  it('that was stopped is written no more, and its file stays', async () => {
    write('first');
    await copy.choose();
    await copy.stop();
    expect(status()).toBe('off');
    expect(await readCopies()).toEqual([]);
    expect(await inFile()).toContain('first');
  });
});

describe('Everything this site holds', () => {
  it('is listed by name, erased whole, and comes back when that is undone', async () => {
    write('They can measure a wall.');
    storage.write('the-ask:settings', '{"theme":"night"}');
    storage.write('the-ask:aside:7', '{ damaged');
    localStorage.setItem('other:page', 'not ours');
    await copy.choose();
    const before = await listSiteData(actions(), storage);
    expect(before.map(({ what }) => what)).toEqual([
      'Answers that could not be read, set aside',
      'The list of your workbooks',
      'Your reading settings',
      'Your answers in “My workbook”',
      'Which file holds a copy of your answers',
    ]);

    const undo = await eraseSiteData(store, actions(), storage);
    expect(await listSiteData(actions(), storage)).toEqual([]);
    expect(store.get('a.words')?.value).toBeNull();
    expect(localStorage.getItem('other:page')).toBe('not ours');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(COPY_DATABASE);

    undo();
    await expect.poll(async () => (await readCopies()).length).toBe(1);
    expect((await listSiteData(actions(), storage)).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(store.get('a.words')?.value).toBe('They can measure a wall.');
    openPage();
    expect(store.get('a.words')?.value).toBe('They can measure a wall.');
    localStorage.removeItem('other:page');
  });

  it('stays erased though a page that still shows it is left', async () => {
    write('They can measure a wall.');
    await eraseSiteData(store, actions(), storage);
    store.flush();
    expect(storage.keys()).toEqual([]);
  });
});
