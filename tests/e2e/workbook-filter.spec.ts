import type { Page } from '@playwright/test';
import { INVENTORY, openWorkbook, reflection, row, STUCK, storedDocument } from '../support/answers';
import { expect, islandsReady, test } from '../support/site';

const GONE = 'gone.word';
const given = {
  [INVENTORY]: { ...reflection('They can measure.'), starred: true as const },
  [STUCK]: reflection('They are stuck.'),
  [GONE]: reflection('An old answer.'),
};
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const star = (page: Page, id: string) => row(page, id).getByRole('button', { name: /^Star/ });
const shown = (page: Page) => page.locator('[data-answer]:visible');
const said = (page: Page) => page.locator('.workbook-filter').getByRole('status');

test('the workbook is narrowed to what is starred, and says so in the address and aloud', async ({ page }) => {
  await openWorkbook(page, given);
  await radio(page, 'Starred').check();
  await expect(shown(page)).toHaveCount(1);
  await expect(row(page, INVENTORY)).toBeVisible();
  await expect(said(page)).toHaveText('1 starred answer.');
  expect(new URL(page.url()).search).toBe('?show=starred');
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeHidden();
  await expect(page.getByRole('button', { name: /Erase these/ })).toBeHidden();
});

test('the workbook is narrowed to what is not answered', async ({ page }) => {
  await openWorkbook(page, given);
  const total = await page.locator('[data-answer][data-answered="false"]').count();
  await radio(page, 'Not answered').check();
  await expect(shown(page)).toHaveCount(total);
  await expect(page.locator('[data-answer][data-answered="true"]:visible')).toHaveCount(0);
  await expect(said(page)).toHaveText(`${total} exercises to go.`);
});

test('the browser’s way back and a reload keep what is shown', async ({ page }) => {
  await openWorkbook(page, given);
  const all = await shown(page).count();
  await radio(page, 'Starred').check();
  await radio(page, 'Not answered').check();
  await page.goBack();
  await expect(radio(page, 'Starred')).toBeChecked();
  await expect(shown(page)).toHaveCount(1);
  await page.reload();
  await expect(radio(page, 'Starred')).toBeChecked();
  await expect(shown(page)).toHaveCount(1);
  await page.goBack();
  await expect(radio(page, 'All')).toBeChecked();
  await expect(shown(page)).toHaveCount(all);
  await page.goForward();
  await expect(radio(page, 'Starred')).toBeChecked();
});

test('an address nobody could have come by shows all', async ({ page }) => {
  await page.goto('/workbook/?show=toString');
  await islandsReady(page);
  await expect(radio(page, 'All')).toBeChecked();
  await expect(shown(page)).toHaveCount(await page.locator('[data-answer]').count());
});

test('by keyboard the filter is one stop, and arrows choose', async ({ page }) => {
  await openWorkbook(page, given);
  await radio(page, 'All').focus();
  await page.keyboard.press('ArrowRight');
  await expect(radio(page, 'Not answered')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(radio(page, 'Starred')).toBeChecked();
  await expect(shown(page)).toHaveCount(1);
  // Past the chapter's own link, and what is not shown.
  for (const _ of 'ab') await page.keyboard.press('Tab');
  await expect(row(page, INVENTORY).getByRole('link')).toBeFocused();
});

test('a star is kept, also for an answer that is no longer in the book', async ({ page }) => {
  await openWorkbook(page, given);
  for (const id of [STUCK, GONE]) {
    await expect(star(page, id)).toHaveAttribute('aria-pressed', 'false');
    await star(page, id).press('Enter');
    await expect(star(page, id)).toHaveAttribute('aria-pressed', 'true');
    await expect(star(page, id)).toBeFocused();
  }
  await expect.poll(async () => (await storedDocument(page)).answers[GONE]?.starred).toBe(true);
  await page.goto('/workbook/?show=starred');
  await expect(shown(page)).toHaveCount(3);
  for (const id of [INVENTORY, STUCK, GONE]) await expect(star(page, id)).toHaveAttribute('aria-pressed', 'true');
});

test('a row the reader works in stays until she chooses anew', async ({ page }) => {
  await openWorkbook(page, given);
  await radio(page, 'Starred').check();
  await star(page, INVENTORY).click();
  await expect(star(page, INVENTORY)).toBeFocused();
  await expect(said(page)).toContainText('Nothing is starred yet.');
  await radio(page, 'Not answered').check();
  const [first] = await shown(page).evaluateAll((rows) => rows.map((each) => each.getAttribute('data-answer') ?? ''));
  const written = row(page, first ?? '');
  await written.getByRole('button', { name: /^Write it here/ }).click();
  await written.getByRole('textbox').first().fill('Now it is answered');
  await expect(written).toHaveAttribute('data-answered', 'true');
  await written.getByRole('button', { name: /^Done/ }).click();
  await expect(written.getByRole('button', { name: /^Change it here/ })).toBeFocused();
  await radio(page, 'Starred').check();
  await expect(written).toBeHidden();
  await radio(page, 'All').check();
  await expect(written).toBeVisible();
});

test('on paper everything stands, whatever was chosen', async ({ page }) => {
  await openWorkbook(page, given);
  const all = await shown(page).count();
  await radio(page, 'Starred').check();
  await page.emulateMedia({ media: 'print' });
  await expect(shown(page)).toHaveCount(all);
  await expect(row(page, STUCK)).toContainText('They are stuck.');
  await expect(page.locator('main :is(button, input):visible')).toHaveCount(0);
});
