import { browserStorage } from '~/answers/storage';
import { roles } from '~/schemas/role';
import { followPath, leavePath, readPath } from './path';
import { showSteps } from './path-page';
import { leadAlong } from './way';

const storage = browserStorage();
const page = document.querySelector<HTMLElement>('[data-path]');
const foot = document.querySelector<HTMLElement>('.turn-page');

/**
 * Shows on this page the path that the reader follows: on the path's own page the steps she has reached, at the foot of a
 * chapter or case the way on. Fetched where a path is kept, and when one is to be.
 */
export function showPath(): void {
  const path = readPath(storage);
  if (page) showSteps(page, path);
  if (foot) void leadAlong(storage, foot, path);
}

/** Follows the path of this page, or leaves it. */
export function turnPath(): void {
  const role = roles.find((known) => known === page?.dataset['path']);
  if (!page || !role) return;
  const isDone = readPath(storage)?.role === role ? leavePath(storage) : followPath(storage, role);
  showSteps(page, readPath(storage), isDone);
}
