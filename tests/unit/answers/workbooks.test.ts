import { describe, expect, it } from 'vitest';
import { listAside, setAside } from '../../../src/answers/aside';
import { importWorkbook } from '../../../src/answers/files/import-workbook';
import { INDEX_KEY, workbookKey } from '../../../src/answers/storage';
import { openWorkbook } from '../../../src/answers/workbooks/workbook-list';
import { listed, newWorkbook, readIndex, updateIndex } from '../../../src/answers/workbooks/workbooks';
import { answer, documentOf, INVENTORY, PRICE, reflect, World, worldWith } from './world';

describe('the list of workbooks', () => {
  it('is empty in a fresh browser', () => {
    expect(readIndex(new World().storage())).toEqual({ current: undefined, workbooks: [] });
  });

  it('lost, is made anew from what is stored; the workbook saved last is current', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('older') }, 'w1'), 'w1');
    const later = { ...documentOf({}, 'w2'), savedAt: '2026-11-22T09:59:00.000Z' };
    world.area.items.set(workbookKey('w2'), JSON.stringify(later));
    world.area.items.set(workbookKey('w3'), '{ broken');
    world.area.items.delete(INDEX_KEY);
    const index = readIndex(world.storage());
    expect(index.current).toBe('w2');
    expect(index.workbooks.map(({ id }) => id).sort()).toEqual(['w1', 'w2', 'w3']);
  });

  it('with broken lines loses those lines only', () => {
    const world = new World();
    const line = { id: 'w1', name: 'Mine', createdAt: '' };
    const workbooks = [null, { id: 7 }, line];
    world.area.items.set(INDEX_KEY, JSON.stringify({ format: 'the-ask/index', version: 1, current: 4, workbooks }));
    expect(readIndex(world.storage())).toEqual({ current: 'w1', workbooks: [line] });
  });

  it('of a newer edition is read, and left as it is', () => {
    const world = worldWith(documentOf({}));
    const newer = `${world.text(INDEX_KEY)}`.replace('"version":1', '"version":2');
    world.area.items.set(INDEX_KEY, newer);
    expect(readIndex(world.storage()).current).toBe('w1');
    expect(openWorkbook(world.storage(), 'w2', 0)).toEqual({ refused: 'newer' });
    expect(world.text(INDEX_KEY)).toBe(newer);
  });

  it('that cannot be read is not written over where it cannot be set aside', () => {
    const world = new World();
    world.area.items.set(INDEX_KEY, 'not an index');
    world.faults = { forgetful: true };
    expect(updateIndex(world.storage(), 0, (index) => index)).toBe(false);
    expect(world.text(INDEX_KEY)).toBe('not an index');
  });

  it('keeps which one is current when another is added', () => {
    const [first, second] = [newWorkbook(0), newWorkbook(0, 'Second')];
    const index = listed(listed({ current: undefined, workbooks: [] }, first), second);
    expect(index).toEqual({ current: first.id, workbooks: [first, second] });
    expect(first.id).not.toBe(second.id);
  });

  it('a tab keeps its workbook until it is loaded anew', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }, 'w1'));
    world.area.items.set(workbookKey('w2'), JSON.stringify(documentOf({ [INVENTORY]: answer('other') }, 'w2')));
    const tab = world.tab();
    openWorkbook(world.storage(), 'w2', world.now());
    tab.refresh();
    expect(tab.get(INVENTORY)?.value).toBe('mine');
    expect(world.tab().get(INVENTORY)?.value).toBe('other');
  });
});

describe('what is set aside', () => {
  it('is listed oldest first, for the reader to download', () => {
    const storage = new World().storage();
    setAside(storage, 'second', 2000);
    setAside(storage, 'first', 1000);
    setAside(storage, 'first', 3000);
    expect(listAside(storage)).toEqual([
      { key: 'the-ask:aside:1000', at: 1000, text: 'first' },
      { key: 'the-ask:aside:2000', at: 2000, text: 'second' },
    ]);
  });
});

describe('a file of another workbook', () => {
  const file = documentOf({ [PRICE]: answer('from the file') }, 'w2');
  const mine = documentOf({ [INVENTORY]: answer('mine') }, 'w1');

  it('becomes a workbook of its own, open at the next load; undone, it is gone', () => {
    const world = worldWith(mine);
    const before = [...world.area.items];
    const undo = importWorkbook(world.storage(), file, world.now);
    expect(world.tab().get(PRICE)?.value).toBe('from the file');
    expect(JSON.parse(world.text(workbookKey('w1')) ?? '')).toEqual(mine);
    undo?.();
    expect([...world.area.items]).toEqual(before);
  });

  it('is merged with the workbook of that name on this device; undone, that one has its words again', () => {
    const world = worldWith(mine);
    const older = documentOf({ [PRICE]: answer('older', '08:00') }, 'w2');
    world.area.items.set(workbookKey('w2'), JSON.stringify(older));
    const undo = importWorkbook(world.storage(), file, world.now);
    expect(world.tab().get(PRICE)).toMatchObject({ value: 'from the file', history: [{ value: 'older' }] });
    undo?.();
    expect(readIndex(world.storage()).current).toBe('w1');
    openWorkbook(world.storage(), 'w2', world.now());
    expect(world.tab().get(PRICE)).toMatchObject({ value: 'older', history: [] });
  });

  it('undone after she wrote in it keeps what she wrote', () => {
    const world = worldWith(mine);
    const undo = importWorkbook(world.storage(), file, world.now);
    const tab = world.tab();
    tab.set(INVENTORY, 'written since', reflect);
    tab.flush();
    undo?.();
    expect([tab.get(INVENTORY)?.value, tab.get(PRICE)?.value]).toEqual(['written since', null]);
  });

  it('is not written over one that cannot be read, nor called kept where there is no room', () => {
    const world = worldWith(mine);
    world.area.items.set(workbookKey('w2'), '{ broken');
    expect(importWorkbook(world.storage(), file, world.now)).toBeUndefined();
    expect(world.text(workbookKey('w2'))).toBe('{ broken');
    world.area.items.delete(workbookKey('w2'));
    world.faults = { room: 0 };
    expect(importWorkbook(world.storage(), file, world.now)).toBeUndefined();
    world.faults = { blocked: true };
    expect(importWorkbook(world.storage(), file, world.now)).toBeUndefined();
  });
});
