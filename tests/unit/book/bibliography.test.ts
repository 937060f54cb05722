import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { bibliography } from '../../../src/book/bibliography';
import { toCsl } from '../../../src/book/csl';
import { kindOf } from '../../../src/book/source-kinds';
import { type Source, sourceSchema } from '../../../src/schemas/source';

const source = (change: object = {}): Source =>
  sourceSchema.parse({
    grade: 'A',
    type: 'book',
    author: [{ family: 'Ford', given: 'Henry' }, { literal: 'Amana & Söhne' }],
    title: 'My Life & Work: 100%',
    issued: '1922',
    note: 'Read as quoted.',
    ...change,
  });

describe('A work in CSL-JSON', () => {
  it('has its key and neither our grade nor our note', () => {
    const item = toCsl('ford-1922-life', source());
    expect(item).toMatchObject({ id: 'ford-1922-life', 'citation-key': 'ford-1922-life', type: 'book' });
    expect(item).not.toHaveProperty('grade');
    expect(item).not.toHaveProperty('note');
  });

  it.each([
    ['1922', { 'date-parts': [[1922]] }],
    ['1922-06', { 'date-parts': [[1922, 6]] }],
    ['1922-06-14', { 'date-parts': [[1922, 6, 14]] }],
    ['1922~', { 'date-parts': [[1922]], circa: true }],
  ])('says of %s when it was published, and whether that was worked out', (issued, date) => {
    expect(toCsl('a-1922-b', source({ issued })).issued).toEqual(date);
  });
});

describe.each(['bibtex', 'data'] as const)('Works that are taken away as %s', (format) => {
  it('come back with their keys, names and titles, whatever signs are in them', () => {
    const items = [toCsl('ford-1922-life', source()), toCsl('amana-1968-guide', source({ type: 'webpage' }))];
    const back = new Cite(bibliography(items, format)).data;
    expect(back).toMatchObject([
      {
        id: 'ford-1922-life',
        title: 'My Life & Work: 100%',
        // BibTeX has no word for an organization: it comes back as a family.
        author: [{ family: 'Ford' }, { [format === 'data' ? 'literal' : 'family']: 'Amana & Söhne' }],
      },
      { id: 'amana-1968-guide' },
    ]);
  });
});

it('Every type of work that an author may write has a kind that readers can choose', () => {
  for (const type of sourceSchema.shape.type.options) expect(kindOf(type)).toMatch(/^[a-z]+$/);
});
