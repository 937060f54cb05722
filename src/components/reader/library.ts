/** Sorts and filters the case library in place; its state stands in the address, so that a view can be shared. */

const table = document.querySelector('[data-library]') as HTMLTableElement;
const tools = document.querySelector('[data-library-tools]') as HTMLFormElement;
const body = table.tBodies[0] as HTMLTableSectionElement;
const rows = [...body.rows];
const address = new URLSearchParams(location.search);
const field = (name: string) => tools.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

document.querySelector('[data-reset]')?.addEventListener('click', () => {
  tools.reset();
  address.delete('order');
  follow();
  field('find').focus();
});

/** Shows the view the address names. */
export function restore(): void {
  for (const name of ['find', 'industry', 'outcome', 'sort']) {
    const value = address.get(name);
    if (value) field(name).value = value;
    // A value no option has, from a mistyped address.
    const element = field(name);
    if (element instanceof HTMLSelectElement && element.selectedIndex < 0) element.selectedIndex = 0;
  }
  show();
}

/** Follows the controls, and keeps the view in the address. */
export function follow(): void {
  for (const [name, value] of new FormData(tools)) {
    if (value && !(name === 'sort' && value === 'year')) address.set(name, String(value));
    else address.delete(name);
  }
  history.replaceState(null, '', location.pathname + (address.size > 0 ? `?${address}` : ''));
  show();
}

/** Sorts by a column; by the same one again, the other way round. */
export function sortBy(key: string): void {
  const sort = field('sort');
  if (sort.value === key && address.get('order') !== 'desc') address.set('order', 'desc');
  else address.delete('order');
  sort.value = key;
  follow();
}

function show(): void {
  const words = field('find').value.toLowerCase().split(/\s+/);
  for (const row of rows) {
    row.hidden = !(
      words.every((word) => row.textContent.toLowerCase().includes(word)) &&
      ['industry', 'outcome'].every((name) => !field(name).value || row.dataset[name] === field(name).value)
    );
  }
  const key = field('sort').value;
  const direction = address.get('order') === 'desc' ? -1 : 1;
  body.append(...rows.toSorted((a, b) => compare(a, b, key) * direction));
  for (const head of table.querySelectorAll('thead th')) {
    if (head.classList.contains(key)) head.setAttribute('aria-sort', direction < 0 ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
  const shown = rows.filter((row) => !row.hidden).length;
  (document.querySelector('[data-count]') as HTMLElement).textContent = `${shown} of ${rows.length} cases shown.`;
  (document.querySelector('[data-none]') as HTMLElement).hidden = shown > 0;
}

function compare(a: HTMLElement, b: HTMLElement, key: string): number {
  return (
    (a.dataset[key] ?? '').localeCompare(b.dataset[key] ?? '', 'en', { numeric: true }) ||
    (a.dataset['title'] ?? '').localeCompare(b.dataset['title'] ?? '', 'en')
  );
}
