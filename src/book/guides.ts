import { type CollectionEntry, getCollection } from 'astro:content';
import { once } from './once';
import { href } from './url';

/** A page of the guide as lists show it. */
export type GuideView = { title: string; lead: string; href: string };

/** The pages of the guide that are written in MDX, in their order. */
export const getGuideEntries = once(
  async (): Promise<CollectionEntry<'guide'>[]> =>
    (await getCollection('guide')).sort((a, b) => a.data.number - b.data.number),
);

/** Every page of the guide in its order. */
export const getGuides = once(
  async (): Promise<GuideView[]> => [
    ...(await getGuideEntries()).map(({ id, data }) => ({ ...data, href: href(`/guide/${id}/`) })),
    {
      title: 'Your answers',
      lead: 'Twelve promises about what you write here, and the tests that hold the book to them.',
      href: href('/guide/your-answers/'),
    },
    {
      title: 'Worksheets',
      lead: 'The exercises of each chapter and case, with ruled lines, to be printed and filled in by hand.',
      href: href('/guide/worksheets/'),
    },
  ],
);
