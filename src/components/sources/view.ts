/** The view of a list that can be narrowed: what its fields say, which stands in the address so that it can be passed on. */

type Field = HTMLInputElement | HTMLSelectElement;

/** A field of a form by its name. */
export const fieldOf = (form: HTMLFormElement, name: string): Field => form.elements.namedItem(name) as Field;

/** Fills the fields with what the address names; of a select only what is among its options, since addresses are mistyped. */
export function readView(form: HTMLFormElement, address: URLSearchParams): void {
  for (const field of form.elements as HTMLCollectionOf<Field>) {
    const value = address.get(field.name);
    if (!value) continue;
    field.value = value;
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
}

/** Keeps the view in the address. What `usual` names as a field's value at the start is left out. */
export function writeView(form: HTMLFormElement, address: URLSearchParams, usual: Record<string, string> = {}): void {
  for (const [name, value] of new FormData(form)) {
    if (value && value !== usual[name]) address.set(name, String(value));
    else address.delete(name);
  }
  history.replaceState(null, '', location.pathname + (address.size > 0 ? `?${address}` : ''));
}

/** Whether a row has every word that is looked for, and what each of the named fields asks of it. */
export function fits(row: HTMLElement, form: HTMLFormElement, facets: readonly string[]): boolean {
  const words = fieldOf(form, 'find').value.toLowerCase().split(/\s+/);
  const text = row.textContent.toLowerCase();
  return (
    words.every((word) => text.includes(word)) &&
    facets.every((name) => !fieldOf(form, name).value || row.dataset[name] === fieldOf(form, name).value)
  );
}
