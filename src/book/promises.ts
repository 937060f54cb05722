import { getCollection } from 'astro:content';
import type { AnswerPromise, Guard } from '~/schemas/promise';
import { once } from './once';
import { readTestReport, resultsOf, STEP, type TestReport } from './test-report';

/** A promise with what its tests said. */
export type PromiseView = Omit<AnswerPromise, 'tests'> & { id: string; tests: GuardView[] };

/** A test as the page shows it: its name as a sentence, and its result; `not run` where the build was given no report. */
export type GuardView = { name: string; file: string; result: 'passed' | 'failed' | 'not run' };

/** The promises in their order. @throws where the report that was handed to the build is bad, outdated or lacks a test */
export const getPromises = once(async (): Promise<PromiseView[]> => {
  const promises = await getCollection('promises');
  const report = getReport();
  return promises
    .map(({ id, data }) => ({ ...data, id, tests: data.tests.map((test) => shown(test, report)) }))
    .sort((a, b) => a.number - b.number);
});

/** The day of the tests in the report; undefined where the build was given none. */
export const getTestDay = (): Date | undefined => {
  const report = getReport();
  return report && new Date(report.at);
};

function getReport(): TestReport | undefined {
  const path = process.env['PROMISE_REPORT'];
  return path ? readTestReport(process.cwd(), path) : undefined;
}

function shown(test: Guard, report: TestReport | undefined): GuardView {
  const name = test.title.replaceAll(STEP, ' ');
  if (!report) return { name, file: test.file, result: 'not run' };
  const results = resultsOf(test, report.tests);
  if (results.length === 0)
    throw new Error(`The test report says nothing of “${test.title}” in ${test.file}. Run "npm test" to the end.`);
  return { name, file: test.file, result: results.every(({ passed }) => passed) ? 'passed' : 'failed' };
}
