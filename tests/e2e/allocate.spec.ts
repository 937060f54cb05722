import type { Page } from '@playwright/test';
import { exercise, expectStatus, items, row } from '../support/answers';
import { expect, islandsReady, test } from '../support/site';
import { watchShifts } from './support/shift';

const POINTS = 'investing-in-customers.points';
const INVESTING = '/chapters/investing-in-customers/';
const slider = (page: Page, name: string) => exercise(page, POINTS).getByRole('slider', { name });
const number = (page: Page, name: string) => exercise(page, POINTS).getByRole('spinbutton', { name });

test('points come back on every slider and in every field, and nothing moves', async ({ page }) => {
  await page.goto(INVESTING);
  const spent = { Skill: '20', Tool: '35', Information: '8', Access: '25', Confidence: '0', Community: '3' };
  for (const [name, points] of Object.entries(spent)) await number(page, name).fill(points);
  await expectStatus(page, POINTS, 'saved');
  const shifts = await watchShifts(page);
  await page.goto('/about/');
  await page.goto(`${INVESTING}#exercise-investing-in-customers-points`);
  await expectStatus(page, POINTS, 'saved');
  for (const [name, points] of Object.entries(spent)) {
    await expect(slider(page, name)).toHaveValue(points);
    await expect(number(page, name)).toHaveValue(points);
    await expect(slider(page, name)).toHaveAttribute('aria-valuetext', `${points} points`);
  }
  await expect(exercise(page, POINTS).locator('.count')).toHaveText('9 points left');
  expect(await shifts()).toBe(0);
});

test('the bar is as wide as what was spent, and hollow where points are left', async ({ page }) => {
  await page.goto(INVESTING);
  await number(page, 'Tool').fill('50');
  const bar = exercise(page, POINTS).locator('fieldset .split');
  const width = (part: string) => bar.locator(part).evaluate((it) => it.getBoundingClientRect().width);
  const whole = await bar.evaluate((it) => it.getBoundingClientRect().width);
  expect(await width('svg:not(.split-left) rect')).toBeCloseTo(whole / 2 - 2, 0);
  expect(await width('.split-left rect')).toBeGreaterThan(whole / 2 - 5);
  await number(page, 'Skill').fill('60');
  await expect(bar.locator('.split-left')).toHaveCount(0);
  await expect(bar.locator('line')).toBeAttached();
});

test('points typed in the last moment before the page is left are kept', async ({ page }) => {
  await page.goto(INVESTING);
  await number(page, 'Skill').fill('900');
  await page.goto('/about/');
  await page.goto(INVESTING);
  await expect(number(page, 'Skill')).toHaveValue('100');
});

test('points evened out by one key stand in the workbook, largest first', async ({ page }) => {
  await page.goto(INVESTING);
  await number(page, 'Skill').fill('1');
  await number(page, 'Community').fill('3');
  await page.keyboard.press('=');
  await expect(number(page, 'Community')).toHaveValue('75');
  await expectStatus(page, POINTS, 'saved');
  await page.goto('/workbook/');
  await expect(row(page, POINTS).locator('li').first()).toContainText('Community');
  await expect(row(page, POINTS).locator('li').first()).toContainText('75 of 100');
});

test('a stored split that cannot be is set aside, and the sliders stand at nothing', async ({ page }) => {
  await page.goto(INVESTING);
  await number(page, 'Skill').fill('20');
  await expectStatus(page, POINTS, 'saved');
  const stored = await items(page);
  await page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text.replace('"skill":20', '"skill":1e9'));
  }, stored);
  await page.goto('/about/');
  await page.goto(INVESTING);
  await islandsReady(page);
  await expect(slider(page, 'Skill')).toBeEnabled();
  await expect(slider(page, 'Skill')).toHaveValue('0');
});
