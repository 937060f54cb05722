import { shareOf } from '~/figures/timeline';
import { type Column, type ComparedRow, inList, rowsOf } from './columns';
import { fewest, most } from './view';

type Props = {
  /** Two or three; none where the cases could not be fetched. */
  columns: Column[];
  /** The rest, of which one may be added while there is room. */
  others: Column[];
  /** The year at the right edge of the line of years. */
  today: number;
  /** How many cases the list has. */
  count: number;
  onAdd: (slug: string) => void;
  onRemove: (slug: string) => void;
  onBack: () => void;
};

/**
 * Two or three asks side by side, line by line. On a phone the cases stand under each other within each line.
 */
export function Comparison({ columns, others, today, count, onAdd, onRemove, onBack }: Props) {
  const back = (
    <button type="button" class="link" onClick={onBack}>
      Back to {count > 0 ? `all ${count} cases` : 'the list'}
    </button>
  );
  if (columns.length === 0)
    return (
      <div class="compare-head">
        <h2 id="compare-title" tabindex={-1}>
          The cases could not be loaded
        </h2>
        <p class="ui">Go back to the list, and try again when you have a connection. {back}</p>
      </div>
    );
  const rows = rowsOf(columns);
  const firstOfGroup = rows.find(({ group }) => group)?.id;
  return (
    <>
      <div class="compare-head">
        <h2 id="compare-title" tabindex={-1}>
          {inList(columns.map(({ title }) => title))}, side by side
        </h2>
        <div class="compare-tools">
          {back}
          {columns.length < most && (
            <label>
              <span>Add a third</span>
              <select
                class="field"
                value=""
                onChange={({ currentTarget }) => currentTarget.value && onAdd(currentTarget.value)}
              >
                <option value="">Choose a case</option>
                {others.map(({ slug, title }) => (
                  <option key={slug} value={slug}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      </div>
      <table class="compare-table" data-columns={columns.length} aria-labelledby="compare-title">
        <thead>
          <tr>
            <td class="compare-corner" />
            {columns.map((column) => (
              <th scope="col" key={column.slug} class={own(column)}>
                <a href={column.href}>{column.title}</a>
                <small>{column.note}</small>
                <p class="compare-pair before">{column.pair.before || '…'}</p>
                <p class="compare-pair become">{column.pair.become || '…'}</p>
                {columns.length > fewest && (
                  <button type="button" class="link" onClick={() => onRemove(column.slug)}>
                    Leave out<span class="visually-hidden"> {column.title}</span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} class={`compare-${row.side ?? (row.group ? 'kind' : 'fact')}`}>
              <th scope="row">
                {row.group && (
                  <span class={row.id === firstOfGroup ? 'compare-group' : 'visually-hidden'}>{row.group} </span>
                )}
                {row.side && row.id !== 'become' ? <span class={`caps ${row.side}`}>{row.name}</span> : row.name}
              </th>
              {columns.map((column, at) => (
                <td key={column.slug} class={own(column)}>
                  <span class="compare-name" aria-hidden="true">
                    {column.title}
                  </span>
                  <Cell row={row} texts={row.cells[at] ?? []} isOwn={column.isOwn} />
                  {row.id === 'years' && <Line span={column.span} today={today} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="ui small compare-note">
        The sources of each line stand in its case.
        {columns.some(({ isOwn }) => isOwn) &&
          ' Your own column comes from your workbook, and is shown on this device only.'}
      </p>
    </>
  );
}

const own = ({ isOwn }: Column): string => (isOwn ? 'compare-own' : '');

/** What one case has in a line: a text, a list, or that there is none. */
function Cell({ row, texts, isOwn }: { row: ComparedRow; texts: string[]; isOwn: boolean }) {
  if (texts.length === 0)
    return (
      <span class="compare-none">
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{isOwn ? 'Nothing written' : 'None in the case'}</span>
      </span>
    );
  const isList = row.side !== undefined && row.id !== 'become';
  if (!isList && texts.length === 1) return <span class={row.side}>{texts[0]}</span>;
  return (
    <ul class={row.side}>
      {texts.map((text, at) => (
        <li key={at}>{text || '…'}</li>
      ))}
    </ul>
  );
}

/** The years of a case on the line from 1850 to today. */
function Line({ span, today }: { span: Column['span']; today: number }) {
  if (!span) return null;
  const [start, end] = [shareOf(span.from, today) * 100, shareOf(span.to ?? today, today) * 100];
  return (
    <svg class="compare-line drawing" width="100%" height="1em" aria-hidden="true">
      <line class="axis" x1="0" x2="100%" y1="50%" y2="50%" />
      <svg
        aria-hidden="true"
        x={`${start}%`}
        width={`${end - start}%`}
        height="100%"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
      >
        <path class="before-shape" d="M0 3.6h54v2.8H0z" />
        <path class="become-shape" d="M54 3.6C74 3.2 88 2.6 100 1.6v6.8C88 7.4 74 6.8 54 6.4z" />
      </svg>
    </svg>
  );
}
