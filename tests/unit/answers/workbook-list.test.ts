import { describe, expect, it, vi } from 'vitest';
import { INDEX_KEY, workbookKey } from '../../../src/answers/storage';
import { deleteWorkbook } from '../../../src/answers/workbooks/delete-workbook';
import {
  archiveWorkbook,
  createWorkbook,
  duplicateWorkbook,
  listWorkbooks,
  type Outcome,
  openWorkbook,
  renameWorkbook,
  takeOut,
} from '../../../src/answers/workbooks/workbook-list';
import { acme, beta, currentOf, done, itemsOf, shelfOfTwo, storedIn } from './shelf';
import { PRICE, reflect, type World, worldWith } from './world';

const namesOf = (world: World) => listWorkbooks(world.storage()).map(({ name }) => name);

// Many sequences are made up here: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

describe('a new workbook', () => {
  it('is empty, is open at the next load, and leaves the others as they are', () => {
    const world = shelfOfTwo();
    const { id } = done(createWorkbook(world.storage(), 'Gamma', world.now()));
    expect(world.tab().document()).toMatchObject({ workbook: { id, name: 'Gamma' }, answers: {} });
    expect([storedIn(world, 'w1'), storedIn(world, 'w2')]).toEqual([acme, beta]);
  });

  it('never takes the place of one that has the same id', () => {
    const world = shelfOfTwo();
    const taken = '0'.repeat(24);
    world.area.items.set(workbookKey(taken), 'whatever stands there');
    const random = vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce((array) => array);
    const { id } = done(createWorkbook(world.storage(), 'Gamma', world.now()));
    random.mockRestore();
    expect(id).not.toBe(taken);
    expect(world.text(workbookKey(taken))).toBe('whatever stands there');
  });
});

describe('a copy', () => {
  it('has every answer with its history, a name and dates of its own, and stands behind the first', () => {
    const world = shelfOfTwo();
    const copy = done(duplicateWorkbook(world.storage(), 'w1', world.now()));
    expect(storedIn(world, copy.id)).toMatchObject({ answers: acme.answers, workbook: copy });
    expect(copy).toMatchObject({ name: 'Copy of My workbook', createdAt: '2026-11-22T09:00:00.000Z' });
    expect(listWorkbooks(world.storage()).map(({ id }) => id)).toEqual(['w1', copy.id, 'w2']);
    expect(currentOf(world)).toBe('w1');
  });

  it('is whole or not made at all where there is little room', () => {
    const world = shelfOfTwo();
    const before = itemsOf(world);
    const size = Object.values(before).join('').length;
    for (let room = size; room < size + 900; room += 60) {
      world.faults = { room };
      const outcome = duplicateWorkbook(world.storage(), 'w1', world.now());
      if ('refused' in outcome) {
        expect(outcome.refused).toBe('not-kept');
        expect(itemsOf(world)).toEqual(before);
      } else {
        expect(storedIn(world, outcome.done.id).answers).toEqual(acme.answers);
        expect(room).toBeGreaterThan(size);
        return;
      }
    }
    throw new Error('never made');
  });

  it('is not made of what cannot be read', () => {
    const world = worldWith('{ broken');
    expect(duplicateWorkbook(world.storage(), 'w1', 0)).toEqual({ refused: 'unreadable' });
    expect(duplicateWorkbook(world.storage(), 'w9', 0)).toEqual({ refused: 'gone' });
  });
});

describe('another name', () => {
  it('is kept in the workbook and in the list, and a tab that writes in it meanwhile keeps both', () => {
    const world = shelfOfTwo();
    openWorkbook(world.storage(), 'w2', world.now());
    const tab = world.tab({ hears: false });
    tab.set(PRICE, '850', reflect);
    done(renameWorkbook(world.storage(), 'w2', 'Beta GmbH', world.now()));
    tab.flush();
    expect(storedIn(world, 'w2')).toMatchObject({
      workbook: { name: 'Beta GmbH' },
      answers: { [PRICE]: { value: '850' } },
    });
    expect(namesOf(world)).toContain('Beta GmbH');
  });

  it('costs no entry that could not be read: it is set aside first', () => {
    const world = worldWith(JSON.stringify({ ...acme, answers: { ...acme.answers, [PRICE]: { kind: 'reflect' } } }));
    done(renameWorkbook(world.storage(), 'w1', 'Acme', world.now()));
    const [aside = ''] = world.keys('aside:');
    expect(JSON.parse(world.text(aside) ?? '')).toMatchObject([{ id: PRICE, raw: { kind: 'reflect' } }]);
  });
});

describe('the archive', () => {
  it('takes the open workbook away and opens the one saved last; taken back, all is as before', () => {
    const world = shelfOfTwo();
    openWorkbook(world.storage(), 'w1', world.now());
    const before = itemsOf(world);
    const back = done(archiveWorkbook(world.storage(), 'w1', world.now));
    expect(currentOf(world)).toBe('w2');
    done(back());
    expect(itemsOf(world)).toEqual(before);
  });

  it('is not opened by itself: where nothing else is left, the next page begins afresh', () => {
    const world = worldWith(acme);
    done(archiveWorkbook(world.storage(), 'w1', world.now));
    const tab = world.tab();
    expect(tab.document().answers).toEqual({});
    tab.set(PRICE, '850', reflect);
    tab.flush();
    expect(world.keys('workbook:')).toHaveLength(2);
    expect(currentOf(world)).toBe(tab.document().workbook.id);
  });

  it('gives a workbook back when it is taken out, and when it is opened', () => {
    const world = shelfOfTwo();
    for (const giveBack of [takeOut, openWorkbook]) {
      done(archiveWorkbook(world.storage(), 'w2', world.now));
      expect(listWorkbooks(world.storage()).find(({ id }) => id === 'w2')?.archived).toBe(true);
      done(giveBack(world.storage(), 'w2', world.now()));
      expect(listWorkbooks(world.storage()).find(({ id }) => id === 'w2')).not.toHaveProperty('archived');
    }
  });

  it('keeps what another page still writes into an archived workbook, and the workbook in it', () => {
    const world = shelfOfTwo();
    const tab = world.tab();
    done(archiveWorkbook(world.storage(), 'w1', world.now));
    tab.set(PRICE, '850', reflect);
    tab.flush();
    expect(storedIn(world, 'w1').answers[PRICE]?.value).toBe('850');
    expect(listWorkbooks(world.storage()).find(({ id }) => id === 'w1')?.archived).toBe(true);
  });
});

describe('what is refused', () => {
  const all: Record<string, (world: World) => Outcome<unknown>> = {
    create: (world) => createWorkbook(world.storage(), 'Gamma', world.now()),
    duplicate: (world) => duplicateWorkbook(world.storage(), 'w1', world.now()),
    rename: (world) => renameWorkbook(world.storage(), 'w1', 'Acme Incorporated', world.now()),
    open: (world) => openWorkbook(world.storage(), 'w2', world.now()),
    archive: (world) => archiveWorkbook(world.storage(), 'w1', world.now),
    'take out': (world) => takeOut(world.storage(), 'w2', world.now()),
    delete: (world) => deleteWorkbook(world.storage(), 'w1', world.now),
  };

  it.each(Object.entries(all))('%s: nothing is changed where a newer edition wrote the list', (_, act) => {
    const world = shelfOfTwo();
    world.area.items.set(INDEX_KEY, `${world.text(INDEX_KEY)}`.replace('"version":1', '"version":2'));
    const before = itemsOf(world);
    expect(act(world)).toEqual({ refused: 'newer' });
    expect(itemsOf(world)).toEqual(before);
  });

  it.each(Object.entries(all))('%s: nothing is changed where storage keeps nothing, or is blocked', (_, act) => {
    for (const [faults, refused] of [
      [{ forgetful: true }, 'not-kept'],
      [{ blocked: true }, 'blocked'],
    ] as const) {
      const world = shelfOfTwo();
      world.area.items.set(INDEX_KEY, 'not an index');
      world.faults = faults;
      const before = itemsOf(world);
      expect(act(world)).toEqual({ refused });
      expect(itemsOf(world)).toEqual(before);
    }
  });

  it('a broken list is set aside before it is made anew', () => {
    const world = shelfOfTwo();
    world.area.items.set(INDEX_KEY, 'not an index');
    done(createWorkbook(world.storage(), 'Gamma', world.now()));
    expect(world.keys('aside:').map((key) => world.text(key))).toEqual(['not an index']);
    expect(listWorkbooks(world.storage())).toHaveLength(3);
  });
});
