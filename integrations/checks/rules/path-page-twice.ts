import { rule } from '../finding';

/** A reading path that leads to one page twice: nobody could say which of the two steps is next. */
export const pathPageTwice = rule('path-page-twice', ({ paths }) =>
  paths.flatMap(({ role, steps }) =>
    steps.flatMap(({ page, at }, index) => {
      const first = steps.findIndex((step) => step.page === page);
      if (!page || first === index) return [];
      return [
        {
          at,
          fault: `The path "${role}" leads to "${page}" twice, as step ${first + 1} and as step ${index + 1}.`,
          fix: `Remove one of the two steps with "page: ${page}".`,
        },
      ];
    }),
  ),
);
