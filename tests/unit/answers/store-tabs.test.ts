import { describe, expect, it } from 'vitest';
import { workbookKey } from '../../../src/answers/storage';
import { DEBOUNCE } from '../../../src/answers/sync';
import { openWorkbook } from '../../../src/answers/workbooks/workbook-list';
import { answer, documentOf, INVENTORY, PRICE, reflect, World, worldWith } from './world';

const MINUTE = 60_000;

describe('two tabs', () => {
  it('both fresh, that both write first, end in one workbook with both answers', () => {
    for (const hears of [true, false]) {
      const world = new World();
      const [one, two] = [world.tab({ hears }), world.tab({ hears })];
      one.set(INVENTORY, 'from one', reflect);
      two.set(PRICE, 'from two', reflect);
      world.pass(DEBOUNCE);
      expect(Object.keys(world.stored().answers).sort()).toEqual([PRICE, INVENTORY]);
      expect(one.index().workbooks).toHaveLength(1);
      expect([one.document().workbook.id, two.document().workbook.id]).toEqual(
        Array(2).fill(world.stored().workbook.id),
      );
    }
  });

  it('hear each other without writing back, and without filling the history', () => {
    const world = new World();
    const [one, two] = [world.tab(), world.tab()];
    for (const text of ['T', 'Th', 'They']) {
      one.set(INVENTORY, text, reflect);
      world.pass(DEBOUNCE);
    }
    expect([two.get(INVENTORY)?.value, two.status(INVENTORY)]).toEqual(['They', 'saved']);
    expect(world.stored().answers[INVENTORY]?.history).toEqual([]);
    const written = world.writes.length;
    world.pass(MINUTE);
    expect(world.writes).toHaveLength(written);
  });

  it('writing the same answer: the later one wins, the other goes to its history', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('base', '08:59') }));
    const [one, two] = [world.tab({ hears: false }), world.tab({ hears: false })];
    one.set(INVENTORY, 'from one', reflect);
    world.pass(10);
    two.set(INVENTORY, 'from two', reflect);
    world.pass(DEBOUNCE);
    expect(world.stored().answers[INVENTORY]).toMatchObject({ value: 'from two', history: [{ value: 'from one' }] });
    one.refresh();
    expect([one.get(INVENTORY)?.value, one.status(INVENTORY)]).toEqual(['from two', 'saved']);
  });

  it('writing different answers keep both, though neither has heard of the other', () => {
    const world = worldWith(documentOf({}));
    const [one, two] = [world.tab({ hears: false }), world.tab({ hears: false })];
    one.set(INVENTORY, 'from one', reflect);
    one.flush();
    two.set(PRICE, 'from two', reflect);
    two.flush();
    expect(world.stored().answers).toMatchObject({
      [INVENTORY]: { value: 'from one' },
      [PRICE]: { value: 'from two' },
    });
  });

  it('one erases what the other holds: it stays erased when the other writes', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine', '08:00') }));
    const [one, two] = [world.tab({ hears: false }), world.tab({ hears: false })];
    one.erase(INVENTORY);
    two.set(PRICE, '850', reflect);
    two.flush();
    expect(world.stored().answers[INVENTORY]).toMatchObject({ value: null, history: [] });
    expect([two.get(INVENTORY)?.value, two.status(INVENTORY)]).toEqual([null, 'idle']);
  });

  it('one overwrites with a stale view: the other puts its newer words back', () => {
    const stale = documentOf({ [INVENTORY]: answer('old', '08:00') });
    const world = worldWith(stale);
    const tab = world.tab();
    tab.set(INVENTORY, 'new', reflect);
    tab.flush();
    world.put(workbookKey('w1'), JSON.stringify({ ...stale, savedAt: '2026-11-22T09:30:00.000Z' }));
    expect(tab.get(INVENTORY)?.value).toBe('new');
    world.pass(DEBOUNCE);
    expect(world.stored().answers[INVENTORY]?.value).toBe('new');
  });

  it('one unstars: the other does not bring the star back', () => {
    const world = worldWith(documentOf({ [INVENTORY]: { ...answer('mine'), starred: true } }));
    const [one, two] = [world.tab(), world.tab()];
    one.star(INVENTORY, false);
    one.flush();
    two.set(PRICE, '850', reflect);
    two.flush();
    expect(world.stored().answers[INVENTORY]).not.toHaveProperty('starred');
  });

  it('one renames the workbook: the other keeps the new name', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const [one, two] = [world.tab({ hears: false }), world.tab({ hears: false })];
    one.rename('Spring workshop');
    one.flush();
    two.set(PRICE, '850', reflect);
    two.flush();
    expect(world.stored().workbook.name).toBe('Spring workshop');
    expect(two.index().workbooks).toMatchObject([{ id: 'w1', name: 'Spring workshop' }]);
  });

  it('one renames the workbook while the other writes: the new name stays', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const [one, two] = [world.tab({ hears: false }), world.tab({ hears: false })];
    one.rename('Spring workshop');
    two.set(PRICE, '850', reflect);
    two.flush();
    one.flush();
    expect(world.stored()).toMatchObject({
      workbook: { name: 'Spring workshop' },
      answers: { [PRICE]: { value: '850' } },
    });
  });

  it('one made the first workbook, then another was opened: it keeps its own until it is loaded anew', () => {
    const world = new World();
    const tab = world.tab();
    tab.set(INVENTORY, 'first', reflect);
    tab.flush();
    const other = documentOf({ [INVENTORY]: answer('other') }, 'w2');
    world.put(workbookKey('w2'), JSON.stringify(other));
    openWorkbook(world.storage(), 'w2', world.now());
    tab.set(PRICE, '850', reflect);
    tab.flush();
    expect(JSON.parse(world.text(workbookKey('w2')) ?? '')).toEqual(other);
    expect([tab.get(INVENTORY)?.value, tab.status(PRICE)]).toEqual(['first', 'saved']);
  });

  it('and other pages of the site: keys that are not this workbook’s are no reason to read', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const tab = world.tab();
    let heard = 0;
    tab.subscribeAll(() => heard++);
    world.put('the-ask:settings', '{}');
    world.put(workbookKey('another'), 'x');
    expect(heard).toBe(1);
  });
});

describe('a page brought back by the back button', () => {
  it('reads again what was written while it was away', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const tab = world.tab({ hears: false });
    const other = world.tab();
    other.set(INVENTORY, 'changed meanwhile', reflect);
    other.flush();
    tab.refresh();
    expect([tab.get(INVENTORY)?.value, tab.status(INVENTORY)]).toEqual(['changed meanwhile', 'saved']);
  });
});
