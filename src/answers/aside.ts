import { type AnswerStorage, ASIDE_PREFIX } from './storage';

/**
 * Sets `text` aside under a key of its own, so that what stood in its place may be written over. Nothing set aside is
 * ever overwritten; text that lies there already is not added again. False where there was no room.
 * @throws where storage is blocked.
 */
export function setAside(storage: AnswerStorage, text: string, now: number): boolean {
  if (listAside(storage).some((aside) => aside.text === text)) return true;
  let time = now;
  while (storage.read(asideKey(time)) !== null) time++;
  return storage.write(asideKey(time), text);
}

/**
 * Everything set aside, oldest first, for the recovery page.
 * @throws where storage is blocked.
 */
export function listAside(storage: AnswerStorage): Aside[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(ASIDE_PREFIX))
    .map((key) => ({ key, at: Number(key.slice(ASIDE_PREFIX.length)), text: storage.read(key) ?? '' }))
    .sort((a, b) => a.at - b.at);
}

/** One text set aside. */
export interface Aside {
  /** Its storage key, for removing it. */
  readonly key: string;
  /** When it was set aside, in milliseconds. */
  readonly at: number;
  /** The document as it stood in storage; or, where single entries could not be read, a JSON list of `Rejected`. */
  readonly text: string;
}

const asideKey = (time: number): string => `${ASIDE_PREFIX}${time}`;
