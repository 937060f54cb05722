import { type Answer, type Version, versionOf } from '~/answers/document';
import { same } from '~/answers/merge';

/** An earlier version of an answer, and the one that took its place. */
export type EarlierVersion = { version: Version; next: Version };

/** The earlier versions of an answer, newest first, each wording once: one brought back is not earlier any more. */
export function earlierVersions(answer: Answer): EarlierVersion[] {
  const all = [versionOf(answer), ...answer.history];
  const distinct = all.filter(({ value }, at) => all.findIndex((other) => same(other.value, value)) === at);
  return distinct.slice(1).map((version, at) => ({ version, next: distinct[at] ?? answer }));
}
