import { describe, expect, it } from 'vitest';
import type { ComparedCase } from '../../../src/book/compared';
import { columnOf, inList, ownColumn, rowsOf } from '../../../src/components/library/columns';

const ikea: ComparedCase = {
  ...{ slug: 'ikea', title: 'IKEA', href: '/cases/ikea/', outcome: 'Mixed', years: '1956–today', from: 1956 },
  ...{ place: 'Älmhult, Sweden', industry: 'Home', leader: 'Ingvar Kamprad' },
  pair: { before: 'the buyer who waits', become: 'the builder at home' },
  ask: { do: 'carry it home', become: 'someone who can furnish a home' },
  shifts: [
    { before: 'A chair came assembled', become: 'It comes flat' },
    { before: 'Staff fetched it', become: 'Shoppers do' },
  ],
  investments: [
    { kind: 'skill', text: 'Better drawings' },
    { kind: 'access', text: 'Stores outside the city' },
    { kind: 'access', text: 'Low prices' },
  ],
};
const own = ownColumn(
  {
    workbook: 'Lindwall Cycles',
    rows: [{ before: 'Rides on Sunday', become: '' }],
    ask: { who: 'cyclists', today: 'ride', become: 'everyday\n riders.', able: ' ', because: '' },
    points: { skill: 0, tool: 60, information: 0, access: 0, confidence: 0, community: 0 },
  },
  '/workbook/',
);
const cells = (id: string) => rowsOf([columnOf(ikea), own]).find((row) => row.id === id)?.cells;

describe('A comparison', () => {
  it('sets what is known of each case beside the others, line by line', () => {
    expect(
      rowsOf([columnOf(ikea), columnOf({ ...ikea, investments: [] })]).map(({ name, cells }) => [name, ...cells]),
    ).toEqual([
      ['Asked to do', ['carry it home'], ['carry it home']],
      ['Asked to become', ['someone who can furnish a home'], ['someone who can furnish a home']],
      ['Before', ['A chair came assembled', 'Staff fetched it'], ['A chair came assembled', 'Staff fetched it']],
      ['Become', ['It comes flat', 'Shoppers do'], ['It comes flat', 'Shoppers do']],
      ['Skill', ['Better drawings'], []],
      ['Access', ['Stores outside the city', 'Low prices'], []],
      ['Outcome', ['Mixed'], ['Mixed']],
      ['Years', ['1956–today'], ['1956–today']],
      ['Place', ['Älmhult, Sweden'], ['Älmhult, Sweden']],
      ['Industry', ['Home'], ['Home']],
    ]);
  });

  it('has the reader’s own words and points, and says nothing for her', () => {
    expect(cells('do')?.[1]).toEqual([]);
    expect(cells('become')?.[1]).toEqual(['everyday riders']);
    expect(cells('befores')?.[1]).toEqual(['Rides on Sunday']);
    expect(cells('becomes')?.[1]).toEqual(['']);
    expect(cells('tool')).toEqual([[], ['60 of 100 points']]);
    expect(cells('skill')).toEqual([['Better drawings'], []]);
    expect(cells('community')).toBeUndefined();
    expect(cells('outcome')?.[1]).toEqual(['Not yet known']);
    expect(own.note).toBe('From your workbook “Lindwall Cycles”');
  });

  it.each([
    [['IKEA'], 'IKEA'],
    [['IKEA', 'Apple'], 'IKEA and Apple'],
    [['IKEA', 'Apple', 'Your customers'], 'IKEA, Apple and your customers'],
    [['Your customers', 'Apple'], 'Your customers and Apple'],
  ])('is called by its names: %j', (names, text) => {
    expect(inList(names)).toBe(text);
  });
});
