import { describe, expect, it } from 'vitest';
import { readJson, writeJson } from '../../../src/answers/settings';
import { SETTINGS_KEY } from '../../../src/answers/storage';
import { World } from './world';

const theme = (data: unknown) => (data === 'night' ? data : 'paper');

describe('reading settings', () => {
  it('are found again', () => {
    const storage = new World().storage();
    expect(writeJson(storage, SETTINGS_KEY, 'night')).toBe(true);
    expect(readJson(storage, SETTINGS_KEY, theme)).toBe('night');
  });

  it('never set, broken, of no known value or blocked are the usual ones', () => {
    const world = new World();
    const storage = world.storage();
    expect(readJson(storage, SETTINGS_KEY, theme)).toBe('paper');
    for (const text of ['{', '"neon"', 'null']) {
      world.area.items.set(SETTINGS_KEY, text);
      expect(readJson(storage, SETTINGS_KEY, theme)).toBe('paper');
    }
    world.area.items.set(SETTINGS_KEY, '"night"');
    world.faults = { blocked: true };
    expect(readJson(storage, SETTINGS_KEY, theme)).toBe('paper');
    expect(writeJson(storage, SETTINGS_KEY, 'night')).toBe(false);
  });
});
