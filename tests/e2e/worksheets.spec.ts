import { expect, islandsReady, test } from '../support/site';
import { answer, exercises, section } from './support/exercises';
import { printedSheets } from './support/pdf';

const chapter = '/chapters/dark-side/';
const asked = exercises.filter(({ path }) => path === chapter);

test('a chapter leads to its worksheet: its exercises alone, and nothing of what was written', async ({ page }) => {
  const written = asked.find(({ kind }) => kind === 'reflect');
  await page.goto(chapter);
  await islandsReady(page);
  await answer(section(page, written?.id ?? ''), 'They cannot stop at one.');
  await page.getByRole('link', { name: 'Worksheet' }).click();
  await expect(page).toHaveURL(/\/guide\/worksheets\/#dark-side$/);
  const shown = page.locator('[data-answer]:visible');
  expect(await shown.evaluateAll((all) => all.map((it) => it.getAttribute('data-answer')))).toEqual(
    asked.map(({ id }) => id),
  );
  const text = (await printedSheets(page)).join(' ');
  for (const { title } of asked) expect(text).toContain(title);
  for (const hidden of ['They cannot stop at one.', 'What happened', 'Choose one', 'Ford Model T', 'Contents'])
    expect(text).not.toContain(hidden);
});

test('without a choice every worksheet is there, each from a sheet of its own', async ({ page }) => {
  await page.goto('/guide/worksheets/');
  await expect(page.locator('[data-answer]')).toHaveCount(exercises.length);
  const sheets = await printedSheets(page, 'Letter');
  expect(sheets.filter((sheet) => /^\s*Worksheet: /i.test(sheet))).toHaveLength(
    new Set(exercises.map(({ path }) => path)).size,
  );
  await page.getByRole('link', { name: 'Kodak Brownie' }).click();
  await expect(page.locator('.worksheet:visible')).toHaveCount(1);
  await page.getByRole('link', { name: 'all of them' }).click();
  await expect(page.locator('[data-answer]:visible')).toHaveCount(exercises.length);
});
