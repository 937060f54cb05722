import { readJson } from '~/answers/settings';
import { type AnswerStorage, READING_KEY } from '~/answers/storage';
import type { Place } from './place';

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
