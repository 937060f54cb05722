import type { ExerciseId, ExerciseKind } from '~/schemas/answer-value';
import { type Answer, type Answers, type AnswersDocument, idsOf, stampAfter } from '../document';
import { compareVersions, mergeAnswers, same, wording } from '../merge';
import { parse, type Rejected, type UnreadableReason } from '../parse';

/** The document as a file: its name, its text, and the type to save or share it as. */
export function exportFile(document: AnswersDocument): ExportedFile {
  const name = document.workbook.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return {
    name: `${name || 'workbook'}.ask.json`,
    text: `${JSON.stringify(document, null, 2)}\n`,
    type: 'application/json',
  };
}

/**
 * Says what an import of `text` would do, before anything is changed. Never throws.
 * `now` is in milliseconds: an entry dated later (a clock ran ahead) is moved back to it, its history with it.
 */
export function previewImport(text: string, { into, known, kinds = {}, now }: ImportSetting): ImportPreview {
  const read = parse(text.replace(/^\uFEFF/, ''));
  switch (read.status) {
    case 'absent':
      return { status: 'unreadable', reason: 'empty' };
    case 'unreadable':
    case 'newer':
      return read;
    case 'loaded':
    case 'migrated':
      break;
  }
  const rejected = [...read.rejected];
  const answers: Record<ExerciseId, Answer> = {};
  const aheadOfClock: ExerciseId[] = [];
  for (const id of idsOf(read.document.answers)) {
    const answer = read.document.answers[id];
    if (!answer) continue;
    const kind = into.answers[id]?.kind ?? kinds[id];
    if (kind && kind !== answer.kind) {
      rejected.push({ id, reason: 'other-kind', raw: answer });
      continue;
    }
    const ahead = Date.parse(answer.updatedAt) - now;
    if (ahead > 0) aheadOfClock.push(id);
    answers[id] = ahead > 0 ? movedBack(answer, ahead) : answer;
  }
  const incoming: AnswersDocument = { ...read.document, answers };
  const { id } = incoming.workbook;
  return {
    status: 'ready',
    incoming,
    target: id === into.workbook.id ? 'this' : known?.includes(id) ? 'other' : 'unknown',
    changes: compareImport(into, incoming, now),
    rejected,
    aheadOfClock,
    hasBrokenText: hasBrokenText(text.replace(/^\uFEFF/, '')),
    unknown: idsOf(answers).filter((exercise) => !kinds[exercise]),
  };
}

/** What an import does to each exercise it names. */
export function compareImport(into: AnswersDocument, incoming: AnswersDocument, now: number): ImportChanges {
  const changes: Record<ImportOutcome, ExerciseId[]> = {
    new: [],
    restored: [],
    newer: [],
    older: [],
    erased: [],
    same: [],
  };
  for (const { id, outcome } of plan(into, incoming, now)) changes[outcome].push(id);
  return changes;
}

/** The document after the import: merged, with what had been erased brought back under a fresh date. */
export function applyImport(into: AnswersDocument, incoming: AnswersDocument, now: number): AnswersDocument {
  const answers: Record<ExerciseId, Answer> = { ...into.answers };
  for (const { id, answer } of plan(into, incoming, now)) answers[id] = answer;
  return { ...into, answers };
}

/**
 * The answers to put back so that `current` is again what it was `before` a change (an import, an erasure) that led to
 * `after`: under fresh dates, so that other tabs agree. What was written since the change is left as it is.
 */
export function revert(before: Answers, after: Answers, current: Answers, now: number): Answers {
  const changes: Record<ExerciseId, Answer> = {};
  for (const id of idsOf(after)) {
    const was = before[id];
    const became = after[id];
    const is = current[id];
    if (!became || !is || same(was, became) || compareVersions(became, is) !== 0) continue;
    changes[id] = was ? { ...was, updatedAt: stampAfter(now, is.updatedAt) } : erased(is, now);
  }
  return changes;
}

/** The answer after the reader erased it: a dated null. Its earlier versions are erased with it. */
export function erased({ kind, prompt, labels, updatedAt }: Answer, now: number): Answer {
  return { kind, value: null, prompt, labels, updatedAt: stampAfter(now, updatedAt), history: [] };
}

/** A file to hand to the reader. */
export interface ExportedFile {
  readonly name: string;
  readonly text: string;
  readonly type: 'application/json';
}

/** What a preview needs to know. */
export interface ImportSetting {
  /** The document the answers would go into. */
  readonly into: AnswersDocument;
  /** Ids of the workbooks on this device. */
  readonly known?: readonly string[];
  /** The book's exercises and their kinds. */
  readonly kinds?: Readonly<Record<ExerciseId, ExerciseKind>>;
  /** Milliseconds. */
  readonly now: number;
}

/** What the reader is shown before she decides. */
export type ImportPreview =
  | {
      readonly status: 'ready';
      /** What `applyImport` takes. */
      readonly incoming: AnswersDocument;
      /** Whether the file's workbook is this one, another on this device, or none that is known here. */
      readonly target: 'this' | 'other' | 'unknown';
      readonly changes: ImportChanges;
      /** Entries left out, each with its reason. */
      readonly rejected: readonly Rejected[];
      /** Entries dated in the future; they are moved back to now. */
      readonly aheadOfClock: readonly ExerciseId[];
      /** True where characters in the file were broken in half; each is shown as U+FFFD. */
      readonly hasBrokenText: boolean;
      /** Entries of exercises this edition does not have; they are kept. */
      readonly unknown: readonly ExerciseId[];
    }
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'unreadable'; readonly reason: UnreadableReason };

/**
 * What happens to one answer: it is new here; comes back after having been erased; replaces an older one, which enters
 * the history; enters the history, being older; erases an older one, which enters the history; or nothing (a star may be added).
 */
export type ImportOutcome = 'new' | 'restored' | 'newer' | 'older' | 'erased' | 'same';

/** The exercises an import names, by what it does to them. */
export type ImportChanges = Readonly<Record<ImportOutcome, readonly ExerciseId[]>>;

function plan(into: AnswersDocument, incoming: AnswersDocument, now: number) {
  return idsOf(incoming.answers).flatMap((id) => {
    const theirs = incoming.answers[id];
    return theirs ? [{ id, ...planOne(into.answers[id], theirs, now) }] : [];
  });
}

function planOne(mine: Answer | undefined, theirs: Answer, now: number): { outcome: ImportOutcome; answer: Answer } {
  if (!mine) return { outcome: theirs.value === null ? 'same' : 'new', answer: theirs };
  if (mine.value === null && theirs.value !== null) {
    const latest = mine.updatedAt > theirs.updatedAt ? mine.updatedAt : theirs.updatedAt;
    const fresh = { ...theirs, updatedAt: stampAfter(now, latest) };
    return { outcome: 'restored', answer: mergeAnswers(mine, fresh) };
  }
  const answer = mergeAnswers(mine, theirs);
  if (wording(answer) !== wording(mine)) return { outcome: answer.value === null ? 'erased' : 'newer', answer };
  return { outcome: same(said(answer), said(mine)) ? 'same' : 'older', answer };
}

/** What the history says, whenever it was said. */
const said = ({ history }: Answer): string[] => history.map(wording);

function movedBack(answer: Answer, by: number): Answer {
  const earlier = (date: string) => new Date(Math.max(0, Date.parse(date) - by)).toISOString();
  return {
    ...answer,
    updatedAt: earlier(answer.updatedAt),
    history: answer.history.map((version) => ({ ...version, updatedAt: earlier(version.updatedAt) })),
  };
}

/** True where JSON holds half of a surrogate pair, which reading mends to U+FFFD. False for what is no JSON. */
function hasBrokenText(text: string): boolean {
  let isBroken = false;
  try {
    JSON.parse(text, (_key, value: unknown) => {
      if (typeof value === 'string' && !value.isWellFormed()) isBroken = true;
      return value;
    });
  } catch {
    return false;
  }
  return isBroken;
}
