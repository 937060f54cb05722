import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, constants } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { brotli, compressed, contentsOf, dist, filesIn, type Page, pages, tagsOf, texts, wordsOf } from './dist';
import { scriptBar, scriptsOf } from './scripts';

/** What comes with the first round trip: ten packets. */
const firstTrip = 14_600;

/** The part of a page that the first bytes of its compressed form hold. */
const startOf = (html: string): string =>
  brotliDecompressSync(compressed(html).subarray(0, firstTrip), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString();

const bytesOf = (file: string): number => statSync(join(dist, decodeURI(file))).size;
const css = ({ html }: Page): string => contentsOf(html, 'style').reduce((all, { text }) => all + text, '');

/** The fonts that the script before first paint fetches early, on a quick line. */
const preloadsOf = ({ html }: Page): string[] =>
  tagsOf(html).flatMap(({ name, attributes }) =>
    name === 'script' ? (attributes.get('data-fonts')?.split(' ') ?? []) : [],
  );

/** Fonts for Basic Latin; the others are fetched only where a rarer letter stands in the page. */
const defaultFaces = (page: Page): string[] =>
  [...css(page).matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([rule]) => {
    const [, file] = /url\("?([^")]+)"?\)/.exec(rule) ?? [];
    const from = /unicode-range:\s*U\+([\dA-F]+)/i.exec(rule)?.[1] ?? '0';
    return file && Number.parseInt(from, 16) < 0x80 ? [file] : [];
  });

/** Words of the text as its author wrote it, without front matter: the size that the bar of a page speaks of. */
function written({ url }: Page): number {
  const file = new URL(`../../src/content${url.replace(/\/$/, '.mdx')}`, import.meta.url);
  return existsSync(file) ? (readFileSync(file, 'utf8').split(/^---$/m)[2]?.match(/\S+/g)?.length ?? 0) : 0;
}

const sum = (files: Iterable<string>): number => [...new Set(files)].reduce((all, file) => all + bytesOf(file), 0);

describe.each(texts)('$url', (page) => {
  // The bar is that of a chapter of 2,000 words with exercises, and in proportion of a longer one; a case brings
  // drawings and tables of figures besides.
  const bar = page.url.startsWith('/cases/') ? 22_500 : 20_000;
  const most = Math.round(bar * Math.max(1, written(page) / 2000));
  it(`comes in at most ${most} bytes`, () => {
    expect(brotli(page.html)).toBeLessThanOrEqual(most);
  });

  it('brings all its styles and its first 300 words with the first round trip', () => {
    const start = startOf(page.html);
    // Astro's own rule for islands stands right before the first of them, and concerns nothing above it.
    const styles = contentsOf(page.html, 'style').filter(({ text }) => !/^astro-island\b[^{}]*\{[^{}]*\}$/.test(text));
    expect(styles.length).toBeGreaterThan(0);
    expect(contentsOf(start, 'style')).toEqual(expect.arrayContaining(styles));
    expect(wordsOf(start).length).toBeGreaterThanOrEqual(300);
  });
});

describe.each(pages)('$url', (page) => {
  it('paints without waiting for another file', () => {
    const [head = ''] = page.html.split('<body');
    const blocking = tagsOf(head).filter(
      ({ name, attributes }) =>
        (name === 'link' && attributes.get('rel') === 'stylesheet' && attributes.get('media') !== 'print') ||
        (name === 'script' && attributes.has('src') && attributes.get('type') !== 'module'),
    );
    expect(blocking).toEqual([]);
    expect(css(page)).not.toContain('@import');
  });

  it(`loads at most ${scriptBar(page)} bytes of JavaScript before a control is used`, () => {
    const { bytes, before } = scriptsOf(page);
    expect(bytes, [...before].map(([file, size]) => `${size} ${file}`).join('\n')).toBeLessThanOrEqual(scriptBar(page));
  });

  it('preloads at most 60,000 bytes of fonts, and only fonts it uses', () => {
    expect(sum(preloadsOf(page))).toBeLessThanOrEqual(60_000);
    expect(defaultFaces(page)).toEqual(expect.arrayContaining(preloadsOf(page)));
  });
});

it('The default faces take at most 120,000 bytes in all', () => {
  const faces = pages.flatMap(defaultFaces);
  expect(faces.length).toBeGreaterThan(0);
  expect(sum(faces)).toBeLessThanOrEqual(120_000);
});

it('The search index comes without Pagefind’s ready-made interfaces', () => {
  const files = filesIn(dist, 'pagefind/*');
  expect(files).toContain('pagefind/pagefind.js');
  expect(files.filter((file) => /ui|highlight|\.css$/.test(file))).toEqual([]);
});

afterAll(() => {
  console.table(
    Object.fromEntries(
      pages.map((page) => {
        const { bytes, onUse } = scriptsOf(page);
        const row = {
          'words written': written(page) || '',
          html: brotli(page.html),
          css: brotli(css(page)),
          'words in first trip': texts.includes(page) ? wordsOf(startOf(page.html)).length : '',
          scripts: bytes,
          'at most': scriptBar(page),
          'fonts preloaded': sum(preloadsOf(page)),
          'on use': onUse.map((file) => file.replace(/^.*\/([\w-]+).*$/, '$1')).join(' '),
        };
        return [page.url, row];
      }),
    ),
  );
});
