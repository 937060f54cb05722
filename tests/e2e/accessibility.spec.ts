import { expect, islandsReady, pages, pageTypes, test } from '../support/site';
import { dress, findings, isolate, type Theme, themes, widths } from './support/axe';
import { faint } from './support/contrast';
import {
  answer,
  blockStorage,
  fill,
  keepStored,
  oneOfEachKind,
  section,
  status,
  words,
  workbook,
} from './support/exercises';
import { panels } from './support/panels';
import { hardToHit } from './support/targets';

const full = process.env['FULL'] === '1';
const everyLook = themes.flatMap((theme) => widths.map((width) => [theme, width] as const));
const fewLooks: (readonly [Theme, number])[] = [
  ['paper', 1280],
  ['night', 390],
];
const someLooks = themes.flatMap((theme) => ([390, 1280] as const).map((width) => [theme, width] as const));

/** What is taken off a page of hundreds of like parts before axe looks at it, which would take minutes. */
const likeParts: Readonly<Record<string, string>> = {
  '/print/': 'main > article:nth-of-type(n + 3)',
  '/sources/': 'main ol > li:nth-child(n + 21)',
  '/workbook/': '.workbook-row:nth-of-type(n + 3)',
};

test.beforeEach(async ({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const path of pages) {
  const isType = pageTypes.includes(path);
  const looks = full ? everyLook : isType ? someLooks : fewLooks;

  test(`${path} has no fault that axe can find, in ${looks.length} looks`, async ({ page }) => {
    // A look at the longest lists takes axe ten seconds, on a busy machine many more.
    test.setTimeout(looks.length * 60_000);
    await page.goto(path);
    await islandsReady(page);
    const many = likeParts[path];
    if (many) await page.locator(many).evaluateAll((all) => all.map((part) => part.remove()));
    for (const [theme, width] of looks) {
      await dress(page, theme, width);
      expect.soft(await findings(page), `${theme} at ${width}`).toEqual([]);
    }
    if (isType || full) {
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await findings(page), 'forced colors').toEqual([]);
    }
  });

  test(`${path} has one title, headings in order, named landmarks, and never scrolls sideways`, async ({ page }) => {
    await page.goto(path);
    await islandsReady(page);
    for (const width of isType || full ? [320, ...widths] : [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(wide, `at ${width}`).toBeLessThanOrEqual(0);
    }
    const levels = await page
      .locator(':is(h1, h2, h3, h4, h5, h6):visible')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    if (path === '/print/') {
      // The whole book: a title for each piece.
      for (const piece of await page.locator('main > article').all()) await expect(piece.locator('h1')).toHaveCount(1);
      return;
    }
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);
    const names = await page
      .locator('nav:visible')
      .evaluateAll((all) => all.map((nav) => nav.getAttribute('aria-label')));
    expect(names).not.toContain(null);
    expect(new Set(names).size).toBe(names.length);
  });
}

const stateLooks = full ? someLooks : fewLooks;

for (const { id, kind, path } of oneOfEachKind) {
  const within = `[data-exercise="${id}"]`;

  test(`a ${kind} exercise has no fault that axe can find, empty, filled, over-long, held and shown whole`, async ({
    page,
  }) => {
    await page.goto(path);
    const exercise = section(page, id);
    await islandsReady(page);
    await isolate(exercise);
    const look = async (state: string) => {
      for (const [theme, width] of stateLooks) {
        await dress(page, theme, width);
        // Out from under the head of the page, which stands still.
        await exercise.evaluate((it) => it.scrollIntoView());
        expect.soft(await findings(page, within), `${state}, ${theme} at ${width}`).toEqual([]);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await findings(page, within), `${state}, forced colors`).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
    };
    await look('empty');
    for (const closed of await exercise.locator('details').all())
      await closed.evaluate((it: HTMLDetailsElement) => (it.open = true));
    await answer(exercise, 'They can measure a wall and carry a bookcase home.');
    await look('filled');
    await fill(exercise, `${words(600)} ${'unbroken'.repeat(50)}`);
    await expect(status(exercise)).toHaveAttribute('data-save-status', 'saved');
    await look('over-long');
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.goto(`${path}#${await exercise.getAttribute('id')}`);
    await page.reload();
    await expect(status(exercise)).toHaveAttribute('data-save-status', 'saved');
    await isolate(exercise);
    await look('come back');
  });

  test(`a ${kind} exercise of a newer edition is read-only and has no fault that axe can find`, async ({ page }) => {
    await keepStored(page, workbook({}, 99));
    await page.goto(path);
    await expect(status(section(page, id))).toHaveAttribute('data-save-status', 'read-only');
    await isolate(section(page, id));
    for (const [theme, width] of stateLooks) {
      await dress(page, theme, width);
      expect.soft(await findings(page, within), `${theme} at ${width}`).toEqual([]);
    }
  });

  test(`a ${kind} exercise that cannot be kept has no fault that axe can find`, async ({ page }) => {
    await blockStorage(page);
    await page.goto(path);
    await expect(status(section(page, id))).toHaveAttribute('data-save-status', 'unsaved');
    await isolate(section(page, id));
    await fill(section(page, id), 'Written where nothing is kept.');
    await expect(page.getByRole('alert').getByRole('button', { name: 'Save a file' })).toBeVisible();
    const look = async (part: string) => {
      for (const [theme, width] of stateLooks) {
        await dress(page, theme, width);
        // Out from under the head of the page, which stands still.
        await page.locator(part).evaluate((it) => it.scrollIntoView());
        expect.soft(await findings(page, part), `${theme} at ${width}`).toEqual([]);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await findings(page, part), 'forced colors').toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
    };
    await look('[role="alert"]');
    // It stands over the foot of the window, whatever is there: axe would find that half covered.
    await page.getByRole('alert').evaluate((it) => it.remove());
    await look(within);
  });
}

for (const { name, path, open } of panels) {
  test(`with ${name} open, axe finds no fault`, async ({ page }) => {
    await page.goto(path);
    await islandsReady(page);
    await open(page);
    for (const [theme, width] of stateLooks) {
      await dress(page, theme, width);
      expect.soft(await findings(page), `${theme} at ${width}`).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    expect.soft(await findings(page), 'forced colors').toEqual([]);
  });
}

for (const theme of themes) {
  test(`text and answers stand out at 7:1 and labels at 4.5:1 in ${theme}`, async ({ page }) => {
    await page.goto('/chapters/human-capital/');
    await islandsReady(page);
    await dress(page, theme, 1280);
    const text = '.prose :is(p, li, h2), h1, h3, .exercise-question p, .exercise-help, .take-away li, textarea';
    expect.soft(await faint(page, text, 7)).toEqual([]);
    expect.soft(await faint(page, '.note-body, figcaption, .cite, .term, blockquote', 7)).toEqual([]);
    const labels =
      '.idea-line span, .caps, .count, .save-status, .exercise-kind, summary, small, .head a, .head button, .foot a, dt, th';
    expect.soft(await faint(page, labels, 4.5)).toEqual([]);
    expect.soft(await faint(page, '.shift textarea', 4.5, '::placeholder')).toEqual([]);
    const [exercise] = oneOfEachKind.filter(({ kind }) => kind === 'reflect');
    if (!exercise) throw new Error('No reflect exercise is under test.');
    await page.goto(exercise.path);
    await answer(section(page, exercise.id), 'They can measure a wall.');
    await page.goto('/workbook/');
    await expect(page.locator('.workbook-answer .written').first()).toBeVisible();
    await dress(page, theme, 1280);
    expect.soft(await faint(page, '.written, .workbook-prompt, h3, h4', 7)).toEqual([]);
    expect.soft(await faint(page, '.workbook-none, .workbook-tools, .small, .caps', 4.5)).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const path of pageTypes) {
    test(`every control of ${path} is easy to hit with a finger`, async ({ page }) => {
      test.slow(path === '/sources/', 'It has well over a thousand links.');
      await page.goto(path);
      await islandsReady(page);
      const many = likeParts[path];
      if (many) await page.locator(many).evaluateAll((all) => all.map((part) => part.remove()));
      expect(await hardToHit(page, 44, 24)).toEqual([]);
    });
  }

  test('an open note reads well and has no fault that axe can find', async ({ page }) => {
    await page.goto('/chapters/human-capital/');
    const number = page.locator('.note-ref').first();
    await expect(page.locator('.note-body').first()).toBeHidden();
    await number.tap();
    await expect(number).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('.note-body').first()).toBeInViewport();
    for (const theme of themes) {
      await dress(page, theme, 390);
      expect.soft(await findings(page), theme).toEqual([]);
      expect.soft(await faint(page, '.note-body', 7), theme).toEqual([]);
    }
    await number.tap();
    await expect(page.locator('.note-body').first()).toBeHidden();
  });
});

test('a note that stands open in the margin does not say it is folded', async ({ page }) => {
  await page.goto('/chapters/human-capital/');
  await expect(page.locator('.note-body').first()).toBeVisible();
  await expect(page.locator('.note-ref').first()).not.toHaveAttribute('aria-expanded', 'false');
});
