import type { PromiseEntry } from '../entries';
import { type Fault, rule } from '../finding';
import { nearest } from '../nearest';

/** A promise that names no test, or one that is not there. */
export const promiseUnguarded = rule('promise-unguarded', ({ promises }) =>
  promises.flatMap(({ id, at, tests }) =>
    tests.length === 0
      ? [
          {
            at,
            fault: `The promise "${id}" names no test.`,
            fix: 'Add under "tests:" a file and the title of a test in it that fails where the promise is broken.',
          },
        ]
      : tests.flatMap(missing),
  ),
);

function missing({ file, title, at, source }: PromiseEntry['tests'][number]): Fault[] {
  if (source === undefined)
    return [
      { at, fault: `There is no file "${file}".`, fix: 'Name a file under tests/, from the root of the project.' },
    ];
  const titles = titlesIn(source);
  const parts = title.split(' › ');
  const absent = parts.find((part) => !titles.has(part));
  if (absent === undefined) return [];
  const meant = nearest(absent, titles);
  return [
    {
      at,
      fault: `${file} has no test or group "${absent}".`,
      fix: meant
        ? `title: ${JSON.stringify(parts.map((part) => (part === absent ? meant : part)).join(' › '))}`
        : 'Name a test by its title as it stands in the file, after the titles of its groups: "group › title".',
    },
  ];
}

/** Titles of tests and of their groups, as they stand in the file. */
function titlesIn(source: string): Set<string> {
  const calls = source.matchAll(/\b(?:it|test|describe)(?:\.\w+)*(?:\([^()]*\))?\(\s*(['"`])(.*?)\1/g);
  return new Set([...calls].map(([, , title = '']) => title));
}
