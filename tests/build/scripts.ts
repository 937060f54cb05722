import { brotli, inlineScripts, type Page, read, tagsOf } from './dist';

/** The JavaScript of a page, told apart by when it is loaded. */
export type PageScripts = {
  /** Bytes on the wire before any control is used: files, each once, and what stands in the page. */
  bytes: number;
  /** Files that are loaded before any control is used, with their bytes on the wire; `(inline)` is the page's own. */
  before: Map<string, number>;
  /** What a use of the page loads, by its first file. */
  onUse: string[];
};

/** Follows scripts, islands and their renderers through all that they import. */
export function scriptsOf({ url, html }: Page): PageScripts {
  const files = new Set<string>();
  const onUse = new Set<string>();
  const follow = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const name of staticImports(read(file))) follow(resolve(file, name));
    noteUse(file);
  };
  const noteUse = (file: string): void => {
    for (const name of dynamicImports(read(file))) {
      const used = resolve(file, name);
      if (onUse.has(used)) continue;
      onUse.add(used);
      for (const part of [used, ...staticImports(read(used)).map((next) => resolve(used, next))]) noteUse(part);
    }
  };
  for (const { name, attributes } of tagsOf(html)) {
    const addresses =
      name === 'astro-island'
        ? ['component-url', 'renderer-url', 'before-hydration-url'].map((key) => attributes.get(key))
        : name === 'script' || (name === 'link' && attributes.get('rel') === 'modulepreload')
          ? [attributes.get('src') ?? attributes.get('href')]
          : [];
    for (const address of addresses) if (address) follow(resolve(url.slice(1), address));
  }
  const inline = inlineScripts(html);
  for (const script of inline) for (const name of staticImports(script)) follow(resolve(url.slice(1), name));
  const before = new Map([...files].map((file) => [file, brotli(read(file))]));
  if (inline.length > 0) before.set('(inline)', brotli(inline.join('\n')));
  return {
    bytes: [...before.values()].reduce((sum, bytes) => sum + bytes, 0),
    before,
    onUse: [...onUse].filter((file) => !files.has(file)).sort(),
  };
}

/** The most JavaScript a page may load before any control is used, in bytes on the wire. */
export function scriptBar({ url, html }: Page): number {
  if (url.startsWith('/workbook/')) return 32_000;
  return url === '/search/' || url === '/recovery/' || html.includes('data-exercise=') ? 20_000 : 2_000;
}

const resolve = (from: string, address: string): string =>
  decodeURIComponent(new URL(address, `http://site.invalid/${from}`).pathname.slice(1));

const staticImports = (source: string): string[] =>
  [...source.matchAll(/\b(?:from|import)\s*["']([./][^"']*\.js)["']/g)].map(([, name = '']) => name);

/** Pagefind's address is put together when it is needed. */
const dynamicImports = (source: string): string[] => [
  ...[...source.matchAll(/\bimport\(\s*[`"']([./][^`"'$]*\.js)[`"']/g)].map(([, name = '']) => name),
  ...(source.includes('/pagefind/pagefind.js`') ? ['/pagefind/pagefind.js'] : []),
];
