import { describe, expect, it } from 'vitest';
import { type Answers, emptyDocument } from '~/answers/document';
import { countShown, isShown, readShow, searchOf, shows } from '~/workbook/show';
import { buildWorkbook } from '~/workbook/workbook';
import { book, reflection } from './book';

const viewOf = (answers: Answers) =>
  buildWorkbook(book, { ...emptyDocument({ id: 'a', name: '', createdAt: '' }), answers }, ({ value }) => value === '');

describe('The address of the workbook', () => {
  it('says what is shown, and is read back the same', () => {
    for (const show of shows) expect(readShow(searchOf(show))).toBe(show);
  });

  it.each(['', '?show=', '?show=none', '?show=Starred', '?show=toString', '?other=starred'])(
    'shows all where it says “%s”',
    (search) => {
      expect(readShow(search)).toBe('all');
    },
  );
});

describe('Of the exercises', () => {
  const starred = reflection('Words', { starred: true });

  it.each([
    ['all', undefined, true],
    ['all', starred, true],
    ['empty', undefined, true],
    ['empty', starred, false],
    ['starred', undefined, false],
    ['starred', reflection('Words'), false],
    ['starred', starred, true],
  ] as const)('“%s” shows %o: %s', (show, answer, shown) => {
    expect(isShown(show, answer)).toBe(shown);
  });

  it('those that are shown are counted, with those no longer in the book', () => {
    const view = viewOf({
      'the-ask.verbs': reflection(''),
      'human-capital.stuck': starred,
      'gone.word': starred,
      'gone.other': reflection('Words'),
    });
    expect(shows.map((show) => countShown(show, view))).toEqual([5, 2, 2]);
  });
});

describe('A part of the book', () => {
  it('counts what is answered and what there is, and counts no emptied answer', () => {
    const { parts, answered, total } = viewOf({
      'the-ask.verbs': reflection(''),
      'human-capital.stuck': reflection('Words'),
    });
    expect(parts.map((part) => [part.name, part.answered, part.total])).toEqual([
      ['The question', 0, 1],
      ['Six insights', 1, 2],
    ]);
    expect([answered, total]).toEqual([1, 3]);
  });

  it('still knows the earlier versions of an emptied answer', () => {
    const emptied = reflection('', { history: [reflection('before')] });
    const [row] = viewOf({ 'the-ask.verbs': emptied }).parts.flatMap(({ pages }) => pages.flatMap(({ rows }) => rows));
    expect(row?.answer).toBeUndefined();
    expect(row?.kept).toBe(emptied);
  });
});
