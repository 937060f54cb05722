import { cleanup } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Ask from '~/components/exercises/kinds/Ask';
import type { AnswerValues } from '~/schemas/answer-value';
import { exercise, firstFaces, remember, show, stored } from './reader';

const whole: AnswerValues['ask'] = {
  who: 'weekend cyclists',
  today: 'ride on Sunday',
  become: 'everyday riders',
  able: 'mend what breaks',
  because: 'they get home dry.',
};
const blank = (name: string) => page.getByRole('textbox', { name, exact: true });
const status = page.getByRole('status');
const reading = () => document.querySelector('.ask-prose')?.textContent?.replaceAll(/\s+/g, ' ').trim();
const advice = 'is something they do: say who they will be.';

beforeAll(() => {
  remember({
    'kept.ask': { kind: 'ask', value: whole },
    'kept.buy': { kind: 'ask', value: { ...whole, become: 'Buy' } },
  });
});
afterEach(cleanup);

describe('The sentence with five blanks', () => {
  it('is drawn first as the server drew it, with its blanks empty and closed', () => {
    const { server, browser } = firstFaces(Ask, exercise('ask', 'kept.ask'), <p>An example.</p>);
    expect(server.querySelectorAll('.field-box textarea:disabled')).toHaveLength(5);
    expect(browser.innerHTML).toBe(server.innerHTML);
  });

  it('names each blank by the words before it, all of them by the question', async () => {
    show(Ask, exercise('ask', 'none.ask'));
    for (const name of ['We want', 'who today', 'to become', 'able to', 'because'])
      await expect.element(blank(name)).toBeEnabled();
    await expect.element(page.getByRole('group', { name: 'What of none.ask?' })).toBeVisible();
  });

  it('comes back with all its parts, and reads as a sentence with one full stop', async () => {
    show(Ask, exercise('ask', 'kept.ask'));
    await expect.element(blank('We want')).toHaveValue(whole.who);
    await expect.element(blank('because')).toHaveValue(whole.because);
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    await expect.element(page.getByText('5 of 5 filled')).toBeVisible();
    expect(reading()).toBe(
      'We want weekend cyclists who today ride on Sunday to become everyday riders, able to mend what breaks, because they get home dry.',
    );
  });

  it('reads along while she writes, leaves blanks for the rest, and keeps what she wrote', async () => {
    show(Ask, exercise('ask', 'typed.ask'));
    await userEvent.type(blank('to become'), 'amateur <b>repairers</b>');
    expect(reading()).toBe('We want … who today … to become amateur <b>repairers</b>, able to …, because ….');
    await expect.element(page.getByText('1 of 5 filled')).toBeVisible();
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    expect(stored('typed.ask')).toEqual({
      who: '',
      today: '',
      become: 'amateur <b>repairers</b>',
      able: '',
      because: '',
    });
  });
});

describe('Advice', () => {
  it('comes under a blank when she leaves it, describes the blank, and goes when she writes on', async () => {
    show(Ask, exercise('ask', 'typed.advice'));
    await userEvent.type(blank('to become'), 'Buy more');
    expect(page.getByText(advice).query()).toBeNull();
    await userEvent.tab();
    await expect.element(page.getByText(`“Buy” ${advice}`)).toBeVisible();
    await expect.element(page.getByText(`“Buy” ${advice}`)).toHaveAttribute('aria-live', 'polite');
    await expect.element(blank('to become')).toHaveAccessibleDescription(`“Buy” ${advice}`);
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    await userEvent.type(blank('to become'), '!');
    await expect.poll(() => page.getByText(advice).query()).toBeNull();
    await expect.element(blank('to become')).not.toHaveAttribute('aria-describedby');
  });

  it('stays away from an answer that only came back', async () => {
    show(Ask, exercise('ask', 'kept.buy'));
    await expect.element(blank('to become')).toHaveValue('Buy');
    expect(page.getByText(advice).query()).toBeNull();
  });
});
