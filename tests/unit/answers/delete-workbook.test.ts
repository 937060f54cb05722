import { describe, expect, it, vi } from 'vitest';
import { INDEX_KEY, workbookKey } from '../../../src/answers/storage';
import { DEBOUNCE, RETRY } from '../../../src/answers/sync';
import { deleteWorkbook } from '../../../src/answers/workbooks/delete-workbook';
import { listWorkbooks, openWorkbook } from '../../../src/answers/workbooks/workbook-list';
import { acme, currentOf, done, itemsOf, shelfOfTwo, storedIn } from './shelf';
import { INVENTORY, PRICE, reflect, worldWith } from './world';

// Many sequences are made up here: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

describe('a deleted workbook', () => {
  it('leaves no word behind, and comes back letter by letter, in its place', () => {
    for (const id of ['w1', 'w2']) {
      const world = shelfOfTwo();
      openWorkbook(world.storage(), 'w1', world.now());
      const before = itemsOf(world);
      const back = done(deleteWorkbook(world.storage(), id, world.now));
      expect([...world.area.items.keys()].join()).not.toContain(workbookKey(id));
      expect(currentOf(world)).toBe(id === 'w1' ? 'w2' : 'w1');
      done(back());
      expect(itemsOf(world)).toEqual(before);
    }
  });

  it('that was the only one leaves a fresh page, and nothing is written for it', () => {
    const world = worldWith(acme);
    done(deleteWorkbook(world.storage(), 'w1', world.now));
    expect(world.tab().document().answers).toEqual({});
    expect(world.keys()).toEqual([INDEX_KEY]);
  });

  it('that cannot be read comes back as it was', () => {
    const world = worldWith('{ broken');
    const before = itemsOf(world);
    done(done(deleteWorkbook(world.storage(), 'w1', world.now))());
    expect(itemsOf(world)).toEqual(before);
  });

  it('waits for room to come back', () => {
    const world = shelfOfTwo();
    const back = done(deleteWorkbook(world.storage(), 'w1', world.now));
    world.faults = { room: 10 };
    expect(back()).toEqual({ refused: 'not-kept' });
    world.faults = {};
    done(back());
    expect(storedIn(world, 'w1')).toEqual(acme);
  });

  it('that another page has written again is merged with what comes back', () => {
    const world = shelfOfTwo();
    openWorkbook(world.storage(), 'w1', world.now());
    const tab = world.tab();
    const back = done(deleteWorkbook(world.storage(), 'w1', world.now));
    tab.set(INVENTORY, 'written after the deletion', reflect);
    tab.flush();
    done(back());
    expect(storedIn(world, 'w1').answers[INVENTORY]).toMatchObject({
      value: 'written after the deletion',
      history: [{ value: 'acme' }, { value: 'acme, earlier' }],
    });
  });
});

describe('a page that shows a workbook while it is deleted', () => {
  it('keeps its words, calls them unsaved, and brings nothing back by itself', () => {
    const world = worldWith(acme);
    const tab = world.tab();
    done(deleteWorkbook(world.storage(), 'w1', world.now));
    tab.flush();
    world.pass(RETRY * 3);
    expect([tab.get(INVENTORY)?.value, tab.status(INVENTORY)]).toEqual(['acme', 'unsaved']);
    expect(tab.state()).toEqual({ status: 'unsaved', reason: 'cleared' });
    expect(world.keys('workbook:')).toEqual([]);
  });

  it('does not write what was waiting to be written, heard of it or not', () => {
    for (const hears of [true, false]) {
      const world = worldWith(acme);
      const tab = world.tab({ hears });
      tab.set(PRICE, 'typed just before', reflect);
      done(deleteWorkbook(world.storage(), 'w1', world.now));
      world.pass(DEBOUNCE + RETRY);
      expect([tab.get(PRICE)?.value, tab.status(PRICE)]).toEqual(['typed just before', 'unsaved']);
      expect(world.keys('workbook:')).toEqual([]);
    }
  });

  it('does not write it back when a full storage gets room by it', () => {
    const world = worldWith(acme);
    const tab = world.tab();
    world.faults = { room: Object.values(itemsOf(world)).join('').length };
    tab.set(PRICE, 'no room for this', reflect);
    world.pass(DEBOUNCE);
    expect(tab.state()).toEqual({ status: 'unsaved', reason: 'not-kept' });
    world.faults = {};
    done(deleteWorkbook(world.storage(), 'w1', world.now));
    world.pass(RETRY * 2);
    expect(world.keys('workbook:')).toEqual([]);
    expect(tab.status(PRICE)).toBe('unsaved');
  });

  it('with her next change saves all of it again, as a workbook of the list', () => {
    const world = shelfOfTwo();
    openWorkbook(world.storage(), 'w1', world.now());
    const tab = world.tab();
    done(deleteWorkbook(world.storage(), 'w1', world.now));
    tab.set(PRICE, '850', reflect);
    world.pass(DEBOUNCE);
    expect([tab.status(INVENTORY), tab.status(PRICE)]).toEqual(['saved', 'saved']);
    expect(listWorkbooks(world.storage()).map(({ id }) => id)).toEqual(['w2', 'w1']);
    expect(currentOf(world)).toBe('w2');
  });

  it('goes on with the current one when told to', () => {
    const world = shelfOfTwo();
    openWorkbook(world.storage(), 'w1', world.now());
    const tab = world.tab();
    done(deleteWorkbook(world.storage(), 'w1', world.now));
    tab.reopen();
    expect([tab.get(INVENTORY)?.value, tab.status(INVENTORY), tab.state().status]).toEqual(['beta', 'saved', 'ready']);
    tab.set(PRICE, '850', reflect);
    tab.flush();
    expect(world.keys('workbook:')).toEqual([workbookKey('w2')]);
  });
});
