import { afterEach, describe, expect, it, vi } from 'vitest';
import { NEVER } from '../../../src/answers/document';
import { answersToRemindOf, askOnce, readSafety, rememberSafety } from '../../../src/answers/safety/safety';
import { SETTINGS_KEY } from '../../../src/answers/storage';
import { readSettings, writeSettings } from '../../../src/components/reader/panels/settings';
import { answer, World } from './world';

/** As many answers, written one minute after the other from nine o'clock on. */
const written = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`a.w${at}`, answer('words', `09:${String(at).padStart(2, '0')}`)]),
  );
const at = (minute: number) => `2026-11-22T09:${String(minute).padStart(2, '0')}:00.000Z`;

describe('a reminder to save a file', () => {
  it('comes with the tenth answer that no file holds, not before', () => {
    expect(answersToRemindOf(written(9))).toBe(0);
    expect(answersToRemindOf(written(10))).toBe(10);
    expect(answersToRemindOf(written(12), at(1))).toBe(10);
    expect(answersToRemindOf(written(12), at(2))).toBe(0);
  });

  it('closed by the reader comes back after ten more, and counts all that no file holds', () => {
    expect(answersToRemindOf(written(19), undefined, at(9))).toBe(0);
    expect(answersToRemindOf(written(20), undefined, at(9))).toBe(20);
  });

  it('does not count what was erased', () => {
    expect(answersToRemindOf({ ...written(9), 'a.erased': answer(null, '09:30') })).toBe(0);
  });
});

describe('what is remembered about safety', () => {
  it('and the reading settings leave each other alone', () => {
    const storage = new World().storage();
    writeSettings(storage, { theme: 'night', face: '', size: '', width: '' });
    rememberSafety(storage, { copy: true });
    rememberSafety(storage, { quietSince: NEVER });
    writeSettings(storage, { ...readSettings(storage), theme: 'sepia' });
    expect(readSettings(storage).theme).toBe('sepia');
    expect(readSafety(storage)).toEqual({ asked: false, copy: true, quietSince: NEVER });
  });

  it('broken or blocked is nothing', () => {
    const nothing = { asked: false, copy: false };
    const world = new World();
    for (const text of ['7', '[]', '{"safety":7}', '{"safety":{"asked":"yes","copy":1,"quietSince":{}}}', '{']) {
      world.area.items.set(SETTINGS_KEY, text);
      expect(readSafety(world.storage())).toEqual(nothing);
    }
    world.faults = { blocked: true };
    expect(readSafety(world.storage())).toEqual(nothing);
  });
});

describe('a browser', () => {
  afterEach(() => vi.unstubAllGlobals());
  const browser = (promised: boolean | undefined, gives = false) => {
    const persist = vi.fn(async () => gives);
    vi.stubGlobal('navigator', promised === undefined ? {} : { storage: { persisted: async () => promised, persist } });
    return persist;
  };

  it('is asked once to keep the answers, whatever it says', async () => {
    const persist = browser(false);
    const storage = new World().storage();
    await askOnce(storage);
    await askOnce(storage);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('that has promised already, or cannot, is not asked', async () => {
    const storage = new World().storage();
    const persist = browser(true);
    await askOnce(storage);
    expect(persist).not.toHaveBeenCalled();
    browser(undefined);
    await askOnce(storage);
    expect(readSafety(storage).asked).toBe(false);
  });

  it('is not asked where nothing can be remembered: it would be asked again and again', async () => {
    const persist = browser(false);
    const world = new World();
    world.faults = { forgetful: true };
    await askOnce(world.storage());
    expect(persist).not.toHaveBeenCalled();
  });
});
