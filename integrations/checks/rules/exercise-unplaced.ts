import { rule } from '../finding';

/** An exercise that no page shows. */
export const exerciseUnplaced = rule('exercise-unplaced', (book) => {
  const placed = new Set(
    book.pages.flatMap(({ elements }) =>
      elements.flatMap(({ name, attributes }) => (name === 'Exercise' ? [attributes.id] : [])),
    ),
  );
  return book.exercises
    .filter(({ id }) => id && !placed.has(id))
    .map(({ id, file, at }) => {
      const page = book.pages.find(({ slug }) => slug === file.slug);
      const where = page ? page.file : `the chapter or case "${file.slug}"`;
      return {
        at,
        fault: `The exercise "${id}" is not placed anywhere in the text.`,
        fix: `Put <Exercise id="${id}" /> on a line of its own in ${where}, or remove the exercise.`,
      };
    });
});
