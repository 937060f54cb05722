import { readdirSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { roles } from '../../src/schemas/role';

/** The address of the built site at the root of a host, e.g. `http://localhost:1234/`. */
export const rootUrl = (): string => process.env['ROOT_URL'] ?? '';

/** The address of the same site built for `/some/path/`. */
export const nestedUrl = (): string => process.env['NESTED_URL'] ?? '';

type Options = {
  /** The theme the reader has chosen before she comes; empty for none. */
  theme: '' | 'paper' | 'sepia' | 'night';
};

/**
 * A page of the built book. Every test fails on a console error, an uncaught exception, or a request to another host;
 * `page.goto('/cases/')` means the site at the root.
 */
export const test = base.extend<Options>({
  theme: ['', { option: true }],
  baseURL: async ({ browserName: _ }, use) => use(rootUrl()),
  page: async ({ page, theme }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost') faults.push(`request to ${request.url()}`);
    });
    if (theme) {
      await page.addInitScript((chosen) => {
        try {
          localStorage.setItem('the-ask:settings', JSON.stringify({ theme: chosen }));
        } catch {
          // Blocked storage is some tests' subject.
        }
      }, theme);
    }
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Waits until the page's islands answer: every exercise on it can be written in. */
export async function islandsReady(page: import('@playwright/test').Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('astro-island')].every((island) => !island.hasAttribute('ssr')),
  );
}

/** Addresses of every page of the contracts that this edition has. */
export const pages: readonly string[] = [
  '/',
  ...addressesOf('chapters'),
  '/cases/',
  ...addressesOf('cases'),
  ...roles.map((role) => `/paths/${role}/`),
  '/tip-sheet/',
  '/workbook/',
  '/workbook/brief/',
  '/glossary/',
  '/sources/',
  '/related/',
  '/search/',
  '/recovery/',
  '/about/',
  '/guide/',
  ...addressesOf('guide'),
  '/guide/worksheets/',
  '/guide/your-answers/',
  '/print/',
  '/404.html',
];

/** One page of each type: these are looked at in every theme, width and state. */
export const pageTypes: readonly string[] = [
  '/',
  '/chapters/human-capital/',
  '/cases/',
  '/cases/ford-model-t/',
  '/paths/community/',
  '/tip-sheet/',
  '/workbook/',
  '/workbook/brief/',
  '/glossary/',
  '/sources/',
  '/related/',
  '/search/',
  '/recovery/',
  '/about/',
  '/guide/authors/',
  '/guide/your-answers/',
  '/guide/worksheets/',
  '/print/',
  '/404.html',
];

/** Pages that are opened one by one for what their templates do: one of each type, with `FULL=1` every one. */
export const samples: readonly string[] = process.env['FULL'] === '1' ? pages : pageTypes;

function addressesOf(folder: 'chapters' | 'cases' | 'guide'): string[] {
  const files = readdirSync(new URL(`../../src/content/${folder}`, import.meta.url));
  return files.filter((file) => file.endsWith('.mdx')).map((file) => `/${folder}/${file.replace('.mdx', '')}/`);
}
