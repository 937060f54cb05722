/** What every page does for its reader once it is shown: panels, notes, settings, the place she stopped at. */
import { browserStorage } from '~/answers/storage';
import { openContents } from './contents';
import { listenToNotes } from './notes';
import { rememberPlace, showContinue } from './place';
import { listenToSettings } from './settings';

const storage = browserStorage();

listenToSettings(storage);
listenToNotes();
rememberPlace(storage);
showContinue(storage);

document.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  const opener = (event.target as Element).closest<HTMLAnchorElement>('a[data-open]');
  if (opener) open(opener.dataset.open ?? '', event);
});

document.addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
  const shortcut = event.key === 'k' && (event.metaKey || event.ctrlKey);
  if (shortcut || (event.key === '/' && !typing && !event.metaKey && !event.ctrlKey && !event.altKey))
    open('search', event);
});

/** Opens a panel in place of following its link; the link stays for whoever cannot. */
function open(name: string, event: Event): void {
  const dialog = document.getElementById(`${name}-dialog`);
  if (!(dialog instanceof HTMLDialogElement)) return;
  event.preventDefault();
  if (dialog.open) return;
  for (const other of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) other.close();
  dialog.showModal();
  if (name === 'contents') openContents(dialog);
  else void import('../search/dialog').then(({ openSearch }) => openSearch(dialog));
}

document.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLDialogElement) target.close();
});
