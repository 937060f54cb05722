import type { Locator, Page } from '@playwright/test';
import { exercise, expectStatus, storedDocument } from '../support/answers';
import { expect, islandsReady, test } from '../support/site';
import { findings } from './support/axe';
import { watchShifts } from './support/shift';
import { hardToHit } from './support/targets';

const ORDER = 'using-this-book.order';
const RECALL = 'human-capital.recall';
const book = '/chapters/using-this-book/';
const chapter = '/chapters/human-capital/';

const rows = (page: Page): Locator => exercise(page, ORDER).locator('[data-row]');
const order = (page: Page): Promise<(string | null)[]> =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
const question = (page: Page, at: number): Locator => exercise(page, RECALL).getByRole('group').nth(at);

/** Chooses, checks, and leaves one question chosen but not checked. */
async function answerRecall(page: Page): Promise<void> {
  await question(page, 0).getByRole('radio').first().check();
  await question(page, 0).getByRole('button', { name: 'Check' }).click();
  for (const option of [0, 2]) await question(page, 1).getByRole('checkbox').nth(option).check();
  await question(page, 1).getByRole('button', { name: 'Check' }).click();
  await question(page, 2).getByRole('radio').nth(1).check();
  await expectStatus(page, RECALL, 'saved');
}

test('a row dragged onto another takes its place, and the order is there after a reload', async ({ page }) => {
  await page.goto(book);
  await islandsReady(page);
  const asWritten = await order(page);
  const [first, ...others] = asWritten;
  // The library comes when the list is first pointed at.
  await Promise.all([page.waitForResponse(/drag-rows/), rows(page).first().hover()]);
  await expect(rows(page).first()).toHaveAttribute('draggable', 'true');
  await rows(page).first().locator('span').dragTo(rows(page).nth(2).locator('span'));
  const dragged = [others[0], others[1], first, ...others.slice(2)];
  await expect.poll(() => order(page)).toEqual(dragged);
  await expect(exercise(page, ORDER).locator('[aria-live]')).toHaveText(/, now 3 of 5$/);
  await expect(rows(page).and(page.locator('[data-drop]'))).toHaveCount(0);
  await expectStatus(page, ORDER, 'saved');
  await rows(page).last().locator('span').dragTo(rows(page).first().locator('span'));
  await expect.poll(async () => (await order(page))[0]).toBe(asWritten.at(-1));
  const last = await order(page);
  await expectStatus(page, ORDER, 'saved');
  await page.reload();
  await expectStatus(page, ORDER, 'saved');
  expect(await order(page)).toEqual(last);
  const { answers } = await storedDocument(page);
  expect(answers[ORDER]?.value).toEqual(last);
  expect(Object.keys(answers[ORDER]?.labels ?? {})).toEqual(asWritten);
});

test('a list that is ordered by keys alone fetches nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(book);
  await islandsReady(page);
  const last = (await order(page)).at(-1);
  await rows(page).last().getByRole('button').first().focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => (await order(page))[0]).toBe(last);
  await expect(rows(page).first().getByRole('button').first()).toBeFocused();
  await expectStatus(page, ORDER, 'saved');
  expect(asked.filter((url) => url.includes('drag'))).toEqual([]);
});

test('what was chosen and checked is there after a reload, with its reasons', async ({ page }) => {
  await page.goto(chapter);
  await islandsReady(page);
  await answerRecall(page);
  const reason = question(page, 0).locator('.recall-because');
  const because = await reason.innerText();
  await page.reload();
  await expectStatus(page, RECALL, 'saved');
  await expect(question(page, 0).getByRole('radio').first()).toBeChecked();
  await expect(question(page, 0).getByRole('radio').nth(1)).not.toBeChecked();
  for (const [option, checked] of [true, false, true].entries())
    await expect(question(page, 1).getByRole('checkbox').nth(option)).toBeChecked({ checked });
  await expect(question(page, 2).getByRole('radio').nth(1)).toBeChecked();
  await expect(reason).toHaveText(because);
  await expect(question(page, 1)).toContainText('That is right.');
  await expect(question(page, 2).getByRole('button', { name: 'Check' })).toBeEnabled();
  await expect(exercise(page, RECALL).locator('[aria-live]')).toHaveText('');
});

test('the workbook says what was remembered, and in which order', async ({ page }) => {
  await page.goto(chapter);
  await islandsReady(page);
  await answerRecall(page);
  await page.goto(book);
  await exercise(page, ORDER).getByRole('button', { name: 'This order is mine' }).click();
  await expectStatus(page, ORDER, 'saved');
  await page.goto('/workbook/');
  const recalled = page.locator(`[data-answer="${RECALL}"] .workbook-answer`);
  await expect(recalled).toContainText('Not right, 1 try');
  await expect(recalled).toContainText('Right, 1 try');
  await expect(recalled).toContainText('Not checked');
  await expect(page.locator(`[data-answer="${ORDER}"] .workbook-answer li`)).toHaveCount(5);
});

for (const width of [390, 1280]) {
  test(`nothing moves at ${width} when an order and answers from memory come back`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(chapter);
    await islandsReady(page);
    await answerRecall(page);
    await page.goto(book);
    await islandsReady(page);
    await rows(page).last().getByRole('button').first().press('Home');
    await expectStatus(page, ORDER, 'saved');
    const shifts = await watchShifts(page);
    for (const [path, id] of [
      [chapter, RECALL],
      [book, ORDER],
    ] as const) {
      await page.goto('/about/');
      await page.goto(`${path}#exercise-${id.replace('.', '-')}`);
      await expectStatus(page, id, 'saved');
      await expect(exercise(page, id)).toBeInViewport();
      expect(await shifts(), id).toBe(0);
    }
    await page.goto(`${chapter}#exercise-human-capital-recall`);
    await exercise(page, RECALL).getByRole('button', { name: 'Show all' }).click();
    await expect(question(page, 2).getByRole('button', { name: 'Check' })).toBeInViewport({ ratio: 0.01 });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('every state of both has no fault that axe can find, and is easy to hit', async ({ page }) => {
    test.setTimeout(120_000);
    for (const [path, answer] of [
      [chapter, () => answerRecall(page)],
      [
        book,
        () =>
          rows(page)
            .first()
            .getByRole('button', { name: /Move down/ })
            .click(),
      ],
    ] as const) {
      await page.goto(path);
      await islandsReady(page);
      await answer();
      for (const theme of ['paper', 'sepia', 'night']) {
        await page.evaluate((chosen) => {
          document.documentElement.dataset['theme'] = chosen;
        }, theme);
        expect.soft(await findings(page), `${path} ${theme}`).toEqual([]);
      }
      // References in the text are another test's subject.
      const hard = await hardToHit(page, 44, 24);
      expect(hard.filter((control) => !control.startsWith('button.cite'))).toEqual([]);
    }
  });
});
