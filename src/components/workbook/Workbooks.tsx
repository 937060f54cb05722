import { storage } from '~/answers/page';
import { openWorkbook } from '~/answers/shelf';
import type { WorkbookEntry } from '~/answers/workbooks';

/** The workbooks on this device, where there is more than one: which is open, and the way to the others. */
export function Workbooks({ current, entries }: { current: string; entries: readonly WorkbookEntry[] }) {
  if (entries.length < 2) return null;
  const open = (id: string) => {
    if (openWorkbook(storage, id, Date.now())) location.reload();
  };
  return (
    <section class="workbooks" aria-labelledby="workbooks">
      <h2 id="workbooks">On this device</h2>
      <ul>
        {entries.map(({ id, name }) => (
          <li key={id}>
            <span>{name || 'A workbook without a name'}</span>
            {id === current ? (
              <span class="small">Open now</span>
            ) : (
              <button type="button" class="link" onClick={() => open(id)}>
                Open<span class="visually-hidden"> {name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
