import { cleanup } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Commit from '~/components/exercises/kinds/Commit';
import type { AnswerValues, ExerciseId } from '~/schemas/answer-value';
import { exercise, firstFaces, remember, show, stored } from './reader';

const promise = { what: 'Ask three nurses', who: 'Dana' };
const kept: Record<ExerciseId, AnswerValues['commit']> = {
  'kept.past': { ...promise, by: day(-1) },
  'kept.today': { ...promise, by: day(0) },
  'kept.told': { ...promise, by: day(30), outcome: 'Two of them laughed.' },
  'kept.odd': { ...promise, by: '2026-02-31' },
  'kept.odder': { ...promise, by: '<b>soon</b>' },
};
const what = page.getByRole('textbox', { name: 'What will be done' });
const who = page.getByRole('textbox', { name: 'Who will do it' });
const by = page.getByLabelText('By when');
const outcome = page.getByRole('textbox', { name: 'What happened?' });
const button = page.getByRole('button', { name: 'Put it in your calendar' });
const status = page.getByRole('status');

beforeAll(() => {
  const given = Object.entries(kept).map(([id, value]) => [id, { kind: 'commit' as const, value }]);
  remember(Object.fromEntries(given));
});
afterEach(cleanup);

describe('A promise', () => {
  it('is drawn first as the server drew it, though its day has passed', () => {
    const { server, browser } = firstFaces(Commit, exercise('commit', 'kept.past'));
    expect(server.querySelectorAll('.field-box :is(textarea, input):disabled')).toHaveLength(3);
    // An empty value is an attribute in the server's markup, and a property here.
    server.querySelector('input')?.removeAttribute('value');
    expect(browser.innerHTML).toBe(server.innerHTML);
  });

  it('is kept as its fields give it, and has no outcome before there is one', async () => {
    show(Commit, exercise('commit', 'typed.commit'));
    await userEvent.fill(what, 'Ask three nurses');
    await userEvent.fill(who, 'Dana');
    await userEvent.fill(by, day(20));
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    expect(stored('typed.commit')).toEqual({ ...promise, by: day(20) });
    expect(outcome.query()).toBeNull();
  });

  it('whose day has passed asks what happened, and keeps that too', async () => {
    show(Commit, exercise('commit', 'kept.past'));
    await expect.element(by).toHaveValue(day(-1));
    await userEvent.fill(outcome, 'Two of them laughed.');
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    expect(stored('kept.past')).toEqual({ ...kept['kept.past'], outcome: 'Two of them laughed.' });
  });

  it('still has its whole day before it asks', async () => {
    show(Commit, exercise('commit', 'kept.today'));
    await expect.element(by).toHaveValue(day(0));
    expect(outcome.query()).toBeNull();
  });

  it('that was told of early shows what was told, and the field stays when it is emptied', async () => {
    show(Commit, exercise('commit', 'kept.told'));
    await expect.element(outcome).toHaveValue('Two of them laughed.');
    await userEvent.clear(outcome);
    await expect.element(outcome).toHaveFocus();
  });

  it('with a year of which one digit is typed is not past', async () => {
    show(Commit, exercise('commit', 'typed.year'));
    await userEvent.fill(by, '0002-01-15');
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    expect(outcome.query()).toBeNull();
    await expect.element(button).toBeDisabled();
  });
});

describe('The calendar button', () => {
  it('says what is missing until it can be pressed', async () => {
    show(Commit, exercise('commit', 'typed.button'));
    await expect.element(what).toBeEnabled();
    await expect.element(button).toBeDisabled();
    await expect.element(button).toHaveAccessibleDescription('First write what will be done.');
    await userEvent.fill(what, 'Ask');
    await expect.element(button).toBeDisabled();
    await expect.element(button).toHaveAccessibleDescription('First choose a day.');
    await userEvent.fill(by, day(20));
    await expect.element(button).toBeEnabled();
    await expect.element(button).toHaveAccessibleDescription('All of that day, with a reminder at nine.');
    await userEvent.fill(what, ' ');
    await expect.element(button).toBeDisabled();
  });

  it.each(['kept.odd', 'kept.odder'] as const)('stays closed where the day does not exist (%s)', async (id) => {
    show(Commit, exercise('commit', id));
    await expect.element(what).toHaveValue('Ask three nurses');
    await expect.element(button).toBeDisabled();
    expect(outcome.query()).toBeNull();
  });
});

/** A day from today, as a date field gives it. */
function day(from: number): string {
  const date = new Date();
  date.setDate(date.getDate() + from);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
