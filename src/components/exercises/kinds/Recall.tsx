import { useMemo, useRef, useState } from 'preact/hooks';
import { useAnswer } from '~/answers/use-answer';
import type { AnswerValues } from '~/schemas/answer-value';
import type { Labels, RecallQuestion } from '~/schemas/exercise';
import { recallLabels } from '~/schemas/recall-labels';
import { Foot } from '../Foot';
import type { AnswerProps, FillProps, Kind } from '../kind';
import { useHeld } from '../use-held';
import './recall.css';

/** Short questions from memory, checked one by one. */
export default function RecallFill({ exercise }: FillProps<'recall'>) {
  const { questions } = exercise;
  const labels = recallLabels(questions);
  const { value, status, ready, set } = useAnswer(exercise.id, { ...exercise, labels });
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const { held, release } = useHeld(ready, box);
  // No style sheet knows the height of this text: what the server sent is measured while it still stands.
  const blockSize = useMemo(() => (ready ? box.current?.offsetHeight : undefined), [ready]);
  const done = questions.filter(({ id }) => givenTo(id, value).attempts > 0).length;
  return (
    <>
      <div ref={box} class="field-box" data-held={held} style={held ? { blockSize } : {}} onFocusCapture={release}>
        {/* New elements for answers that come back: those on the screen would count as moved. */}
        <div key={ready}>
          {questions.map((question) => (
            <Question
              key={question.id}
              question={question}
              name={`${exercise.id}.${question.id}`}
              labels={labels}
              given={givenTo(question.id, value)}
              disabled={!ready || status === 'read-only'}
              onChange={(given) => set({ ...value, [question.id]: given })}
              say={setSaid}
            />
          ))}
        </div>
        <p class="visually-hidden" aria-live="polite">
          {said}
        </p>
      </div>
      <Print value={value} labels={labels} />
      <Foot
        status={status}
        count={`${done} of ${questions.length} checked`}
        onShowAll={held && ready ? release : undefined}
      />
    </>
  );
}

type QuestionProps = {
  question: RecallQuestion;
  /** Shared by its controls. */
  name: string;
  labels: Labels;
  given: Given;
  disabled: boolean;
  onChange: (given: Given) => void;
  /** Speaks to a reader who does not see the page. */
  say: (text: string) => void;
};

/** One question. Below a checked choice stands its reason; which other options are right is shown only on request. */
function Question({ question, name, labels, given, disabled, onChange, say }: QuestionProps) {
  const { id, text, passage, options } = question;
  const { choice, attempts } = given;
  const field = useRef<HTMLFieldSetElement>(null);
  const [changed, setChanged] = useState(false);
  const [told, setTold] = useState(false);
  const rights = rightsOf(id, labels);
  const checked = attempts > 0 && choice.length > 0 && !changed;
  const isMany = rights.length > 1;

  const step = (next: { given?: Given; changed?: boolean; told?: boolean }, words: string) => {
    if (next.given) onChange(next.given);
    setChanged(next.changed ?? false);
    setTold(next.told ?? false);
    say(words);
    // The button pressed goes: the keyboard stays with the choice it was about.
    if (!next.changed) field.current?.querySelector<HTMLElement>('input:checked')?.focus();
  };
  const reasons = (ids: string[]) =>
    options.flatMap((option) => (ids.includes(option.id) ? `${option.text}: ${option.because}` : [])).join(' ');

  return (
    <fieldset ref={field} disabled={disabled}>
      <legend>{text}</legend>
      {options.map((option) => {
        const chosen = choice.includes(option.id);
        const others = isMany ? choice.filter((other) => other !== option.id) : [];
        const next = chosen && isMany ? others : [...others, option.id];
        return (
          <div key={option.id}>
            <label>
              <input
                type={isMany ? 'checkbox' : 'radio'}
                name={name}
                checked={chosen}
                onChange={() => step({ given: { choice: next, attempts }, changed: true }, '')}
              />
              {option.text}
            </label>
            {((checked && chosen) || (told && option.right)) && (
              <p class="recall-because">
                <b>{option.right ? 'Right.' : 'No.'}</b> {option.because}
              </p>
            )}
          </div>
        );
      })}
      <div class="recall-foot">
        {checked ? (
          <>
            <b>{verdict(choice, rights)}</b>
            {!isRight(choice, rights) && (
              <>
                <button type="button" class="link" onClick={() => step({ given: { choice: [], attempts } }, '')}>
                  Try again
                </button>
                {!told && (
                  <button type="button" class="link" onClick={() => step({ told: true }, reasons(rights))}>
                    Show the answer
                  </button>
                )}
              </>
            )}
          </>
        ) : (
          <button
            type="button"
            class="button"
            disabled={choice.length === 0}
            onClick={() =>
              step({ given: { choice, attempts: attempts + 1 } }, `${verdict(choice, rights)} ${reasons(choice)}`)
            }
          >
            Check
          </button>
        )}
        <a class="link" href={passage}>
          Look it up
        </a>
      </div>
    </fieldset>
  );
}

function Review({ value, labels }: AnswerProps<'recall'>) {
  return (
    <ol class="recall-sheet">
      {answered(value, labels).map(({ id, choice, attempts }) => (
        <li key={id}>
          {labels[id] ?? id}
          {choice.map((option) => (
            <p key={option} class="written">
              {labels[`${id}.${option}`] ?? option}
            </p>
          ))}
          <small>{outcome(choice, attempts, rightsOf(id, labels))}</small>
        </li>
      ))}
    </ol>
  );
}

function Print({ value, labels }: AnswerProps<'recall'>) {
  return (
    <ol class="print-face recall-sheet">
      {questionsIn(labels).map((id) => (
        <li key={id}>
          {labels[id]}
          {partsOf(labels).map(
            ([question, option = '', more]) =>
              question === id &&
              option &&
              !more && (
                <p key={option}>
                  <i>{givenTo(id, value).choice.includes(option) && '×'}</i> {labels[`${id}.${option}`]}
                </p>
              ),
          )}
        </li>
      ))}
    </ol>
  );
}

type Given = AnswerValues['recall'][string];
type Value = AnswerValues['recall'] | null;

const nothing: Given = { choice: [], attempts: 0 };
const givenTo = (id: string, value: Value): Given => value?.[id] ?? nothing;

/** Labels are `<question>`, `<question>.<option>` and `<question>.<option>.right`. */
const partsOf = (labels: Labels): string[][] => Object.keys(labels).map((key) => key.split('.'));
const questionsIn = (labels: Labels): string[] => Object.keys(labels).filter((key) => !key.includes('.'));
const rightsOf = (id: string, labels: Labels): string[] =>
  partsOf(labels).flatMap(([question, option = '', right]) => (question === id && right ? option : []));

const isRight = (choice: string[], rights: string[]): boolean =>
  choice.length === rights.length && choice.every((id) => rights.includes(id));

function verdict(choice: string[], rights: string[]): string {
  if (isRight(choice, rights)) return 'That is right.';
  return choice.every((id) => rights.includes(id)) ? 'Right so far, but not all of it.' : 'Not quite.';
}

/** “Right, 2 tries”. An answer whose labels do not say what is right has only its tries. */
function outcome(choice: string[], attempts: number, rights: string[]): string {
  if (attempts === 0) return 'Not checked';
  const tries = `${attempts} ${attempts === 1 ? 'try' : 'tries'}`;
  if (rights.length === 0) return tries;
  return `${isRight(choice, rights) ? 'Right' : 'Not right'}, ${tries}`;
}

/** What has a choice, in the order of the questions; those withdrawn since come last. */
const answered = (value: Value, labels: Labels) =>
  [...new Set([...questionsIn(labels), ...Object.keys(value ?? {})])]
    .map((id) => ({ id, ...givenTo(id, value) }))
    .filter(({ choice }) => choice.length > 0);

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Short questions from memory. */
export const recall: Kind<'recall'> = {
  name: 'From memory',
  Review,
  Print,
  text: (value, labels) =>
    answered(value, labels)
      .flatMap(({ id, choice, attempts }, at) => [
        `${at + 1}. ${inOneLine(labels[id] ?? id)}`,
        ...choice.map((option) => `   - ${inOneLine(labels[`${id}.${option}`] ?? option)}`),
        `   - *${outcome(choice, attempts, rightsOf(id, labels))}*`,
      ])
      .join('\n'),
  isEmpty: (value) => Object.values(value).every(({ choice }) => choice.length === 0),
};
