/**
 * Wakes the controls of a list: what they do is fetched when one is first used, or when the address asks for a view.
 * @param tools the form with the controls
 * @param list what they narrow
 * @param load fetches what they do
 * @returns fetches it, once, for controls outside the form
 */
export function wake<T extends { restore(): void; follow(): void }>(
  tools: HTMLFormElement,
  list: HTMLElement,
  load: () => Promise<T>,
): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  const once = () => {
    loaded ??= load();
    return loaded;
  };
  if (location.search) {
    // Rows that moved on the screen would be followed by the eye: they are shown where they belong.
    list.style.setProperty('visibility', 'hidden');
    void once()
      .then(({ restore }) => restore())
      .finally(() => list.style.removeProperty('visibility'));
  }
  tools.addEventListener('focusin', once, { once: true });
  tools.addEventListener('input', () => void once().then(({ follow }) => follow()));
  tools.addEventListener('submit', (event) => event.preventDefault());
  return once;
}
