import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Answer, MAX_HISTORY } from '../../../src/answers/document';
import { canonicalJson, compareVersions, merge, mergeAnswers, mergeSince, same } from '../../../src/answers/merge';
import { parse } from '../../../src/answers/parse';
import { answers, documents } from './arbitraries';
import { answer, documentOf, INVENTORY, PRICE, version } from './world';

// Many documents are made up here: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

describe('merging two documents', () => {
  it('with itself changes nothing', () => {
    fc.assert(
      fc.property(documents, (a) => {
        expect(merge(a, a)).toEqual(a);
      }),
    );
  });

  it('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('gives the same in whichever order three tabs are merged, full histories included', () => {
    fc.assert(
      fc.property(documents, documents, documents, (a, b, c) => {
        const [left, right] = [merge(a, b), merge(b, c)];
        fc.pre(![a, b, c, left, right].some((document) => Object.values(document.answers).some(hasShed)));
        expect(merge(left, c)).toEqual(merge(a, right));
      }),
      { numRuns: 100 },
    );
    const reflect = answers('reflect');
    fc.assert(
      fc.property(reflect, reflect, reflect, (a, b, c) => {
        const [left, right] = [mergeAnswers(a, b), mergeAnswers(b, c)];
        fc.pre(![a, b, c, left, right].some(hasShed));
        expect(mergeAnswers(left, c)).toEqual(mergeAnswers(a, right));
      }),
      { numRuns: 1000 },
    );
  });

  it('shows the same in whichever order three tabs are merged, whatever was shed', () => {
    const reflect = answers('reflect');
    fc.assert(
      fc.property(reflect, reflect, reflect, (a, b, c) => {
        const { history: _, ...left } = mergeAnswers(mergeAnswers(a, b), c);
        const { history: __, ...right } = mergeAnswers(a, mergeAnswers(b, c));
        expect(left).toEqual(right);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives what a page finds again after a reload', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const merged = merge(a, b);
        expect(parse(JSON.stringify(merged))).toEqual({ status: 'loaded', document: merged, rejected: [] });
      }),
    );
  });

  it('keeps at most ten earlier versions, newest first, none erased and none the present one', () => {
    fc.assert(
      fc.property(answers('reflect'), answers('reflect'), (a, b) => {
        const { history, ...present } = mergeAnswers(a, b);
        expect(history.length).toBeLessThanOrEqual(MAX_HISTORY);
        expect([...history].sort(compareVersions)).toEqual(history);
        expect(history.filter(({ value }) => value === null || same(value, null))).toEqual([]);
        const words = [present, ...history].map(({ value, prompt }) => canonicalJson([value, prompt]));
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });

  it('lets the newer answer win and keeps the other in its history', () => {
    const merged = mergeAnswers(answer('older', '09:00'), answer('newer', '09:01'));
    expect(merged).toEqual(answer('newer', '09:01', [version('older', '09:00')]));
  });

  it('keeps both of two answers written in the same millisecond', () => {
    const merged = mergeAnswers(answer('a'), answer('b'));
    expect([merged.value, merged.history.map(({ value }) => value)]).toEqual(['b', ['a']]);
  });

  it('lets an erased answer stay erased, and an answer written after it win', () => {
    expect(mergeAnswers(answer(null, '09:01'), answer('before', '09:00')).value).toBeNull();
    expect(mergeAnswers(answer(null, '09:01'), answer('after', '09:02'))).toEqual(answer('after', '09:02'));
  });

  it('takes the name of the workbook from the document saved later', () => {
    const early = documentOf({});
    const late = { ...early, savedAt: '2026-11-22T10:00:00.000Z', workbook: { ...early.workbook, name: 'Renamed' } };
    expect(merge(late, early).workbook.name).toBe('Renamed');
  });

  it('never mixes two kinds, in whichever order they meet', () => {
    const one = answer('words', '09:00');
    const other: Answer = { ...answer(null, '09:05'), kind: 'rank', value: ['a'] };
    expect([mergeAnswers(one, other).kind, mergeAnswers(other, one).kind]).toEqual(['rank', 'rank']);
  });
});

describe('merging what a tab shows with what is stored, knowing where both began', () => {
  const base = documentOf({ [INVENTORY]: answer('base', '09:00') });
  const withAnswer = (value: string | null, time: string) => documentOf({ [INVENTORY]: answer(value, time) });
  const merged = (mine: typeof base, theirs: typeof base) => mergeSince(base, mine, theirs).answers[INVENTORY];

  it('is not a conflict where only one side changed', () => {
    expect(merged(base, withAnswer('theirs', '09:01'))).toEqual(answer('theirs', '09:01'));
    expect(merged(withAnswer('mine', '09:01'), base)).toEqual(answer('mine', '09:01'));
  });

  it('is a conflict where both did', () => {
    expect(merged(withAnswer('mine', '09:02'), withAnswer('theirs', '09:01'))).toEqual(
      answer('mine', '09:02', [version('theirs', '09:01')]),
    );
  });

  it('does not go back to what a tab with a stale view has written', () => {
    expect(merged(base, withAnswer('stale', '08:00'))).toEqual(answer('base', '09:00'));
  });

  it('keeps an answer that is missing on the other side', () => {
    expect(Object.keys(mergeSince(base, base, documentOf({ [PRICE]: answer('850') })).answers).sort()).toEqual([
      PRICE,
      INVENTORY,
    ]);
  });

  it('without a common beginning is a merge like any other', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        expect(mergeSince(undefined, a, b)).toEqual(merge(a, b));
      }),
    );
  });

  it('lets two tabs that take turns come to the same answers', () => {
    fc.assert(
      fc.property(documents, documents, documents, (start, a, b) => {
        const one = mergeSince(start, a, b);
        const other = mergeSince(b, b, one);
        expect(other.answers).toEqual(one.answers);
      }),
    );
  });
});

describe('canonical JSON', () => {
  it('is the same for the same data, whatever the order of its keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
    expect(same({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(same({ a: 1 }, { a: 2 })).toBe(false);
  });
});

/**
 * An erased answer with ten earlier versions has shed the eleventh. Where one of the ten comes back as the answer, there
 * would be room for it again: then its order of merging tells, by the oldest version, which is the one limit of the law.
 */
function hasShed({ value, history }: Answer): boolean {
  return value === null && history.length === MAX_HISTORY;
}
