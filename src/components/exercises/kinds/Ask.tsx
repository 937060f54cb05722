import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useAnswer } from '~/answers/use-answer';
import type { AnswerValues } from '~/schemas/answer-value';
import { Example } from '../Example';
import { Foot } from '../Foot';
import { GrowingText, Lines } from '../GrowingText';
import type { AnswerProps, FillProps, Kind } from '../kind';
import { useHeld, useReturnKey } from '../use-held';
import type { AskPart } from './ask-advice';
import './ask.css';

/** The Ask in one sentence with five blanks. Advice comes under a blank once it was left, and never stands in the way. */
export default function AskFill({ exercise, children }: FillProps<'ask'>) {
  const { value, status, ready, set } = useAnswer(exercise.id, exercise);
  const box = useRef<HTMLDivElement>(null);
  const { held, release } = useHeld(ready, box);
  const key = useReturnKey(ready, value !== null);
  const [advice, setAdvice] = useState<Partial<Record<AskPart, string | undefined>>>({});
  const written = value ?? nothing;
  const filled = parts.filter(({ name }) => isFilled(written[name])).length;

  const change = (part: AskPart, text: string) => {
    set({ ...written, [part]: text });
    setAdvice({ ...advice, [part]: undefined });
  };
  // Fetched when it is first wanted; where it cannot be, nothing is lost.
  const leave = (part: AskPart) =>
    import('./ask-advice').then(
      ({ adviceOn }) => setAdvice((others) => ({ ...others, [part]: adviceOn(part, written[part]) })),
      () => undefined,
    );

  return (
    <>
      <div ref={box} class="field-box ask-box" data-held={held} onFocusCapture={release}>
        <Fragment key={key}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a block of its own, and this is a sentence. */}
          <div class="ask-sentence" role="group" aria-labelledby={exercise.labelledBy}>
            {parts.map(({ name, before, hint, after }) => {
              const adviceId = `${exercise.labelledBy}-${name}`;
              return (
                <Fragment key={name}>
                  <label class={looks[name]}>
                    <span>{before}</span>{' '}
                    <span class="ask-field">
                      <GrowingText
                        placeholder={hint}
                        value={written[name]}
                        disabled={!ready}
                        readOnly={status === 'read-only'}
                        describedBy={advice[name] && adviceId}
                        onInput={(text) => change(name, text)}
                        onBlur={() => void leave(name)}
                      />
                      <span aria-hidden="true">{after}</span>
                    </span>
                  </label>{' '}
                  <span class="ask-advice" id={adviceId} aria-live="polite">
                    {advice[name]}
                  </span>
                </Fragment>
              );
            })}
          </div>
          <p class="caps">How it reads</p>
          <Sentence value={written} />
        </Fragment>
      </div>
      <Print value={value} labels={exercise.labels} />
      <Foot status={status} count={`${filled} of 5 filled`} onShowAll={held && ready ? release : undefined} />
      {exercise.example && <Example written={filled > 0}>{children}</Example>}
    </>
  );
}

/** The whole sentence as prose, with what stands for a part that is not filled. */
export function Sentence({ value, blank = <span class="ask-blank">…</span> }: SentenceProps) {
  return (
    <p class="ask-prose">
      {parts.map(({ name, before, after }) => (
        <Fragment key={name}>
          {before} {isFilled(value[name]) ? <span class={looks[name]}>{value[name].trim()}</span> : blank}
          {closing(after, value[name])}{' '}
        </Fragment>
      ))}
    </p>
  );
}

function Review({ value }: AnswerProps<'ask'>) {
  return <Sentence value={value ?? nothing} />;
}

function Print({ value }: AnswerProps<'ask'>) {
  return (
    <div class="print-face">
      <Sentence value={value ?? nothing} blank={<Lines count={1} />} />
    </div>
  );
}

const nothing: AnswerValues['ask'] = { who: '', today: '', become: '', able: '', because: '' };

/** The sentence: each blank with the words before it, a hint for it, and the mark that follows. */
const parts: { name: AskPart; before: string; hint: string; after: string }[] = [
  { name: 'who', before: 'We want', hint: 'which customers', after: '' },
  { name: 'today', before: 'who today', hint: 'do or put up with what', after: '' },
  { name: 'become', before: 'to become', hint: 'who they will be', after: ',' },
  { name: 'able', before: 'able to', hint: 'do what, unaided', after: ',' },
  { name: 'because', before: 'because', hint: 'what it is worth, to them and to you', after: '.' },
];
const looks: Partial<Record<AskPart, string>> = { today: 'before', become: 'become' };

const isFilled = (text: string): boolean => text.trim() !== '';
/** No second full stop where the reader has set her own. */
const closing = (after: string, text: string): string => (after === '.' && /[.!?]\s*$/.test(text) ? '' : after);

/** The Ask in one sentence. */
export const ask: Kind<'ask'> = {
  name: 'The Ask',
  Review,
  Print,
  text: (value) =>
    parts
      .map(({ name, before, after }) => `${before} ${oneLine(value[name]) || '…'}${closing(after, value[name])}`)
      .join(' '),
  isEmpty: (value) => !parts.some(({ name }) => isFilled(value[name])),
};

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

type SentenceProps = { value: AnswerValues['ask']; blank?: ComponentChildren };
