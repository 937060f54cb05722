import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, dev } from 'astro';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checks } from '../../../integrations/checks';
import { sites } from './fixture';

let root = '';
let output: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'checks-'));
  output = [];
  const keep = (chunk: unknown) => output.push(String(chunk)) > 0;
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(keep);
  for (const name of ['log', 'error', 'warn', 'info'] as const) vi.spyOn(console, name).mockImplementation(keep);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** A copy of a fixture site with one page, under the path /book. */
function siteOf(name: string, page: string) {
  cpSync(`${sites}/${name}/src`, join(root, 'src'), { recursive: true });
  mkdirSync(join(root, 'src/pages'));
  writeFileSync(join(root, 'src/pages/index.html'), page);
  return { root, base: '/book', configFile: false as const, integrations: [checks()] };
}

test('builds an author’s book without findings, and says what was checked', { timeout: 30_000 }, async () => {
  await build(siteOf('clean', '<a id="a" href="/book/#a">here</a>'));
  expect(output.join('\n')).toMatch(/content: 2 pages, 2 exercises, 1 sources, no findings \(\d+ ms\)/);
  expect(output.join('\n')).toMatch(/links: 1 built pages, no findings \(\d+ ms\)/);
});

test('fails the build of an author’s book with findings before anything is built', { timeout: 30_000 }, async () => {
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  await expect(build(siteOf('term-unknown', ''))).rejects.toThrow('Findings in the content of the book: 2.');
  expect(output.join('\n')).toContain('src/content/chapters/the-ask.mdx:10  term-unknown');
  expect(output.join('\n')).toContain('::error file=src/content/chapters/the-ask.mdx,line=10,');
});

test('fails the build of an author’s book with dead links', { timeout: 30_000 }, async () => {
  const page = '<a href="/book/nowhere/">there</a> <a href="/elsewhere/">out</a>';
  await expect(build(siteOf('clean', page))).rejects.toThrow('Findings in the links of the book: 2.');
  expect(output.join('\n')).toContain('dist/index.html:1  link-dead');
  expect(output.join('\n')).toContain('The link to /elsewhere/ leaves the site, which stands under /book/.');
});

test('only warns an author who is still writing, again at every save', { timeout: 30_000 }, async () => {
  const server = await dev({ ...siteOf('clean', ''), server: { port: 0 } });
  try {
    expect(output.join('\n')).not.toContain('term-unknown');
    // Saved more than once: the watcher may still be starting.
    const save = () => appendFileSync(join(root, 'src/content/chapters/the-ask.mdx'), '\n<Term id="aks">asks</Term>\n');
    const isWarned = () => {
      save();
      expect(output.join('\n')).toContain('<Term id="ask">asks</Term>');
    };
    await vi.waitFor(isWarned, { timeout: 20_000, interval: 300 });
  } finally {
    await server.stop();
  }
});
