import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureSentences } from '../../../integrations/checks/figure-sentences';
import { readYaml } from '../../../integrations/checks/yaml';
import { judgeSite, pageOf } from './fixture';

const scraps = [
  '---\n',
  'title: a: b\n',
  '<Quote source="a">',
  '</Quote>',
  '<Ours>',
  '<',
  '{',
  '}',
  '[@a, p. 1]',
  '[^1]',
  '[^1]: ',
  '| a | b |\n| --- | --- |\n',
  '- ',
  '> ',
  '\n\n',
  '**',
  '`',
  '“',
  '”',
  '$5 million. ',
  '1908',
  'Mr. ',
  '&amp;',
  '😀',
  '\r\n',
  '\0',
];
const mdx = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...scraps)).map((parts) => parts.join('')),
);

test('reads whatever an author writes as MDX: what is wrong becomes a finding with its line', () => {
  fc.assert(
    fc.property(mdx, (source) => {
      const page = pageOf(source);
      figureSentences(page);
      const lines = source.split('\n').length;
      for (const place of [...page.elements, ...page.citations].map(({ at }) => at)) {
        expect(place.line).toBeLessThanOrEqual(lines);
      }
      if (page.unreadable) expect(page.unreadable.line).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('reads whatever an author writes as YAML: what is wrong becomes a finding with its line', () => {
  fc.assert(
    fc.property(mdx, (source) => {
      const { unreadable, placeOf } = readYaml('x.yaml', source);
      placeOf(['a', 0, 'b']);
      if (unreadable) expect(unreadable.line).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('tells the author where her MDX stops making sense, and nothing else until it does', () => {
  expect(judgeSite('mdx-syntax')).toEqual([
    [
      'chapters/the-ask.mdx:12',
      'mdx-syntax',
      'The MDX cannot be read: Expected a closing tag for `<Quote>`.',
      'Close the tag: <Quote … />, or <Quote …>…</Quote>.',
    ],
  ]);
});

test('tells the author where her YAML stops making sense, and nothing else until it does', () => {
  expect(judgeSite('yaml-syntax')).toEqual([
    [
      'sources/ford.yaml:5',
      'yaml-syntax',
      'The YAML cannot be read: Nested mappings are not allowed in compact mappings.',
      'title: "My Life: and Work"',
    ],
  ]);
});

test.each([
  ['a <5 b', 'Write the sign as \\<: \\<5 b'],
  ['a {b', 'Write the brace as \\{: \\{b'],
  ['a </b>', 'Remove </b>, or add the <b …> that it closes.'],
  ['<!-- note -->', 'Write a comment as {/* … */}.'],
])('shows the author what to write in place of “%s”', (source, fix) => {
  expect(pageOf(source).unreadable?.fix).toBe(fix);
});
