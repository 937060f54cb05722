/** Sidenotes open in place on narrow screens; on wide ones they stand in the margin and their numbers do nothing. */
export function listenToNotes(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('.note-ref');
    button?.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') === 'false'));
  });
}
