/**
 * `npm run bench`: measures, prints, and judges nothing; times differ from machine to machine and from hour to hour.
 * `npm run bench -- --build --paint --search --lighthouse` takes a choice (without one: all but Lighthouse);
 * `--chapters=24,100` sets the sizes of the generated books.
 */
import { parseArgs } from 'node:util';
import { makeBook } from './bench/book.ts';
import { type Build, build } from './bench/build.ts';
import { lighthouse } from './bench/lighthouse.ts';
import { paint } from './bench/paint.ts';
import { search } from './bench/search.ts';
import { serve } from './server.ts';

const { values: asked } = parseArgs({
  options: {
    build: { type: 'boolean' },
    paint: { type: 'boolean' },
    search: { type: 'boolean' },
    lighthouse: { type: 'boolean' },
    chapters: { type: 'string', default: '24,100,1000' },
  },
});
const all = !asked.build && !asked.paint && !asked.search && !asked.lighthouse;

/** One page of each type that is measured. */
const looked = {
  cover: '',
  chapter: 'chapters/human-capital/',
  case: 'cases/ford-model-t/',
  'case library': 'cases/',
  workbook: 'workbook/',
  search: 'search/',
};

const book = makeBook();
const built = await build(book.folder);
try {
  if (all || asked.build) await measureBuilds(asked.chapters.split(',').map(Number));
  const { server, url } = await serve(`${book.folder}/dist`);
  try {
    if (all || asked.paint)
      show('Paint over a slow line (150 ms, 1.6 Mbit/s, 4x CPU), median of five', await paint(url, looked));
    if (all || asked.search) show('Search', await search(url));
    if (asked.lighthouse) show('Lighthouse, mobile, median of five', await lighthouse(url, looked));
  } finally {
    server.close();
  }
} finally {
  book.remove();
}

/** Builds generated books too, one after the other; each is thrown away before the next. */
async function measureBuilds(sizes: number[]): Promise<void> {
  const rows: Record<string, object> = { 'this book': row(built) };
  for (const chapters of sizes) {
    const generated = makeBook(chapters);
    try {
      rows[`${chapters} chapters`] = row(await build(generated.folder));
    } finally {
      generated.remove();
    }
  }
  show('Build, from nothing', rows);
}

function row({ pages, seconds, cpuSeconds, megabytes }: Build): object {
  return {
    pages,
    seconds: seconds.toFixed(1),
    'processor s': cpuSeconds.toFixed(1),
    'peak MB': Math.round(megabytes),
    'ms a page': Math.round((seconds * 1000) / pages),
  };
}

function show(title: string, rows: object): void {
  console.log(`\n${title}`);
  console.table(rows);
}
