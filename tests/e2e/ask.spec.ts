import { expect, islandsReady, test } from '../support/site';
import { keepStored, section, status, words, workbook } from './support/exercises';
import { watchShifts } from './support/shift';
import { hardToHit } from './support/targets';

const id = 'the-ask.ask';
const address = '/chapters/the-ask/#exercise-the-ask-ask';
const value = {
  who: 'weekend cyclists',
  today: 'ride on Sunday and drive on Monday',
  become: 'everyday riders',
  able: 'plan a safe route and mend what breaks',
  because: 'they get home dry and come back to us for parts',
};
const whole =
  'We want weekend cyclists who today ride on Sunday and drive on Monday to become everyday riders, able to plan a safe route and mend what breaks, because they get home dry and come back to us for parts.';

test('the sentence reads as one, in the chapter and in the workbook', async ({ page }) => {
  await keepStored(page, workbook({ [id]: { kind: 'ask', value } }));
  await page.goto(address);
  await expect(section(page, id).locator('.ask-box .ask-prose')).toHaveText(whole);
  await page.goto('/workbook/');
  await expect(page.locator(`[data-answer="${id}"] .ask-prose`)).toHaveText(whole);
});

for (const width of [320, 390, 768, 1280]) {
  test(`each blank is as wide as it needs and no wider than the sentence at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await keepStored(
      page,
      workbook({ [id]: { kind: 'ask', value: { ...value, able: words(60), because: 'm'.repeat(60) } } }),
    );
    await page.goto('/chapters/the-ask/');
    await islandsReady(page);
    const fields = section(page, id).locator('textarea');
    await expect(fields.first()).toHaveValue(value.who);
    const sizes = await fields.evaluateAll((all) =>
      all.map(({ clientWidth, scrollWidth, clientHeight, scrollHeight }) => ({
        hidden: scrollWidth > clientWidth || scrollHeight > clientHeight + 1,
        width: clientWidth,
      })),
    );
    const box = await section(page, id).locator('.ask-sentence').boundingBox();
    for (const size of sizes) {
      expect(size.hidden).toBe(false);
      expect(size.width).toBeLessThanOrEqual(box?.width ?? 0);
    }
    expect(sizes[0]?.width).toBeLessThan(sizes[3]?.width ?? 0);
  });
}

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  for (const [length, because] of [
    ['short', value.because],
    ['long', words(300)],
  ] as const) {
    test(`nothing moves at ${width} when a ${length} sentence comes back`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await keepStored(page, workbook({ [id]: { kind: 'ask', value: { ...value, because } } }));
      const moved = await watchShifts(page);
      await page.goto(address);
      await expect(status(section(page, id))).toHaveAttribute('data-save-status', 'saved');
      await expect(section(page, id).locator('textarea').last()).toHaveValue(because);
      expect(await moved()).toBe(0);
    });
  }
}

test('on paper the sentence has ruled blanks, and the answer where there is one', async ({ page }) => {
  await keepStored(page, workbook({ [id]: { kind: 'ask', value: { ...value, able: '' } } }));
  await page.goto('/chapters/the-ask/');
  await expect(status(section(page, id))).toHaveAttribute('data-save-status', 'saved');
  await page.emulateMedia({ media: 'print' });
  const paper = section(page, id).locator('.print-face');
  await expect(paper).toContainText('everyday riders');
  await expect(paper.locator('.lines > i')).toHaveCount(1);
  expect((await paper.locator('.lines > i').boundingBox())?.width).toBeGreaterThan(150);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('each blank is easy to hit with a finger', async ({ page }) => {
    await page.goto(address);
    await islandsReady(page);
    const faults = await hardToHit(page, 44, 24);
    expect(faults.filter((fault) => fault.startsWith('textarea'))).toEqual([]);
  });
});
