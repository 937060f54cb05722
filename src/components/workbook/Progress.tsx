import type { WorkbookView } from '~/workbook/workbook';

/** How far the reader has come: a ring per exercise, filled when answered, and the same in words. */
export function Progress({ view, loading }: { view: WorkbookView; loading: boolean }) {
  const { answered, total } = view;
  const pages = view.parts.flatMap((part) => part.pages).filter((page) => page.rows.length > 0);
  const next = pages.flatMap((page) => page.rows).find((row) => !row.answer);
  return (
    <div class="workbook-progress">
      <div class="tally" aria-hidden="true">
        {pages.map((page) => (
          <span key={page.slug}>
            {page.rows.map((row) => (
              <i key={row.id} data-answered={row.answer !== undefined} />
            ))}
          </span>
        ))}
      </div>
      <p class="ui" role="status">
        {/* One text with its space: a space of its own would be seen to move. */}
        {loading ? `${total} exercises. ` : `${answered} of ${total} exercises answered. `}
        {next && (
          <a key={loading ? 'loading' : answered} class="workbook-next" href={next.href}>
            {answered > 0 ? 'Carry on with' : 'Begin with'} {next.number}
          </a>
        )}
      </p>
    </div>
  );
}
