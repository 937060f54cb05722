import type { Undo } from '../actions';
import { setAside } from '../aside';
import { type AnswersDocument, emptyDocument, stampAfter } from '../document';
import { same } from '../merge';
import { parse } from '../parse';
import { saveDocument } from '../save';
import { type AnswerStorage, workbookKey } from '../storage';
import { opened, openWorkbook } from '../workbooks/workbook-list';
import { listed, readIndex, updateIndex } from '../workbooks/workbooks';
import { applyImport, revert } from './transfer';

/**
 * Imports a file (from `previewImport`) into its own workbook, which is not the one this tab shows: merged with the one
 * on this device, or added as a new one. It becomes the current workbook, which tabs open at their next load. Returns the
 * way back, or undefined where it was not kept: no room, blocked, or what is stored there cannot be read.
 */
export function importWorkbook(storage: AnswerStorage, incoming: AnswersDocument, now: () => number): Undo | undefined {
  const { workbook } = incoming;
  try {
    const isNew = storage.read(workbookKey(workbook.id)) === null;
    const { current: previous } = readIndex(storage);
    const before = readForWriting(storage, incoming, now());
    const after = before && save(storage, applyImport(before, incoming, now()), now());
    if (!after) return undefined;
    updateIndex(storage, now(), (index) => opened(listed(index, after.workbook), workbook.id));
    return () => {
      const current = readForWriting(storage, incoming, now());
      if (!current) return;
      if (isNew && same(current.answers, after.answers)) {
        storage.remove(workbookKey(workbook.id));
        updateIndex(storage, now(), ({ workbooks }) => ({
          current: previous,
          workbooks: workbooks.filter(({ id }) => id !== workbook.id),
        }));
        return;
      }
      const answers = { ...current.answers, ...revert(before.answers, after.answers, current.answers, now()) };
      save(storage, { ...current, answers }, now());
      if (previous !== undefined) openWorkbook(storage, previous, now());
    };
  } catch {
    return undefined;
  }
}

/** The workbook of `incoming` as stored, or an empty one; undefined where writing over it would lose something. */
function readForWriting(storage: AnswerStorage, incoming: AnswersDocument, now: number): AnswersDocument | undefined {
  const read = parse(storage.read(workbookKey(incoming.workbook.id)));
  if (read.status === 'absent') return emptyDocument(incoming.workbook, incoming.edition);
  if (read.status !== 'loaded' && read.status !== 'migrated') return undefined;
  const { document, rejected } = read;
  return rejected.length === 0 || setAside(storage, JSON.stringify(rejected), now) ? document : undefined;
}

function save(storage: AnswerStorage, document: AnswersDocument, now: number): AnswersDocument | undefined {
  return saveDocument(storage, { ...document, savedAt: stampAfter(now, document.savedAt) })?.document;
}
