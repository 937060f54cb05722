import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import times from '@capsizecss/metrics/timesNewRoman';
import { fromBuffer } from '@capsizecss/unpack';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cuts, limits } from '../../integrations/fonts/faces';
import { type MadeFonts, makeFonts, totals } from '../../integrations/fonts/make';
import { readTables } from '../../integrations/fonts/sfnt';

const root = fileURLToPath(new URL('../../', import.meta.url));
let cache: string;
let made: MadeFonts;
let css: string;

const file = (name: string) => readFile(path.join(made.folder, `${name}.woff2`));
const tables = async (font: Buffer, text?: string) =>
  readTables(
    await subsetFont(font, text, { targetFormat: 'sfnt', keepAllGlyphs: text === undefined, keepFeatures: [] }),
  );

/** A font cut to one character has two glyphs if it has the character, and one (the box) if not. */
const has = async (font: Buffer, character: string) =>
  ((await tables(font, character)).get('maxp')?.readUInt16BE(4) ?? 0) > 1;

async function missing(font: Buffer, characters: string) {
  const absent: string[] = [];
  for (const character of characters) if (!(await has(font, character))) absent.push(character);
  return absent.join('');
}

beforeAll(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'the-ask-fonts-'));
  made = await makeFonts(root, cache);
  css = await readFile(path.join(made.folder, 'fonts.css'), 'utf8');
}, 60_000);
afterAll(() => rm(cache, { recursive: true, force: true }));

describe('sizes', () => {
  test('default and upright files keep to their limits, as counted on disk', async () => {
    for (const { name } of cuts)
      expect((await stat(path.join(made.folder, `${name}.woff2`))).size).toBe(made.bytes[name]);
    const sums = totals(made.bytes);
    expect(limits).toEqual({ default: 120_000, upright: 60_000 });
    expect(sums.default).toBeLessThanOrEqual(limits.default);
    expect(sums.upright).toBeLessThanOrEqual(limits.upright);
    expect(cuts.filter(({ load }) => load === 'upright').map(({ name }) => name)).toEqual([
      'literata-text',
      'literata-display',
      'instrument-sans',
    ]);
  });

  test('the style sheet stays under 900 bytes, brotli', () => {
    expect(brotliCompressSync(css).length).toBeLessThan(900);
  });
});

describe('letters', () => {
  const words = 'Älmhult éèêëáàâãåæçñóòôõøíìîïúùûýÿœ ÖÜß “”‘’–—… $£€% ×−•· 0123456789 ?!&@ \u00a0';

  test.each([
    'literata-text',
    'literata-text-italic',
    'literata-display',
    'literata-display-italic',
    'instrument-sans',
  ])('%s has the letters, marks and figures of the book', async (name) =>
    expect(await missing(await file(name), words)).toBe(''),
  );

  test.each([
    ['literata-extended', 'ŠšŽžŁłČčŐőŞşŸ'],
    ['literata-extended-italic', 'ŠšŽžŁłČčŐőŞşŸ'],
    ['instrument-sans-extended', 'ŠšŽžŁłČčŐőŞşŸ'],
    ['literata-rare', 'ÀÁÈÑÐþ¿«»'],
    ['literata-rare-italic', 'ÀÁÈÑÐþ¿«»'],
    ['instrument-sans-rare', 'ÀÁÈÑÐþ¿«»'],
    ['ask-figures', '0123456789'],
    ['ask-figures-italic', '0123456789'],
  ])('%s has %s', async (name, characters) => expect(await missing(await file(name), characters)).toBe(''));

  test('the originals still have no → ← ✓: put them into faces.ts once they do', async () => {
    for (const { source } of cuts.filter(({ load }) => load === 'upright')) {
      const original = await readFile(createRequire(import.meta.url).resolve(source));
      expect(await missing(original, '↑↓→←✓')).toBe('→←✓');
    }
  });
});

test.each([
  ['literata-text', 400, 640],
  ['literata-text-italic', 400, 640],
  ['instrument-sans', 450, 620],
  ['ask-figures', 440, 640],
])('%s varies in weight alone, %i to %i', async (name, min, max) => {
  const fvar = (await tables(await file(name))).get('fvar');
  expect(fvar?.readUInt16BE(8)).toBe(1);
  expect(fvar?.toString('latin1', 16, 20)).toBe('wght');
  expect([fvar?.readInt32BE(20), fvar?.readInt32BE(28)]).toEqual([min * 65536, max * 65536]);
});

describe('style sheet', () => {
  const rules = () => css.split('\n').filter((line) => line.startsWith('@font-face'));

  test('every file is named once, never swaps, and is never put into the sheet as data', () => {
    for (const { name } of cuts) {
      const own = rules().filter((rule) => rule.includes(`"./${name}.woff2?no-inline"`));
      expect(own).toHaveLength(1);
      expect(own[0]).toContain('font-display:optional');
    }
  });

  test.each([
    ['Literata Georgia', 'literata-text', georgia],
    ['Literata Times', 'literata-text', times],
    ['Literata Display Georgia', 'literata-display', georgia],
    ['Instrument Sans Arial', 'instrument-sans', arial],
  ])('%s takes its measures from the file it stands in for', async (family, name, theirs) => {
    const ours = await fromBuffer(await file(name));
    const rule = rules().find((line) => line.includes(`font-family:${family};`)) ?? '';
    const value = (property: string) => Number(new RegExp(`${property}:([\\d.]+)%`).exec(rule)?.[1]);
    const size = ours.xWidthAvg / ours.unitsPerEm / (theirs.xWidthAvg / theirs.unitsPerEm);
    expect(value('size-adjust')).toBeCloseTo(size * 100, 1);
    expect(value('ascent-override')).toBeCloseTo((ours.ascent / ours.unitsPerEm / size) * 100, 0);
    expect(value('descent-override')).toBeCloseTo((-ours.descent / ours.unitsPerEm / size) * 100, 0);
  });

  test('every family in a stack has a rule, and every stack ends in a generic family', () => {
    const stacks = [...css.matchAll(/--face-(\w+):([^;}]+)/g)];
    expect(stacks.map(([, name]) => name)).toEqual(['literata', 'display', 'sans']);
    for (const [, , stack = ''] of stacks) {
      const families = stack.split(',');
      expect(families.pop()).toMatch(/^(sans-)?serif$/);
      for (const family of families) expect(css).toContain(`font-family:${family};`);
    }
  });
});

describe('cache', () => {
  test('a second run makes nothing', async () => {
    const sheet = path.join(made.folder, 'fonts.css');
    const before = await stat(sheet);
    const again = await makeFonts(root, cache);
    expect(made.cached).toBe(false);
    expect(again).toEqual({ ...made, cached: true });
    expect((await stat(sheet)).mtimeMs).toBe(before.mtimeMs);
  });

  test('two runs at once end with the same folder', async () => {
    const shared = path.join(cache, 'shared');
    const [one, two] = await Promise.all([makeFonts(root, shared), makeFonts(root, shared)]);
    expect(one.folder).toBe(two.folder);
    expect(one.bytes).toEqual(made.bytes);
  }, 60_000);

  test('says what to do where an original is missing, and keeps the cause', async () => {
    const failure = await makeFonts(cache, cache).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).toMatchObject({ message: expect.stringContaining('npm ci'), cause: expect.any(Error) });
  });
});
