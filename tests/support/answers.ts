import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import type { Answer, AnswersDocument } from '../../src/answers/document';
import { expect } from './site';

/** A chapter with two reflections, a guess and a table of pairs. */
export const CHAPTER = '/chapters/human-capital/';
export const INVENTORY = 'human-capital.inventory';
export const STUCK = 'human-capital.stuck';
export const FARE = 'human-capital.fare';
export const PAIRS = 'human-capital.pairs';

/** Every page with exercises. */
export const exercisePages = [
  '/chapters/the-ask/',
  '/chapters/using-this-book/',
  CHAPTER,
  '/cases/ford-model-t/',
  '/cases/southwest/',
  '/cases/ikea/',
] as const;

/** The exercise of this id, where it is filled in. */
export const exercise = (page: Page, id: string): Locator => page.locator(`[data-exercise="${id}"]`);

/** Its first field. */
export const field = (page: Page, id: string): Locator => exercise(page, id).getByRole('textbox').first();

/** Waits until the exercise says how its answer stands. */
export async function expectStatus(page: Page, id: string, status: string): Promise<void> {
  await expect(exercise(page, id).locator('[data-save-status]')).toHaveAttribute('data-save-status', status);
}

/** The reader writes, and waits until it is saved. */
export async function write(page: Page, id: string, text: string): Promise<void> {
  await field(page, id).fill(text);
  await expectStatus(page, id, 'saved');
}

/** The reader presses key after key; nothing is waited for after the last. */
export async function type(page: Page, id: string, text: string): Promise<void> {
  await expect(field(page, id)).toBeEnabled();
  await field(page, id).pressSequentially(text);
}

/** Everything in this site's storage. */
export const items = (page: Page): Promise<Record<string, string>> => page.evaluate(() => ({ ...localStorage }));

/** The same without the place where the reader stopped, which is no answer. */
export async function answerItems(page: Page): Promise<Record<string, string>> {
  const { 'the-ask:reading': _, ...kept } = await items(page);
  return kept;
}

/** The current workbook as it is stored. */
export async function storedDocument(page: Page): Promise<AnswersDocument> {
  const stored = await items(page);
  const { current } = JSON.parse(stored['the-ask:index'] ?? '{}');
  return JSON.parse(stored[`the-ask:workbook:${current}`] ?? 'null');
}

/** Puts things into storage before a page of the book is opened. */
export async function seed(page: Page, entries: Record<string, string>): Promise<void> {
  await page.goto('/about/');
  await page.evaluate((all) => {
    for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value);
  }, entries);
}

/** Storage that holds one workbook, the text of which may be anything. */
export const holding = (text: string, id = WORKBOOK): Record<string, string> => ({
  'the-ask:index': JSON.stringify({
    format: 'the-ask/index',
    version: 1,
    current: id,
    workbooks: [{ id, name: 'My workbook', createdAt: '2026-01-01T08:00:00.000Z' }],
  }),
  [`the-ask:workbook:${id}`]: text,
});

/** Id of the workbook in tests/fixtures/answers/. */
export const WORKBOOK = '0f1e2d3c4b5a69788796a5b4';

/** One file of tests/fixtures/answers/. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/answers/${name}`, import.meta.url), 'utf8');

/** A saved document. */
export const documentOf = (answers: Record<string, Answer>, id = WORKBOOK, name = 'My workbook'): AnswersDocument => ({
  format: 'the-ask/workbook',
  version: 1,
  edition: '0.1',
  savedAt: '2026-01-03T08:00:00.000Z',
  workbook: { id, name, createdAt: '2026-01-01T08:00:00.000Z' },
  answers,
});

/** A reflection, saved on a day of January 2026. */
export const reflection = (value: string | null, day = 2, prompt = 'The question as it was then'): Answer => ({
  kind: 'reflect',
  value,
  prompt,
  labels: {},
  updatedAt: `2026-01-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  history: [],
});

/**
 * Call before a page is opened: its saves wait, as behind another tab that is saving, until the returned function is
 * called. Only what waits for no lock is written before.
 */
export async function holdSaves(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const locks = navigator.locks;
    const request = locks.request.bind(locks) as (...all: unknown[]) => Promise<unknown>;
    const released = new Promise((resolve) => addEventListener('release-saves', resolve));
    Object.defineProperty(locks, 'request', { value: (...all: unknown[]) => released.then(() => request(...all)) });
  });
  return () => page.evaluate(() => void dispatchEvent(new Event('release-saves')));
}

/** Fills the storage of the site to the last character, as another page of the same host might. */
export const fillStorage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let filler = '';
    for (let size = 2 ** 22; size >= 1; size /= 2) {
      try {
        localStorage.setItem('other:filler', filler + 'x'.repeat(size));
        filler += 'x'.repeat(size);
      } catch {
        // Full at this size: try half.
      }
    }
  });

/** Presses the button and takes the file that comes. */
export async function takeFile(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  await expect(button).toBeEnabled();
  const coming: Promise<Download> = page.waitForEvent('download');
  await button.click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** The same as text, as in a file. */
export const fileOf = (answers: Record<string, Answer>, id = WORKBOOK, name = 'From a file'): string =>
  JSON.stringify(documentOf(answers, id, name));

/** Opens the workbook page where these answers are stored. */
export async function openWorkbook(page: Page, answers: Record<string, Answer>): Promise<void> {
  await seed(page, holding(fileOf(answers, WORKBOOK, 'My workbook')));
  await page.goto('/workbook/');
  await expect(page.getByRole('button', { name: 'Open a saved file' })).toBeEnabled();
}

/** On the workbook page: the line of one exercise. */
export const row = (page: Page, id: string): Locator => page.locator(`[data-answer="${id}"]`);

/** On the workbook page: chooses a file, and gives the dialog that shows what it would change. */
export async function chooseFile(page: Page, content: string | Buffer): Promise<Locator> {
  await expect(page.getByRole('button', { name: 'Open a saved file' })).toBeEnabled();
  const buffer = Buffer.from(content);
  await page.getByLabel('Saved file').setInputFiles({ name: 'answers.txt', mimeType: 'text/plain', buffer });
  await expect(page.getByRole('dialog')).toBeVisible();
  return page.getByRole('dialog');
}

/** Answers without the date of their present version, which an import makes fresh. */
export const undated = (answers: AnswersDocument['answers']) =>
  Object.fromEntries(Object.entries(answers).map(([id, { updatedAt: _, ...answer }]) => [id, answer]));
