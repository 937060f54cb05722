import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exportFile } from '../../../src/answers/files/transfer';
import schema from '../../../src/answers/files/workbook.schema.json';
import { parse } from '../../../src/answers/parse';
import { documents } from './arbitraries';
import { answer, documentOf, INVENTORY } from './world';

const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
const problems = (data: unknown) => (validate(data) ? [] : validate.errors);
const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/answers/${name}`, import.meta.url), 'utf8'));

// Many documents are made up here: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

describe('the published JSON Schema', () => {
  it('describes every file the book exports', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(problems(JSON.parse(exportFile(document).text))).toEqual([]);
      }),
    );
  });

  it('describes the documents readers hold, and not the broken ones', () => {
    for (const name of ['v1-small.json', 'v1-full.json', 'v1-every-kind.json'])
      expect(problems(fixture(name))).toEqual([]);
    for (const name of ['newer.json', 'hostile.json']) expect(problems(fixture(name))).not.toEqual([]);
  });

  it('refuses an answer wherever the book does', () => {
    const entry = answer('mine');
    const bad = [
      { ...entry, kind: 'sketch' },
      { ...entry, value: 7 },
      { ...entry, kind: 'rate', value: { a: 6 } },
      { ...entry, kind: 'rank', value: ['a', 'a'] },
      { ...entry, kind: 'commit', value: { what: '', who: '' } },
      { ...entry, kind: 'predict', value: { guess: '', revealed: true, more: 1 } },
      { ...entry, labels: { constructor: 'x' } },
      { ...entry, updatedAt: 'yesterday' },
    ];
    for (const wrong of bad) {
      const document = { ...documentOf({}), answers: { [INVENTORY]: wrong } };
      expect(problems(document)).not.toEqual([]);
      expect(parse(JSON.stringify(document))).toMatchObject({ status: 'loaded', rejected: [{ id: INVENTORY }] });
    }
  });
});
