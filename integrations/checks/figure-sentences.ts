import type { Place } from './finding';
import { hidden } from './flow';
import type { Page } from './mdx';
import { numbersIn } from './numbers';
import type { Block } from './prose';
import { oneSentence, type Sentence, sentencesOf } from './sentences';

/** A sentence that states figures which are not ours, with the works that vouch for them. */
export type FigureSentence = {
  text: string;
  figures: string[];
  /** Where the first figure stands. */
  at: Place;
  /** Works cited in the sentence; where there are none, those cited in the next. */
  keys: string[];
  /** The work cited next in the same text, which may be the one that is meant. */
  later: string | undefined;
};

/** The sentences of a page that state figures; two rules ask for them. */
export function figureSentences(page: Page): FigureSentence[] {
  const known = found.get(page) ?? find(page);
  found.set(page, known);
  return known;
}

const found = new WeakMap<Page, FigureSentence[]>();

/** A text that ends in a colon goes on in what follows it. */
function find(page: Page): FigureSentence[] {
  const blocks = page.blocks.filter(({ kind }) => kind !== 'heading');
  const sentences = blocks.map(({ kind, text }) => (kind === 'table' ? [oneSentence(text)] : sentencesOf(text)));
  return blocks.flatMap((block, b) => {
    const goesOn = block.kind === 'table' || /:\s*$/.test(block.text);
    const following = goesOn ? (sentences[b + 1]?.slice(0, 1) ?? []) : [];
    return (sentences[b] ?? []).flatMap((sentence, s) => {
      const rest = [...(sentences[b]?.slice(s + 1) ?? []), ...following];
      return figureSentence(block, sentence, rest) ?? [];
    });
  });
}

function figureSentence(block: Block, { text, at, keys }: Sentence, rest: Sentence[]): FigureSentence | undefined {
  const isOurs = (index: number) => block.ours.some(([from, to]) => from <= index && index < to);
  const figures = numbersIn(text).filter((figure) => !isOurs(at + figure.at));
  if (!figures[0]) return undefined;
  return {
    text: text.replaceAll(hidden, '…').replaceAll(/\s+/g, ' ').trim(),
    figures: figures.map((figure) => figure.text),
    at: block.placeOf(at + figures[0].at),
    keys: keys.length > 0 ? keys : (rest[0]?.keys ?? []),
    later: rest.find((other) => other.keys.length > 0)?.keys[0],
  };
}
