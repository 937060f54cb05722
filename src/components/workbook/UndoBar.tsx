import { useEffect, useRef } from 'preact/hooks';
import type { Undo } from '~/answers/actions';

/** What was just done and can be taken back. */
export type Done = { sentence: string; undo: Undo };

/**
 * Says what was just done and offers the way back, until the next thing is done or the reader closes it. The focus then
 * returns to where it was, or stays here if that is gone.
 */
export function UndoBar({ done, onClose }: { done: Done | undefined; onClose: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const origin = useRef<Element | null>(null);
  useEffect(() => {
    if (!done) return;
    origin.current = document.activeElement;
    undo.current?.focus();
  }, [done]);
  const close = () => {
    onClose();
    const { current } = origin;
    const back = current instanceof HTMLElement && current.isConnected && current !== document.body;
    (back ? current : place.current)?.focus();
  };
  return (
    <div ref={place} role="status" tabIndex={-1} class="undo-place">
      {done && (
        <div class="undo trouble">
          <span>{done.sentence}</span>
          <button
            ref={undo}
            type="button"
            class="button"
            onClick={() => {
              done.undo();
              close();
            }}
          >
            Undo
          </button>
          <button type="button" class="button" onClick={close}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
