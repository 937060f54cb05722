import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, readTestReport, resultsOf } from '../../src/book/test-report';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'report-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/page.ts'), 'export const page = 1;');
});
afterEach(() => rmSync(root, { recursive: true }));

const report = (change: object = {}) => ({
  format: 'the-ask/test-report',
  version: 1,
  project: fingerprint(root),
  at: '2026-11-22T09:00:00.000Z',
  tests: [{ file: 'tests/a.test.ts', title: 'typing › is saved', passed: true }],
  ...change,
});
const hand = (content: unknown) =>
  writeFileSync(join(root, 'report.json'), typeof content === 'string' ? content : JSON.stringify(content));

describe('a test report handed to the build', () => {
  it('of the project as it stands is taken', () => {
    hand(report());
    expect(readTestReport(root, 'report.json').tests).toHaveLength(1);
  });

  it('stops the build where the project has changed since', () => {
    hand(report());
    writeFileSync(join(root, 'src/page.ts'), 'export const page = 2;');
    expect(() => readTestReport(root, 'report.json')).toThrow(
      'is outdated: the project has changed since the tests ran',
    );
  });

  it.each([
    ['is missing', undefined, 'cannot be read'],
    ['is cut off', '{"format":', 'is not JSON'],
    ['is something else', { tests: [] }, 'is not a test report'],
    ['claims a result that is none', () => report({ tests: [{ file: 'a', title: 'b', passed: 'yes' }] }), 'passed'],
  ])('stops the build where it %s, and says how to make one', (_, content, fault) => {
    if (content !== undefined) hand(typeof content === 'function' ? content() : content);
    expect(() => readTestReport(root, 'report.json')).toThrow(fault);
    expect(() => readTestReport(root, 'report.json')).toThrow('Run "npm test", then build with PROMISE_REPORT=');
  });
});

describe('a test that a promise names', () => {
  const results = [
    { file: 'tests/a.test.ts', title: 'typing › is saved', passed: true },
    { file: 'tests/a.test.ts', title: 'erasing › is saved', passed: false },
    { file: 'tests/b.test.ts', title: '/about/ › is saved', passed: true },
    { file: 'tests/b.test.ts', title: '/ › is saved', passed: false },
  ];
  const passed = (file: string, title: string) => resultsOf({ file, title }, results).map((result) => result.passed);

  it('is told from one of the same name in another group or file', () => {
    expect(passed('tests/a.test.ts', 'typing › is saved')).toEqual([true]);
    expect(passed('tests/c.test.ts', 'is saved')).toEqual([]);
  });

  it('run with several data has all of their results', () => {
    expect(passed('tests/b.test.ts', 'is saved')).toEqual([true, false]);
  });
});
