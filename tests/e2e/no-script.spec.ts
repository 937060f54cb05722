import { expect, nestedUrl, pages, rootUrl, test } from '../support/site';
import { exercises, oneOfEachKind, section } from './support/exercises';

test.use({ javaScriptEnabled: false });

const texts = pages.filter((path) => /^\/(chapters|cases)\/./.test(path));

for (const path of texts) {
  test(`all of ${path} can be read without JavaScript, on a phone too`, async ({ page, request }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    // The account of a guess is folded; what stands in it is looked at open.
    await page.locator('main details').evaluateAll((all) => all.map((it) => it.setAttribute('open', '')));
    const parts = ':is(.prose > *, figure, .take-away li, .sources li, .note-body, .investments dd)';
    const hidden = await page
      .locator(`main ${parts}`)
      .evaluateAll((all) => all.filter((part) => !part.checkVisibility()).map(({ outerHTML }) => outerHTML));
    expect(hidden).toEqual([]);
    const html = await (await request.get(rootUrl() + path.slice(1))).text();
    expect(html.match(/role="note"/g)?.length ?? 0).toBe(await page.locator('.note-body:visible').count());
    await expect(page.locator('main .needs-script:visible')).toHaveCount(0);
  });
}

for (const { id, kind, path } of oneOfEachKind) {
  test(`a ${kind} exercise is its question and space to write by hand without JavaScript`, async ({ page }) => {
    await page.goto(path);
    const exercise = section(page, id);
    await expect(exercise.locator('h2, h3').first()).toBeVisible();
    await expect(exercise.locator('.exercise-question p')).toBeVisible();
    await expect(exercise.locator(':is(textarea, input, select, button):visible')).toHaveCount(0);
    await expect(exercise.locator('[data-save-status]')).toBeHidden();
    const space = await exercise.locator('.print-face').boundingBox();
    expect(space?.height).toBeGreaterThan(60);
    await expect(exercise.locator('.print-face i, .print-face [class*="rul"], .print-face li').first()).toBeVisible();
  });
}

test('the account of a guess opens without JavaScript', async ({ page }) => {
  const predict = exercises.find(({ kind }) => kind === 'predict');
  if (!predict) throw new Error('No predict exercise is under test.');
  await page.goto(predict.path);
  const account = section(page, predict.id).locator('details.predict-account');
  await expect(account.locator('p').last()).toBeHidden();
  await account.locator('summary').click();
  await expect(account.locator('p').last()).toBeVisible();
});

test('the worked example of an exercise opens without JavaScript', async ({ page }) => {
  await page.goto('/chapters/human-capital/');
  const example = page.locator('details.example').first();
  await example.locator('summary').click();
  await expect(example.getByText('How IKEA might have answered')).toBeVisible();
});

test('sources and terms open without JavaScript', async ({ page }) => {
  await page.goto('/chapters/human-capital/');
  await page.locator('.prose .cite').first().click();
  await expect(page.locator('.popover:popover-open')).toContainText('Ford');
  await page.keyboard.press('Escape');
  await page.locator('.term').first().click();
  await expect(page.locator('.popover:popover-open')).toContainText(/human capital/i);
});

test('the library is complete without JavaScript, and its tools stay away', async ({ page }) => {
  await page.goto('/cases/');
  const slugs = texts.filter((path) => path.startsWith('/cases/'));
  for (const path of slugs) await expect(page.locator(`[data-library] a[href="${path}"]`)).toBeVisible();
  await expect(page.locator('[data-library-tools]')).toBeHidden();
  await expect(page.locator('main :is(button, input, select):enabled:visible')).toHaveCount(0);
});

for (const [where, site] of [
  ['at the root', rootUrl],
  ['under a path', nestedUrl],
] as const) {
  test(`the contents, the search and the workbook are pages without JavaScript, ${where}`, async ({ page }) => {
    const start = `${site()}chapters/human-capital/`;
    await page.goto(start);
    await page.getByRole('link', { name: 'Contents', exact: true }).click();
    await expect(page).toHaveURL(`${site()}#contents`);
    await expect(page.getByRole('navigation', { name: 'Contents' })).toBeInViewport();
    await page.goto(start);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    const words = page.getByText('Searching needs JavaScript');
    await expect(words).toBeVisible();
    for (const link of await words.getByRole('link').all())
      expect((await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).ok()).toBe(
        true,
      );
    await expect(page.locator('main :is(input, select, button):visible')).toHaveCount(0);
    await page.goto(start);
    await page.getByRole('link', { name: 'Workbook' }).first().click();
    await expect(page.getByText('Keeping answers needs JavaScript')).toBeVisible();
  });
}

test('the workbook shows every question and space to write without JavaScript', async ({ page }) => {
  await page.goto('/workbook/');
  for (const { id } of exercises) await expect(page.locator(`[data-answer="${id}"]`)).toBeVisible();
  for (const { id } of oneOfEachKind) {
    const space = await page.locator(`[data-answer="${id}"] .print-face`).boundingBox();
    expect(space?.height ?? 0).toBeGreaterThan(60);
  }
  await expect(page.locator('main :is(input, select, button):visible')).toHaveCount(0);
});

for (const path of [
  '/',
  '/search/',
  '/recovery/',
  '/404.html',
  '/glossary/',
  '/paths/brand/',
  '/tip-sheet/',
  '/sources/',
  '/related/',
] as const) {
  test(`${path} has no dead control without JavaScript`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator(':is(input, select, textarea, button:not([popovertarget])):visible')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /reading settings/ })).toBeHidden();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

for (const [colorScheme, ground] of [
  ['light', 'rgb(251, 248, 242)'],
  ['dark', 'rgb(21, 23, 26)'],
] as const) {
  test(`the page is ${colorScheme} with the system without JavaScript`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/chapters/the-ask/');
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
    await expect(page.locator('html')).toHaveCSS('background-color', ground);
  });
}
