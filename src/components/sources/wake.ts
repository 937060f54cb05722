/**
 * Wakes the controls of the list of sources: what they do is fetched when one is first used, or when the address asks
 * for a view.
 */
const tools = document.querySelector('[data-sources-tools]') as HTMLFormElement;
const list = document.querySelector('[data-sources]') as HTMLElement;
const wake = () => import('./filter');

if (location.search) {
  // Rows that moved on the screen would be followed by the eye: they are shown where they belong.
  list.style.setProperty('visibility', 'hidden');
  void wake()
    .then(({ restore }) => restore())
    .finally(() => list.style.removeProperty('visibility'));
}
tools.addEventListener('focusin', wake, { once: true });
tools.addEventListener('input', () => void wake().then(({ follow }) => follow()));
tools.addEventListener('submit', (event) => event.preventDefault());
