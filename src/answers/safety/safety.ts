import { isRecord, isText } from '~/schemas/answer-value';
import { type Answers, idsOf, NEVER } from '../document';
import { readJson, writeJson } from '../settings';
import { type AnswerStorage, SETTINGS_KEY } from '../storage';

/** After this many new answers without a file the reader is reminded, and again after as many more. */
export const REMIND_AFTER = 10;

/** What is remembered about keeping answers safe. It stands among the settings, and may be lost without harm. */
export interface Safety {
  /** The browser was asked once, unprompted, not to delete the answers. */
  readonly asked: boolean;
  /** A copy in a file is switched on for some workbook. */
  readonly copy: boolean;
  /** When the reader closed the reminder: UTC, ISO 8601. */
  readonly quietSince?: string;
}

/** What is remembered; nothing where storage is blocked. */
export const readSafety = (storage: AnswerStorage): Safety => readJson(storage, SETTINGS_KEY, (data) => coerce(data));

/** Remembers more, and leaves the other settings as they are. True if it was kept. */
export function rememberSafety(storage: AnswerStorage, change: Partial<Safety>): boolean {
  const settings = readJson(storage, SETTINGS_KEY, (data) => (isRecord(data) ? data : {}));
  return writeJson(storage, SETTINGS_KEY, { ...settings, safety: { ...coerce(settings), ...change } });
}

/**
 * How many answers were written or changed since the last file, where that is reason enough to remind the reader;
 * otherwise 0.
 */
export function answersToRemindOf(answers: Answers, exportedAt: string = NEVER, quietSince: string = NEVER): number {
  const changedSince = (date: string) =>
    idsOf(answers).filter((id) => {
      const answer = answers[id];
      return answer && answer.value !== null && answer.updatedAt > date;
    }).length;
  const isDue = changedSince(exportedAt > quietSince ? exportedAt : quietSince) >= REMIND_AFTER;
  return isDue ? changedSince(exportedAt) : 0;
}

/**
 * Asks the browser once, and never again by itself, not to delete the answers when it runs out of room. Call it after an
 * answer was saved.
 */
export async function askOnce(storage: AnswerStorage): Promise<void> {
  if (readSafety(storage).asked || (await isPromised()) !== false) return;
  if (rememberSafety(storage, { asked: true })) await askForPromise();
}

/** Whether the browser has promised not to delete the answers to make room; undefined where it cannot say. */
export async function isPromised(): Promise<boolean | undefined> {
  return navigator.storage?.persisted?.().catch(() => undefined);
}

/** Asks for that promise; true where it is given. Some browsers put the question to the reader. */
export async function askForPromise(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

function coerce(settings: unknown): Safety {
  const given = isRecord(settings) && isRecord(settings.safety) ? settings.safety : {};
  const { asked, copy, quietSince } = given;
  return { asked: asked === true, copy: copy === true, ...(isText(quietSince) && { quietSince }) };
}
