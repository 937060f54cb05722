import { browserStorage, PATH_KEY } from '~/answers/storage';

/** What every page does for its reader once it is shown: panels, notes, the place she stopped at, the path she follows. */

const text = document.querySelector<HTMLElement>('[data-reading]');
if (text) {
  const remember = () => void import('./place').then(({ rememberPlace }) => rememberPlace(text));
  addEventListener('scroll', remember, { once: true, passive: true });
}

// A page from the browser's memory is of the time when it was left: a path may have been chosen or left since.
const showPath = () => void import('./show-path').then((shown) => shown.showPath());
try {
  if (browserStorage().read(PATH_KEY)) showPath();
} catch {
  // Where storage is blocked no path is followed.
}
addEventListener('pageshow', (event) => event.persisted && showPath());

// On wide screens sidenotes stand in the margin, on narrow ones they open in place.
const wide = matchMedia('(width >= 64rem)');
const expandNotes = () => {
  for (const note of document.querySelectorAll('.note-ref')) note.setAttribute('aria-expanded', String(wide.matches));
};
wide.addEventListener('change', expandNotes);
expandNotes();

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const note = wide.matches ? null : target.closest('.note-ref');
  note?.setAttribute('aria-expanded', String(note.getAttribute('aria-expanded') === 'false'));
  if (target.closest('[data-follow]')) void import('./show-path').then(({ turnPath }) => turnPath());
  const opener = target.closest<HTMLElement>('[data-open]');
  if (opener && !event.metaKey && !event.ctrlKey && !event.shiftKey) open(opener, event);
});

document.addEventListener('keydown', (event) => {
  const command = event.metaKey || event.ctrlKey;
  const typing = (event.target as Element).closest('input, textarea, select');
  if ((event.key === 'k' && command) || (event.key === '/' && !typing && !command && !event.altKey)) {
    open(document.querySelector('[data-open="search"]'), event);
  }
});

/** Opens a panel in place of following its link; where that fails the link is followed after all. */
function open(opener: HTMLElement | null, event: Event): void {
  if (!opener) return;
  event.preventDefault();
  import('./panels/open')
    .then(({ openPanel }) => openPanel(opener))
    .catch(() => {
      if (opener instanceof HTMLAnchorElement) location.assign(opener.href);
    });
}
