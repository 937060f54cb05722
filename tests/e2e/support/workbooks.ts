import type { Locator, Page } from '@playwright/test';
import { documentOf, INVENTORY, reflection, seed } from '../../support/answers';
import { islandsReady } from '../../support/site';

/** Names of the two workbooks that seedTwo leaves. */
export const names = { w1: 'Acme', w2: 'Beta' };

/** Two workbooks as earlier visits left them, the first one current, each with one answer. */
export async function seedTwo(page: Page, called: Record<string, string> = names): Promise<void> {
  const entries = Object.entries(called);
  const workbooks = entries.map(([id, name]) => ({ id, name, createdAt: '2026-01-01T08:00:00.000Z' }));
  await seed(page, {
    'the-ask:index': JSON.stringify({ format: 'the-ask/index', version: 1, current: 'w1', workbooks }),
    ...Object.fromEntries(
      entries.map(([id, name]) => [
        `the-ask:workbook:${id}`,
        JSON.stringify(documentOf({ [INVENTORY]: reflection(`answer of ${id}`) }, id, name)),
      ]),
    ),
  });
}

/** Opens the workbook page, and the list of workbooks on it. */
export async function openList(page: Page): Promise<void> {
  await page.goto('/workbook/');
  await islandsReady(page);
  await page.getByText('Rename, switch, add').click();
}

/** One workbook of the list. */
export const line = (page: Page, id: string): Locator => page.locator(`[data-workbook="${id}"]`);
export const lines = (page: Page): Locator => page.locator('[data-workbook]');
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const title = (page: Page): Locator => page.locator('.workbooks > summary b');
