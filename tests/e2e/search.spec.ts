import type { Locator, Page, Request } from '@playwright/test';
import { expect, islandsReady, nestedUrl, rootUrl, test } from '../support/site';
import { watchShifts } from './support/shift';

const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Search the book' });
const hits = (page: Page): Locator => page.getByRole('listbox', { name: 'Results' }).getByRole('option');

/** What the browser asked for under /pagefind/, as far as it was asked for since. */
function watchIndex(page: Page): Request[] {
  const asked: Request[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) asked.push(request);
  });
  return asked;
}

/** What an answer weighed on the line, in bytes, if it was there by a time in milliseconds; otherwise nothing. */
async function weight(request: Request, by: number): Promise<number> {
  const response = await request.response();
  await response?.finished();
  const { startTime, responseEnd } = request.timing();
  const bytes = Number(response?.headers()['content-length']);
  expect(bytes, request.url()).toBeGreaterThan(0);
  return startTime + responseEnd <= by ? bytes : 0;
}

async function openSearch(page: Page): Promise<void> {
  await islandsReady(page);
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await expect(field(page)).toBeFocused();
}

test('nothing of the index is loaded until the search is opened, and little before the first result', async ({
  page,
}) => {
  const asked = watchIndex(page);
  await page.goto('/chapters/the-ask/');
  await islandsReady(page);
  await page.mouse.wheel(0, 4000);
  await page.waitForLoadState('networkidle');
  expect(asked.map((request) => request.url())).toEqual([]);
  await openSearch(page);
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.search [role="option"]')) return;
      document.body.dataset['found'] = String(Date.now());
      observer.disconnect();
    }).observe(document.body, { subtree: true, childList: true });
  });
  await field(page).fill('driver'); // At once: what earlier letters fetch would depend on the typist.
  await expect(hits(page).first()).toBeVisible();
  const found = Number(await page.locator('body').getAttribute('data-found'));
  const names = asked.map((request) => request.url().split('/').at(-1));
  for (const part of [/^pagefind\.js/, /^pagefind-entry/, /\.pf_meta$/, /\.pf_index$/, /\.pf_fragment$/, /^wasm/])
    expect(names.filter((name) => name?.match(part))).not.toEqual([]);
  const weights = await Promise.all(asked.map((request) => weight(request, found)));
  const bytes = weights.reduce((sum, each) => sum + each, 0);
  test.info().annotations.push({ type: 'bytes of the first search', description: String(bytes) });
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(150_000);
});

for (const [where, site] of [
  ['at the root', rootUrl],
  ['under a path', nestedUrl],
] as const) {
  test(`a word finds sections, marked, that open where they begin, ${where}`, async ({ page }) => {
    await page.goto(`${site()}chapters/the-ask/`);
    await openSearch(page);
    await page.keyboard.type('human capital');
    await expect(hits(page).first()).toBeVisible();
    await expect(page.locator('.search-count')).toHaveText(/^(One|\d+) sections? found\.$/);
    for (const hit of await hits(page).all()) {
      expect(await hit.locator('mark').count()).toBeGreaterThan(0);
      expect(new URL((await hit.getAttribute('href')) ?? '', page.url()).href).toContain(site());
    }
    const section = hits(page).and(page.locator('[href*="#"]')).first();
    const title = await section.locator('b').innerText();
    await section.click();
    await expect(page.locator(':is(h2, h3, dt, li, figure):target, :target :is(h2, h3, dt)').first()).toBeInViewport();
    expect(await page.locator(':target').innerText()).toContain(title.trim());
  });
}

test('part and industry narrow the results, and widening brings them back', async ({ page }) => {
  await page.goto('/chapters/the-ask/');
  await openSearch(page);
  await page.keyboard.type('customers');
  // The results of the letters before the last come first.
  let all = 0;
  const isSettled = async () => {
    const before = all;
    all = await hits(page).count();
    return all > 0 && all === before;
  };
  await expect.poll(isSettled, { intervals: [500] }).toBe(true);
  const pagesOf = () =>
    hits(page).evaluateAll((found) => [
      ...new Set(found.map((hit) => new URL((hit as HTMLAnchorElement).href).pathname)),
    ]);
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const part = dialog.locator('label', { hasText: /^Part/ }).locator('select');
  await part.selectOption('Cases');
  await expect.poll(async () => (await pagesOf()).every((path) => path.startsWith('/cases/'))).toBe(true);
  await expect.poll(async () => (await pagesOf()).filter((path) => path !== '/cases/').length).toBeGreaterThan(1);
  const industry = dialog.locator('label', { hasText: /^Industry/ }).locator('select');
  await industry.selectOption('Airlines');
  await expect.poll(async () => (await pagesOf()).sort()).toEqual(['/cases/ryanair/', '/cases/southwest/']);
  await industry.selectOption('');
  await part.selectOption('');
  await expect(hits(page)).toHaveCount(all);
});

for (const [question, page] of [
  ['Who paid for teaching drivers?', '/cases/ford-model-t/'],
  ['How do I export my answers?', '/chapters/using-this-book/'],
  ['why did the Segway fail', '/cases/segway/'],
  ['what is a best beta', '/chapters/best-beta/'],
]) {
  test(`a question is answered by its words: ${question}`, async ({ page: tab }) => {
    await tab.goto(`/search/?q=${encodeURIComponent(question ?? '')}`);
    await expect(hits(tab).first()).toHaveAttribute('href', new RegExp(`^${page}`));
  });
}

test('a search has an address that can be passed on', async ({ page }) => {
  await page.goto('/search/?q=driver');
  await expect(field(page)).toHaveValue('driver');
  await expect(hits(page).first().locator('mark').first()).toHaveText(/driver/i);
  // Only a script names a result: its styles are on the page all the same.
  await expect(hits(page).first()).toHaveCSS('display', 'grid');
  await field(page).fill('stop-watch & “bolt”');
  await expect(page).toHaveURL(/\?q=/);
  await page.reload();
  await expect(field(page)).toHaveValue('stop-watch & “bolt”');
  await field(page).fill('');
  await expect(page).toHaveURL(/\/search\/$/);
});

test('a search that was passed on does not move under the reader’s eyes', async ({ page }) => {
  const moved = await watchShifts(page);
  await page.goto('/search/?q=driver');
  await expect(hits(page).nth(1)).toBeVisible();
  expect(await moved()).toBe(0);
});

test('markup in the address is only words', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(field(page)).toHaveValue('<img src=x onerror=alert(1)>');
  await expect(page.locator('.search-count')).toHaveText(/found\.$/);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('an empty search offers words to begin with, and a vain one others to try', async ({ page }) => {
  await page.goto('/search/');
  await islandsReady(page);
  await field(page).click();
  await expect(page.getByText('Try one of these')).toBeVisible();
  await page.getByRole('button', { name: 'Southwest' }).click();
  await expect(field(page)).toHaveValue('Southwest');
  await expect(hits(page).first()).toBeVisible();
  await expect(page.getByText('Try one of these')).toBeHidden();
  await field(page).fill('ксилофон');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await expect(page.locator('.search-count')).toHaveText('No sections found.');
  for (const words of await page.locator('.search-empty button').allInnerTexts()) {
    await field(page).fill(words);
    await expect(hits(page).first(), words).toBeVisible();
  }
});

test('the search page fetches nothing before the reader turns to it', async ({ page }) => {
  const asked = watchIndex(page);
  await page.goto('/search/');
  await islandsReady(page);
  await page.waitForLoadState('networkidle');
  expect(asked.map((request) => request.url())).toEqual([]);
});

test('nobody is told that nothing was found while the book is still being searched', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => {
      const said = document.querySelector('.search')?.textContent ?? '';
      for (const words of ['Nothing found', 'No sections found']) if (said.includes(words)) heard.push(words);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto('/search/?q=driver');
  await expect(hits(page).first()).toBeVisible();
  await field(page).fill('');
  await field(page).pressSequentially('customers');
  await expect(hits(page).first()).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
});

for (const [what, address] of [
  ['the index', '**/pagefind/pagefind.js'],
  ['a part of the index', '**/pagefind/index/*'],
  ['a result', '**/pagefind/fragment/*'],
] as const) {
  test(`when ${what} cannot be loaded the reader is told, and can try again`, async ({ context }) => {
    const page = await context.newPage(); // The browser reports every failed request as an error of the page.
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await context.route(address, (route) => route.abort());
    await page.goto('/search/?q=driver');
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await expect(hits(page)).toHaveCount(0);
    await context.unroute(address);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(hits(page).first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(thrown).toEqual([]);
  });
}
