import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { MAX_DEPTH, MAX_SIZE, parse } from '../../../src/answers/parse';
import { documents } from './arbitraries';
import { answer, documentOf, INVENTORY, PRICE } from './world';

const good = documentOf({ [INVENTORY]: answer('mine') });
const text = (change: object) => JSON.stringify({ ...good, ...change });
const reasonOf = (result: ReturnType<typeof parse>) => (result.status === 'unreadable' ? result.reason : result.status);

// Many documents are made up here: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

describe('reading a saved document', () => {
  it('never throws, whatever text it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => {
        expect(parse(any).status).toBe('unreadable');
      }),
    );
  });

  it('never throws, whatever JSON it is given in place of any part', () => {
    const parts = ['format', 'version', 'edition', 'savedAt', 'workbook', 'answers', 'else'];
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.json(), (part, json) => {
        const result = parse(text({ [part]: JSON.parse(json) }));
        expect(['loaded', 'newer', 'unreadable']).toContain(result.status);
      }),
    );
  });

  it('never throws, whatever stands for an answer or a part of one, and keeps the other answers', () => {
    const parts = ['kind', 'value', 'prompt', 'labels', 'updatedAt', 'starred', 'history', 'whole'];
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.jsonValue(), (part, json) => {
        const entry = part === 'whole' ? json : { ...answer('850'), [part]: json };
        const result = parse(text({ answers: { ...good.answers, [PRICE]: entry } }));
        expect(result).toMatchObject({ status: 'loaded', document: { answers: good.answers } });
      }),
    );
  });

  it('finds again every document that can be written', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(parse(JSON.stringify(document))).toEqual({ status: 'loaded', document, rejected: [] });
      }),
    );
  });

  it('tells an absent document from one that cannot be read', () => {
    expect(parse(null)).toEqual({ status: 'absent' });
    expect(reasonOf(parse(' \n'))).toBe('empty');
  });

  it('has a reason of its own for each way a document can be unreadable', () => {
    expect(reasonOf(parse(`"${'x'.repeat(MAX_SIZE)}"`))).toBe('too-large');
    expect(reasonOf(parse('['.repeat(MAX_DEPTH + 1)))).toBe('too-deep');
    expect(reasonOf(parse('['.repeat(2_000_000)))).toBe('too-deep');
    expect(reasonOf(parse(text({}).slice(0, -5)))).toBe('not-json');
    for (const other of ['null', '[]', '7', '"text"', '{}', '{"format":"another/app","version":1}'])
      expect(reasonOf(parse(other))).toBe('not-a-workbook');
    for (const version of ['1', 0, 1.5, null]) expect(reasonOf(parse(text({ version })))).toBe('not-a-workbook');
    for (const answers of [[], null, 'text']) expect(reasonOf(parse(text({ answers })))).toBe('not-a-workbook');
    for (const workbook of [null, {}, { id: '../index' }])
      expect(reasonOf(parse(text({ workbook })))).toBe('not-a-workbook');
  });

  it('takes a document whose dates and name are damaged: the answers count', () => {
    const result = parse(text({ edition: 7, savedAt: 'now', workbook: { id: 'w1' } }));
    expect(result).toMatchObject({ status: 'loaded', document: { answers: good.answers, edition: '' } });
  });

  it('shows of a newer document what it understands, and lists the rest', () => {
    const entries = { ...good.answers, [PRICE]: { ...answer('850'), kind: 'sketch' } };
    expect(parse(text({ version: 2, answers: entries }))).toMatchObject({
      status: 'newer',
      version: 2,
      document: { answers: good.answers },
      rejected: [{ id: PRICE, reason: 'unknown-kind' }],
    });
    expect(parse(text({ version: 2, answers: 'in another place' }))).toMatchObject({ status: 'newer', rejected: [] });
  });

  it('keeps answers to exercises this edition does not have', () => {
    const result = parse(text({ answers: { 'withdrawn.long-ago': answer('still here') } }));
    expect(result).toMatchObject({
      document: { answers: { 'withdrawn.long-ago': { value: 'still here' } } },
      rejected: [],
    });
  });

  it('finds both copies of an answer that stands there twice, also under an escaped name', () => {
    const copy = (value: string) => JSON.stringify(answer(value));
    const twice = text({ answers: {} }).replace(
      '"answers":{}',
      `"answers":{"a.b":${copy('one')}, "c.d":${copy('"}],{')},"\\u0061.b" : ${copy('two')}}`,
    );
    const result = parse(twice);
    expect(result).toMatchObject({ status: 'loaded', document: { answers: { 'c.d': { value: '"}],{' } } } });
    const rejected = result.status === 'loaded' ? result.rejected : [];
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ id: 'a.b', reason: 'duplicate-id' });
    expect(rejected[0]?.raw).toEqual([copy('one'), copy('two')]);
  });

  it('puts an answer whose history is newer than itself in order', () => {
    const history = [answer('newest', '09:05'), answer('oldest', '08:00')].map(
      ({ kind: _, history: __, ...rest }) => rest,
    );
    const result = parse(text({ answers: { [INVENTORY]: answer('middle', '09:00', history) } }));
    const read = result.status === 'loaded' ? result.document.answers[INVENTORY] : undefined;
    expect([read?.value, ...(read?.history ?? []).map(({ value }) => value)]).toEqual(['newest', 'middle', 'oldest']);
  });

  it('leaves the prototype of every object alone', () => {
    parse(text({}).replace('"answers":{', '"__proto__":{"polluted":1},"answers":{"__proto__":{"polluted":1},'));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
