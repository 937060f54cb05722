import type { ComponentChildren } from 'preact';

/** One line of the list: what it is about, and what is so. */
export function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
