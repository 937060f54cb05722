import type { Page } from '@playwright/test';
import type { ExerciseId } from '../../src/schemas/answer-value';
import {
  CHAPTER,
  holding,
  INVENTORY,
  items,
  openWorkbook,
  reflection,
  row,
  seed,
  takeFile,
  write,
} from '../support/answers';
import { expect, test } from '../support/site';
import { findings } from './support/axe';

const safety = (page: Page) => page.getByRole('region', { name: 'How your answers are kept' });
const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`human-capital.a${at}` as ExerciseId, reflection('words')]),
  );

/** Counts how often the browser is asked to keep the answers; it says what it is told to. */
async function watchAsking(page: Page, gives = false): Promise<() => Promise<number>> {
  await page.addInitScript((given) => {
    const asked = () => Number(sessionStorage.getItem('asked') ?? 0);
    navigator.storage.persisted = async () => given && asked() > 0;
    navigator.storage.persist = async () => {
      sessionStorage.setItem('asked', String(asked() + 1));
      return given;
    };
  }, gives);
  return () => page.evaluate(() => Number(sessionStorage.getItem('asked') ?? 0));
}

test('the browser is asked to keep answers once there is one, and not a second time', async ({ page }) => {
  const asked = await watchAsking(page);
  await page.goto(CHAPTER);
  await page.goto('/workbook/');
  await expect(safety(page)).toContainText('has not promised');
  expect(await asked()).toBe(0);
  await page.goto(CHAPTER);
  await write(page, INVENTORY, 'They can measure a wall.');
  await expect.poll(asked).toBe(1);
  await page.reload();
  await write(page, INVENTORY, 'They can measure a wall and carry a bookcase home.');
  await expect.poll(async () => (await items(page))['the-ask:settings']).toContain('"asked":true');
  expect(await asked()).toBe(1);
});

test('the workbook says what can erase the answers, and asks the browser again when told to', async ({ page }) => {
  await watchAsking(page, true);
  await openWorkbook(page, { [INVENTORY]: reflection('mine') });
  await expect(safety(page)).toContainText('Clearing this site’s data in the browser does. Chrome, Edge');
  await expect(safety(page)).toContainText('A private window forgets them when it is closed');
  await safety(page).getByRole('button', { name: 'Ask it to keep them' }).click();
  await expect(safety(page).getByRole('status').first()).toContainText('has promised not to delete them');
  await expect(safety(page).getByRole('button', { name: 'Ask it to keep them' })).toBeHidden();
  await expect(page.locator('body')).not.toBeFocused();
});

test('after ten new answers the reader is reminded of a file, until she says later or saves one', async ({ page }) => {
  await openWorkbook(page, many(9));
  await expect(page.getByText('are in this browser only')).toBeHidden();
  await openWorkbook(page, many(10));
  await expect(page.getByText('10 answers are in this browser only')).toBeVisible();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByRole('link', { name: 'What can erase them' })).toBeFocused();
  await expect(page.getByText('are in this browser only')).toBeHidden();
  await page.reload();
  await expect(row(page, 'human-capital.a0')).toBeVisible();
  await expect(page.getByText('are in this browser only')).toBeHidden();
  await page.evaluate(() => localStorage.removeItem('the-ask:settings'));
  await page.reload();
  await takeFile(page, page.getByRole('button', { name: 'Save a file now' }));
  await expect(page.getByText('You last saved a file on')).toBeVisible();
  await expect(page.getByText('are in this browser only')).toBeHidden();
});

test('everything the site holds is listed, erased after a question, and brought back until the page is left', async ({
  page,
}) => {
  await openWorkbook(page, { [INVENTORY]: reflection('mine') });
  await page.evaluate(() => localStorage.setItem('the-ask:settings', '{"theme":"night"}'));
  const before = await items(page);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Everything this site holds' });
  for (const key of Object.keys(before)) await expect(dialog.getByText(key, { exact: true })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Leave everything as it is' }).click();
  expect(await items(page)).toEqual(before);

  await page.getByRole('button', { name: 'Erase everything' }).click();
  await dialog.getByRole('button', { name: 'Erase all of it' }).click();
  await expect(page.getByText('Everything this site held in this browser is erased.')).toBeVisible();
  expect(await items(page)).toEqual({});
  await expect(row(page, INVENTORY)).toContainText('Not answered yet');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, INVENTORY)).toContainText('mine');
  expect(Object.keys(await items(page)).sort()).toEqual(Object.keys(before).sort());
  await page.reload();
  await expect(row(page, INVENTORY)).toContainText('mine');
});

test('what was erased whole stays erased when the page is left, in other tabs too', async ({ page, context }) => {
  await openWorkbook(page, { [INVENTORY]: reflection('mine') });
  const other = await context.newPage();
  await other.goto('/workbook/');
  await expect(row(other, INVENTORY)).toContainText('mine');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase all of it' }).click();
  await expect(page.getByText('Everything this site held')).toBeVisible();
  await other.close({ runBeforeUnload: true });
  await page.goto('/about/');
  expect(await items(page)).toEqual({});
});

test('a copy in a file is chosen, kept and stopped in the workbook, and renewed on the page of an exercise', async ({
  page,
}) => {
  // The browser's own dialog cannot be driven: the file is one of the site's own folder.
  await page.addInitScript(() => {
    window.showSaveFilePicker = async ({ suggestedName }) => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle(suggestedName, { create: true });
    };
  });
  const inFile = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle('My-workbook.ask.json')).getFile()).text();
    });
  await openWorkbook(page, { [INVENTORY]: reflection('mine') });
  await page.getByRole('button', { name: 'Keep a copy in a file' }).click();
  await expect(safety(page)).toContainText('“My-workbook.ask.json” holds everything in this workbook.');
  await expect(page.getByText('You last saved a file on')).toBeVisible();
  await page.goto(CHAPTER);
  await write(page, INVENTORY, 'They can measure a wall.');
  await expect.poll(inFile).toContain('They can measure a wall.');
  await page.goto('/workbook/');
  await expect(safety(page)).toContainText('“My-workbook.ask.json” holds everything in this workbook.');
  await page.getByRole('button', { name: 'Stop keeping a copy' }).click();
  await expect(page.getByRole('button', { name: 'Keep a copy in a file' })).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
  expect(await inFile()).toContain('They can measure a wall.');
});

test('a browser that cannot write files is offered no copy', async ({ page }) => {
  await page.addInitScript(() => {
    delete window.showSaveFilePicker;
  });
  await seed(page, holding('{}'));
  await page.goto('/workbook/');
  await expect(safety(page)).toContainText('What can erase them');
  await expect(page.getByText('A copy in a file')).toBeHidden();
});
