import { useEffect, useState } from 'preact/hooks';
import { type FilterCounts, loadPagefind } from './pagefind';

/** A section of the book that has the words. */
export type Hit = {
  url: string;
  page: string;
  section: string;
  /** Text around the words, as HTML: escaped by Pagefind but for its own `<mark>`. */
  excerpt: string;
};

const most = 24;

/**
 * Results for the words, by section, best first; follows every letter.
 * @param base base path of the site
 * @param chosen filter values, e.g. `{ part: "Cases" }`
 * @param asked true once the reader has turned to the search: before that nothing is fetched
 */
export function useResults(base: string, query: string, chosen: Record<string, string>, asked: boolean) {
  const [state, setState] = useState<'idle' | 'loading' | 'ready' | 'failed'>('idle');
  const [attempt, setAttempt] = useState(0);
  const [{ hits, of }, setFound] = useState<{ hits: Hit[]; of: string }>({ hits: [], of: '' });
  const [filters, setFilters] = useState<FilterCounts>({});

  useEffect(() => {
    if (!asked) return;
    setState('loading');
    loadPagefind(base)
      .then((pagefind) => pagefind.filters())
      .then((found) => {
        setFilters(found);
        setState('ready');
      })
      .catch(() => setState('failed'));
  }, [base, attempt, asked]);

  useEffect(() => {
    if (state !== 'ready') return;
    let stale = false;
    void find(base, query, chosen).then((found) => {
      if (!stale && found) setFound({ hits: found, of: query });
    });
    return () => {
      stale = true;
    };
  }, [base, query, chosen, state]);

  const isSearching = state === 'ready' && of !== query;
  return {
    state: isSearching ? ('searching' as const) : state,
    hits,
    filters,
    retry: () => setAttempt((count) => count + 1),
  };
}

/** Null where a newer search has overtaken this one. */
async function find(base: string, query: string, chosen: Record<string, string>): Promise<Hit[] | null> {
  if (query.trim() === '') return [];
  const pagefind = await loadPagefind(base);
  const found = await pagefind.debouncedSearch(query, { filters: chosen }, 30);
  if (!found) return null;
  const pages = await Promise.all(found.results.slice(0, 8).map((result) => result.data()));
  return pages
    .flatMap((page) =>
      page.sub_results
        .slice(0, 4)
        .map(({ title, url, excerpt }) => ({ url, page: page.meta.title, section: title, excerpt })),
    )
    .slice(0, most);
}
