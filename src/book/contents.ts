import { once } from './once';
import { getCases, getChapters, type PageView } from './pages';

/** The parts of the book in order. */
export const partNames = {
  question: 'The question',
  insights: 'Six insights',
  cases: 'Cases',
  work: 'To work',
} as const;

/** What stands behind the text: address and title. */
export const behind = [
  ['/related/', 'Related ideas'],
  ['/glossary/', 'Glossary'],
  ['/sources/', 'Sources'],
  ['/guide/', 'Guide'],
  ['/about/', 'About and privacy'],
] as const;

/** A part of the book with its pages. */
export type PartView = { id: keyof typeof partNames; name: string; pages: PageView[] };

/** The contents: every part that has a page, in reading order. */
export const getContents = once(async (): Promise<PartView[]> => {
  const [chapters, cases] = await Promise.all([getChapters(), getCases()]);
  const pagesOf = (id: keyof typeof partNames): PageView[] =>
    id === 'cases' ? cases : chapters.filter((chapter) => chapter.data.part === id);
  return Object.entries(partNames)
    .map(([id, name]) => ({ id: id as keyof typeof partNames, name, pages: pagesOf(id as keyof typeof partNames) }))
    .filter((part) => part.pages.length > 0);
});
