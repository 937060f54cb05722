/** One work named in a citation, with the place in it: `{ key: "ford-1922-life", locator: "p. 12" }`. */
export type CitedWork = { key: string; locator?: string };

/** A citation in MDX, `[@key, p. 12; @other]`. Global: use it with `matchAll` or `replaceAll` only. */
export const citationPattern = /\[(@[^\][]+)\]/g;

/** The source of a quotation in MDX, `<Quote source="key" …>`. */
const quotePattern = /<Quote\b[^>]*?\bsource="([^"]*)"/g;

/**
 * Reads what stands between the brackets of a citation.
 * @param inner e.g. `@ford-1922-life, p. 12; @other`
 */
export function parseCitation(inner: string): CitedWork[] {
  return inner.split(';').map((part) => {
    const [key = '', ...locator] = part.trim().replace(/^@/, '').split(',');
    return locator.length > 0 ? { key: key.trim(), locator: locator.join(',').trim() } : { key: key.trim() };
  });
}

/**
 * The keys a text cites, each once, in the order in which they first appear: the order in which they are numbered.
 * Takes MDX as written, with or without its front matter.
 */
export function citedKeys(mdx: string): string[] {
  const found: { at: number; keys: string[] }[] = [];
  for (const match of mdx.matchAll(citationPattern)) {
    found.push({ at: match.index, keys: parseCitation(match[1] ?? '').map((work) => work.key) });
  }
  for (const match of mdx.matchAll(quotePattern)) found.push({ at: match.index, keys: [match[1] ?? ''] });
  return [...new Set(found.sort((a, b) => a.at - b.at).flatMap((entry) => entry.keys))];
}
