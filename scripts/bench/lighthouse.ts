import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { browserArgs, findBrowser } from '../../tests/support/browser.ts';
import { median } from './browse.ts';

/** Not a dependency: npx fetches it when it is asked for. */
const version = '13.5.0';

/**
 * Lighthouse's four scores with its mobile preset, the median of several runs. Where npx cannot fetch it, it says so.
 * @param url address of the cover
 * @param pages names and paths
 */
export async function lighthouse(
  url: string,
  pages: Record<string, string>,
  runs = 5,
): Promise<Record<string, object>> {
  const rows: Record<string, object> = {};
  for (const [name, path] of Object.entries(pages)) {
    const seen: Record<string, number>[] = [];
    for (let run = 0; run < runs; run++) seen.push(await scoresOf(new URL(path, url).href));
    const measures = Object.keys(seen[0] ?? {});
    rows[name] = Object.fromEntries(
      measures.map((measure) => [measure, median(seen.map((scores) => scores[measure] ?? Number.NaN))]),
    );
  }
  return rows;
}

async function scoresOf(address: string): Promise<Record<string, number>> {
  const flags = ['--headless=new', ...browserArgs].join(' ');
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', `lighthouse@${version}`, address, '--output=json', '--quiet', `--chrome-flags=${flags}`],
    { maxBuffer: 2 ** 26, env: { ...process.env, CHROME_PATH: findBrowser() }, shell: process.platform === 'win32' },
  ).catch((cause: unknown) => {
    throw new Error(`Lighthouse ${version} could not be run by npx. Look at the message below.`, { cause });
  });
  const { categories, audits }: Report = JSON.parse(stdout);
  const names = ['performance', 'accessibility', 'best-practices', 'seo'];
  return {
    ...Object.fromEntries(names.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)])),
    'blocking ms': Math.round(audits['total-blocking-time']?.numericValue ?? Number.NaN),
    shift: Number((audits['cumulative-layout-shift']?.numericValue ?? Number.NaN).toFixed(3)),
  };
}

type Report = {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
};
