import { expect, test } from 'vitest';
import { ledgerText, withNew } from '../../../scripts/ledger';
import { judgeSite } from './fixture';

test('tells the author which line the ledger lacks, and how to add it', () => {
  expect(judgeSite('ledger-missing')).toEqual([
    [
      'exercises/the-ask.yaml:2',
      'ledger-missing',
      'The exercise "the-ask.pairs" is not in the ledger.',
      'Run "npm run ledger". It adds "the-ask.pairs": { "kind": "reflect", "since": "0.1" } to src/content/exercises/ledger.json.',
    ],
  ]);
});

test('tells the author what an edition had published, but lets her withdraw an exercise and name a successor', () => {
  expect(judgeSite('ledger-changed')).toEqual([
    [
      'exercises/ledger.json:2',
      'ledger-changed',
      '"since" of "the-ask.carts" is not what edition 0.1 published.',
      '"since": "0.1" (only "withdrawn" and "successor" may be added).',
    ],
    [
      'exercises/ledger.json:1',
      'ledger-changed',
      '"the-ask.gone" was published in edition 0.1 and is gone from the ledger.',
      'Put back "the-ask.gone": { "kind": "predict", "since": "0.1" }.',
    ],
    [
      'exercises/the-ask.yaml:3',
      'ledger-changed',
      '"the-ask.pairs" is "predict" in the ledger and "reflect" here.',
      'kind: predict (or give the new exercise an id of its own, and withdraw this one).',
    ],
  ]);
});

test('tells the author how to withdraw an exercise that she removed, and not to use its id again', () => {
  expect(judgeSite('ledger-stale')).toEqual([
    [
      'exercises/ledger.json:2',
      'ledger-stale',
      '"the-ask.back" was withdrawn in edition 0.2, but stands in the YAML.',
      'Give the exercise in the YAML a new id; a published id is never used again.',
    ],
    [
      'exercises/ledger.json:3',
      'ledger-stale',
      '"the-ask.left" is in the ledger, but no YAML file has it.',
      'Put the exercise back, or withdraw it: "the-ask.left": { "kind": "shift", "since": "0.1", "withdrawn": "0.1" }. If no edition was published with it, remove the line.',
    ],
  ]);
});

test('adds an author’s new exercises to the ledger, sorted, and changes no entry that is there', () => {
  const ledger = { 'the-ask.pairs': { kind: 'shift', since: '0.1', withdrawn: '0.2' } };
  const exercises = [
    { id: 'the-ask.pairs', kind: 'reflect' },
    { id: 'the-ask.carts', kind: 'predict' },
  ];
  expect(ledgerText(withNew(ledger, exercises, '0.3'))).toBe(
    '{\n' +
      '  "the-ask.carts": { "kind": "predict", "since": "0.3" },\n' +
      '  "the-ask.pairs": { "kind": "shift", "since": "0.1", "withdrawn": "0.2" }\n' +
      '}\n',
  );
});

test('writes a ledger that reads back as it was', () => {
  const ledger = { 'a.b': { kind: 'shift', since: '0.1', withdrawn: '0.2', successor: 'a.c' } };
  expect(JSON.parse(ledgerText(ledger))).toEqual(ledger);
  expect(JSON.parse(ledgerText({}))).toEqual({});
});
