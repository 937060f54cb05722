import { describe, expect, it } from 'vitest';
import type { Ledger } from '~/schemas/exercise';
import { successorsOf } from '~/workbook/successors';
import { book } from './book';

const withdrawn = { kind: 'reflect', since: '0.1', withdrawn: '0.2' };
const asked = (id: string) => ({ prompt: `What of ${id}?`, href: `/chapters/the-ask/#${id}` });
const successors = (ledger: Ledger) => successorsOf(ledger, book);

describe('What the book asks instead of a withdrawn exercise', () => {
  it('is the exercise the ledger names', () => {
    expect(successors({ 'the-ask.old': { ...withdrawn, successor: 'the-ask.verbs' } })).toEqual({
      'the-ask.old': asked('the-ask.verbs'),
    });
  });

  it('is the present one where successors were withdrawn in their turn', () => {
    const ledger: Ledger = {
      'the-ask.first': { ...withdrawn, successor: 'the-ask.second' },
      'the-ask.second': { ...withdrawn, successor: 'the-ask.verbs' },
    };
    expect(successors(ledger)['the-ask.first']).toEqual(asked('the-ask.verbs'));
  });

  it.each<[string, Ledger]>([
    ['the ledger names none', { 'the-ask.old': withdrawn }],
    ['the one it names is gone too', { 'the-ask.old': { ...withdrawn, successor: 'the-ask.nowhere' } }],
    [
      'the ledger leads in a circle',
      {
        'the-ask.one': { ...withdrawn, successor: 'the-ask.two' },
        'the-ask.two': { ...withdrawn, successor: 'the-ask.one' },
      },
    ],
    ['the exercise is still in the book', { 'the-ask.verbs': { ...withdrawn, successor: 'human-capital.stuck' } }],
  ])('is nothing where %s', (_, ledger) => {
    expect(successors(ledger)).toEqual({});
  });
});
