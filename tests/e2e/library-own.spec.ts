import { expect, test } from '../support/site';
import { dress, findings } from './support/axe';
import { blockStorage } from './support/exercises';
import { box, compare, comparison, keepCustomers, linesOf, own, rows, tool } from './support/library';
import { watchShifts } from './support/shift';
import { hardToHit } from './support/targets';

const row = '[data-own-row]';

test('a reader who has written who her customers become finds them below the cases, as hers', async ({ page }) => {
  await keepCustomers(page);
  await page.goto('/cases/');
  const last = rows(page).last();
  await expect(last).toContainText('Your customers');
  await expect(last).toContainText(`From your workbook “${own.workbook}”. Only you see this row.`);
  await expect(last.locator('td.before')).toHaveText('Rides on Sunday, drives on Monday');
  await expect(last.locator('td.become')).toContainText('Rides to work');
  await expect(last.locator('td.become')).toContainText('and 2 more rows');
  await tool(page, 'industry').selectOption('airlines');
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).last()).toContainText('Your customers');
  await last.click();
  await expect(page).toHaveURL(/\/workbook\/$/);
});

for (const [what, prepare] of [
  ['nobody has written', async () => {}],
  ['her rows are blank', (page) => keepCustomers(page, [{ id: 'a', before: ' ', become: '' }])],
  ['storage is blocked', blockStorage],
] as const satisfies [string, (page: import('@playwright/test').Page) => Promise<void>][]) {
  test(`where ${what}, the library has no row of the reader’s own`, async ({ page }) => {
    await prepare(page);
    await page.goto('/cases/', { waitUntil: 'networkidle' });
    await expect(page.locator('[data-library] tr[data-case]').first()).toBeVisible();
    await expect(page.locator(row)).toBeHidden();
    await page.goto('/cases/?compare=ikea,yours');
    await expect(page.locator('[data-count]')).toHaveText(/cases shown/);
    await expect(page.locator('#compare-title')).toHaveCount(0);
  });
}

for (const [width, height] of [
  [390, 844],
  [1280, 900],
  [1680, 3000],
] as const) {
  for (const rowsOfHers of [own.rows, [{ id: 'a', before: 'Walks '.repeat(80), become: 'Rides'.repeat(80) }]]) {
    const length = rowsOfHers.length > 1 ? 'short' : 'long';
    test(`her row moves nothing when it comes, ${length}, at ${width} by ${height}`, async ({ page }) => {
      const moved = await watchShifts(page);
      await page.setViewportSize({ width, height });
      await keepCustomers(page, rowsOfHers);
      await page.goto('/cases/');
      await expect(page.locator(row)).toBeVisible();
      expect(await moved()).toBe(0);
      // Nor where the reader is at the end of the page when it comes.
      const foot = () => page.locator('footer').evaluate((it) => Math.round(it.getBoundingClientRect().top + scrollY));
      const there = await foot();
      await page.locator(row).evaluate((it) => it.toggleAttribute('hidden', true));
      expect(await foot()).toBe(there);
    });
  }
}

test('her customers stand beside the cases, in her words', async ({ page }) => {
  await keepCustomers(page);
  await page.goto('/cases/');
  await expect(page.locator(row)).toBeVisible();
  await compare(page, ['ikea', 'yours']);
  await expect(page.locator('#compare-title')).toHaveText('IKEA and your customers, side by side');
  await expect(page).toHaveURL('/cases/?compare=ikea,yours');
  const lines = await linesOf(page);
  expect(lines['Asked to do']?.[1]).toBe('mend what breaks');
  expect(lines['Asked to become']?.[1]).toBe('everyday riders');
  expect(lines['Before']?.[1]).toBe('Rides on Sunday, drives on MondayWalks the bike home…');
  expect(lines['Become']?.[1]).toContain('Fixes it at the curb');
  expect(lines['Place']?.[1]).toBe('Nothing written');
  await expect(page.getByText('shown on this device only')).toBeVisible();
  await expect(comparison(page).getByRole('link', { name: 'Your customers' })).toHaveAttribute('href', /\/workbook\/$/);
  await page.reload();
  await expect(page.locator('#compare-title')).toHaveText('IKEA and your customers, side by side');
});

test('an address with her customers in it shows nobody else anything of hers', async ({ page }) => {
  await page.goto('/cases/?compare=ikea,google,yours');
  await expect(page.locator('#compare-title')).toHaveText('IKEA and Google Search, side by side');
});

test('what she writes in another tab is here when it is saved', async ({ page, context }) => {
  await keepCustomers(page);
  await page.goto('/cases/');
  await expect(page.locator(row)).toBeVisible();
  const other = await context.newPage();
  await keepCustomers(other, [{ id: 'a', before: 'Asks us', become: 'Is asked' }]);
  await expect(page.locator(row)).toContainText('Is asked');
  await expect(page.locator(row)).not.toContainText('more row');
  await other.evaluate(() => localStorage.clear());
  await expect(page.locator(row)).toBeHidden();
  await other.close();
});

test('her words are text, whatever they look like', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"> <b>bold</b> {{x}}';
  await keepCustomers(page, [{ id: 'a', before: hostile, become: hostile }]);
  await page.goto('/cases/');
  await expect(page.locator(row).locator('td.before')).toHaveText(hostile);
  await compare(page, ['ikea', 'yours']);
  await expect(comparison(page).locator('thead .compare-own .before')).toHaveText(hostile);
  await expect(comparison(page).locator('img, td b')).toHaveCount(0);
});

test('her row and her column have no fault that axe can find, and are easy to hit', async ({ page }) => {
  test.setTimeout(120_000);
  await keepCustomers(page);
  await page.goto('/cases/');
  await expect(page.locator(row)).toBeVisible();
  const look = async (state: string) => {
    for (const [theme, width] of [
      ['paper', 1280],
      ['sepia', 390],
      ['night', 390],
    ] as const) {
      await dress(page, theme, width);
      expect.soft(await findings(page), `${state}, ${theme} at ${width}`).toEqual([]);
    }
    expect.soft(await hardToHit(page, 44, 24), state).toEqual([]);
  };
  await look('row');
  await box(page, 'ikea').check();
  await box(page, 'yours').check();
  await page.getByRole('button', { name: 'Compare side by side' }).click();
  await expect(comparison(page)).toBeVisible();
  await look('column');
});
