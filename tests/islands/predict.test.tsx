import { cleanup } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Predict from '~/components/exercises/kinds/Predict';
import { exercise, firstFaces, remember, show, stored } from './reader';

const account = <p>About 40,000 flew.</p>;
const told = page.getByText('About 40,000 flew.');
const field = (id: string) => page.getByRole('textbox', { name: `What of ${id}?` });
const lock = page.getByRole('button', { name: 'Lock in and compare' });
const again = page.getByRole('button', { name: 'Guess again' });
const status = page.getByRole('status');

beforeAll(() => {
  remember({
    'kept.guess': { kind: 'predict', value: { guess: 'Half as many', revealed: false } },
    'kept.locked': { kind: 'predict', value: { guess: 'Half as many', revealed: true } },
  });
});
afterEach(cleanup);

describe('A guess', () => {
  it.each(['kept.guess', 'kept.locked'] as const)('is drawn first as the server drew it (%s)', (id) => {
    const { server, browser } = firstFaces(Predict, exercise('predict', id), account);
    expect(server.querySelector('textarea')?.disabled).toBe(true);
    expect(server.querySelector('details')?.open).toBe(false);
    expect(browser.innerHTML).toBe(server.innerHTML);
  });

  it('comes back after that, still to be locked in', async () => {
    show(Predict, exercise('predict', 'kept.guess'), account);
    await expect.element(field('kept.guess')).toHaveValue('Half as many');
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    await expect.element(lock).toBeEnabled();
    await expect.element(told).not.toBeVisible();
  });

  it('that was locked in comes back locked, with the account folded so that nothing moves', async () => {
    show(Predict, exercise('predict', 'kept.locked'), account);
    await expect.element(field('kept.locked')).toHaveValue('Half as many');
    await expect.element(field('kept.locked')).toHaveAttribute('readonly');
    await expect.element(again).toBeEnabled();
    await expect.element(told).not.toBeVisible();
  });

  it('has to be made before it can be locked in, but the account can be read without', async () => {
    show(Predict, exercise('predict', 'none.guess'), account);
    await expect.element(field('none.guess')).toBeEnabled();
    await expect.element(lock).toBeDisabled();
    await userEvent.type(field('none.guess'), '   ');
    await expect.element(lock).toBeDisabled();
    await userEvent.click(page.getByText('What happened'));
    await expect.element(told).toBeVisible();
  });

  it('locked in stands beside the account, cannot be touched up, and is kept', async () => {
    const container = show(Predict, exercise('predict', 'typed.guess'), account);
    await userEvent.type(field('typed.guess'), 'A third more');
    await userEvent.click(lock);
    await expect.element(told).toBeVisible();
    await expect.element(field('typed.guess')).toHaveAttribute('readonly');
    await expect.element(field('typed.guess')).toHaveValue('A third more');
    await expect.element(page.getByText('Your guess, locked in')).toBeVisible();
    expect(document.activeElement).toBe(container.querySelector('summary'));
    await expect.poll(() => stored('typed.guess')).toEqual({ guess: 'A third more', revealed: true });
  });

  it('can be made again, from the words that were there', async () => {
    show(Predict, exercise('predict', 'again.guess'), account);
    await userEvent.type(field('again.guess'), 'A third');
    await userEvent.click(lock);
    await userEvent.click(again);
    await userEvent.type(field('again.guess'), ' less');
    await expect.element(field('again.guess')).toHaveValue('A third less');
    await expect.element(lock).toBeEnabled();
    await expect.poll(() => stored('again.guess')).toEqual({ guess: 'A third less', revealed: false });
  });

  it('made again leaves the keyboard where it can go on', async () => {
    const container = show(Predict, exercise('predict', 'focus.guess'), account);
    await userEvent.type(field('focus.guess'), 'A third');
    await userEvent.click(lock);
    await userEvent.click(again);
    await expect.element(lock).toBeEnabled();
    expect(container.contains(document.activeElement)).toBe(true);
  });
});
