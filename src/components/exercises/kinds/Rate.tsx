import { useAnswer } from '~/answers/use-answer';
import type { Rating } from '~/schemas/answer-value';
import type { Labels } from '~/schemas/exercise';
import { Foot } from '../Foot';
import type { AnswerProps, FillProps, Kind } from '../kind';
import './rate.css';

/** Statements on a scale from 1 to 5, each a group of radio buttons; a rating can be taken back. */
export default function RateFill({ exercise }: FillProps<'rate'>) {
  const { id, labels } = exercise;
  const { value, status, ready, set } = useAnswer(id, exercise);
  const ratings = value ?? {};
  const statements = Object.entries(labels);
  const disabled = !ready || status === 'read-only';

  const takeBack = (statement: string, button: HTMLElement) => {
    const { [statement]: _, ...others } = ratings;
    button.parentElement?.querySelector('input')?.focus(); // The button goes: the focus would be lost with it.
    set(others);
  };

  return (
    <>
      <div class="field-box">
        <Ends />
        {statements.map(([statement, text]) => (
          <fieldset key={statement} class="rating" disabled={disabled}>
            <legend>{text}</legend>
            <div class="scale">
              {scale.map((rating) => (
                <input
                  key={rating}
                  type="radio"
                  name={`${id}.${statement}`}
                  aria-label={inWords(rating)}
                  checked={ratings[statement] === rating}
                  onChange={() => set({ ...ratings, [statement]: rating })}
                />
              ))}
            </div>
            {ratings[statement] && !disabled && (
              <button
                type="button"
                aria-label={`Take back: ${text}`}
                onClick={(event) => takeBack(statement, event.currentTarget)}
              >
                <span class="cross" />
              </button>
            )}
          </fieldset>
        ))}
      </div>
      <Print value={value} labels={labels} />
      <Foot
        status={status}
        count={`${statements.filter(([statement]) => ratings[statement]).length} of ${statements.length} rated`}
      />
    </>
  );
}

/** The scale as a row of rings, the chosen one filled. */
const Dots = ({ rating }: { rating: Rating | undefined }) => (
  <span class="scale" aria-hidden="true">
    {scale.map((step) => (
      <i key={step} data-chosen={step === rating} />
    ))}
  </span>
);

/** What the two ends of the scale mean; each ring says so itself to who cannot see them. */
const Ends = () => (
  <p class="rating-ends" aria-hidden="true">
    <span>Disagree</span> <span>Agree</span>
  </p>
);

function Review({ value, labels }: AnswerProps<'rate'>) {
  return (
    <ul>
      {weakestFirst(value ?? {}, labels).map(([text, rating]) => (
        <li key={text} class="rating">
          <p>
            {text} <small>{rating ? inWords(rating) : 'Not rated'}</small>
          </p>
          <Dots rating={rating} />
        </li>
      ))}
    </ul>
  );
}

function Print({ value, labels }: AnswerProps<'rate'>) {
  return (
    <div class="print-face">
      <Ends />
      <ul>
        {Object.entries(labels).map(([statement, text]) => (
          <li key={statement} class="rating">
            <p>{text}</p>
            <Dots rating={value?.[statement]} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const scale = [1, 2, 3, 4, 5] as const;
const words = ['strongly disagree', 'disagree', 'neither', 'agree', 'strongly agree'];
const inWords = (rating: Rating): string => `${rating} of 5, ${words[rating - 1]}`;

/** What was rated, weakest first: that is where there is work to do. Then what was not. Equal ones in the book's order. */
function weakestFirst(ratings: Record<string, Rating>, labels: Labels): [text: string, rating: Rating | undefined][] {
  const ids = [...new Set([...Object.keys(labels), ...Object.keys(ratings)])];
  return ids
    .map((id): [string, Rating | undefined] => [labels[id] ?? id, ratings[id]])
    .sort(([, a = 6], [, b = 6]) => a - b);
}

/** Statements on a scale from 1 to 5. */
export const rate: Kind<'rate'> = {
  name: 'Self-rating',
  Review,
  Print,
  text: (ratings, labels) =>
    weakestFirst(ratings, labels)
      .map(([text, rating]) => `- ${text}: ${rating ? `${rating} of 5` : 'not rated'}`)
      .join('\n'),
  isEmpty: (ratings) => Object.keys(ratings).length === 0,
};
