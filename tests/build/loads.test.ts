import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/server';
import { browserArgs, findShell } from '../support/browser';
import { dist, pageAt, texts } from './dist';
import { scriptsOf } from './scripts';

/** One page of each type that differs in what it loads. */
const looked = [
  '/',
  '/cases/',
  '/glossary/',
  '/paths/founder/',
  '/tip-sheet/',
  '/sources/',
  '/workbook/',
  '/workbook/brief/',
  '/search/',
  '/recovery/',
  ...texts.map(({ url }) => url),
];

let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  site = await serve(dist);
  const executablePath = findShell();
  browser = await chromium.launch({ args: browserArgs, ...(executablePath && { executablePath }) });
});
afterAll(async () => {
  await browser.close();
  site.server.close();
});

/** The byte table counts files by reading them; here a real browser says which it asks for. */
describe('In a browser, a page that nobody has touched', () => {
  // Each waits for a second or so until its page is quiet.
  it.concurrent.each(looked)('%s loads the scripts that are counted, and no others', async (url) => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname.slice(1);
      if (/\.js$|pagefind$/.test(path)) asked.push(path);
    });
    await page.goto(new URL(url, site.url).href, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    await page.close();
    const counted = [...scriptsOf(pageAt(url)).before.keys()].filter((file) => file !== '(inline)');
    // Who opens the search page has asked for the index: it is named in the byte table, and not counted.
    const loaded = [...new Set(asked)].filter((file) => !(url === '/search/' && file.startsWith('pagefind/')));
    expect(loaded.sort()).toEqual(counted.sort());
  });
});
