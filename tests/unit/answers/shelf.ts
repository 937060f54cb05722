import type { AnswersDocument } from '../../../src/answers/document';
import { workbookKey } from '../../../src/answers/storage';
import type { Outcome } from '../../../src/answers/workbooks/workbook-list';
import { readIndex } from '../../../src/answers/workbooks/workbooks';
import { answer, documentOf, INVENTORY, version, type World, worldWith } from './world';

/** The workbook that is open, `w1`. */
export const acme = documentOf({ [INVENTORY]: answer('acme', '08:00', [version('acme, earlier', '07:00')]) }, 'w1');
/** The other one, `w2`, written later. */
export const beta = {
  ...documentOf({ [INVENTORY]: answer('beta') }, 'w2'),
  savedAt: '2026-11-22T09:30:00.000Z',
};

/** A device with two workbooks, the first of them open. */
export function shelfOfTwo(): World {
  const world = worldWith(acme);
  world.area.items.set(workbookKey('w2'), JSON.stringify(beta));
  return world;
}

/** All that is stored, each key with its text. */
export const itemsOf = (world: World) => Object.fromEntries(world.area.items);

/** A workbook as it is stored. */
export const storedIn = (world: World, id: string): AnswersDocument =>
  JSON.parse(world.text(workbookKey(id)) ?? 'null');

/** Id of the open workbook. */
export const currentOf = (world: World) => readIndex(world.storage()).current;

/** What came of something that was to be done. @throws where it was refused */
export function done<T>(outcome: Outcome<T>): T {
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome.done;
}
