/** The part of Pagefind's browser API in use here; it is loaded from the built index when search is first used. */
export type Pagefind = {
  options(options: {
    baseUrl: string;
    excerptLength: number;
    noWorker: boolean;
    ranking: { pageLength: number };
  }): Promise<void>;
  destroy(): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(
    words: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { id: string; data(): Promise<PagefindPage> }[] }>;
};

/** How many pages carry each value of each filter. */
export type FilterCounts = Record<string, Record<string, number>>;

/** A page that has the words, with its sections that do. */
export type PagefindPage = {
  url: string;
  meta: { title: string };
  sub_results: { title: string; url: string; excerpt: string }[];
};

/** Loads the search index, once. @throws where it cannot be fetched, and in development, where there is none */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${base.replace(/\/$/, '')}/pagefind/pagefind.js`)
    .then(async (pagefind: Pagefind) => {
      // A book's index is searched faster than a worker could be fetched and asked.
      // Long pages are not to come last for being long: chapters are longer than cases.
      await pagefind.options({ baseUrl: base, excerptLength: 24, noWorker: true, ranking: { pageLength: 0.3 } });
      await pagefind.init();
      return pagefind;
    })
    .catch((cause: unknown) => {
      loading = undefined;
      throw new Error('The search index could not be loaded.', { cause });
    });
  return loading;
}

/** Forgets the index, so that the next load fetches it again. */
export async function forgetPagefind(): Promise<void> {
  const loaded = await loading?.catch(() => undefined);
  loading = undefined;
  await loaded?.destroy();
}

let loading: Promise<Pagefind> | undefined;
