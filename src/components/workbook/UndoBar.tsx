import { useEffect, useRef } from 'preact/hooks';
import type { Undo } from '~/answers/store';

/** What was just done and can be taken back. */
export type Done = { sentence: string; undo: Undo };

/** Says what was just done and offers the way back, until the next thing is done or the reader closes it. */
export function UndoBar({ done, onClose }: { done: Done | undefined; onClose: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (done) button.current?.focus();
  }, [done]);
  return (
    <div role="status" class="undo-place">
      {done && (
        <div class="undo trouble">
          <span>{done.sentence}</span>
          <button
            ref={button}
            type="button"
            class="button"
            onClick={() => {
              done.undo();
              onClose();
            }}
          >
            Undo
          </button>
          <button type="button" class="button" onClick={onClose}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
