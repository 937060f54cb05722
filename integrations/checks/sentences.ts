import { citationPattern, parseCitation } from '../../src/book/citations';

/** A sentence of a text. */
export type Sentence = {
  /** As written; its citations are blanked out, so that every character keeps its place. */
  text: string;
  /** Where it begins in the text. */
  at: number;
  /** Keys of the works cited in it or right after its full stop. */
  keys: string[];
};

/** Takes a text apart at its full stops. A citation after a full stop belongs to the sentence before it. */
export function sentencesOf(text: string): Sentence[] {
  const masked = mask(text);
  const sentences: Sentence[] = [];
  let at = 0;
  for (const match of masked.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (!endsSentence(masked.slice(at, match.index), match[0], masked.slice(end).trimStart())) continue;
    sentences.push(sentence(text, masked, at, end));
    at = end;
  }
  if (masked.slice(at).trim()) sentences.push(sentence(text, masked, at, masked.length));
  return sentences;
}

/** A text that counts as one sentence, full stops or not: a table. */
export const oneSentence = (text: string): Sentence => sentence(text, mask(text), 0, text.length);

/** Stands in place of each character of a citation. */
const cited = '\uE000';
const mask = (text: string): string => text.replaceAll(citationPattern, (citation) => cited.repeat(citation.length));
const stop = /[.!?…]+[”’"')\]]*(?:\s*\uE000+)*[”’)]*(?=\s|$)/g;

function endsSentence(before: string, mark: string, next: string): boolean {
  if (next === '') return true;
  if (/^\p{Ll}(?!\p{Lu})/u.test(next)) return false;
  if (!mark.startsWith('.') || mark.includes(cited)) return true;
  const word = /[^\s([“‘"—–]*$/u.exec(before)?.[0] ?? '';
  if (titles.has(word)) return false;
  if (/^Nos?$/.test(word)) return !/^\d/.test(next);
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word) || closers.has(word)) return starters.has(/^\p{L}+/u.exec(next)?.[0] ?? '');
  return true;
}

function sentence(text: string, masked: string, at: number, end: number): Sentence {
  const keys = [...text.slice(at, end).matchAll(citationPattern)].flatMap((match) =>
    parseCitation(match[1] ?? '').map(({ key }) => key),
  );
  return { text: masked.slice(at, end).replaceAll(cited, ' '), at, keys };
}

/** Abbreviations that never end a sentence. */
const titles = new Set(
  'Mr Mrs Ms Dr Prof St Mt Ft Gen Sen Rep Gov Lt Col Capt Sgt Rev Hon vs cf ca c approx p pp vol fig ch ed eds al'.split(
    ' ',
  ),
);
/** Abbreviations that end a sentence if a new one clearly begins; so do initials, “U.S.” and “p.m.”. */
const closers = new Set(
  'Inc Co Corp Ltd Bros Jr Sr etc Ave Blvd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec'.split(' '),
);
const starters = new Set(
  (
    'The A An In On At By For From To With It Its He She They We You I His Her Their Our Your This That These Those There Here But And So Or ' +
    'Yet Then When While Where Who What Why How If As After Before Since Until Under Over No Not Nor One Two Some Many Most Even Both Each'
  ).split(' '),
);
