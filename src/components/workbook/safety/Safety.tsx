import { useRef, useState } from 'preact/hooks';
import type { AnswersDocument } from '~/answers/document';
import { stateMessage } from '~/answers/messages';
import { storage } from '~/answers/page';
import { answersToRemindOf, readSafety, rememberSafety } from '~/answers/safety/safety';
import type { StoreState } from '~/answers/sync';
import { day } from '../day';
import { saveWorkbook } from '../files/save-file';

type Props = { document: AnswersDocument; state: StoreState; exportedAt: string | undefined };

/** What is wrong, when the answers were last saved to a file, and after ten new ones a reminder to save them again. */
export function Safety({ document, state, exportedAt }: Props) {
  const [, closed] = useState(0);
  const link = useRef<HTMLAnchorElement>(null);
  const message = stateMessage(state);
  // Not at the first render: the server knows no answers.
  const quietSince = state.status === 'loading' ? undefined : readSafety(storage).quietSince;
  const count = answersToRemindOf(document.answers, exportedAt, quietSince);
  // The reminder's own buttons are gone by then.
  const goOn = () => link.current?.focus();
  const later = () => {
    rememberSafety(storage, { quietSince: new Date().toISOString() });
    closed((times) => times + 1);
    goOn();
  };
  return (
    <div class="workbook-safety">
      <p class="workbook-private">Your answers never leave this device. There is no account, and nothing is sent.</p>
      {message && (
        <p class="trouble" role="alert">
          {message}
        </p>
      )}
      <p class="ui small">
        {exportedAt ? `You last saved a file on ${day(exportedAt)}.` : 'You have not saved them to a file yet.'}
        {count > 0 && ` ${count} answers are in this browser only.`}
      </p>
      <p class="workbook-safety-tools">
        <a ref={link} href="#keeping">
          What can erase them
        </a>
        {count > 0 && (
          <>
            <button type="button" class="link" onClick={() => void saveWorkbook().then(goOn)}>
              Save a file now
            </button>
            <button type="button" class="link" onClick={later}>
              Later
            </button>
          </>
        )}
      </p>
    </div>
  );
}
