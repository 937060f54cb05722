import { describe, expect, it } from 'vitest';
import { ASIDE_PREFIX, workbookKey } from '../../../src/answers/storage';
import { DEBOUNCE, RETRY } from '../../../src/answers/sync';
import { answer, documentOf, INVENTORY, PRICE, reflect, type World, worldWith } from './world';

const MINUTE = 60_000;
const full = (world: World) => [...world.area.items.values()].reduce((sum, text) => sum + text.length, 0);

describe('what cannot be read', () => {
  it('is set aside whole before the first change is written over it', () => {
    const world = worldWith('{ broken');
    const tab = world.tab();
    expect(tab.state()).toEqual({ status: 'ready', unread: 'not-json' });
    expect(world.text(workbookKey('w1'))).toBe('{ broken');
    tab.set(INVENTORY, 'mine', reflect);
    tab.flush();
    expect(world.keys('aside:').map((key) => world.text(key))).toEqual(['{ broken']);
    expect([world.stored().answers[INVENTORY]?.value, tab.status(INVENTORY)]).toEqual(['mine', 'saved']);
  });

  it('is never overwritten by what is set aside later', () => {
    const world = worldWith('{ broken');
    world.area.items.set(`${ASIDE_PREFIX}${world.now()}`, 'an earlier one');
    const tab = world.tab();
    tab.set(INVENTORY, 'mine', reflect);
    tab.flush();
    expect(world.keys('aside:').map((key) => world.text(key))).toEqual(['an earlier one', '{ broken']);
  });

  it('stops this tab from writing where there is no room to set it aside', () => {
    const broken = `{ ${'broken '.repeat(100)}`;
    const world = worldWith(broken);
    world.faults = { room: full(world) + 100 };
    const tab = world.tab();
    tab.set(INVENTORY, 'mine', reflect);
    world.pass(MINUTE);
    tab.set(INVENTORY, 'mine again', reflect);
    tab.flush();
    expect(world.text(workbookKey('w1'))).toBe(broken);
    expect(tab.state()).toEqual({ status: 'unsaved', reason: 'no-room' });
    expect([tab.status(INVENTORY), tab.status(PRICE)]).toEqual(['unsaved', 'unsaved']);
    expect(tab.get(INVENTORY)?.value).toBe('mine again');
  });

  it('costs one entry where one entry is bad; that one is set aside as it was', () => {
    const bad = { kind: 'reflect', value: 42 };
    const document = { ...documentOf({}), answers: { [INVENTORY]: answer('mine'), [PRICE]: bad } };
    const world = worldWith(JSON.stringify(document));
    const tab = world.tab();
    expect([tab.get(INVENTORY)?.value, tab.get(PRICE)]).toEqual(['mine', undefined]);
    expect(tab.state()).toEqual({ status: 'ready', unread: 'some-entries' });
    tab.set(INVENTORY, 'mine too', reflect);
    tab.flush();
    const [aside] = world.keys('aside:');
    expect(JSON.parse(world.text(aside ?? '') ?? '')).toEqual([{ id: PRICE, reason: 'not-an-answer', raw: bad }]);
  });

  it('is set aside once, not at every try to save', () => {
    const world = worldWith('{ broken');
    const tab = world.tab();
    world.faults = { room: full(world) + 10 };
    tab.set(INVENTORY, 'mine', reflect);
    world.pass(5 * RETRY);
    expect(world.keys('aside:')).toHaveLength(1);
  });

  it('and was removed by the reader from what is set aside does not come back', () => {
    const world = worldWith('{ broken');
    const tab = world.tab();
    tab.set(INVENTORY, 'mine', reflect);
    tab.flush();
    for (const key of world.keys('aside:')) world.area.items.delete(key);
    tab.set(INVENTORY, 'mine too', reflect);
    tab.flush();
    expect(world.keys('aside:')).toEqual([]);
  });

  it('is not a document that names another workbook than its key: the key counts', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }, 'w9'), 'w1');
    const tab = world.tab();
    tab.set(PRICE, '850', reflect);
    tab.flush();
    expect(world.keys('workbook:')).toEqual([workbookKey('w1')]);
    expect(Object.keys(world.stored().answers)).toHaveLength(2);
  });

  it('appearing while the page is open is set aside too, and the page keeps its words', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const tab = world.tab();
    world.put(workbookKey('w1'), '{ broken');
    world.pass(DEBOUNCE);
    expect([tab.get(INVENTORY)?.value, tab.status(INVENTORY)]).toEqual(['mine', 'saved']);
    expect(world.keys('aside:').map((key) => world.text(key))).toEqual(['{ broken']);
  });

  it('in the index costs no answer: the workbook is found, the index set aside and made anew', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    world.area.items.set('the-ask:index', 'not an index');
    const tab = world.tab();
    expect(tab.get(INVENTORY)?.value).toBe('mine');
    tab.set(PRICE, '850', reflect);
    tab.flush();
    expect(Object.keys(world.stored().answers)).toHaveLength(2);
    expect(world.keys('aside:').map((key) => world.text(key))).toEqual(['not an index']);
    expect(tab.index().current).toBe('w1');
  });
});

describe('a document of a newer edition', () => {
  const newer = JSON.stringify({ ...documentOf({ [INVENTORY]: answer('mine') }), version: 2 });

  it('is shown read-only, and this tab writes no more', () => {
    const world = worldWith(newer);
    const tab = world.tab();
    expect(tab.state()).toEqual({ status: 'read-only', version: 2 });
    expect([tab.get(INVENTORY)?.value, tab.status(INVENTORY), tab.status(PRICE)]).toEqual([
      'mine',
      'read-only',
      'read-only',
    ]);
    tab.set(INVENTORY, 'changed', reflect);
    tab.flush();
    world.pass(MINUTE);
    expect(world.writes).toEqual([]);
    expect(world.text(workbookKey('w1'))).toBe(newer);
  });

  it('saved by another tab while the reader types here stops this tab, and her words are not called saved', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const tab = world.tab();
    tab.set(PRICE, 'typing', reflect);
    world.put(workbookKey('w1'), newer);
    world.pass(MINUTE);
    expect(world.text(workbookKey('w1'))).toBe(newer);
    expect([tab.get(PRICE)?.value, tab.status(PRICE), tab.status(INVENTORY)]).toEqual([
      'typing',
      'unsaved',
      'read-only',
    ]);
  });
});
