import type { Answer } from '~/answers/document';
import type { WorkbookView } from './workbook';

/** What the workbook page can be narrowed to; `empty` is what has no answer yet. */
export const shows = ['all', 'empty', 'starred'] as const;
export type Show = (typeof shows)[number];

/** What an address asks to be shown: `?show=starred`. Anything else is all. */
export function readShow(search: string): Show {
  const asked = new URLSearchParams(search).get('show');
  return shows.find((show) => show === asked) ?? 'all';
}

/** The end of the address that shows this, e.g. `?show=starred`; empty for all. */
export const searchOf = (show: Show): string => (show === 'all' ? '' : `?show=${show}`);

/** True where an exercise with this answer belongs to what is shown. */
export function isShown(show: Show, answer: Answer | undefined): boolean {
  return show === 'all' || (show === 'empty' ? answer === undefined : answer?.starred === true);
}

/** How many exercises and answers are shown, those no longer in the book included. */
export function countShown(show: Show, { parts, others }: WorkbookView): number {
  const rows = parts.flatMap(({ pages }) => pages.flatMap((page) => page.rows));
  return [...rows, ...others].filter(({ answer }) => isShown(show, answer)).length;
}
