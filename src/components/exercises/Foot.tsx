import { useLayoutEffect, useState } from 'preact/hooks';
import { answers } from '~/answers/page';
import { statusMessage } from '~/answers/status-message';
import type { SaveStatus } from '~/answers/store';
import { FIRST_NAME } from '~/answers/workbooks/workbooks';
import { href } from '~/book/url';

type Props = {
  status: SaveStatus;
  /** What stands at the right: a count, or nothing. */
  count?: string | undefined;
  /** Shown where a long answer is held at the height of its field. */
  onShowAll?: (() => void) | undefined;
};

/** The foot of an exercise: whether what was written is kept, how much it is, and in which workbook. */
export function Foot({ status, count, onShowAll }: Props) {
  const [workbook, setWorkbook] = useState(FIRST_NAME);
  useLayoutEffect(() => answers.subscribeAll(() => setWorkbook(answers.document().workbook.name)), []);
  return (
    <div class="exercise-foot">
      <span class="save-status" role="status" data-save-status={status}>
        <span class="save-mark" aria-hidden="true" />
        {/* "Saving" is for the eye: spoken at every pause it would be noise. */}
        <span aria-hidden={status === 'saving'}>{statusMessage(status) || 'What you write stays on this device'}</span>
      </span>
      {onShowAll && (
        <button type="button" class="link" onClick={onShowAll}>
          Show all
        </button>
      )}
      {/* A new element for each count: one that grew would count as moved. */}
      {count && (
        <span key={count} class="count">
          {count}
        </span>
      )}
      <p>
        Workbook:{' '}
        <a href={href('/workbook/')} dir="auto">
          {workbook || 'without a name'}
        </a>
      </p>
    </div>
  );
}
