import type { Page } from '@playwright/test';
import { expect, islandsReady, nestedUrl, rootUrl, test } from '../support/site';
import { answer, exercises, section } from './support/exercises';

const chapter = '/chapters/human-capital/';
const stored = (page: Page, key: string): Promise<unknown> =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? 'null'), `the-ask:${key}`);

/** Reads to the nth heading of the text, and returns it. */
async function readTo(page: Page, at: number): Promise<string> {
  await islandsReady(page);
  const heading = page.locator('.prose > h2').nth(at);
  await heading.evaluate((it) => it.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.waitForLoadState('networkidle'); // What remembers the place is fetched at the first scrolling.
  return heading.innerText();
}

for (const [where, site] of [
  ['at the root', rootUrl],
  ['under a path', nestedUrl],
] as const) {
  test(`a reader who comes back goes on where she stopped, ${where}`, async ({ page }) => {
    await page.goto(`${site()}chapters/human-capital/`);
    await islandsReady(page);
    const heading = await readTo(page, 1);
    await page.goto(site());
    const box = page.locator('[data-continue]');
    await expect(box).toContainText(heading);
    await expect(box.getByRole('link', { name: 'start at the beginning' })).toBeVisible();
    await box.getByRole('link', { name: 'Continue reading' }).click();
    await expect(page).toHaveURL(new RegExp(`^${site()}chapters/human-capital/#.`));
    await expect(page.getByRole('heading', { name: heading })).toBeInViewport();
  });
}

test('a glance at a page does not move the place', async ({ page }) => {
  await page.goto(chapter);
  await readTo(page, 0);
  await page.goto('/cases/ikea/');
  await expect(page.locator('h1')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Continue reading' })).toHaveAttribute('href', new RegExp(chapter));
});

test('a new reader is asked to begin, and nothing is stored before she does something', async ({ page }) => {
  for (const path of ['/', chapter, '/cases/', '/workbook/', '/search/', '/recovery/']) {
    await page.goto(path);
    await islandsReady(page);
  }
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Start reading' })).toHaveAttribute('href', /\/chapters\/the-ask\/$/);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

for (const hostile of [
  '{"href":"javascript:alert(1)","title":"Free","heading":""}',
  '{"href":"https://evil.example/","title":"Free","heading":""}',
  '{"href":"//evil.example/","title":"Free","heading":""}',
  '{"href":"/\\\\evil.example/","title":"Free","heading":""}',
  '{"href":["/chapters/the-ask/"],"title":"Free","heading":""}',
  '{"href":"/chapters/the-ask/","title":{},"heading":7}',
  '[]',
  '42',
  'not JSON',
]) {
  test(`a stored place of ${hostile} is ignored`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem('the-ask:reading', text), hostile);
    await page.goto('/');
    const start = page.locator('[data-continue] a').first();
    await expect(start).toHaveText('Start reading');
    await expect(start).toHaveAttribute('href', '/chapters/the-ask/');
  });
}

test('markup in a stored title is only words', async ({ page }) => {
  const place = { href: chapter, title: '<img src=x onerror=alert(1)>', heading: '<b>bold</b>' };
  await page.addInitScript((text) => localStorage.setItem('the-ask:reading', text), JSON.stringify(place));
  await page.goto('/');
  await expect(page.locator('[data-continue]')).toContainText('<b>bold</b>');
  await expect(page.locator('[data-continue] :is(img, b)')).toHaveCount(0);
});

test('reading settings hold on every page and after a reload, from before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(chapter);
  const measure = () =>
    page
      .locator('.prose p')
      .nth(1)
      .evaluate((it) => getComputedStyle(it).fontSize);
  const size = await measure();
  await page.getByRole('button', { name: /reading settings/ }).click();
  await page.getByLabel('Sepia').check({ force: true });
  await page.getByLabel('Largest').check({ force: true });
  await page.getByLabel('Instrument Sans').check({ force: true });
  await page.getByLabel('Narrow').check({ force: true });
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'sepia');
  expect(Number.parseFloat(await measure())).toBeGreaterThan(Number.parseFloat(size) * 1.3);
  expect(await stored(page, 'settings')).toMatchObject({ theme: 'sepia', size: '5', face: 'sans', width: 'narrow' });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const { theme, size, face, width } = document.documentElement?.dataset ?? {};
      if (document.body) seen.push([theme, size, face, width].join());
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  for (const path of [chapter, '/', '/cases/ikea/', '/workbook/']) {
    await page.goto(path);
    await islandsReady(page);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(new Set(seen)).toEqual(new Set(['sepia,5,sans,narrow']));
  }
  await page.getByRole('button', { name: /reading settings/ }).click();
  for (const choice of ['Sepia', 'Largest', 'Instrument Sans', 'Narrow'])
    await expect(page.getByLabel(choice)).toBeChecked();
  await page.getByLabel('As my device is set').check({ force: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveAttribute('data-theme', 'night');
});

test('the contents show which pages have answers, in a mark and in words', async ({ page }) => {
  const ours = exercises.filter(({ path }) => path === chapter);
  const open = async () => {
    await page.getByRole('link', { name: 'Contents', exact: true }).click();
    return page.getByRole('dialog', { name: 'Contents' }).locator('[data-page="human-capital"]');
  };
  await page.goto(chapter);
  await islandsReady(page);
  await expect(await open()).not.toHaveAttribute('data-progress', /./);
  await page.keyboard.press('Escape');
  await answer(section(page, ours.find(({ kind }) => kind === 'reflect')?.id ?? ''), 'They can measure a wall.');
  await page.goto('/chapters/the-ask/');
  const row = await open();
  await expect(row).toHaveAttribute('data-progress', 'begun');
  await expect(row.getByRole('link')).toHaveAccessibleName(new RegExp(`1 of ${ours.length} exercises answered`));
  await expect(row.locator('.progress')).toBeVisible();
  await page.goto(chapter);
  for (const { id } of ours) await answer(section(page, id), 'They can carry a bookcase home.');
  await page.goto('/chapters/the-ask/');
  await expect(await open()).toHaveAttribute('data-progress', 'done');
});

test('an answer that was emptied again does not count as progress', async ({ page }) => {
  const [first] = exercises.filter(({ path, kind }) => path === chapter && kind === 'reflect');
  const exercise = section(page, first?.id ?? '');
  await page.goto(chapter);
  await answer(exercise, 'They can measure a wall.');
  await answer(exercise, '');
  await page.goto('/chapters/the-ask/');
  await page.getByRole('link', { name: 'Contents', exact: true }).click();
  const row = page.getByRole('dialog', { name: 'Contents' }).locator('[data-page="human-capital"]');
  await expect(row).toBeVisible();
  await expect(row).not.toHaveAttribute('data-progress', /begun|done/);
});

for (const [line, latency, early] of [
  ['quick', 20, 3],
  ['slow', 200, 0],
] as const) {
  test(`over a ${line} line ${early} fonts are fetched before the text is painted`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const throughput = 1_000_000;
    await session.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput },
    });
    await page.goto('/chapters/human-capital/');
    await expect(page.locator('link[rel=preload][as=font]')).toHaveCount(early);
  });
}

test('a line under the head grows as she reads', async ({ page }) => {
  await page.goto(chapter);
  const grown = () => page.locator('.head-progress').evaluate((it) => it.getBoundingClientRect().width / innerWidth);
  expect(await grown()).toBe(0);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect.poll(grown).toBeCloseTo(0.5, 1);
});

for (const width of [390, 1280]) {
  test(`no line begins with a number of a source or with what ends a sentence, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      '/chapters/dark-side/',
      '/chapters/innovation-myopia/',
      '/cases/amana-radarange/',
      '/related/',
    ]) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(partedControls), path).toEqual([]);
    }
  });
}

/** In the page: the text that stands on another line than the citation, note or term that it touches. */
function partedControls(): string[] {
  const letter = (text: Text, at: number) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect();
  };
  return [...document.querySelectorAll('main :is(.prose, .shifts, .investments) :is(.cite, .term, .note-ref)')].flatMap(
    (control) => {
      const outer = control.closest('.note') ?? control;
      const next = outer.nextElementSibling?.matches('.popover') ? outer.nextElementSibling : outer;
      const { bottom, top } = control.getBoundingClientRect();
      return [outer.previousSibling, next.nextSibling].flatMap((text, after) => {
        if (!(text instanceof Text) || !(after ? /^\S/ : /\S$/).test(text.data)) return [];
        const box = letter(text, after ? 0 : text.data.length - 1);
        return box.bottom < top || box.top > bottom ? [text.data] : [];
      });
    },
  );
}
