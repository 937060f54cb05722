import { describe, expect, it } from 'vitest';
import { DEBOUNCE, LONGEST_WAIT } from '../../../src/answers/sync';
import { MAX_TEXT } from '../../../src/schemas/answer-value';
import { answer, documentOf, INVENTORY, PRICE, reflect, version, World, worldWith } from './world';

const MINUTE = 60_000;

describe('typing', () => {
  it('is shown at once, saved after a pause, and found again by the next page', () => {
    const world = new World();
    const tab = world.tab();
    tab.set(INVENTORY, 'They can drive.', reflect);
    expect([tab.get(INVENTORY)?.value, tab.status(INVENTORY)]).toEqual(['They can drive.', 'saving']);
    world.pass(DEBOUNCE - 1);
    expect(world.keys()).toEqual([]);
    world.pass(1);
    expect(tab.status(INVENTORY)).toBe('saved');
    const next = world.tab();
    expect([next.get(INVENTORY)?.value, next.status(INVENTORY)]).toEqual(['They can drive.', 'saved']);
  });

  it('is saved within five seconds even when the reader never pauses', () => {
    const world = new World();
    const tab = world.tab();
    for (let typed = 0; typed <= LONGEST_WAIT; typed += 200) {
      tab.set(INVENTORY, `${typed}`, reflect);
      world.pass(200);
    }
    expect(Number(world.stored().answers[INVENTORY]?.value)).toBeGreaterThanOrEqual(LONGEST_WAIT - 400);
  });

  it('is kept with the question and labels it was given under', () => {
    const world = new World();
    const tab = world.tab();
    tab.set('dyson.order', ['b', 'a'], { kind: 'rank', prompt: 'Order these.', labels: { a: 'Price', b: 'Trust' } });
    tab.flush();
    expect(world.stored().answers['dyson.order']).toMatchObject({
      kind: 'rank',
      value: ['b', 'a'],
      prompt: 'Order these.',
      labels: { a: 'Price', b: 'Trust' },
    });
  });

  it('is what the reader finds again, letter by letter, also with half an emoji in it', () => {
    const world = new World();
    const tab = world.tab();
    tab.set(INVENTORY, 'half \ud83d here', reflect);
    tab.flush();
    expect(world.tab().get(INVENTORY)?.value).toBe(tab.get(INVENTORY)?.value);
  });

  it('that is longer than can be kept stays on the page and says so, until it is shortened', () => {
    const world = new World();
    const tab = world.tab();
    tab.set(INVENTORY, 'short', reflect);
    tab.set(INVENTORY, 'x'.repeat(MAX_TEXT + 1), reflect);
    tab.flush();
    expect([tab.get(INVENTORY)?.value, tab.status(INVENTORY)]).toEqual(['x'.repeat(MAX_TEXT + 1), 'unsaved']);
    expect(world.stored().answers[INVENTORY]?.value).toBe('short');
    tab.set(INVENTORY, 'short', reflect);
    expect([tab.get(INVENTORY)?.value, tab.status(INVENTORY)]).toEqual(['short', 'saved']);
  });

  it('under another kind than the saved answer has never replaces it', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const tab = world.tab();
    tab.set(INVENTORY, ['a'], { kind: 'rank', prompt: 'Order.' });
    tab.flush();
    world.pass(MINUTE);
    expect(tab.status(INVENTORY)).toBe('unsaved');
    expect(world.tab().get(INVENTORY)?.value).toBe('mine');
  });

  it('the same words again changes nothing', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const tab = world.tab();
    tab.set(INVENTORY, 'mine', { ...reflect, prompt: 'Reworded?' });
    world.pass(MINUTE);
    expect(world.writes).toEqual([]);
    expect(tab.get(INVENTORY)?.prompt).toBe('What can they do now?');
  });
});

describe('before the reader acts', () => {
  it('nothing is written, whatever is or is not there', () => {
    const worlds = [new World(), worldWith(documentOf({ [INVENTORY]: answer('mine') })), worldWith('{ broken')];
    for (const world of worlds) {
      const tab = world.tab();
      tab.refresh();
      tab.flush();
      world.pass(MINUTE);
      expect(world.writes).toEqual([]);
    }
  });

  it('the store says it has not looked yet, and islands show nothing', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const tab = world.tab({ load: false });
    expect([tab.state().status, tab.get(INVENTORY), tab.status(INVENTORY)]).toEqual(['loading', undefined, 'idle']);
    tab.load();
    expect([tab.state().status, tab.get(INVENTORY)?.value, tab.status(INVENTORY)]).toEqual(['ready', 'mine', 'saved']);
  });

  it('words typed before the first read are merged into what is stored, never over it', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('old', '08:00'), [PRICE]: answer('850') }));
    const tab = world.tab({ load: false });
    tab.set(INVENTORY, 'typed early', reflect);
    expect(tab.status(INVENTORY)).toBe('saving');
    world.pass(DEBOUNCE);
    expect(world.stored().answers[PRICE]?.value).toBe('850');
    expect(world.stored().answers[INVENTORY]).toMatchObject({
      value: 'typed early',
      history: [version('old', '08:00')],
    });
  });
});

describe('when the page is hidden or closed', () => {
  it('the last keystroke is saved at once', () => {
    const world = new World();
    const tab = world.tab();
    tab.set(INVENTORY, 'last words', reflect);
    tab.flush();
    expect(world.stored().answers[INVENTORY]?.value).toBe('last words');
  });

  it('saving waits for no lock another tab holds', () => {
    const world = new World();
    const tab = world.tab();
    world.lockTaken = true;
    tab.set(INVENTORY, 'last words', reflect);
    world.pass(DEBOUNCE);
    expect(world.keys()).toEqual([]);
    tab.flush();
    expect(world.stored().answers[INVENTORY]?.value).toBe('last words');
    const written = world.writes.length;
    world.releaseLock();
    expect(world.writes).toHaveLength(written);
  });
});

describe('who listens', () => {
  it('is told at once, then only when its own answer or status changes, until it stops', () => {
    const world = new World();
    const tab = world.tab();
    const heard: [unknown, string][] = [];
    const stop = tab.subscribe(INVENTORY, ({ answer: heardOf, status }) => heard.push([heardOf?.value, status]));
    tab.set(PRICE, '850', reflect);
    tab.set(INVENTORY, 'mine', reflect);
    world.pass(DEBOUNCE);
    stop();
    tab.set(INVENTORY, 'unheard', reflect);
    expect(heard).toEqual([
      [undefined, 'idle'],
      ['mine', 'saving'],
      ['mine', 'saved'],
    ]);
  });
});

describe('a backup', () => {
  it('is dated for the workbook it was made of', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const tab = world.tab();
    expect(tab.index().workbooks[0]).not.toHaveProperty('exportedAt');
    expect(tab.noteExport()).toBe(true);
    tab.set(INVENTORY, 'more', reflect);
    tab.flush();
    expect(tab.index().workbooks[0]).toMatchObject({ id: 'w1', exportedAt: '2026-11-22T09:00:00.000Z' });
  });
});
