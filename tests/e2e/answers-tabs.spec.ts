import type { Page } from '@playwright/test';
import {
  CHAPTER,
  expectStatus,
  field,
  holdSaves,
  INVENTORY,
  items,
  STUCK,
  storedDocument,
  write,
} from '../support/answers';
import { findBrowser } from '../support/browser';
import { expect, test } from '../support/site';

/** The same chapter in two tabs. */
async function twoTabs(page: Page, before: (tab: Page) => Promise<unknown> = async () => {}): Promise<[Page, Page]> {
  const other = await page.context().newPage();
  for (const tab of [page, other]) {
    await before(tab);
    await tab.goto(CHAPTER);
    await expect(field(tab, STUCK)).toBeEnabled();
  }
  return [page, other];
}

test('the other tab shows the newer words without a reload', async ({ page }) => {
  const [one, two] = await twoTabs(page);
  await write(one, INVENTORY, 'They can measure.');
  await expect(field(two, INVENTORY)).toHaveValue('They can measure.');
  await expectStatus(two, INVENTORY, 'saved');
  await write(two, INVENTORY, 'They can measure a wall.');
  await expect(field(one, INVENTORY)).toHaveValue('They can measure a wall.');
  await expectStatus(one, INVENTORY, 'saved');
});

test('two tabs that write different answers at once keep both', async ({ page }) => {
  const releases: (() => Promise<void>)[] = [];
  const [one, two] = await twoTabs(page, async (tab) => releases.push(await holdSaves(tab)));
  await field(one, INVENTORY).fill('from the first tab');
  await field(two, STUCK).fill('from the second tab');
  for (const release of releases) await release();
  for (const tab of [one, two]) {
    await expect(field(tab, INVENTORY)).toHaveValue('from the first tab');
    await expect(field(tab, STUCK)).toHaveValue('from the second tab');
    await expectStatus(tab, INVENTORY, 'saved');
    await expectStatus(tab, STUCK, 'saved');
  }
  await page.reload();
  await expect(field(page, INVENTORY)).toHaveValue('from the first tab');
  await expect(field(page, STUCK)).toHaveValue('from the second tab');
});

for (const first of [0, 1]) {
  test(`of two tabs that write the same answer at once the later is shown, the other kept (${first ? 'it' : 'the other'} is saved first)`, async ({
    page,
  }) => {
    const releases: (() => Promise<void>)[] = [];
    const [one, two] = await twoTabs(page, async (tab) => releases.push(await holdSaves(tab)));
    await field(one, INVENTORY).fill('earlier, in the first tab');
    await field(two, INVENTORY).fill('later, in the second tab');
    await releases[first]?.();
    await expectStatus([one, two][first] ?? one, INVENTORY, 'saved');
    await releases[1 - first]?.();
    for (const tab of [one, two]) {
      await expect(field(tab, INVENTORY)).toHaveValue('later, in the second tab');
      await expectStatus(tab, INVENTORY, 'saved');
    }
    expect((await storedDocument(page)).answers).toMatchObject({
      [INVENTORY]: { value: 'later, in the second tab', history: [{ value: 'earlier, in the first tab' }] },
    });
  });
}

test('two fresh tabs that both write first end in one workbook', async ({ page }) => {
  const releases: (() => Promise<void>)[] = [];
  const [one, two] = await twoTabs(page, async (tab) => releases.push(await holdSaves(tab)));
  await field(one, INVENTORY).fill('from the first tab');
  await field(two, INVENTORY).fill('from the second tab');
  await field(two, STUCK).fill('also from the second tab');
  for (const release of releases) await release();
  for (const tab of [one, two]) for (const id of [INVENTORY, STUCK]) await expectStatus(tab, id, 'saved');
  const keys = Object.keys(await items(page)).filter((key) => key.startsWith('the-ask:workbook:'));
  expect(keys).toHaveLength(1);
  const { answers } = await storedDocument(page);
  expect(JSON.stringify(answers)).toMatch(/from the first tab.*also from the second tab/);
  for (const tab of [one, two]) await expect(field(tab, INVENTORY)).toHaveValue('from the second tab');
});

test('what is erased in one tab is erased in the other, and does not come back', async ({ page }) => {
  const [one, two] = await twoTabs(page);
  await write(one, INVENTORY, 'to be erased');
  await expect(field(two, INVENTORY)).toHaveValue('to be erased');
  await one.goto('/workbook/');
  await one.locator(`[data-answer="${INVENTORY}"]`).getByRole('button', { name: 'Erase' }).click();
  await expect(field(two, INVENTORY)).toHaveValue('');
  await expectStatus(two, INVENTORY, 'idle');
  await write(two, STUCK, 'written after the erasure');
  expect(JSON.stringify(await storedDocument(two))).not.toContain('to be erased');
  await two.reload();
  await expectStatus(two, STUCK, 'saved');
  await expect(field(two, INVENTORY)).toHaveValue('');
});

test('a tab that did not hear of an erasure does not undo it by saving', async ({ page }) => {
  const [one, two] = await twoTabs(page, (tab) =>
    tab.addInitScript(() =>
      addEventListener('storage', (event) => 'deaf' in window && event.stopImmediatePropagation()),
    ),
  );
  await write(one, INVENTORY, 'to be erased');
  await expectStatus(two, INVENTORY, 'saved');
  // From now on the second tab hears nothing, like one frozen in the background.
  await two.evaluate(() => Object.assign(window, { deaf: true }));
  await one.goto('/workbook/');
  await one.locator(`[data-answer="${INVENTORY}"]`).getByRole('button', { name: 'Erase' }).click();
  await expect.poll(async () => (await storedDocument(one)).answers).toMatchObject({ [INVENTORY]: { value: null } });
  await expect(field(two, INVENTORY)).toHaveValue('to be erased');
  await write(two, STUCK, 'written after the erasure');
  expect((await storedDocument(two)).answers).toMatchObject({ [INVENTORY]: { value: null } });
  await expect(field(two, INVENTORY)).toHaveValue('');
});

test('a page that comes back from the back/forward cache shows the newer words', async ({ playwright, baseURL }) => {
  // Playwright turns the cache off, and Chromium without windows has none.
  const executablePath = findBrowser();
  const browser = await playwright.chromium.launch({
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath && { executablePath }),
  });
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto(CHAPTER);
  await write(page, INVENTORY, 'before leaving');
  await page.evaluate(() => addEventListener('pageshow', (event) => Object.assign(window, { kept: event.persisted })));
  await page.goto('/about/');
  await other.goto(CHAPTER);
  await expect(field(other, INVENTORY)).toHaveValue('before leaving');
  await write(other, INVENTORY, 'while it was away');
  // Such a return has no load event to wait for.
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate('window.kept')).toBe(true);
  await expect(field(page, INVENTORY)).toHaveValue('while it was away');
  await expectStatus(page, INVENTORY, 'saved');
  await browser.close();
});
