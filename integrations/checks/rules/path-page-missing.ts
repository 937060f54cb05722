import { rule } from '../finding';

/** Chapters that every path leads to: without them a reader ends with nothing of her own. */
const needed = ['writing-your-ask', 'testing-your-ask'];

/** A reading path that leaves out the writing or the testing of an Ask. */
export const pathPageMissing = rule('path-page-missing', ({ paths }) =>
  paths.flatMap(({ role, at, steps }) =>
    needed
      .filter((slug) => !steps.some(({ page }) => page === slug))
      .map((slug) => ({
        at,
        fault: `The path "${role}" does not lead to "${slug}".`,
        fix: `Add "- page: ${slug}" to its steps, with a line "why: …".`,
      })),
  ),
);
