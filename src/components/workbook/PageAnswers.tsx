import type { ExerciseId } from '~/schemas/answer-value';
import type { WorkbookRow, WorkbookView } from '~/workbook/workbook';
import { AnswerReview } from './AnswerReview';

type Erase = (ids: ExerciseId[], what: string) => void;
type Page = WorkbookView['parts'][number]['pages'][number];

/** The exercises of one chapter or case with their answers. */
export function PageAnswers({ page, locked, onErase }: { page: Page; locked: boolean; onErase: Erase }) {
  const ids = page.rows.filter(({ answer }) => answer).map(({ id }) => id);
  return (
    <section class="workbook-page" aria-labelledby={`workbook-${page.slug}`}>
      <header>
        <h3 id={`workbook-${page.slug}`}>
          <a href={page.href}>{page.title}</a>
        </h3>
        {ids.length > 1 && (
          <button
            type="button"
            class="link"
            disabled={locked}
            onClick={() => onErase(ids, `${ids.length} answers of “${page.title}” were`)}
          >
            Erase these {ids.length}
          </button>
        )}
      </header>
      {page.rows.map((row) => (
        <Row key={row.id} row={row} locked={locked} onErase={onErase} />
      ))}
    </section>
  );
}

function Row({ row, locked, onErase }: { row: WorkbookRow; locked: boolean; onErase: Erase }) {
  const { id, kind, number, title, prompt, labels, href, answer, oldPrompt } = row;
  return (
    <article class="workbook-row" data-answer={id} data-answered={answer !== undefined}>
      <p class="workbook-number">{number}</p>
      <div>
        <h4>
          <a href={href}>{title}</a>
        </h4>
        <p class="workbook-prompt">{prompt}</p>
        {oldPrompt && <p class="workbook-old">When you answered, the question read: “{oldPrompt}”</p>}
        <AnswerReview kind={kind} value={answer?.value ?? null} labels={answer?.labels ?? labels} />
        {answer && (
          <p class="workbook-tools">
            <time dateTime={answer.updatedAt}>{day(answer.updatedAt)}</time>
            <a href={href}>Change it in its place</a>
            <button
              type="button"
              class="link"
              disabled={locked}
              onClick={() => onErase([id], `Your answer to “${title}” was`)}
            >
              Erase
            </button>
          </p>
        )}
      </div>
    </article>
  );
}

/** “March 3, 2026”, in the reader's own time zone. */
export const day = (date: string): string =>
  new Date(date).toLocaleDateString('en-US', { day: 'numeric', month: 'long', year: 'numeric' });
