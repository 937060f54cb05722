import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  EXERCISE_KINDS,
  isAnswerValue,
  isExerciseId,
  isExerciseKind,
  MAX_ITEMS,
  MAX_TEXT,
} from '../../../src/schemas/answer-value';
import { values } from './arbitraries';

const ask = { who: '', today: '', become: '', able: '', because: '' };
const allocate = { skill: 50, tool: 50, information: 50, access: 50, confidence: 50, community: 50 };

// Many documents are made up here: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

describe('what an answer may hold', () => {
  it('is for every kind what its exercise stores', () => {
    for (const kind of EXERCISE_KINDS)
      fc.assert(
        fc.property(values[kind], (value: unknown) => {
          expect(isAnswerValue(kind, value)).toBe(true);
        }),
      );
  });

  it('is nothing else, whatever it is', () => {
    for (const kind of EXERCISE_KINDS)
      for (const value of [null, undefined, 7, true, [7], [null], { '': 1 }, { __proto__: null, x: {} }, () => ''])
        expect([kind, isAnswerValue(kind, value)]).toEqual([kind, false]);
  });

  it('may be over- or underspent, but not by less than nothing or by parts of a point', () => {
    expect(isAnswerValue('allocate', allocate)).toBe(true);
    for (const skill of [-1, 101, 0.5, Number.NaN, '5'])
      expect(isAnswerValue('allocate', { ...allocate, skill })).toBe(false);
  });

  it('has every field of its kind and no other', () => {
    const { because: _, ...four } = ask;
    expect(isAnswerValue('ask', ask)).toBe(true);
    expect(isAnswerValue('ask', four)).toBe(false);
    expect(isAnswerValue('ask', { ...ask, more: '' })).toBe(false);
    expect(isAnswerValue('commit', { what: '', who: '', by: '' })).toBe(true);
    expect(isAnswerValue('commit', { what: '', who: '', by: '', outcome: 7 })).toBe(false);
  });

  it('names nothing twice and nothing an object inherits', () => {
    expect(isAnswerValue('rank', ['a', 'b'])).toBe(true);
    expect(isAnswerValue('rank', ['a', 'a'])).toBe(false);
    expect(isAnswerValue('rank', ['constructor'])).toBe(false);
    const row = { id: 'r', before: '', become: '' };
    expect(isAnswerValue('shift', [row, row])).toBe(false);
    expect(isAnswerValue('rate', JSON.parse('{"__proto__":1}'))).toBe(false);
    expect(isAnswerValue('rate', { prototype: 1 })).toBe(false);
  });

  it('may be long, up to a limit', () => {
    expect(isAnswerValue('reflect', 'x'.repeat(MAX_TEXT))).toBe(true);
    expect(isAnswerValue('reflect', 'x'.repeat(MAX_TEXT + 1))).toBe(false);
    const many = Array.from({ length: MAX_ITEMS + 1 }, (_, at) => `o${at}`);
    expect([isAnswerValue('rank', many.slice(1)), isAnswerValue('rank', many)]).toEqual([true, false]);
  });
});

describe('the name of an exercise', () => {
  it('is a slug, a dot and a word', () => {
    for (const id of ['human-capital.inventory', 'a.1']) expect(isExerciseId(id)).toBe(true);
    for (const id of ['', '.', 'a', 'a.b.c', 'A.b', 'a.b\n', ' a.b', '__proto__', `a.${'b'.repeat(200)}`])
      expect(isExerciseId(id)).toBe(false);
  });

  it('has one of nine kinds', () => {
    expect(EXERCISE_KINDS.every(isExerciseKind)).toBe(true);
    for (const kind of ['sketch', 'toString', '', null, 0]) expect(isExerciseKind(kind)).toBe(false);
  });
});
