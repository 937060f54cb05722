import type { ComponentChildren } from 'preact';

type Props = { name: string; title: string; children: ComponentChildren };

/** A modal panel: Esc, its button and a click beside it close it; the browser returns the focus. */
export function Panel({ name, title, children }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog without our help
    <dialog
      class={`panel ${name}-panel`}
      aria-labelledby={`${name}-title`}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) currentTarget.close();
      }}
    >
      <div class="panel-head">
        <h2 id={`${name}-title`}>{title}</h2>
        <form method="dialog">
          <button type="submit" class="panel-close" aria-label="Close">
            <span class="cross" />
          </button>
        </form>
      </div>
      <div class="panel-body">{children}</div>
    </dialog>
  );
}
