import { expect } from '../../support/site';
import { node, tabOn } from './hearing';
import { nothing } from './held';
import { type Ways, write } from './way';

/** The kinds that are written in. */
export const written: Ways<'reflect' | 'ask' | 'shift' | 'predict' | 'commit'> = {
  reflect: ({ prompt }) => ({
    byKeyboard: async ({ page }) => {
      await tabOn(page, 'textbox', prompt);
      await page.keyboard.type(answer);
    },
    byTouch: ({ page, exercise }) => write(page, exercise.getByRole('textbox', { name: prompt }), answer),
    said: [],
    held: { ...nothing, values: [answer] },
    tree: node('textbox', prompt, answer),
    count: '5 words',
  }),

  predict: ({ prompt }) => ({
    byKeyboard: async ({ page, exercise }) => {
      await tabOn(page, 'textbox', prompt);
      await page.keyboard.type(answer);
      await tabOn(page, 'button', 'Lock in and compare');
      await page.keyboard.press('Enter');
      await expect(exercise.locator('summary')).toBeFocused();
    },
    byTouch: async ({ page, exercise }) => {
      await write(page, exercise.getByRole('textbox'), answer);
      await exercise.getByRole('button', { name: 'Lock in and compare' }).tap();
      await expect(exercise.locator('details')).toHaveAttribute('open');
    },
    said: [],
    held: { ...nothing, values: [answer] },
    tree: ['- paragraph: Your guess, locked in', ...node('textbox', prompt, answer), '- button "Guess again"'],
    count: '5 words',
  }),

  ask: ({ prompt }) => {
    const blanks = {
      'We want': 'customers',
      'who today': 'ride on Sunday',
      'to become': 'everyday riders',
      'able to': 'mend what breaks',
      because: 'they get home dry',
    };
    return {
      byKeyboard: async ({ page, exercise }) => {
        for (const [name, text] of Object.entries(blanks)) {
          await tabOn(page, 'textbox', name);
          await page.keyboard.type(text);
        }
        // The advice that was given describes its blank from then on.
        await expect(exercise.getByRole('textbox', { name: 'We want' })).toHaveAccessibleDescription(advice);
      },
      byTouch: async ({ page, exercise }) => {
        for (const [name, text] of Object.entries(blanks))
          await write(page, exercise.getByRole('textbox', { name, exact: true }), text);
      },
      said: [advice],
      held: { ...nothing, values: Object.values(blanks) },
      tree: [
        ...node(
          'group',
          prompt,
          Object.entries(blanks).flatMap(([name, text]) => node('textbox', name, text)),
        ),
      ],
      count: '5 of 5 filled',
    };
  },

  shift: ({ prompt }) => ({
    byKeyboard: async ({ page }) => {
      for (const [row, [before, become]] of pairs.entries()) {
        await tabOn(page, 'textbox', `Row ${row + 1}, before`);
        await page.keyboard.type(before);
        await tabOn(page, 'textbox', `Row ${row + 1}, become`);
        await page.keyboard.type(become);
        await tabOn(page, 'button', `Remove row ${row + 1}`);
      }
      for (const _ of '123') await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(page.locator(':focus')).toHaveAccessibleName('Row 1, before');
    },
    byTouch: async ({ page, exercise }) => {
      for (const [row, [before, become]] of pairs.entries()) {
        await write(page, exercise.getByRole('textbox', { name: `Row ${row + 1}, before` }), before);
        await write(page, exercise.getByRole('textbox', { name: `Row ${row + 1}, become` }), become);
      }
      await exercise.getByRole('button', { name: 'Remove row 1' }).tap();
    },
    said: [],
    held: { ...nothing, values: ['Asks for help', 'Teaches a neighbor', '', ''] },
    tree: [
      ...node('table', prompt, [
        ...node('rowgroup', '', node('row', 'Before Become')),
        ...node('rowgroup', '', node('row', '', node('cell', '', node('textbox', 'Row 1, before', 'Asks for help')))),
      ]),
    ],
    count: '1 row',
  }),

  commit: ({ prompt }) => ({
    byKeyboard: async ({ page }) => {
      await tabOn(page, 'textbox', 'What will be done');
      await page.keyboard.type('Ask three nurses');
      await tabOn(page, 'textbox', 'Who will do it');
      await page.keyboard.type('Dana');
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toHaveAccessibleName('By when');
      await page.keyboard.type('03042031');
      const button = page.getByRole('button', { name: 'Put it in your calendar' }).and(page.locator(':focus'));
      for (let part = 0; part < 4 && (await button.count()) === 0; part += 1) await page.keyboard.press('Tab');
      await expect(button).toHaveAccessibleDescription('All of that day, with a reminder at nine.');
      await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    },
    byTouch: async ({ page, exercise }) => {
      await write(page, exercise.getByLabel('What will be done'), 'Ask three nurses');
      await write(page, exercise.getByLabel('Who will do it'), 'Dana');
      // The phone’s own calendar, out of which a day comes whole.
      await exercise.getByLabel('By when').fill('2031-03-04');
      const button = exercise.getByRole('button', { name: 'Put it in your calendar' });
      await Promise.all([page.waitForEvent('download'), button.tap()]);
    },
    said: [
      'First choose a day.',
      'All of that day, with a reminder at nine.',
      'Saved as a file. Open it, and your calendar takes it in.',
    ],
    held: { ...nothing, values: ['Ask three nurses', 'Dana', '2031-03-04'] },
    tree: [
      ...node('group', prompt, [
        ...node('textbox', 'What will be done', 'Ask three nurses'),
        ...node('textbox', 'Who will do it', 'Dana'),
        ...node('textbox', 'By when', '2031-03-04'),
        ...node('button', 'Put it in your calendar'),
      ]),
    ],
  }),
};

const answer = 'They can measure a wall.';
const advice = '“Customers” is too many to have in mind: name one group.';
const pairs = [
  ['Waits for a part', 'Keeps one in stock'],
  ['Asks for help', 'Teaches a neighbor'],
] as const;
