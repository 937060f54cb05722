import { capabilityIds, capabilityNames } from '../../../src/schemas/capability';
import { expect } from '../../support/site';
import { node, tabOn } from './hearing';
import { nothing } from './held';
import { type Ways, write } from './way';

/** The kinds that are chosen, spent or ordered in. */
export const chosen: Ways<'allocate' | 'rate' | 'rank' | 'recall'> = {
  allocate: () => ({
    byKeyboard: async ({ page, said }) => {
      const slider = await tabOn(page, 'slider', 'Skill');
      await page.keyboard.press('PageUp');
      await page.keyboard.press('PageUp');
      await expect(slider).toHaveAttribute('aria-valuetext', '20 points');
      await tabOn(page, 'spinbutton', 'Skill, points');
      await tabOn(page, 'slider', 'Tool');
      await tabOn(page, 'spinbutton', 'Tool, points');
      await page.keyboard.type('30');
      await expect.poll(said).toContain('50 points left');
      await page.keyboard.press('=');
      await expect.poll(said).toContain('All 100 spent');
    },
    byTouch: async ({ page, exercise, said }) => {
      const [skill, tool] = [exercise.getByRole('slider').nth(0), exercise.getByRole('spinbutton').nth(1)];
      await skill.tap();
      expect(Math.abs(Number(await skill.inputValue()) - 50)).toBeLessThan(5);
      await write(page, exercise.getByRole('spinbutton').first(), '20');
      await write(page, tool, '30');
      await expect.poll(said).toContain('50 points left');
      await exercise.getByRole('button', { name: 'Even out to 100' }).tap();
      await expect.poll(said).toContain('All 100 spent');
    },
    said: ['50 points left', 'All 100 spent'],
    held: { ...nothing, values: ['40', '40', '60', '60', ...Array(8).fill('0')] },
    tree: [
      ...node(
        'group',
        'Points',
        capabilityIds.flatMap((id, at) => {
          const [name, count] = [capabilityNames[id], ['40', '60'][at] ?? '0'];
          return [...node('slider', name, count), ...node('spinbutton', `${name}, points`, count)];
        }),
      ),
    ],
    count: 'All 100 spent',
  }),

  rate: ({ statements }) => {
    const [first, second] = statements.map(({ text }) => text);
    return {
      byKeyboard: async ({ page }) => {
        await tabOn(page, 'radio', '1 of 5, strongly disagree');
        await page.keyboard.press('Space');
        for (const _ of '123') await page.keyboard.press('ArrowRight');
        await tabOn(page, 'button', `Take back: ${first}`);
        await tabOn(page, 'radio', '1 of 5, strongly disagree');
        await page.keyboard.press('Space');
        await tabOn(page, 'button', `Take back: ${second}`);
        await page.keyboard.press('Enter');
        await expect(page.locator(':focus')).toHaveAccessibleName('1 of 5, strongly disagree');
      },
      byTouch: async ({ exercise }) => {
        const ring = (statement: number, rating: number) =>
          exercise
            .getByRole('group')
            .nth(statement)
            .getByRole('radio')
            .nth(rating - 1);
        await ring(0, 4).tap();
        await ring(1, 1).tap();
        await exercise.getByRole('button', { name: `Take back: ${second}` }).tap();
      },
      said: [],
      held: { ...nothing, chosen: [3] },
      tree: [
        ...node('group', first ?? '', node('radio', '4 of 5, agree', undefined, ' [checked]')),
        ...node('group', second ?? '', node('radio', '1 of 5, strongly disagree', undefined, ' [checked=false]')),
      ],
      count: `1 of ${statements.length} rated`,
    };
  },

  rank: ({ prompt, options }) => {
    const [first, second, ...others] = options;
    const name = first?.text ?? '';
    const of = (at: number) => `${at} of ${options.length}`;
    return {
      byKeyboard: async ({ page }) => {
        const number = await tabOn(page, 'button', `${name}, ${of(1)}`);
        await expect(number).toHaveAccessibleDescription(/press the arrow keys on its number/);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await expect(page.locator(':focus')).toHaveAccessibleName(`${name}, ${of(3)}`);
        await tabOn(page, 'button', `Move up: ${name}`);
        await page.keyboard.press('Enter');
        await expect(page.locator(':focus')).toHaveAccessibleName(`Move up: ${name}`);
      },
      byTouch: async ({ exercise }) => {
        await exercise.getByRole('button', { name: `Move down: ${name}` }).tap();
        await exercise.getByRole('button', { name: `Move down: ${name}` }).tap();
        await exercise.getByRole('button', { name: `Move up: ${name}` }).tap();
      },
      said: [2, 3, 2].map((at) => `${name}, now ${of(at)}`),
      held: { ...nothing, rows: [second, first, ...others].map((option) => option?.id ?? '') },
      tree: [
        ...node('list', prompt, [
          ...node('listitem', '', node('button', `${second?.text}, ${of(1)}`)),
          ...node('listitem', '', node('button', `${name}, ${of(2)}`)),
        ]),
      ],
    };
  },

  recall: ({ questions }) => {
    const [question] = questions.filter(({ options }) => options.filter(({ right }) => right).length === 1);
    const { text = '', options = [] } = question ?? {};
    const at = { right: options.findIndex(({ right }) => right), wrong: options.findIndex(({ right }) => !right) };
    const says = ({ text, because }: { text: string; because: string }) => `${text}: ${because}`;
    const [right, wrong] = [options[at.right], options[at.wrong]];
    return {
      byKeyboard: async ({ page }) => {
        const move = async (from: number, to: number) => {
          for (let step = from; step !== to; step += Math.sign(to - from))
            await page.keyboard.press(to > from ? 'ArrowDown' : 'ArrowUp');
        };
        await tabOn(page, 'radio', options[0]?.text ?? '');
        await page.keyboard.press('Space');
        await move(0, at.wrong);
        await tabOn(page, 'button', 'Check');
        await page.keyboard.press('Enter');
        await expect(page.locator(':focus')).toHaveAccessibleName(wrong?.text ?? '');
        await tabOn(page, 'button', 'Try again');
        await page.keyboard.press('Enter');
        await move(at.wrong, at.right);
        await tabOn(page, 'button', 'Check');
        await page.keyboard.press('Enter');
        await expect(page.locator(':focus')).toHaveAccessibleName(right?.text ?? '');
      },
      byTouch: async ({ exercise }) => {
        const group = exercise.getByRole('group', { name: text });
        await group.getByText(wrong?.text ?? '', { exact: true }).tap();
        await group.getByRole('button', { name: 'Check' }).tap();
        await group.getByRole('button', { name: 'Try again' }).tap();
        await group.getByText(right?.text ?? '', { exact: true }).tap();
        await group.getByRole('button', { name: 'Check' }).tap();
      },
      said: right && wrong ? [`Not quite. ${says(wrong)}`, `That is right. ${says(right)}`] : [],
      held: { ...nothing, chosen: [at.right] },
      tree: [
        ...node('group', text, [
          ...node('radio', right?.text ?? '', undefined, ' [checked]'),
          ...node('paragraph', '', `Right. ${right?.because}`),
          '- text: /That is right\\.$/',
        ]),
      ],
      count: `1 of ${questions.length} checked`,
    };
  },
};
