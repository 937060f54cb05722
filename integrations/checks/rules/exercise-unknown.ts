import { rule } from '../finding';
import { nearest } from '../nearest';

/** An exercise is placed that no YAML file has. */
export const exerciseUnknown = rule('exercise-unknown', (book) => {
  const ids = new Set(book.exercises.map(({ id }) => id));
  return book.pages.flatMap(({ elements, slug }) =>
    elements
      .filter(({ name, attributes }) => name === 'Exercise' && !ids.has(attributes.id ?? ''))
      .map(({ attributes: { id = '' }, at }) => {
        const meant = nearest(id, ids);
        return {
          at,
          fault: id ? `No exercise has the id "${id}".` : 'An exercise is placed without an id.',
          fix: meant
            ? `<Exercise id="${meant}" />`
            : `Add "- id: ${id || `${slug}.<word>`}" to src/content/exercises/${slug}.yaml.`,
        };
      }),
  );
});
