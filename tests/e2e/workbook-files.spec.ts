import type { Page } from '@playwright/test';
import {
  CHAPTER,
  chooseFile,
  field,
  fileOf,
  fixture,
  INVENTORY,
  items,
  openWorkbook,
  reflection,
  row,
  STUCK,
  storedDocument,
} from '../support/answers';
import { expect, test } from '../support/site';

const OTHER = 'another-workbook';

/** The workbook, holding one answer. */
const open = (page: Page) => openWorkbook(page, { [INVENTORY]: reflection('mine') });
/** A sound file, made as large as that. */
const sized = (megabytes: number) => fileOf({}).padEnd(megabytes * 1024 * 1024);

for (const [what, content, sentence] of [
  ['that is no JSON', 'Dear reader,', 'This file is damaged or is not a workbook'],
  ['that was cut off', fixture('truncated.json'), 'it may have been cut off on its way'],
  ['that is empty', '', 'This file is empty. Nothing was changed.'],
  ['that is something else', '{"format":"the-ask/index","version":1}', 'This file is not a workbook of this book.'],
  ['that is a list', '[]', 'This file is not a workbook of this book.'],
  ['without answers', '{"format":"the-ask/workbook","version":1}', 'This file is not a workbook of this book.'],
  ['of a newer edition', fixture('newer.json'), 'This file was saved by a newer edition of this book.'],
  ['of 21 MB', sized(21), 'This file is larger than 20 MB'],
  ['of 45 MB', sized(45), 'This file is larger than 20 MB'],
  ['that is nested too deeply', '['.repeat(100_000), 'This file is nested more deeply than a workbook can be.'],
  ['in another encoding', Buffer.from(fileOf({}), 'utf16le'), 'This file is damaged or is not a workbook'],
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

test('a file of 20 MB opens, and where there is no room for what is in it, nothing here is lost', async ({ page }) => {
  await open(page);
  const before = await items(page);
  const long = Object.fromEntries(
    Array.from({ length: 190 }, (_, at) => [`human-capital.a${at}`, reflection('x'.repeat(100_000))]),
  );
  const dialog = await chooseFile(page, fileOf(long, OTHER).padEnd(20 * 1024 * 1024));
  await expect(dialog.getByRole('listitem')).toHaveText(['190 new here']);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('There is no room for this workbook in this browser.');
  expect(await items(page)).toEqual(before);
  await dialog.getByRole('button', { name: 'Leave everything as it is' }).click();
  await expect(row(page, INVENTORY)).toContainText('mine');
});

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
  const dialog = await chooseFile(page, fileOf(answers, OTHER, evil));
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
