import {
  answerItems,
  CHAPTER,
  exercise,
  expectStatus,
  field,
  fillStorage,
  INVENTORY,
  items,
  row,
  STUCK,
  write,
} from '../support/answers';
import { expect, test } from '../support/site';
import { button, line, lines, openList, seedTwo, title } from './support/workbooks';

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
