import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownCustomer } from '../../../src/workbook/own-customer';
import { values } from '../answers/arbitraries';
import { documentOf } from './whole-book';

const ids = { picture: 'x.pairs', ask: 'x.ask', points: 'x.points' };
const pairs = [
  { id: 'a', before: ' Rides on Sunday\n', become: 'Rides to work' },
  { id: 'b', before: ' ', become: '' },
  { id: 'c', before: '', become: 'Mends it herself' },
];

describe('The reader’s own customers', () => {
  it('are the rows in which she has written something', () => {
    expect(ownCustomer(documentOf({ 'x.pairs': ['shift', pairs] }), ids)).toMatchObject({
      rows: [
        { before: 'Rides on Sunday', become: 'Rides to work' },
        { before: '', become: 'Mends it herself' },
      ],
      ask: undefined,
      points: undefined,
    });
  });

  it('bring her sentence and her points, where there are some', () => {
    const ask = { who: 'cyclists', today: '', become: '', able: '', because: '' };
    const points = { skill: 10, tool: 0, information: 0, access: 0, confidence: 0, community: 0 };
    const given = { 'x.pairs': ['shift', pairs], 'x.ask': ['ask', ask], 'x.points': ['allocate', points] } as const;
    expect(ownCustomer(documentOf(given as never), ids)).toMatchObject({ ask, points });
    expect(ownCustomer(documentOf(given as never), { ...ids, ask: undefined, points: undefined })).toMatchObject({
      ask: undefined,
      points: undefined,
    });
  });

  it.each([
    ['she has written nothing', documentOf({}), ids],
    ['she has erased it', documentOf({ 'x.pairs': ['shift', null as never] }), ids],
    ['all rows are blank', documentOf({ 'x.pairs': ['shift', [{ id: 'a', before: ' ', become: '\n' }]] }), ids],
    ['the answer is of another kind', documentOf({ 'x.pairs': ['reflect', 'text'] }), ids],
    ['the book has no such exercise', documentOf({ 'x.pairs': ['shift', pairs] }), { ...ids, picture: undefined }],
    ['the id is one that objects have', documentOf({}), { ...ids, picture: 'constructor' }],
  ] as const)('are not shown where %s', (_, document, named) => {
    expect(ownCustomer(document as never, named)).toBeUndefined();
  });

  it('are never blank, whatever she has written', () => {
    fc.assert(
      fc.property(values.shift, (rows) => {
        const own = ownCustomer(documentOf({ 'x.pairs': ['shift', rows] }), ids);
        for (const { before, become } of own?.rows ?? []) expect(before + become).not.toBe('');
        expect(own === undefined).toBe(rows.every(({ before, become }) => (before + become).trim() === ''));
      }),
    );
  });
});
