import { useEffect, useState } from 'preact/hooks';
import { stateMessage } from '~/answers/messages';
import { answers } from '~/answers/page';
import './notice.css';

/**
 * Tells the reader when something is wrong with her answers as a whole, once, at the foot of the screen: what happened
 * and what she can do. It lies over the page, so that nothing in the text moves.
 */
export default function Notice({ recovery }: { recovery: string }) {
  const [message, setMessage] = useState<string>();
  const [closed, setClosed] = useState<string>();
  const [isUnread, setUnread] = useState(false);
  useEffect(() => {
    answers.load();
    return answers.subscribeAll(() => {
      const state = answers.state();
      setMessage(stateMessage(state));
      setUnread(
        (state.status === 'ready' && state.unread !== undefined) ||
          (state.status === 'unsaved' && state.reason === 'no-room'),
      );
    });
  }, []);
  const save = () => void import('../workbook/save-file').then(({ saveWorkbook }) => saveWorkbook());
  return (
    <div role="alert" class="notice-place">
      {message && message !== closed && (
        <div class="notice trouble">
          <p>{message}</p>
          <p>
            <button type="button" class="button" onClick={save}>
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
      )}
    </div>
  );
}
