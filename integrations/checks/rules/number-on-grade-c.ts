import type { Book } from '../content';
import { figureSentences } from '../figure-sentences';
import { type Fault, rule } from '../finding';
import { list, record, text, texts } from '../lenient';
import { numbersIn } from '../numbers';

/** A figure that rests on sources of grade C alone: in the text, in front matter, in a data figure, in the glossary. */
export const numberOnGradeC = rule('number-on-grade-c', (book) => [
  ...inText(book),
  ...inFrontMatter(book),
  ...book.figures
    .filter(({ sources }) => isWeak(book, sources))
    .map(({ id, sources, at }) => weak(at, `The data figure "${id}"`, sources)),
  ...book.termFiles.flatMap((file) =>
    Object.entries(record(file.data)).flatMap(([id, term]): Fault[] => {
      const keys = texts(record(term).sources);
      const [figure] = numbersIn(text(record(term).definition));
      return figure && isWeak(book, keys) ? [weak(file.placeOf([id, 'definition']), `“${figure.text}”`, keys)] : [];
    }),
  ),
]);

function inText(book: Book): Fault[] {
  return book.pages.flatMap((page) =>
    figureSentences(page).flatMap(({ figures, at, keys }) =>
      isWeak(book, keys) ? [weak(at, figures.map((figure) => `“${figure}”`).join(', '), keys)] : [],
    ),
  );
}

function inFrontMatter(book: Book): Fault[] {
  return book.pages.flatMap(({ front }) =>
    ['shifts', 'investments'].flatMap((field) =>
      list(record(front.data)[field]).flatMap((item, index): Fault[] => {
        const { source, before, become, text: words } = record(item);
        const [figure] = [before, become, words].flatMap((value) => numbersIn(text(value)));
        const keys = [text(source)];
        return figure && isWeak(book, keys)
          ? [weak(front.placeOf([field, index, 'source']), `“${figure.text}”`, keys)]
          : [];
      }),
    ),
  );
}

const isWeak = ({ sources }: Book, keys: string[]): boolean =>
  keys.length > 0 && keys.every((key) => sources.get(key) === 'C');

function weak(at: Fault['at'], what: string, keys: string[]): Fault {
  const works = [...new Set(keys)].map((key) => `"${key}"`).join(', ');
  return {
    at,
    fault: `${what} rests on ${works} alone, of grade C.`,
    fix: 'Cite a source of grade A or B beside it, or leave the number out.',
  };
}
