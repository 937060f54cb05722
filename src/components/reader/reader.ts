/** What every page does for its reader once it is shown: panels, notes, the place she stopped at. */

const text = document.querySelector<HTMLElement>('[data-reading]');
if (text) {
  const remember = () => void import('./place').then(({ rememberPlace }) => rememberPlace(text));
  addEventListener('scroll', remember, { once: true, passive: true });
}

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
