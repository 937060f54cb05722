import { useEffect, useState } from 'preact/hooks';
import { type FilterCounts, forgetPagefind, loadPagefind, type PagefindPage } from './pagefind';

/** A section of the book that has the words. */
export type Hit = {
  url: string;
  page: string;
  section: string;
  /** Text around the words, as HTML: escaped by Pagefind but for its own `<mark>`. */
  excerpt: string;
};

/** How the search stands. `searching`: the results shown are of older words, or there are none yet. */
export type SearchState = 'idle' | 'loading' | 'searching' | 'ready' | 'failed';

const mostPages = 8;
const mostSections = 4;

/**
 * Results for the words, by section, best first; follows every letter.
 * @param base base path of the site
 * @param chosen filter values, e.g. `{ part: "Cases" }`
 * @param asked true once the reader has turned to the search: before that nothing is fetched
 */
export function useResults(base: string, query: string, chosen: Record<string, string>, asked: boolean) {
  const [index, setIndex] = useState<'idle' | 'loading' | 'ready' | 'failed'>('idle');
  const [attempt, setAttempt] = useState(0);
  const [{ hits, of }, setFound] = useState<{ hits: Hit[]; of: string }>({ hits: [], of: '' });
  const [filters, setFilters] = useState<FilterCounts>({});

  useEffect(() => {
    if (!asked) return;
    setIndex('loading');
    loadPagefind(base)
      .then((pagefind) => pagefind.filters())
      .then((found) => {
        setFilters(found);
        setIndex('ready');
      })
      .catch(() => setIndex('failed'));
  }, [base, attempt, asked]);

  useEffect(() => {
    if (index !== 'ready') return;
    let stale = false;
    const show = (found: Hit[]) => {
      if (!stale) setFound({ hits: found, of: query });
      return !stale;
    };
    find(base, query, chosen, show, () => !stale).catch(() => {
      if (!stale) setIndex('failed');
    });
    return () => {
      stale = true;
    };
  }, [base, query, chosen, index]);

  const retry = () => void forgetPagefind().then(() => setAttempt((count) => count + 1));
  const state: SearchState = index === 'ready' && of !== query ? 'searching' : index;
  return { state, hits, filters, retry };
}

/**
 * Shows the best page as soon as it is there, then the others. A newer search that overtakes this one ends it.
 * @param show false where what it was given is no longer wanted
 * @param isWanted false once a newer search has overtaken this one
 * @throws where a part of the index could not be fetched
 */
async function find(
  base: string,
  query: string,
  chosen: Record<string, string>,
  show: (hits: Hit[]) => boolean,
  isWanted: () => boolean,
): Promise<void> {
  if (query.trim() === '') {
    show([]);
    return;
  }
  const pagefind = await loadPagefind(base);
  const found = await pagefind.search(withoutSmall(query), { filters: chosen });
  if (!isWanted()) return;
  if (found.results.length === 0 && isIndexLost()) throw new Error('A part of the index could not be fetched.');
  const [first, ...others] = found.results.slice(0, mostPages);
  const best = first ? sectionsOf(await first.data()) : [];
  if (!show(best)) return;
  const rest = await Promise.all(others.map((result) => result.data()));
  show([...best, ...rest.flatMap(sectionsOf)]);
}

/** Words that questions are made of: a page that answers one need not have them. */
const small = new Set(
  `a an and are as at be by can did do does for from has have how i in is it me my of on or our should so that the their
  they this to was we were what when where which who why will with you your`.split(/\s+/),
);

/** The words to find: all but the small ones, or these where there are no others, and what stands in quotation marks as it is. */
function withoutSmall(query: string): string {
  if (query.includes('"')) return query;
  const words = query.split(/\s+/).filter((word) => !small.has(word.toLowerCase().replace(/\W+$/, '')));
  return words.join(' ').trim() || query;
}

/** Pagefind takes a part of its index that could not be fetched for an empty one; the browser knows better. */
function isIndexLost(): boolean {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const last = new Map(entries.filter(({ name }) => name.endsWith('.pf_index')).map((entry) => [entry.name, entry]));
  return [...last.values()].some(({ responseStatus }) => responseStatus === 0 || responseStatus >= 400);
}

const sectionsOf = (page: PagefindPage): Hit[] =>
  page.sub_results
    .slice(0, mostSections)
    .map(({ title, url, excerpt }) => ({ url, page: page.meta.title, section: title, excerpt }));
