import { useRef } from 'preact/hooks';
import { useAnswer } from '~/answers/use-answer';
import { Example } from '../Example';
import { Foot } from '../Foot';
import { countWords, GrowingText, Lines } from '../GrowingText';
import type { AnswerProps, FillProps, Kind } from '../kind';
import { useHeld } from '../use-held';

/** Free writing on ruled lines; the worked example stays folded until something is written, or on request. */
export default function ReflectFill({ exercise, children }: FillProps<'reflect'>) {
  const { value, status, ready, set } = useAnswer(exercise.id, exercise);
  const box = useRef<HTMLDivElement>(null);
  const { held, release } = useHeld(ready, box);
  const text = value ?? '';
  return (
    <>
      <div ref={box} class="field-box ruled-box" data-held={held} onFocusCapture={release}>
        <GrowingText
          class="ruled"
          labelledBy={exercise.labelledBy}
          value={text}
          disabled={!ready}
          readOnly={status === 'read-only'}
          onInput={set}
        />
      </div>
      <Print value={value} labels={exercise.labels} />
      <Foot status={status} count={countWords(text)} onShowAll={held && ready ? release : undefined} />
      {exercise.example && <Example written={text.trim() !== ''}>{children}</Example>}
    </>
  );
}

function Review({ value }: AnswerProps<'reflect'>) {
  return <p class="written">{value}</p>;
}

function Print({ value }: AnswerProps<'reflect'>) {
  return <div class="print-face">{value ? <p class="written">{value}</p> : <Lines count={7} />}</div>;
}

/** Free writing. */
export const reflect: Kind<'reflect'> = {
  name: 'Reflection',
  Review,
  Print,
  text: (value) => value,
  isEmpty: (value) => value.trim() === '',
};
