import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The built site, as the rule on links reads it. */
export type Site = {
  /** Path of the site, with `/` at both ends. */
  base: string;
  /** Origin under which absolute links are our own, e.g. `https://example.org`. */
  origin: string;
  /** Every built file, relative to the output folder. */
  files: Set<string>;
  /** Pages by file. */
  pages: Map<string, SitePage>;
  /** The MDX that a page was made from, where it was made from one. */
  sourceOf(page: SitePage): { file: string; text: string } | undefined;
};

/** A built page. Its HTML is read when asked for and not kept, so that a large book fits in memory. */
export type SitePage = {
  /** Relative to the root of the project. */
  path: string;
  /** Its address on the site, base path included. */
  url: string;
  ids: Set<string>;
  html(): string;
};

/** An attribute that names something: an address, or an id on the same page. */
export type Reference = { attribute: string; value: string };

/**
 * Reads the built site.
 * @param root folder of the project
 * @param output folder of the site, relative to the root
 */
export function readSite(root: string, output: string, options: { base: string; origin: string | undefined }): Site {
  const base = `/${options.base}/`.replaceAll(/\/+/g, '/');
  const folder = join(root, output);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .sort();
  const page = (file: string): SitePage => {
    const html = () => readFileSync(join(folder, file), 'utf8');
    return { path: join(output, file), url: base + file.replace(/(^|\/)index\.html$/, '$1'), ids: idsIn(html()), html };
  };
  const sourceOf = ({ url }: SitePage) => {
    const [slug, text] = /^((?:chapters|cases|guide)\/)?[^/]+(?=\/$)/.exec(url.slice(base.length)) ?? [];
    const file = `src/content/${text ? '' : 'back-matter/'}${slug}.mdx`;
    return slug && existsSync(join(root, file)) ? { file, text: readFileSync(join(root, file), 'utf8') } : undefined;
  };
  const pages = new Map(files.filter((file) => file.endsWith('.html')).map((file) => [file, page(file)]));
  return { base, origin: options.origin ?? 'http://site.invalid', files: new Set(files), pages, sourceOf };
}

/** The addresses and ids that a page names, each once. */
export function referencesIn(html: string): Reference[] {
  const seen = new Map<string, Reference>();
  for (const { attribute, value } of attributesIn(html)) {
    const values = attribute === 'aria-controls' ? value.split(/\s+/) : [value];
    if (attribute !== 'id') for (const each of values) seen.set(`${attribute} ${each}`, { attribute, value: each });
  }
  return [...seen.values()];
}

const idsIn = (html: string): Set<string> =>
  new Set(attributesIn(html).flatMap(({ attribute, value }) => (attribute === 'id' ? [value] : [])));

const notMarkup = /<!--.*?-->|(<(script|style)\b[^>]*>).*?<\/\2>/gis;
const tag = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const pair = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const names = ['id', 'href', 'src', 'aria-controls', 'popovertarget'];
const wanted = new Set(names);
/** Most tags have none of them: asking first spares most of the work. */
const hasWanted = new RegExp(`\\s(?:${names.join('|')})\\s*=`, 'i');

function attributesIn(html: string): Reference[] {
  const tags = html.replaceAll(notMarkup, '$1').match(tag) ?? [];
  return tags
    .filter((element) => hasWanted.test(element))
    .flatMap((element) =>
      [...element.matchAll(pair)].flatMap(([, name = '', double, single, bare]) =>
        wanted.has(name.toLowerCase())
          ? [{ attribute: name.toLowerCase(), value: decoded(double ?? single ?? bare ?? '') }]
          : [],
      ),
    );
}

const entities: Record<string, string> = {
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
  '&#38;': '&',
  '&#x26;': '&',
};
const decoded = (value: string): string => value.replaceAll(/&(?:\w+|#\w+);/g, (entity) => entities[entity] ?? entity);
