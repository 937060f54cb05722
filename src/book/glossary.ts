import { getCollection } from 'astro:content';
import type { Term } from '~/schemas/term';
import { once } from './once';

/** A glossary term with its id. */
export type TermView = Term & { id: string };

/** The glossary in alphabetical order. */
export const getTerms = once(async (): Promise<TermView[]> => {
  const files = await getCollection('glossary');
  return files
    .flatMap((file) => Object.entries(file.data).map(([id, term]) => ({ id, ...term })))
    .sort((a, b) => a.term.localeCompare(b.term, 'en'));
});

/** One term by its id. @throws where the glossary lacks it */
export async function getTerm(id: string): Promise<TermView> {
  const term = (await getTerms()).find((candidate) => candidate.id === id);
  if (!term) throw new Error(`No term "${id}". Add it to src/content/glossary/.`);
  return term;
}
