import { describe, expect, it } from 'vitest';
import { answer, documentOf, INVENTORY, PRICE, reflect, version, World, worldWith } from './world';

const MINUTE = 60_000;

describe('earlier versions', () => {
  it('are kept after a pause of ten minutes, not at every word', () => {
    const world = new World();
    const tab = world.tab();
    tab.set(INVENTORY, 'one', reflect);
    world.pass(10 * MINUTE);
    tab.set(INVENTORY, 'two', reflect);
    expect(tab.get(INVENTORY)?.history).toEqual([]);
    world.pass(10 * MINUTE + 1);
    tab.set(INVENTORY, 'three', reflect);
    expect(tab.get(INVENTORY)?.history).toMatchObject([{ value: 'two' }]);
  });

  it('are ten at most, the newest', () => {
    const world = new World();
    const tab = world.tab();
    for (let count = 1; count <= 13; count++) {
      tab.set(INVENTORY, `version ${count}`, reflect);
      world.pass(11 * MINUTE);
    }
    const kept = tab.get(INVENTORY)?.history.map(({ value }) => value);
    expect(kept).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((count) => `version ${count}`));
  });

  it('come back when the reader asks, and what stood there is kept in turn', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('now', '08:59', [version('then', '08:00')]) }));
    const tab = world.tab();
    tab.restore(INVENTORY, version('then', '08:00'));
    tab.flush();
    const again = world.tab().get(INVENTORY);
    expect([again?.value, again?.history.map(({ value }) => value)]).toEqual(['then', ['now']]);
  });
});

describe('erasing', () => {
  const before = documentOf({ [INVENTORY]: answer('secret words', '08:00', [version('secret draft', '07:00')]) });

  it('leaves no word behind in storage, earlier versions included', () => {
    const world = worldWith(before);
    const tab = world.tab();
    tab.erase(INVENTORY);
    expect([...world.area.items.values()].join()).not.toContain('secret');
    expect(tab.status(INVENTORY)).toBe('idle');
    expect(world.tab().get(INVENTORY)?.value).toBeNull();
  });

  it('can be undone, earlier versions included, and other tabs agree', () => {
    const world = worldWith(before);
    const [tab, other] = [world.tab(), world.tab()];
    const undo = tab.erase([INVENTORY, PRICE]);
    expect(other.get(INVENTORY)?.value).toBeNull();
    undo();
    for (const store of [tab, other, world.tab()]) {
      expect(store.get(INVENTORY)).toMatchObject({
        value: 'secret words',
        history: [version('secret draft', '07:00')],
      });
      expect(store.status(INVENTORY)).toBe('saved');
    }
    expect(tab.get(PRICE)).toBeUndefined();
  });

  it('undone after she wrote anew does not touch the new words', () => {
    const world = worldWith(before);
    const tab = world.tab();
    const undo = tab.erase(INVENTORY);
    tab.set(INVENTORY, 'fresh start', reflect);
    undo();
    expect(tab.get(INVENTORY)?.value).toBe('fresh start');
  });

  it('that cannot be stored is not called done', () => {
    const world = worldWith(before);
    const tab = world.tab();
    world.faults = { forgetful: true };
    tab.erase(INVENTORY);
    expect(tab.status(INVENTORY)).toBe('unsaved');
  });
});

describe('a star', () => {
  it('is kept with the answer and does not change its date', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine', '08:00') }));
    const tab = world.tab();
    tab.star(INVENTORY, true);
    tab.star(PRICE, true);
    tab.flush();
    expect(world.tab().get(INVENTORY)).toEqual({ ...answer('mine', '08:00'), starred: true });
    expect(tab.get(PRICE)).toBeUndefined();
  });
});

describe('an import', () => {
  it('is merged and saved at once, and undone as if it had not been', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine', '08:00') }));
    const tab = world.tab();
    const undo = tab.importAnswers(documentOf({ [INVENTORY]: answer('theirs', '08:30'), [PRICE]: answer('850') }));
    expect([tab.get(INVENTORY)?.value, tab.status(PRICE)]).toEqual(['theirs', 'saved']);
    undo();
    expect(tab.get(INVENTORY)).toMatchObject({ value: 'mine', history: [] });
    expect([tab.get(PRICE)?.value, tab.status(PRICE)]).toEqual([null, 'idle']);
    expect(world.tab().get(INVENTORY)?.value).toBe('mine');
  });
});
