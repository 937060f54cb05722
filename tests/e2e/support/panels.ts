import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

/** A panel of the book: the page it is opened from, and how. Each waits until what it shows is there. */
export type Panel = { name: string; path: string; open: (page: Page) => Promise<void> };

/** A saved file of every exercise kind, as a reader would open it. */
export const savedFile = fileURLToPath(new URL('../../fixtures/answers/v1-full.json', import.meta.url));

const chapter = '/chapters/human-capital/';

/** Every dialog and popover of the book. */
export const panels: Panel[] = [
  {
    name: 'the contents',
    path: chapter,
    open: async (page) => {
      await page.getByRole('link', { name: 'Contents', exact: true }).click();
      await expect(page.getByRole('dialog', { name: 'Contents' }).getByRole('link').first()).toBeVisible();
    },
  },
  {
    name: 'the search before a word is typed',
    path: chapter,
    open: async (page) => {
      await page.keyboard.press('/');
      await expect(page.getByRole('dialog').getByText('Try one of these')).toBeVisible();
    },
  },
  {
    name: 'the search with results',
    path: chapter,
    open: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search the book' }).fill('driver');
      await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'the search without results',
    path: chapter,
    open: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search the book' }).fill('ксилофон');
      await expect(page.getByText('Nothing found')).toBeVisible();
    },
  },
  {
    name: 'a source',
    path: chapter,
    open: async (page) => {
      await page.locator('.prose .cite').first().click();
      await expect(page.locator('.popover:popover-open')).toBeVisible();
    },
  },
  {
    name: 'a term',
    path: chapter,
    open: async (page) => {
      await page.locator('.term').first().click();
      await expect(page.locator('.popover:popover-open')).toBeVisible();
    },
  },
  {
    name: 'the reading settings',
    path: chapter,
    open: async (page) => {
      await page.getByRole('button', { name: /reading settings/ }).click();
      await expect(page.getByRole('dialog', { name: 'Reading settings' })).toBeVisible();
    },
  },
  {
    name: 'the preview of an import',
    path: '/workbook/',
    open: async (page) => {
      await page.locator('input[type="file"]').setInputFiles(savedFile);
      await expect(page.getByRole('dialog').getByRole('button', { name: 'Leave everything as it is' })).toBeVisible();
    },
  },
];
