import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { styleSheet } from './css';
import { type Cut, cuts, limits } from './faces';
import { makeCut } from './subset';

/** What was made: the folder with `fonts.css` and the files, and the bytes of each file by name. */
export interface MadeFonts {
  readonly folder: string;
  readonly cached: boolean;
  readonly bytes: Readonly<Record<string, number>>;
}

/** Bytes of the default files, and of the upright ones among them. */
export function totals(bytes: Readonly<Record<string, number>>) {
  const sum = (...loads: Cut['load'][]) =>
    cuts.filter(({ load }) => loads.includes(load)).reduce((total, { name }) => total + (bytes[name] ?? 0), 0);
  return { default: sum('upright', 'default'), upright: sum('upright'), rare: sum('rare') };
}

/**
 * Makes the fonts below `cache`, in a folder named after everything they depend on, unless it is there already.
 * @throws where an original cannot be read or cut, or the files are larger than `limits`
 */
export async function makeFonts(root: string, cache: string): Promise<MadeFonts> {
  const require = createRequire(path.join(root, 'package.json'));
  const originals = new Map<string, Buffer>();
  const read = async ({ source }: Cut) => {
    const known = originals.get(source);
    if (known) return known;
    try {
      const original = await readFile(require.resolve(source));
      originals.set(source, original);
      return original;
    } catch (cause) {
      throw new Error(`Fonts: cannot read ${source}. Run "npm ci"; if it was run, the package has moved its files.`, {
        cause,
      });
    }
  };
  const hash = createHash('sha256').update(await recipe());
  for (const cut of cuts) hash.update(await read(cut));
  const folder = path.join(cache, hash.digest('hex').slice(0, 16));
  const list = path.join(folder, 'bytes.json');
  const kept = await readFile(list, 'utf8').catch(() => undefined);
  if (kept !== undefined) return { folder, cached: true, bytes: JSON.parse(kept) as Record<string, number> };

  const bytes: Record<string, number> = {};
  const work = path.join(cache, `making-${randomUUID()}`);
  await mkdir(work, { recursive: true }).catch((cause: unknown) => {
    throw new Error(`Fonts: cannot write to ${cache}. Make it writable, or remove it.`, { cause });
  });
  try {
    for (const cut of cuts) {
      const file = await makeCut(cut, await read(cut)).catch((cause: unknown) => {
        throw new Error(`Fonts: cannot cut ${cut.name} from ${cut.source}. See its axes and glyphs in faces.ts.`, {
          cause,
        });
      });
      bytes[cut.name] = file.length;
      await writeFile(path.join(work, `${cut.name}.woff2`), file);
    }
    const sums = totals(bytes);
    for (const kind of ['default', 'upright'] as const) {
      if (sums[kind] > limits[kind]) {
        throw new Error(
          `Fonts: ${kind} files are ${sums[kind]} bytes, more than ${limits[kind]}. Cut letters or weights in faces.ts.`,
        );
      }
    }
    const sheet = await styleSheet(read).catch((cause: unknown) => {
      throw new Error('Fonts: cannot measure the files for their fallbacks. See the stacks in css.ts.', { cause });
    });
    await writeFile(path.join(work, 'fonts.css'), sheet);
    await writeFile(path.join(work, 'bytes.json'), JSON.stringify(bytes, undefined, 2));
    await place(work, folder, list);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return { folder, cached: false, bytes };
}

/** Moves the finished folder into place in one step. Another process may have been first: its files are the same. */
async function place(work: string, folder: string, list: string): Promise<void> {
  try {
    await rename(work, folder);
  } catch (cause) {
    const there = await readFile(list).catch(() => undefined);
    if (!there) throw new Error(`Fonts: cannot write ${folder}. Remove that folder and run again.`, { cause });
  }
}

/** The code that makes the fonts, so that a change of it makes them anew. */
async function recipe(): Promise<string> {
  const here = new URL('./', import.meta.url);
  const names = (await readdir(here)).filter((name) => name.endsWith('.ts')).sort();
  return (await Promise.all(names.map((name) => readFile(new URL(name, here), 'utf8')))).join('\n');
}
