import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { STEP, type TestResult } from '../../src/book/test-report.ts';

/** The tests in a JSON report of Vitest's. @throws where it cannot be read */
export function vitestResults(root: string, report: string): TestResult[] {
  const { testResults }: VitestReport = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      file: pathIn(root, name),
      title: [...ancestorTitles, title].join(STEP),
      passed: status === 'passed',
    })),
  );
}

/** The tests in a JSON report of Playwright's; one that passed at the second try has passed. @throws as above */
export function playwrightResults(root: string, report: string): TestResult[] {
  const { config, suites }: PlaywrightReport = JSON.parse(readFileSync(report, 'utf8'));
  const within = ({ file, specs, suites: inner = [] }: Suite, titles: string[]): TestResult[] => [
    ...specs.map(({ title, ok }) => ({
      file: pathIn(root, join(config.rootDir, file)),
      title: [...titles, title].join(STEP),
      passed: ok,
    })),
    ...inner.flatMap((suite) => within(suite, [...titles, suite.title])),
  ];
  return suites.flatMap((suite) => within(suite, []));
}

const pathIn = (root: string, file: string): string => relative(root, file).replaceAll(sep, '/');

interface VitestReport {
  testResults: { name: string; assertionResults: { ancestorTitles: string[]; title: string; status: string }[] }[];
}
interface PlaywrightReport {
  config: { rootDir: string };
  suites: Suite[];
}
interface Suite {
  title: string;
  file: string;
  specs: { title: string; ok: boolean }[];
  suites?: Suite[];
}
