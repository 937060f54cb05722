import { h, render } from 'preact';
import Search from './Search';

/** Puts the search into its dialog, and the cursor into its field. */
export function openSearch(dialog: HTMLDialogElement): void {
  const body = dialog.querySelector('[data-search]');
  if (!body) return;
  if (!body.querySelector('input')) {
    body.replaceChildren();
    render(h(Search, { base: import.meta.env.BASE_URL }), body);
  }
  body.querySelector('input')?.select();
  body.querySelector('input')?.focus();
}
