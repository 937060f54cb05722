import type { Page } from '@playwright/test';
import { EXERCISE_KINDS } from '../../src/schemas/answer-value';
import { expect, islandsReady, test } from '../support/site';
import { oneOfEachKind, section, status } from './support/exercises';
import { listen } from './support/hearing';
import { held } from './support/held';
import type { Way } from './support/way';
import { wayOf, ways } from './support/ways';

test('every kind of exercise is done below', () => {
  expect(Object.keys(ways).sort()).toEqual([...EXERCISE_KINDS].sort());
  expect(oneOfEachKind.map(({ kind }) => kind).sort()).toEqual([...EXERCISE_KINDS].sort());
});

for (const asked of oneOfEachKind) {
  const { id, kind, path } = asked;
  const anchor = `${path}#exercise-${id.replace('.', '-')}`;
  const way = wayOf(asked);

  /** Does the exercise, listens meanwhile, and looks at it again after a reload. */
  const isDone = async (page: Page, by: Way['byKeyboard']) => {
    const exercise = section(page, id);
    await page.goto(anchor);
    await islandsReady(page);
    await expect(exercise).toHaveAccessibleName(asked.title);
    const said = await listen(exercise);
    await by({ page, exercise, said });
    const stands = async () => {
      await expect(status(exercise)).toHaveAttribute('data-save-status', 'saved');
      expect(await held(exercise)).toEqual(way.held);
      const foot = ['- status: Saved on this device', ...(way.count ? [`- text: ${way.count}`] : [])];
      await expect(exercise).toMatchAriaSnapshot([...way.tree, ...foot].join('\n'));
    };
    await stands();
    const saved = 'Saved on this device';
    expect((await said()).filter((text) => text !== saved)).toEqual(way.said);
    expect(await said()).toContain(saved);
    await page.reload();
    await islandsReady(page);
    await stands();
  };

  test(`by keyboard alone a ${kind} exercise is done, heard, and found again after a reload`, async ({ page }) => {
    await isDone(page, way.byKeyboard);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test(`by touch a ${kind} exercise is done, heard, and found again after a reload`, async ({ page }) => {
      await isDone(page, way.byTouch);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  // The long press that begins a drag is the device’s own and no emulation has it: what follows it is the same as with
  // a mouse.
  test('rows can be dragged once the list was touched, and a finger that scrolls past moves none', async ({ page }) => {
    const { id, path } = oneOfEachKind.find(({ kind }) => kind === 'rank') ?? { id: '', path: '' };
    await page.goto(`${path}#exercise-${id.replace('.', '-')}`);
    await islandsReady(page);
    const rows = section(page, id).locator('[data-row]');
    const order = async () => (await held(section(page, id))).rows;
    const [first, second, third, ...others] = await order();
    await rows.nth(1).locator('span').tap();
    await expect(rows.first()).toHaveAttribute('draggable', 'true');
    const finger = await page.context().newCDPSession(page);
    const box = await rows.nth(1).boundingBox();
    const [x, y, before] = [box?.x ?? 0, box?.y ?? 0, await page.evaluate(() => scrollY)];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...by: number[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: by.map((up) => ({ x: x + 80, y: y + 20 - up })) });
    await touch('touchStart', 0);
    for (let up = 12; up <= 120; up += 12) await touch('touchMove', up);
    // It rests before it is lifted: the page does not glide on under what follows.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await touch('touchMove', 120);
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    expect(await order()).toEqual([first, second, third, ...others]);
    await rows.first().locator('span').dragTo(rows.nth(2).locator('span'));
    await expect.poll(order).toEqual([second, third, first, ...others]);
    await expect(status(section(page, id))).toHaveAttribute('data-save-status', 'saved');
  });
});
