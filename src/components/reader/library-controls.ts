/** Wakes the library's controls: what they do is fetched when one is first used, or when the address asks for a view. */
const tools = document.querySelector<HTMLFormElement>('[data-library-tools]');
const heads = document.querySelectorAll<HTMLButtonElement>('[data-sort]');
for (const button of heads) button.disabled = false;

let library: Promise<typeof import('./library')> | undefined;
const wake = () => {
  library ??= import('./library');
  return library;
};

if (location.search) {
  // Rows that moved on the screen would be followed by the eye: they are shown where they belong.
  const table = document.querySelector<HTMLElement>('[data-library]');
  table?.style.setProperty('visibility', 'hidden');
  void wake()
    .then(({ restore }) => restore())
    .finally(() => table?.style.removeProperty('visibility'));
}
tools?.addEventListener('focusin', wake, { once: true });
tools?.addEventListener('input', () => void wake().then(({ follow }) => follow()));
tools?.addEventListener('submit', (event) => event.preventDefault());
for (const button of heads) {
  button.addEventListener('click', () => void wake().then(({ sortBy }) => sortBy(button.dataset['sort'] ?? '')));
}
