import { rule } from '../finding';
import { nearest } from '../nearest';

/** A data figure is placed that no case has. */
export const dataFigureUnknown = rule('data-figure-unknown', ({ pages, figures }) => {
  const ids = new Set(figures.map(({ id }) => id));
  return pages.flatMap(({ elements, slug }) =>
    elements
      .filter(({ name, attributes }) => name === 'DataFigure' && !ids.has(attributes.id ?? ''))
      .map(({ attributes: { id = '' }, at }) => {
        const meant = nearest(id, ids);
        return {
          at,
          fault: id ? `No data figure has the id "${id}".` : 'A data figure is placed without an id.',
          fix: meant
            ? `<DataFigure id="${meant}" />`
            : `Add "- id: ${id || `${slug}.<word>`}" to "figures" in the front matter of its case.`,
        };
      }),
  );
});
