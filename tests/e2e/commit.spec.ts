import { takeFile } from '../support/answers';
import { events } from '../support/calendar';
import { expect, islandsReady, test } from '../support/site';
import { keepStored, section, status, words, workbook } from './support/exercises';
import { watchShifts } from './support/shift';
import { hardToHit } from './support/targets';

const id = 'using-this-book.commit';
const path = '/chapters/using-this-book/';
const address = `${path}#exercise-using-this-book-commit`;
const promise = { what: 'Ask three nurses; write down, word for word', who: 'Dana', by: '2031-03-04' };
const kept = (value: object) => workbook({ [id]: { kind: 'commit', value } });

test('a reader takes her promise away as a calendar entry that leads back to it', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(path);
  await islandsReady(page);
  const exercise = section(page, id);
  const button = exercise.getByRole('button', { name: 'Put it in your calendar' });
  await expect(button).toBeDisabled();
  await exercise.getByLabel('What will be done').fill(promise.what);
  await exercise.getByLabel('Who will do it').fill(promise.who);
  await exercise.getByLabel('By when').fill(promise.by);
  await expect(status(exercise)).toHaveAttribute('data-save-status', 'saved');
  expect(loaded.filter((url) => url.includes('calendar'))).toEqual([]);
  const { name, text } = await takeFile(page, button);
  await expect(exercise.getByText('Saved as a file.')).toBeVisible();
  expect(name).toBe('the-ask-2031-03-04.ics');
  const [event] = events(text);
  expect(event?.get('SUMMARY')).toBe(promise.what);
  expect(event?.get('DTSTART;VALUE=DATE')).toBe('20310304');
  const [who, back = ''] = event?.get('DESCRIPTION')?.split('\n') ?? [];
  expect(who).toBe('Who: Dana');
  await page.goto('/about/');
  await page.goto(back);
  await expect(exercise).toBeInViewport();
  await expect(exercise.getByLabel('By when')).toHaveValue(promise.by);
});

test('a reader without a line is told that the entry could not be made', async ({ context }) => {
  const page = await context.newPage(); // The browser reports the missing file as an error of the page.
  await page.route('**/*calendar*.js', (route) => route.abort());
  await keepStored(page, kept(promise));
  await page.goto(path);
  await section(page, id).getByRole('button', { name: 'Put it in your calendar' }).click();
  await expect(section(page, id).getByText('The entry could not be made.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('each field and the button are easy to hit with a finger', async ({ page }) => {
    await keepStored(page, kept({ ...promise, by: '2026-01-15' }));
    await page.goto(address);
    await expect(section(page, id).getByRole('button', { name: 'Put it in your calendar' })).toBeEnabled();
    const faults = await hardToHit(page, 44, 24);
    expect(faults.filter((fault) => /^(textarea|input|button\.button)/.test(fault))).toEqual([]);
  });
});

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  for (const [state, value] of [
    ['is to come', promise],
    ['has passed', { ...promise, by: '2026-01-15' }],
    ['has passed, and what came of it is long', { ...promise, by: '2026-01-15', outcome: words(300) }],
  ] as const) {
    test(`nothing moves at ${width} when a promise comes back whose day ${state}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await keepStored(page, kept(value));
      const moved = await watchShifts(page);
      await page.goto(address);
      await expect(status(section(page, id))).toHaveAttribute('data-save-status', 'saved');
      await expect(section(page, id).getByLabel('By when')).toHaveValue(value.by);
      await expect(section(page, id).getByLabel('What happened?')).toHaveCount(state === 'is to come' ? 0 : 1);
      expect(await moved()).toBe(0);
    });
  }
}

test('a reader who comes back after the day finds room for what happened, and it is kept', async ({ page }) => {
  const exercise = section(page, id);
  await page.clock.setFixedTime(new Date('2031-03-04T23:59:00'));
  await page.goto(path);
  await exercise.getByLabel('What will be done').fill(promise.what);
  await exercise.getByLabel('By when').fill(promise.by);
  await expect(status(exercise)).toHaveAttribute('data-save-status', 'saved');
  await expect(exercise.getByLabel('What happened?')).toHaveCount(0);
  const height = async () => (await exercise.boundingBox())?.height;
  const before = await height();
  await page.clock.setFixedTime(new Date('2031-03-05T00:00:00'));
  await page.reload();
  await exercise.getByLabel('What happened?').fill('Two of them laughed.');
  expect(await height()).toBe(before);
  await expect(status(exercise)).toHaveAttribute('data-save-status', 'saved');
  await page.goto('/workbook/');
  await expect(page.locator(`[data-answer="${id}"] dl`)).toHaveText(/March 4, 2031.*Two of them laughed\./);
});
