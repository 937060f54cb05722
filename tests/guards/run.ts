/**
 * Proves that the promises about answers are guarded (`npm run test:guards`). Each patch beside this file takes one
 * promise's guard out of the code. In a copy of the project the tests that src/content/promises.yaml names pass as it
 * stands, and at least one of a promise's own fails under its patch. Closes with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { resultsOf, type TestResult } from '../../src/book/test-report.ts';
import type { AnswerPromise, Guard } from '../../src/schemas/promise.ts';
import { ensureBrowser } from '../support/browser.ts';
import { playwrightResults, vitestResults } from '../support/results.ts';
import { copyProject, removeCopy } from './copy.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const promises: Record<string, AnswerPromise> = parse(readFileSync(`${root}src/content/promises.yaml`, 'utf8'));
const patches = readdirSync(`${root}tests/guards`).filter((name) => name.endsWith('.patch'));
ensureBrowser();

const copy = copyProject(root);
let isBuilt = false;
try {
  console.log('Running the tests that the promises name …');
  const before = run(Object.values(promises).flatMap(({ tests }) => tests));
  const verdicts = Object.entries(promises).map(([id, { tests }]) => report(id, prove(id, tests, before)));
  for (const name of patches.filter((patch) => !(patch.replace('.patch', '') in promises)))
    verdicts.push(report(name, { ok: false, says: 'is a patch for no promise' }));
  const passed = verdicts.filter((ok) => ok).length;
  console.log(`\n${passed} passed, ${verdicts.length - passed} failed`);
  process.exitCode = passed === verdicts.length ? 0 : 1;
} finally {
  removeCopy(copy);
}

/** Whether a promise's tests pass as the code stands, and one of them fails where its guard is taken out. */
function prove(id: string, tests: Guard[], before: TestResult[]): Verdict {
  const broken = tests.find((test) => !passes(test, before));
  if (broken) return { ok: false, says: `fails, or is not run, as the code stands: ${broken.title}` };
  if (!patches.includes(`${id}.patch`)) return { ok: false, says: `has no patch: add tests/guards/${id}.patch` };
  if (!patch(id)) return { ok: false, says: `its patch no longer applies: mend tests/guards/${id}.patch` };
  try {
    const after = run(tests, true);
    const failed = tests.find((test) => isFailed(test, after));
    return failed
      ? { ok: true, says: `fails without its guard: ${failed.title}` }
      : { ok: false, says: 'its tests pass without its guard' };
  } finally {
    patch(id, '--reverse');
  }
}

function passes(test: Guard, results: TestResult[]): boolean {
  const own = resultsOf(test, results);
  return own.length > 0 && own.every(({ passed }) => passed);
}

/** Runs the named tests, the fast ones first; with `untilOneFails` no further than that. */
function run(tests: Guard[], untilOneFails = false): TestResult[] {
  const results: TestResult[] = [];
  for (const project of ['unit', 'islands', 'build', 'e2e']) {
    const named = tests.filter(({ file }) => file.startsWith(`tests/${project}/`));
    if (named.length === 0 || (untilOneFails && tests.some((test) => isFailed(test, results)))) continue;
    if ((project === 'build' || project === 'e2e') && !isBuilt) isBuilt = command(['astro', 'build']);
    results.push(...runProject(project, named));
  }
  return results;
}

function isFailed(test: Guard, results: TestResult[]): boolean {
  return resultsOf(test, results).some(({ passed }) => !passed);
}

function runProject(project: string, named: Guard[]): TestResult[] {
  const files = [...new Set(named.map(({ file }) => file))];
  const titles = named.map(({ title }) =>
    title
      .split(' › ')
      .at(-1)
      ?.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const pattern = `(${titles.join('|')})$`;
  try {
    if (project === 'e2e') {
      command(['playwright', 'test', ...files, '--grep', pattern]);
      return playwrightResults(copy, `${copy}test-results/e2e.json`);
    }
    const report = `${copy}test-results/${project}.json`;
    const reporter = ['--reporter', 'json', '--outputFile.json', report];
    command(['vitest', 'run', '--project', project, ...files, '--testNamePattern', pattern, ...reporter]);
    return vitestResults(copy, report);
  } catch {
    // No report: nothing was run, which is said of each test.
    return [];
  }
}

function patch(id: string, ...options: string[]): boolean {
  isBuilt = false;
  return command(['git', 'apply', ...options, `${root}tests/guards/${id}.patch`]);
}

function command([name = '', ...args]: string[]): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(name, args, { cwd: copy, env, stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

function report(id: string, { ok, says }: Verdict): boolean {
  console.log(`${ok ? '✓' : '✗'} ${id.padEnd(26)} ${says}`);
  return ok;
}

type Verdict = { ok: boolean; says: string };
