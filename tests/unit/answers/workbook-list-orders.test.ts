import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type AnswersDocument, idsOf } from '../../../src/answers/document';
import { deleteWorkbook } from '../../../src/answers/workbooks/delete-workbook';
import {
  archiveWorkbook,
  createWorkbook,
  duplicateWorkbook,
  listWorkbooks,
  type Outcome,
  openWorkbook,
  renameWorkbook,
  takeOut,
} from '../../../src/answers/workbooks/workbook-list';
import { acme, beta, done, itemsOf, shelfOfTwo } from './shelf';
import { PRICE, reflect } from './world';

// Many sequences are made up here: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

describe('whatever is done, in whatever order', () => {
  const step = fc.oneof(
    fc.record({ what: fc.constantFrom('create', 'write'), at: fc.nat(9) }),
    fc.record({ what: fc.constantFrom('duplicate', 'rename', 'archive', 'take out', 'open', 'delete'), at: fc.nat(9) }),
    fc.record({ what: fc.constant('undo'), at: fc.nat(9) }),
  );

  it('no answer is lost but in what was deleted, and that comes back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.integer({ min: 0, max: 40_000 }), (steps, spare) => {
        const world = shelfOfTwo();
        const storage = world.storage();
        const backs: (() => Outcome<unknown>)[] = [];
        const expected = new Map<string, unknown>([
          ['w1', acme.answers],
          ['w2', beta.answers],
        ]);
        world.faults = { room: Object.values(itemsOf(world)).join('').length + spare };
        for (const { what, at } of steps) {
          const list = listWorkbooks(storage);
          const id = list[at % Math.max(1, list.length)]?.id ?? 'none';
          world.pass(1000);
          if (what === 'create' || what === 'duplicate') {
            const made =
              what === 'create'
                ? createWorkbook(storage, 'New', world.now())
                : duplicateWorkbook(storage, id, world.now());
            if ('done' in made) expected.set(made.done.id, what === 'create' ? {} : expected.get(id));
          } else if (what === 'write') {
            const tab = world.tab({ hears: false });
            tab.set(PRICE, `written ${world.now()}`, reflect);
            tab.flush();
            if (tab.status(PRICE) === 'saved') expected.set(tab.document().workbook.id, tab.document().answers);
          } else if (what === 'delete') {
            const outcome = deleteWorkbook(storage, id, world.now);
            if ('done' in outcome) {
              const was = expected.get(id);
              expected.delete(id);
              backs.push(() => {
                const back = outcome.done();
                if ('done' in back) expected.set(id, was);
                return back;
              });
            }
          } else if (what === 'undo') {
            const back = backs.pop();
            if (back && 'refused' in back()) backs.push(back);
          } else if (what === 'rename') renameWorkbook(storage, id, `Name ${at}`, world.now());
          else if (what === 'archive') archiveWorkbook(storage, id, world.now);
          else (what === 'open' ? openWorkbook : takeOut)(storage, id, world.now());
        }
        world.faults = {};
        for (const back of backs.reverse()) done(back());
        const kept = Object.fromEntries(
          listWorkbooks(storage).map(({ id, stored }) => [id, 'document' in stored && stored.document?.answers]),
        );
        expect(listWorkbooks(storage)).toHaveLength(expected.size);
        expect(Object.keys(kept).sort()).toEqual([...expected.keys()].sort());
        for (const [id, answers] of expected) {
          for (const exercise of idsOf(answers as AnswersDocument['answers']))
            expect(kept[id]).toHaveProperty(
              [exercise, 'value'],
              (answers as AnswersDocument['answers'])[exercise]?.value,
            );
        }
      }),
      { numRuns: 150 },
    );
  });
});
