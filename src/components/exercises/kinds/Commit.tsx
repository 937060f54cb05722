import type { ComponentProps } from 'preact';
import { Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useAnswer } from '~/answers/use-answer';
import type { AnswerValues } from '~/schemas/answer-value';
import { Foot } from '../Foot';
import { GrowingText, Lines } from '../GrowingText';
import type { AnswerProps, FillProps, Kind } from '../kind';
import { useHeld, useReturnKey } from '../use-held';
import './commit.css';

/**
 * What, who, by when; a calendar entry to take away. Once the day has passed there is a field for what happened, in
 * the room that was kept for it.
 */
export default function CommitFill({ exercise }: FillProps<'commit'>) {
  const { value, status, ready, set } = useAnswer(exercise.id, exercise);
  const box = useRef<HTMLDivElement>(null);
  const { held, release } = useHeld(ready, box);
  const key = useReturnKey(ready, value !== null);
  const [taken, setTaken] = useState<string>();
  const written = value ?? nothing;
  const { what, who, by, outcome } = written;
  const noteId = `${exercise.labelledBy}-calendar`;
  const missing = what.trim() === '' ? 'First write what will be done.' : isDay(by) ? undefined : 'First choose a day.';
  const field = { disabled: !ready, readOnly: status === 'read-only' };

  const change = (part: Partial<AnswerValues['commit']>) => {
    set({ ...written, ...part });
    setTaken(undefined);
  };
  const take = () =>
    import('./commit-calendar')
      .then(({ takeAway }) => takeAway({ what, who, by }, box.current))
      .catch(() => 'The entry could not be made. Try again when you are online.')
      .then(setTaken);

  return (
    <>
      <div ref={box} class="field-box commit-box" data-held={held} onFocusCapture={release}>
        <Fragment key={key}>
          {/* biome-ignore lint/a11y/useSemanticElements: its name is the question, which is no legend. */}
          <div class="commit-plan" role="group" aria-labelledby={exercise.labelledBy}>
            <Field name="What will be done" value={what} {...field} onInput={(text) => change({ what: text })} />
            <Field name="Who will do it" value={who} {...field} onInput={(text) => change({ who: text })} />
            <label>
              <span class="caps">By when</span>
              <input
                type="date"
                class="field"
                value={by}
                {...field}
                onInput={({ currentTarget }) => change({ by: currentTarget.value })}
              />
            </label>
            <div class="commit-take">
              <button
                type="button"
                class="button"
                disabled={missing !== undefined}
                aria-describedby={noteId}
                onClick={() => void take()}
              >
                Put it in your calendar
              </button>
              <p class="small" id={noteId} aria-live="polite">
                {missing ?? taken ?? 'All of that day, with a reminder at nine.'}
              </p>
            </div>
          </div>
          <div class="commit-outcome">
            {hasPassed(by) || outcome !== undefined ? (
              <Field
                name="What happened?"
                value={outcome ?? ''}
                {...field}
                onInput={(text) => change({ outcome: text })}
              />
            ) : (
              <p class="small">When the day has passed, there will be room here for what happened.</p>
            )}
          </div>
        </Fragment>
      </div>
      <Print value={value} labels={exercise.labels} />
      <Foot status={status} onShowAll={held && ready ? release : undefined} />
    </>
  );
}

function Field({ name, ...field }: { name: string } & ComponentProps<typeof GrowingText>) {
  return (
    <label>
      <span class="caps">{name}</span>
      <GrowingText class="field" {...field} />
    </label>
  );
}

function Review({ value }: AnswerProps<'commit'>) {
  return <Entries value={value ?? nothing} />;
}

function Print({ value }: AnswerProps<'commit'>) {
  return (
    <div class="print-face">
      <Entries value={value ?? nothing} ruled />
    </div>
  );
}

/** What was written, each under its name; on paper with lines for the rest. */
function Entries({ value, ruled }: { value: AnswerValues['commit']; ruled?: boolean }) {
  return (
    <dl class="commit-list">
      {entriesOf(value).map(
        ([name, text, lines]) =>
          (ruled || text) && (
            <Fragment key={name}>
              <dt class="caps">{name}</dt>
              <dd class="written">{text || <Lines count={lines} />}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}

const entriesOf = ({ what, who, by, outcome = '' }: AnswerValues['commit']): [string, string, number][] => [
  ['What', what.trim(), 2],
  ['Who', who.trim(), 1],
  ['By when', isDay(by) ? inWords(by) : by.trim(), 1],
  ['What happened', outcome.trim(), 3],
];

/** A day that exists, with a year of four digits: while a year is typed, the field gives 0002, 0020, 0203. */
const isDay = (by: string): boolean =>
  /^[1-9]\d{3}-\d\d-\d\d$/.test(by) && new Date(by).toJSON()?.startsWith(by) === true;
/** True from the midnight after that day, where the reader is. */
const hasPassed = (by: string): boolean => isDay(by) && Date.now() >= Date.parse(`${by}T24:00`);
const inWords = (by: string): string => new Date(`${by}T12:00`).toLocaleDateString('en-US', { dateStyle: 'long' });

const nothing: AnswerValues['commit'] = { what: '', who: '', by: '' };

/** A promise with a name and a day. */
export const commit: Kind<'commit'> = {
  name: 'Commitment',
  Review,
  Print,
  text: (value) =>
    entriesOf(value)
      .flatMap(([name, text]) => (text ? `- ${name}: ${text.replaceAll('\n', '\n  ')}` : []))
      .join('\n'),
  isEmpty: (value) => Object.values(value).every((text) => text.trim() === ''),
};
