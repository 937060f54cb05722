import { expect, test } from 'vitest';
import { judgeSite } from './fixture';

test('tells the author which key was meant when a citation is unknown', () => {
  expect(judgeSite('citation-unknown')).toEqual([
    [
      'chapters/the-ask.mdx:11',
      'citation-unknown',
      'No source has the key "ford-1922-lief".',
      '[@ford-1922-life, p. 73]',
    ],
    [
      'chapters/the-ask.mdx:13',
      'citation-unknown',
      'No source has the key "fort-1922-life".',
      '<Quote source="ford-1922-life" …>',
    ],
    [
      'chapters/the-ask.mdx:15',
      'citation-unknown',
      'The second work in [@ford-1922-life, @ford-1922-life] would be read as a place in the first.',
      '[@ford-1922-life; @ford-1922-life]',
    ],
    [
      'chapters/the-ask.mdx:17',
      'citation-unknown',
      'No source has the key "nobody-1999-here".',
      'Add "nobody-1999-here:" with grade, type, author, title and issued to src/content/sources/.',
    ],
    ['chapters/the-ask.mdx:6', 'citation-unknown', 'No source has the key "ford-1922-live".', 'ford-1922-life'],
    ['glossary/terms.yaml:4', 'citation-unknown', 'No source has the key "ford-1923-life".', 'ford-1922-life'],
  ]);
});

test('tells the author which field a source lacks, as its key suggests it', () => {
  expect(judgeSite('source-incomplete')).toEqual([
    [
      'sources/ford.yaml:1',
      'source-incomplete',
      '"ford-1922-life" has no author and no year (issued).',
      'Add "author: [{ family: Ford, given: … }]" (an organization is { literal: … }), "issued: \'1922\'" ("2012~" where the year is worked out).',
    ],
  ]);
});

test('tells the author which term was meant, or where to explain a new one', () => {
  expect(judgeSite('term-unknown')).toEqual([
    [
      'chapters/the-ask.mdx:10',
      'term-unknown',
      'The glossary has no term "capabilty".',
      '<Term id="capability">capabilities</Term>',
    ],
    [
      'chapters/the-ask.mdx:10',
      'term-unknown',
      'The glossary has no term "zeitgeist".',
      'Add "zeitgeist:" with term, definition and sources to src/content/glossary/.',
    ],
  ]);
});

test('tells the author to mark a long quotation, and with which source', () => {
  const fault = (count: number) => `${count} words in quotation marks outside <Quote>; at most 8 may be.`;
  expect(judgeSite('quotation-unmarked')).toEqual([
    [
      'chapters/the-ask.mdx:10',
      'quotation-unmarked',
      fault(10),
      '<Quote source="ford-1922-life" inline>If Ford does that he will be out of business.</Quote>',
    ],
    [
      'chapters/the-ask.mdx:5',
      'quotation-unmarked',
      fault(9),
      'Say “one two three four five six seven eight nine” in words of our own, without quotation marks, or quote at most 8 words of it.',
    ],
    [
      'exercises/the-ask.yaml:5',
      'quotation-unmarked',
      fault(11),
      'Say “we want our customers who today drive to become better drivers” in words of our own, without quotation marks, or quote at most 8 words of it.',
    ],
  ]);
});

test('tells the author where a quotation of more than 25 words has to end', () => {
  const fault = 'The quotation has 27 words; at most 25 are quoted at a time.';
  const first = Array.from({ length: 25 }, (_, index) => `word${index + 1}`).join(' ');
  const fix = `End it at “${first}”, and say the rest in words of our own.`;
  expect(judgeSite('quotation-long')).toEqual([
    ['chapters/the-ask.mdx:15', 'quotation-long', fault, fix],
    ['chapters/the-ask.mdx:7', 'quotation-long', fault, fix],
  ]);
});

test('tells the author where a key is taken already, and which source has the same address', () => {
  expect(judgeSite('source-duplicate')).toEqual([
    [
      'sources/b.yaml:1',
      'source-duplicate',
      'The key "ford-1922-life" is taken by the source in src/content/sources/a.yaml:1.',
      'If they are one work, delete this entry; if not, give this one a key of its own: "ford-1922-life-2".',
    ],
    [
      'sources/c.yaml:15',
      'source-duplicate',
      '"slate-2008-ikea" has the address of "harford-2008-ikea" in src/content/sources/c.yaml:7.',
      'If they are one work, delete this entry and cite [@harford-2008-ikea]; if not, give this one the address of its own page, or leave its URL out.',
    ],
  ]);
});
