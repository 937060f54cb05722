import { wordCount } from '../../../src/book/text';
import { type Fault, type Place, rule } from '../finding';
import { record, text } from '../lenient';

/** Words of a quotation, at most. */
const most = 25;

/** A quotation of more than 25 words, in `<Quote>` or as an epigraph. */
export const quotationLong = rule('quotation-long', ({ pages }) =>
  pages.flatMap(({ elements, front }) => [
    ...elements.filter(({ name }) => name === 'Quote').flatMap((quote) => judge(quote.text, quote.at)),
    ...judge(text(record(record(front.data).epigraph).text), front.placeOf(['epigraph', 'text'])),
  ]),
);

function judge(words: string, at: Place): Fault[] {
  const count = wordCount(words);
  if (count <= most) return [];
  const kept = words.trim().split(/\s+/).slice(0, most).join(' ');
  return [
    {
      at,
      fault: `The quotation has ${count} words; at most ${most} are quoted at a time.`,
      fix: `End it at “${kept}”, and say the rest in words of our own.`,
    },
  ];
}
