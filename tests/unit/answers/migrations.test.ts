import { describe, expect, it } from 'vitest';
import { CURRENT_VERSION } from '../../../src/answers/document';
import { type Envelope, type Migration, migrate, migrations } from '../../../src/answers/migrations';
import { parse } from '../../../src/answers/parse';
import { documentOf } from './world';

/** One document before and after, for every migration there is, by its name. A new migration adds its own here. */
const cases: Readonly<Record<string, Case>> = {};

interface Case {
  readonly before: Envelope;
  readonly after: Envelope;
}

/** What is wrong with a list of migrations, its tests included; nothing where all is well. */
function faults(list: readonly Migration[], tested: Readonly<Record<string, Case>>, current: number): string[] {
  const counted = list.every(({ to }, at) => to === at + 2) && current === list.length + 1;
  return [
    ...(counted ? [] : ['the versions do not count up from 2 to the current one']),
    ...Object.keys(tested)
      .filter((name) => !list.some((migration) => migration.name === name))
      .map((name) => `${name} is gone`),
    ...list.flatMap(({ name, up }) => {
      const example = tested[name];
      if (!example) return [`${name} has no test`];
      const before = JSON.stringify(example.before);
      const after = JSON.stringify(up(example.before));
      return [
        ...(after === JSON.stringify(example.after) ? [] : [`${name} does not give what its test says`]),
        ...(JSON.stringify(example.before) === before ? [] : [`${name} changes the document it is given`]),
        ...(JSON.stringify(up(JSON.parse(after))) === after ? [] : [`${name} is not safe to run twice`]),
      ];
    }),
  ];
}

const addMood: Migration = { to: 2, name: 'AddMood', up: (document) => ({ mood: 'calm', ...document }) };
const renameMood: Migration = {
  to: 3,
  name: 'RenameMood',
  up: ({ mood, ...document }) => ({ temper: mood, ...document }),
};
const addMoodCase: Case = { before: { a: 1 }, after: { mood: 'calm', a: 1 } };

describe('the migrations', () => {
  it('count up to the current version, and every one of them is tested, pure and safe to run twice', () => {
    expect(faults(migrations, cases, CURRENT_VERSION)).toEqual([]);
  });

  it('would not pass without a test, changing their input, run twice to another end, or out of order', () => {
    const changing: Migration = { ...addMood, up: (document) => Object.assign(document, { mood: 'calm' }) };
    const growing: Migration = { ...addMood, up: ({ mood, ...rest }) => ({ mood: `${mood ?? ''}calm`, ...rest }) };
    expect(faults([addMood], { AddMood: addMoodCase }, 2)).toEqual([]);
    expect(faults([addMood], {}, 2)).toEqual(['AddMood has no test']);
    expect(faults([], { AddMood: addMoodCase }, 1)).toEqual(['AddMood is gone']);
    expect(faults([addMood], { AddMood: { ...addMoodCase, after: {} } }, 2)).toHaveLength(1);
    expect(faults([changing], { AddMood: { before: { a: 1 }, after: { a: 1, mood: 'calm' } } }, 2)).toEqual([
      'AddMood changes the document it is given',
    ]);
    expect(faults([growing], { AddMood: addMoodCase }, 2)).toEqual(['AddMood is not safe to run twice']);
    expect(faults([{ ...addMood, to: 3 }], { AddMood: addMoodCase }, 3)).toHaveLength(1);
    expect(faults([addMood], { AddMood: addMoodCase }, 1)).toHaveLength(1);
  });

  it('run from the version of the document on, in order, and no further than asked', () => {
    const document = { version: 1, a: 1 };
    expect(migrate(document, 1, 3, [addMood, renameMood])).toEqual({ version: 3, a: 1, temper: 'calm' });
    expect(migrate({ ...document, version: 2 }, 2, 3, [addMood, renameMood])).toMatchObject({ temper: undefined });
    expect(migrate(document, 1, 2, [addMood, renameMood])).toEqual({ version: 2, a: 1, mood: 'calm' });
    expect(migrate(document, 1, 1, [addMood])).toEqual(document);
    expect(document).toEqual({ version: 1, a: 1 });
  });

  it('are not run on a document that is up to date', () => {
    const failing: Migration = {
      to: 1,
      name: 'Never',
      up: () => {
        throw new Error('run');
      },
    };
    expect(parse(JSON.stringify(documentOf({})), [failing]).status).toBe('loaded');
  });
});
