/** Filters the list of sources in place. */
import { fieldOf, fits, readView, writeView } from './view';

const list = document.querySelector('[data-sources]') as HTMLElement;
const tools = document.querySelector('[data-sources-tools]') as HTMLFormElement;
const rows = [...list.querySelectorAll<HTMLElement>(':scope > li')];
const address = new URLSearchParams(location.search);

document.querySelector('[data-reset]')?.addEventListener('click', () => {
  tools.reset();
  follow();
  fieldOf(tools, 'find').focus();
});

/** Shows the view the address names; if it names a work besides, one with that work in it, where it was scrolled to. */
export function restore(): void {
  readView(tools, address);
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
  writeView(tools, address);
  show();
}

function show(): void {
  for (const row of rows) row.hidden = !fits(row, tools, ['kind', 'grade']);
  const shown = rows.filter((row) => !row.hidden).length;
  (document.querySelector('[data-count]') as HTMLElement).textContent = `${shown} of ${rows.length} works shown.`;
  (document.querySelector('[data-none]') as HTMLElement).hidden = shown > 0;
}
