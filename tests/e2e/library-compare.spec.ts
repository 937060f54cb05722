import { expect, test } from '../support/site';
import { dress, findings } from './support/axe';
import { focused, tabTo } from './support/focus';
import { box, compare, comparison, linesOf, rows, titles, tool } from './support/library';
import { watchShifts } from './support/shift';
import { hardToHit } from './support/targets';

const heading = '#compare-title';

test('a reader sets two cases side by side and sees what was asked, invested, and how it ended', async ({ page }) => {
  await page.goto('/cases/');
  await compare(page, ['ikea', 'southwest']);
  await expect(page.locator(heading)).toHaveText('IKEA and Southwest Airlines, side by side');
  await expect(page.locator(heading)).toBeFocused();
  await expect(page.locator(heading)).toBeInViewport();
  await expect(page).toHaveURL('/cases/?compare=ikea,southwest');
  await expect(page.locator('[data-library]')).toBeHidden();
  const heads = comparison(page).locator('thead th');
  await expect(heads.locator('a')).toHaveText(['IKEA', 'Southwest Airlines']);
  const lines = await linesOf(page);
  expect(Object.keys(lines)).toEqual(
    expect.arrayContaining([
      'Asked to do',
      'Asked to become',
      'Before',
      'Become',
      'Skill',
      'Outcome',
      'Years',
      'Place',
    ]),
  );
  expect(lines['Years']).toEqual(['1956–today', '1971–today']);
  expect(lines['Outcome']).toEqual(['Mixed', 'It worked']);
  expect(lines['Place']).toEqual(['Älmhult, Sweden', 'Dallas, Texas']);
  expect(lines['Tool']?.[1]).toBe('None in the case');
  await heads.getByRole('link', { name: 'IKEA' }).click();
  await expect(page).toHaveURL(/\/cases\/ikea\/$/);
  await expect(page.locator('h1')).toHaveText('IKEA');
});

test('an address with cases in it shows them, and nothing moves under the reader’s eyes', async ({ page }) => {
  const moved = await watchShifts(page);
  await page.goto('/cases/?compare=ikea,southwest,google');
  await expect(page.locator(heading)).toHaveText('IKEA, Southwest Airlines and Google Search, side by side');
  await expect(comparison(page).locator('thead th')).toHaveCount(3);
  await expect(page.locator('[data-library]')).toBeHidden();
  expect(await moved()).toBe(0);
});

test('the way back leads to the list as it was: its place, its filter, its boxes', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('/cases/?invested=access&sort=title');
  await expect(rows(page).first()).toBeVisible();
  const left = await titles(page);
  await compare(page, ['ikea', 'southwest']);
  await expect(page.locator(heading)).toBeVisible();
  await expect(page).toHaveURL('/cases/?invested=access&sort=title&compare=ikea,southwest');
  for (const back of [
    () => page.goBack(),
    () => page.getByRole('button', { name: /^Back to all \d+ cases$/ }).click(),
  ]) {
    await back();
    await expect(page).toHaveURL('/cases/?invested=access&sort=title');
    await expect(page.locator(heading)).toBeHidden();
    expect(await titles(page)).toEqual(left);
    await expect(box(page, 'ikea')).toBeChecked();
    await expect(box(page, 'southwest')).toBeChecked();
    await expect(page.getByRole('button', { name: 'Compare side by side' })).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await page.goForward();
    await expect(page.locator(heading)).toBeVisible();
  }
});

test('boxes stay checked when the reader looks at a case and comes back', async ({ page }) => {
  await page.goto('/cases/');
  await box(page, 'dyson').check();
  await expect(page.locator('[data-bar] p')).toHaveText(/Dyson\. *Choose one or two more/);
  await rows(page).filter({ hasText: 'Apple' }).locator('th a').click();
  await expect(page).toHaveURL(/apple/);
  await page.goBack();
  await expect(box(page, 'dyson')).toBeChecked();
  await expect(page.locator('[data-bar] p')).toHaveText(/Dyson/);
});

test('boxes are kept in the order in which they were checked, also while what they do is still coming', async ({
  page,
}) => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route(/_astro\/library\..*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/cases/');
  for (const slug of ['google', 'ikea', 'southwest']) await box(page, slug).check();
  release();
  await expect(page.locator('[data-said]')).toHaveText(/^Google Search, IKEA and Southwest Airlines\./);
});

test('three is the most; one can be left out, another added, and the address follows', async ({ page }) => {
  await page.goto('/cases/');
  for (const slug of ['google', 'ikea', 'southwest']) await box(page, slug).check();
  await expect(box(page, 'dyson')).toBeDisabled();
  await expect(page.locator('[data-said]')).toHaveText(
    /Google Search, IKEA and Southwest Airlines\. Three is the most/,
  );
  await page.getByRole('button', { name: 'Compare side by side' }).click();
  await page.getByRole('button', { name: 'Leave out IKEA' }).click();
  await expect(page.locator(heading)).toHaveText('Google Search and Southwest Airlines, side by side');
  await expect(page.locator(heading)).toBeFocused();
  await expect(page).toHaveURL('/cases/?compare=google,southwest');
  await expect(page.getByRole('button', { name: /^Leave out/ })).toHaveCount(0);
  await page.getByLabel('Add a third').selectOption({ label: 'Dyson' });
  await expect(page).toHaveURL('/cases/?compare=google,southwest,dyson');
  await expect(comparison(page).locator('thead th')).toHaveCount(3);
  await page.reload();
  await expect(page.locator(heading)).toHaveText('Google Search, Southwest Airlines and Dyson, side by side');
});

test('the choice can be cleared, and the bar goes', async ({ page }) => {
  await page.goto('/cases/');
  await box(page, 'ikea').check();
  await expect(page.getByRole('button', { name: 'Compare side by side' })).toBeHidden();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(box(page, 'ikea')).not.toBeChecked();
  await expect(box(page, 'ikea')).toBeFocused();
  await expect(page.locator('[data-bar]')).toBeHidden();
  await page.reload();
  await expect(box(page, 'ikea')).not.toBeChecked();
});

test('a reader with a keyboard only chooses, compares, and goes back', async ({ page }) => {
  await page.goto('/cases/');
  for (const slug of ['dyson', 'google']) {
    await tabTo(page, /^input/, 60);
    while (!(await box(page, slug).evaluate((it) => it === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(box(page, slug)).toBeChecked();
    expect((await focused(page)).fault).toBeUndefined();
  }
  // What lies under the bar is scrolled out from under it.
  for (const slug of ['windows-xp', 'facebook']) {
    while (!(await box(page, slug).evaluate((it) => it === document.activeElement))) await page.keyboard.press('Tab');
    expect((await focused(page)).fault).toBeUndefined();
  }
  await tabTo(page, /Compare side by side/, 20);
  await page.keyboard.press('Enter');
  await expect(page.locator(heading)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Back to/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Compare side by side' })).toBeFocused();
});

test('on a phone the cases stand under each other, line by line, each under its name', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/cases/?compare=ikea,southwest');
  const line = comparison(page).locator('tbody tr').filter({ hasText: 'Outcome' });
  const [first, second] = await line.locator('td').all();
  const [above, below] = [await first?.boundingBox(), await second?.boundingBox()];
  expect(above?.x).toBe(below?.x);
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await expect(line.locator('.compare-name')).toHaveText(['IKEA', 'Southwest Airlines']);
  await expect(line.locator('.compare-name').first()).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

for (const theme of ['paper', 'sepia', 'night'] as const) {
  test(`choosing and comparing have no fault that axe can find in ${theme}, and are easy to hit`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto('/cases/');
    for (const slug of ['ikea', 'southwest', 'google']) await box(page, slug).check();
    await expect(page.locator('[data-bar]')).toBeVisible();
    const look = async (state: string) => {
      for (const width of [390, 1280]) {
        await dress(page, theme, width);
        // On a phone the bar covers what is scrolled under it; at the end of the list nothing is.
        await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
        expect.soft(await findings(page), `${state} at ${width}`).toEqual([]);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await findings(page), `${state}, forced colors`).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
    };
    await look('chosen');
    await dress(page, theme, 390);
    if (theme === 'paper') expect.soft(await hardToHit(page, 44, 24)).toEqual([]);
    await page.getByRole('button', { name: 'Compare side by side' }).click();
    await expect(page.locator(heading)).toBeVisible();
    await look('side by side');
    await dress(page, theme, 390);
    if (theme === 'paper') expect.soft(await hardToHit(page, 44, 24)).toEqual([]);
  });
}

test('when the cases cannot be fetched the reader is told, and gets the list back', async ({ page }) => {
  await page.route('**/compare.json', (route) => route.fulfill({ status: 200, body: 'not JSON' }));
  await page.goto('/cases/?compare=ikea,southwest');
  await expect(page.locator(heading)).toHaveText('The cases could not be loaded');
  await page.unroute('**/compare.json');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page.locator('[data-library]')).toBeVisible();
  await page.getByRole('button', { name: 'Compare side by side' }).click();
  await expect(page.locator(heading)).toHaveText('IKEA and Southwest Airlines, side by side');
});

test('when the comparison itself cannot be fetched the choice stays, and the reader is told', async ({ page }) => {
  await page.route('**/comparing*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'export {}' }));
  await page.goto('/cases/');
  await compare(page, ['ikea', 'southwest']);
  await expect(page.locator('[data-bar]')).toContainText('The comparison could not be loaded');
  await expect(box(page, 'ikea')).toBeChecked();
  await expect(page.locator('[data-library]')).toBeVisible();
  await expect(page).toHaveURL('/cases/');
});

test('on paper a comparison is a table, and nothing to press', async ({ page }) => {
  await page.goto('/cases/?compare=ikea,southwest');
  await expect(page.locator(heading)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(comparison(page)).toBeVisible();
  await expect(page.locator('main :is(button, input, select):visible')).toHaveCount(0);
});

test('on paper the library is its line of years and its list, and nothing to choose', async ({ page }) => {
  await page.goto('/cases/');
  await box(page, 'ikea').check();
  await expect(page.locator('[data-bar]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-timeline] .drawing:visible')).toHaveCount(1);
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator('[data-bar]')).toBeHidden();
  await expect(tool(page, 'find')).toBeHidden();
  await expect(page.locator('[data-library] input:visible')).toHaveCount(0);
});
