import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { adviceOn } from '../../../integrations/checks/schema-advice';
import { termSchema } from '../../../src/schemas/term';
import { judgeSite } from './fixture';

test('tells the author which field breaks the schema, what is allowed and what to write', () => {
  expect(judgeSite('front-matter').filter(([, rule]) => rule === 'front-matter')).toEqual(
    [
      ['chapters/the-ask.mdx:2', '"title" is missing.', 'Add title: text'],
      ['chapters/the-ask.mdx:3', '"part" is “insigths”; allowed is question | insights | work.', 'part: insights'],
      ['chapters/the-ask.mdx:4', '"number" is “one”; allowed is whole number.', 'number: whole number'],
      ['chapters/the-ask.mdx:5', '"summary" has 45 characters; it must have at least 60.', 'Add at least 15.'],
      ['chapters/the-ask.mdx:7', '"checked" is “yesterday”; allowed is YYYY-MM-DD.', 'checked: YYYY-MM-DD'],
      ['chapters/the-ask.mdx:2', '"titel" is not a field.', 'title: The Ask'],
      ['cases/ford-model-t.mdx:14', '"shifts[1].become" is missing.', 'Add become: text'],
      [
        'cases/ford-model-t.mdx:18',
        '"investments[1].kind" is “hammer”; allowed is skill | tool | information | access | confidence | community.',
        'kind: skill | tool | information | access | confidence | community',
      ],
      [
        'exercises/the-ask.yaml:3',
        '"exercises[1].kind" is “reflekt”; allowed is reflect | ask | shift | allocate | rate | rank | predict | recall | commit.',
        'kind: reflect',
      ],
      [
        'sources/ford.yaml:6',
        '"ford-1922-life.issued" is “Spring of 1922”. Write a year or YYYY-MM-DD, with ~ where it is worked out.',
        'issued: 1922',
      ],
      [
        'sources/ford.yaml:7',
        '"ford-1922-life.URL" is “www.example.org/life”. Invalid URL.',
        'URL: https://www.example.org/life',
      ],
      ['glossary/terms.yaml:4', '"ask.sources" has 0 entries; it must have at least 1.', 'Add at least 1.'],
    ].map(([place, fault, fix]) => [place, 'front-matter', fault, fix]),
  );
});

const person = z.union([z.strictObject({ family: z.string() }), z.strictObject({ literal: z.string() })]);
const schema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+\.[a-z]+$/, 'Use "<slug>.<word>".')
    .optional(),
  author: z.array(person).optional(),
  minutes: z.int().positive().optional(),
  takeaway: z.array(z.string()).max(3).optional(),
});

test.each([
  [{ id: 'The Ask.Pairs' }, '"id" is “The Ask.Pairs”. Use "<slug>.<word>".', 'id: the-ask.pairs'],
  [
    { author: ['Ford'] },
    '"author[1]" is “Ford”; allowed is { family: text } or { literal: text }.',
    '{ family: text } or { literal: text }',
  ],
  [{ minutes: '5' }, '"minutes" is “5”; allowed is whole number.', 'minutes: 5'],
  [{ minutes: 0 }, '"minutes" is 0; it must be at least 1.', 'Write a number of at least 1.'],
  [{ takeaway: ['a', 'b', 'c', 'd'] }, '"takeaway" has 4 entries; it must have at most 3.', 'Cut at least 1.'],
  [{ zebra: 1 }, '"zebra" is not a field.', 'Remove "zebra". Allowed are id, author, minutes, takeaway.'],
])('shows the author what to write in place of %j', (data, fault, fix) => {
  const issues = schema.safeParse(data).error?.issues ?? [];
  expect(issues.flatMap((issue) => adviceOn(issue, schema, data))).toEqual([expect.objectContaining({ fault, fix })]);
});

test('shows the author the whole of a front matter that is missing', () => {
  const issues = termSchema.safeParse(null).error?.issues ?? [];
  expect(issues.flatMap((issue) => adviceOn(issue, termSchema, null))).toEqual([
    { path: [], fault: 'The YAML is missing.', fix: 'Add { term: text, definition: text, sources: [text, …] }' },
  ]);
});
