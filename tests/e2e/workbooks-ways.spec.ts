import { CHAPTER, exercise, expectStatus, INVENTORY } from '../support/answers';
import { expect, islandsReady, test } from '../support/site';
import { dress, findings, themes } from './support/axe';
import { focused, tabTo } from './support/focus';
import { watchShifts } from './support/shift';
import { hardToHit } from './support/targets';
import { button, line, lines, openList, seedTwo, title } from './support/workbooks';

const LONG = `${'A name without an end '.repeat(9)}.`.slice(0, 200);

test('by keyboard a workbook is renamed, left as it was, added and deleted, and the focus is never lost', async ({
  page,
}) => {
  await seedTwo(page);
  await page.goto('/workbook/');
  await islandsReady(page);
  await tabTo(page, /Rename, switch, add/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Rename Beta/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Not kept');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Rename Beta')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Beta Works');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Rename Beta Works')).toBeFocused();
  expect((await focused(page)).fault).toBeUndefined();
  await tabTo(page, /New workbook/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of the new workbook')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'New workbook')).toBeFocused();
  await button(page, 'Delete Beta Works').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line(page, 'w2')).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});

const odd = { w1: LONG, w2: '<img src=x onerror=alert(1)> & 🚲', w3: 'חוברת הלקוח', w4: '' };

test('any name is shown as text, within the page, and moves nothing when it comes', async ({ page }) => {
  await seedTwo(page, odd);
  const shifts = await watchShifts(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${CHAPTER}#${INVENTORY.replace('.', '-')}`);
    await islandsReady(page);
    await expectStatus(page, INVENTORY, 'saved');
    await expect(exercise(page, INVENTORY).locator('.exercise-foot a')).toHaveText(LONG);
    expect(await shifts()).toBe(0);
    await page.goto('/workbook/');
    await islandsReady(page);
    await expect(title(page)).toHaveText(LONG);
    expect(await shifts()).toBe(0);
    await page.getByText('Rename, switch, add').click();
    await expect(line(page, 'w2')).toContainText(odd.w2);
    await expect(line(page, 'w4')).toContainText('A workbook without a name');
    await expect(page.locator('.workbooks img')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test('axe finds nothing in the list, whatever stands open in it', async ({ page }) => {
  await seedTwo(page, odd);
  await openList(page);
  await page.getByRole('button', { name: /^Archive חוברת/ }).click();
  await button(page, 'Close').click();
  await page.getByText('Archived (1)').click();
  await page.getByRole('button', { name: /^Rename <img/ }).click();
  await button(page, 'New workbook').click();
  for (const theme of themes) {
    await dress(page, theme, theme === 'paper' ? 390 : 1280);
    expect(await findings(page)).toEqual([]);
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the name of the open workbook has a line of its own, and opened all that it needs', async ({ page }) => {
    const isCut = () => title(page).evaluate((it) => it.scrollWidth > it.clientWidth);
    await seedTwo(page, { w1: 'Northern Ferries, day trips' });
    await page.goto('/workbook/');
    await expect(title(page)).toHaveText('Northern Ferries, day trips');
    expect(await isCut()).toBe(false);
    await seedTwo(page, { w1: LONG });
    await openList(page);
    await expect(title(page)).toHaveText(LONG);
    expect(await isCut()).toBe(false);
  });

  test('every control of the list can be hit, and a workbook is deleted and brought back', async ({ page }) => {
    await seedTwo(page);
    await page.goto('/workbook/');
    await islandsReady(page);
    await page.getByText('Rename, switch, add').tap();
    await button(page, 'Rename Beta').tap();
    expect(await hardToHit(page, 44, 24)).toEqual([]);
    await button(page, 'Leave it').tap();
    await button(page, 'Delete Beta').tap();
    await expect(lines(page)).toHaveCount(1);
    await button(page, 'Undo').tap();
    await expect(lines(page)).toHaveCount(2);
  });
});
