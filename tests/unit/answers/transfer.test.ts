import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type AnswersDocument, emptyDocument, idsOf } from '../../../src/answers/document';
import {
  applyImport,
  erased,
  exportFile,
  type ImportSetting,
  previewImport,
  revert,
} from '../../../src/answers/files/transfer';
import type { ExerciseId } from '../../../src/schemas/answer-value';
import { documents } from './arbitraries';
import { answer, documentOf, INVENTORY, PRICE, version } from './world';

const now = Date.parse('2026-11-23T09:00:00.000Z');
const preview = (file: AnswersDocument, into: AnswersDocument, setting: Partial<ImportSetting> = {}) => {
  const result = previewImport(exportFile(file).text, { into, now, ...setting });
  if (result.status !== 'ready') throw new Error(`not ready: ${JSON.stringify(result)}`);
  return result;
};
const wordsOf = (document: AnswersDocument) =>
  Object.fromEntries(idsOf(document.answers).map((id) => [id, document.answers[id]?.value]));
const eraseAll = (document: AnswersDocument, at: number): AnswersDocument => {
  const answers: Record<ExerciseId, ReturnType<typeof erased>> = {};
  for (const id of idsOf(document.answers)) {
    const written = document.answers[id];
    if (written) answers[id] = erased(written, at);
  }
  return { ...document, answers };
};

// Many documents are made up here: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

describe('an exported file', () => {
  it('is named after the workbook, also where its name is nothing a file can be called', () => {
    const named = (name: string) => exportFile({ ...documentOf({}), workbook: { id: 'w', name, createdAt: '' } }).name;
    expect(named('Café: Q1/Q2 plan')).toBe('Café-Q1-Q2-plan.ask.json');
    expect(named('../..')).toBe('workbook.ask.json');
    expect(named('')).toBe('workbook.ask.json');
  });

  it('exported, erased, imported, gives every answer back', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: -1e9, max: 1e9 }), (document, drift) => {
        const empty = eraseAll(document, now + drift);
        const result = applyImport(empty, preview(document, empty, { now: now + drift }).incoming, now + drift);
        expect(wordsOf(result)).toEqual(wordsOf(document));
        for (const id of idsOf(document.answers)) {
          const [back, gone] = [result.answers[id], empty.answers[id]];
          if (back?.value !== null) expect(`${back?.updatedAt}` > `${gone?.updatedAt}`).toBe(true);
          expect(back?.history.map(({ value }) => value)).toEqual(
            expect.arrayContaining(document.answers[id]?.history.map(({ value }) => value) ?? []),
          );
        }
      }),
    );
  });

  it('exported and imported at once changes nothing', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { changes, incoming } = preview(document, document);
        expect(changes.same).toHaveLength(idsOf(document.answers).length);
        expect(applyImport(document, incoming, now)).toEqual(document);
      }),
    );
  });
});

describe('a file imported twice', () => {
  it('changes nothing the second time, and is said to change nothing', () => {
    fc.assert(
      fc.property(documents, documents, fc.integer({ min: -1e9, max: 1e9 }), (mine, file, drift) => {
        const once = applyImport(mine, preview(file, mine, { now: now + drift }).incoming, now + drift);
        const again = preview(file, once, { now: now + drift });
        expect(again.changes.same).toHaveLength(idsOf(again.incoming.answers).length);
        expect(wordsOf(applyImport(once, again.incoming, now + drift))).toEqual(wordsOf(once));
      }),
    );
  });
});

describe('the preview of an import', () => {
  const mine = documentOf({
    'a.same': answer('same'),
    'a.newer': answer('mine', '09:00'),
    'a.older': answer('mine', '09:00'),
    'a.erased-here': answer(null, '09:00'),
    'a.erased-there': answer('mine', '09:00'),
    'a.untouched': answer('not in the file'),
  });
  const file = documentOf({
    'a.same': answer('same'),
    'a.newer': answer('theirs', '09:01'),
    'a.older': answer('theirs', '08:59'),
    'a.erased-here': answer('brought back', '08:00'),
    'a.erased-there': answer(null, '09:01'),
    'a.new': answer('new'),
  });

  it('says for each answer what will happen to it, and that is what happens', () => {
    const { changes, incoming } = preview(file, mine);
    expect(changes).toEqual({
      new: ['a.new'],
      restored: ['a.erased-here'],
      newer: ['a.newer'],
      older: ['a.older'],
      erased: ['a.erased-there'],
      same: ['a.same'],
    });
    const { answers } = applyImport(mine, incoming, now);
    expect(answers['a.new']).toEqual(answer('new'));
    expect(answers['a.erased-here']).toMatchObject({ value: 'brought back', updatedAt: '2026-11-23T09:00:00.000Z' });
    expect(answers['a.newer']).toMatchObject({ value: 'theirs', history: [version('mine', '09:00')] });
    expect(answers['a.older']).toMatchObject({ value: 'mine', history: [version('theirs', '08:59')] });
    expect(answers['a.erased-there']).toMatchObject({ value: null, history: [version('mine', '09:00')] });
    expect(answers['a.untouched']).toEqual(mine.answers['a.untouched']);
  });

  it('changes nothing itself', () => {
    const before = JSON.stringify(mine);
    preview(file, mine);
    expect(JSON.stringify(mine)).toBe(before);
  });

  it('leaves out an answer of another kind than hers or the book’s, and says so', () => {
    const rank = { ...answer(null), kind: 'rank' } as const;
    const { rejected, incoming } = preview(documentOf({ 'a.same': rank, 'b.one': rank, 'c.one': rank }), mine, {
      kinds: { 'b.one': 'ask', 'c.one': 'rank' },
    });
    expect(rejected.map(({ id, reason }) => [id, reason])).toEqual([
      ['a.same', 'other-kind'],
      ['b.one', 'other-kind'],
    ]);
    expect(Object.keys(incoming.answers)).toEqual(['c.one']);
  });

  it('names the exercises this edition does not have; they are kept', () => {
    const { unknown, incoming } = preview(file, mine, { kinds: { 'a.new': 'reflect' } });
    expect(unknown).toEqual(idsOf(file.answers).filter((id) => id !== 'a.new'));
    expect(Object.keys(incoming.answers)).toEqual(expect.arrayContaining([...unknown]));
  });

  it('moves answers dated in the future back to now, their history with them, and says so', () => {
    const future = answer('future', '10:00', [version('before', '09:00')]);
    const { aheadOfClock, incoming } = preview(documentOf({ [INVENTORY]: future, [PRICE]: answer('past') }), mine, {
      now: Date.parse('2026-11-22T09:30:00.000Z'),
    });
    expect(aheadOfClock).toEqual([INVENTORY]);
    expect(incoming.answers[INVENTORY]).toEqual(answer('future', '09:30', [version('before', '08:30')]));
    expect(incoming.answers[PRICE]).toEqual(answer('past'));
  });

  it('moves back from however far in the future, to dates that are still dates', () => {
    const history = [{ ...version('ancient'), updatedAt: '0001-01-01T00:00:00.000Z' }];
    const far = { ...answer('far', '09:00', history), updatedAt: '9998-12-31T23:59:59.999Z' };
    const { incoming } = preview(documentOf({ [INVENTORY]: far }), mine);
    expect(previewImport(exportFile(incoming).text, { into: mine, now })).toMatchObject({
      rejected: [],
      aheadOfClock: [],
      hasBrokenText: false,
    });
  });

  it('knows whether the workbook is this one, another on this device, or new', () => {
    const other = documentOf({}, 'w2');
    expect(preview(mine, mine).target).toBe('this');
    expect(preview(other, mine, { known: ['w1', 'w2'] }).target).toBe('other');
    expect(preview(other, mine, { known: ['w1'] }).target).toBe('unknown');
  });

  it('says why a file cannot be imported', () => {
    const setting = { into: mine, now };
    expect(previewImport('', setting)).toEqual({ status: 'unreadable', reason: 'empty' });
    expect(previewImport('{', setting)).toEqual({ status: 'unreadable', reason: 'not-json' });
    const newer = JSON.stringify({ ...mine, version: 9 });
    expect(previewImport(newer, setting)).toMatchObject({ status: 'newer', version: 9 });
  });

  it('reads a file that an editor has given a byte order mark', () => {
    expect(previewImport(`\uFEFF${exportFile(file).text}`, { into: mine, now }).status).toBe('ready');
  });
});

describe('taking an import back', () => {
  it('gives every answer its words and history back, under fresh dates; what was new is erased', () => {
    fc.assert(
      fc.property(documents, documents, (mine, file) => {
        const after = applyImport(mine, preview(file, mine).incoming, now);
        const answers = { ...after.answers, ...revert(mine.answers, after.answers, after.answers, now + 5) };
        for (const id of idsOf(after.answers)) {
          const [was, is] = [mine.answers[id], answers[id]];
          expect([is?.value, is?.history]).toEqual([was?.value ?? null, was?.history ?? []]);
          expect(`${is?.updatedAt}` >= `${after.answers[id]?.updatedAt}`).toBe(true);
        }
      }),
    );
  });

  it('leaves alone what was written since', () => {
    const before = documentOf({ [INVENTORY]: answer('mine', '09:00'), [PRICE]: answer('mine', '09:00') }).answers;
    const after = documentOf({ [INVENTORY]: answer('theirs', '09:01'), [PRICE]: answer('theirs', '09:01') }).answers;
    const current = { ...after, [PRICE]: answer('written since', '09:02') };
    expect(Object.keys(revert(before, after, current, now))).toEqual([INVENTORY]);
  });
});

describe('characters broken in half', () => {
  it('are told of, because their halves cannot be shown', () => {
    const setting = {
      into: emptyDocument({ id: 'w', name: 'W', createdAt: '2026-01-01T00:00:00.000Z' }),
      now: Date.now(),
    };
    const file = JSON.stringify(emptyDocument({ id: 'v', name: 'half \ud83d', createdAt: '2026-01-01T00:00:00.000Z' }));
    const whole = JSON.stringify(emptyDocument({ id: 'v', name: 'whole 😀', createdAt: '2026-01-01T00:00:00.000Z' }));
    expect(previewImport(file, setting)).toMatchObject({ hasBrokenText: true });
    expect(previewImport(whole, setting)).toMatchObject({ hasBrokenText: false });
  });
});
