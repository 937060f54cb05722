import { describe, expect, it } from 'vitest';
import { ASIDE_PREFIX, workbookKey } from '../../../src/answers/storage';
import { DEBOUNCE, LONGEST_WAIT, RETRY } from '../../../src/answers/sync';
import { openWorkbook } from '../../../src/answers/workbook-list';
import { MAX_TEXT } from '../../../src/schemas/answer-value';
import { answer, documentOf, INVENTORY, PRICE, reflect, version, World, worldWith } from './world';

const MINUTE = 60_000;
const full = (world: World) => [...world.area.items.values()].reduce((sum, text) => sum + text.length, 0);

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
