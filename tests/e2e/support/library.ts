import type { Locator, Page } from '@playwright/test';
import { documentOf, holding, seed, WORKBOOK } from '../../support/answers';

/** The rows of the library that are in sight, the reader's own among them. */
export const rows = (page: Page): Locator => page.locator('[data-library] tbody tr:visible');

/** The names in those rows. */
export const titles = (page: Page): Promise<string[]> => rows(page).locator('th a').allInnerTexts();

/** One column of those rows. */
export const cell = (page: Page, name: string): Promise<string[]> => rows(page).locator(`td.${name}`).allInnerTexts();

/** A field above the list. */
export const tool = (page: Page, name: string): Locator => page.locator(`[data-library-tools] [name="${name}"]`);

/** The names on the line of years that are in sight. */
export const onLine = (page: Page): Promise<string[]> =>
  page.locator('[data-timeline] .name:visible').evaluateAll((all) => all.map((name) => name.textContent ?? ''));

/** The check box of a case, by its slug. */
export const box = (page: Page, slug: string): Locator => page.locator(`[data-library] input[value="${slug}"]`);

/** The table of a comparison. */
export const comparison = (page: Page): Locator => page.locator('.compare-table');

/** Checks cases, and presses the button that sets them side by side. */
export async function compare(page: Page, slugs: readonly string[]): Promise<void> {
  for (const slug of slugs) await box(page, slug).check();
  await page.getByRole('button', { name: 'Compare side by side' }).click();
}

/** The lines of a comparison, by their names: what each case has in it. */
export async function linesOf(page: Page): Promise<Record<string, string[]>> {
  const lines = await comparison(page)
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('th')?.textContent?.replace('Invested in ', '').trim() ?? '',
        [...row.querySelectorAll('td')].map((td) => {
          const copy = td.cloneNode(true) as HTMLElement;
          for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
          return copy.textContent?.trim() ?? '';
        }),
      ]),
    );
  return Object.fromEntries(lines);
}

/** What the reader whose workbook `keepCustomers` leaves has written of her customers. */
export const own = {
  workbook: 'Lindwall Cycles',
  rows: [
    { id: 'a', before: 'Rides on Sunday, drives on Monday', become: 'Rides to work' },
    { id: 'b', before: 'Walks the bike home', become: 'Fixes it at the curb' },
    { id: 'c', before: '', become: 'Is the one their friends ask' },
  ],
};

/** Leaves a workbook in which she has written who her customers are before and after. */
export async function keepCustomers(page: Page, rows: readonly object[] = own.rows): Promise<void> {
  const answer = { prompt: 'p', labels: {}, updatedAt: '2026-01-02T08:00:00.000Z', history: [] };
  const document = documentOf(
    {
      'writing-your-ask.pairs': { kind: 'shift', value: rows as never, ...answer },
      'writing-your-ask.ask': {
        ...answer,
        kind: 'ask',
        value: { who: 'cyclists', today: 'ride', become: 'everyday riders', able: 'mend what breaks', because: '' },
      },
    },
    WORKBOOK,
    own.workbook,
  );
  await seed(page, holding(JSON.stringify(document)));
}
