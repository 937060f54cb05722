import type { Locator, Page } from '@playwright/test';
import {
  CHAPTER,
  exercise,
  expectStatus,
  field,
  fixture,
  holding,
  INVENTORY,
  items,
  openWorkbook,
  PAIRS,
  reflection,
  row,
  STUCK,
  seed,
  storedDocument,
} from '../support/answers';
import { expect, islandsReady, test } from '../support/site';
import { fill, oneOfEachKind, section, status } from './support/exercises';
import { tabTo } from './support/focus';

const change = (page: Page, id: string): Locator =>
  row(page, id).getByRole('button', { name: /^(Change|Write) it here/ });
const done = (page: Page, id: string): Locator => row(page, id).getByRole('button', { name: /^Done/ });

for (const { id, kind, path } of oneOfEachKind) {
  test(`a ${kind} exercise is answered in the workbook, and the chapter has the answer`, async ({ page }) => {
    await page.goto('/workbook/');
    await change(page, id).click();
    await fill(section(page, id), 'Written in the workbook');
    await expect(status(section(page, id))).toHaveAttribute('data-save-status', 'saved');
    const { value } = (await storedDocument(page)).answers[id as keyof object] as { value: unknown };
    await done(page, id).click();
    await expect(section(page, id)).toHaveCount(0);
    await expect(row(page, id)).toHaveAttribute('data-answered', 'true');
    await page.reload();
    await expect(row(page, id)).toHaveAttribute('data-answered', 'true');
    await page.goto(path);
    await islandsReady(page);
    await expect(status(section(page, id))).toHaveAttribute('data-save-status', 'saved');
    expect((await storedDocument(page)).answers[id as keyof object]).toMatchObject({ kind, value });
  });
}

test('an answer is changed in the workbook as in the chapter, and the chapter shows the change', async ({ page }) => {
  await openWorkbook(page, { [INVENTORY]: reflection('They can measure.') });
  await change(page, INVENTORY).click();
  await expect(field(page, INVENTORY)).toHaveValue('They can measure.');
  await expectStatus(page, INVENTORY, 'saved');
  await field(page, INVENTORY).fill('They can measure and carry.');
  await expectStatus(page, INVENTORY, 'saved');
  await page.reload();
  await expect(row(page, INVENTORY)).toContainText('They can measure and carry.');
  await page.goto(CHAPTER);
  await expect(field(page, INVENTORY)).toHaveValue('They can measure and carry.');
});

test('by keyboard an answer is opened, changed and closed, and the focus comes back', async ({ page }) => {
  await openWorkbook(page, { [INVENTORY]: reflection('They can measure.') });
  await tabTo(page, /Change it here/);
  await page.keyboard.press('Enter');
  await expect(field(page, INVENTORY)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' And carry.');
  await expectStatus(page, INVENTORY, 'saved');
  await tabTo(page, /Done/);
  await page.keyboard.press('Enter');
  await expect(change(page, INVENTORY)).toBeFocused();
  await expect(row(page, INVENTORY)).toContainText('They can measure. And carry.');
  expect((await storedDocument(page)).answers[INVENTORY]?.value).toBe('They can measure. And carry.');
});

test('the field in the workbook is named by the question', async ({ page }) => {
  await page.goto('/workbook/');
  const prompt = await row(page, STUCK).locator('.workbook-prompt').textContent();
  await change(page, STUCK).click();
  await expect(row(page, STUCK).getByRole('textbox', { name: prompt ?? '', exact: true })).toBeFocused();
});

test('two answers can be open at once, and each keeps its own words', async ({ page }) => {
  await page.goto('/workbook/');
  await change(page, INVENTORY).click();
  await change(page, STUCK).click();
  await expect(field(page, STUCK)).toBeFocused();
  await field(page, INVENTORY).fill('first');
  await field(page, STUCK).fill('second');
  await expectStatus(page, INVENTORY, 'saved');
  await expectStatus(page, STUCK, 'saved');
  const { answers } = await storedDocument(page);
  expect([answers[INVENTORY]?.value, answers[STUCK]?.value]).toEqual(['first', 'second']);
});

test('a fill face that comes late does not take the keys from another', async ({ page }) => {
  await page.goto('/workbook/');
  await change(page, STUCK).click();
  await expect(field(page, STUCK)).toBeFocused();
  let release = () => {};
  await page.route('**/Shift.*.js', async (route) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    await route.continue();
  });
  await change(page, PAIRS).click();
  await field(page, STUCK).press('a');
  release();
  await expect(field(page, PAIRS)).toBeEnabled();
  await page.keyboard.type('b');
  await expect(field(page, STUCK)).toHaveValue('ab');
  await expect(field(page, PAIRS)).toHaveValue('');
});

test('an answer that is changed takes the question as it reads now', async ({ page }) => {
  await openWorkbook(page, { [INVENTORY]: reflection('They can measure.') });
  await expect(row(page, INVENTORY)).toContainText('the question read: “The question as it was then”');
  await change(page, INVENTORY).click();
  await field(page, INVENTORY).fill('They can carry.');
  await expect(row(page, INVENTORY)).not.toContainText('The question as it was then');
});

test('a guess opened in the workbook says where its account stands', async ({ page }) => {
  await page.goto('/workbook/');
  const { id, path } = oneOfEachKind.find(({ kind }) => kind === 'predict') ?? { id: '', path: '' };
  await change(page, id).click();
  await field(page, id).fill('Half of them');
  await exercise(page, id).getByRole('button', { name: 'Lock in and compare' }).click();
  const account = exercise(page, id).getByRole('link', { name: 'read it in its place' });
  await expect(account).toBeVisible();
  await account.click();
  await expect(page).toHaveURL(new RegExp(path));
  await expect(field(page, id)).toHaveValue('Half of them');
});

test('fill faces are fetched when an answer is first changed, each once', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url().replace(/^.*\/([\w-]+)\.[\w-]+\.js$/, '$1')));
  await openWorkbook(page, { [INVENTORY]: reflection('They can measure.') });
  expect(fetched).not.toContain('Reflect');
  await change(page, INVENTORY).click();
  await change(page, STUCK).click();
  await expect(field(page, STUCK)).toBeVisible();
  expect(fetched.filter((name) => name === 'Reflect')).toHaveLength(1);
  expect(fetched).not.toContain('Shift');
});

test('where the fill face cannot be fetched the reader is told, and nothing is lost', async ({ page }) => {
  await openWorkbook(page, {
    [PAIRS]: { ...reflection(''), kind: 'shift', value: [{ id: 'a', before: 'A', become: 'B' }] },
  });
  await page.route('**/Shift.*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error()' }),
  );
  const before = await items(page);
  await change(page, PAIRS).click();
  await expect(row(page, PAIRS).getByRole('alert')).toContainText('Your answer is safe on this device.');
  await done(page, PAIRS).click();
  await expect(row(page, PAIRS).getByRole('table')).toContainText('A');
  expect(await items(page)).toEqual(before);
});

test('answers of a newer edition are shown, and cannot be opened', async ({ page }) => {
  await seed(page, holding(fixture('newer.json')));
  await page.goto('/workbook/');
  await islandsReady(page);
  await expect(change(page, INVENTORY)).toBeDisabled();
  await expect(row(page, INVENTORY).getByRole('button', { name: /^Star/ })).toBeDisabled();
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an answer is opened, written, starred and closed', async ({ page }) => {
    await page.goto('/workbook/');
    await change(page, STUCK).tap();
    await field(page, STUCK).fill('On the train');
    await expectStatus(page, STUCK, 'saved');
    await done(page, STUCK).tap();
    await row(page, STUCK).getByRole('button', { name: /^Star/ }).tap();
    await expect.poll(async () => (await storedDocument(page)).answers[STUCK]?.starred).toBe(true);
    await page.reload();
    await expect(row(page, STUCK)).toContainText('On the train');
    await expect(row(page, STUCK).getByRole('button', { name: /^Star/ })).toHaveAttribute('aria-pressed', 'true');
  });
});
