import type { AnswerStorage } from './storage';

/**
 * Reads a small thing that may be lost without harm: settings, the place in the book. What is there is never trusted:
 * `coerce` makes something valid of anything, and is given undefined where storage is blocked, absent or not JSON.
 */
export function readJson<T>(storage: AnswerStorage, key: string, coerce: (data: unknown) => T): T {
  let data: unknown;
  try {
    data = JSON.parse(storage.read(key) ?? 'null');
  } catch {
    // A lost setting is no harm; a page that stops over it would be.
  }
  return coerce(data);
}

/** Writes a small thing; true if it was kept. */
export function writeJson(storage: AnswerStorage, key: string, data: unknown): boolean {
  return storage.write(key, JSON.stringify(data));
}
