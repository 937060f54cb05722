import { readJson, writeJson } from '~/answers/settings';
import { type AnswerStorage, PATH_KEY } from '~/answers/storage';
import { type Role, roles } from '~/schemas/role';

/** The path that is followed, and the slugs of the steps that were reached since it was chosen. */
export type KeptPath = { role: Role; reached: string[] };

/** The kept path; undefined where none is, or where what is stored names none of the book. */
export const readPath = (storage: AnswerStorage): KeptPath | undefined => readJson(storage, PATH_KEY, coerce);

/** Keeps a path in place of any other; true if it was kept. */
export const followPath = (storage: AnswerStorage, role: Role): boolean =>
  writeJson(storage, PATH_KEY, { role, reached: [] });

/** Forgets the path, with its steps; true if it is gone. */
export const leavePath = (storage: AnswerStorage): boolean => storage.remove(PATH_KEY);

/** Remembers that a step of the kept path was reached. Another path may have been chosen in the meantime: it stays. */
export function reachStep(storage: AnswerStorage, role: Role, slug: string): void {
  const path = readPath(storage);
  if (path?.role !== role || path.reached.includes(slug)) return;
  writeJson(storage, PATH_KEY, { role, reached: [...path.reached, slug] });
}

function coerce(data: unknown): KeptPath | undefined {
  const given = (data ?? {}) as Record<string, unknown>;
  const role = roles.find((known) => known === given['role']);
  if (!role) return undefined;
  const reached = Array.isArray(given['reached']) ? given['reached'].filter((slug) => typeof slug === 'string') : [];
  return { role, reached: [...new Set<string>(reached)].slice(0, 50) };
}
