import type { Locator, Page } from '@playwright/test';
import {
  answerItems,
  CHAPTER,
  documentOf,
  exercise,
  expectStatus,
  field,
  fillStorage,
  INVENTORY,
  items,
  reflection,
  row,
  STUCK,
  seed,
  write,
} from '../support/answers';
import { expect, islandsReady, test } from '../support/site';
import { dress, findings, themes } from './support/axe';
import { focused, tabTo } from './support/focus';
import { watchShifts } from './support/shift';
import { hardToHit } from './support/targets';

const names = { w1: 'Acme', w2: 'Beta' };
const LONG = `${'A name without an end '.repeat(9)}.`.slice(0, 200);

/** Two workbooks as earlier visits left them, the first one current, each with one answer. */
async function seedTwo(page: Page, called: Record<string, string> = names): Promise<void> {
  const entries = Object.entries(called);
  const workbooks = entries.map(([id, name]) => ({ id, name, createdAt: '2026-01-01T08:00:00.000Z' }));
  await seed(page, {
    'the-ask:index': JSON.stringify({ format: 'the-ask/index', version: 1, current: 'w1', workbooks }),
    ...Object.fromEntries(
      entries.map(([id, name]) => [
        `the-ask:workbook:${id}`,
        JSON.stringify(documentOf({ [INVENTORY]: reflection(`answer of ${id}`) }, id, name)),
      ]),
    ),
  });
}

/** Opens the workbook page, and the list of workbooks on it. */
async function openList(page: Page): Promise<void> {
  await page.goto('/workbook/');
  await islandsReady(page);
  await page.getByText('Rename, switch, add').click();
}

const line = (page: Page, id: string): Locator => page.locator(`[data-workbook="${id}"]`);
const lines = (page: Page): Locator => page.locator('[data-workbook]');
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const title = (page: Page): Locator => page.locator('.workbooks > summary b');

test('the list says which workbook is open, how much is in each, and when it was saved', async ({ page }) => {
  await seedTwo(page);
  await openList(page);
  await expect(title(page)).toHaveText('Acme');
  await expect(line(page, 'w1')).toContainText('Open now');
  await expect(line(page, 'w1')).toContainText('1 answer, last saved on January 3, 2026');
  await expect(line(page, 'w2')).not.toContainText('Open now');
});

test('who has one workbook is told what another is for, and nothing is stored by looking', async ({ page }) => {
  await openList(page);
  await expect(page.getByText('Keep one for each client or product.')).toBeVisible();
  await expect(lines(page)).toHaveCount(1);
  expect(await answerItems(page)).toEqual({});
});

test('a new workbook opens empty, is named at every exercise, and the first one keeps its words', async ({ page }) => {
  await page.goto(CHAPTER);
  await write(page, INVENTORY, 'for the first client');
  await openList(page);
  await button(page, 'New workbook').click();
  await page.getByLabel('Name of the new workbook').fill('Second client');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Second client');
  await page.goto(CHAPTER);
  await expect(exercise(page, INVENTORY).getByRole('link', { name: 'Second client' })).toBeVisible();
  await expect(field(page, INVENTORY)).toHaveValue('');
  await write(page, INVENTORY, 'for the second client');
  await exercise(page, INVENTORY).getByRole('link', { name: 'Second client' }).click();
  await expect(row(page, INVENTORY)).toContainText('for the second client');
  await page.getByText('Rename, switch, add').click();
  await button(page, 'Open My workbook').click();
  await expect(row(page, INVENTORY)).toContainText('for the first client');
});

test('a copy has everything in it, and goes its own way', async ({ page }) => {
  await seedTwo(page);
  await openList(page);
  await button(page, 'Duplicate Acme').click();
  await expect(page.getByRole('status').filter({ hasText: 'is in the list' })).toContainText('Copy of Acme');
  await expect(button(page, 'Duplicate Acme')).toBeFocused();
  await button(page, 'Open Copy of Acme').click();
  await expect(title(page)).toHaveText('Copy of Acme');
  await row(page, INVENTORY).getByRole('button', { name: 'Erase' }).click();
  await expect(row(page, INVENTORY)).toContainText('Not answered yet');
  await page.getByText('Rename, switch, add').click();
  await button(page, 'Open Acme').click();
  await expect(row(page, INVENTORY)).toContainText('answer of w1');
});

test('the open workbook is deleted, the other one opens, and undo brings it back as it was', async ({ page }) => {
  await seedTwo(page);
  await openList(page);
  const before = await answerItems(page);
  await button(page, 'Delete Acme').click();
  await expect(title(page)).toHaveText('Beta');
  await expect(row(page, INVENTORY)).toContainText('answer of w2');
  expect(await items(page)).not.toHaveProperty('the-ask:workbook:w1');
  await expect(button(page, 'Undo')).toBeFocused();
  await button(page, 'Undo').click();
  await expect(title(page)).toHaveText('Acme');
  await expect(row(page, INVENTORY)).toContainText('answer of w1');
  expect(await answerItems(page)).toEqual(before);
  await page.reload();
  await expect(row(page, INVENTORY)).toContainText('answer of w1');
});

test('the only workbook is deleted, the page is fresh, and what is written then is kept beside it', async ({
  page,
}) => {
  await seedTwo(page, { w1: 'Acme' });
  await openList(page);
  await button(page, 'Delete Acme').click();
  await expect(row(page, INVENTORY)).toContainText('Not answered yet');
  await page.goto(CHAPTER);
  await write(page, INVENTORY, 'a fresh start');
  await page.reload();
  await expect(field(page, INVENTORY)).toHaveValue('a fresh start');
});

test('a workbook is put into the archive and taken out again', async ({ page }) => {
  await seedTwo(page);
  await openList(page);
  await button(page, 'Archive Beta').click();
  await button(page, 'Close').click();
  await expect(line(page, 'w2')).toBeHidden();
  await page.reload();
  await page.getByText('Rename, switch, add').click();
  await page.getByText('Archived (1)').click();
  await button(page, 'Take out Beta').click();
  await expect(button(page, 'Open Beta')).toBeFocused();
  await expect(page.getByText('Archived')).toBeHidden();
});

test('another tab that shows a deleted workbook keeps its words, unsaved, until the next change', async ({
  page,
  context,
}) => {
  await seedTwo(page);
  const other = await context.newPage();
  await other.goto(CHAPTER);
  await expect(field(other, INVENTORY)).toHaveValue('answer of w1');
  await openList(page);
  await button(page, 'Delete Acme').click();
  await expectStatus(other, INVENTORY, 'unsaved');
  await expect(field(other, INVENTORY)).toHaveValue('answer of w1');
  await expect(other.getByRole('alert').getByText('were deleted from this browser')).toBeVisible();
  await other.evaluate(() => dispatchEvent(new Event('pagehide')));
  expect(await items(page)).not.toHaveProperty('the-ask:workbook:w1');
  await write(other, STUCK, 'written since');
  await expectStatus(other, INVENTORY, 'saved');
  await button(page, 'Undo').click();
  await expect(row(page, INVENTORY)).toContainText('answer of w1');
  await expect(row(page, STUCK)).toContainText('written since');
});

test('another tab hears of the new name of its workbook, and of no other being opened', async ({ page, context }) => {
  await seedTwo(page);
  const other = await context.newPage();
  await other.goto(CHAPTER);
  await expect(field(other, INVENTORY)).toHaveValue('answer of w1');
  await openList(page);
  await button(page, 'Rename Acme').click();
  await page.getByLabel('New name').fill('Acme and Daughters');
  await page.keyboard.press('Enter');
  await expect(exercise(other, INVENTORY).getByRole('link', { name: 'Acme and Daughters' })).toBeVisible();
  await button(page, 'Open Beta').click();
  await expect(title(page)).toHaveText('Beta');
  await write(other, STUCK, 'still in the first');
  await other.reload();
  await expect(field(other, STUCK)).toHaveValue('');
  expect((await items(page))['the-ask:workbook:w1']).toContain('still in the first');
});

test('a full storage refuses a copy and a new workbook, says so, and loses nothing', async ({ page }) => {
  await seedTwo(page);
  await openList(page);
  await fillStorage(page);
  const before = await answerItems(page);
  await button(page, 'Duplicate Acme').click();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing was changed' })).toContainText('storage is full');
  await button(page, 'New workbook').click();
  await page.getByLabel('Name of the new workbook').fill('Gamma');
  await page.keyboard.press('Enter');
  await expect(lines(page)).toHaveCount(2);
  expect(await answerItems(page)).toEqual(before);
});

test('by keyboard a workbook is renamed, left as it was, added and deleted, and the focus is never lost', async ({
  page,
}) => {
  await seedTwo(page);
  await page.goto('/workbook/');
  await islandsReady(page);
  await tabTo(page, /Rename, switch, add/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Rename Beta/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Not kept');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Rename Beta')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Beta Works');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Rename Beta Works')).toBeFocused();
  expect((await focused(page)).fault).toBeUndefined();
  await tabTo(page, /New workbook/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of the new workbook')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'New workbook')).toBeFocused();
  await button(page, 'Delete Beta Works').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line(page, 'w2')).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});

test('a name of nothing but spaces is not kept', async ({ page }) => {
  await seedTwo(page);
  await openList(page);
  await button(page, 'Rename Acme').click();
  await page.getByLabel('New name').fill('   ');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('New name')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(title(page)).toHaveText('Acme');
});

const odd = { w1: LONG, w2: '<img src=x onerror=alert(1)> & 🚲', w3: 'חוברת הלקוח', w4: '' };

test('any name is shown as text, within the page, and moves nothing when it comes', async ({ page }) => {
  await seedTwo(page, odd);
  const shifts = await watchShifts(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${CHAPTER}#${INVENTORY.replace('.', '-')}`);
    await islandsReady(page);
    await expectStatus(page, INVENTORY, 'saved');
    await expect(exercise(page, INVENTORY).locator('.exercise-foot a')).toHaveText(LONG);
    expect(await shifts()).toBe(0);
    await page.goto('/workbook/');
    await islandsReady(page);
    await expect(title(page)).toHaveText(LONG);
    expect(await shifts()).toBe(0);
    await page.getByText('Rename, switch, add').click();
    await expect(line(page, 'w2')).toContainText(odd.w2);
    await expect(line(page, 'w4')).toContainText('A workbook without a name');
    await expect(page.locator('.workbooks img')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test('axe finds nothing in the list, whatever stands open in it', async ({ page }) => {
  await seedTwo(page, odd);
  await openList(page);
  await page.getByRole('button', { name: /^Archive חוברת/ }).click();
  await button(page, 'Close').click();
  await page.getByText('Archived (1)').click();
  await page.getByRole('button', { name: /^Rename <img/ }).click();
  await button(page, 'New workbook').click();
  for (const theme of themes) {
    await dress(page, theme, theme === 'paper' ? 390 : 1280);
    expect(await findings(page)).toEqual([]);
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('every control of the list can be hit, and a workbook is deleted and brought back', async ({ page }) => {
    await seedTwo(page);
    await page.goto('/workbook/');
    await islandsReady(page);
    await page.getByText('Rename, switch, add').tap();
    await button(page, 'Rename Beta').tap();
    expect(await hardToHit(page, 44, 24)).toEqual([]);
    await button(page, 'Leave it').tap();
    await button(page, 'Delete Beta').tap();
    await expect(lines(page)).toHaveCount(1);
    await button(page, 'Undo').tap();
    await expect(lines(page)).toHaveCount(2);
  });
});
