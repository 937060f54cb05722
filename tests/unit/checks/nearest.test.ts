import { expect, test } from 'vitest';
import { nearest } from '../../../integrations/checks/nearest';

test.each([
  ['ford-1922-lief', 'ford-1922-life'],
  ['ford-1922-life p. 12', 'ford-1922-life'],
  ['ford-1922', 'ford-1922-life'],
  ['kline-1996-user', 'kline-1996-users'],
  ['nobody', undefined],
  ['', undefined],
])('guesses what the author meant by “%s”', (word, meant) => {
  expect(nearest(word, ['ford-1922-life', 'kline-1996-users'])).toBe(meant);
});
