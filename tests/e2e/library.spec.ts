import { expect, pages, test } from '../support/site';
import { findings } from './support/axe';
import { cell, onLine, rows, titles, tool } from './support/library';
import { watchShifts } from './support/shift';

const slugs = pages.filter((path) => /^\/cases\/./.test(path));
const sorted = (list: string[]): string[] => list.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));

test('the library lists every case, oldest first, and each row leads to its case', async ({ page }) => {
  await page.goto('/cases/');
  for (const path of slugs) await expect(rows(page).locator(`a[href="${path}"]`)).toBeVisible();
  const years = await cell(page, 'year');
  expect(years).toEqual(sorted(years));
  await expect(page.locator('[data-count]')).toHaveText(`${years.length} cases.`);
  await rows(page).nth(1).click();
  await expect(page).toHaveURL(/\/cases\/[a-z-]+\/$/);
});

for (const [key, name] of [
  ['title', 'Case'],
  ['industry', 'Industry'],
  ['outcome', 'Outcome'],
] as const) {
  test(`the library sorts by ${name}, and the other way round, and says so`, async ({ page }) => {
    await page.goto('/cases/');
    const read = () => (key === 'title' ? titles(page) : cell(page, key));
    const head = page.locator(`thead th.${key}`);
    await head.getByRole('button', { name }).click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(page.locator('thead [aria-sort]')).toHaveCount(1);
    const up = await read();
    expect(up).toEqual(sorted(up));
    await expect(page).toHaveURL(`/cases/?sort=${key}`);
    await head.getByRole('button', { name }).click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(await read()).toEqual(sorted(up).reverse());
    await expect(page).toHaveURL(/order=desc/);
    await page.reload();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(await read()).toEqual(sorted(up).reverse());
  });
}

test('a word narrows the library as it is typed, in any case and any part of a row', async ({ page }) => {
  await page.goto('/cases/');
  const all = (await titles(page)).length;
  await tool(page, 'find').pressSequentially('KAMPRAD ikea');
  await expect(rows(page)).toHaveCount(1);
  expect(await titles(page)).toEqual(['IKEA']);
  const count = page.locator('[data-count]');
  await expect(count).toHaveText(`1 of ${all} cases shown.`);
  await expect(count).toHaveAttribute('role', 'status');
  await expect(page).toHaveURL(/\/cases\/\?find=KAMPRAD\+ikea$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cases\/\?find=/);
  await expect(tool(page, 'find')).toHaveValue('KAMPRAD ikea');
});

test('outcome, industry and what was invested in narrow together, and the view can be passed on', async ({
  page,
  context,
}) => {
  await page.goto('/cases/');
  const airline = rows(page).filter({ hasText: 'Southwest' });
  const [industry = ''] = await airline.locator('td.industry').allInnerTexts();
  const [outcome = ''] = await airline.locator('td.outcome').allInnerTexts();
  await tool(page, 'industry').selectOption({ label: industry });
  await tool(page, 'outcome').selectOption({ label: outcome });
  await tool(page, 'invested').selectOption({ label: 'Skill' });
  await expect.poll(async () => new Set(await cell(page, 'industry'))).toEqual(new Set([industry]));
  await expect.poll(async () => new Set(await cell(page, 'outcome'))).toEqual(new Set([outcome]));
  const found = await titles(page);
  expect(found).toContain('Southwest Airlines');
  await expect(page).toHaveURL('/cases/?outcome=worked&industry=airlines&invested=skill');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(tool(other, 'industry')).toHaveValue('airlines');
  await expect(tool(other, 'outcome')).toHaveValue('worked');
  await expect(tool(other, 'invested')).toHaveValue('skill');
  await expect.poll(() => titles(other)).toEqual(found);
  await other.close();
});

test('each row says what was invested in the capability that is looked for', async ({ page }) => {
  await page.goto('/cases/?invested=community');
  await expect(rows(page).first()).toBeVisible();
  const all = await rows(page).count();
  expect(all).toBeLessThan(await page.locator('[data-library] tr[data-case]').count());
  await expect(rows(page).locator('.found')).toHaveCount(all);
  for (const text of await rows(page).locator('.found').allInnerTexts()) expect(text).toMatch(/^Community: .{10}/);
  expect(await findings(page, '[data-library]')).toEqual([]);
  await tool(page, 'invested').selectOption('');
  await expect(page.locator('.found')).toHaveCount(0);
});

test('the line of years shows the cases of the list, and no others', async ({ page }) => {
  await page.goto('/cases/');
  expect((await onLine(page)).sort()).toEqual((await titles(page)).sort());
  await tool(page, 'industry').selectOption('airlines');
  await expect(rows(page)).toHaveCount(2);
  await expect.poll(async () => (await onLine(page)).sort()).toEqual((await titles(page)).sort());
  await tool(page, 'industry').selectOption('');
  await expect.poll(async () => (await onLine(page)).length).toBeGreaterThan(2);
});

for (const width of [320, 360, 768, 1280, 1680]) {
  test(`no two names on the line of years touch at ${width}, and all are in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/cases/');
    await page.evaluate(() => document.fonts.ready);
    const boxes = await page.locator('[data-timeline] .name:visible').evaluateAll((all) =>
      all.map((name) => {
        const { left, right, top, bottom } = name.getBoundingClientRect();
        // A line of text is taller than its letters.
        const air = (bottom - top) * 0.15;
        return { text: name.textContent, left, right, top: top + air, bottom: bottom - air };
      }),
    );
    expect(boxes.length).toBe(await rows(page).count());
    for (const [at, one] of boxes.entries()) {
      expect(one.left, `${one.text}`).toBeGreaterThanOrEqual(0);
      expect(one.right, `${one.text}`).toBeLessThanOrEqual(width);
      for (const other of boxes.slice(at + 1)) {
        const isApart =
          one.right < other.left || other.right < one.left || one.bottom <= other.top || other.bottom <= one.top;
        expect(isApart, `${one.text} and ${other.text}`).toBe(true);
      }
    }
  });
}

test('what the line of years draws stands in the list in words', async ({ page }) => {
  await page.goto('/cases/');
  const line = page.locator('[data-timeline]');
  await expect(line).toHaveAttribute('role', 'img');
  await expect(line).toHaveAttribute('aria-label', /asks on a line from 1850 to today\. The list below/);
  for (const years of await cell(page, 'year')) expect(years).toMatch(/^\d{4}–(\d{4}|today)$/);
  for (const outcome of await cell(page, 'outcome')) expect(outcome).not.toBe('');
});

test('a reader who opens a case comes back to the view she left', async ({ page }) => {
  await page.goto('/cases/');
  await tool(page, 'industry').selectOption('airlines');
  await page.locator('thead th.title button').click();
  await expect(page).toHaveURL('/cases/?industry=airlines&sort=title');
  const left = await titles(page);
  await rows(page).first().click();
  await expect(page).toHaveURL(/\/cases\/ryanair\/$/);
  await page.goBack();
  await expect(tool(page, 'industry')).toHaveValue('airlines');
  await expect.poll(() => titles(page)).toEqual(left);
});

test('a view that was passed on does not move under the reader’s eyes', async ({ page }) => {
  const moved = await watchShifts(page);
  await page.goto('/cases/?find=ikea');
  await expect(rows(page)).toHaveCount(1);
  expect(await moved()).toBe(0);
});

test('when no case fits, the reader is told and gets the whole library back with one press', async ({ page }) => {
  await page.goto('/cases/?sort=title&order=desc');
  await expect(page.locator('thead th.title')).toHaveAttribute('aria-sort', 'descending');
  const all = await titles(page);
  await tool(page, 'find').fill('xylophonist');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.locator('[data-count]')).toHaveText(`0 of ${all.length} cases shown.`);
  await page.getByRole('button', { name: 'Show all cases' }).click();
  await expect(rows(page)).toHaveCount(all.length);
  await expect(tool(page, 'find')).toHaveValue('');
  await expect(tool(page, 'find')).toBeFocused();
  await expect(page.getByText('No case fits')).toBeHidden();
  await expect(page).toHaveURL(/\/cases\/$/);
  await expect(page.locator('thead th.year')).toHaveAttribute('aria-sort', 'ascending');
});

for (const search of [
  '?industry=Alchemy&outcome=%3Cb%3E&sort=__proto__&order=sideways&invested=constructor',
  '?compare=ikea',
  '?compare=ikea,__proto__,%3Cscript%3E&industry=%E0%A4%A',
  `?compare=${'ikea,'.repeat(500)}`,
]) {
  test(`an address with nonsense in it shows the whole library: ${search.slice(0, 40)}`, async ({ page }) => {
    await page.goto('/cases/');
    const all = await titles(page);
    await page.goto(`/cases/${search}`);
    await expect(page.locator('[data-count]')).toHaveText(`${all.length} of ${all.length} cases shown.`);
    expect(await titles(page)).toEqual(all);
    await expect(tool(page, 'industry')).toHaveValue('');
    await expect(tool(page, 'sort')).toHaveValue('year');
    await expect(page.locator('#compare-title')).toHaveCount(0);
  });
}

test('on a phone the library is cards, sorted by a field', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/cases/');
  await tool(page, 'sort').selectOption('title');
  await expect(page).toHaveURL(/sort=title/);
  const found = await titles(page);
  expect(found).toEqual(sorted(found));
  for (const part of ['.before', '.become', '.outcome', '.year'])
    await expect(rows(page).first().locator(part)).toBeVisible();
});
