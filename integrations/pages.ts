import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Rewrites each page of a finished build in its place.
 * @param assets what `astro:build:done` hands over
 * @returns how many pages there are, and how many UTF-16 units shorter they became in all
 */
export async function rewritePages(
  assets: ReadonlyMap<string, URL[]>,
  rewrite: (html: string) => string | Promise<string>,
): Promise<{ pages: number; saved: number }> {
  const files = [...assets.values()].flat().map((file) => fileURLToPath(file));
  const pages = files.filter((file) => file.endsWith('.html'));
  let saved = 0;
  for (const file of pages) {
    const html = await readFile(file, 'utf8');
    const page = await rewrite(html);
    saved += html.length - page.length;
    if (page !== html) await writeFile(file, page);
  }
  return { pages: pages.length, saved };
}
