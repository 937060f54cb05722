import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/site';
import { watchShifts } from './support/shift';

const rows = (page: Page): Locator => page.locator('[data-sources] > li:not([hidden])');
const tool = (page: Page, name: string): Locator => page.locator(`[data-sources-tools] [name="${name}"]`);
const kinds = (page: Page): Promise<string[]> =>
  rows(page).evaluateAll((items) => [...new Set(items.map((item) => (item as HTMLElement).dataset['kind'] ?? ''))]);

test('the sources narrow by kind, grade and word together, without a reload, and the view can be passed on', async ({
  page,
  context,
}) => {
  await page.goto('/sources/');
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  const all = await rows(page).count();
  const count = page.locator('[data-count]');
  await expect(count).toHaveText(`${all} works.`);
  await tool(page, 'kind').selectOption('book');
  await expect.poll(() => kinds(page)).toEqual(['book']);
  const books = await rows(page).count();
  await expect(count).toHaveText(`${books} of ${all} works shown.`);
  await expect(count).toHaveAttribute('role', 'status');
  expect(await tool(page, 'kind').locator('option:checked').innerText()).toContain(`(${books})`);
  await tool(page, 'grade').selectOption('A');
  await tool(page, 'find').pressSequentially('FORD life');
  await expect(page).toHaveURL('/sources/?kind=book&grade=A&find=FORD+life');
  const found = await rows(page).evaluateAll((items) => items.map(({ id }) => id));
  expect(found).toContain('ford-1922-life');
  expect(found.length).toBeLessThan(books);
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(tool(other, 'kind')).toHaveValue('book');
  await expect.poll(() => rows(other).evaluateAll((items) => items.map(({ id }) => id))).toEqual(found);
});

test('an address with nonsense in it shows every source', async ({ page }) => {
  await page.goto('/sources/');
  const all = await rows(page).count();
  await page.goto('/sources/?kind=%3Cscript%3E&grade=__proto__&find=&order=sideways');
  await expect(page.locator('[data-count]')).toHaveText(`${all} of ${all} works shown.`);
  await expect(tool(page, 'kind')).toHaveValue('');
  await expect(tool(page, 'grade')).toHaveValue('');
});

test('when no source fits, the reader is told and gets all of them back with one press', async ({ page }) => {
  await page.goto('/sources/');
  const all = await rows(page).count();
  await tool(page, 'find').fill('xylophonist');
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all works' }).click();
  await expect(rows(page)).toHaveCount(all);
  await expect(tool(page, 'find')).toBeFocused();
  await expect(page.getByText('No work fits')).toBeHidden();
  await expect(page).toHaveURL(/\/sources\/$/);
});

test('nothing moves under the reader’s eyes: in a view that was passed on, at a work, in reading on', async ({
  page,
}) => {
  const moved = await watchShifts(page);
  await page.goto('/sources/?kind=court');
  await expect.poll(() => kinds(page)).toEqual(['court']);
  expect(await moved()).toBe(0);
  for (const view of ['', '?kind=magazine', '?kind=book']) {
    await page.goto('/cases/');
    await page.goto(`/sources/${view}#levitt-1960-myopia`);
    await expect(page.locator('#levitt-1960-myopia')).toBeInViewport();
    expect(await moved()).toBe(0);
  }
  await page.goto('/sources/');
  for (let screen = 0; screen < 6; screen += 1) {
    await page.mouse.wheel(0, 2500);
    expect(await moved()).toBe(0);
  }
});

for (const [name, text] of [
  ['BibTeX', /^@book\{ford-1922-life,/m],
  ['CSL-JSON', /"id": "ford-1922-life"/],
] as const) {
  test(`the sources can be taken away as ${name}`, async ({ page }) => {
    await page.goto('/sources/');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    expect(download.suggestedFilename()).toMatch(/^the-ask\.(bib|json)$/);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(text);
  });
}

test('the letters of the glossary lead to their terms, and a term to where it is used', async ({ page }) => {
  await page.goto('/glossary/');
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'L' }).click();
  await expect(page.getByRole('heading', { name: 'L', exact: true })).toBeInViewport();
  const term = page.getByRole('article').filter({ has: page.locator('#lead-user') });
  await term.getByRole('link', { name: 'Related ideas' }).click();
  await expect(page).toHaveURL(/\/related\/$/);
});

test('each related idea leads into the book, and its numbers to the sources', async ({ page }) => {
  await page.goto('/related/');
  const ideas = page.getByRole('navigation', { name: 'Ideas on this page' }).getByRole('link');
  await expect(ideas).toHaveCount(11);
  await expect(page.locator('.prose a[href*="/chapters/"], .prose a[href*="/cases/"]')).toHaveCount(11);
  await ideas.last().click();
  await expect(page.getByRole('heading', { name: /^Neumeier/ })).toBeInViewport();
  await page.getByRole('button', { name: 'Source 2' }).first().click();
  await expect(page.locator('#source-2')).toBeVisible();
});

test('the contents on the cover lead to what stands behind the text', async ({ page }) => {
  await page.goto('/');
  const behind = page.getByRole('region', { name: 'Back matter' });
  for (const name of ['Related ideas', 'Glossary', 'Sources'])
    await expect(behind.getByRole('link', { name })).toBeVisible();
  await behind.getByRole('link', { name: 'Related ideas' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Related ideas');
});
