import { expect, test } from 'vitest';
import { adviceOn } from '../../../integrations/checks/schema-advice';
import { exerciseSchema } from '../../../src/schemas/exercise';

const shared = { kind: 'rate', id: 'the-ask.tests', title: 'Six tests', prompt: 'How far do you agree?', minutes: 4 };
const statements = (...ids: string[]) => ids.map((id) => ({ id, text: 'They can do it without us' }));

/** What an author is told of an exercise with these statements. */
const advice = (...ids: string[]) => {
  const data = { ...shared, statements: statements(...ids) };
  const issues = exerciseSchema.safeParse(data).error?.issues ?? [];
  return issues.flatMap((issue) => adviceOn(issue, exerciseSchema, data)).map(({ fault, fix }) => [fault, fix]);
};

test('five to eight statements with ids of their own are what a rating needs', () => {
  expect(advice('burden', 'rival', 'trust', 'value', 'dark-side')).toEqual([]);
});

test.each([
  [
    ['burden', 'rival', 'trust', 'trust', 'value'],
    '"statements[4].id" is “trust”. Another one of this exercise has that id.',
    'id: trust-2',
  ],
  [
    ['burden', 'rival', '3-trust', 'value', 'dark-side'],
    '"statements[3].id" is “3-trust”. Use lower-case letters, digits and hyphens, a letter first, e.g. "own-figures".',
    'id: n-3-trust',
  ],
  [['burden', 'rival'], '"statements" has 2 entries; it must have at least 5.', 'Add at least 3.'],
])('an author of %j is told what to write', (ids, fault, fix) => {
  expect(advice(...ids)).toEqual([[fault, fix]]);
});
