import { rule } from '../finding';

/** A data figure that no page shows. */
export const dataFigureUnplaced = rule('data-figure-unplaced', ({ pages, figures }) => {
  const placed = new Set(
    pages.flatMap(({ elements }) =>
      elements.flatMap(({ name, attributes }) => (name === 'DataFigure' ? [attributes.id] : [])),
    ),
  );
  return figures
    .filter(({ id }) => id && !placed.has(id))
    .map(({ id, page, at }) => ({
      at,
      fault: `The data figure "${id}" is not placed in the text.`,
      fix: `Put <DataFigure id="${id}" /> on a line of its own in ${page.file}, or remove it from the front matter.`,
    }));
});
