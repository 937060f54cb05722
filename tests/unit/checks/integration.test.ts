import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { afterEach, expect, test, vi } from 'vitest';
import { checks } from '../../../integrations/checks';
import { sites } from './fixture';

const folders: string[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Builds a copy of a fixture site with one page, under the path /book. */
async function buildSite(name: string, page: string): Promise<{ failure: string; output: string }> {
  const root = mkdtempSync(join(tmpdir(), 'checks-'));
  folders.push(root);
  cpSync(`${sites}/${name}/src`, join(root, 'src'), { recursive: true });
  mkdirSync(join(root, 'src/pages'));
  writeFileSync(join(root, 'src/pages/index.html'), page);
  const lines: string[] = [];
  const keep = (chunk: unknown) => lines.push(String(chunk)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
  const config = {
    root,
    base: '/book',
    configFile: false as const,
    integrations: [checks({ ledgers: resolve('none') })],
  };
  const failure = await build(config).then(
    () => '',
    (cause: unknown) => String(cause),
  );
  vi.restoreAllMocks();
  return { failure, output: lines.join('\n') };
}

test('builds an author’s book without findings, and says what was checked', { timeout: 30_000 }, async () => {
  const { failure, output } = await buildSite('clean', '<a id="a" href="/book/#a">here</a>');
  expect(failure).toBe('');
  expect(output).toMatch(/content: 2 pages, 2 exercises, 1 sources, no findings \(\d+ ms\)/);
  expect(output).toMatch(/links: 1 built pages, no findings \(\d+ ms\)/);
});

test('fails the build of an author’s book with findings before anything is built', { timeout: 30_000 }, async () => {
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  const { failure, output } = await buildSite('term-unknown', '');
  expect(failure).toContain('The content of the book has 2 findings.');
  expect(output).toContain('src/content/chapters/the-ask.mdx:10  term-unknown');
  expect(output).toContain('::error file=src/content/chapters/the-ask.mdx,line=10,');
});

test('fails the build of an author’s book with dead links', { timeout: 30_000 }, async () => {
  const { failure, output } = await buildSite(
    'clean',
    '<a href="/book/nowhere/">there</a> <a href="/elsewhere/">out</a>',
  );
  expect(failure).toContain('The links of the book has 2 findings.');
  expect(output).toContain('dist/index.html:1  link-dead');
  expect(output).toContain('The link to /elsewhere/ leaves the site, which stands under /book/.');
});
