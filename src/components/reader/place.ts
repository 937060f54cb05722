import { writeJson } from '~/answers/settings';
import { browserStorage, READING_KEY } from '~/answers/storage';

/** Where the reader stopped: a page of the text, and the heading she had reached. */
export type Place = { href: string; title: string; heading: string; at: number };

/** Remembers the place whenever the page is left. Fetched when the reader first scrolls in a text. */
export function rememberPlace(text: HTMLElement): void {
  const storage = browserStorage();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') return;
    const heading = [...text.querySelectorAll<HTMLElement>('.prose > h2[id]')]
      .filter((candidate) => candidate.getBoundingClientRect().top < innerHeight / 2)
      .at(-1);
    const place: Place = {
      href: text.dataset['reading'] + (heading ? `#${heading.id}` : ''),
      title: document.querySelector('h1')?.textContent.trim() ?? '',
      heading: heading?.textContent.trim() ?? '',
      at: Date.now(),
    };
    writeJson(storage, READING_KEY, place);
  });
}
