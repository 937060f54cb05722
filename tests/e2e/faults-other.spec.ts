import { EXERCISE_KINDS } from '../../src/schemas/answer-value';
import {
  answerItems,
  CHAPTER,
  expectStatus,
  field,
  fixture,
  holding,
  INVENTORY,
  items,
  STUCK,
  seed,
  storedDocument,
  write,
} from '../support/answers';
import { expect, islandsReady, test } from '../support/site';
import { exercises, section } from './support/exercises';
import { held, heldFor } from './support/held';

test('answers of a newer edition are shown and nothing of them is changed', async ({ page }) => {
  await seed(page, holding(fixture('newer.json')));
  const before = await items(page);
  await page.goto(CHAPTER);
  await expectStatus(page, INVENTORY, 'read-only');
  await expect(field(page, INVENTORY)).toHaveValue('They can measure a wall.\nThey carry it home — “flat” 📦.');
  await expect(page.getByRole('alert').getByText('saved by a newer edition of this book')).toBeVisible();
  for (const id of [INVENTORY, STUCK]) {
    await field(page, id).focus();
    await page.keyboard.type('typed all the same');
    await expect(field(page, id)).not.toHaveValue(/typed all the same/);
  }
  await page.goto('/workbook/');
  await expect(page.getByText('saved by a newer edition of this book')).toBeVisible();
  await expect(page.locator(`[data-answer="${INVENTORY}"]`)).toContainText('They can measure a wall.');
  for (const name of ['Open a saved file', 'Erase all answers'])
    await expect(page.getByRole('button', { name })).toBeDisabled();
  for (const erase of await page.getByRole('button', { name: /^Erase/ }).all()) await expect(erase).toBeDisabled();
  await page.goto('/about/');
  expect(await answerItems(page)).toEqual(before);
});

for (const [release, version, status] of [
  ['the first release', 1, 'saved'],
  ['a later version', 99, 'read-only'],
] as const) {
  test(`a workbook of ${release} stands in the exercises of every kind, and opening it changes nothing`, async ({
    page,
  }) => {
    const document = { ...JSON.parse(fixture('v1-every-kind.json')), version };
    await seed(page, holding(JSON.stringify(document)));
    const before = await answerItems(page);
    const asked = exercises.filter(({ id }) => id in document.answers);
    expect(asked).toHaveLength(EXERCISE_KINDS.length);
    for (const path of new Set(asked.map((exercise) => exercise.path))) {
      await page.goto(path);
      await islandsReady(page);
      for (const exercise of asked.filter((other) => other.path === path)) {
        await expectStatus(page, exercise.id, status);
        const it = section(page, exercise.id);
        expect(await held(it), exercise.id).toEqual(heldFor(exercise, document.answers[exercise.id].value));
        if (status === 'saved') continue;
        const open =
          ':is(textarea, input):not([readonly], :disabled), :is(.rank, .shift, .predict-actions) button:enabled';
        await expect(it.locator(open), exercise.id).toHaveCount(0);
      }
    }
    await page.goto('/about/');
    expect(await answerItems(page)).toEqual(before);
  });
}

test('the first words a reader adds to a workbook of the first release leave all the others as they were', async ({
  page,
}) => {
  const text = fixture('v1-every-kind.json');
  await seed(page, holding(text));
  await page.goto(CHAPTER);
  await write(page, STUCK, 'written years later');
  const { [STUCK]: written, ...others } = (await storedDocument(page)).answers;
  expect(written?.value).toBe('written years later');
  expect(others).toEqual(JSON.parse(text).answers);
});

test('what another tab clears stays on the page, and the next change saves all of it again', async ({
  page,
  context,
}) => {
  await page.goto(CHAPTER);
  await write(page, INVENTORY, 'first answer');
  await write(page, STUCK, 'second answer');
  const other = await context.newPage();
  await other.goto('/about/');
  await other.evaluate(() => localStorage.clear());
  await expectStatus(page, INVENTORY, 'unsaved');
  await expectStatus(page, STUCK, 'unsaved');
  await expect(field(page, INVENTORY)).toHaveValue('first answer');
  await expect(page.getByRole('alert').getByText('were deleted from this browser')).toBeVisible();
  expect(await items(page)).toEqual({});
  await write(page, INVENTORY, 'first answer, changed');
  await expectStatus(page, STUCK, 'saved');
  await page.reload();
  await expect(field(page, INVENTORY)).toHaveValue('first answer, changed');
  await expect(field(page, STUCK)).toHaveValue('second answer');
});

test('the newest words win although the clock was set back a day', async ({ page, context }) => {
  await page.clock.install({ time: '2026-03-10T12:00:00Z' });
  await page.goto(CHAPTER);
  await write(page, INVENTORY, 'written today');
  const other = await context.newPage();
  await other.goto(CHAPTER);
  await expect(field(other, INVENTORY)).toHaveValue('written today');
  await page.clock.setSystemTime('2026-03-09T12:00:00Z');
  await write(page, INVENTORY, 'written after the clock was set back');
  expect((await storedDocument(page)).answers).toMatchObject({
    [INVENTORY]: { updatedAt: expect.stringMatching(/^2026-03-10T12:/) },
  });
  await expect(field(other, INVENTORY)).toHaveValue('written after the clock was set back');
  await other.close();
  await page.reload();
  await expect(field(page, INVENTORY)).toHaveValue('written after the clock was set back');
  await expectStatus(page, INVENTORY, 'saved');
});

test('an exercise whose script cannot be fetched says so, and the others work', async ({ context }) => {
  const page = await context.newPage(); // The browser reports the missing file as an error of the page.
  await page.route(/\/_astro\/Rate\./, (route) => route.abort());
  await page.goto(CHAPTER);
  const lost = exercises.find(({ kind, path }) => kind === 'rate' && path === CHAPTER)?.id ?? '';
  await expect(section(page, lost).getByRole('status')).toHaveText(
    'This could not be loaded. Reload the page when you have a connection.',
  );
  await expect(section(page, lost).getByRole('radio').first()).toBeDisabled();
  await write(page, INVENTORY, 'They can measure.');
  await expectStatus(page, INVENTORY, 'saved');
});

for (const path of ['/workbook/', '/workbook/brief/', '/search/', '/recovery/']) {
  test(`${path} says when its script cannot be fetched`, async ({ context }) => {
    const page = await context.newPage();
    await page.route(/\/_astro\/(Workbook|Brief|SearchPage|Recovery)\..*js/, (route) => route.abort());
    await page.goto(path);
    await expect(page.getByText('This could not be loaded. Reload the page when you have a connection.')).toBeVisible();
  });
}
