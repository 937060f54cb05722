import { setAside } from '../aside';
import { stampAfter } from '../document';
import { merge } from '../merge';
import { parse } from '../parse';
import { type AnswerStorage, workbookKey } from '../storage';
import { attempt, changeIndex, isReadable, latest, type Outcome, type WayBack } from './workbook-list';
import { readIndex } from './workbooks';

/**
 * Takes a workbook off this device. Its text stays in memory: the way back writes it as it was, in its place, and merges
 * it where another tab has written it again since. Where it was the current one, the one saved last of the others
 * becomes it; where there is none, the next page begins a fresh one.
 */
export function deleteWorkbook(storage: AnswerStorage, id: string, now: () => number): Outcome<WayBack> {
  return attempt(() => {
    const text = storage.read(workbookKey(id));
    const { current, workbooks } = readIndex(storage);
    const at = workbooks.findIndex((entry) => entry.id === id);
    const entry = workbooks[at];
    if (!entry) return { refused: 'gone' };
    const list = () =>
      changeIndex(storage, now(), (index) => {
        const others = index.workbooks.filter((other) => other.id !== id);
        return { current: current === id ? id : index.current, workbooks: others.toSpliced(at, 0, entry) };
      });
    const refused = changeIndex(storage, now(), (index) => ({
      current: current === id ? latest(storage, id) : index.current,
      workbooks: index.workbooks.filter((other) => other.id !== id),
    }));
    if (refused) return { refused };
    if (!storage.remove(workbookKey(id))) {
      list();
      return { refused: 'not-kept' };
    }
    return {
      done: () =>
        attempt(() => {
          if (text !== null && !bringBack(storage, id, text, now())) return { refused: 'not-kept' };
          const unlisted = list();
          return unlisted ? { refused: unlisted } : { done: id };
        }),
    };
  });
}

function bringBack(storage: AnswerStorage, id: string, text: string, now: number): boolean {
  const key = workbookKey(id);
  const since = storage.read(key);
  if (since === null || since === text) return storage.write(key, text);
  const [was, is] = [parse(text), parse(since)];
  const both = [was, is].every((read) => isReadable(read) && read.rejected.length === 0);
  if (!both || !isReadable(was) || !isReadable(is)) return setAside(storage, text, now);
  const merged = merge(was.document, is.document);
  return storage.write(key, JSON.stringify({ ...merged, savedAt: stampAfter(now, merged.savedAt) }));
}
