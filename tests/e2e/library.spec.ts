import type { Locator, Page } from '@playwright/test';
import { expect, pages, test } from '../support/site';
import { watchShifts } from './support/shift';

const rows = (page: Page): Locator => page.locator('[data-library] tbody tr:visible');
const titles = (page: Page): Promise<string[]> => rows(page).locator('th a').allInnerTexts();
const cell = (page: Page, name: string): Promise<string[]> => rows(page).locator(`td.${name}`).allInnerTexts();
const tool = (page: Page, name: string): Locator => page.locator(`[data-library-tools] [name="${name}"]`);
const slugs = pages.filter((path) => /^\/cases\/./.test(path));
const sorted = (list: string[]): string[] => list.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));

test('the library lists every case, oldest first, and each row leads to its case', async ({ page }) => {
  await page.goto('/cases/');
  for (const path of slugs) await expect(rows(page).locator(`a[href="${path}"]`)).toBeVisible();
  const years = await cell(page, 'year');
  expect(years).toEqual(sorted(years));
  await expect(page.locator('[data-count]')).toHaveText(`${years.length} cases.`);
  await rows(page).nth(1).click();
  await expect(page).toHaveURL(/\/cases\/[a-z-]+\/$/);
});

for (const [key, name] of [
  ['title', 'Case'],
  ['industry', 'Industry'],
  ['outcome', 'Outcome'],
] as const) {
  test(`the library sorts by ${name}, and the other way round, and says so`, async ({ page }) => {
    await page.goto('/cases/');
    const read = () => (key === 'title' ? titles(page) : cell(page, key));
    const head = page.locator(`thead th.${key}`);
    await head.getByRole('button', { name }).click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(page.locator('thead [aria-sort]')).toHaveCount(1);
    const up = await read();
    expect(up).toEqual(sorted(up));
    await expect(page).toHaveURL(`/cases/?sort=${key}`);
    await head.getByRole('button', { name }).click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(await read()).toEqual(sorted(up).reverse());
    await expect(page).toHaveURL(/order=desc/);
    await page.reload();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(await read()).toEqual(sorted(up).reverse());
  });
}

test('a word narrows the library as it is typed, in any case and any part of a row', async ({ page }) => {
  await page.goto('/cases/');
  const all = (await titles(page)).length;
  await tool(page, 'find').pressSequentially('KAMPRAD ikea');
  await expect(rows(page)).toHaveCount(1);
  expect(await titles(page)).toEqual(['IKEA']);
  const count = page.locator('[data-count]');
  await expect(count).toHaveText(`1 of ${all} cases shown.`);
  await expect(count).toHaveAttribute('role', 'status');
  await expect(page).toHaveURL(/\/cases\/\?find=KAMPRAD\+ikea$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cases\/\?find=/);
  await expect(tool(page, 'find')).toHaveValue('KAMPRAD ikea');
});

test('industry and outcome narrow together, and the view can be passed on', async ({ page, context }) => {
  await page.goto('/cases/');
  const [industry = ''] = await cell(page, 'industry');
  const [outcome = ''] = await cell(page, 'outcome');
  await tool(page, 'industry').selectOption(industry);
  await tool(page, 'outcome').selectOption(outcome);
  await expect.poll(async () => new Set(await cell(page, 'industry'))).toEqual(new Set([industry]));
  await expect.poll(async () => new Set(await cell(page, 'outcome'))).toEqual(new Set([outcome]));
  const found = await titles(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(tool(other, 'industry')).toHaveValue(industry);
  await expect(tool(other, 'outcome')).toHaveValue(outcome);
  await expect.poll(() => titles(other)).toEqual(found);
});

test('a view that was passed on does not move under the reader’s eyes', async ({ page }) => {
  const moved = await watchShifts(page);
  await page.goto('/cases/?find=ikea');
  await expect(rows(page)).toHaveCount(1);
  expect(await moved()).toBe(0);
});

test('when no case fits, the reader is told and gets the whole library back with one press', async ({ page }) => {
  await page.goto('/cases/?sort=title&order=desc');
  await expect(page.locator('thead th.title')).toHaveAttribute('aria-sort', 'descending');
  const all = await titles(page);
  await tool(page, 'find').fill('xylophonist');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.locator('[data-count]')).toHaveText(`0 of ${all.length} cases shown.`);
  await page.getByRole('button', { name: 'Show all cases' }).click();
  await expect(rows(page)).toHaveCount(all.length);
  await expect(tool(page, 'find')).toHaveValue('');
  await expect(tool(page, 'find')).toBeFocused();
  await expect(page.getByText('No case fits')).toBeHidden();
  await expect(page).toHaveURL(/\/cases\/$/);
  await expect(page.locator('thead th.year')).toHaveAttribute('aria-sort', 'ascending');
});

test('an address with nonsense in it shows the whole library', async ({ page }) => {
  await page.goto('/cases/?industry=Alchemy&outcome=%3Cb%3E&sort=__proto__&order=sideways');
  await expect(rows(page)).toHaveCount(slugs.length);
  await expect(page.locator('[data-count]')).toHaveText(`${slugs.length} of ${slugs.length} cases shown.`);
  await expect(tool(page, 'industry')).toHaveValue('');
});

test('on a phone the library is cards, sorted by a field', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/cases/');
  await tool(page, 'sort').selectOption('title');
  await expect(page).toHaveURL(/sort=title/);
  const found = await titles(page);
  expect(found).toEqual(sorted(found));
  for (const part of ['.before', '.become', '.outcome', '.year'])
    await expect(rows(page).first().locator(part)).toBeVisible();
});
