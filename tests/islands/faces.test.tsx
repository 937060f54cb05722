import { cleanup } from '@testing-library/preact';
import { type FunctionComponent, render } from 'preact';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { FillProps } from '~/components/exercises/kind';
import { isEmptyAnswer, isKnownKind, kinds } from '~/components/exercises/kinds';
import AskFill from '~/components/exercises/kinds/Ask';
import CommitFill from '~/components/exercises/kinds/Commit';
import PredictFill from '~/components/exercises/kinds/Predict';
import ReflectFill from '~/components/exercises/kinds/Reflect';
import ShiftFill from '~/components/exercises/kinds/Shift';
import type { ShiftRow } from '~/schemas/answer-value';
import type { ExerciseKind } from '~/schemas/exercise';
import { exercise, nothingStored, show } from './reader';

const rows: ShiftRow[] = [
  { id: 'a', before: 'They wait | or call', become: 'They\ncarry\u00a0it home' },
  { id: 'b', before: '  ', become: '' },
  { id: 'c', before: '', become: 'They <b>teach</b>' },
];

const cyclists = { who: 'weekend\ncyclists', today: '', become: '*everyday* riders ', able: '', because: 'it pays!' };
const noAsk = { who: '', today: ' ', become: '', able: '\n', because: '' };

const promise = { what: 'Ask\nthree nurses', who: ' ', by: '2027-03-04', outcome: 'Two <b>laughed</b>' };
const noPromise = { what: ' ', who: '', by: '', outcome: '\n' };

const fills = { reflect: ReflectFill, ask: AskFill, shift: ShiftFill, predict: PredictFill, commit: CommitFill };

/** What a face shows, as a reader of the page has it. */
function shown(face: preact.ComponentChildren): HTMLElement {
  const place = document.createElement('div');
  render(face, place);
  return place;
}

describe('Every kind of exercise', () => {
  it.each(Object.entries(kinds))('%s has a name, four faces, and knows when it is empty', (kind, entry) => {
    expect(isKnownKind(kind)).toBe(true);
    expect(entry.name).not.toBe('');
    expect(isEmptyAnswer(kind, null)).toBe(true);
  });

  it('of a later edition is not known, and not called empty', () => {
    expect(isKnownKind('debate')).toBe(false);
    expect(isKnownKind('constructor')).toBe(false);
    expect(isEmptyAnswer('debate', 'words')).toBe(false);
  });
});

describe('As plain text', () => {
  it('a reflection is the words themselves', () => {
    expect(kinds.reflect.text('Two\nlines', {})).toBe('Two\nlines');
  });

  it('a guess is the guess', () => {
    expect(kinds.predict.text({ guess: 'Half', revealed: true }, {})).toBe('Half');
  });

  it('an Ask is its sentence, with a sign for what is not filled', () => {
    expect(kinds.ask.text(cyclists, {})).toBe(
      'We want weekend cyclists who today … to become *everyday* riders, able to …, because it pays!',
    );
  });

  it('a promise is a list of what was written, its day in words', () => {
    expect(kinds.commit.text(promise, {})).toBe(
      '- What: Ask\n  three nurses\n- By when: March 4, 2027\n- What happened: Two <b>laughed</b>',
    );
    expect(kinds.commit.text({ what: '', who: '', by: 'soon' }, {})).toBe('- By when: soon');
  });

  it('rows are cells under two heads; empty rows are left out', () => {
    expect(kinds.shift.text(rows, {})).toEqual([
      ['Before', 'Become'],
      ['They wait | or call', 'They\ncarry\u00a0it home'],
      ['', 'They <b>teach</b>'],
    ]);
  });
});

describe('Empty is', () => {
  it.each([
    ['reflect', ' \n', true],
    ['reflect', '.', false],
    ['predict', { guess: ' ', revealed: true }, true],
    ['predict', { guess: 'Half', revealed: false }, false],
    ['ask', noAsk, true],
    ['ask', { ...noAsk, because: 'x' }, false],
    ['commit', noPromise, true],
    ['commit', { what: '', who: '', by: '2027-03-04' }, false],
    ['shift', [], true],
    ['shift', [{ id: 'a', before: ' ', become: '' }], true],
    ['shift', rows, false],
  ] as const)('%s %j: %s', (kind, value, empty) => {
    expect(isEmptyAnswer(kind, value as never)).toBe(empty);
  });
});

describe('In the workbook', () => {
  it('an answer is shown as it was given, and never as markup', () => {
    expect(shown(<kinds.reflect.Review value={'<b>One</b>\nTwo'} labels={{}} />).textContent).toBe('<b>One</b>\nTwo');
    expect(shown(<kinds.predict.Review value={{ guess: 'Half', revealed: true }} labels={{}} />).textContent).toBe(
      'Half',
    );
  });

  it('an Ask is shown as a sentence, and never as markup', () => {
    const face = shown(<kinds.ask.Review value={{ ...cyclists, able: '<b>mend</b>' }} labels={{}} />);
    expect(face.textContent).toContain('able to <b>mend</b>, because it pays!');
    expect(face.querySelector('b')).toBeNull();
  });

  it('a promise is shown with what was written of it, and never as markup', () => {
    const face = shown(<kinds.commit.Review value={promise} labels={{}} />);
    expect([...face.querySelectorAll('dt')].map((name) => name.textContent)).toEqual([
      'What',
      'By when',
      'What happened',
    ]);
    expect(face.textContent).toContain('March 4, 2027');
    expect(face.textContent).toContain('Two <b>laughed</b>');
  });

  it('rows that were never written in are left out', () => {
    const body = shown(<kinds.shift.Review value={rows} labels={{}} />).querySelectorAll('tbody tr');
    expect([...body].map((row) => [...row.querySelectorAll('.written')].map((cell) => cell.textContent))).toEqual([
      ['They wait | or call', 'They\ncarry\u00a0it home'],
      ['', 'They <b>teach</b>'],
    ]);
  });
});

describe('An exercise that nobody writes in', () => {
  it.each(Object.entries(fills))('writes nothing into the browser (%s)', async (kind, Fill) => {
    localStorage.clear();
    show(Fill as FunctionComponent<FillProps<ExerciseKind>>, exercise(kind as ExerciseKind, `none.${kind}`));
    await expect.element(page.getByRole('textbox').first()).toBeEnabled();
    window.dispatchEvent(new Event('pagehide'));
    cleanup();
    expect(nothingStored()).toBe(true);
  });
});

describe('On paper', () => {
  it.each([
    ['reflect', <kinds.reflect.Print value={null} labels={{}} />, 7],
    ['reflect, emptied', <kinds.reflect.Print value="" labels={{}} />, 7],
    ['predict', <kinds.predict.Print value={null} labels={{}} />, 3],
    ['ask', <kinds.ask.Print value={null} labels={{}} />, 5],
    ['ask, in part', <kinds.ask.Print value={cyclists} labels={{}} />, 2],
    ['commit', <kinds.commit.Print value={null} labels={{}} />, 7],
    ['commit, in part', <kinds.commit.Print value={promise} labels={{}} />, 1],
    ['shift', <kinds.shift.Print value={null} labels={{}} />, 8],
    ['shift, emptied', <kinds.shift.Print value={[]} labels={{}} />, 8],
  ])('what was not answered has lines to write on: %s', (_, face, lines) => {
    const paper = shown(face);
    expect(paper.querySelectorAll('.lines > i')).toHaveLength(lines);
    expect(paper.querySelector('textarea, input, button')).toBeNull();
  });

  it('what was answered stands there in full, without lines', () => {
    const long = 'A line.\n'.repeat(80);
    for (const face of [
      <kinds.reflect.Print value={long} labels={{}} />,
      <kinds.predict.Print value={{ guess: long, revealed: false }} labels={{}} />,
    ]) {
      expect(shown(face).textContent).toBe(long);
      expect(shown(face).querySelector('.lines')).toBeNull();
    }
    expect(shown(<kinds.shift.Print value={rows} labels={{}} />).querySelectorAll('tbody tr')).toHaveLength(2);
  });
});
