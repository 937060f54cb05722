import fc from 'fast-check';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import type { AnswerText } from '../../../src/schemas/exercise';
import { escaped, toMarkdown } from '../../../src/workbook/markdown';
import type { TakeAway } from '../../../src/workbook/take-away';

const taken = (text: AnswerText, name = 'My workbook'): TakeAway => ({
  ...{ name, what: 'The whole workbook', edition: '0.1', day: 'March 3, 2026' },
  sections: [
    {
      title: 'The question',
      pages: [{ title: 'The Ask', answers: [{ title: '1.2 Do, and then become', prompt: 'Who? Or *what*?', text }] }],
    },
  ],
});

const rendered = (markdown: string): string => marked.parse(markdown, { async: false });

/** What a page shows of HTML: tags taken away, line breaks kept. */
const shown = (html: string): string =>
  html
    .replaceAll(/<br\/?>\n?|<\/p>\s*/g, '\n')
    .replaceAll(/<\/?\w[^>]*>/g, '')
    .replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .trim();
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

test('an export says whose it is and what it is, and has question and answer under their headings', () => {
  expect(toMarkdown(taken('They ride.\nTo work.'))).toBe(`# My workbook

The whole workbook. March 3, 2026. Written with *The Ask*, edition 0.1.

## The question

### The Ask

#### 1.2 Do, and then become

> Who? Or \\*what\\*?

They ride.\\
To work.
`);
});

test('rows are a table, whatever stands in a cell', () => {
  const html = rendered(
    toMarkdown(
      taken([
        ['Before', 'Become'],
        ['a | b', '<b>c</b>\nd `e`'],
        ['', '- f'],
      ]),
    ),
  );
  const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => shown(cell));
  expect(cells).toEqual(['a | b', '<b>c</b>\nd `e`', '', '- f']);
});

test.each([
  '# No heading',
  'No heading\n===',
  'No rule\n---',
  '- no list\n+ nor here\n* nor here\n1. nor here\n2) nor here',
  '    no code',
  '```\nno code\n```',
  '~~~\nno code\n~~~',
  'no `code`, no *em*, no **strong**, no _em_, no ~~strike~~',
  '> no quotation',
  '<script>alert(1)</script>\n<img src=x onerror=alert(1)>\n<!-- no comment -->',
  '[no link](javascript:alert(1)) ![no image](x) [no]: reference',
  'https://example.org www.example.org someone@example.org <https://example.org>',
  '&lt;b&gt; &copy; &#42;',
  '| no | table |\n| --- | --- |\n| a | b |',
  'no table\n:-:',
  '[^1] [x] \\* $a$',
  'Two\n\n\nparagraphs\r\nand a line',
])('shows as text what looks like markup: %j', (text) => {
  const html = rendered(escaped(text));
  expect(html.match(/<(?!\/?p>|br>)[^>]*>/g)).toBeNull();
  expect(shown(html)).toBe(
    text
      .replaceAll('\r\n', '\n')
      .replaceAll(/\n{2,}/g, '\n')
      .replaceAll(/^ +/gm, ''),
  );
});

test('whatever a reader writes, another program shows it as text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'\\`*_{}[]()<>#+-.!|~=:&;"\'$^@/ \n\t',
      '\n\n',
      '    ',
      '```',
      '---',
      '===',
      '1. ',
      '](',
      '://',
      'www.',
      'http',
      '<b>',
      '&amp;',
    ),
    fc.string({ maxLength: 4 }),
    fc.constantFrom('a', 'é', '漢', '🚲'),
  );
  const squeezed = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const html = rendered(escaped(text));
      expect(html.match(/<(?!\/?p>|br>)[^>]*>/g)).toBeNull();
      expect(squeezed(shown(html))).toBe(squeezed(text));
    }),
    { numRuns: 2000 },
  );
});

test('nor can the name of a workbook or a question be more than words', () => {
  const html = rendered(toMarkdown(taken('Fine.', '<img src=x>\n# [x](y)')));
  expect(html).toMatch(/^<h1>&lt;img src=x&gt; # \[x\]\(y\)<\/h1>/);
  expect(html).toContain('<p>Who? Or *what*?</p>');
});
