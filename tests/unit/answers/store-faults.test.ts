import { describe, expect, it } from 'vitest';
import { DEBOUNCE, RETRY } from '../../../src/answers/sync';
import { answer, documentOf, INVENTORY, PRICE, reflect, version, World, worldWith } from './world';

const MINUTE = 60_000;
const full = (world: World) => [...world.area.items.values()].reduce((sum, text) => sum + text.length, 0);

describe('storage that does not keep', () => {
  it('blocked: every exercise says so from the start, and typing stays on the page', () => {
    const world = new World();
    world.faults = { blocked: true };
    const tab = world.tab();
    expect([tab.state(), tab.status(INVENTORY)]).toEqual([{ status: 'unsaved', reason: 'blocked' }, 'unsaved']);
    tab.set(INVENTORY, 'mine', reflect);
    world.pass(MINUTE);
    expect([tab.get(INVENTORY)?.value, tab.status(INVENTORY)]).toEqual(['mine', 'unsaved']);
    expect(tab.document().answers[INVENTORY]?.value).toBe('mine');
    expect([tab.index().workbooks, tab.noteExport()]).toEqual([[], false]);
  });

  it('blocked at first, allowed later: what was typed joins what was there', () => {
    const world = worldWith(documentOf({ [PRICE]: answer('850') }));
    world.faults = { blocked: true };
    const tab = world.tab();
    tab.set(INVENTORY, 'mine', reflect);
    world.pass(DEBOUNCE);
    world.faults = {};
    world.pass(RETRY);
    expect([tab.status(INVENTORY), tab.status(PRICE)]).toEqual(['saved', 'saved']);
    expect(Object.keys(world.stored().answers).sort()).toEqual([PRICE, INVENTORY]);
  });

  it('full: the new words are unsaved, the others still saved, and saving is tried again', () => {
    const world = worldWith(documentOf({ [PRICE]: answer('850') }));
    const tab = world.tab();
    world.faults = { room: full(world) };
    tab.set(INVENTORY, 'mine', reflect);
    world.pass(DEBOUNCE);
    expect([tab.status(INVENTORY), tab.status(PRICE), tab.status('dyson.order')]).toEqual(['unsaved', 'saved', 'idle']);
    expect(tab.state()).toEqual({ status: 'unsaved', reason: 'not-kept' });
    world.faults = {};
    world.pass(RETRY);
    expect([tab.status(INVENTORY), tab.state().status]).toEqual(['saved', 'ready']);
  });

  it('full, then changed again: saving is tried with the change', () => {
    const world = new World();
    const tab = world.tab();
    world.faults = { room: 0 };
    tab.set(INVENTORY, 'mine', reflect);
    world.pass(DEBOUNCE);
    world.faults = {};
    tab.set(INVENTORY, 'mine, shorter', reflect);
    world.pass(DEBOUNCE);
    expect(tab.status(INVENTORY)).toBe('saved');
  });

  it('forgetful: what was not read back is not called saved', () => {
    const world = new World();
    const tab = world.tab();
    world.faults = { forgetful: true };
    tab.set(INVENTORY, 'mine', reflect);
    world.pass(DEBOUNCE);
    expect(tab.status(INVENTORY)).toBe('unsaved');
  });

  it('nearly full: earlier versions go, oldest first, before anything is called unsaved', () => {
    const versions = ['08:50', '08:40', '08:30', '08:20'].map((time) => version(`at ${time} ${'x'.repeat(200)}`, time));
    const world = worldWith(
      documentOf({
        [INVENTORY]: answer('mine', '09:00', versions.slice(0, 2)),
        [PRICE]: answer('850', '09:00', versions.slice(2)),
      }),
    );
    const tab = world.tab();
    world.faults = { room: full(world) };
    tab.set(INVENTORY, 'mine and a little more', reflect);
    world.pass(DEBOUNCE);
    expect(tab.status(INVENTORY)).toBe('saved');
    expect(world.stored().answers[INVENTORY]?.history).toEqual(versions.slice(0, 2));
    expect(world.stored().answers[PRICE]?.history).toEqual(versions.slice(2, 3));
    expect(tab.document().answers).toEqual(world.stored().answers);
  });

  it('too full even without earlier versions: none of them is lost for nothing', () => {
    const history = [version('earlier', '08:00')];
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine', '09:00', history) }));
    const tab = world.tab();
    world.faults = { room: 10 };
    tab.set(INVENTORY, 'mine and more', reflect);
    world.pass(DEBOUNCE);
    expect(tab.status(INVENTORY)).toBe('unsaved');
    expect(tab.get(INVENTORY)?.history).toEqual(history);
    expect(world.stored().answers[INVENTORY]?.history).toEqual(history);
  });
});

describe('storage cleared under an open page', () => {
  it('keeps her words on the page, calls them unsaved, and does not bring them back by itself', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const tab = world.tab();
    world.clear();
    expect([tab.get(INVENTORY)?.value, tab.status(INVENTORY), tab.status(PRICE)]).toEqual(['mine', 'unsaved', 'idle']);
    expect(tab.state()).toEqual({ status: 'unsaved', reason: 'cleared' });
    tab.refresh();
    tab.flush();
    world.pass(MINUTE);
    expect(world.keys()).toEqual([]);
  });

  it('with her next change all of the page’s answers are saved again', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const tab = world.tab();
    world.clear();
    tab.set(PRICE, '850', reflect);
    world.pass(DEBOUNCE);
    expect([tab.status(INVENTORY), tab.status(PRICE), tab.state().status]).toEqual(['saved', 'saved', 'ready']);
    expect(world.tab().get(INVENTORY)?.value).toBe('mine');
  });

  it('is no matter where nothing was written', () => {
    const world = worldWith(documentOf({}));
    const tab = world.tab();
    world.clear();
    expect(tab.state()).toEqual({ status: 'ready' });
  });
});

describe('a clock that is set back', () => {
  it('does not make new words older than the ones they replace', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine', '09:00') }));
    const tab = world.tab();
    world.setClock('2020-01-01T00:00:00.000Z');
    tab.set(INVENTORY, 'newer', reflect);
    tab.flush();
    expect(world.stored().answers[INVENTORY]).toMatchObject({
      value: 'newer',
      updatedAt: '2026-11-22T09:00:00.001Z',
      history: [],
    });
    expect(world.stored().savedAt > '2026-11-22T09:00:00.000Z').toBe(true);
    expect(world.tab().get(INVENTORY)?.value).toBe('newer');
  });
});
