import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Answer } from '../../src/answers/document';
import { documentOf, expectStatus, field, holding, reflection, seed, takeFile } from '../support/answers';
import { expect, islandsReady, test } from '../support/site';
import { type Answers, longest, openBrief, shortest } from './support/brief';
import { printedSheets } from './support/pdf';

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const sheet = (page: Page) => page.getByRole('article', { name: 'The Ask brief' });
const sentence = 'They ride to work, and think of the car as the spare one. ';

test('a fresh reader sees what the brief will be, and where to write each part', async ({ page }) => {
  await page.goto('/workbook/brief/');
  await islandsReady(page);
  await expect(part(page, 'Before and become')).toContainText('A picture of your own customers');
  const links = page.getByRole('link', { name: /^Write it in exercise/ });
  expect(await links.count()).toBeGreaterThan(1);
  for (const link of await links.all()) {
    const [path, anchor] = ((await link.getAttribute('href')) ?? '').split('#');
    expect(await (await page.request.get(path ?? '')).text()).toContain(`id="${anchor}"`);
  }
  await expect(page.getByRole('button', { name: 'Save as PNG' })).toBeDisabled();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('the-ask:workbook'))),
  ).toEqual([]);
});

test('what is written in the chapters stands in the brief, and each part leads back to its exercise', async ({
  page,
}) => {
  await page.goto('/chapters/writing-your-ask/');
  await field(page, 'writing-your-ask.pairs').fill('Asks us which bike to buy');
  await expectStatus(page, 'writing-your-ask.pairs', 'saved');
  await page.goto('/workbook/');
  await page.getByRole('link', { name: 'one-page brief' }).click();
  await expect(part(page, 'Before and become').getByRole('table')).toContainText('Asks us which bike to buy');
  await page.getByRole('link', { name: 'Change it: Before and become' }).click();
  await expect(field(page, 'writing-your-ask.pairs')).toHaveValue('Asks us which bike to buy');
});

test('every part is filled from its answer', async ({ page }) => {
  await openBrief(page, {
    ...shortest,
    'x.ask': ['ask', { who: 'cyclists', today: 'drive on Monday', become: 'riders', able: 'mend a tire', because: '' }],
    'x.points': ['allocate', { skill: 60, tool: 20, information: 0, access: 0, confidence: 0, community: 0 }],
    'y.tests': ['rate', { keep: 4, anywhere: 1, asked: 2, finish: 3 }],
  });
  await expect(part(page, 'The Ask')).toContainText(
    'We want cyclists who today drive on Monday to become riders, able to mend a tire, because (not written yet: why).',
  );
  await expect(part(page, 'Where 100 points go').getByRole('row').first()).toHaveText('Skill60');
  await expect(part(page, 'Where 100 points go')).toContainText('20 not spent yet');
  await expect(part(page, 'Where we are weakest').getByRole('listitem')).toHaveText([
    'It is useful anywhere. 1 of 5',
    'They asked for it. 2 of 5',
    'Most of them finish. 3 of 5',
  ]);
  await expect(part(page, 'What we will do')).toContainText('January 15, 2027');
});

const cases: [string, Answers, boolean][] = [
  ['nothing', {}, false],
  ['the shortest answers', shortest, false],
  ['the longest answers', longest(sentence), true],
  ['the widest letters', longest('W'), true],
  ['letters as wide as high', longest('漢字'), true],
  ['a letter a line', longest('m\n'), true],
];
for (const [what, answers, isCut] of cases) {
  test(`with ${what} the brief is one page, A4 and Letter, and nothing of it is hidden`, async ({ page }) => {
    await openBrief(page, answers);
    expect(await page.getByText('Continued in the annex').count()).toBe(isCut ? 4 : 0);
    for (const format of ['A4', 'Letter'] as const)
      expect.soft(await printedSheets(page, format), format).toHaveLength(1);
    // As wide as A4 within its margins, the narrower of the two.
    await page.setViewportSize({ width: 665, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const { height, needed } = await sheet(page).evaluate((it) => ({
      height: it.clientHeight,
      needed: it.scrollHeight,
    }));
    expect(needed).toBeLessThanOrEqual(height);
  });
}

test('the annex has every answer in full, from the second page on', async ({ page }) => {
  await openBrief(page, {
    ...longest(sentence),
    'y.dark-side': ['reflect', `opening ${'between '.repeat(1500)}closing`],
  });
  await page.getByLabel('With annex').check();
  await expect(page.getByRole('heading', { name: 'Annex: the answers in full' })).toBeVisible();
  const [first, ...annex] = await printedSheets(page);
  expect(annex.length).toBeGreaterThan(1);
  expect(first).toContain('Continued in the annex');
  expect(first).not.toContain('Annex: the answers in full');
  expect(annex.join(' ')).toMatch(/\bopening(\s+between){1500}\s+closing\b/);
});

test('the picture goes to slides as SVG and as PNG, each complete in itself', async ({ page }) => {
  const hostile = '<img src=x onerror=alert(1)> & "so"';
  await openBrief(page, { 'x.pairs': ['shift', [{ id: 'a', before: 'Asks us', become: hostile }]] });
  await expect(page.getByRole('img', { name: 'Our customers, before and after' })).toBeVisible();
  const svg = await takeFile(page, page.getByRole('button', { name: 'Save as SVG' }));
  expect(svg.name).toBe('before-and-become.svg');
  const drawn = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const outside = [...root.querySelectorAll('*')].flatMap((it) =>
      [...it.attributes].filter(({ name, value }) => name === 'class' || name === 'style' || /url\(|var\(/.test(value)),
    );
    return {
      name: root.nodeName,
      words: [...root.querySelectorAll('tspan')].map((it) => it.textContent).join(' '),
      images: root.querySelectorAll('img, image, script, style').length,
      outside: outside.length,
    };
  }, svg.text);
  expect(drawn).toEqual({ name: 'svg', words: `Asks us ${hostile}`, images: 0, outside: 0 });
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PNG' }).click();
  const png = readFileSync(await (await coming).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1920);
  // Paper, slate, vermilion and ink make more than a blank page would.
  expect(png.length).toBeGreaterThan(10_000);
});

for (const width of [390, 1280]) {
  test(`the brief does not move at ${width} when answers come back`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const pairs: Answer = {
      ...reflection(''),
      kind: 'shift',
      value: [{ id: 'a', before: sentence, become: sentence }],
    };
    const answers = {
      'writing-your-ask.pairs': pairs,
      'testing-your-ask.dark-side': reflection(sentence.repeat(20)),
    };
    await seed(page, holding(JSON.stringify(documentOf(answers))));
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/workbook/brief/');
    await expect(sheet(page)).toContainText('Continued in the annex');
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what the brief is, and how to print worksheets', async ({ page }) => {
    await page.goto('/workbook/brief/');
    await expect(page.getByText('To write by hand, print the workbook')).toBeVisible();
    await expect(part(page, 'Before and become')).toBeVisible();
    await expect(page.locator('main :is(button, input):visible')).toHaveCount(0);
  });
});
