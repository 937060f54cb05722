import { getCollection } from 'astro:content';
import type { Term } from '~/schemas/term';
import { mentions } from './mentions';
import { once } from './once';
import { getBackMatter, getReadingOrder } from './pages';

/** A glossary term with its id. */
export type TermView = Term & { id: string };

/** A term with the pages that use it, in reading order. */
export type UsedTermView = TermView & { places: { href: string; title: string }[] };

/** The glossary in alphabetical order; “The Ask” stands under A. */
export const getTerms = once(async (): Promise<TermView[]> => {
  const files = await getCollection('glossary');
  return files
    .flatMap((file) => Object.entries(file.data).map(([id, term]) => ({ id, ...term })))
    .sort((a, b) => sortedAs(a.term).localeCompare(sortedAs(b.term), 'en'));
});

/** One term by its id. @throws where the glossary lacks it */
export async function getTerm(id: string): Promise<TermView> {
  const term = (await getTerms()).find((candidate) => candidate.id === id);
  if (!term) throw new Error(`No term "${id}". Add it to src/content/glossary/.`);
  return term;
}

/** The glossary by first letter, each term with where in the book it is used. */
export const getGlossary = once(async (): Promise<{ letter: string; terms: UsedTermView[] }[]> => {
  const pages = [...(await getReadingOrder()), ...(await getBackMatter())];
  const terms = (await getTerms()).map((term) => ({
    ...term,
    places: pages.filter(({ entry }) => mentions(entry.body ?? '', term)).map(({ href, title }) => ({ href, title })),
  }));
  const byLetter = Map.groupBy(terms, ({ term }) => sortedAs(term).charAt(0).toUpperCase());
  return [...byLetter].map(([letter, group]) => ({ letter, terms: group }));
});

const sortedAs = (term: string): string => term.replace(/^The /, '');
