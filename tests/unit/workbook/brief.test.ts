import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBrief, filledParts } from '../../../src/workbook/brief';
import { values } from '../answers/arbitraries';
import { documentOf, exercise, type Given, index } from './whole-book';

const of = (id: `${string}.${string}`, given: Given, labels = {}) => {
  const document = documentOf({ [id]: given });
  const answer = document.answers[id];
  return buildBrief(index, answer ? { ...document, answers: { [id]: { ...answer, labels } } } : document);
};

describe('The brief of a reader who has written nothing', () => {
  it('names the exercise that fills each part, and is empty', () => {
    const view = buildBrief(index, documentOf({}));
    expect(
      Object.entries(view).map(
        ([
          part,
          {
            exercise: { id },
            filled,
          },
        ]) => [part, id, filled],
      ),
    ).toEqual([
      ['ask', 'x.ask', undefined],
      ['picture', 'x.pairs', undefined],
      ['points', 'x.points', undefined],
      ['tests', 'y.tests', undefined],
      ['dark-side', 'y.dark-side', undefined],
      ['commitments', 'y.commit', undefined],
    ]);
  });

  it('has only the parts that the book has an exercise for', () => {
    const pages = [{ slug: 'x', label: '', title: '', href: '', exercises: [exercise('x.pairs', 'shift', 'picture')] }];
    expect(Object.keys(buildBrief([{ name: 'Part', pages }], documentOf({})))).toEqual(['picture']);
  });

  it.each<[`${string}.${string}`, Given]>([
    ['x.ask', ['ask', { who: ' ', today: '', become: '', able: '', because: '.' }]],
    ['x.pairs', ['shift', [{ id: 'a', before: ' ', become: '\n' }]]],
    ['x.points', ['allocate', { skill: 0, tool: 0, information: 0, access: 0, confidence: 0, community: 0 }]],
    ['y.tests', ['rate', {}]],
    ['y.dark-side', ['reflect', ' \n ']],
    ['y.commit', ['commit', { what: '', who: ' ', by: '' }]],
  ])('counts blanks as nothing: %s', (id, given) => {
    expect(filledParts(of(id, given))).toEqual([]);
  });
});

describe('The brief', () => {
  it('takes the clauses of The Ask into one sentence, without line breaks and full stops of their own', () => {
    const value = {
      who: 'weekend\ncyclists ',
      today: 'ride on Sunday.',
      become: 'everyday riders,',
      able: '',
      because: '…',
    };
    expect(of('x.ask', ['ask', value]).ask?.filled?.content).toEqual({
      who: 'weekend cyclists',
      today: 'ride on Sunday',
      become: 'everyday riders',
      able: '',
      because: '…',
    });
  });

  it('says how many points are left, or that too many are spent', () => {
    const points = { skill: 60, tool: 0, information: 0, access: 0, confidence: 20, community: 0 };
    expect(of('x.points', ['allocate', points]).points?.filled?.content.left).toBe(20);
    expect(of('x.points', ['allocate', { ...points, tool: 30 }]).points?.filled?.content.left).toBe(-10);
  });

  it('shows the three weakest statements, ties in the order of the book, in the wording they were rated under', () => {
    const ratings = { finish: 1, asked: 2, anywhere: 2, keep: 5 } as const;
    expect(of('y.tests', ['rate', ratings], { asked: 'They wanted it.' }).tests?.filled?.content).toEqual([
      { statement: 'Most of them finish.', rating: 1 },
      { statement: 'It is useful anywhere.', rating: 2 },
      { statement: 'They wanted it.', rating: 2 },
    ]);
  });

  it('writes the day of a commitment in words, and leaves alone what is no day', () => {
    const commit = { what: 'Ride along', who: 'Ana', by: '2027-01-15' };
    expect(of('y.commit', ['commit', commit]).commitments?.filled?.content.by).toBe('January 15, 2027');
    for (const by of ['2027-99-99', 'before spring'])
      expect(of('y.commit', ['commit', { ...commit, by }]).commitments?.filled?.content.by).toBe(by);
  });

  it('shortens what is too long, and says of which part', () => {
    const long = 'a sentence of some length '.repeat(200);
    const view = of('y.dark-side', ['reflect', long]);
    expect(view['dark-side']?.filled?.isCut).toBe(true);
    expect(view['dark-side']?.filled?.content.text).toMatch(/^a sentence .*\w…$/s);
    expect(of('y.dark-side', ['reflect', 'Short.'])['dark-side']?.filled).toMatchObject({
      content: { text: 'Short.' },
      isCut: false,
    });
  });

  it('draws five rows at most', () => {
    const rows = Array.from({ length: 7 }, (_, at) => ({ id: `r${at}`, before: `before ${at}`, become: '' }));
    const filled = (count: number) => of('x.pairs', ['shift', rows.slice(0, count)]).picture?.filled;
    expect(filled(5)).toMatchObject({ isCut: false, content: { rows: { length: 5 } } });
    expect(filled(6)).toMatchObject({ isCut: true, content: { rows: { length: 5 } } });
  });

  it('leaves alone an answer of another kind', () => {
    expect(filledParts(of('x.ask', ['reflect', 'We want …']))).toEqual([]);
  });

  it('can be put together from any answers', () => {
    const any = fc.record({
      ask: values.ask,
      pairs: values.shift,
      points: values.allocate,
      tests: values.rate,
      dark: values.reflect,
      commit: values.commit,
    });
    fc.assert(
      fc.property(any, ({ ask, pairs, points, tests, dark, commit }) => {
        const document = documentOf({
          'x.ask': ['ask', ask],
          'x.pairs': ['shift', pairs],
          'x.points': ['allocate', points],
          'y.tests': ['rate', tests],
          'y.dark-side': ['reflect', dark],
          'y.commit': ['commit', commit],
        });
        expect(Object.keys(buildBrief(index, document))).toHaveLength(6);
      }),
    );
  });
});
