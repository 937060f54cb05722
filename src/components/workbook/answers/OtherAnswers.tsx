import { isShown } from '~/workbook/show';
import type { Successors } from '~/workbook/successors';
import type { WorkbookView } from '~/workbook/workbook';
import { AnswerReview } from './AnswerReview';
import { AnswerTools, type RowContext } from './AnswerTools';

type Props = { others: WorkbookView['others']; successors: Successors } & RowContext;

/** Answers to exercises this edition of the book does not have: kept, with the question they were given under. */
export function OtherAnswers({ others, successors, show, ...context }: Props) {
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="workbook-others">
      <h2 class="caps workbook-part" id="workbook-others">
        No longer in the book
      </h2>
      <p class="ui small">These exercises are not part of this edition. What you wrote stays.</p>
      {others.map(({ id, answer }) => {
        const successor = successors[id];
        return (
          <article
            key={id}
            class="workbook-row"
            data-answer={id}
            data-answered="true"
            data-shown={isShown(show, answer)}
          >
            <p class="workbook-number" />
            <div>
              <p class="workbook-prompt">{answer.prompt}</p>
              {successor && (
                <p class="workbook-old">
                  The book now asks: <a href={successor.href}>{successor.prompt}</a>
                </p>
              )}
              <AnswerReview key={answer.updatedAt} kind={answer.kind} value={answer.value} labels={answer.labels} />
              <AnswerTools id={id} name={answer.prompt} answer={answer} kept={answer} {...context} />
            </div>
          </article>
        );
      })}
    </section>
  );
}
