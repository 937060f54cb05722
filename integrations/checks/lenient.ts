import type { YamlPath } from './yaml';

/** The map that a value is, or an empty one. Content that breaks its schema is still read as far as it goes. */
export const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** The list that a value is, or an empty one. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The text that a value is, or an empty one. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The texts in a list. */
export const texts = (value: unknown): string[] => list(value).filter((item) => typeof item === 'string');

/** True for a value that was left out: nothing, blank text, an empty list. */
export const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** What stands at the end of a path. */
export const valueAt = (data: unknown, path: YamlPath): unknown =>
  path.reduce<unknown>(
    (value, step) => (Array.isArray(value) ? value[Number(step)] : record(value)[String(step)]),
    data,
  );

/** Every text in a value, however deep, with its path. */
export function* textsIn(data: unknown, path: YamlPath = []): Generator<{ path: YamlPath; text: string }> {
  if (typeof data === 'string') yield { path, text: data };
  else if (Array.isArray(data)) for (const [index, item] of data.entries()) yield* textsIn(item, [...path, index]);
  else for (const [key, item] of Object.entries(record(data))) yield* textsIn(item, [...path, key]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
