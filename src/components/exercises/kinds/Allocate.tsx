import { useRef, useState } from 'preact/hooks';
import { useAnswer } from '~/answers/use-answer';
import type { Capability } from '~/schemas/answer-value';
import { capabilityGlosses, capabilityIds } from '~/schemas/capability';
import type { Labels } from '~/schemas/exercise';
import { Example } from '../Example';
import { Foot } from '../Foot';
import type { AnswerProps, FillProps, Kind } from '../kind';
import { balanceOf, evenOut, inPoints, type Points, pointsOf, sumOf, toPoints } from '../points';
import { Split } from '../Split';
import './allocate.css';

/** A hundred points on six sliders, each with a number field. Any sum is kept; what is left or too many is said. */
export default function AllocateFill({ exercise, children }: FillProps<'allocate'>) {
  const { id, labels, labelledBy } = exercise;
  const { value, status, ready, set } = useAnswer(id, exercise);
  // What stands in a number field until it is left: half a number is not to be put right under the reader's hands.
  const [typed, setTyped] = useState<{ in: Capability; text: string }>();
  const [spoken, speak] = useState('');
  const pause = useRef(0);
  const points = value ?? nothing;

  const spend = (next: Points) => {
    set(next);
    clearTimeout(pause.current);
    pause.current = window.setTimeout(() => speak(balanceOf(next)), 1000);
  };
  const level = () => {
    setTyped(undefined);
    spend(evenOut(points));
  };

  return (
    <>
      <fieldset
        class="field-box"
        disabled={!ready || status === 'read-only'}
        onKeyDown={(event) => {
          if (event.key !== '=' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          level();
        }}
      >
        <legend class="visually-hidden">Points</legend>
        <Split points={points} labels={labels} order={capabilityIds} />
        {capabilityIds.map((kind) => {
          const slider = `${labelledBy}-${kind}`;
          const count = points[kind];
          return (
            <div key={kind} class="points-row">
              <label for={slider}>{labels[kind]}</label>
              <small>{capabilityGlosses[kind]}</small>
              <input
                type="range"
                id={slider}
                value={count}
                aria-valuetext={inPoints(count)}
                // None on the server, where the policy allows no style.
                style={count > 0 ? { '--spent': `${count}%` } : undefined}
                onInput={(event) => spend({ ...points, [kind]: toPoints(event.currentTarget.value) })}
              />
              <input
                type="number"
                min="0"
                max="100"
                inputmode="numeric"
                aria-label={`${labels[kind]}, points`}
                value={typed?.in === kind ? typed.text : String(count)}
                onInput={({ currentTarget: { value: text } }) => {
                  setTyped({ in: kind, text });
                  spend({ ...points, [kind]: toPoints(text) });
                }}
                // What a finger then types takes the place of the number, and is not put beside it.
                onFocus={({ currentTarget }) => currentTarget.select()}
                onBlur={() => setTyped(undefined)}
              />
            </div>
          );
        })}
        <p class="points-tools">
          <button type="button" class="button" aria-keyshortcuts="=" onClick={level}>
            Even out to 100
          </button>
          <small>Or press = in any of the fields</small>
        </p>
        <p class="visually-hidden" aria-live="polite">
          {spoken}
        </p>
      </fieldset>
      <Print value={value} labels={labels} />
      <Foot status={status} count={balanceOf(points)} />
      {exercise.example && <Example written={!isEmpty(points)}>{children}</Example>}
    </>
  );
}

function Review({ value, labels }: AnswerProps<'allocate'>) {
  const points = value ?? nothing;
  const order = largestFirst(points);
  return (
    <>
      <Split points={points} labels={labels} order={order} />
      <Sheet points={points} labels={labels} order={order} />
      {sumOf(points) !== 100 && <p class="small">{balanceOf(points)}</p>}
    </>
  );
}

function Print({ value, labels }: AnswerProps<'allocate'>) {
  return (
    <div class="print-face">
      <Sheet points={value && !isEmpty(value) ? value : undefined} labels={labels} order={capabilityIds} />
    </div>
  );
}

/** Six ruled rows: the points, or room to write them. */
function Sheet({ points, labels, order }: { points: Points | undefined; labels: Labels; order: Capability[] }) {
  return (
    <ul class="points-sheet">
      {order.map((kind) => (
        <li key={kind}>
          <span>
            {nameOf(kind, labels)} <small>{capabilityGlosses[kind]}</small>
          </span>{' '}
          {points ? <b>{points[kind]}</b> : <i />} <small>of 100</small>
        </li>
      ))}
    </ul>
  );
}

const nothing = pointsOf(() => 0);
const isEmpty = (points: Points): boolean => sumOf(points) === 0;
const nameOf = (kind: Capability, labels: Labels): string => labels[kind] ?? kind;
const largestFirst = (points: Points): Capability[] => [...capabilityIds].sort((a, b) => points[b] - points[a]);

/** A hundred points over the six capabilities. */
export const allocate: Kind<'allocate'> = {
  name: 'Allocation',
  Review,
  Print,
  text: (points, labels) => {
    const lines = largestFirst(points).map((kind) => `- ${nameOf(kind, labels)}: ${points[kind]}`);
    return [...lines, ...(sumOf(points) === 100 ? [] : ['', `${sumOf(points)} of 100: ${balanceOf(points)}`])].join(
      '\n',
    );
  },
  isEmpty,
};
