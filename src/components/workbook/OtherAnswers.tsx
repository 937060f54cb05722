import type { ExerciseId } from '~/schemas/answer-value';
import type { WorkbookView } from '~/workbook/workbook';
import { AnswerReview } from './AnswerReview';
import { day } from './PageAnswers';

type Props = { others: WorkbookView['others']; locked: boolean; onErase: (ids: ExerciseId[], what: string) => void };

/** Answers to exercises this edition of the book does not have: kept, with the question they were given under. */
export function OtherAnswers({ others, locked, onErase }: Props) {
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="workbook-others">
      <h2 class="caps workbook-part" id="workbook-others">
        No longer in the book
      </h2>
      <p class="ui small">These exercises are not part of this edition. What you wrote stays.</p>
      {others.map(({ id, answer }) => (
        <article key={id} class="workbook-row" data-answer={id} data-answered="true">
          <p class="workbook-number" />
          <div>
            <p class="workbook-prompt">{answer.prompt}</p>
            <AnswerReview kind={answer.kind} value={answer.value} labels={answer.labels} />
            <p class="workbook-tools">
              <time dateTime={answer.updatedAt}>{day(answer.updatedAt)}</time>
              <button type="button" class="link" disabled={locked} onClick={() => onErase([id], 'That answer was')}>
                Erase
              </button>
            </p>
          </div>
        </article>
      ))}
    </section>
  );
}
