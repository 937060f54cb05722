import { describe, expect, it } from 'vitest';
import { PATH_KEY } from '../../../src/answers/storage';
import { followPath, leavePath, reachStep, readPath } from '../../../src/components/reader/path';
import { World } from '../answers/world';

describe('The path a reader follows', () => {
  it('is kept with the steps she reaches, each once, until she leaves it', () => {
    const storage = new World().storage();
    expect(readPath(storage)).toBeUndefined();
    expect(followPath(storage, 'founder')).toBe(true);
    for (const slug of ['the-ask', 'segway', 'the-ask']) reachStep(storage, 'founder', slug);
    expect(readPath(storage)).toEqual({ role: 'founder', reached: ['the-ask', 'segway'] });
    expect(leavePath(storage)).toBe(true);
    expect(storage.keys()).toEqual([]);
  });

  it('begins anew when she follows another, and an old page does not write into that', () => {
    const storage = new World().storage();
    followPath(storage, 'founder');
    reachStep(storage, 'founder', 'the-ask');
    followPath(storage, 'brand');
    reachStep(storage, 'founder', 'segway');
    expect(readPath(storage)).toEqual({ role: 'brand', reached: [] });
    leavePath(storage);
    reachStep(storage, 'brand', 'disney');
    expect(storage.keys()).toEqual([]);
  });

  it.each([
    '{',
    'null',
    '[]',
    '"founder"',
    '{"role":"__proto__"}',
    '{"role":"../../evil"}',
    '{"role":["founder"]}',
    '{"reached":["the-ask"]}',
  ])('is none where %s is stored', (text) => {
    const world = new World();
    world.area.items.set(PATH_KEY, text);
    expect(readPath(world.storage())).toBeUndefined();
  });

  it.each([
    ['{"role":"founder"}', []],
    ['{"role":"founder","reached":{"length":9}}', []],
    ['{"role":"founder","reached":[7,null,"segway",["the-ask"],"segway"]}', ['segway']],
    [JSON.stringify({ role: 'founder', reached: Array.from({ length: 9000 }, (_, at) => `p${at}`) }), 50],
  ])('keeps of its steps what can be one', (text, reached) => {
    const world = new World();
    world.area.items.set(PATH_KEY, text);
    const path = readPath(world.storage());
    if (typeof reached === 'number') expect(path?.reached).toHaveLength(reached);
    else expect(path).toEqual({ role: 'founder', reached });
  });

  it('is none where storage is blocked, and she is told that it cannot be kept', () => {
    const world = new World();
    world.faults = { blocked: true };
    expect(readPath(world.storage())).toBeUndefined();
    expect(followPath(world.storage(), 'founder')).toBe(false);
  });
});
