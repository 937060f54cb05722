import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dist, filesIn, type Page, pages, tagsOf } from './dist';

/** Addresses that a page gives to search engines and link previews. */
const told = (html: string): string[] =>
  tagsOf(html).flatMap(({ name, attributes }) => {
    if (name === 'link' && attributes.get('rel') === 'canonical') return attributes.get('href') ?? [];
    return /^og:(url|image)$/.test(attributes.get('property') ?? '') ? (attributes.get('content') ?? []) : [];
  });

describe('Built without SITE', () => {
  it.each(pages)('$url claims no address of its own', ({ html }: Page) => {
    expect(told(html)).toEqual([]);
  });

  it('the book has no sitemap', () => {
    expect(filesIn(dist, 'sitemap*')).toEqual([]);
  });
});

/** True for a page that is kept out of search engines. */
const isHidden = (html: string): boolean =>
  tagsOf(html).some(({ attributes }) => attributes.get('name') === 'robots' && attributes.get('content') === 'noindex');

/** Vitest puts its own values of these into the environment, and Astro would build with them. */
const ofVitest = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV'];
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.includes(name)));

describe('Built with SITE', () => {
  // Within the project, as Astro needs it to find what the build itself uses.
  const folder = fileURLToPath(new URL('../../test-results/with-site/', import.meta.url));
  beforeAll(() => {
    const require = createRequire(import.meta.url);
    const manifest = require.resolve('astro/package.json');
    const bin = join(dirname(manifest), require(manifest).bin.astro);
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'build', '--outDir', folder], {
      encoding: 'utf8',
      env: { ...environment, SITE: 'https://example.org', BASE_PATH: '/book/' },
    });
    if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const htmlOf = (url: string) => readFileSync(join(folder, url, 'index.html'), 'utf8');

  it('every page says where it stands, base path included', () => {
    const sought = pages.filter(({ url, html }) => url.endsWith('/') && !isHidden(html));
    expect(sought.length).toBeGreaterThan(5);
    for (const { url } of sought) {
      const addresses = told(htmlOf(url));
      expect(addresses).toContain(`https://example.org/book${url}`);
      expect(addresses.filter((address) => !address.startsWith('https://example.org/book/'))).toEqual([]);
    }
  });

  it('the preview picture it names is there', () => {
    const picture = told(htmlOf('/')).find((address) => /\.(png|jpg|webp)$/.test(address)) ?? '';
    expect(picture).toMatch(/^https:/);
    expect(existsSync(join(folder, new URL(picture).pathname.replace('/book/', '')))).toBe(true);
  });

  it('the sitemap lists every chapter and case', () => {
    const map = filesIn(folder, 'sitemap-*.xml').map((file) => readFileSync(join(folder, file), 'utf8'));
    for (const { url } of pages.filter((page) => /^\/(chapters|cases)\/./.test(page.url)))
      expect(map.join('')).toContain(`<loc>https://example.org/book${url}</loc>`);
  });

  it('pages that are kept out of search engines are not in the sitemap', () => {
    const map = filesIn(folder, 'sitemap-*.xml').map((file) => readFileSync(join(folder, file), 'utf8'));
    const kept = pages.filter(({ html }) => isHidden(html));
    expect(kept.length).toBeGreaterThan(0);
    for (const { url } of kept) expect(map.join('')).not.toContain(`${url}</loc>`);
  });
});
