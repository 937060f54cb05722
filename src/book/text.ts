const wordsPerMinute = 230;

/** The words a reader reads in an MDX text: without components' tags, citations and markup. */
export function plainText(mdx: string): string {
  return mdx
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/\[@[^\]]*\]|\[\^[^\]]*\]:?/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ' ')
    .replaceAll(/[*_#>[\]`]/g, ' ');
}

/** Number of words in an MDX text. */
export const wordCount = (mdx: string): number =>
  plainText(mdx).match(/[\p{L}\p{N}][\p{L}\p{N}’'.,–-]*/gu)?.length ?? 0;

/** Minutes an adult takes to read so many words of non-fiction, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));

/** A text without its last word, and that word: what a number after it is kept together with. */
export function splitLastWord(text: string): { head: string; last: string } {
  const at = text.lastIndexOf(' ') + 1;
  return { head: text.slice(0, at), last: text.slice(at) };
}

/** Number words for labels: “one” to “twenty”, digits above. */
export const inWords = (count: number): string => numberWords[count] ?? String(count);

const numberWords = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
