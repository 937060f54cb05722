import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/answers/parse';
import { EXERCISE_KINDS } from '../../../src/schemas/answer-value';

const folder = new URL('../../fixtures/answers/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** Append-only: a changed sum means that a document some reader holds was edited. */
const sums: Readonly<Record<string, string>> = {
  'corrupt.json': 'bf384ba0730ba4da721e3466a5da0df4862e6ae9eaf6a21e4c376c33696bb54d',
  'hostile.json': '9ecae6619cd13b9cee7898ac797288ffb459a9d38966671e59d5278228359e3c',
  'newer.json': '9f0441ac85925d6dc68b605290f3dcb47ef7f518c9dd337137fba61197fe7d05',
  'truncated.json': '2d81fa3b0cccc631ed411b917bf7275feaccd8d64519d664ed4623503b932663',
  'v1-every-kind.json': 'adc4532cb6c0ccc3729e537d52600f1197ee2390532f70f9d3bcb348a6496bb4',
  'v1-full.json': 'd73512fb4a0e0f4d65c55b0faf2fd428e6fa3353e27bda326f721f1840ee4c0c',
  'v1-small.json': '0f02deb2051e2e09b36dfc26c11632246a6d98c790c3f3af609abca14074c9eb',
};

describe('documents readers may still hold', () => {
  it('are as they were when they were frozen', () => {
    const found = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(Object.fromEntries(found.map((name) => [name, hash(read(name))]))).toEqual(sums);
  });

  it('of every version are read without losing an answer, a date or a version', () => {
    const saved = Object.keys(sums).filter((name) => name.startsWith('v'));
    for (const name of saved) {
      const document = JSON.parse(read(name));
      expect(parse(read(name))).toMatchObject({ document: { answers: document.answers }, rejected: [] });
    }
    expect(saved).toContain('v1-full.json');
  });

  it('hold an answer to an exercise of this book of every kind', () => {
    const answers: Record<string, { kind: string }> = JSON.parse(read('v1-every-kind.json')).answers;
    const ledger: Record<string, { kind: string }> = JSON.parse(
      readFileSync(new URL('../../../src/content/exercises/ledger.json', import.meta.url), 'utf8'),
    );
    for (const [id, { kind }] of Object.entries(answers)) expect([id, ledger[id]?.kind]).toEqual([id, kind]);
    expect(
      Object.values(answers)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual([...EXERCISE_KINDS].sort());
  });

  it('hold an answer of every kind, one erased, one starred and one with a history', () => {
    const answers: { kind: string; value: unknown; starred?: true; history: unknown[] }[] = Object.values(
      JSON.parse(read('v1-full.json')).answers,
    );
    expect([...new Set(answers.map(({ kind }) => kind))].sort()).toEqual([...EXERCISE_KINDS].sort());
    expect(answers.some(({ value }) => value === null)).toBe(true);
    expect(answers.some(({ starred, history }) => starred && history.length > 0)).toBe(true);
  });

  it('that are broken say how, and those of a newer edition show what can be shown', () => {
    expect(parse(read('corrupt.json'))).toEqual({ status: 'unreadable', reason: 'not-json' });
    expect(parse(read('truncated.json'))).toEqual({ status: 'unreadable', reason: 'not-json' });
    const newer = parse(read('newer.json'));
    expect(newer).toMatchObject({ status: 'newer', version: 2, rejected: [{ id: 'dyson.sketch' }] });
    expect(newer.status === 'newer' && Object.keys(newer.document?.answers ?? {})).toEqual(['human-capital.inventory']);
  });

  it('made to do harm lose what is harmful, entry by entry, and keep the rest', () => {
    const result = parse(read('hostile.json'));
    if (result.status !== 'loaded') throw new Error(result.status);
    const { document, rejected } = result;
    expect(Object.keys(document.answers)).toEqual(['good.one', 'good.future', 'good.scarred']);
    expect(document.answers['good.one']?.value).toBe('half \uFFFD an emoji');
    expect(document.answers['good.future']?.updatedAt).toBe('2999-01-01T00:00:00.000Z');
    expect(document.answers['good.scarred']?.history.map(({ value }) => value)).toEqual(['earlier']);
    expect(document.answers['good.scarred']).not.toHaveProperty('extra');
    expect(document.workbook.createdAt).toBe('2026-11-22T09:30:00.000Z');
    expect(rejected.map(({ id, reason }) => [id, reason])).toEqual([
      ['good.scarred', 'bad-history'],
      ['__proto__', 'bad-id'],
      ['constructor', 'bad-id'],
      ['No Slug', 'bad-id'],
      ['bad.null', 'not-an-answer'],
      ['bad.history', 'not-an-answer'],
      ['bad.kind', 'unknown-kind'],
      ['bad.value', 'bad-value'],
      ['bad.rate', 'bad-value'],
      ['bad.labels', 'bad-question'],
      ['bad.prompt', 'bad-question'],
      ['bad.date', 'bad-date'],
      ['bad.last-date', 'bad-date'],
      ['bad.twice', 'duplicate-id'],
    ]);
  });
});
