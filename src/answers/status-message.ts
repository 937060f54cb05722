import type { SaveStatus } from './store';

/** What the reader is told about one answer, in its status line; empty while there is nothing to say. */
export function statusMessage(status: SaveStatus): string {
  switch (status) {
    case 'idle':
      return '';
    case 'saving':
      return 'Saving …';
    case 'saved':
      return 'Saved on this device';
    case 'unsaved':
      return 'Not saved. Your words are on this page only: save a file before you leave.';
    case 'read-only':
      return 'Shown as you wrote it. It cannot be changed here.';
  }
}
