import type { Page } from '@playwright/test';
import { expect, islandsReady, pages, rootUrl, samples, test } from '../support/site';
import { answer, exercises, oneOfEachKind, section, status, words } from './support/exercises';
import { printedSheets } from './support/pdf';

const chapter = '/chapters/human-capital/';
const written = words(2000);
const texts = pages.filter((path) => /^\/(chapters|cases)\/./.test(path));

/** Answers the last free-writing exercise of the chapter at length, then opens the chapter anew, at its top. */
async function openAnswered(page: Page): Promise<string> {
  const id = exercises.filter(({ kind, path }) => kind === 'reflect' && path === chapter).at(-1)?.id ?? '';
  await page.goto(chapter);
  await answer(section(page, id), written);
  await page.goto('/about/');
  await page.goto(chapter);
  await islandsReady(page);
  await expect(status(section(page, id))).toHaveAttribute('data-save-status', 'saved');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  return id;
}

test('an answer far down the page prints in full though the reader never went there', async ({ page }) => {
  const id = await openAnswered(page);
  await page.emulateMedia({ media: 'print' });
  const exercise = section(page, id);
  await expect(exercise.locator('textarea')).toBeHidden();
  const face = exercise.locator('.print-face .written');
  await expect(face).toHaveText(written);
  const { height, needed } = await face.evaluate((it) => ({ height: it.clientHeight, needed: it.scrollHeight }));
  expect(height).toBeGreaterThan(1000);
  expect(needed).toBeLessThanOrEqual(height + 1);
  expect(await face.evaluate((it) => it.closest('[style*="overflow"], .field-box'))).toBeNull();
});

test('the printed chapter has the first and the last word of a long answer, and its sources', async ({ page }) => {
  await openAnswered(page);
  const text = (await printedSheets(page)).join(' ');
  expectWhole(text);
  expect(text).toContain('Ford, H.');
  for (const hidden of ['Skip to the text', 'Save a file', 'Saved on this device', 'Reading settings', 'Show all'])
    expect(text).not.toContain(hidden);
});

for (const path of texts.filter((text) => samples.includes(text))) {
  test(`on paper ${path} is text, exercises and sources, and nothing to press`, async ({ page }) => {
    await page.goto(path);
    await islandsReady(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'night';
    });
    const gone = '.head, .skip, dialog, .popover, .turn-page, .save-status, .exercise-foot, .example, .foot nav';
    for (const part of await page.locator(gone).all()) await expect(part).toBeHidden();
    await expect(page.locator('main :is(input, textarea, select, .button, .link):visible')).toHaveCount(0);
    for (const source of await page.locator('.sources li').all()) await expect(source).toBeVisible();
    for (const note of await page.locator('.note-body').all()) await expect(note).toBeVisible();
    for (const { id } of exercises.filter((exercise) => exercise.path === path)) {
      await expect(section(page, id).locator('.exercise-question p')).toBeVisible();
      await expect(section(page, id).locator('.print-face')).toBeVisible();
    }
    for (const paragraph of await page.locator('.predict-account p').all()) await expect(paragraph).toBeVisible();
    await expect(page.getByText('not affiliated').last()).toBeVisible();
    const ink = await page
      .locator('.prose p')
      .first()
      .evaluate((it) => getComputedStyle(it).color);
    expect(ink).toMatch(/rgb\((\d|[1-6]\d), (\d|[1-6]\d), (\d|[1-6]\d)\)/);
  });
}

for (const path of ['/chapters/dark-side/', '/cases/ikea/']) {
  test(`no sheet of ${path} ends with the head of an exercise`, async ({ page }) => {
    await page.goto(path);
    await islandsReady(page);
    for (const sheet of await printedSheets(page))
      expect(sheet.trim()).not.toMatch(/Exercise C?\d+\.\d \D{0,30}\d+ minutes?$/i);
  });
}

test('the workbook prints answers in full, and ruled space for what is not answered', async ({ page }) => {
  const id = await openAnswered(page);
  await page.goto('/workbook/');
  const row = page.locator(`[data-answer="${id}"]`);
  await expect(row.locator('.written')).toHaveText(written);
  await page.emulateMedia({ media: 'print' });
  await expect(row.locator('.written')).toBeVisible();
  expect((await row.locator('.written').boundingBox())?.height).toBeGreaterThan(1000);
  for (const other of oneOfEachKind.filter((exercise) => exercise.id !== id))
    await expect(page.locator(`[data-answer="${other.id}"] .print-face`)).toBeVisible();
  await expect(
    page.locator('main :is(button, input, .workbook-tools, .workbook-safety, .workbook-none):visible'),
  ).toHaveCount(0);
  const text = (await printedSheets(page)).join(' ');
  expectWhole(text);
});

test('the print edition has every chapter and case on one page, without an island or a script but the theme’s', async ({
  page,
  request,
}) => {
  const html = await (await request.get(`${rootUrl()}print/`)).text();
  expect(html).not.toContain('astro-island');
  expect(html).not.toMatch(/<script[^>]+src=/);
  expect(html.match(/<script\b/g)).toHaveLength(1);
  const asked: string[] = [];
  page.on('request', (sent) => asked.push(sent.resourceType()));
  await page.goto('/print/');
  expect(asked).not.toContain('script');
  for (const path of texts) {
    const slug = path.split('/').at(-2);
    const piece = page.locator(`article[id="${slug}"]`);
    await expect(piece.locator('h1')).toBeVisible();
    const whole = await request.get(rootUrl() + path.slice(1));
    const paragraphs = (await whole.text()).match(/<p\b/g)?.length ?? 0;
    expect(await piece.locator('p').count()).toBeGreaterThan(paragraphs / 4);
    await expect(piece.locator('.print-sources li').first()).toBeVisible();
  }
  expect(await page.locator('.exercise .print-face:visible').count()).toBe(exercises.length);
  await expect(page.locator('#glossary dt').first()).toBeVisible();
  await expect(page.locator(':is(textarea, input, button):visible')).toHaveCount(0);
});

/** Every word of the long answer is there. What is painted last on a sheet, as numbers of sources, may come between. */
function expectWhole(text: string): void {
  const [, inside = ''] = /\bopening\b(.*)\bclosing\b/.exec(text) ?? [];
  expect(inside.match(/\bbetween\b/g)).toHaveLength(1998);
}
