import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** Folder of the built site, made by `npm run build` for the root of a host. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
if (!existsSync(dist)) throw new Error('There is no dist/ to look at. Run `npm run build` first.');

/** A built page. */
export type Page = {
  /** Its address on the site, e.g. `/cases/ikea/`. */
  url: string;
  html: string;
};

/** A start tag: its name and attributes, as written. */
export type Tag = { name: string; attributes: Map<string, string> };

/** Every built page, by address. */
export const pages: Page[] = filesIn(dist, '**/*.html').map((file) => ({
  url: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
  html: read(file),
}));

/** Chapters and cases: the pages one reads. */
export const texts = pages.filter(({ url }) => /^\/(chapters|cases)\/[^/]+\/$/.test(url));

/** One page by its address. @throws where it was not built */
export function pageAt(url: string): Page {
  const page = pages.find((candidate) => candidate.url === url);
  if (!page) throw new Error(`${url} was not built.`);
  return page;
}

/** Files of a folder by pattern, with forward slashes, sorted. */
export function filesIn(folder: string, pattern: string): string[] {
  return globSync(pattern, { cwd: folder })
    .map((file) => file.replaceAll(sep, '/'))
    .sort();
}

/** The text of a built file, by its path in `dist/`. */
export function read(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

/** What goes over the wire, as scripts/server.ts and good hosts send it. */
export const compressed = once((content: string): Uint8Array => brotliCompressSync(content));

/** Bytes on the wire. */
export const brotli = (content: string): number => compressed(content).length;

/** Every start tag of a page, without what stands in scripts, styles and comments. */
export const tagsOf = once((html: string): Tag[] =>
  [...html.replaceAll(raw, '$1').matchAll(startTag)].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...attributes.matchAll(attribute)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        decoded(double ?? single ?? bare ?? ''),
      ]),
    ),
  })),
);

/** What stands in the `<style>` or `<script>` elements of a page, with the start tag of each. */
export function contentsOf(html: string, name: 'style' | 'script'): { tag: Tag; text: string }[] {
  const pattern = new RegExp(`(<${name}\\b${inTag}*>)(.*?)</${name}>`, 'gis');
  return [...html.matchAll(pattern)].flatMap(([, start = '', text = '']) =>
    tagsOf(start).map((tag) => ({ tag, text })),
  );
}

/** The scripts that stand in the page itself. */
export function inlineScripts(html: string): string[] {
  return contentsOf(html, 'script').flatMap(({ tag, text }) =>
    tag.attributes.has('src') || !/^$|module|javascript/.test(tag.attributes.get('type') ?? '') ? [] : [text],
  );
}

/** The words of the article, in the order of the page; drawings are left out. */
export function wordsOf(html: string): string[] {
  const from = html.search(/<article\b/);
  if (from < 0) return [];
  const [article = ''] = html.slice(from).split('</article>');
  const text = article
    .replaceAll(/<(script|style|svg)\b.*?(<\/\1>|$)/gis, ' ')
    .replaceAll(new RegExp(`<${inTag}*(>|$)`, 'g'), ' ');
  return decoded(text).match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];
}

/** Each answer is found once: compressing a page takes a while. */
function once<R>(find: (content: string) => R): (content: string) => R {
  const found = new Map<string, R>();
  return (content) => {
    const result = found.get(content) ?? find(content);
    found.set(content, result);
    return result;
  };
}

const inTag = '(?:"[^"]*"|\'[^\']*\'|[^\'">])';
const raw = /<!--.*?-->|(<(script|style)\b(?:"[^"]*"|'[^']*'|[^'">])*>).*?<\/\2>/gis;
const startTag = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const entities: Record<string, string> = { '&quot;': '"', '&#34;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' };
const decoded = (text: string): string =>
  text.replaceAll(/&(?!amp;)#?\w+;/g, (entity) => entities[entity] ?? entity).replaceAll('&amp;', '&');
