import { citationPattern, parseCitation } from '../../../src/book/citations';
import { wordCount } from '../../../src/book/text';
import type { Book } from '../content';
import { type Fault, type Place, rule } from '../finding';
import { textsIn } from '../lenient';
import type { YamlFile } from '../yaml';

/** Words in quotation marks that need no `<Quote>`. */
const most = 8;

/** More than eight words in quotation marks outside `<Quote>`. */
export const quotationUnmarked = rule('quotation-unmarked', (book) => [
  ...book.pages.flatMap(({ blocks, elements }) => [
    ...blocks.flatMap(({ text, placeOf }) =>
      quotationsIn(text, placeOf, (words, after) => `<Quote source="${keyAfter(after)}" inline>${words}</Quote>`),
    ),
    ...elements.flatMap(({ attributes, at }) =>
      Object.values(attributes).flatMap((text) => quotationsIn(text, () => at, advice)),
    ),
  ]),
  ...plainTexts(book).flatMap(({ text, at }) => quotationsIn(text, () => at, advice)),
]);

function quotationsIn(
  text: string,
  placeOf: (index: number) => Place,
  fix: (words: string, after: string) => string,
): Fault[] {
  return [...text.matchAll(/“([^“”]*)”|"([^"]*)"/g)].flatMap((match): Fault[] => {
    const words = (match[1] ?? match[2] ?? '').replaceAll(/\s+/g, ' ');
    const count = wordCount(words);
    if (count <= most) return [];
    const fault = `${count} words in quotation marks outside <Quote>; at most ${most} may be.`;
    return [{ at: placeOf(match.index), fault, fix: fix(words, text.slice(match.index)) }];
  });
}

/** Where `<Quote>` cannot stand. */
const advice = (words: string): string =>
  `Say “${words}” in words of our own, without quotation marks, or quote at most ${most} words of it.`;

function keyAfter(text: string): string {
  const citation = text.matchAll(citationPattern).next().value;
  return parseCitation(citation?.[1] ?? '')[0]?.key || 'key';
}

/** Front matter but for the epigraph, exercises but for their worked examples, the glossary. */
function plainTexts({ pages, exerciseFiles, termFiles }: Book): { text: string; at: Place }[] {
  const texts = ({ data, placeOf }: YamlFile, exempt: string) =>
    [...textsIn(data)]
      .filter(({ path }) => !path.includes(exempt))
      .map(({ path, text }) => ({ text, at: placeOf(path) }));
  return [
    ...pages.flatMap(({ front }) => texts(front, 'epigraph')),
    ...exerciseFiles.flatMap((file) => texts(file, 'example')),
    ...termFiles.flatMap((file) => texts(file, '')),
  ];
}
