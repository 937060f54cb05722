import { useRef, useState } from 'preact/hooks';
import { isShown, type Show } from '~/workbook/show';
import type { WorkbookRow } from '~/workbook/workbook';
import { AnswerReview } from './AnswerReview';
import { AnswerTools, type RowContext } from './AnswerTools';
import { EditAnswer } from './EditAnswer';

/** One exercise with its answer, which can be changed here. */
export function AnswerRow({ row, show, ...context }: { row: WorkbookRow } & RowContext) {
  const { answer, kept, oldPrompt, ...exercise } = row;
  const { id, kind, number, title, prompt, labels, href } = exercise;
  const [editing, setEditing] = useState(false);
  const [staysIn, setStaysIn] = useState<Show>();
  const toggle = useRef<HTMLButtonElement>(null);
  const labelledBy = `workbook-${id.replace('.', '-')}`;

  const close = () => {
    setEditing(false);
    // Safari gives a button that is pressed no focus, and that of the field is about to go.
    toggle.current?.focus();
  };

  return (
    <article
      class="workbook-row"
      data-answer={id}
      data-answered={answer !== undefined}
      // A row the reader works in does not vanish under her hands: it stays until she chooses what to show anew.
      data-shown={isShown(show, answer) || staysIn === show}
      onClickCapture={() => setStaysIn(show)}
    >
      <p class="workbook-number">{number}</p>
      <div>
        <h4>
          <a href={href}>{title}</a>
        </h4>
        <p class="workbook-prompt" id={labelledBy}>
          {prompt}
        </p>
        {oldPrompt && <p class="workbook-old">When you answered, the question read: “{oldPrompt}”</p>}
        {editing ? (
          <EditAnswer exercise={exercise} labelledBy={labelledBy} />
        ) : (
          <AnswerReview
            key={answer?.updatedAt}
            kind={kind}
            value={answer?.value ?? null}
            labels={answer?.labels ?? labels}
          />
        )}
        <AnswerTools id={id} name={title} answer={answer} kept={kept} {...context}>
          <button
            ref={toggle}
            type="button"
            class="link"
            disabled={context.locked}
            onClick={editing ? close : () => setEditing(true)}
          >
            {editing ? 'Done' : answer ? 'Change it here' : 'Write it here'}
            <span class="visually-hidden">: {title}</span>
          </button>
        </AnswerTools>
      </div>
    </article>
  );
}
