import { rule } from '../finding';
import { nearest } from '../nearest';

/** A term that the glossary does not have. */
export const termUnknown = rule('term-unknown', ({ pages, termIds }) =>
  pages.flatMap(({ elements }) =>
    elements
      .filter(({ name, attributes }) => name === 'Term' && !termIds.has(attributes.id ?? ''))
      .map(({ attributes: { id = '' }, text, at }) => {
        const meant = nearest(id, termIds);
        return {
          at,
          fault: id ? `The glossary has no term "${id}".` : 'A term is marked without an id.',
          fix: meant
            ? `<Term id="${meant}">${text}</Term>`
            : `Add "${id || '<id>'}:" with term, definition and sources to src/content/glossary/.`,
        };
      }),
  ),
);
