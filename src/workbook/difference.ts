import { diffWordsWithSpace } from 'diff';

/** A run of words: in both texts, taken out of the earlier one, or added in the later one. */
export type Run = { text: string; change: 'none' | 'out' | 'in' };

/** Texts that differ in more words than this have nothing in common that a reader could follow. */
const MOST_CHANGES = 1000;

/**
 * What was changed between two texts, word by word, in reading order. All runs but those put in are the earlier text, all
 * but those taken out the later one.
 */
export function difference(earlier: string, later: string): Run[] {
  const changes = diffWordsWithSpace(earlier, later, { maxEditLength: MOST_CHANGES }) ?? [
    { value: earlier, removed: true, added: false },
    { value: later, removed: false, added: true },
  ];
  return changes.map(({ value, removed, added }) => ({ text: value, change: removed ? 'out' : added ? 'in' : 'none' }));
}
