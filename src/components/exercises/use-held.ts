import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Keeps a field at the height the server sent while a saved answer comes back, so that nothing on the screen moves.
 * Released by itself where the answer fits or the field lies below the screen; otherwise by `release` ("Show all")
 * or by focus.
 * @param ready true once the saved answer, if any, is shown
 * @param box the element of fixed height around the field
 */
export function useHeld(ready: boolean, box: RefObject<HTMLElement>): { held: boolean; release: () => void } {
  const [held, setHeld] = useState(true);
  useLayoutEffect(() => {
    const element = box.current;
    if (!ready || !element) return;
    const fits = element.scrollHeight <= element.clientHeight + 1;
    if (fits || element.getBoundingClientRect().top > innerHeight) setHeld(false);
  }, [ready, box]);
  return { held, release: () => setHeld(false) };
}

/**
 * A key for what stands in the box: another one where a saved answer came back. Its fields are then new ones, so that
 * none that was on the screen is moved by another that grew.
 */
export function useReturnKey(ready: boolean, written: boolean): string {
  const key = useRef<string>();
  if (ready) key.current ??= written ? 'back' : 'new';
  return key.current ?? 'new';
}
