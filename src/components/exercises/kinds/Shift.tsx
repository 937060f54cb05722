import { useRef } from 'preact/hooks';
import { useAnswer } from '~/answers/use-answer';
import type { ShiftRow } from '~/schemas/answer-value';
import { Example } from '../Example';
import { Foot } from '../Foot';
import { GrowingText, Lines } from '../GrowingText';
import type { AnswerProps, FillProps, Kind } from '../kind';
import { Turn } from '../Turn';
import { useHeld } from '../use-held';
import './shift.css';

/** Rows of before and become. The last row is always an empty one, so there is always room for one more. */
export default function ShiftFill({ exercise, children }: FillProps<'shift'>) {
  const { value, status, ready, set } = useAnswer(exercise.id, exercise);
  const box = useRef<HTMLDivElement>(null);
  const { held, release } = useHeld(ready, box);
  const written = value ?? [];
  const spare = useRef(newId());
  const arrived = useRef(false);
  if (ready && !arrived.current) {
    arrived.current = true;
    // Saved rows come before the spare one: a new element there, so that the one on the screen does not move down.
    if (written.length > 0) spare.current = newId();
  }
  const rows = [...written, { id: spare.current, before: '', become: '' }];
  const locked = !ready || status === 'read-only';

  const change = (row: ShiftRow, part: Partial<ShiftRow>) => {
    if (row.id === spare.current) spare.current = newId();
    const changed = { ...row, ...part };
    set(
      written.some(({ id }) => id === row.id)
        ? written.map((other) => (other.id === row.id ? changed : other))
        : [...written, changed],
    );
  };
  const remove = (row: ShiftRow, at: number) => {
    set(written.filter(({ id }) => id !== row.id));
    // The row above, or below the first: the row that goes would take the focus with it.
    box.current?.querySelectorAll('textarea')[(at > 0 ? at - 1 : 1) * 2]?.focus();
  };

  return (
    <>
      <div ref={box} class="field-box shift-box" data-held={held} onFocusCapture={release}>
        <table class="shift" aria-labelledby={exercise.labelledBy}>
          <ShiftHead />
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <td class="before">
                  <GrowingText
                    label={`Row ${index + 1}, before`}
                    placeholder="Today they…"
                    value={row.before}
                    disabled={!ready}
                    readOnly={locked}
                    onInput={(before) => change(row, { before })}
                  />
                </td>
                <td class="shift-turn">
                  <Turn />
                </td>
                <td class="become">
                  <GrowingText
                    label={`Row ${index + 1}, become`}
                    placeholder="In time they…"
                    value={row.become}
                    disabled={!ready}
                    readOnly={locked}
                    onInput={(become) => change(row, { become })}
                  />
                </td>
                <td class="shift-tools">
                  {row.id !== spare.current && !locked && (
                    <button type="button" aria-label={`Remove row ${index + 1}`} onClick={() => remove(row, index)}>
                      <span class="cross" />
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Print value={value} labels={exercise.labels} />
      <Foot status={status} count={countRows(written)} onShowAll={held && ready ? release : undefined} />
      {exercise.example && <Example written={written.some(isWritten)}>{children}</Example>}
    </>
  );
}

function ShiftHead() {
  return (
    <thead>
      <tr>
        <th scope="col" class="caps before">
          Before
        </th>
        <td class="shift-turn" />
        <th scope="col" class="caps become">
          Become
        </th>
        <td class="shift-tools" />
      </tr>
    </thead>
  );
}

function Rows({ rows }: { rows: ShiftRow[] }) {
  return (
    <table class="shift">
      <ShiftHead />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td class="before written">{row.before || <Lines count={1} />}</td>
            <td class="shift-turn">
              <Turn />
            </td>
            <td class="become written">{row.become || <Lines count={1} />}</td>
            <td class="shift-tools" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Review({ value }: AnswerProps<'shift'>) {
  return <Rows rows={(value ?? []).filter(isWritten)} />;
}

function Print({ value }: AnswerProps<'shift'>) {
  const rows = (value ?? []).filter(isWritten);
  return (
    <div class="print-face">
      <Rows rows={rows.length > 0 ? rows : blank} />
    </div>
  );
}

const blank: ShiftRow[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, before: '', become: '' }));
const isWritten = (row: ShiftRow): boolean => (row.before + row.become).trim() !== '';
const newId = (): string => Math.random().toString(36).slice(2, 10);
const countRows = (rows: ShiftRow[]): string => {
  const count = rows.filter(isWritten).length;
  return `${count} ${count === 1 ? 'row' : 'rows'}`;
};

/** Rows of before and become. */
export const shift: Kind<'shift'> = {
  name: 'Before and become',
  Review,
  Print,
  text: (rows) => [['Before', 'Become'], ...rows.filter(isWritten).map(({ before, become }) => [before, become])],
  isEmpty: (rows) => !rows.some(isWritten),
};
