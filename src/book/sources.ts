import { getCollection } from 'astro:content';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Source } from '~/schemas/source';
import { type CslItem, toCsl } from './csl';
import { getTerms } from './glossary';
import { once } from './once';
import { getBackMatter, getReadingOrder, type PageView } from './pages';
import { kindOf, type SourceKind } from './source-kinds';
import { href } from './url';

/** A source as pages show it. */
export type SourceView = {
  key: string;
  /** The reference, formatted as HTML by the Citation Style Language's APA style. */
  html: string;
  /** Who said it, short: “Ford & Crowther”. */
  names: string;
  grade: Source['grade'];
  kind: SourceKind;
  url: string | undefined;
  note: string | undefined;
  csl: CslItem;
};

/** The whole bibliography by key, in alphabetical order of the formatted references. */
export const getSources = once(async (): Promise<Map<string, SourceView>> => {
  const files = await getCollection('sources');
  const entries = files.flatMap((file) => Object.entries(file.data));
  const views = entries.map(
    ([key, source]): SourceView => ({
      key,
      html: format(toCsl(key, source)),
      names: shortNames(source),
      grade: source.grade,
      kind: kindOf(source.type),
      url: source.URL,
      note: source.note,
      csl: toCsl(key, source),
    }),
  );
  return new Map(
    views.sort((a, b) => plain(a.html).localeCompare(plain(b.html), 'en')).map((view) => [view.key, view]),
  );
});

/** The sources of one page, in the order of their numbers. */
export async function getSourcesOf(page: Pick<PageView, 'sourceKeys'>): Promise<SourceView[]> {
  const sources = await getSources();
  return page.sourceKeys.map((key) => {
    const source = sources.get(key);
    if (!source) throw new Error(`No source "${key}". Add it to src/content/sources/.`);
    return source;
  });
}

/** A place that cites a source. */
export type CitingPlace = { href: string; title: string };

/** The pages that cite each source, by key: in the text's order, then those behind it, then the glossary's terms. */
export const getCitingPlaces = once(async (): Promise<Map<string, CitingPlace[]>> => {
  const [pages, behind, terms] = await Promise.all([getReadingOrder(), getBackMatter(), getTerms()]);
  const places = new Map<string, CitingPlace[]>();
  const add = (keys: string[], place: CitingPlace) => {
    for (const key of keys) places.set(key, [...(places.get(key) ?? []), place]);
  };
  for (const page of [...pages, ...behind]) add(page.sourceKeys, { href: page.href, title: page.title });
  for (const { id, term, sources } of terms)
    add(sources, { href: href(`/glossary/#${id}`), title: `Glossary: ${term}` });
  return places;
});

/** The works that a page or a term cites, in alphabetical order: the bibliography that readers see. */
export const getCitedSources = once(async (): Promise<SourceView[]> => {
  const places = await getCitingPlaces();
  return [...(await getSources()).values()].filter(({ key }) => places.has(key));
});

/** Formats one reference by itself: together, works of one author and year would be told apart as “2012a”. */
function format(item: CslItem): string {
  const [[, html = ''] = []] = new Cite([item]).format('bibliography', {
    format: 'html',
    template: 'apa',
    lang: 'en-US',
    asEntryArray: true,
  });
  return html.replaceAll(/<\/?div[^>]*>/g, '').trim();
}

function shortNames({ author }: Source): string {
  const names = author.map((person) => ('literal' in person ? person.literal : person.family));
  return names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
}

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '');
