import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAnswer } from '~/answers/use-answer';
import type { Labels } from '~/schemas/exercise';
import type { dragRows } from '../drag-rows';
import { Example } from '../Example';
import { Foot } from '../Foot';
import type { AnswerProps, FillProps, Kind } from '../kind';
import './rank.css';

/**
 * Options in the reader's order: dragged, moved by buttons, or by keys on a row's number. An option she has not placed
 * yet, because it was added since, stands at the end; one withdrawn since leaves the answer with her next change.
 */
export default function RankFill({ exercise, children }: FillProps<'rank'>) {
  const { id: exerciseId, labels, labelledBy } = exercise;
  const { value, status, ready, set } = useAnswer(exerciseId, exercise);
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<HTMLElement>();
  const [said, setSaid] = useState('');
  const [drag, setDrag] = useState<typeof dragRows>();
  const options = Object.keys(labels);
  const placed = (value ?? []).filter((id) => options.includes(id));
  const order = inFull(placed, labels);
  const kept = placed.length === options.length;
  const locked = !ready || status === 'read-only';

  const place = (id: string, to: number, control?: HTMLElement) => {
    if (locked || to < 0 || to >= order.length || order[to] === id) return;
    moved.current = control;
    const others = order.filter((other) => other !== id);
    set([...others.slice(0, to), id, ...others.slice(to)]);
    setSaid(`${labels[id]}, now ${to + 1} of ${order.length}`);
  };
  // A row that the browser moved has lost the focus.
  useLayoutEffect(() => {
    moved.current?.focus();
    moved.current = undefined;
  });
  useEffect(() => {
    return list.current && !locked ? drag?.(list.current, place) : undefined;
  }, [drag, locked, order.join()]);
  const load = () => void import('../drag-rows').then((loaded) => setDrag(() => loaded.dragRows));

  return (
    <>
      <div class="field-box">
        <p class="rank-help" id={`${labelledBy}-help`}>
          Drag a row, use its buttons, or press the arrow keys on its number.
        </p>
        {/* New elements for an order that comes back: those on the screen would count as moved. */}
        <ol key={ready} ref={list} class="rank" data-kept={kept} aria-labelledby={labelledBy} onPointerEnter={load}>
          {order.map((id, at) => (
            <li key={id} data-row={id}>
              <button
                type="button"
                class="rank-number"
                disabled={locked}
                aria-label={`${labels[id]}, ${at + 1} of ${order.length}`}
                aria-describedby={`${labelledBy}-help`}
                onKeyDown={(event) => {
                  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: order.length - 1 }[event.key];
                  if (to === undefined) return;
                  event.preventDefault();
                  place(id, to, event.currentTarget);
                }}
              >
                <b>{at + 1}</b>
              </button>
              <span>
                {labels[id]}
                {placed.length > 0 && !placed.includes(id) && <em class="rank-new">new</em>}
              </span>
              {[['Up', at - 1] as const, ['Down', at + 1] as const].map(([way, to]) => (
                <button
                  key={way}
                  type="button"
                  class="link"
                  disabled={locked}
                  aria-disabled={order[to] === undefined}
                  aria-label={`Move ${way.toLowerCase()}: ${labels[id]}`}
                  onClick={(event) => place(id, to, event.currentTarget)}
                >
                  {way}
                </button>
              ))}
            </li>
          ))}
        </ol>
        <button type="button" class="button" disabled={locked} aria-disabled={kept} onClick={() => kept || set(order)}>
          This order is mine
        </button>
        <p class="visually-hidden" aria-live="polite">
          {said}
        </p>
      </div>
      <Print value={placed} labels={labels} />
      <Foot status={status} />
      {exercise.example && <Example written={placed.length > 0}>{children}</Example>}
    </>
  );
}

function Review({ value, labels }: AnswerProps<'rank'>) {
  return (
    <ol class="rank-order">
      {value?.map((id) => (
        <li key={id}>{labels[id] ?? id}</li>
      ))}
    </ol>
  );
}

function Print({ value, labels }: AnswerProps<'rank'>) {
  return (
    <ul class="print-face rank-sheet">
      {inFull(value ?? [], labels).map((id, at) => (
        <li key={id}>
          <i>{value?.includes(id) && at + 1}</i> {labels[id] ?? id}
        </li>
      ))}
    </ul>
  );
}

/** The options she has placed, and after them the others. */
const inFull = (placed: string[], labels: Labels): string[] => [...new Set([...placed, ...Object.keys(labels)])];

/** Options in the reader's order. */
export const rank: Kind<'rank'> = {
  name: 'In order',
  Review,
  Print,
  text: (order, labels) => order.map((id, at) => `${at + 1}. ${(labels[id] ?? id).replaceAll(/\s+/g, ' ')}`).join('\n'),
  isEmpty: (order) => order.length === 0,
};
