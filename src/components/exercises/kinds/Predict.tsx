import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAnswer } from '~/answers/use-answer';
import { Foot } from '../Foot';
import { countWords, GrowingText, Lines } from '../GrowingText';
import type { AnswerProps, FillProps, Kind } from '../kind';
import { useHeld } from '../use-held';
import './predict.css';

/**
 * A guess before reading on. The account stays folded until the guess is locked in, or opened anyway; then both stand
 * side by side. An account the reader opened before comes back folded, so that nothing moves when the page is shown.
 */
export default function PredictFill({ exercise, children }: FillProps<'predict'>) {
  const { value, status, ready, set } = useAnswer(exercise.id, exercise);
  const box = useRef<HTMLDivElement>(null);
  const account = useRef<HTMLDetailsElement>(null);
  const [lockedNow, setLockedNow] = useState(false);
  const { held, release } = useHeld(ready, box);
  const { guess, revealed } = value ?? nothing;

  useLayoutEffect(() => {
    if (lockedNow) account.current?.querySelector('summary')?.focus();
  }, [lockedNow]);

  const lockIn = () => {
    set({ guess, revealed: true });
    setLockedNow(true);
    if (account.current) account.current.open = true;
  };

  return (
    <div class="predict" data-revealed={revealed}>
      <div class="predict-guess">
        <p class="caps before">{revealed ? 'Your guess, locked in' : 'Your guess'}</p>
        <div ref={box} class="field-box ruled-box predict-box" data-held={held} onFocusCapture={release}>
          <GrowingText
            class="ruled"
            labelledBy={exercise.labelledBy}
            value={guess}
            disabled={!ready}
            readOnly={revealed || status === 'read-only'}
            onInput={(text) => set({ guess: text, revealed })}
          />
        </div>
        <Print value={value} labels={exercise.labels} />
        <div class="predict-actions needs-script">
          {revealed ? (
            <button
              type="button"
              class="link"
              disabled={status === 'read-only'}
              onClick={() => set({ guess, revealed: false })}
            >
              Guess again
            </button>
          ) : (
            <button
              type="button"
              class="button"
              disabled={guess.trim() === '' || status === 'read-only'}
              onClick={lockIn}
            >
              Lock in and compare
            </button>
          )}
        </div>
        <Foot status={status} count={countWords(guess)} onShowAll={held && ready ? release : undefined} />
      </div>
      <details class="predict-account fold" ref={account}>
        <summary>
          <span class="caps become">What happened</span>
          <small>
            {revealed
              ? 'Your guess is locked in. Open the account'
              : 'Folded until you have made a guess. Open it anyway'}
          </small>
        </summary>
        <div>{children}</div>
      </details>
    </div>
  );
}

function Review({ value }: AnswerProps<'predict'>) {
  return <p class="written before">{value?.guess}</p>;
}

function Print({ value }: AnswerProps<'predict'>) {
  return <div class="print-face">{value?.guess ? <p class="written">{value.guess}</p> : <Lines count={3} />}</div>;
}

const nothing = { guess: '', revealed: false };

/** A guess before reading on. */
export const predict: Kind<'predict'> = {
  name: 'Guess first',
  Review,
  Print,
  text: ({ guess }) => guess,
  isEmpty: ({ guess }) => guess.trim() === '',
};
