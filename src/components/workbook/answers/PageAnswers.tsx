import type { WorkbookView } from '~/workbook/workbook';
import { AnswerRow } from './AnswerRow';
import type { RowContext } from './AnswerTools';

type Props = { page: WorkbookView['parts'][number]['pages'][number] } & RowContext;

/** The exercises of one chapter or case with their answers. */
export function PageAnswers({ page, ...context }: Props) {
  const ids = page.rows.filter(({ answer }) => answer).map(({ id }) => id);
  return (
    <section class="workbook-page" aria-labelledby={`workbook-${page.slug}`}>
      <header>
        <h3 id={`workbook-${page.slug}`}>
          <a href={page.href}>{page.title}</a>
        </h3>
        {ids.length > 1 && context.show === 'all' && (
          <button
            type="button"
            class="link"
            disabled={context.locked}
            onClick={() => context.onErase(ids, `${ids.length} answers of “${page.title}” were`)}
          >
            Erase these {ids.length}
          </button>
        )}
      </header>
      {page.rows.map((row) => (
        <AnswerRow key={row.id} row={row} {...context} />
      ))}
    </section>
  );
}
