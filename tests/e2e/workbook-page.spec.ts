import type { Page } from '@playwright/test';
import { INVENTORY, openWorkbook, reflection, row, STUCK } from '../support/answers';
import { expect, islandsReady, test } from '../support/site';
import { dress, findings } from './support/axe';
import { exercises, words } from './support/exercises';
import { watchShifts } from './support/shift';
import { hardToHit } from './support/targets';

const [first] = exercises.filter(({ kind, path }) => kind === 'reflect' && path === '/chapters/the-ask/');
const FIRST = first?.id ?? '';
const empty = (page: Page) => page.getByRole('region', { name: 'This page fills as you write' });
const long = words(2000);

test('before anything is written the workbook says what it will be, and leads to a first step', async ({ page }) => {
  await page.goto('/workbook/');
  const step = empty(page).getByRole('link');
  await expect(step).toBeVisible();
  await step.click();
  await islandsReady(page);
  await expect(page.locator('[data-exercise]').first()).toBeInViewport();
});

test('once something is written, that is not said any more', async ({ page }) => {
  await page.goto('/workbook/');
  await row(page, STUCK)
    .getByRole('button', { name: /^Write it here/ })
    .click();
  await row(page, STUCK).getByRole('textbox').fill('A first line');
  await expect(empty(page)).toBeHidden();
  await expect(row(page, STUCK).getByRole('textbox')).toBeFocused();
});

test('each part says how much of it is answered', async ({ page }) => {
  await openWorkbook(page, { [INVENTORY]: reflection('A'), [STUCK]: reflection('B') });
  const part = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Six insights', level: 2 }) });
  const total = await part.locator('[data-answer]').count();
  await expect(part.locator('.part-head')).toContainText(`2 of ${total} answered`);
  const filled = part.locator('.part-head rect');
  const share = () =>
    filled.evaluate((bar) => bar.getBoundingClientRect().width / (bar.closest('header')?.clientWidth ?? 0));
  expect(await share()).toBeCloseTo(2 / total, 2);
  await row(page, STUCK)
    .getByRole('button', { name: /^Erase/ })
    .click();
  await expect(part.locator('.part-head')).toContainText(`1 of ${total} answered`);
  expect(await share()).toBeCloseTo(1 / total, 2);
});

test('a very long answer is folded until the reader wants all of it', async ({ page }) => {
  await openWorkbook(page, { [INVENTORY]: reflection(long), [STUCK]: reflection('A short one') });
  const answer = row(page, INVENTORY).locator('.workbook-answer');
  const height = () => answer.evaluate((box) => box.clientHeight);
  expect(await height()).toBeLessThan(600);
  const all = row(page, INVENTORY).getByRole('button', { name: 'Show all' });
  await expect(all).toHaveAttribute('aria-expanded', 'false');
  await all.press('Enter');
  await expect.poll(height).toBeGreaterThan(1500);
  await row(page, INVENTORY).getByRole('button', { name: 'Show less' }).press('Enter');
  await expect.poll(height).toBeLessThan(600);
  await expect(row(page, STUCK).getByRole('button', { name: /^Show/ })).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  expect(await height()).toBeGreaterThan(1000);
});

for (const width of [390, 1280]) {
  for (const path of ['/workbook/', '/workbook/?show=starred', '/workbook/?show=empty']) {
    test(`nothing of ${path} moves at ${width} while answers come in over a slow line`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openWorkbook(page, {
        [FIRST]: { ...reflection(long), starred: true, history: [{ ...reflection('Before'), value: 'Before' }] },
        [STUCK]: reflection('A short one'),
      });
      await page.goto('/about/');
      await page.route('**/_astro/*.js', async (route) => {
        await new Promise((later) => setTimeout(later, 300));
        await route.continue();
      });
      const shifts = await watchShifts(page);
      await page.goto(path);
      await expect(page.locator('[data-answer]:visible').first()).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: 'exercises answered' })).toBeVisible();
      expect(await shifts()).toBe(0);
    });
  }
}

/** Every state of the page at once: a long answer, a star, earlier versions open, an answer being changed. */
async function openBusy(page: Page): Promise<void> {
  const history = [{ ...reflection('They measure the wall.', 1), value: 'They measure the wall.' }];
  await openWorkbook(page, {
    [FIRST]: reflection(`${long} ${'unbroken'.repeat(50)}`),
    [INVENTORY]: { ...reflection('They measure every wall.'), starred: true, history },
    [STUCK]: reflection('They are stuck.'),
    'gone.word': reflection('An old answer.'),
  });
  await row(page, INVENTORY)
    .getByRole('button', { name: /earlier version/ })
    .click();
  await row(page, STUCK)
    .getByRole('button', { name: /^Change it here/ })
    .click();
  await expect(row(page, STUCK).getByRole('textbox')).toBeFocused();
  await expect(row(page, INVENTORY).locator('li del')).toBeVisible();
}

for (const [what, open] of [
  ['nothing in it', (page: Page) => page.goto('/workbook/').then(() => expect(empty(page)).toBeVisible())],
  ['all that can be in it', openBusy],
] as const) {
  test(`axe finds no fault in a workbook with ${what}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    for (const theme of ['paper', 'night'] as const) {
      for (const width of [390, 1280]) {
        await dress(page, theme, width);
        expect.soft(await findings(page), `${theme} at ${width}`).toEqual([]);
        const wide = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect.soft(await wide(), `${theme} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
    await page.emulateMedia({ forcedColors: 'active' });
    expect.soft(await findings(page), 'forced colors').toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('every control of a busy workbook is easy to hit with a finger', async ({ page }) => {
    await openBusy(page);
    expect(await hardToHit(page, 44, 24)).toEqual([]);
  });
});
