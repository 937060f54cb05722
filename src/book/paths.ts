import { getCollection } from 'astro:content';
import type { Path } from '~/schemas/path';
import { type Role, roles } from '~/schemas/role';
import { once } from './once';
import { getReadingOrder, type PageView } from './pages';
import { href } from './url';

/** A reading path as its page needs it. */
export type PathView = Omit<Path, 'steps' | 'also'> & {
  role: Role;
  /** Address within the site, base path included. */
  href: string;
  steps: { page: PageView; why: string }[];
  /** Minutes to read all its steps. */
  minutes: number;
  /** What belongs to it besides, with its address on this site. */
  also: { href: string; title: string; text: string } | undefined;
};

/** The reading paths in the order of the roles. @throws where a step names no page; the checks say it better */
export const getPaths = once(async (): Promise<PathView[]> => {
  const [entries, pages] = await Promise.all([getCollection('paths'), getReadingOrder()]);
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  return roles.flatMap((role) => {
    const path = entries.find(({ id }) => id === role)?.data;
    if (!path) return [];
    const steps = path.steps.map(({ page: slug, why }) => {
      const page = bySlug.get(slug);
      if (!page) throw new Error(`The path "${role}" names no chapter or case "${slug}".`);
      return { page, why };
    });
    const minutes = steps.reduce((sum, { page }) => sum + page.minutes, 0);
    const also = path.also && { href: href(path.also.to), title: path.also.title, text: path.also.text };
    return { ...path, role, href: href(`/paths/${role}/`), steps, minutes, also };
  });
});
