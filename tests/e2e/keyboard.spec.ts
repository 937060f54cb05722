import { expect, islandsReady, pageTypes, test } from '../support/site';
import { section, status } from './support/exercises';
import { focused, skipAhead, tabTo } from './support/focus';

test.beforeEach(async ({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const path of pageTypes) {
  for (const width of [390, 1280]) {
    test(`the keyboard reaches the end of ${path} and back out, always in sight, at ${width}`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 844 });
      await page.goto(path);
      await islandsReady(page);
      const stops: string[] = [];
      const faults = new Set<string>();
      let skipped = 0;
      for (;;) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement === document.body)) break;
        const { name, fault } = await focused(page);
        if (fault) faults.add(fault);
        stops.push(name);
        expect(stops.length, 'the way through the page has an end').toBeLessThan(900);
        // Hundreds of like links are not walked one by one.
        if (stops.length === 150) skipped = await skipAhead(page);
      }
      expect([...faults]).toEqual([]);
      // The print edition has no head to skip.
      if (path !== '/print/') expect(stops[0]).toContain('Skip to the text');
      const reachable = await page
        .locator('main :is(a[href], button:enabled, select:enabled, textarea:enabled, summary):visible')
        .evaluateAll((all: HTMLElement[]) => all.filter(({ tabIndex }) => tabIndex >= 0).length);
      expect(stops.length + skipped).toBeGreaterThanOrEqual(reachable);
    });
  }
}

test('the first key leads past the head of the page to its text', async ({ page }) => {
  await page.goto('/chapters/human-capital/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect((await focused(page)).inMain).toBe(true);
});

test('a reader with a keyboard only opens a source, a note and a term, answers, and goes to the next page', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 900, height: 800 });
  await page.goto('/chapters/human-capital/');
  await islandsReady(page);
  const popover = page.locator('.popover:popover-open');

  const source = await tabTo(page, /\.cite/);
  await page.keyboard.press('Enter');
  await expect(popover).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(popover.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(popover).toHaveCount(0);
  expect((await focused(page)).name).toBe(source.name);

  const term = await tabTo(page, /\.term/);
  await page.keyboard.press('Enter');
  await expect(popover).toContainText(/human capital/i);
  await page.keyboard.press('Escape');
  await expect(popover).toHaveCount(0);
  expect((await focused(page)).name).toBe(term.name);

  await tabTo(page, /\.note-ref/);
  const note = page.locator('.note-body').first();
  await expect(note).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await page.keyboard.press('Space');
  await expect(note).toBeHidden();

  await tabTo(page, /^textarea/);
  const exercise = section(page, 'human-capital.inventory');
  await expect(exercise.locator('textarea')).toBeFocused();
  await page.keyboard.type('They can measure a wall.');
  await expect(status(exercise)).toHaveAttribute('data-save-status', 'saved');
  await page.keyboard.press('Tab');
  await expect(exercise.locator('textarea')).not.toBeFocused();
  await expect(exercise.locator('textarea')).toHaveValue('They can measure a wall.');

  const next = await tabTo(page, /^a\.next/);
  expect(next.fault).toBeUndefined();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/human-capital/);
  await expect(page.locator('h1')).toBeVisible();
});

test('the contents open by key at the page the reader is on, and give the focus back', async ({ page }) => {
  await page.goto('/chapters/human-capital/');
  await tabTo(page, /“Contents”/, 5);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Contents' });
  await expect(dialog.locator('[aria-current="page"]')).toBeFocused();
  const seen = new Set<string>();
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.name.startsWith('body')) continue; // On its way round the focus passes through the browser itself.
    expect(at.fault).toBeUndefined();
    seen.add(at.name);
    await expect(page.locator('dialog:focus-within')).toHaveCount(1);
  }
  expect(seen.size).toBeGreaterThan(5);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name: 'Contents', exact: true })).toBeFocused();
});

for (const key of ['/', 'Control+k']) {
  test(`${key} opens the search, arrows choose, Enter goes to the section`, async ({ page }) => {
    await page.goto('/chapters/the-ask/');
    await islandsReady(page);
    await page.keyboard.press(key);
    const field = page.getByRole('combobox', { name: 'Search the book' });
    await expect(field).toBeFocused();
    await page.keyboard.type('driver');
    const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
    await expect(options.nth(1)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '');
    await page.keyboard.press('ArrowUp');
    const href = await options.nth(0).getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.pathname + url.hash === href);
    if (href?.includes('#')) await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toBeInViewport();
  });
}

test('Esc closes the search and leaves the reader where she was', async ({ page }) => {
  await page.goto('/chapters/the-ask/');
  await islandsReady(page);
  const before = await tabTo(page, /\.cite/);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search the book' })).toBeFocused();
  await page.keyboard.type('driver');
  await expect(page.getByRole('listbox', { name: 'Results' })).toBeVisible();
  await page.keyboard.press('Escape');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  if (await dialog.isVisible()) await page.keyboard.press('Escape'); // The first empties the field.
  await expect(dialog).toBeHidden();
  expect((await focused(page)).name).toBe(before.name);
});

test('a slash typed into an answer is a slash', async ({ page }) => {
  await page.goto('/chapters/human-capital/');
  const exercise = section(page, 'human-capital.inventory');
  await exercise.locator('textarea').click();
  await page.keyboard.type('and/or');
  await expect(exercise.locator('textarea')).toHaveValue('and/or');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the button that opens the reading settings closes them too', async ({ page }) => {
  await page.goto('/chapters/the-ask/');
  const settings = page.getByRole('dialog', { name: 'Reading settings' });
  const button = page.getByRole('button', { name: 'Aa, reading settings' });
  for (const press of [() => button.click(), () => button.press('Enter')]) {
    await press();
    await expect(settings).toBeVisible();
    await press();
    await expect(settings).toBeHidden();
  }
});

test('a reader chooses the page color by arrow keys and sees where she is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/chapters/the-ask/');
  await tabTo(page, /reading settings/, 8);
  await page.keyboard.press('Enter');
  const settings = page.getByRole('dialog', { name: 'Reading settings' });
  await expect(settings).toBeVisible();
  await tabTo(page, /^input/, 4);
  await expect(settings.getByLabel('As my device is set')).toBeFocused();
  for (const theme of ['paper', 'sepia', 'night']) {
    await page.keyboard.press('ArrowRight');
    await expect(settings.getByLabel(new RegExp(theme, 'i'))).toBeChecked();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(
      await settings.locator('label:has(:focus-visible)').evaluate((it) => getComputedStyle(it).outlineWidth),
    ).toBe('3px');
  }
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await expect(page.getByRole('button', { name: /reading settings/ })).toBeFocused();
});
