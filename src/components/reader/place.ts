import { readJson, writeJson } from '~/answers/settings';
import { type AnswerStorage, READING_KEY } from '~/answers/storage';

/** Where the reader stopped: a page of the text, and the heading she had reached. */
type Place = { href: string; title: string; heading: string; at: number };

/** Remembers the place when the page of a chapter or case is left, if the reader scrolled in it. */
export function rememberPlace(storage: AnswerStorage): void {
  const text = document.querySelector<HTMLElement>('[data-reading]');
  if (!text) return;
  let scrolled = false;
  addEventListener('scroll', () => (scrolled = true), { once: true, passive: true });
  const remember = () => {
    if (!scrolled || document.visibilityState === 'visible') return;
    const passed = [...text.querySelectorAll<HTMLElement>('.prose > h2[id]')].filter(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 2,
    );
    const heading = passed.at(-1);
    const place: Place = {
      href: text.dataset.reading + (heading ? `#${heading.id}` : ''),
      title: document.querySelector('h1')?.textContent.trim() ?? '',
      heading: heading?.textContent.trim() ?? '',
      at: Date.now(),
    };
    writeJson(storage, READING_KEY, place);
  };
  document.addEventListener('visibilitychange', remember);
}

/** On the cover: offers the place where the reader stopped, in a box whose size does not change. */
export function showContinue(storage: AnswerStorage): void {
  const box = document.querySelector('[data-continue]');
  const place = box && readJson(storage, READING_KEY, coerce);
  const button = box?.querySelector('a');
  const note = box?.querySelector('[data-continue-note]');
  if (!place || !button || !note) return;
  const first = button.cloneNode() as HTMLAnchorElement;
  first.className = '';
  first.textContent = 'start at the beginning';
  button.href = place.href;
  button.textContent = 'Continue reading';
  const stopped = place.heading
    ? `You stopped at “${place.heading}” in ${place.title}. Or `
    : `You stopped in ${place.title}. Or `;
  note.replaceChildren(stopped, first, '.');
}

/** A stored place is only a hint: anything but an address of this site is ignored. */
function coerce(data: unknown): Place | undefined {
  const { href, title, heading } = (data ?? {}) as Record<string, unknown>;
  if (typeof href !== 'string' || typeof title !== 'string' || typeof heading !== 'string') return undefined;
  if (!/^\/(?!\/)[\w./-]*(#[\w-]*)?$/.test(href)) return undefined;
  return { href, title: title.slice(0, 120), heading: heading.slice(0, 120), at: 0 };
}
