import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { scan } from '../../../src/answers/scan';

// Many documents are made up here: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

describe('looking over JSON before it is parsed', () => {
  it('measures how deep it nests, not minding brackets in texts', () => {
    expect(scan('7').deepest).toBe(0);
    expect(scan('{"a":[{"b":"[[[[\\"[["}]}').deepest).toBe(3);
  });

  it('agrees with the depth of any JSON', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
        expect(scan(JSON.stringify(value, null, indent)).deepest).toBe(depthOf(value));
      }),
    );
  });

  it('finds a doubled name among the answers only, and not in one answer or outside', () => {
    expect([...scan('{"x":{"a":1,"a":2},"answers":{"b":{"a":1,"a":2},"c":[1,2],"b":3}}').duplicates]).toEqual([
      ['b', ['{"a":1,"a":2}', '3']],
    ]);
  });

  it('comes to an end quickly on text made to slow it down', () => {
    const started = performance.now();
    for (const piece of ['"', '\\"', '"\\', '{"answers":', '{"a":1,'])
      scan(piece.repeat(Math.ceil(2_000_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
