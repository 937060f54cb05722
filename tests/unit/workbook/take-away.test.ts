import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answers/document';
import { buildBrief } from '../../../src/workbook/brief';
import { fileName, takeBrief, takeWorkbook } from '../../../src/workbook/take-away';
import { buildWorkbook } from '../../../src/workbook/workbook';
import { documentOf, index } from './whole-book';

const document = documentOf({
  'y.other': ['reflect', 'the other'],
  'x.ask': ['ask', { who: 'a', today: '', become: '', able: '', because: '' }],
  'y.dark-side': ['reflect', 'the dark side'],
  'gone.word': ['reflect', 'withdrawn'],
});
const textOf = ({ value }: Answer) => (typeof value === 'string' ? value : 'in words');
const setting = { document, edition: '0.1', date: new Date('2027-03-03T12:00:00'), textOf };
const view = buildWorkbook(index, document, () => false);
const answersOf = ({ sections }: ReturnType<typeof takeBrief>) =>
  sections.map(({ title, pages }) => [title, ...pages.flatMap(({ answers }) => answers.map(({ text }) => text))]);

describe('What a reader takes away', () => {
  it('is, of the whole workbook, every answer in the order of the book, and those to exercises no longer in it', () => {
    expect(answersOf(takeWorkbook(view, undefined, setting))).toEqual([
      ['Part one', 'in words'],
      ['Part two', 'the dark side', 'the other'],
      ['No longer in the book', 'withdrawn'],
    ]);
  });

  it('is, of one part, its own answers', () => {
    expect(answersOf(takeWorkbook(view, 'Part two', setting))).toEqual([['Part two', 'the dark side', 'the other']]);
  });

  it('is, of the brief, the answers it is made of, in its order', () => {
    expect(answersOf(takeBrief(buildBrief(index, document), setting))).toEqual([
      ['The Ask', 'in words'],
      ['What could go wrong', 'the dark side'],
    ]);
  });

  it('bears the name of the workbook, the day and the edition, and a name for its file', () => {
    const taken = takeWorkbook(view, 'Part two', setting);
    expect(taken).toMatchObject({ name: 'My workbook', what: 'Part two', day: 'March 3, 2027', edition: '0.1' });
    expect(fileName(taken)).toBe('My-workbook-Part-two');
    expect(fileName({ ...taken, name: '../..', what: '/' })).toBe('workbook');
  });
});
