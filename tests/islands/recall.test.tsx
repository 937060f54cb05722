import { cleanup } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Recall, { recall } from '~/components/exercises/kinds/Recall';
import type { ExerciseId } from '~/schemas/answer-value';
import type { RecallQuestion } from '~/schemas/exercise';
import { recallLabels } from '~/schemas/recall-labels';
import { exercise, firstFaces, nothingStored, remember, show, stored } from './reader';

const questions: RecallQuestion[] = [
  {
    id: 'who',
    text: 'Who asks?',
    passage: '#who-asks',
    options: [
      { id: 'firm', text: 'The firm', right: true, because: 'It makes the offer.' },
      { id: 'buyer', text: 'The buyer', because: 'She answers.' },
      { id: 'state', text: 'The state', because: 'It only watches.' },
    ],
  },
  {
    id: 'what',
    text: 'What do they gain?',
    passage: '/chapters/the-ask/#gain',
    options: [
      { id: 'skill', text: 'Skill', right: true, because: 'They learn it.' },
      { id: 'tool', text: 'A tool', right: true, because: 'They use it.' },
      { id: 'debt', text: 'Debt', because: 'They owe it.' },
    ],
  },
];
const labels = recallLabels(questions);
const asked = (id: ExerciseId) => exercise('recall', id, { questions });
const group = (name: string) => page.getByRole('group', { name });
const [who, what] = [group('Who asks?'), group('What do they gain?')];
const press = (where: typeof who, name: string) => userEvent.click(where.getByRole('button', { name }));
const words = (where: typeof who) => where.element().textContent;
const said = (): string => document.querySelector('[aria-live="polite"]')?.textContent ?? '';
const status = page.getByRole('status');

beforeAll(() => {
  remember({
    'kept.recall': {
      kind: 'recall',
      value: { who: { choice: ['buyer'], attempts: 2 }, what: { choice: ['skill', 'debt'], attempts: 0 } },
    },
  });
});
afterEach(cleanup);

describe('Questions from memory', () => {
  it('are drawn first as the server drew them, though answers are stored, and do not give a reason away', () => {
    const { server, browser } = firstFaces(Recall, asked('kept.recall'));
    expect(server.querySelectorAll('input:checked')).toHaveLength(0);
    expect(server.querySelectorAll('fieldset:disabled')).toHaveLength(2);
    expect(server.textContent).not.toContain('It makes the offer.');
    expect(browser.innerHTML).toBe(server.innerHTML);
  });

  it('come back with what was chosen, and with the reasons where it was checked, in silence', async () => {
    show(Recall, asked('kept.recall'));
    await expect.element(who.getByRole('radio', { name: 'The buyer' })).toBeChecked();
    await expect.element(what.getByRole('checkbox', { name: 'Skill' })).toBeChecked();
    await expect.element(what.getByRole('checkbox', { name: 'A tool' })).not.toBeChecked();
    await expect.element(what.getByRole('checkbox', { name: 'Debt' })).toBeChecked();
    await expect.poll(() => words(who)).toContain('No. She answers.');
    await expect.poll(() => words(what)).not.toContain('They learn it.');
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    expect(said()).toBe('');
  });

  it('wrong at first are told why, not what is right; then tried again', async () => {
    show(Recall, asked('again.recall'));
    await expect.element(who.getByRole('button', { name: 'Check' })).toBeDisabled();
    await userEvent.click(who.getByRole('radio', { name: 'The state' }));
    await expect.poll(() => words(who)).not.toContain('It only watches.');
    await press(who, 'Check');
    await expect.poll(() => words(who)).toContain('No. It only watches.');
    await expect.poll(() => words(who)).toContain('Not quite.');
    await expect.poll(() => words(who)).not.toContain('It makes the offer.');
    expect(said()).toBe('Not quite. The state: It only watches.');
    await expect.element(who.getByRole('radio', { name: 'The state' })).toHaveFocus();
    await press(who, 'Try again');
    await expect.element(who.getByRole('radio', { name: 'The state' })).not.toBeChecked();
    await expect.poll(() => words(who)).not.toContain('It only watches.');
    await userEvent.click(who.getByRole('radio', { name: 'The firm' }));
    await press(who, 'Check');
    await expect.poll(() => words(who)).toContain('That is right.');
    expect(who.getByRole('button').query()).toBeNull();
    await expect.poll(() => stored('again.recall')).toEqual({ who: { choice: ['firm'], attempts: 2 } });
    await expect.element(page.getByText('1 of 2 checked')).toBeVisible();
  });

  it('show the answer on request only, and count no try for it', async () => {
    show(Recall, asked('shown.recall'));
    await userEvent.click(who.getByRole('radio', { name: 'The buyer' }));
    await press(who, 'Check');
    await press(who, 'Show the answer');
    await expect.poll(() => words(who)).toContain('Right. It makes the offer.');
    await expect.element(who.getByRole('radio', { name: 'The buyer' })).toBeChecked();
    expect(said()).toBe('The firm: It makes the offer.');
    await expect.poll(() => stored('shown.recall')).toEqual({ who: { choice: ['buyer'], attempts: 1 } });
  });

  it('with several right options want all of them, and say when some are missing', async () => {
    show(Recall, asked('many.recall'));
    await userEvent.click(what.getByRole('checkbox', { name: 'A tool' }));
    await press(what, 'Check');
    await expect.poll(() => words(what)).toContain('Right so far, but not all of it.');
    await userEvent.click(what.getByRole('checkbox', { name: 'Debt' }));
    await expect.poll(() => words(what)).not.toContain('They use it.');
    await press(what, 'Check');
    await expect.poll(() => words(what)).toContain('Not quite.');
    await userEvent.click(what.getByRole('checkbox', { name: 'Debt' }));
    await userEvent.click(what.getByRole('checkbox', { name: 'Skill' }));
    await press(what, 'Check');
    await expect.poll(() => words(what)).toContain('That is right.');
    await expect.poll(() => stored('many.recall')).toEqual({ what: { choice: ['tool', 'skill'], attempts: 3 } });
  });

  it('lead to their passage, answered or not', async () => {
    show(Recall, asked('link.recall'));
    await expect.element(who.getByRole('link', { name: 'Look it up' })).toHaveAttribute('href', '#who-asks');
    await expect.element(what.getByRole('link')).toHaveAttribute('href', '/chapters/the-ask/#gain');
  });

  it('nobody answers leave nothing behind', async () => {
    localStorage.clear();
    show(Recall, asked('none.recall'));
    await expect.element(who.getByRole('radio', { name: 'The firm' })).toBeEnabled();
    window.dispatchEvent(new Event('pagehide'));
    expect(nothingStored()).toBe(true);
  });
});

describe('What she remembered', () => {
  const value = {
    gone: { choice: ['x', '<i>'], attempts: 1 },
    who: { choice: ['firm'], attempts: 1 },
    what: { choice: ['debt'], attempts: 3 },
    unsure: { choice: ['x'], attempts: 0 },
    empty: { choice: [], attempts: 2 },
  };
  const old = { ...labels, 'gone.x': 'An option of then', unsure: 'Withdrawn?' };
  const face = (children: preact.ComponentChildren) =>
    firstFaces(() => children as preact.VNode, asked('face.recall')).server;

  it('is shown in the workbook by the words it was given under: question, choice, whether right, tries', () => {
    const items = face(<recall.Review value={value} labels={old} />).querySelectorAll('li');
    expect([...items].map((item) => item.textContent)).toEqual([
      'Who asks?The firmRight, 1 try',
      'What do they gain?DebtNot right, 3 tries',
      'Withdrawn?xNot checked',
      'goneAn option of then<i>1 try',
    ]);
  });

  it('on paper is every question with boxes to tick, hers ticked', () => {
    const ticked = (given: typeof value | null) =>
      [...face(<recall.Print value={given} labels={labels} />).querySelectorAll('p')].map((item) => item.textContent);
    expect(ticked(null)).toEqual([' The firm', ' The buyer', ' The state', ' Skill', ' A tool', ' Debt']);
    expect(ticked(value).filter((text) => text?.startsWith('×'))).toEqual(['× The firm', '× Debt']);
  });

  it('as text is a Markdown list', () => {
    expect(recall.text({ what: { choice: ['skill', 'debt'], attempts: 1 } }, labels)).toBe(
      ['1. What do they gain?', '   - Skill', '   - Debt', '   - *Not right, 1 try*'].join('\n'),
    );
  });

  it('is empty while no question has a choice', () => {
    expect(recall.isEmpty({})).toBe(true);
    expect(recall.isEmpty({ who: { choice: [], attempts: 4 } })).toBe(true);
    expect(recall.isEmpty({ who: { choice: ['firm'], attempts: 0 } })).toBe(false);
  });
});
