import type { ExerciseId } from '../schemas/answer-value';
import { type Answer, type AnswersDocument, idsOf } from './document';
import { type AnswerStorage, workbookKey } from './storage';

/**
 * Writes a document and reads it back. Where there is no room, earlier versions are let go, oldest first over the whole
 * document, more at each try, before giving up. Returns what is stored now, or undefined: then nothing was changed.
 */
export function saveDocument(storage: AnswerStorage, document: AnswersDocument): Saved | undefined {
  const dates = idsOf(document.answers)
    .flatMap((id) => document.answers[id]?.history ?? [])
    .map(({ updatedAt }) => updatedAt)
    .sort();
  // Twice as many at each try: one at a time would write megabytes hundreds of times over.
  for (let count = 0; ; count = Math.min(count * 2 || 1, dates.length)) {
    const lighter = count === 0 ? document : without(document, dates[count - 1] ?? '');
    const text = JSON.stringify(lighter);
    if (storage.write(workbookKey(document.workbook.id), text)) return { document: lighter, text };
    if (count === dates.length) return undefined;
  }
}

/** What was read back. */
export interface Saved {
  /** The document as stored; it lacks the earlier versions that had to go. */
  readonly document: AnswersDocument;
  readonly text: string;
}

/** The document without the earlier versions up to and including `date`. */
function without(document: AnswersDocument, date: string): AnswersDocument {
  const answers: Record<ExerciseId, Answer> = { ...document.answers };
  for (const id of idsOf(answers)) {
    const answer = answers[id];
    if (!answer?.history.some(({ updatedAt }) => updatedAt <= date)) continue;
    answers[id] = { ...answer, history: answer.history.filter(({ updatedAt }) => updatedAt > date) };
  }
  return { ...document, answers };
}
