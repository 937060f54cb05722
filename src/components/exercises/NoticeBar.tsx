import { useState } from 'preact/hooks';
import { stateMessage } from '~/answers/messages';
import { saveWorkbook } from '../workbook/files/save-file';
import type { BarProps } from './Notice';

/**
 * What happened to the reader's answers and what she can do, once, at the foot of the screen. It lies over the page, so
 * that nothing in the text moves; closed, it stays away until something else happens.
 */
export function NoticeBar({ state, recovery }: BarProps) {
  const [closed, setClosed] = useState<string>();
  const message = stateMessage(state);
  const isUnread = state.status === 'ready' || (state.status === 'unsaved' && state.reason === 'no-room');
  if (!message || message === closed) return null;
  return (
    <div class="notice trouble">
      <p>{message}</p>
      <p>
        <button type="button" class="button" onClick={() => void saveWorkbook()}>
          Save a file
        </button>
        {isUnread && (
          <a class="button" href={recovery}>
            Recovery page
          </a>
        )}
        <button type="button" class="button" onClick={() => setClosed(message)}>
          Close
        </button>
      </p>
    </div>
  );
}
