import { statusMessage } from '~/answers/status-message';
import type { SaveStatus } from '~/answers/store';

type Props = {
  status: SaveStatus;
  /** What stands at the right: a count, or nothing. */
  count?: string | undefined;
  /** Shown where a long answer is held at the height of its field. */
  onShowAll?: (() => void) | undefined;
};

/** The foot of an exercise: whether what was written is kept, and how much it is. */
export function Foot({ status, count, onShowAll }: Props) {
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
    </div>
  );
}
