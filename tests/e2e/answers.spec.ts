import {
  CHAPTER,
  exercise,
  exercisePages,
  expectStatus,
  FARE,
  field,
  holdSaves,
  INVENTORY,
  items,
  PAIRS,
  STUCK,
  storedDocument,
  type,
  write,
} from '../support/answers';
import { expect, islandsReady, samples, test } from '../support/site';

test('a reflection is saved while it is written, and is there after a reload', async ({ page }) => {
  await page.goto(CHAPTER);
  await expectStatus(page, INVENTORY, 'idle');
  await expect(field(page, INVENTORY)).toBeEnabled();
  await exercise(page, INVENTORY)
    .locator('[data-save-status]')
    .evaluate((element) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(element.getAttribute('data-save-status') ?? '')).observe(element, {
        attributeFilter: ['data-save-status'],
      });
    });
  await type(page, INVENTORY, 'They can measure.');
  await expectStatus(page, INVENTORY, 'saved');
  const seen = await page.evaluate<string[]>('seen');
  expect(seen.join(' ')).toMatch(/^(saving saved ?)+$/);
  await page.reload();
  await expect(field(page, INVENTORY)).toHaveValue('They can measure.');
  await expectStatus(page, INVENTORY, 'saved');
  await expectStatus(page, STUCK, 'idle');
});

test('a guess is locked in, opens the account, and is still locked in after a reload', async ({ page }) => {
  await page.goto(CHAPTER);
  const lockIn = exercise(page, FARE).getByRole('button', { name: 'Lock in and compare' });
  await expect(lockIn).toBeDisabled();
  await field(page, FARE).fill('Half of them');
  await lockIn.click();
  await expect(exercise(page, FARE).locator('details')).toHaveAttribute('open');
  await expect(field(page, FARE)).not.toBeEditable();
  await expectStatus(page, FARE, 'saved');
  await page.reload();
  await expectStatus(page, FARE, 'saved');
  await expect(field(page, FARE)).toHaveValue('Half of them');
  await expect(field(page, FARE)).not.toBeEditable();
  await exercise(page, FARE).getByRole('button', { name: 'Guess again' }).click();
  await expect(field(page, FARE)).toBeEditable();
});

test('no field takes words before what is stored was read', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(CHAPTER, { waitUntil: 'commit' });
  for (const id of [INVENTORY, STUCK, FARE, PAIRS]) await expect(field(page, id)).toBeDisabled();
  release();
  for (const id of [INVENTORY, STUCK, FARE, PAIRS]) await expect(field(page, id)).toBeEnabled();
});

test('every exercise has one status, which says that nothing is written yet', async ({ page }) => {
  for (const path of exercisePages) {
    await page.goto(path);
    await islandsReady(page);
    const found = await page
      .locator('[data-exercise]')
      .evaluateAll((sections) =>
        sections.map((section) =>
          [...section.querySelectorAll('[role="status"]')].map((status) => status.getAttribute('data-save-status')),
        ),
      );
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(found.map(() => ['idle']));
  }
});

test('nothing is written before the reader acts', async ({ page, context }) => {
  for (const path of samples) {
    const visit = await context.newPage();
    await visit.goto(path);
    await islandsReady(visit);
    await visit.close();
  }
  await page.goto('/about/');
  expect(await items(page)).toEqual({});
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('every key in storage begins with the name of the book', async ({ page, context }) => {
  await page.goto(CHAPTER);
  await write(page, INVENTORY, 'They can measure.');
  await page.getByRole('button', { name: 'reading settings' }).click();
  await page.getByRole('radio', { name: 'Sepia' }).check();
  await page.keyboard.press('Escape');
  await page.mouse.wheel(0, 3000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await page.goto('/workbook/');
  await page.getByRole('button', { name: 'Save a file' }).click();
  const keys = Object.keys(await items(page));
  expect(keys.sort()).toEqual([
    'the-ask:index',
    'the-ask:reading',
    'the-ask:settings',
    expect.stringMatching(/^the-ask:workbook:/),
  ]);
  expect(await context.cookies()).toEqual([]);
});

test.describe('words outlive the page', () => {
  for (const end of ['closed', 'killed'] as const) {
    test(`that is ${end} one second after typing`, async ({ page, context }) => {
      const tab = await context.newPage();
      await tab.goto(CHAPTER);
      await type(tab, INVENTORY, 'They can measure.');
      // One second by the page's own clock, which the pause before saving is counted by too.
      await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
      if (end === 'closed') await tab.close({ runBeforeUnload: false });
      else {
        const session = await context.newCDPSession(tab);
        const crashed = tab.waitForEvent('crash');
        session.send('Page.crash').catch(() => undefined);
        await crashed;
      }
      await page.goto(CHAPTER);
      await expect(field(page, INVENTORY)).toHaveValue('They can measure.');
      await expectStatus(page, INVENTORY, 'saved');
    });
  }

  test('that is closed right after the last keystroke', async ({ page, context }) => {
    const tab = await context.newPage();
    await holdSaves(tab);
    await tab.goto(CHAPTER);
    await type(tab, INVENTORY, 'To the last letter');
    await expectStatus(tab, INVENTORY, 'saving');
    await tab.close();
    await page.goto(CHAPTER);
    await expect(field(page, INVENTORY)).toHaveValue('To the last letter');
  });

  for (const way of ['a link', 'the back button', 'a reload'] as const) {
    test(`that is left by ${way} right after the last keystroke`, async ({ page }) => {
      await holdSaves(page);
      await page.goto('/about/');
      await page.goto(CHAPTER);
      await type(page, INVENTORY, 'To the last letter');
      await expectStatus(page, INVENTORY, 'saving');
      if (way === 'a link') await page.locator('a[href="/workbook/"]').first().click();
      if (way === 'the back button') await page.goBack();
      if (way === 'a reload') await page.reload();
      else await expect(page).not.toHaveURL(new RegExp(CHAPTER));
      expect((await storedDocument(page)).answers).toMatchObject({ [INVENTORY]: { value: 'To the last letter' } });
      await page.goto(CHAPTER);
      await expect(field(page, INVENTORY)).toHaveValue('To the last letter');
    });
  }
});
