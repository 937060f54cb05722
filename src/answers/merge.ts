import type { ExerciseId } from '../schemas/answer-value';
import { isRecord } from '../schemas/answer-value';
import {
  type Answer,
  type Answers,
  type AnswersDocument,
  idsOf,
  MAX_HISTORY,
  type Version,
  versionOf,
} from './document';

/**
 * Two documents become one, answer by answer: the newer version wins, the other goes to that answer's history, and an
 * erased answer takes part as a dated null. Pure, and in any order the same: idempotent, commutative, associative (but
 * for the eleventh version of an erased answer, which is shed at different moments in different orders).
 * An answer is therefore a set of versions: the newest is shown, the ten next are its history. The workbook's name and
 * the edition come from the document saved later.
 */
export function merge(a: AnswersDocument, b: AnswersDocument): AnswersDocument {
  return { ...later(a, b), answers: mergeEach(a.answers, b.answers, (mine, theirs) => mergeAnswers(mine, theirs)) };
}

/**
 * What this tab shows (`mine`) and what storage holds (`theirs`) become one, knowing what both began from (`base`).
 * What only one of them changed is no conflict and leaves no trace in the history; what both changed is merged.
 * Where `theirs` is the older of the two without a change here, a tab with a stale view has written: mine stays.
 */
export function mergeSince(
  base: AnswersDocument | undefined,
  mine: AnswersDocument,
  theirs: AnswersDocument,
): AnswersDocument {
  const answers = mergeEach(mine.answers, theirs.answers, (ours, other, id) => {
    const before = base?.answers[id];
    if (same(ours, other)) return other;
    if (before && same(before, ours)) return compareVersions(other, ours) <= 0 ? other : ours;
    if (before && same(before, other)) return ours;
    return mergeAnswers(ours, other);
  });
  const newer = later(mine, theirs);
  const renamed = base && same(base.workbook, theirs.workbook) ? mine : newer;
  const { workbook } = base && same(base.workbook, mine.workbook) ? theirs : renamed;
  return { ...newer, workbook, answers };
}

/**
 * Two answers to one exercise become one. An exercise never changes its kind (the ledger says so), so two kinds meet only
 * in a document that was tampered with; the kind first in the alphabet then stays, the same one in every tab.
 */
export function mergeAnswers(a: Answer, b: Answer): Answer {
  if (a.kind !== b.kind) return a.kind < b.kind ? a : b;
  const newest = new Map<string, Version>();
  for (const version of [versionOf(a), ...a.history, versionOf(b), ...b.history]) {
    const key = wording(version);
    const known = newest.get(key);
    if (!known || known.updatedAt < version.updatedAt) newest.set(key, versionOf(version));
  }
  const [current = versionOf(a), ...earlier] = [...newest.values()].sort(compareVersions);
  const history = earlier.filter(({ value }) => value !== null).slice(0, MAX_HISTORY);
  return { kind: a.kind, ...current, ...((a.starred || b.starred) && { starred: true }), history };
}

/** The order of versions, newest first; where the time is the same, by their canonical JSON. 0 only for equal versions. */
export function compareVersions(a: Version, b: Version): number {
  return compare(b.updatedAt, a.updatedAt) || compare(wording(b), wording(a));
}

/** What a version says, whenever it was said: equal text for equal value, question and labels. */
export function wording({ value, prompt, labels }: Version): string {
  return canonicalJson([value, prompt, labels]);
}

/** True when two things have the same canonical JSON. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

/** JSON with the keys of every object in order, so that equal data is equal text. */
export function canonicalJson(data: unknown): string {
  return String(
    JSON.stringify(data, (_key, value: unknown) =>
      isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b))) : value,
    ),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function mergeEach(
  mine: Answers,
  theirs: Answers,
  join: (mine: Answer, theirs: Answer, id: ExerciseId) => Answer,
): Answers {
  const merged: Record<ExerciseId, Answer> = { ...theirs };
  for (const id of idsOf(mine)) {
    const ours = mine[id];
    const other = theirs[id];
    if (ours) merged[id] = other ? join(ours, other, id) : ours;
  }
  return merged;
}

function later(a: AnswersDocument, b: AnswersDocument): AnswersDocument {
  const header = ({ savedAt, edition, workbook }: AnswersDocument) => canonicalJson([savedAt, edition, workbook]);
  return compare(header(a), header(b)) >= 0 ? a : b;
}
