import type { Page } from '@playwright/test';
import {
  answerItems,
  chooseFile,
  fileOf,
  INVENTORY,
  items,
  openWorkbook,
  reflection,
  row,
  STUCK,
  storedDocument,
  WORKBOOK,
} from '../support/answers';
import { expect, test } from '../support/site';

const OTHER = 'another-workbook';

/** The workbook, holding one answer. */
const open = (page: Page) => openWorkbook(page, { [INVENTORY]: reflection('mine') });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a merge tells first what it will do, does it, and can be undone', async ({ page }) => {
  const mine = {
    'the-ask.verbs': reflection('mine, newer', 5),
    'the-ask.burden': reflection('mine, older', 1),
    'the-ask.skeptic': reflection('the same', 2),
    [STUCK]: reflection(null, 3),
    [INVENTORY]: reflection('erased in the file', 1),
  };
  await openWorkbook(page, mine);
  const dialog = await chooseFile(
    page,
    fileOf({
      'the-ask.verbs': reflection('from the file, older', 1),
      'the-ask.burden': reflection('from the file, newer', 5),
      'the-ask.skeptic': reflection('the same', 2),
      [STUCK]: reflection('erased here', 1),
      [INVENTORY]: reflection(null, 5),
      'using-this-book.customer': reflection('from the file, new', 5),
    }),
  );
  await expect(dialog.getByRole('listitem')).toHaveText([
    '1 new here',
    '1 was erased here and comes back',
    '1 is newer than yours; yours stays in its history',
    '1 is older than yours; it is kept in the history',
    '1 was erased in the file later than you wrote it here; yours stays in its history',
    '1 is the same',
  ]);
  await expect(dialog.getByRole('radio')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Merge' }).click();
  const values = async () =>
    Object.fromEntries(Object.entries((await storedDocument(page)).answers).map(([id, { value }]) => [id, value]));
  const before = Object.fromEntries(Object.entries(mine).map(([id, { value }]) => [id, value]));
  const merged = {
    ...before,
    'the-ask.burden': 'from the file, newer',
    'using-this-book.customer': 'from the file, new',
    [STUCK]: 'erased here',
    [INVENTORY]: null,
  };
  await expect(row(page, STUCK)).toContainText('erased here');
  expect(await values()).toEqual(merged);
  expect((await storedDocument(page)).answers['the-ask.burden']?.history).toMatchObject([{ value: 'mine, older' }]);
  await button(page, 'Undo').click();
  await expect(row(page, 'the-ask.burden')).toContainText('mine, older');
  expect(await values()).toEqual({ ...before, 'using-this-book.customer': null });
  await page.reload();
  await expect(row(page, INVENTORY)).toContainText('erased in the file');
  await expect(row(page, STUCK)).toContainText('Not answered yet');
});

test('opening the same file twice changes nothing the second time', async ({ page }) => {
  await open(page);
  const content = fileOf({ [STUCK]: reflection('from the file') });
  await (await chooseFile(page, content)).getByRole('button', { name: 'Merge' }).click();
  await expect(row(page, STUCK)).toContainText('from the file');
  const { answers } = await storedDocument(page);
  const dialog = await chooseFile(page, content);
  await expect(dialog.getByRole('listitem')).toHaveText(['1 is the same']);
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog).toBeHidden();
  expect((await storedDocument(page)).answers).toEqual(answers);
});

test('a file of a workbook that is not here is opened as its own, and the first one stays', async ({ page }) => {
  await open(page);
  const before = await answerItems(page);
  const dialog = await chooseFile(page, fileOf({ [STUCK]: reflection('from the file') }, OTHER));
  await expect(dialog).toContainText('This workbook is not on this device yet.');
  await expect(dialog.getByLabel('Open it as a workbook of its own')).toBeChecked();
  await expect(dialog.getByRole('listitem')).toHaveText(['1 new here']);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('“From a file” is on this device now.')).toBeVisible();
  await expect(row(page, STUCK)).not.toContainText('from the file');
  await page.reload();
  await expect(row(page, STUCK)).toContainText('from the file');
  await expect(row(page, INVENTORY)).toContainText('Not answered yet');
  expect((await items(page))[`the-ask:workbook:${WORKBOOK}`]).toBe(before[`the-ask:workbook:${WORKBOOK}`]);
  await page.getByText('Rename, switch, add').click();
  await button(page, 'Open My workbook').click();
  await expect(row(page, INVENTORY)).toContainText('mine');
  await expect(row(page, STUCK)).toContainText('Not answered yet');
});

test('opening a file as its own workbook can be undone', async ({ page }) => {
  await open(page);
  const before = await answerItems(page);
  const dialog = await chooseFile(page, fileOf({ [STUCK]: reflection('from the file') }, OTHER));
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await button(page, 'Undo').click();
  await expect.poll(() => answerItems(page)).toEqual(before);
  await page.reload();
  await expect(row(page, INVENTORY)).toContainText('mine');
});

test('a file of another workbook can be merged into the current one', async ({ page }) => {
  await open(page);
  const dialog = await chooseFile(page, fileOf({ [STUCK]: reflection('from the file') }, OTHER));
  await dialog.getByLabel('Merge it into the current workbook').check();
  await expect(dialog.getByRole('listitem')).toHaveText(['1 new here']);
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(row(page, STUCK)).toContainText('from the file');
  await expect(row(page, INVENTORY)).toContainText('mine');
  expect(Object.keys(await answerItems(page)).sort()).toEqual(['the-ask:index', `the-ask:workbook:${WORKBOOK}`]);
});

test('a file of another workbook on this device is merged there', async ({ page }) => {
  await open(page);
  const first = fileOf({ [STUCK]: reflection('theirs, older', 1) }, OTHER);
  await (await chooseFile(page, first)).getByRole('button', { name: 'Open', exact: true }).click();
  await button(page, 'Close').click();
  const dialog = await chooseFile(page, fileOf({ [STUCK]: reflection('theirs, newer', 3) }, OTHER));
  await expect(dialog).toContainText('It belongs to another workbook on this device.');
  await expect(dialog.getByLabel('Merge it into that workbook')).toBeChecked();
  await expect(dialog.getByRole('listitem')).toHaveText(['1 is newer than yours; yours stays in its history']);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await page.reload();
  await expect(row(page, STUCK)).toContainText('theirs, newer');
});
