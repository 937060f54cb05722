import type { Book } from '../content';
import { type Fault, type Place, rule } from '../finding';
import { textsIn } from '../lenient';
import { nearest } from '../nearest';
import type { YamlFile } from '../yaml';

/** A key that is not in the bibliography: in MDX, front matter or glossary. */
export const citationUnknown = rule('citation-unknown', (book) => [
  ...book.pages.flatMap(({ citations }) =>
    citations.flatMap(({ key, locator, in: where, at }) => {
      if (locator?.startsWith('@')) {
        const fault = `The second work in [@${key}, ${locator}] would be read as a place in the first.`;
        return [{ at, fault, fix: `[@${key}; ${locator}]` }];
      }
      return unknown(book, key, at, (meant) =>
        where === 'Quote' ? `<Quote source="${meant}" …>` : `[@${meant}${locator ? `, ${locator}` : ''}]`,
      );
    }),
  ),
  ...[...book.pages.map(({ front }) => front), ...book.termFiles].flatMap((file) =>
    keysIn(file).flatMap(({ key, at }) => unknown(book, key, at, (meant) => meant)),
  ),
]);

function unknown({ sources }: Book, key: string, at: Place, write: (meant: string) => string): Fault[] {
  if (sources.has(key)) return [];
  const meant = nearest(key, sources.keys());
  const fix = meant
    ? write(meant)
    : `Add "${key || 'author-year-word'}:" with grade, type, author, title and issued to src/content/sources/.`;
  return [{ at, fault: key ? `No source has the key "${key}".` : 'A source is left empty.', fix }];
}

/** The values of `source` and `sources`, wherever they stand. */
function keysIn({ data, placeOf }: YamlFile): { key: string; at: Place }[] {
  return [...textsIn(data)].flatMap(({ path, text }) =>
    path.at(-1) === 'source' || path.at(-2) === 'sources' ? [{ key: text, at: placeOf(path) }] : [],
  );
}
