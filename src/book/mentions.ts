import { plainText } from './text';

/** What a term is called in the text: its id, and phrases that mean it and nothing else. */
export type Named = { id: string; names?: readonly string[] | undefined };

/**
 * Whether a text uses a term: marks it with `<Term>`, or has one of its names as whole words, in any case and with any plural.
 * @param mdx as written, with or without its front matter
 */
export function mentions(mdx: string, { id, names = [] }: Named): boolean {
  if (mdx.includes(`<Term id="${id}"`)) return true;
  if (names.length === 0) return false;
  const alternatives = names.map((name) => RegExp.escape(name).replaceAll('\\x20', '\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?:e?s)?(?![\\p{L}\\p{N}])`, 'iu').test(plainText(mdx));
}
