import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A copy of the project in a temporary folder: its files as they stand, committed or not, and its packages by link.
 * @returns its path, with a slash at the end
 */
export function copyProject(root: string): string {
  const copy = `${mkdtempSync(join(tmpdir(), 'the-ask-guards-'))}/`;
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of listed.toString().split('\0').filter(Boolean)) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  // Fonts that were cut before need not be cut again.
  if (existsSync(join(root, '.cache'))) cpSync(join(root, '.cache'), join(copy, '.cache'), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  mkdirSync(join(copy, 'test-results'));
  // One by one, so that what tools cache in this folder stays apart from the project's own.
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !/^\.(?!bin$)/.test(entry)))
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name), 'junction');
  return copy;
}

/** Removes the copy; the packages it links to stay. */
export function removeCopy(copy: string): void {
  rmSync(copy, { recursive: true, force: true });
}
