import { stateMessage } from '~/answers/messages';
import type { StoreState } from '~/answers/sync';
import { day } from './PageAnswers';

type Props = { state: StoreState; exportedAt: string | undefined };

/** Where the answers are, what may erase them, and when they were last saved to a file. */
export function Safety({ state, exportedAt }: Props) {
  const message = stateMessage(state);
  return (
    <div class="workbook-safety">
      <p class="workbook-private">Your answers never leave this device. There is no account, and nothing is sent.</p>
      {message && (
        <p class="trouble" role="alert">
          {message}
        </p>
      )}
      <p class="ui small">
        This browser keeps them until you clear this site’s data; some browsers also clear it when you stay away for a
        week. {exportedAt ? `You last saved a file on ${day(exportedAt)}.` : 'You have not saved them to a file yet.'}
      </p>
    </div>
  );
}
