import { cleanup } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Rank, { rank } from '~/components/exercises/kinds/Rank';
import type { ExerciseId } from '~/schemas/answer-value';
import { exercise, firstFaces, nothingStored, remember, show, stored } from './reader';

const labels = { price: 'Price', speed: 'Speed', trust: 'Trust', range: 'Range' };
const asked = (id: ExerciseId) => exercise('rank', id, { labels });
const button = (name: string) => page.getByRole('button', { name });
const status = page.getByRole('status');
const mine = button('This order is mine');
const shown = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']);
const said = (): string => document.querySelector('[aria-live="polite"]')?.textContent ?? '';

beforeAll(() => {
  remember({
    'kept.order': { kind: 'rank', value: ['trust', 'price', 'range', 'speed'] },
    'kept.older': { kind: 'rank', value: ['range', 'gone', 'price'] },
    'kept.moved': { kind: 'rank', value: ['range', 'gone', 'price'] },
  });
});
afterEach(cleanup);

describe('Options to put in order', () => {
  it('are drawn first as the server drew them, in the author’s order, though another is stored', () => {
    const { server, browser } = firstFaces(Rank, asked('kept.order'), <p>An example.</p>);
    expect(server.querySelectorAll('button:not(:disabled)')).toHaveLength(0);
    expect(browser.innerHTML).toBe(server.innerHTML);
  });

  it('come back in the reader’s order after that, and as hers', async () => {
    show(Rank, asked('kept.order'));
    await expect.poll(shown).toEqual(['trust', 'price', 'range', 'speed']);
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    await expect.element(mine).toHaveAttribute('aria-disabled', 'true');
    expect(said()).toBe('');
  });

  it('are not stored until she orders them', async () => {
    show(Rank, asked('none.order'));
    await userEvent.click(button('Price, 1 of 4'));
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await userEvent.click(button('Move up: Price'), { force: true });
    await expect.element(status).toHaveAttribute('data-save-status', 'idle');
    expect(stored('none.order')).toBeUndefined();
  });

  it('can be hers as they stand', async () => {
    show(Rank, asked('same.order'));
    await userEvent.click(mine);
    await expect.poll(() => stored('same.order')).toEqual(['price', 'speed', 'trust', 'range']);
    await expect.element(mine).toHaveAttribute('aria-disabled', 'true');
    await expect.element(mine).toHaveFocus();
  });

  it('move by buttons: each move is said, and the button keeps the focus', async () => {
    show(Rank, asked('button.order'));
    await userEvent.click(button('Move down: Price'));
    expect(shown()).toEqual(['speed', 'price', 'trust', 'range']);
    expect(said()).toBe('Price, now 2 of 4');
    await expect.element(button('Move down: Price')).toHaveFocus();
    await userEvent.click(button('Move up: Range'));
    await userEvent.click(button('Move up: Range'));
    await expect.element(button('Move up: Range')).toHaveFocus();
    expect(said()).toBe('Range, now 2 of 4');
    await expect.poll(() => stored('button.order')).toEqual(['speed', 'range', 'price', 'trust']);
  });

  it('move by keys on the number, to the ends too, and stop there', async () => {
    show(Rank, asked('key.order'));
    await userEvent.click(button('Trust, 3 of 4'));
    for (const [key, place, order] of [
      ['{ArrowUp}', 2, ['price', 'trust', 'speed', 'range']],
      ['{Home}', 1, ['trust', 'price', 'speed', 'range']],
      ['{ArrowUp}', 1, ['trust', 'price', 'speed', 'range']],
      ['{End}', 4, ['price', 'speed', 'range', 'trust']],
      ['{ArrowDown}', 4, ['price', 'speed', 'range', 'trust']],
    ] as const) {
      await userEvent.keyboard(key);
      expect(shown()).toEqual(order);
      await expect.element(button(`Trust, ${place} of 4`)).toHaveFocus();
    }
    expect(said()).toBe('Trust, now 4 of 4');
    await expect.poll(() => stored('key.order')).toEqual(['price', 'speed', 'range', 'trust']);
  });

  it('added since stand at the end as new, and those withdrawn are not shown', async () => {
    show(Rank, asked('kept.older'));
    await expect.poll(shown).toEqual(['range', 'price', 'speed', 'trust']);
    expect([...document.querySelectorAll('[data-row]:has(em)')].map((row) => row.getAttribute('data-row'))).toEqual([
      'speed',
      'trust',
    ]);
    await expect.element(mine).toHaveAttribute('aria-disabled', 'false');
    expect(stored('kept.older')).toEqual(['range', 'gone', 'price']);
  });

  it('are all placed once she moves one of them', async () => {
    show(Rank, asked('kept.moved'));
    await userEvent.click(button('Move up: Speed'));
    await expect.poll(() => stored('kept.moved')).toEqual(['range', 'speed', 'price', 'trust']);
    expect(document.querySelector('em')).toBeNull();
  });
});

describe('An order', () => {
  const face = (children: preact.ComponentChildren) => {
    const { server } = firstFaces(() => children as preact.VNode, asked('face.order'));
    return server;
  };

  it('in the workbook is a numbered list, with what was withdrawn under its own words, never as markup', () => {
    const order = face(<rank.Review value={['gone', 'price']} labels={{ gone: '<b>Gone</b>', price: 'Price' }} />);
    expect([...order.querySelectorAll('ol > li')].map((item) => item.textContent)).toEqual(['<b>Gone</b>', 'Price']);
  });

  it('on paper has its numbers, and blank boxes for what has none', () => {
    const boxes = (value: string[] | null) =>
      [...face(<rank.Print value={value} labels={labels} />).querySelectorAll('li')].map((item) => item.textContent);
    expect(boxes(['trust', 'price'])).toEqual(['1 Trust', '2 Price', ' Speed', ' Range']);
    expect(boxes(null)).toEqual([' Price', ' Speed', ' Trust', ' Range']);
  });

  it('as text is a numbered Markdown list, an unknown option by its id', () => {
    expect(rank.text(['trust', 'gone'], { trust: 'Two\nlines' })).toBe('1. Two lines\n2. gone');
  });

  it('is empty when nothing was placed', () => {
    expect(rank.isEmpty([])).toBe(true);
    expect(rank.isEmpty(['price'])).toBe(false);
  });
});

it('A reader who orders nothing leaves nothing behind', async () => {
  cleanup();
  localStorage.clear();
  show(Rank, asked('nobody.order'));
  await expect.element(mine).toBeEnabled();
  window.dispatchEvent(new Event('pagehide'));
  expect(nothingStored()).toBe(true);
});
