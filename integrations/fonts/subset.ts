import subsetFont from 'subset-font';
import type { Cut } from './faces';
import { readTables, writeTables } from './sfnt';

/** Tables no browser needs: style menus, vertical setting, and metrics that vary with weight by a unit or two. */
const dropTables = ['STAT', 'MVAR', 'VVAR', 'vhea', 'vmtx'];
const options = ({ features }: Cut) =>
  ({ targetFormat: 'sfnt', keepFeatures: features, noHinting: true, dropTables }) as const;

/** The cut with its weight fixed (at its lightest, unless told): what fallbacks are measured against. */
export function fixed(cut: Cut, source: Buffer, weight?: number): Promise<Buffer> {
  const axes = Object.entries(cut.axes).map(([tag, value]) => {
    const set = typeof value === 'number' ? value : value.min;
    return [tag, tag === 'wght' && weight !== undefined ? weight : set] as const;
  });
  return subsetFont(source, cut.glyphs, { ...options(cut), variationAxes: Object.fromEntries(axes) });
}

/**
 * Makes one file, as woff2. Kerning that varies with weight is up to half of a variable file (12 of 26 kB in Instrument
 * Sans), so a variable cut takes the kerning of its lightest weight: its heaviest then sets 0.05 % (Literata) or 0.12 %
 * (Instrument Sans) wider than the original, measured in Chromium.
 * @throws where the two cuts number their letters differently, so that kerning would land on other letters
 */
export async function makeCut(cut: Cut, source: Buffer): Promise<Buffer> {
  const still = await fixed(cut, source);
  if (Object.values(cut.axes).every((value) => typeof value === 'number')) return pack(still, cut);
  const tables = readTables(await subsetFont(source, cut.glyphs, { ...options(cut), variationAxes: cut.axes }));
  const light = readTables(still);
  for (const tag of ['cmap', 'GSUB']) {
    if (Buffer.compare(tables.get(tag) ?? Buffer.alloc(0), light.get(tag) ?? Buffer.alloc(0)) !== 0) {
      throw new Error(`Table ${tag} of ${cut.name} depends on its weight; make that cut static in faces.ts.`);
    }
  }
  for (const tag of ['GPOS', 'GDEF']) {
    const table = light.get(tag);
    if (table) tables.set(tag, table);
    else tables.delete(tag);
  }
  return pack(writeTables(tables), cut);
}

const pack = (font: Buffer, { features }: Cut) =>
  subsetFont(font, undefined, { targetFormat: 'woff2', keepAllGlyphs: true, keepFeatures: features });
