import type { ComponentChildren } from 'preact';
import './example.css';

/** A worked example under an exercise: write first, then see; or open it anyway. */
export function Example({ written, children }: { written: boolean; children: ComponentChildren }) {
  return (
    <details class="example fold">
      <summary>
        See how others might answer
        <small data-written={written}>Better after you have written your own</small>
      </summary>
      <div>{children}</div>
    </details>
  );
}
