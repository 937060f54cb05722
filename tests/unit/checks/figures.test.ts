import { expect, test } from 'vitest';
import { figureSentences } from '../../../integrations/checks/figure-sentences';
import { judgeSite, pageOf } from './fixture';

test('tells the author which figures lack a citation, and which source may be the one', () => {
  const fault = (figure: string) => `No citation for “${figure}”, neither in the sentence nor in the next.`;
  const otherwise = 'or <Ours reason="…">…</Ours> around a figure of our own.';
  expect(judgeSite('figure-uncited')).toEqual([
    [
      'chapters/the-ask.mdx:10',
      'figure-uncited',
      fault('1909'),
      `In 1909 Ford announced one model.[@ford-1922-life] (if that is its source), ${otherwise}`,
    ],
    [
      'chapters/the-ask.mdx:14',
      'figure-uncited',
      fault('Ninety percent'),
      `Ninety percent of them drove.[@key], ${otherwise}`,
    ],
    ['chapters/the-ask.mdx:15', 'figure-uncited', fault('40 miles'), `They drove 40 miles.[@key], ${otherwise}`],
    ['chapters/the-ask.mdx:19', 'figure-uncited', fault('Two million'), `Two million were sold.[@key], ${otherwise}`],
  ]);
});

test('tells the author which figures rest on a weak source, wherever they stand', () => {
  const weak = (what: string) => `${what} rests on "seitz-2012-notes" alone, of grade C.`;
  const fix = 'Cite a source of grade A or B beside it, or leave the number out.';
  expect(judgeSite('number-on-grade-c')).toEqual([
    ['chapters/the-ask.mdx:10', 'number-on-grade-c', weak('“76 pages”'), fix],
    ['cases/ford-model-t.mdx:14', 'number-on-grade-c', weak('“40 miles”'), fix],
    ['cases/ford-model-t.mdx:20', 'number-on-grade-c', weak('The data figure "ford-model-t.price"'), fix],
    ['glossary/terms.yaml:3', 'number-on-grade-c', weak('“2012”'), fix],
  ]);
});

test('tells the author which data figure was meant, and leaves conceptual figures alone', () => {
  expect(judgeSite('data-figure-unknown')).toEqual([
    [
      'cases/ford-model-t.mdx:34',
      'data-figure-unknown',
      'No data figure has the id "ford-model-t.prices".',
      '<DataFigure id="ford-model-t.price" />',
    ],
  ]);
});

test('tells the author which line places a data figure', () => {
  expect(judgeSite('data-figure-unplaced')).toEqual([
    [
      'cases/ford-model-t.mdx:20',
      'data-figure-unplaced',
      'The data figure "ford-model-t.price" is not placed in the text.',
      'Put <DataFigure id="ford-model-t.price" /> on a line of its own in src/content/cases/ford-model-t.mdx, or remove it from the front matter.',
    ],
  ]);
});

test('tells the author which images, drawings and data figures say nothing to a reader who cannot see them', () => {
  const fault = 'The image has no text alternative.';
  const fix = '![What the image shows](…), or <img alt="What the image shows" … />; alt="" if it only decorates.';
  expect(judgeSite('image-alt')).toEqual([
    ['chapters/the-ask.mdx:10', 'image-alt', fault, fix],
    ['chapters/the-ask.mdx:12', 'image-alt', fault, fix],
    [
      'chapters/the-ask.mdx:16',
      'image-alt',
      'The drawing has no text alternative.',
      '<svg role="img" aria-label="What the drawing shows" …>',
    ],
    [
      'cases/ford-model-t.mdx:20',
      'image-alt',
      'The data figure "ford-model-t.price" has no description.',
      'description: what a reader who cannot see “A price that falls” needs to know: what is counted, from what to what.',
    ],
  ]);
});

test.each([
  ['after the full stop', 'In 1909 he did.[@a]', ['a']],
  ['before the full stop', 'In 1909 [@a] he did.', ['a']],
  ['in the next sentence', 'In 1909 he did. So they say.[@a]', ['a']],
  ['not two sentences on', 'In 1909 he did. Nobody saw. So they say.[@a]', []],
  ['not in the next paragraph', 'In 1909 he did.\n\nSo they say.[@a]', []],
  ['in a quotation after a colon', 'In 1909 he said:\n\n<Quote source="a">\n\nwords\n\n</Quote>', ['a']],
  ['in a quotation within the sentence', 'In 1909 he said <Quote source="a" inline>words.</Quote>', ['a']],
  ['anywhere in a table', '| Year | Price |\n| --- | --- |\n| 1910 | $950 |\n| 1911 | $780[@a] |', ['a']],
  ['in the line below a table', '| Year |\n| --- |\n| 1910 |\n\nFrom his own table.[@a]', ['a']],
])('counts an author’s citation that stands %s', (_where, mdx, keys) => {
  expect(figureSentences(pageOf(mdx)).map((sentence) => sentence.keys)[0]).toEqual(keys);
});

test.each([
  '<Ours reason="a sum">That is 62 percent.</Ours>',
  '<Ours reason="a sum">\n\nThat is 62 percent.\n\n</Ours>',
  'So <Quote source="a" inline>it was 1,000 cars a day</Quote>.',
  '## What happened in 1909',
  '`$950 in 1910`',
  '{/* 62 percent */}',
  '<Exercise id="x.in-1909" />',
])('asks the author for no citation of %s', (mdx) => {
  expect(figureSentences(pageOf(mdx))).toEqual([]);
});

test('shows the author the line of a figure within a long paragraph', () => {
  const [found] = figureSentences(pageOf('One line\n**of** text\nand then 62 percent,\nand more.'));
  expect(found?.at).toEqual({ file: 'src/content/chapters/x.mdx', line: 3, column: 10 });
});
