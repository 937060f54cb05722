import type { Page } from '@playwright/test';
import { CHAPTER, documentOf, exercise, expectStatus, holding, reflection, row, seed } from '../support/answers';
import { expect, test } from '../support/site';
import { watchShifts } from './support/shift';

const TESTS = 'human-capital.investment';
const ring = (page: Page, statement: RegExp, rating: number) =>
  exercise(page, TESTS)
    .getByRole('group', { name: statement })
    .getByRole('radio', { name: `${rating} of 5` });

test('ratings come back checked, and nothing moves', async ({ page }) => {
  await page.goto(CHAPTER);
  await ring(page, /what it costs them/, 2).check();
  await ring(page, /gain would stay/, 5).check();
  await expectStatus(page, TESTS, 'saved');
  const shifts = await watchShifts(page);
  await page.goto('/about/');
  await page.goto(`${CHAPTER}#exercise-human-capital-investment`);
  await expectStatus(page, TESTS, 'saved');
  await expect(ring(page, /what it costs them/, 2)).toBeChecked();
  await expect(ring(page, /gain would stay/, 5)).toBeChecked();
  await expect(exercise(page, TESTS).locator('input:checked')).toHaveCount(2);
  expect(await shifts()).toBe(0);
});

test('what takes a rating back can be seen', async ({ page }) => {
  await page.goto(CHAPTER);
  await ring(page, /gain would stay/, 4).check();
  const cross = exercise(page, TESTS)
    .getByRole('button', { name: /^Take back/ })
    .locator('.cross');
  expect(await cross.evaluate((it) => getComputedStyle(it, '::before').content)).toBe('""');
});

test('on a phone a statement stands above its five rings, each easy to hit', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(CHAPTER);
  const group = exercise(page, TESTS).getByRole('group').first();
  const statement = await group.locator('legend').boundingBox();
  for (const rating of [1, 2, 3, 4, 5]) {
    const box = await ring(page, /what it costs them/, rating).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((statement?.y ?? 0) + (statement?.height ?? 0));
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

test('a rating of a statement that was withdrawn is kept with its words, as text only', async ({ page }) => {
  const words = 'They <b>trust</b> us';
  const answer = { ...reflection(''), kind: 'rate' as const, value: { gone: 1, value: 4 } as const };
  await seed(page, holding(JSON.stringify(documentOf({ [TESTS]: { ...answer, labels: { gone: words } } }))));
  await page.goto(CHAPTER);
  await ring(page, /gain would stay/, 3).check();
  await expectStatus(page, TESTS, 'saved');
  await page.goto('/workbook/');
  await expect(row(page, TESTS).locator('li').first()).toContainText(`${words} 1 of 5, strongly disagree`);
  await expect(row(page, TESTS).locator('li').nth(1)).toContainText('if we closed tomorrow 3 of 5, neither');
});
