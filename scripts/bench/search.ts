import type { Page } from '@playwright/test';
import { launch, median, newReader } from './browse.ts';

/** Words that the book has, typed letter by letter. */
const words = ['driver', 'customers', 'furniture', 'flight', 'assembly'];

/**
 * Search as a reader has it: bytes of the index until the first result, time from the first letter to the first results
 * once the index is there, and time to the results of each further letter. The line is not slowed: these are the
 * machine's own times.
 */
export async function search(url: string): Promise<Record<string, object>> {
  const browser = await launch();
  const first: number[] = [];
  const further: number[] = [];
  const bytes: number[] = [];
  try {
    for (const word of words) {
      const { context, page } = await newReader(browser);
      await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
      await page.getByRole('combobox', { name: 'Search the book' }).focus();
      const times: number[] = [];
      const loaded = await untilFirst(page);
      for (const letter of word) times.push(await timeLetter(page, letter));
      bytes.push(await loaded());
      first.push(times[0] ?? Number.NaN);
      // A letter that leaves the results as they are has no time.
      further.push(...times.slice(1).filter((time) => !Number.isNaN(time)));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return {
    'kB of index and code before the first result': {
      median: (median(bytes) / 1000).toFixed(1),
      most: (Math.max(...bytes) / 1000).toFixed(1),
    },
    'ms to the first results': { median: median(first).toFixed(0), most: Math.max(...first).toFixed(0) },
    'ms to the results of a further letter': {
      median: median(further).toFixed(0),
      most: Math.max(...further).toFixed(0),
    },
  };
}

/** Types a letter and waits until the list has changed for the last time within a quarter of a second. */
async function timeLetter(page: Page, letter: string): Promise<number> {
  await page.evaluate(() => {
    const list = document.querySelector('[role="listbox"]') as HTMLElement;
    Object.assign(window, {
      letter: new Promise<number>((resolve) => {
        let start = Number.NaN;
        let end = Number.NaN;
        addEventListener('input', () => (start = performance.now()), { once: true, capture: true });
        const observer = new MutationObserver(() => {
          end = performance.now();
        });
        observer.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
        setTimeout(() => {
          observer.disconnect();
          resolve(end - start);
        }, 750);
      }),
    });
  });
  await page.keyboard.type(letter);
  return page.evaluate(() => (window as unknown as { letter: Promise<number> }).letter);
}

/** Notes when the first result shows; bytes on the wire of the index and its code until then. */
async function untilFirst(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role="listbox"] [role="option"]')) return;
      Object.assign(window, { shown: performance.now() });
      observer.disconnect();
    }).observe(document.body, { subtree: true, childList: true });
  });
  return () =>
    page.evaluate(() => {
      const { shown } = window as unknown as { shown: number };
      const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return loaded
        .filter(({ name, responseEnd }) => name.includes('/pagefind/') && responseEnd <= shown)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    });
}
