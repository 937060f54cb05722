import type { Page } from '@playwright/test';
import { roles } from '../../src/schemas/role';
import { expect, islandsReady, nestedUrl, rootUrl, test } from '../support/site';
import { blockStorage } from './support/exercises';
import { watchShifts } from './support/shift';

const foot = (page: Page) => page.getByRole('navigation', { name: 'Previous and next' });
const steps = (page: Page) => page.locator('[data-step]');
const stored = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('the-ask:path') ?? 'null'));

/** Before the page is opened: a path is kept, as an earlier visit left it. */
const keep = (page: Page, value: unknown) =>
  page.addInitScript(
    (text) => {
      if (!sessionStorage.getItem('kept')) localStorage.setItem('the-ask:path', text);
      sessionStorage.setItem('kept', 'once');
    },
    typeof value === 'string' ? value : JSON.stringify(value),
  );

async function scroll(page: Page): Promise<void> {
  await islandsReady(page);
  await page.mouse.wheel(0, 600);
}

for (const role of roles) {
  test(`the path for ${role} says why each step is there, and what it takes to read`, async ({ page }) => {
    await page.goto(`/paths/${role}/`);
    const all = await steps(page).evaluateAll((items) =>
      items.map((item) => ({
        slug: (item as HTMLElement).dataset['step'],
        why: item.querySelector('.why')?.textContent?.length ?? 0,
        minutes: Number.parseInt(item.querySelector('.minutes')?.textContent ?? '', 10),
      })),
    );
    expect(all.length).toBeGreaterThanOrEqual(6);
    expect(all.length).toBeLessThanOrEqual(9);
    expect(all.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['writing-your-ask', 'testing-your-ask']));
    for (const { why, minutes } of all) {
      expect(why).toBeGreaterThan(20);
      expect(minutes).toBeGreaterThan(0);
    }
    const total = all.reduce((sum, { minutes }) => sum + minutes, 0);
    await expect(page.getByRole('heading', { name: `${total} minutes of reading` })).toBeVisible();
    await page.getByRole('link', { name: 'Begin', exact: true }).click();
    await expect(page).toHaveURL(/\/chapters\/the-ask\/$/);
    await expect(foot(page).locator('.next')).toHaveText(/^Next: /);
  });
}

for (const [where, site] of [
  ['at the root', rootUrl],
  ['under a path', nestedUrl],
] as const) {
  test(`the cover leads to a path, and its reader is led along it from page to page, ${where}`, async ({ page }) => {
    await page.goto(site());
    await page.getByRole('link', { name: 'Founder' }).click();
    await page.getByRole('button', { name: 'Follow this path' }).click();
    await expect(page.getByRole('button', { name: 'Leave this path' })).toBeVisible();
    await expect(page.getByRole('status')).toContainText('0 of 8 steps reached');
    expect(await stored(page)).toEqual({ role: 'founder', reached: [] });

    await page.getByRole('link', { name: 'Begin', exact: true }).click();
    await expect(foot(page)).toContainText('Next on the path for founders: Case 1');
    await expect(foot(page).getByRole('link', { name: 'Previous' })).toHaveCount(0);
    await scroll(page);
    await foot(page).locator('.next').click();
    await expect(page).toHaveURL(`${site()}cases/ford-model-t/`);
    await expect(foot(page).getByRole('link', { name: 'Previous on the path: The Ask' })).toBeVisible();
    await foot(page).getByRole('link', { name: 'All steps of this path' }).click();

    await expect(page).toHaveURL(`${site()}paths/founder/`);
    await expect(page.getByRole('status')).toContainText('of 8 steps reached');
    await expect(steps(page).first().getByRole('link')).toHaveAccessibleName(/The Ask ?, reached/);
    await expect(page.getByRole('link', { name: 'Continue', exact: true })).toHaveAttribute(
      'href',
      /\/(ford-model-t|human-capital)\/$/,
    );
  });
}

test('a page of the path that the reader only glanced at is not reached', async ({ page }) => {
  await keep(page, { role: 'founder', reached: ['the-ask'] });
  await page.goto('/chapters/human-capital/');
  await expect(foot(page)).toContainText('Next on the path for founders');
  expect(await stored(page)).toEqual({ role: 'founder', reached: ['the-ask'] });
  await scroll(page);
  await expect.poll(() => stored(page)).toEqual({ role: 'founder', reached: ['the-ask', 'human-capital'] });
});

test('pages that are not on the path lead through the book', async ({ page }) => {
  await keep(page, { role: 'founder', reached: [] });
  const asked = page.waitForResponse('**/paths/founder/');
  await page.goto('/chapters/using-this-book/');
  await asked;
  await islandsReady(page);
  await expect(foot(page).locator('.next')).toHaveText(/^Next: /);
  await scroll(page);
  expect(await stored(page)).toEqual({ role: 'founder', reached: [] });
});

test('the last step leads to the brief, and so does the path when every step was reached', async ({ page }) => {
  await page.goto('/paths/founder/');
  const all = await steps(page).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['step']));
  await keep(page, { role: 'founder', reached: all });
  await page.goto('/chapters/objections/');
  await expect(foot(page).locator('.next')).toContainText('The path for founders ends here');
  await expect(foot(page).locator('.next')).toHaveAttribute('href', '/workbook/brief/');
  await page.goto('/paths/founder/');
  await expect(page.getByRole('status')).toContainText('8 of 8 steps reached');
  await expect(page.getByRole('link', { name: 'Your brief' })).toHaveAttribute('href', /\/workbook\/brief\/$/);
});

test('a path is left where it was chosen, and the book leads on', async ({ page }) => {
  await keep(page, { role: 'founder', reached: ['the-ask'] });
  await page.goto('/chapters/the-ask/');
  await expect(foot(page)).toContainText('on the path for founders');
  await page.goto('/paths/brand/');
  await expect(page.getByRole('status')).toContainText('You follow another path now');
  await page.goto('/paths/founder/');
  await page.getByRole('button', { name: 'Leave this path' }).click();
  await expect(page.getByRole('button', { name: 'Follow this path' })).toBeVisible();
  await expect(page.locator('[data-progress="done"], [data-progress="none"]')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.goto('/chapters/the-ask/');
  await islandsReady(page);
  await expect(foot(page).locator('.next')).toHaveText(/^Next: /);
});

test('a page that the browser shows again from its memory knows what was chosen since', async ({ page }) => {
  await page.goto('/chapters/the-ask/');
  await islandsReady(page);
  const comeBack = (text: string | null) =>
    page.evaluate((value) => {
      if (value) localStorage.setItem('the-ask:path', value);
      else localStorage.removeItem('the-ask:path');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }, text);
  await comeBack('{"role":"brand","reached":[]}');
  await expect(foot(page)).toContainText('Next on the path for brand managers');
  await comeBack(null);
  await expect(foot(page).locator('.next')).toHaveText(/^Next: /);
  await expect(foot(page).locator('.next')).toHaveAttribute('rel', 'next');
});

for (const hostile of [
  '{"role":"../../evil","reached":[]}',
  '{"role":"__proto__","reached":[]}',
  '{"role":["founder"],"reached":[]}',
  '{"role":"<img src=x onerror=alert(1)>"}',
  '[]',
  '42',
  'not JSON',
]) {
  test(`a kept path of ${hostile} is ignored`, async ({ page }) => {
    await keep(page, hostile);
    await page.goto('/chapters/the-ask/');
    await islandsReady(page);
    await page.waitForLoadState('networkidle');
    await expect(foot(page).locator('.next')).toHaveText(/^Next: /);
    await page.goto('/paths/founder/');
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('button', { name: 'Follow this path' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Begin', exact: true })).toHaveAttribute(
      'href',
      /\/chapters\/the-ask\/$/,
    );
  });
}

test('a reader whose browser keeps nothing is told so, and has the list', async ({ page }) => {
  await blockStorage(page);
  await page.goto('/paths/founder/');
  await page.getByRole('button', { name: 'Follow this path' }).click();
  await expect(page.getByRole('status')).toContainText('the path cannot be kept');
  await expect(page.getByRole('button', { name: 'Follow this path' })).toBeVisible();
});

for (const width of [360, 390, 1280]) {
  test(`at ${width} nothing moves when a path comes back, at the foot of a page or on its own`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await keep(page, { role: 'founder', reached: ['the-ask'] });
    const moved = await watchShifts(page);
    for (const path of ['/paths/founder/', '/paths/brand/']) {
      await page.goto(path);
      await expect(page.getByRole('status')).toContainText(/You follow/);
      expect(await moved(), path).toBe(0);
    }
    // One of a longer next title than the book's, one of a shorter.
    for (const path of ['/cases/ford-model-t/', '/chapters/best-beta/']) {
      await page.goto(path);
      await islandsReady(page);
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await page.waitForTimeout(300);
      await page.reload();
      await expect(foot(page)).toContainText('on the path for founders');
      await expect(foot(page).locator('.next')).toBeInViewport();
      expect(await moved(), path).toBe(0);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a path is a list to read along, and previous and next are those of the book', async ({ page }) => {
    await page.goto('/paths/founder/');
    await expect(page.locator('main :is(button, input):visible')).toHaveCount(0);
    await expect(steps(page)).toHaveCount(8);
    await page.getByRole('link', { name: 'Begin', exact: true }).click();
    await expect(foot(page).locator('.next')).toHaveText(/Next: /);
    await expect(foot(page)).not.toContainText('path');
  });
});
