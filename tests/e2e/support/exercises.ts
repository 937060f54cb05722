import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Exercise as Asked } from '../../../src/schemas/exercise';
import { pages } from '../../support/site';

/** An exercise of this edition as its author wrote it, and the page it stands on. */
export type Exercise = Asked & { path: string };

/** Every exercise of the pages under test. */
export const exercises: Exercise[] = readExercises();

/** The first exercise of each kind. */
export const oneOfEachKind: Exercise[] = [...new Set(exercises.map(({ kind }) => kind))].flatMap(
  (kind) => exercises.find((exercise) => exercise.kind === kind) ?? [],
);

/** The exercise on the page. */
export const section = (page: Page, id: string): Locator => page.locator(`[data-exercise="${id}"]`);

/** What the exercise says about whether it is kept. */
export const status = (exercise: Locator): Locator => exercise.locator('[data-save-status]');

/** Answers an exercise of any kind with real input, as far as its controls go, and waits until it is kept. */
export async function answer(exercise: Locator, text: string): Promise<void> {
  await fill(exercise, text);
  await expect(status(exercise)).toHaveAttribute('data-save-status', 'saved');
}

/** Fills every control of an exercise: text, dates, numbers, the first choice of each question. */
export async function fill(exercise: Locator, text: string): Promise<void> {
  await expect(exercise.locator(':is(textarea, input, select, button):enabled').first()).toBeAttached();
  for (const field of await exercise.locator('textarea:visible').all()) await field.fill(text);
  for (const field of await exercise.locator('input:visible').all()) {
    const type = await field.getAttribute('type');
    if (type === 'number' || type === 'range') await field.fill('10');
    else if (type === 'date') await field.fill('2030-01-15');
    else if (type === 'radio' || type === 'checkbox') {
      // By key: a notice over the foot of the page would take the click.
      if (await field.evaluate((it) => it.matches(':first-of-type'))) await field.press('Space');
    } else await field.fill(text.split('\n')[0] ?? '');
  }
  const move = exercise.getByRole('button', { name: /down|later|lower/i }).first();
  if ((await exercise.getAttribute('data-kind')) === 'rank') await move.click();
}

/** Before the page is opened: storage as an earlier visit left it, each key with its text. */
export async function keepStored(page: Page, items: Record<string, string>): Promise<void> {
  await page.addInitScript((kept) => {
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
  }, items);
}

/** Before the page is opened: a browser that lets the site keep nothing. */
export async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
}

/** A workbook as it is stored, with answers given by exercise id. */
export function workbook(
  answers: Record<string, { kind: string; value: unknown }>,
  version = 1,
): Record<string, string> {
  const at = '2026-11-20T08:00:00.000Z';
  const entries = Object.entries(answers).map(([id, given]) => [
    id,
    { ...given, prompt: 'A question', labels: {}, updatedAt: at, history: [] },
  ]);
  const head = { id: '0f1e2d3c4b5a69788796a5b4', name: 'My workbook', createdAt: at };
  const envelope = { format: 'the-ask/workbook', version, edition: '0.1', savedAt: at, workbook: head };
  return { [`the-ask:workbook:${head.id}`]: JSON.stringify({ ...envelope, answers: Object.fromEntries(entries) }) };
}

/** A long answer: its first word is `opening`, its last `closing`, so that both can be found again. */
export const words = (count: number): string => ['opening', ...Array(count - 2).fill('between'), 'closing'].join(' ');

function readExercises(): Exercise[] {
  const folder = fileURLToPath(new URL('../../../src/content/exercises/', import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const slug = file.replace('.yaml', '');
      const path = pages.find((page) => page === `/chapters/${slug}/` || page === `/cases/${slug}/`);
      const { exercises: found } = parse(readFileSync(folder + file, 'utf8')) as { exercises: Asked[] };
      return path ? found.map((asked) => ({ ...asked, path })) : [];
    });
}
