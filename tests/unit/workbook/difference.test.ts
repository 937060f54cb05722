import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, type Run } from '~/workbook/difference';

const without = (runs: Run[], change: Run['change']): string =>
  runs
    .filter((run) => run.change !== change)
    .map(({ text }) => text)
    .join('');

/** Texts that share words, as two versions of an answer do. */
const text = fc
  .array(
    fc.oneof(fc.constantFrom('they', 'measure', 'twice', '\n', ' ', '. ', 'é', '👩‍🔧'), fc.string({ unit: 'binary' })),
  )
  .map((words) => words.join(' '));

describe('What was changed between two versions of an answer', () => {
  it('is told word by word', () => {
    expect(difference('They measure the wall.', 'They measure every wall.')).toEqual([
      { text: 'They measure ', change: 'none' },
      { text: 'the', change: 'out' },
      { text: 'every', change: 'in' },
      { text: ' wall.', change: 'none' },
    ]);
  });

  it('never loses or alters a letter of either version', () => {
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const runs = difference(earlier, later);
        expect(without(runs, 'in')).toBe(earlier);
        expect(without(runs, 'out')).toBe(later);
      }),
    );
  });

  it('is nothing where nothing was changed', () => {
    fc.assert(fc.property(text, (same) => difference(same, same).every(({ change }) => change === 'none')));
  });

  it('is the whole of both where two very long answers have nothing in common', () => {
    const words = (letter: string): string =>
      Array.from({ length: 20_000 }, (_, at) => `${letter}${at}`)
        .join(' ')
        .slice(0, 100_000);
    const runs = difference(words('a'), words('b'));
    expect(runs).toEqual([
      { text: words('a'), change: 'out' },
      { text: words('b'), change: 'in' },
    ]);
  });
});
