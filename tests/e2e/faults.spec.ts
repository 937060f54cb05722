import type { Page } from '@playwright/test';
import {
  answerItems,
  CHAPTER,
  documentOf,
  exercise,
  expectStatus,
  FARE,
  field,
  fillStorage,
  fixture,
  holding,
  INVENTORY,
  items,
  reflection,
  STUCK,
  seed,
  storedDocument,
  takeFile,
  WORKBOOK,
  write,
} from '../support/answers';
import { expect, islandsReady, samples, test } from '../support/site';

const WORKBOOK_KEY = `the-ask:workbook:${WORKBOOK}`;
const notice = (page: Page, text: string) => page.getByRole('alert').getByText(text);
const saveFile = (page: Page) => page.getByRole('button', { name: 'Save a file' });
const asides = async (page: Page): Promise<string[]> =>
  Object.entries(await items(page)).flatMap(([key, text]) => (key.startsWith('the-ask:aside:') ? [text] : []));

test('where storage is full the reader is told, takes a file, and is saved once there is room', async ({ page }) => {
  await page.clock.install();
  await page.goto(CHAPTER);
  await write(page, INVENTORY, 'before it was full');
  await write(page, FARE, 'Half of them');
  await fillStorage(page);
  await field(page, INVENTORY).fill('written when there was no room left');
  await expectStatus(page, INVENTORY, 'unsaved');
  await expectStatus(page, FARE, 'saved');
  await expectStatus(page, STUCK, 'idle');
  expect((await storedDocument(page)).answers).toMatchObject({ [INVENTORY]: { value: 'before it was full' } });
  await expect(notice(page, 'This browser did not keep your last changes')).toBeVisible();
  const { name, text } = await takeFile(page, saveFile(page));
  expect(name).toBe('My-workbook.ask.json');
  expect(JSON.parse(text).answers[INVENTORY].value).toBe('written when there was no room left');
  await page.evaluate(() => localStorage.removeItem('other:filler'));
  await page.clock.fastForward(10_000);
  await expectStatus(page, INVENTORY, 'saved');
  await expect(saveFile(page)).toBeHidden();
  await page.reload();
  await expect(field(page, INVENTORY)).toHaveValue('written when there was no room left');
});

test('the next change after room was made is saved at once', async ({ page }) => {
  await page.goto(CHAPTER);
  await fillStorage(page);
  await field(page, INVENTORY).fill('no room');
  await expectStatus(page, INVENTORY, 'unsaved');
  await page.evaluate(() => localStorage.removeItem('other:filler'));
  await write(page, INVENTORY, 'room again');
  await page.reload();
  await expect(field(page, INVENTORY)).toHaveValue('room again');
});

test.describe('where storage is blocked', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });
  });

  test('it says so before anything is written, typing stays, and a file holds the words', async ({ page }) => {
    await page.goto(CHAPTER);
    await expectStatus(page, INVENTORY, 'unsaved');
    await expectStatus(page, STUCK, 'unsaved');
    await field(page, INVENTORY).fill('on this page only');
    await field(page, STUCK).fill('and this too');
    await expect(field(page, INVENTORY)).toHaveValue('on this page only');
    await expectStatus(page, INVENTORY, 'unsaved');
    await expect(exercise(page, INVENTORY)).toContainText('Not saved. Your words are on this page only');
    await expect(notice(page, 'This browser does not let this page keep anything')).toBeVisible();
    const { text } = await takeFile(page, saveFile(page));
    expect(JSON.parse(text).answers).toMatchObject({
      [INVENTORY]: { value: 'on this page only' },
      [STUCK]: { value: 'and this too' },
    });
  });

  test('every kind of page still opens', async ({ page }) => {
    for (const path of samples) {
      await page.goto(path);
      await islandsReady(page);
      await expect(page.locator('h1').first()).toBeVisible();
    }
  });
});

test('where nothing can be put into storage, typing stays and a file holds the words', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await page.goto(CHAPTER);
  await field(page, INVENTORY).fill('on this page only');
  await expectStatus(page, INVENTORY, 'unsaved');
  await expect(field(page, INVENTORY)).toHaveValue('on this page only');
  const { text } = await takeFile(page, saveFile(page));
  expect(text).toContain('on this page only');
});

test('where storage forgets what it was given, nothing is called saved', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => undefined;
  });
  await page.goto(CHAPTER);
  await field(page, INVENTORY).fill('on this page only');
  await expectStatus(page, INVENTORY, 'unsaved');
});

for (const name of ['corrupt.json', 'truncated.json']) {
  test(`a stored document that cannot be read is set aside whole and never overwritten (${name})`, async ({ page }) => {
    const text = fixture(name);
    await seed(page, holding(text));
    const before = await items(page);
    await page.goto(CHAPTER);
    await expectStatus(page, INVENTORY, 'idle');
    await expect(notice(page, 'Your saved answers could not be read. They have not been deleted')).toBeVisible();
    expect(await items(page)).toEqual(before);
    await write(page, INVENTORY, 'written anew');
    expect(await asides(page)).toEqual([text]);
    expect((await storedDocument(page)).answers).toMatchObject({ [INVENTORY]: { value: 'written anew' } });
    await page.reload();
    await expect(field(page, INVENTORY)).toHaveValue('written anew');
    await write(page, INVENTORY, 'and changed');
    expect(await asides(page)).toEqual([text]);
    await page.goto('/recovery/');
    const entry = page.getByRole('listitem').filter({ hasText: 'Set aside on' });
    const file = await takeFile(page, entry.getByRole('button', { name: 'Download' }));
    expect(file.text).toBe(text);
    await entry.getByText('Show it').click();
    await expect(entry.getByRole('textbox')).toHaveValue(text);
  });
}

test('the way to the recovery page leads to what could not be read, also before anything is written', async ({
  page,
}) => {
  const text = fixture('truncated.json');
  await seed(page, holding(text));
  await page.goto(CHAPTER);
  await page.getByRole('alert').getByRole('link', { name: 'Recovery page' }).click();
  const file = await takeFile(page, page.getByRole('button', { name: 'Download' }));
  expect(file.text).toBe(text);
});

test('the recovery page does not say that all could be read where it could not', async ({ page }) => {
  await seed(page, holding(fixture('truncated.json')));
  await page.goto('/recovery/');
  await expect(notice(page, 'Your saved answers could not be read.')).toBeVisible();
  await expect(page.getByText('Everything this browser keeps could be read.')).toBeHidden();
});

test('where there is no room to set a damaged document aside, nothing is saved over it', async ({ page }) => {
  await seed(page, holding(fixture('corrupt.json')));
  await fillStorage(page);
  const before = await items(page);
  await page.goto(CHAPTER);
  await field(page, INVENTORY).fill('on this page only');
  await expectStatus(page, INVENTORY, 'unsaved');
  await expect(notice(page, 'there is no room to set them aside')).toBeVisible();
  await page.goto('/about/');
  expect(await answerItems(page)).toEqual(before);
});

test('one bad entry costs one entry', async ({ page }) => {
  const bad = { ...reflection('x'), value: 7 };
  const text = JSON.stringify({
    ...documentOf({ [INVENTORY]: reflection('still here') }),
    answers: { [STUCK]: bad, [INVENTORY]: reflection('still here') },
  });
  await seed(page, holding(text));
  await page.goto(CHAPTER);
  await expect(field(page, INVENTORY)).toHaveValue('still here');
  await expectStatus(page, INVENTORY, 'saved');
  await expect(notice(page, 'Some saved answers could not be read. The others are here.')).toBeVisible();
  expect((await items(page))[WORKBOOK_KEY]).toBe(text);
  await write(page, STUCK, 'written anew');
  expect((await asides(page)).map((aside) => JSON.parse(aside))).toEqual([
    [{ id: STUCK, reason: 'bad-value', raw: bad }],
  ]);
  await page.reload();
  await expect(field(page, INVENTORY)).toHaveValue('still here');
  await expect(field(page, STUCK)).toHaveValue('written anew');
});
