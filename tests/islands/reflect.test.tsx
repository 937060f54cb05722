import { cleanup } from '@testing-library/preact';
import { hydrate } from 'preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ReflectFill from '~/components/exercises/kinds/Reflect';
import { exercise, firstFaces, remember, show, stored } from './reader';

const words = 'They can measure a wall and carry a bookcase home.';
const long = Array.from({ length: 60 }, (_, line) => `Line ${line + 1} of a long answer.`).join('\n');
const field = (id: string) => page.getByRole('textbox', { name: `What of ${id}?` });
const status = page.getByRole('status');

beforeAll(() => {
  remember({
    'kept.words': { kind: 'reflect', value: words },
    'kept.long': { kind: 'reflect', value: long },
    'kept.hydrated': { kind: 'reflect', value: words },
  });
});
afterEach(cleanup);

describe('A reflection', () => {
  it('is drawn first as the server drew it, though an answer is stored', () => {
    const { server, browser } = firstFaces(ReflectFill, exercise('reflect', 'kept.words'), <p>An example.</p>);
    expect(server.querySelector('textarea')?.disabled).toBe(true);
    expect(server.querySelector('textarea')?.value).toBe('');
    expect(browser.innerHTML).toBe(server.innerHTML);
    expect(browser.querySelector('textarea')?.value).toBe('');
  });

  it('wakes up in the markup the server sent, and then brings the answer back', async () => {
    const { server } = firstFaces(ReflectFill, exercise('reflect', 'kept.hydrated'));
    document.body.append(server);
    const before = server.querySelector('textarea');
    hydrate(<ReflectFill exercise={exercise('reflect', 'kept.hydrated')} />, server);
    await expect.element(page.elementLocator(server).getByRole('textbox')).toHaveValue(words);
    expect(server.querySelector('textarea')).toBe(before);
    expect(before?.disabled).toBe(false);
    server.remove();
  });

  it('gives the reader back what she wrote, named by its question, and says that it is saved', async () => {
    show(ReflectFill, exercise('reflect', 'kept.words'));
    await expect.element(field('kept.words')).toHaveValue(words);
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    await expect.element(status).toHaveTextContent('Saved on this device');
    await expect.element(page.getByText('10 words')).toBeVisible();
  });

  it('keeps what she types, and says so only once it is stored', async () => {
    show(ReflectFill, exercise('reflect', 'typed.words'));
    await expect.element(status).toHaveAttribute('data-save-status', 'idle');
    await userEvent.type(field('typed.words'), 'Two words');
    await expect.element(field('typed.words')).toHaveValue('Two words');
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    expect(stored('typed.words')).toBe('Two words');
    expect(stored('kept.words')).toBe(words);
    await expect.element(page.getByText('2 words')).toBeVisible();
  });

  it('recommends writing before looking at the example, and lets her look anyway', async () => {
    show(ReflectFill, exercise('reflect', 'example.words'), <p>How IKEA might have answered.</p>);
    const example = page.getByText(/^See how others might answer/);
    await expect.element(page.getByText('Better after you have written your own')).toBeVisible();
    await expect.element(page.getByText('How IKEA might have answered.')).not.toBeVisible();
    await userEvent.click(example);
    await expect.element(page.getByText('How IKEA might have answered.')).toBeVisible();
    await userEvent.type(field('example.words'), 'Mine');
    await expect
      .element(page.getByText('Better after you have written your own'))
      .toHaveAttribute('data-written', 'true');
    await expect.element(page.getByText('How IKEA might have answered.')).toBeVisible();
  });

  it('holds a long answer at the height the server sent until she asks for all of it', async () => {
    const container = show(ReflectFill, exercise('reflect', 'kept.long'));
    await expect.element(field('kept.long')).toHaveValue(long);
    const box = container.querySelector('.field-box') as HTMLElement;
    const height = box.clientHeight;
    expect(box.scrollHeight).toBeGreaterThan(height + 100);
    await userEvent.click(page.getByRole('button', { name: 'Show all' }));
    await expect.element(page.getByRole('button', { name: 'Show all' })).not.toBeInTheDocument();
    expect(box.clientHeight).toBeGreaterThan(height + 100);
  });

  it('offers no “Show all” for an answer that fits', async () => {
    show(ReflectFill, exercise('reflect', 'kept.words'));
    await expect.element(field('kept.words')).toHaveValue(words);
    expect(page.getByRole('button', { name: 'Show all' }).query()).toBeNull();
  });

  it('an emptied field is kept as emptied', async () => {
    show(ReflectFill, exercise('reflect', 'emptied.words'));
    await userEvent.type(field('emptied.words'), 'Gone');
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    await userEvent.clear(field('emptied.words'));
    await expect.poll(() => stored('emptied.words')).toBe('');
  });
});
