import { cleanup } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Rate, { rate } from '~/components/exercises/kinds/Rate';
import type { ExerciseId } from '~/schemas/answer-value';
import { exercise, firstFaces, nothingStored, remember, show, stored } from './reader';

const labels = { burden: 'It costs less than it gives', trust: 'They <b>believe</b> us', value: 'They are better off' };
const asked = (id: ExerciseId) => ({ ...exercise('rate', id), labels });
const group = (name: string) => page.getByRole('group', { name });
const ring = (name: string, rating: number) => group(name).getByRole('radio', { name: new RegExp(`^${rating} of 5`) });
const takeBack = (name: string) => page.getByRole('button', { name: `Take back: ${name}` });
const status = page.getByRole('status');

beforeAll(() => {
  remember({
    'kept.ratings': { kind: 'rate', value: { burden: 4, trust: 1 } },
    'kept.changed': { kind: 'rate', value: { burden: 4, trust: 1, gone: 2 } },
  });
});
afterEach(cleanup);

describe('Ratings', () => {
  it('are drawn first as the server drew them, though some are stored', () => {
    const { server, browser } = firstFaces(Rate, asked('kept.ratings'));
    expect(server.querySelectorAll('fieldset:disabled input[type="radio"]')).toHaveLength(15);
    expect(server.querySelectorAll('input:checked, button')).toHaveLength(0);
    expect(browser.innerHTML).toBe(server.innerHTML);
  });

  it('come back checked, under the statement they were given to', async () => {
    show(Rate, asked('kept.ratings'));
    await expect.element(ring(labels.burden, 4)).toBeChecked();
    await expect.element(ring(labels.trust, 1)).toBeChecked();
    for (const rating of [1, 2, 3, 4, 5]) await expect.element(ring(labels.value, rating)).not.toBeChecked();
    await expect.element(page.getByText('2 of 3 rated')).toBeVisible();
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
  });

  it('are given by pointer and changed by arrow keys, and kept', async () => {
    show(Rate, asked('given.ratings'));
    await userEvent.click(ring(labels.burden, 2));
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(ring(labels.burden, 3)).toBeChecked();
    await expect.element(ring(labels.burden, 3)).toHaveFocus();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await expect.element(ring(labels.trust, 1)).toBeChecked();
    await expect.poll(() => stored('given.ratings')).toEqual({ burden: 3, trust: 1 });
  });

  it('say what they mean', async () => {
    show(Rate, asked('said.ratings'));
    await expect.element(ring(labels.burden, 4)).toHaveAccessibleName('4 of 5, agree');
    await expect.element(ring(labels.burden, 1)).toHaveAccessibleName('1 of 5, strongly disagree');
  });

  it('can be taken back, and leave the keyboard in their row', async () => {
    show(Rate, asked('back.ratings'));
    await userEvent.click(ring(labels.burden, 5));
    await userEvent.click(ring(labels.trust, 4));
    await userEvent.click(takeBack(labels.burden));
    await expect.element(ring(labels.burden, 5)).not.toBeChecked();
    await expect.element(ring(labels.burden, 1)).toHaveFocus();
    await expect.element(takeBack(labels.burden)).not.toBeInTheDocument();
    await expect.element(page.getByText('1 of 3 rated')).toBeVisible();
    await expect.poll(() => stored('back.ratings')).toEqual({ trust: 4 });
  });

  it('of a statement that was withdrawn stay when another is changed', async () => {
    show(Rate, asked('kept.changed'));
    await userEvent.click(ring(labels.value, 5));
    await expect.poll(() => stored('kept.changed')).toEqual({ burden: 4, trust: 1, gone: 2, value: 5 });
  });

  it('are written nowhere before the reader gives one', async () => {
    localStorage.clear();
    show(Rate, asked('none.ratings'));
    await expect.element(ring(labels.burden, 1)).toBeEnabled();
    (ring(labels.burden, 1).element() as HTMLElement).focus();
    window.dispatchEvent(new Event('pagehide'));
    cleanup();
    expect(nothingStored()).toBe(true);
  });
});

describe('Elsewhere, ratings', () => {
  const ratings = { burden: 4, value: 2, gone: 2 } as const;
  const given = { ...labels, gone: 'A statement that was withdrawn' };

  it('are shown weakest first in words, then what was not rated; also of a withdrawn statement', () => {
    const container = show(() => <rate.Review value={ratings} labels={given} />, asked('shown.ratings'));
    expect([...container.querySelectorAll('li')].map((row) => row.textContent?.trim())).toEqual([
      'They are better off 2 of 5, disagree',
      'A statement that was withdrawn 2 of 5, disagree',
      'It costs less than it gives 4 of 5, agree',
      'They <b>believe</b> us Not rated',
    ]);
    expect([...container.querySelectorAll('li:first-child i')].map((dot) => dot.getAttribute('data-chosen'))).toEqual([
      'false',
      'true',
      'false',
      'false',
      'false',
    ]);
  });

  test('on paper are five rings a statement, marked where there is an answer', () => {
    const face = (value: typeof ratings | null) =>
      show(() => <rate.Print value={value} labels={labels} />, asked('paper.ratings'));
    expect(face(null).querySelectorAll('li i')).toHaveLength(15);
    expect(face(null).querySelectorAll('[data-chosen="true"]')).toHaveLength(0);
    expect(face(ratings).querySelectorAll('[data-chosen="true"]')).toHaveLength(2);
  });

  test('as text are a list, and an id stands in for words that are lost', () => {
    expect(rate.text(ratings, labels)).toBe(
      '- They are better off: 2 of 5\n- gone: 2 of 5\n- It costs less than it gives: 4 of 5\n- They <b>believe</b> us: not rated',
    );
  });

  test('of nothing are empty', () => {
    expect(rate.isEmpty({})).toBe(true);
    expect(rate.isEmpty({ burden: 1 })).toBe(false);
  });
});
