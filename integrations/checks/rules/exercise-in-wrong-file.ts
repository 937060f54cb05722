import { type Fault, type Place, rule } from '../finding';

/** An exercise whose id begins with another slug than its file's: in YAML or where it is placed. */
export const exerciseInWrongFile = rule('exercise-in-wrong-file', (book) => {
  const known = new Set(book.exercises.map(({ id }) => id));
  const written = book.exercises.flatMap(({ id, file, at }) => misplaced(id, file.slug, at, 'exercises/<slug>.yaml'));
  const placed = book.pages.flatMap(({ slug, collection, elements }) =>
    elements.flatMap(({ name, attributes: { id = '' }, at }) =>
      name === 'Exercise' && known.has(id) ? misplaced(id, slug, at, `${collection}/<slug>.mdx`) : [],
    ),
  );
  return [...written, ...placed];
});

function misplaced(id: string, fileSlug: string, at: Place, pattern: string): Fault[] {
  const [slug = '', word] = id.split('.');
  if (!word || slug === fileSlug) return [];
  return [
    {
      at,
      fault: `The exercise "${id}" belongs to "${slug}", but stands in a file of "${fileSlug}".`,
      fix: `Move it to src/content/${pattern.replace('<slug>', slug)}, or, if it was never published, call it "${fileSlug}.${word}".`,
    },
  ];
}
