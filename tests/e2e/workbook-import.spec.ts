import type { Page } from '@playwright/test';
import {
  answerItems,
  CHAPTER,
  chooseFile,
  documentOf,
  field,
  fixture,
  holding,
  INVENTORY,
  items,
  reflection,
  STUCK,
  seed,
  storedDocument,
  WORKBOOK,
} from '../support/answers';
import { expect, test } from '../support/site';

const OTHER = 'another-workbook';
const row = (page: Page, id: string) => page.locator(`[data-answer="${id}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const file = (answers: Parameters<typeof documentOf>[0], id = WORKBOOK, name = 'From a file') =>
  JSON.stringify(documentOf(answers, id, name));

/** The workbook, holding one answer. */
async function open(page: Page): Promise<void> {
  await seed(page, holding(file({ [INVENTORY]: reflection('mine') }, WORKBOOK, 'My workbook')));
  await page.goto('/workbook/');
  await expect(row(page, INVENTORY)).toContainText('mine');
}

for (const [what, content, sentence] of [
  ['that is no JSON', 'Dear reader,', 'This file is damaged or is not a workbook'],
  ['that was cut off', fixture('truncated.json'), 'it may have been cut off on its way'],
  ['that is empty', '', 'This file is empty. Nothing was changed.'],
  ['that is something else', '{"format":"the-ask/index","version":1}', 'This file is not a workbook of this book.'],
  ['that is a list', '[]', 'This file is not a workbook of this book.'],
  ['without answers', '{"format":"the-ask/workbook","version":1}', 'This file is not a workbook of this book.'],
  ['of a newer edition', fixture('newer.json'), 'This file was saved by a newer edition of this book.'],
  ['of 21 MB', Buffer.alloc(21 * 1024 * 1024, ' '), 'This file is larger than 20 MB'],
  ['of 45 MB', Buffer.alloc(45 * 1024 * 1024, ' '), 'This file is larger than 20 MB'],
  ['that is nested too deeply', '['.repeat(100_000), 'This file is nested more deeply than a workbook can be.'],
  ['in another encoding', Buffer.from(file({}), 'utf16le'), 'This file is damaged or is not a workbook'],
] as const) {
  test(`a file ${what} is refused in its own words, and nothing changes`, async ({ page }) => {
    await open(page);
    const before = await items(page);
    const dialog = await chooseFile(page, content);
    await expect(dialog.getByRole('heading')).toHaveText('This file cannot be opened');
    await expect(dialog).toContainText(sentence);
    await expect(dialog).toContainText('Nothing was changed');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    await expect(row(page, INVENTORY)).toContainText('mine');
    expect(await items(page)).toEqual(before);
  });
}

test('a hostile file is shown for what it is, and only what is sound is taken', async ({ page }) => {
  // Later than all of the file but one answer.
  await page.clock.install({ time: '2027-01-10T08:00:00Z' });
  await open(page);
  const before = await items(page);
  const dialog = await chooseFile(page, fixture('hostile.json'));
  await expect(dialog).toContainText('“<script>alert(1)</script>”');
  await expect(dialog).toContainText('3 answers are to exercises this edition does not have. They are kept and shown.');
  await expect(dialog).toContainText('1 answer is dated in the future');
  await dialog.getByText('entries cannot be read and are left out').click();
  const rejected = dialog.locator('.import-rejected');
  for (const [id, reason] of [
    ['constructor', 'not one this book could have given'],
    ['__proto__', 'not one this book could have given'],
    ['bad.null', 'parts of it are missing'],
    ['bad.kind', 'a kind of exercise this edition does not know'],
    ['bad.value', 'does not fit its exercise'],
    ['bad.rate', 'does not fit its exercise'],
    ['bad.labels', 'The question it was given under is missing or damaged.'],
    ['bad.date', 'Its date is missing or damaged'],
    ['bad.twice', 'It stands there more than once'],
    ['good.scarred', 'An earlier version of it is damaged. The answer itself is here.'],
  ] as const)
    await expect(rejected.getByRole('listitem').filter({ has: page.getByText(id, { exact: true }) })).toContainText(
      reason,
    );
  expect(await items(page)).toEqual(before);

  await dialog.getByLabel('Merge it into the current workbook').check();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(row(page, 'good.one')).toContainText('half \uFFFD an emoji');
  await expect(row(page, 'good.scarred')).toContainText('kept');
  await page.reload();
  await expect(row(page, 'good.future')).toContainText('from tomorrow');
  const { answers, workbook } = await storedDocument(page);
  expect(Object.keys(answers).sort()).toEqual(['good.future', 'good.one', 'good.scarred', INVENTORY]);
  expect(workbook.name).toBe('My workbook');
  expect(Date.parse(answers['good.future']?.updatedAt ?? '')).toBeLessThanOrEqual(
    await page.evaluate(() => Date.now()),
  );
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('markup in answers is shown as it was typed and never becomes part of a page', async ({ page }) => {
  const evil = '<img data-evil src="x" onerror="window.evil = 1"><script data-evil>window.evil = 1</script>';
  const pairs = [{ id: 'r1', before: evil, become: evil }];
  await page.goto('/workbook/');
  const answers = {
    [INVENTORY]: reflection(evil, 2, evil),
    [STUCK]: reflection(evil),
    'human-capital.fare': { ...reflection(''), kind: 'predict', value: { guess: evil, revealed: true } },
    'human-capital.pairs': { ...reflection(''), kind: 'shift', value: pairs },
    'gone.exercise': reflection(evil, 2, evil),
  } as const;
  const clean = async () => {
    expect(await page.locator('[data-evil]').count()).toBe(0);
    expect(await page.evaluate(() => 'evil' in window)).toBe(false);
  };
  const dialog = await chooseFile(page, file(answers, OTHER, evil));
  await expect(dialog).toContainText(`“${evil}”`);
  await clean();
  await dialog.getByLabel('Open it as a workbook of its own').check();
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is on this device now' })).toContainText(evil);
  await page.reload();
  for (const id of Object.keys(answers)) await expect(row(page, id)).toContainText(evil);
  await expect(row(page, INVENTORY)).toContainText(`the question read: “${evil}”`);
  await clean();
  await page.goto(CHAPTER);
  for (const id of [INVENTORY, STUCK, 'human-capital.fare', 'human-capital.pairs'])
    await expect(field(page, id)).toHaveValue(evil);
  await clean();
  await page.goto('/recovery/');
  await page.getByText('Show it').first().click();
  await clean();
});

test('a merge tells first what it will do, does it, and can be undone', async ({ page }) => {
  const mine = {
    'the-ask.verbs': reflection('mine, newer', 5),
    'the-ask.burden': reflection('mine, older', 1),
    'the-ask.skeptic': reflection('the same', 2),
    [STUCK]: reflection(null, 3),
    [INVENTORY]: reflection('erased in the file', 1),
  };
  await seed(page, holding(file(mine, WORKBOOK, 'My workbook')));
  await page.goto('/workbook/');
  const dialog = await chooseFile(
    page,
    file({
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
  const content = file({ [STUCK]: reflection('from the file') });
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
  const dialog = await chooseFile(page, file({ [STUCK]: reflection('from the file') }, OTHER));
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
  await button(page, 'Open My workbook').click();
  await expect(row(page, INVENTORY)).toContainText('mine');
  await expect(row(page, STUCK)).toContainText('Not answered yet');
});

test('opening a file as its own workbook can be undone', async ({ page }) => {
  await open(page);
  const before = await answerItems(page);
  const dialog = await chooseFile(page, file({ [STUCK]: reflection('from the file') }, OTHER));
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await button(page, 'Undo').click();
  await expect.poll(() => answerItems(page)).toEqual(before);
  await page.reload();
  await expect(row(page, INVENTORY)).toContainText('mine');
});

test('a file of another workbook can be merged into the current one', async ({ page }) => {
  await open(page);
  const dialog = await chooseFile(page, file({ [STUCK]: reflection('from the file') }, OTHER));
  await dialog.getByLabel('Merge it into the current workbook').check();
  await expect(dialog.getByRole('listitem')).toHaveText(['1 new here']);
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(row(page, STUCK)).toContainText('from the file');
  await expect(row(page, INVENTORY)).toContainText('mine');
  expect(Object.keys(await answerItems(page)).sort()).toEqual(['the-ask:index', `the-ask:workbook:${WORKBOOK}`]);
});

test('a file of another workbook on this device is merged there', async ({ page }) => {
  await open(page);
  const first = file({ [STUCK]: reflection('theirs, older', 1) }, OTHER);
  await (await chooseFile(page, first)).getByRole('button', { name: 'Open', exact: true }).click();
  await button(page, 'Close').click();
  const dialog = await chooseFile(page, file({ [STUCK]: reflection('theirs, newer', 3) }, OTHER));
  await expect(dialog).toContainText('It belongs to another workbook on this device.');
  await expect(dialog.getByLabel('Merge it into that workbook')).toBeChecked();
  await expect(dialog.getByRole('listitem')).toHaveText(['1 is newer than yours; yours stays in its history']);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await page.reload();
  await expect(row(page, STUCK)).toContainText('theirs, newer');
});
