import { rule } from '../finding';
import { nearest } from '../nearest';

/** A step of a reading path that names no chapter or case. */
export const pathPageUnknown = rule('path-page-unknown', ({ paths, pages }) => {
  const slugs = new Set(pages.map(({ slug }) => slug));
  return paths.flatMap(({ role, steps }) =>
    steps
      .filter(({ page }) => page && !slugs.has(page))
      .map(({ page, at }) => {
        const meant = nearest(page, slugs);
        return {
          at,
          fault: `The path "${role}" leads to "${page}", and there is no such chapter or case.`,
          fix: meant ? `page: ${meant}` : 'Name a chapter or case by its file, without “.mdx”.',
        };
      }),
  );
});
