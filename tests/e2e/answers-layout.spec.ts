import type { Page } from '@playwright/test';
import type { Answer } from '../../src/answers/document';
import {
  CHAPTER,
  documentOf,
  exercise,
  exercisePages,
  expectStatus,
  FARE,
  field,
  holding,
  INVENTORY,
  PAIRS,
  reflection,
  STUCK,
  seed,
} from '../support/answers';
import { expect, islandsReady, pageTypes, test } from '../support/site';

const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at + 1}`).join(' ');

/** Answers to every exercise of the chapter. */
function answersOf(length: 'short' | 'long'): Record<string, Answer> {
  const text = words(length === 'long' ? 2000 : 3);
  const rows = Array.from({ length: length === 'long' ? 12 : 1 }, (_, at) => at);
  const base = reflection('');
  return {
    [INVENTORY]: reflection(text),
    [STUCK]: reflection(text),
    [FARE]: { ...base, kind: 'predict', value: { guess: text, revealed: true } },
    [PAIRS]: {
      ...base,
      kind: 'shift',
      value: rows.map((row) => ({ id: `r${row}`, before: words(9), become: words(30) })),
    },
  };
}

/** Call before a page is opened: tells what of it moved by itself since, and how much (as browsers count it). */
async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML : node?.textContent) ?? '?');
        shifts.push(`${value.toFixed(6)} ${moved.map((text) => text.slice(0, 80)).join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      // Two frames: what moved last has been painted, and reported.
      for (const _ of 'ab') await new Promise((painted) => requestAnimationFrame(painted));
      await new Promise((reported) => setTimeout(reported));
      return (window as unknown as { shifts: string[] }).shifts;
    });
}

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  for (const length of ['short', 'long'] as const) {
    test(`nothing moves at ${width} when ${length} answers come back`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await seed(page, holding(JSON.stringify(documentOf(answersOf(length)))));
      const shifts = await watchShifts(page);
      const moved: Record<string, string[]> = {};
      for (const anchor of ['', ...[INVENTORY, STUCK, FARE, PAIRS].map((id) => `#exercise-${id.replace('.', '-')}`)]) {
        await page.goto('/about/');
        await page.goto(CHAPTER + anchor);
        for (const id of [INVENTORY, STUCK, FARE, PAIRS]) await expectStatus(page, id, 'saved');
        const found = await shifts();
        if (found.length > 0) moved[anchor || 'top'] = found;
      }
      expect(moved).toEqual({});
    });
  }

  test(`nothing moves at ${width} where nothing was written`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const shifts = await watchShifts(page);
    const moved: Record<string, string[]> = {};
    for (const path of new Set([...exercisePages, ...pageTypes])) {
      await page.goto(path);
      await islandsReady(page);
      const found = await shifts();
      if (found.length > 0) moved[path] = found;
    }
    expect(moved).toEqual({});
  });

  test(`the workbook does not move at ${width} when answers come back`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await seed(page, holding(JSON.stringify(documentOf(answersOf('short')))));
    const shifts = await watchShifts(page);
    await page.goto('/workbook/');
    await expect(page.getByRole('status').filter({ hasText: '4 of' })).toBeVisible();
    expect(await shifts()).toEqual([]);
  });
}

test('a long answer keeps the height of its field until the reader wants to see all of it', async ({ page }) => {
  await seed(page, holding(JSON.stringify(documentOf(answersOf('long')))));
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${CHAPTER}#exercise-human-capital-inventory`, { waitUntil: 'commit' });
  const section = exercise(page, INVENTORY);
  await expect(field(page, INVENTORY)).toBeDisabled();
  const height = async () => (await section.boundingBox())?.height ?? 0;
  const before = await height();
  release();
  await expectStatus(page, INVENTORY, 'saved');
  await expect(field(page, INVENTORY)).toHaveValue(words(2000));
  expect(await height()).toBe(before);
  await section.getByRole('button', { name: 'Show all' }).click();
  await expect(section.getByRole('button', { name: 'Show all' })).toBeHidden();
  expect(await height()).toBeGreaterThan(before + 1000);
  expect(await field(page, INVENTORY).evaluate((area) => area.scrollHeight <= area.clientHeight + 1)).toBe(true);
});

test('writing in a long answer shows all of it', async ({ page }) => {
  await seed(page, holding(JSON.stringify(documentOf(answersOf('long')))));
  await page.goto(`${CHAPTER}#exercise-human-capital-inventory`);
  await expectStatus(page, INVENTORY, 'saved');
  await field(page, INVENTORY).focus();
  await expect(exercise(page, INVENTORY).getByRole('button', { name: 'Show all' })).toBeHidden();
});

for (const width of [360, 390]) {
  test(`a word of sixty letters stays on a screen ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(CHAPTER);
    await islandsReady(page);
    for (const id of [INVENTORY, STUCK, FARE, PAIRS]) await field(page, id).fill('m'.repeat(60));
    await exercise(page, PAIRS).getByRole('textbox', { name: 'Row 1, become' }).fill('m'.repeat(60));
    for (const id of [INVENTORY, STUCK, FARE, PAIRS]) await expectStatus(page, id, 'saved');
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await fits()).toBe(true);
    const cut = page.locator('[data-exercise] textarea');
    expect(await cut.evaluateAll((areas) => areas.filter((area) => area.scrollWidth > area.clientWidth).length)).toBe(
      0,
    );
    await page.goto('/workbook/');
    await expect(page.locator(`[data-answer="${PAIRS}"]`)).toContainText('m'.repeat(60));
    expect(await fits()).toBe(true);
  });
}
