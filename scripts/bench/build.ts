import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build took: wall time, processor time of all its threads, and the most memory it held at once. */
export type Build = { pages: number; seconds: number; cpuSeconds: number; megabytes: number };

/**
 * Builds the project in a folder with Astro.
 * @throws with the end of what the build said, where it fails
 */
export async function build(folder: string): Promise<Build> {
  const { bin }: { bin: { astro: string } } = JSON.parse(
    readFileSync(join(folder, 'node_modules/astro/package.json'), 'utf8'),
  );
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(noteUsage)}`,
      join('node_modules/astro', bin.astro),
      'build',
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: '/' },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const status = await new Promise<number | null>((ended) => child.on('close', ended));
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build in ${folder} failed:\n${said.slice(-3000)}`);
  const { maxRSS, userCPUTime, systemCPUTime }: NodeJS.ResourceUsage = JSON.parse(
    readFileSync(join(folder, usageFile), 'utf8'),
  );
  return {
    pages: globSync('dist/**/*.html', { cwd: folder }).length,
    seconds,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  };
}

const usageFile = 'usage.json';

/** Runs inside the build; `maxRSS` is in kilobytes, times are in microseconds. */
const noteUsage = `
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const file = process.cwd() + '/${usageFile}';
if (isMainThread) process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
`;
