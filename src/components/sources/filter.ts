/** Filters the list of sources in place; its view stands in the address, so that it can be passed on. */

type Field = HTMLInputElement | HTMLSelectElement;

const list = document.querySelector('[data-sources]') as HTMLElement;
const tools = document.querySelector('[data-sources-tools]') as HTMLFormElement;
const rows = [...list.querySelectorAll<HTMLElement>(':scope > li')];
const address = new URLSearchParams(location.search);
const fieldOf = (name: string): Field => tools.elements.namedItem(name) as Field;

document.querySelector('[data-reset]')?.addEventListener('click', () => {
  tools.reset();
  follow();
  fieldOf('find').focus();
});

/** Shows the view the address names; if it names a work besides, one with that work in it, where it was scrolled to. */
export function restore(): void {
  for (const field of tools.elements as HTMLCollectionOf<Field>) {
    const value = address.get(field.name);
    if (!value) continue;
    field.value = value;
    // Addresses are mistyped: a choice that is not offered is none.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
  show();
  const work = document.querySelector<HTMLElement>(':target');
  if (work?.hidden) {
    tools.reset();
    show();
  }
  work?.scrollIntoView();
}

/** Follows the controls, and keeps the view in the address. */
export function follow(): void {
  for (const [name, value] of new FormData(tools)) {
    if (value) address.set(name, String(value));
    else address.delete(name);
  }
  history.replaceState(null, '', location.pathname + (address.size > 0 ? `?${address}` : ''));
  show();
}

function show(): void {
  for (const row of rows) row.hidden = !fits(row);
  const shown = rows.filter((row) => !row.hidden).length;
  (document.querySelector('[data-count]') as HTMLElement).textContent = `${shown} of ${rows.length} works shown.`;
  (document.querySelector('[data-none]') as HTMLElement).hidden = shown > 0;
}

/** Whether a row has every word that is looked for, and is of the kind and grade asked for. */
function fits(row: HTMLElement): boolean {
  const words = fieldOf('find').value.toLowerCase().split(/\s+/);
  const text = row.textContent.toLowerCase();
  return (
    words.every((word) => text.includes(word)) &&
    ['kind', 'grade'].every((name) => !fieldOf(name).value || row.dataset[name] === fieldOf(name).value)
  );
}
