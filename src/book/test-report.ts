import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'astro/zod';
import type { Guard } from '../schemas/promise';

/** What `npm test` writes about its tests, and a build reads where `PROMISE_REPORT` names the file. */
export const testReportSchema = z.strictObject({
  format: z.literal('the-ask/test-report'),
  version: z.literal(1),
  /** Fingerprint of the project that was tested. */
  project: z.string(),
  /** When the tests began. */
  at: z.iso.datetime(),
  tests: z.array(
    z.strictObject({
      /** From the root of the project, with `/`. */
      file: z.string(),
      /** Titles of its groups and its own, joined by ` › `. */
      title: z.string(),
      passed: z.boolean(),
    }),
  ),
});

export type TestReport = z.output<typeof testReportSchema>;
export type TestResult = TestReport['tests'][number];

/** What stands between the titles of groups and tests. */
export const STEP = ' › ';

/** Reads a report of the tests of the project at `root`. @throws where it is none, or one of another state of the project */
export function readTestReport(root: string, path: string): TestReport {
  const complain = (fault: string) =>
    new Error(`The test report ${path} ${fault}. Run "npm test", then build with PROMISE_REPORT=${REPORT_FILE}.`);
  let text: string;
  try {
    text = readFileSync(join(root, path), 'utf8');
  } catch {
    throw complain('cannot be read');
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw complain('is not JSON');
  }
  const { success, data: report, error } = testReportSchema.safeParse(data);
  if (!success) throw complain(`is not a test report (${z.prettifyError(error).replaceAll(/\s+/g, ' ')})`);
  if (report.project !== fingerprint(root)) throw complain('is outdated: the project has changed since the tests ran');
  return report;
}

/** The results a named test has in a report: several where it is run with several data. */
export function resultsOf({ file, title }: Guard, tests: readonly TestResult[]): TestResult[] {
  const named = title.split(STEP);
  return tests.filter((test) => {
    const titles = test.title.split(STEP);
    return test.file === file && titles.at(-1) === named.at(-1) && named.every((part) => titles.includes(part));
  });
}

/** A hash of everything that tests and site are made of: any change makes an earlier report outdated. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256');
  const files = globSync(['{src,tests,integrations,scripts,public}/**/*.*', 'package*.json', '*.config.*'], {
    cwd: root,
  });
  for (const file of files.map((name) => name.replaceAll(sep, '/')).sort()) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Where `npm test` writes its report, from the root of the project. */
export const REPORT_FILE = 'test-results/report.json';
