/**
 * Runs everything that has to pass: types, lint and format, unit tests, islands in a real browser, the build with its
 * checks, the built site's files, end to end. Goes on after a failure, and closes with `N passed, N failed`. What each test
 * said is written to test-results/report.json, which a build with `PROMISE_REPORT` shows beside the promises.
 * `--full` looks at every page in every theme, width and state.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fingerprint, REPORT_FILE, type TestReport } from '../src/book/test-report.ts';
import { ensureBrowser } from './support/browser.ts';
import { playwrightResults, vitestResults } from './support/results.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}test-results`;
const full = process.argv.includes('--full');
const counts = { passed: 0, failed: 0 };
const tested: TestReport = {
  format: 'the-ask/test-report',
  version: 1,
  project: fingerprint(root),
  at: new Date().toISOString(),
  tests: [],
};

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
ensureBrowser();

step('types', ['astro', 'check', '--minimumFailingSeverity', 'hint']);
step('lint and format', ['biome', 'check', '--error-on-warnings', '.']);
vitest('unit');
vitest('islands');
const built = step('build', ['astro', 'build']);
step('build under a path', ['astro', 'build', '--outDir', 'test-results/nested'], { BASE_PATH: '/some/path/' });
if (built) {
  vitest('build');
  const ok = run(['playwright', 'test'], full ? { FULL: '1' } : {});
  count(ok, () => {
    const { stats } = report('e2e');
    tested.tests.push(...playwrightResults(root, `${results}/e2e.json`));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
}

writeFileSync(`${root}${REPORT_FILE}`, JSON.stringify(tested));
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** One command that passes or fails as a whole. */
function step(name: string, command: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${name}`);
  const ok = run(command, env);
  counts[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

function vitest(project: string): void {
  console.log(`\n── ${project} tests`);
  const file = `${results}/${project}.json`;
  const ok = run([
    'vitest',
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    file,
  ]);
  count(ok, () => {
    const { numPassedTests, numFailedTests } = report(project);
    tested.tests.push(...vitestResults(root, file));
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

/** Adds a runner's own count; a runner that failed without counting a failure counts as one. */
function count(ok: boolean, read: () => { passed: number; failed: number }): void {
  try {
    const { passed, failed } = read();
    counts.passed += passed;
    counts.failed += ok ? failed : Math.max(1, failed);
  } catch {
    counts.failed += 1;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the runners' own report formats
function report(name: string): any {
  return JSON.parse(readFileSync(`${results}/${name}.json`, 'utf8'));
}

function run(command: string[], env: Record<string, string> = {}): boolean {
  const [name = '', ...args] = command;
  const { status } = spawnSync(name, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return status === 0;
}
