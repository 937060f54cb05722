import type { Locator, Page } from '@playwright/test';
import Ajv from 'ajv/dist/2020.js';
import {
  CHAPTER,
  chooseFile,
  exercise,
  FARE,
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
  takeFile,
  undated,
  WORKBOOK,
  write,
} from '../support/answers';
import { expect, islandsReady, test } from '../support/site';

const BURDEN = 'the-ask.burden';
const progress = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'exercises answered' });
const undo = (page: Page): Promise<void> => page.getByRole('button', { name: 'Undo' }).click();
const saveFile = (page: Page): Locator => page.getByRole('button', { name: 'Save a file' });

/** Opens the workbook with an answer in one chapter and two in another. */
async function openWithThree(page: Page): Promise<void> {
  const answers = { [BURDEN]: reflection('first'), [INVENTORY]: reflection('second'), [STUCK]: reflection('third') };
  await openWorkbook(page, answers);
  await expect(progress(page)).toContainText('3 of');
}

async function expectAnswers(page: Page, expected: Record<string, string | undefined>): Promise<void> {
  for (const [id, text] of Object.entries(expected)) await expect(row(page, id)).toContainText(text ?? 'Not answered');
  const { answers } = await storedDocument(page);
  const stored = Object.keys(expected).map((id) => [id, answers[id as keyof typeof answers]?.value ?? undefined]);
  expect(Object.fromEntries(stored)).toEqual(expected);
}

test('the workbook shows every exercise of the book in its order, with question and link', async ({ page }) => {
  await page.goto('/workbook/');
  await islandsReady(page);
  const listed = await page.locator('[data-answer]').evaluateAll((rows) =>
    rows.map((element) => ({
      id: element.getAttribute('data-answer'),
      prompt: element.querySelector('.workbook-prompt')?.textContent,
      href: element.querySelector('h4 a')?.getAttribute('href'),
    })),
  );
  const found: typeof listed = [];
  let next: string | null = await page.locator('main a[href^="/chapters/"]').first().getAttribute('href');
  for (let path = next?.split('#')[0]; path; path = next ?? undefined) {
    await page.goto(path);
    found.push(
      ...(await page.locator('[data-exercise]').evaluateAll((sections) =>
        sections.map((section) => ({
          id: section.getAttribute('data-exercise'),
          prompt: section.querySelector('.exercise-question p')?.textContent,
          href: `${location.pathname}#${section.id}`,
        })),
      )),
    );
    const forward = page.locator('a[rel="next"]');
    next = (await forward.count()) > 0 ? await forward.first().getAttribute('href') : null;
  }
  expect(found.length).toBeGreaterThan(20);
  expect(listed).toEqual(found);
});

test('the workbook shows what was written in the chapters, and how far the reader has come', async ({ page }) => {
  await page.goto(CHAPTER);
  await write(page, INVENTORY, 'They can measure.\nAnd carry.');
  await write(page, PAIRS, 'Waits for a part');
  await write(page, FARE, 'Half of them');
  await exercise(page, FARE).getByRole('button', { name: 'Lock in and compare' }).click();
  await page.goto('/workbook/');
  await expect(row(page, INVENTORY)).toContainText('They can measure.\nAnd carry.');
  await expect(row(page, PAIRS).getByRole('table')).toContainText('Waits for a part');
  await expect(row(page, FARE)).toContainText('Half of them');
  await expect(row(page, STUCK)).toContainText('Not answered yet');
  const total = await page.locator('[data-answer]').count();
  await expect(progress(page)).toContainText(`3 of ${total} exercises answered.`);
  await row(page, INVENTORY).getByRole('link').click();
  await expect(field(page, INVENTORY)).toHaveValue('They can measure.\nAnd carry.');
  await expect(field(page, INVENTORY)).toBeInViewport();
});

for (const [what, button, left] of [
  [
    'one answer',
    (page) => row(page, INVENTORY).getByRole('button', { name: 'Erase' }),
    { [BURDEN]: 'first', [STUCK]: 'third' },
  ],
  ['the answers of a chapter', (page) => page.getByRole('button', { name: 'Erase these 2' }), { [BURDEN]: 'first' }],
  ['all answers', (page) => page.getByRole('button', { name: 'Erase all answers' }), {}],
] as [string, (page: Page) => Locator, Record<string, string>][]) {
  const all = { [BURDEN]: 'first', [INVENTORY]: 'second', [STUCK]: 'third' };
  const after = { [BURDEN]: undefined, [INVENTORY]: undefined, [STUCK]: undefined, ...left };

  test(`${what} can be erased, for good`, async ({ page }) => {
    await openWithThree(page);
    await button(page).click();
    await expectAnswers(page, after);
    await page.reload();
    await expectAnswers(page, after);
    await expect(progress(page)).toContainText(`${Object.keys(left).length} of`);
    for (const word of ['first', 'second', 'third'].filter((text) => !Object.values(left).includes(text)))
      expect(JSON.stringify(await items(page))).not.toContain(word);
  });

  test(`${what} can be brought back after erasing`, async ({ page }) => {
    await openWithThree(page);
    await button(page).click();
    await expectAnswers(page, after);
    await undo(page);
    await expectAnswers(page, all);
    await page.reload();
    await expectAnswers(page, all);
    await page.goto(CHAPTER);
    await expect(field(page, INVENTORY)).toHaveValue('second');
  });
}

test('erasing all erases the earlier wordings of an answer that was emptied by hand', async ({ page }) => {
  const { updatedAt, prompt } = reflection('', 1);
  const emptied = { ...reflection(''), history: [{ value: 'an earlier wording', prompt, labels: {}, updatedAt }] };
  await openWorkbook(page, { [INVENTORY]: emptied });
  await page.getByRole('button', { name: 'Erase all answers' }).click();
  await expect.poll(async () => JSON.stringify(await items(page))).not.toContain('an earlier wording');
});

test('a saved file bears the name of the workbook and is what its published schema says', async ({ page }) => {
  await seed(page, holding(fixture('v1-full.json')));
  await page.goto('/workbook/');
  const { name, text } = await takeFile(page, saveFile(page));
  expect(name).toBe('My-workbook.ask.json');
  const schema = await (await page.request.get('/schema/workbook.json')).json();
  const validate = new Ajv({ strict: false }).compile(schema);
  validate(JSON.parse(text));
  expect(validate.errors).toBeNull();
  expect(JSON.parse(text).answers).toEqual(JSON.parse(fixture('v1-full.json')).answers);
  expect(JSON.parse(text).workbook.id).toBe(WORKBOOK);
});

test('the workbook says when a file was last saved, at once and after a reload', async ({ page }) => {
  await openWithThree(page);
  await expect(page.getByText('You have not saved them to a file yet.')).toBeVisible();
  await takeFile(page, saveFile(page));
  await expect(page.getByText('You last saved a file on')).toBeVisible();
  await page.reload();
  await expect(page.getByText('You last saved a file on')).toBeVisible();
});

test('saving a file, erasing all and opening the file brings every answer back', async ({ page }) => {
  // Later than anything in the file.
  await page.clock.install({ time: '2027-01-10T08:00:00Z' });
  await seed(page, holding(fixture('v1-full.json')));
  await page.goto('/workbook/');
  const before = await storedDocument(page);
  const { text } = await takeFile(page, saveFile(page));
  await page.getByRole('button', { name: 'Erase all answers' }).click();
  await expect.poll(async () => (await storedDocument(page)).answers).toMatchObject({ [INVENTORY]: { value: null } });
  const dialog = await chooseFile(page, text);
  await expect(dialog.getByRole('listitem').first()).toHaveText('9 were erased here and come back');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(row(page, INVENTORY)).toContainText('They can measure a wall.');
  await page.reload();
  await expect(row(page, INVENTORY)).toContainText('They can measure a wall.');
  expect(undated((await storedDocument(page)).answers)).toEqual(undated(before.answers));
});

test('where the question reads otherwise now, the old one stands beside the answer', async ({ page }) => {
  await openWithThree(page);
  await expect(row(page, INVENTORY)).toContainText(
    'When you answered, the question read: “The question as it was then”',
  );
  await page.goto(CHAPTER);
  await write(page, INVENTORY, 'answered under the new question');
  await page.goto('/workbook/');
  await expect(row(page, INVENTORY)).toContainText('answered under the new question');
  await expect(row(page, INVENTORY)).not.toContainText('The question as it was then');
});

test('answers to exercises that are not in this edition are shown, with their question', async ({ page }) => {
  await seed(page, holding(fixture('v1-full.json')));
  await page.goto('/workbook/');
  const others = page.getByRole('region', { name: 'No longer in the book' });
  for (const text of ['small shop owners', 'their own best advisers', 'Write your Ask.'])
    await expect(others).toContainText(text);
  await expect(others.getByRole('article')).toHaveCount(7);
});
