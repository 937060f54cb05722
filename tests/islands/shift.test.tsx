import { cleanup } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Shift from '~/components/exercises/kinds/Shift';
import type { ExerciseId, ShiftRow } from '~/schemas/answer-value';
import { exercise, firstFaces, remember, show, stored } from './reader';

const rows: ShiftRow[] = [
  { id: 'row-a', before: 'They wait for delivery', become: 'They carry it home' },
  { id: 'row-b', before: 'They ask the clerk', become: 'They read the label' },
  { id: 'row-c', before: 'They pay for assembly', become: 'They build it' },
];
const before = (row: number) => page.getByRole('textbox', { name: `Row ${row}, before` });
const become = (row: number) => page.getByRole('textbox', { name: `Row ${row}, become` });
const remove = (row: number) => page.getByRole('button', { name: `Remove row ${row}` });
const showAll = page.getByRole('button', { name: 'Show all' });
const status = page.getByRole('status');
const storedRows = (id: ExerciseId) => stored(id) as ShiftRow[] | undefined;

beforeAll(() => {
  remember(
    Object.fromEntries(
      (['kept.rows', 'kept.middle', 'kept.first', 'kept.all', 'kept.changed'] as const).map((id) => [
        id,
        { kind: 'shift', value: rows },
      ]),
    ),
  );
});
afterEach(cleanup);

describe('Rows of before and become', () => {
  it('are drawn first as the server drew them: one empty row, though three are stored', () => {
    const { server, browser } = firstFaces(Shift, exercise('shift', 'kept.rows'), <p>An example.</p>);
    expect(server.querySelectorAll('.field-box textarea:disabled')).toHaveLength(2);
    expect(browser.innerHTML).toBe(server.innerHTML);
  });

  it('come back in order after the first drawing, with an empty one below', async () => {
    show(Shift, exercise('shift', 'kept.rows'));
    await expect.element(before(1)).toHaveValue('They wait for delivery');
    await expect.element(become(3)).toHaveValue('They build it');
    await expect.element(before(4)).toHaveValue('');
    await expect.element(become(4)).toBeEnabled();
    expect(before(5).query()).toBeNull();
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    await expect.element(page.getByText('3 rows')).toBeVisible();
    await expect.element(page.getByRole('columnheader', { name: 'Before' })).toBeInTheDocument();
    await expect.element(page.getByRole('columnheader', { name: 'Become' })).toBeInTheDocument();
  });

  it('grow by an empty row as soon as she writes in the last one, and the cursor stays', async () => {
    show(Shift, exercise('shift', 'typed.rows'));
    await userEvent.type(before(1), 'They call us');
    await expect.element(before(1)).toHaveFocus();
    await expect.element(before(1)).toHaveValue('They call us');
    await expect.element(before(2)).toHaveValue('');
    await userEvent.type(become(1), 'They look it up');
    await userEvent.type(become(2), 'They teach a neighbor');
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    await expect
      .poll(() => storedRows('typed.rows')?.map((row) => [row.before, row.become]))
      .toEqual([
        ['They call us', 'They look it up'],
        ['', 'They teach a neighbor'],
      ]);
    expect(new Set(storedRows('typed.rows')?.map(({ id }) => id)).size).toBe(2);
  });

  it('keep their ids when one of them is rewritten', async () => {
    show(Shift, exercise('shift', 'kept.changed'));
    await userEvent.fill(become(2), 'They know the label by heart');
    await expect
      .poll(() => storedRows('kept.changed'))
      .toEqual([rows[0], { ...rows[1], become: 'They know the label by heart' }, rows[2]]);
  });

  it('one removed from the middle takes nothing else with it, and leaves the cursor in a row', async () => {
    show(Shift, exercise('shift', 'kept.middle'));
    await userEvent.click(showAll);
    await userEvent.click(remove(2));
    await expect.element(before(2)).toHaveValue('They pay for assembly');
    await expect.element(become(2)).toHaveValue('They build it');
    await expect.element(before(1)).toHaveFocus();
    await expect.poll(() => storedRows('kept.middle')).toEqual([rows[0], rows[2]]);
  });

  it('the first one removed leaves the cursor in the row that takes its place', async () => {
    show(Shift, exercise('shift', 'kept.first'));
    await userEvent.click(showAll);
    await userEvent.click(remove(1));
    await expect.element(before(1)).toHaveValue(rows[1]?.before ?? '');
    await expect.element(before(1)).toHaveFocus();
  });

  it('all removed leave one empty row to write in', async () => {
    show(Shift, exercise('shift', 'kept.all'));
    await userEvent.click(showAll);
    for (const row of [3, 2, 1]) await userEvent.click(remove(row));
    await expect.element(before(1)).toHaveValue('');
    await expect.element(before(1)).toBeEnabled();
    expect(remove(1).query()).toBeNull();
    await expect.poll(() => storedRows('kept.all')).toEqual([]);
  });

  it('the empty one cannot be removed', async () => {
    show(Shift, exercise('shift', 'empty.rows'));
    await expect.element(before(1)).toBeEnabled();
    expect(remove(1).query()).toBeNull();
  });
});
