import { expect, it } from 'vitest';
import type { Version } from '~/answers/document';
import { earlierVersions } from '~/workbook/history';

const version = (value: string, day: number): Version => ({
  value,
  prompt: 'What can they do?',
  labels: {},
  updatedAt: `2026-01-0${day}T08:00:00.000Z`,
});
const answer = (value: string, ...earlier: string[]) => ({
  ...version(value, 9),
  kind: 'reflect' as const,
  history: earlier.map((each, at) => version(each, 8 - at)),
});
const pairs = (...values: Parameters<typeof answer>) =>
  earlierVersions(answer(...values)).map(({ version: { value }, next }) => [value, next.value]);

it('Each earlier version stands beside the one that took its place, newest first', () => {
  expect(pairs('third', 'second', 'first')).toEqual([
    ['second', 'third'],
    ['first', 'second'],
  ]);
});

it('A version that was brought back is not shown as an earlier one too', () => {
  expect(pairs('first', 'second', 'first')).toEqual([['second', 'first']]);
});

it('A version that was brought back and replaced again is shown once', () => {
  expect(pairs('second', 'first', 'second', 'first')).toEqual([['first', 'second']]);
});

it('An answer written at one go has no earlier versions', () => {
  expect(pairs('first')).toEqual([]);
});
