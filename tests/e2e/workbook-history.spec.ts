import type { Locator, Page } from '@playwright/test';
import type { Answer, Version } from '../../src/answers/document';
import { INVENTORY, items, openWorkbook, PAIRS, reflection, row, storedDocument } from '../support/answers';
import { expect, test } from '../support/site';
import { findings } from './support/axe';

const version = (value: Version['value'], day: number, prompt = 'The question as it was then'): Version => ({
  value,
  prompt,
  labels: {},
  updatedAt: `2026-01-${String(day).padStart(2, '0')}T08:00:00.000Z`,
});
const rewritten: Answer = {
  ...reflection('They measure every wall.', 20),
  history: [version('They measure the wall.', 12), version('They wait.', 3, 'An older question')],
};
const toggle = (page: Page, id: string) => row(page, id).getByRole('button', { name: /earlier version/ });
const versions = (page: Page, id: string) => row(page, id).locator('.history').getByRole('listitem');
const words = (place: Locator) => place.evaluateAll((all) => all.map(({ childNodes }) => childNodes[1]?.textContent));

async function openHistory(page: Page, id: string, answer: Answer): Promise<Locator> {
  await openWorkbook(page, { [id]: answer });
  await toggle(page, id).click();
  await expect(versions(page, id)).toHaveCount(answer.history.length);
  return versions(page, id);
}

test('earlier versions stand newest first, with what was changed after each', async ({ page }) => {
  const listed = await openHistory(page, INVENTORY, rewritten);
  await expect(toggle(page, INVENTORY)).toHaveAttribute('aria-expanded', 'true');
  await expect(listed.nth(0)).toContainText('January 12, 2026');
  await expect(listed.nth(1)).toContainText('January 3, 2026');
  expect(await words(listed.nth(0).locator('del'))).toEqual(['the']);
  expect(await words(listed.nth(0).locator('ins'))).toEqual(['every']);
  await expect(listed.nth(1)).toContainText('The question then read: “An older question”');
  await expect(listed.nth(0)).toContainText('They measure [taken out: the] [put in: every] wall.');
});

test('versions of a table are compared by its words', async ({ page }) => {
  const listed = await openHistory(page, PAIRS, {
    ...reflection(''),
    kind: 'shift',
    value: [{ id: 'a', before: 'Waits', become: 'Mends it' }],
    history: [version([{ id: 'a', before: 'Waits', become: 'Calls' }], 1)],
  });
  expect(await words(listed.locator('del'))).toEqual(['Calls']);
  expect(await words(listed.locator('ins'))).toEqual(['Mends it']);
});

test('a version is brought back for good, and the one it replaced is the first of the earlier ones', async ({
  page,
}) => {
  const listed = await openHistory(page, INVENTORY, rewritten);
  await listed.nth(1).getByRole('button', { name: 'Bring this version back' }).click();
  await expect(row(page, INVENTORY).locator('.workbook-answer')).toHaveText('They wait.');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect.poll(async () => (await storedDocument(page)).answers[INVENTORY]?.value).toBe('They wait.');
  await page.reload();
  await expect(row(page, INVENTORY).locator('.workbook-answer')).toHaveText('They wait.');
  await toggle(page, INVENTORY).click();
  await expect(versions(page, INVENTORY)).toHaveCount(2);
  expect(await words(versions(page, INVENTORY).first().locator('del'))).toEqual(['measure every wall']);
});

test('bringing a version back can be undone', async ({ page }) => {
  const listed = await openHistory(page, INVENTORY, rewritten);
  await listed.nth(0).getByRole('button', { name: 'Bring this version back' }).click();
  await expect(row(page, INVENTORY).locator('.workbook-answer')).toHaveText('They measure the wall.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, INVENTORY).locator('.workbook-answer')).toHaveText('They measure every wall.');
  await expect
    .poll(async () => (await storedDocument(page)).answers[INVENTORY]?.value)
    .toBe('They measure every wall.');
  await expect(versions(page, INVENTORY)).toHaveCount(2);
});

test('an answer that was emptied can be brought back', async ({ page }) => {
  const listed = await openHistory(page, INVENTORY, { ...rewritten, value: '' });
  await expect(row(page, INVENTORY)).toContainText('Not answered yet');
  await listed.nth(0).getByRole('button', { name: 'Bring this version back' }).press('Enter');
  await expect(row(page, INVENTORY).locator('.workbook-answer')).toHaveText('They measure the wall.');
  await page.reload();
  await expect(row(page, INVENTORY).locator('.workbook-answer')).toHaveText('They measure the wall.');
});

test('by keyboard the earlier versions are opened and closed, and nothing is written', async ({ page }) => {
  await openWorkbook(page, { [INVENTORY]: rewritten });
  const before = await items(page);
  await toggle(page, INVENTORY).press('Enter');
  await expect(versions(page, INVENTORY)).toHaveCount(2);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(versions(page, INVENTORY).first().getByRole('button')).toBeFocused();
  await toggle(page, INVENTORY).press('Enter');
  await expect(versions(page, INVENTORY)).toHaveCount(0);
  expect(await items(page)).toEqual(before);
});

test('markup in an earlier version is shown as it was written', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><b>bold</b>';
  const listed = await openHistory(page, INVENTORY, { ...rewritten, history: [version(hostile, 1)] });
  await expect(listed.locator('img, b')).toHaveCount(0);
  await expect(listed).toContainText('onerror');
});

test('ten long versions that have nothing in common are shown while the reader waits', async ({ page }) => {
  const long = (letter: string): string => Array.from({ length: 2000 }, (_, at) => letter + at).join(' ');
  const history = Array.from({ length: 10 }, (_, at) => version(long('abcdefghij'[at] ?? ''), 20 - at));
  const listed = await openHistory(page, INVENTORY, { ...rewritten, value: long('z'), history });
  await expect(listed.last()).toContainText('j1999');
});

test('axe finds no fault in earlier versions, also in forced colors', async ({ page }) => {
  await openHistory(page, INVENTORY, rewritten);
  expect(await findings(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await findings(page)).toEqual([]);
  const lines = await versions(page, INVENTORY)
    .first()
    .locator('del, ins')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).textDecorationLine));
  expect(lines).toEqual(['line-through', 'underline']);
});
