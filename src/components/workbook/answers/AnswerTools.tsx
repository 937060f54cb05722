import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer } from '~/answers/document';
import { answers } from '~/answers/page';
import type { ExerciseId } from '~/schemas/answer-value';
import { earlierVersions } from '~/workbook/history';
import type { Show } from '~/workbook/show';
import { day } from '../day';
import type { Done } from '../UndoBar';
import { notFetched, useFetched } from '../use-fetched';

/** What every row needs to know of the page, and may do to it. */
export type RowContext = {
  locked: boolean;
  show: Show;
  onErase: (ids: ExerciseId[], what: string) => void;
  onDone: (done: Done) => void;
};

type Props = Pick<RowContext, 'locked' | 'onErase' | 'onDone'> & {
  id: ExerciseId;
  /** What the reader knows the answer by, for whoever hears only the name of a button. */
  name: string;
  answer: Answer | undefined;
  /** What is kept, also where nothing is written now. */
  kept: Answer | undefined;
  /** A control that only some rows have. */
  children?: ComponentChildren;
};

/** The foot of a row: when it was answered, and what can be done with the answer. */
export function AnswerTools({ id, name, answer, kept, locked, onErase, onDone, children }: Props) {
  const [open, setOpen] = useState(false);
  const history = useFetched(open, () => import('./History'));
  const earlier = kept ? earlierVersions(kept).length : 0;
  const named = <span class="visually-hidden">: {name}</span>;
  return (
    <>
      <div class="workbook-tools needs-script">
        {answer ? (
          <time dateTime={answer.updatedAt}>{day(answer.updatedAt)}</time>
        ) : (
          <span class="workbook-none">Not answered yet</span>
        )}
        {children}
        {answer && (
          <button
            type="button"
            class="link star"
            aria-pressed={answer.starred === true}
            disabled={locked}
            onClick={() => answers.star(id, !answer.starred)}
          >
            <StarShape />
            Star{named}
          </button>
        )}
        {earlier > 0 && (
          <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {earlier === 1 ? '1 earlier version' : `${earlier} earlier versions`}
            {named}
          </button>
        )}
        {answer && (
          <button
            type="button"
            class="link"
            disabled={locked}
            onClick={() => onErase([id], `Your answer to “${name}” was`)}
          >
            Erase{named}
          </button>
        )}
      </div>
      {open && history === 'failed' && (
        <p class="ui" role="alert">
          {notFetched}
        </p>
      )}
      {open && kept && earlier > 0 && typeof history === 'object' && (
        <history.History id={id} answer={kept} locked={locked} onDone={onDone} />
      )}
    </>
  );
}

function StarShape() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="m10 1.8 2.5 5.4 5.9.7-4.4 4 1.2 5.8L10 14.8l-5.2 2.9L6 11.9l-4.4-4 5.9-.7z" />
    </svg>
  );
}
