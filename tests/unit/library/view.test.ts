import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fewest,
  longest,
  most,
  type Offered,
  OWN,
  parseView,
  searchOf,
  type View,
} from '../../../src/components/library/view';

const offered: Offered = {
  outcome: ['worked', 'mixed'],
  industry: ['home', 'airlines'],
  invested: ['skill', 'tool'],
  sort: ['year', 'title', 'outcome'],
  compare: ['ikea', 'southwest', 'ford-model-t', 'google', OWN],
};
const usual = parseView('', offered);

/** Addresses as somebody may have mistyped or made them: known names with any values, any names, any text. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'find',
          'outcome',
          'industry',
          'invested',
          'sort',
          'order',
          'compare',
          '__proto__',
          'constructor',
        ),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.constantFrom(
            '__proto__',
            'toString',
            'desc',
            'ikea,ikea,ikea',
            'ikea,__proto__',
            ',,,',
            '<b>',
            '%',
            'home',
          ),
        ),
      ),
      { maxLength: 12 },
    )
    .map((pairs) => `?${pairs.map((pair) => pair.map(encodeLoosely).join('=')).join('&')}`),
);
const encodeLoosely = (text: string): string => encodeURIComponent(text.toWellFormed());

const views: fc.Arbitrary<View> = fc.record({
  find: fc.string({ unit: 'grapheme', maxLength: longest }).map((text) => text.slice(0, longest).toWellFormed().trim()),
  outcome: fc.constantFrom('', ...offered.outcome),
  industry: fc.constantFrom('', ...offered.industry),
  invested: fc.constantFrom('', ...offered.invested),
  sort: fc.constantFrom(...offered.sort),
  descending: fc.boolean(),
  compare: fc
    .uniqueArray(fc.constantFrom(...offered.compare), { minLength: fewest, maxLength: most })
    .chain((list) => fc.constantFrom([], list)),
});

describe('The address of a view', () => {
  it('leads back to the same view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(searchOf(view, offered), offered)).toEqual(view);
      }),
      { numRuns: 1000 },
    );
  });

  it('is bare for the library as it comes', () => {
    expect(searchOf(usual, offered)).toBe('');
  });

  it('can be read out', () => {
    expect(searchOf({ ...usual, compare: ['ikea', 'southwest'] }, offered)).toBe('?compare=ikea,southwest');
    expect(searchOf({ ...usual, find: 'a car', industry: 'home' }, offered)).toBe('?find=a+car&industry=home');
  });
});

describe('An address from anywhere', () => {
  it('asks for nothing that the page does not offer', () => {
    fc.assert(
      fc.property(hostile, (search) => {
        const view = parseView(search, offered);
        for (const name of ['outcome', 'industry', 'invested'] as const)
          expect(['', ...offered[name]]).toContain(view[name]);
        expect(offered.sort).toContain(view.sort);
        expect(view.find.length).toBeLessThanOrEqual(longest);
        expect(view.find.isWellFormed()).toBe(true);
        expect(view.compare.every((slug) => offered.compare.includes(slug))).toBe(true);
        expect(new Set(view.compare).size).toBe(view.compare.length);
        expect([0, fewest, most]).toContain(view.compare.length);
        expect(parseView(searchOf(view, offered), offered)).toEqual(view);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['names one case only', '?compare=ikea', []],
    ['names a case twice', '?compare=ikea,ikea', []],
    [
      'names more than can stand side by side',
      '?compare=google,ikea,southwest,ford-model-t',
      ['google', 'ikea', 'southwest'],
    ],
    ['names cases that are not there', '?compare=ikea,__proto__,atlantis,google', ['ikea', 'google']],
    ['names the reader’s own', '?compare=ikea,yours', ['ikea', 'yours']],
  ])('that %s', (_, search, compare) => {
    expect(parseView(search, offered).compare).toEqual(compare);
  });
});
