import type { Page } from '@playwright/test';
import {
  fileOf,
  fixture,
  holding,
  INVENTORY,
  items,
  openWorkbook,
  reflection,
  row,
  seed,
  takeFile,
} from '../support/answers';
import { expect, test } from '../support/site';

/** Presses Tab until the button has the focus; gives up after going round the page. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', { name, exact: true }).first();
  for (let presses = 0; presses < 600; presses++) {
    if (await target.evaluate((element) => element === globalThis.document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached by Tab`);
}

/** By keyboard: goes to the button that opens a file, and chooses one. */
async function chooseByKeyboard(page: Page, text: string): Promise<void> {
  // From early on: the browser is told to hand the choice over only once somebody waits for it.
  const choosing = page.waitForEvent('filechooser', { timeout: 90_000 });
  await tabTo(page, 'Open a saved file');
  await page.keyboard.press('Enter');
  const chooser = await choosing;
  await chooser.setFiles({ name: 'a.ask.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('dialog')).toBeVisible();
}

const fromFile = fileOf({ [INVENTORY]: reflection('from the file') });

test('by keyboard a file is looked at and left, and the reader is where she was', async ({ page }) => {
  // Every question of the book is passed on the way.
  test.setTimeout(180_000);
  await openWorkbook(page, { [INVENTORY]: reflection('mine', 1) });
  const before = await items(page);
  for (const leave of ['Escape', 'Leave everything as it is'] as const) {
    await chooseByKeyboard(page, fromFile);
    const inside = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null);
    expect(await inside()).toBe(true);
    const reached = new Set<string>();
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const { activeElement, body } = document;
        // Between the last and the first the browser's own frame may have the focus.
        return activeElement === body ? '' : activeElement?.closest('dialog') ? activeElement.textContent : 'the page';
      });
      reached.add(at ?? '');
    }
    expect(reached).not.toContain('the page');
    expect([...reached]).toEqual(expect.arrayContaining(['Merge', 'Leave everything as it is']));
    if (leave !== 'Escape') await tabTo(page, leave);
    await page.keyboard.press(leave === 'Escape' ? 'Escape' : 'Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Open a saved file' })).toBeFocused();
  }
  expect(await items(page)).toEqual(before);
});

test('by keyboard a file is merged and taken back, and the focus is never lost', async ({ page }) => {
  // Every question of the book is passed on the way.
  test.setTimeout(180_000);
  await openWorkbook(page, { [INVENTORY]: reflection('mine', 1) });
  await chooseByKeyboard(page, fromFile);
  await tabTo(page, 'Merge');
  await page.keyboard.press('Enter');
  await expect(page.getByText('from the file')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, INVENTORY)).toContainText('mine');
  await expect(page.locator('body')).not.toBeFocused();
});

test('by keyboard an answer is erased and brought back, and the focus is never lost', async ({ page }) => {
  await openWorkbook(page, { [INVENTORY]: reflection('mine', 1) });
  const answer = row(page, INVENTORY);
  await answer.getByRole('button', { name: 'Erase' }).focus();
  await page.keyboard.press('Enter');
  await expect(answer).toContainText('Not answered yet');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(answer).toContainText('mine');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
  await expect(page.locator('body')).not.toBeFocused();
});

test('the recovery page shows and downloads every workbook as it is stored', async ({ page }) => {
  const text = fixture('v1-full.json');
  await seed(page, holding(text));
  await page.goto('/recovery/');
  await expect(page.getByText('Nothing is set aside. Everything this browser keeps could be read.')).toBeVisible();
  const file = await takeFile(page, page.getByRole('button', { name: 'Download' }));
  expect(file.text).toBe(text);
  expect(file.name).toMatch(/\.json$/);
  await page.getByText('Show it').click();
  await expect(page.getByRole('textbox', { name: 'My workbook' })).toHaveValue(text);
});

test('what was set aside can be removed, and put back as it was', async ({ page }) => {
  await seed(page, { 'the-ask:aside:1767340800000': fixture('truncated.json') });
  await page.goto('/recovery/');
  const entry = page.getByRole('listitem').filter({ hasText: 'Set aside on January 2, 2026' });
  await entry.getByRole('button', { name: 'Remove' }).click();
  await expect(entry).toBeHidden();
  expect(await items(page)).toEqual({});
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(entry).toBeVisible();
  expect(await items(page)).toEqual({ 'the-ask:aside:1767340800000': fixture('truncated.json') });
});

test('a corrupt list of workbooks hides no answer', async ({ page }) => {
  await seed(page, {
    ...holding(fileOf({ [INVENTORY]: reflection('mine') })),
    'the-ask:index': '{"format":"the-ask/ind',
  });
  await page.goto('/workbook/');
  await expect(row(page, INVENTORY)).toContainText('mine');
});
