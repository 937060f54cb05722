import { expect, test } from 'vitest';
import { judgeSite } from './fixture';

test('tells the author which promise no test guards, and which test was probably meant', () => {
  expect(judgeSite('promise-unguarded')).toEqual([
    [
      'promises.yaml:9',
      'promise-unguarded',
      'tests/unit/store.test.ts has no test or group "is saved after a paus".',
      'title: "typing › is saved after a pause"',
    ],
    [
      'promises.yaml:11',
      'promise-unguarded',
      'tests/unit/store.test.ts has no test or group "pasting is saved".',
      'Name a test by its title as it stands in the file, after the titles of its groups: "group › title".',
    ],
    [
      'promises.yaml:13',
      'promise-unguarded',
      'There is no file "tests/unit/gone.test.ts".',
      'Name a file under tests/, from the root of the project.',
    ],
    [
      'promises.yaml:14',
      'promise-unguarded',
      'The promise "unsaid" names no test.',
      'Add under "tests:" a file and the title of a test in it that fails where the promise is broken.',
    ],
  ]);
});
