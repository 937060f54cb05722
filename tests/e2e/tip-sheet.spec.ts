import type { Page } from '@playwright/test';
import { expect, islandsReady, test } from '../support/site';
import { printedSheets } from './support/pdf';

const joined = (text: string): string => text.replaceAll(/\s+/g, '');
const items = (page: Page) => page.locator('.sheet li');

for (const [look, settings] of [
  ['as it comes', {}],
  ['in the largest letters of another face, at night', { theme: 'night', face: 'sans', size: '5', width: 'narrow' }],
] as const) {
  test(`the tip sheet is two pages, A4 and Letter, and nothing of it is cut off, ${look}`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem('the-ask:settings', text), JSON.stringify(settings));
    await page.goto('/tip-sheet/');
    const written = (await items(page).allInnerTexts()).map(joined);
    expect(written).toHaveLength(23);
    for (const format of ['A4', 'Letter'] as const) {
      const sheets = (await printedSheets(page, format)).map(joined);
      expect.soft(sheets, format).toHaveLength(2);
      const [first = '', second = ''] = sheets;
      for (const tip of written.slice(0, 10)) expect.soft(first, format).toContain(tip);
      for (const line of written.slice(10)) expect.soft(second, format).toContain(line);
      expect.soft(second.startsWith('Beforeyoupresssend'), format).toBe(true);
      expect.soft(second, format).toContain('notaffiliated');
      expect.soft(first + second, format).not.toContain('Twopages,A4');
    }
    // As wide as A4 within its margins, the narrower of the two.
    await page.setViewportSize({ width: 665, height: 960 });
    await page.emulateMedia({ media: 'print' });
    const wide = await page
      .locator('.sheet, .sheet :is(p, li, h1, h2)')
      .evaluateAll((all) => all.filter((it) => it.scrollWidth > it.clientWidth + 1).map((it) => it.textContent));
    expect(wide).toEqual([]);
  });
}

test('the tip sheet is printed from its page, and found from the chapter, the cover and the search', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/chapters/customer-advocacy/');
  await page.getByRole('link', { name: 'a tip sheet for community and social-media managers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ask well' })).toBeVisible();
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'two-page tip sheet' })).toHaveAttribute('href', '/tip-sheet/');
  await page.goto('/search/?q=fan+club');
  await islandsReady(page);
  await expect(page.locator('a[href^="/tip-sheet/"]').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the tip sheet is all there, and has no dead control', async ({ page }) => {
    await page.goto('/tip-sheet/');
    await expect(page.locator('main button:visible')).toHaveCount(0);
    for (const item of await items(page).all()) await expect(item).toBeVisible();
  });
});
