import { type CollectionEntry, getCollection } from 'astro:content';
import type { BackMatter } from '~/schemas/back-matter';
import type { Case } from '~/schemas/case';
import type { Chapter } from '~/schemas/chapter';
import { citedKeys } from './citations';
import { once } from './once';
import { readingMinutes, wordCount } from './text';
import { href } from './url';

/** What every page has that is written in MDX: a chapter, a case, a page behind them. */
type PageBase = {
  slug: string;
  /** Address within the site, base path included. */
  href: string;
  /** Where it stands: “Chapter 4”, “Insight one”, “Case 6”. */
  label: string;
  title: string;
  summary: string;
  minutes: number;
  words: number;
  /** Ids of its exercises, in the order in which they stand in the text. */
  exerciseIds: string[];
  /** Keys of its sources in the order of their numbers: the text's, then those of the front matter. */
  sourceKeys: string[];
  /** Day of the last fact check. */
  checked: Date;
};

/** A chapter as its page needs it. */
export type ChapterView = PageBase & { type: 'chapter'; data: Chapter; entry: CollectionEntry<'chapters'> };
/** A case as its page needs it. */
export type CaseView = PageBase & { type: 'case'; data: Case; entry: CollectionEntry<'cases'> };
/** A page of the text. */
export type PageView = ChapterView | CaseView;
/** A page behind the text as its page needs it. */
export type BackMatterView = PageBase & { type: 'back-matter'; data: BackMatter; entry: CollectionEntry<'backMatter'> };

/** All chapters in the book's order. */
export const getChapters = once(async (): Promise<ChapterView[]> => {
  const entries = await getCollection('chapters');
  return entries
    .sort((a, b) => a.data.number - b.data.number)
    .map((entry) => ({
      type: 'chapter',
      ...base(entry, '/chapters/', entry.data.epigraph ? [entry.data.epigraph.source] : []),
      label: entry.data.label ?? `Chapter ${entry.data.number}`,
      data: entry.data,
      entry,
    }));
});

/** All cases in the book's order. */
export const getCases = once(async (): Promise<CaseView[]> => {
  const entries = await getCollection('cases');
  return entries
    .sort((a, b) => a.data.number - b.data.number)
    .map((entry) => ({
      type: 'case',
      ...base(entry, '/cases/', [
        ...entry.data.shifts.map((shift) => shift.source),
        ...entry.data.investments.map((investment) => investment.source),
        ...entry.data.figures.flatMap((figure) => figure.sources),
      ]),
      label: `Case ${entry.data.number}`,
      data: entry.data,
      entry,
    }));
});

/** The pages behind the text that are written in MDX: related ideas. */
export const getBackMatter = once(async (): Promise<BackMatterView[]> => {
  const entries = await getCollection('backMatter');
  return entries.map((entry) => ({
    type: 'back-matter',
    ...base(entry, '/', []),
    label: 'Back matter',
    data: entry.data,
    entry,
  }));
});

/** One of them by its slug. @throws where the book lacks it */
export async function getBackMatterPage(slug: string): Promise<BackMatterView> {
  const page = (await getBackMatter()).find((candidate) => candidate.slug === slug);
  if (!page) throw new Error(`No page "${slug}". Add it to src/content/back-matter/.`);
  return page;
}

/** The whole text in reading order: the question, the insights, the cases, the work. */
export const getReadingOrder = once(async (): Promise<PageView[]> => {
  const [chapters, cases] = await Promise.all([getChapters(), getCases()]);
  const part = (name: Chapter['part']) => chapters.filter((chapter) => chapter.data.part === name);
  return [...part('question'), ...part('insights'), ...cases, ...part('work')];
});

/** The pages before and after one page of the text. */
export async function getNeighbours(
  slug: string,
): Promise<{ previous: PageView | undefined; next: PageView | undefined }> {
  const order = await getPositions();
  const pages = await getReadingOrder();
  const at = order.get(slug) ?? -1;
  return { previous: pages[at - 1], next: pages[at + 1] };
}

const getPositions = once(async () => new Map((await getReadingOrder()).map((page, index) => [page.slug, index])));

function base(
  entry: CollectionEntry<'chapters' | 'cases' | 'backMatter'>,
  folder: string,
  frontMatterKeys: string[],
): Omit<PageBase, 'label'> {
  const body = entry.body ?? '';
  const words = wordCount(body);
  return {
    slug: entry.id,
    href: href(`${folder}${entry.id}/`),
    title: entry.data.title,
    summary: entry.data.summary,
    words,
    minutes: readingMinutes(words),
    exerciseIds: [...body.matchAll(/<Exercise\b[^>]*?\bid="([^"]*)"/g)].map((match) => match[1] ?? ''),
    sourceKeys: [...new Set([...citedKeys(body), ...frontMatterKeys])],
    checked: entry.data.checked,
  };
}
