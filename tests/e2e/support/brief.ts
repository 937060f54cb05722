import type { Page } from '@playwright/test';
import { holding, seed } from '../../support/answers';
import { islandsReady } from '../../support/site';
import { documentOf, type Given, index } from '../../unit/workbook/whole-book';

/** Answers by exercise id. */
export type Answers = { readonly [id: `${string}.${string}`]: Given };

/**
 * Opens the brief of a book that has an exercise for each of its parts, whatever this edition has: the page as it was
 * built, its island given another list of exercises.
 */
export async function openBrief(page: Page, answers: Answers): Promise<void> {
  await seed(page, holding(JSON.stringify(documentOf(answers)), 'w1'));
  await page.route('**/workbook/brief/', async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace(/ props="[^"]*"/, () => ` props="${props({ index })}"`)
      .replace(/(<astro-island[^>]*>).*(<\/astro-island>)/s, '$1$2');
    await route.fulfill({ response, body: html });
  });
  await page.goto('/workbook/brief/');
  await islandsReady(page);
}

/** Every part written, as short as it can be. */
export const shortest: Answers = {
  'x.ask': ['ask', { who: 'a', today: 'b', become: 'c', able: 'd', because: 'e' }],
  'x.pairs': ['shift', [{ id: 'a', before: 'a', become: 'b' }]],
  'x.points': ['allocate', { skill: 100, tool: 0, information: 0, access: 0, confidence: 0, community: 0 }],
  'y.tests': ['rate', { keep: 1 }],
  'y.dark-side': ['reflect', 'a'],
  'y.commit': ['commit', { what: 'a', who: 'b', by: '2027-01-15' }],
};

/** Every part written at length; `words` is repeated as often as it takes. */
export function longest(words: string): Answers {
  const long = words.repeat(Math.ceil(20_000 / words.length));
  return {
    'x.ask': ['ask', { who: long, today: long, become: long, able: long, because: long }],
    'x.pairs': [
      'shift',
      Array.from({ length: 40 }, (_, at) => ({ id: `r${at}`, before: long.slice(0, 900), become: long.slice(0, 900) })),
    ],
    'x.points': ['allocate', { skill: 100, tool: 100, information: 100, access: 100, confidence: 100, community: 100 }],
    'y.tests': ['rate', { keep: 1, anywhere: 2, asked: 3, finish: 4 }],
    'y.dark-side': ['reflect', long],
    'y.commit': ['commit', { what: long, who: long, by: long, outcome: long }],
  };
}

const props = (value: Record<string, unknown>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, encoded(part)])))
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');

/** A property as Astro writes it: each value with its type. */
function encoded(value: unknown): unknown {
  if (Array.isArray(value)) return [1, value.map(encoded)];
  if (typeof value !== 'object' || value === null) return [0, value];
  return [0, Object.fromEntries(Object.entries(value).map(([key, part]) => [key, encoded(part)]))];
}
