import { parse } from '~/answers/parse';
import { browserStorage, workbookKey } from '~/answers/storage';
import { readIndex } from '~/answers/workbooks/workbooks';
import { type OwnCustomer, type OwnIds, ownCustomer } from '~/workbook/own-customer';

const storage = browserStorage();
const row = document.querySelector('[data-own-row]') as HTMLTableSectionElement;
let own: OwnCustomer | undefined;

/** The reader's own customers as her open workbook has them; undefined where it says nothing of them. Read only, here only. */
export function readOwn(): OwnCustomer | undefined {
  const ids = document.querySelector<HTMLElement>('[data-own]')?.dataset['own'] ?? '{}';
  try {
    const { current } = readIndex(storage);
    const read = current === undefined ? undefined : parse(storage.read(workbookKey(current)));
    return read && 'document' in read && read.document
      ? ownCustomer(read.document, JSON.parse(ids) as OwnIds)
      : undefined;
  } catch {
    // Blocked storage, or an index that cannot be read: the recovery page speaks of it, the library goes without.
    return undefined;
  }
}

/** Shows her row below the cases, and follows what other tabs write and what she wrote before she came back. */
export function showOwn(): OwnCustomer | undefined {
  if (!own) {
    storage.onChange(fill);
    addEventListener('pageshow', fill);
  }
  fill();
  return own;
}

function fill(): void {
  own = readOwn();
  row.hidden = !own;
  if (!own) return;
  const [first] = own.rows;
  const more = own.rows.length - 1;
  put('name', own.workbook ? ` “${own.workbook}”` : '');
  put('before', first?.before || '…');
  put('become', first?.become || '…');
  put('more', more > 0 ? `and ${more} more ${more === 1 ? 'row' : 'rows'}` : '');
}

function put(name: string, text: string): void {
  const element = row.querySelector(`[data-own-${name}]`);
  if (element) element.textContent = text;
}
