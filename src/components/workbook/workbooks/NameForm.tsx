import { useLayoutEffect, useRef } from 'preact/hooks';

type Props = {
  label: string;
  /** The name as it is; empty for a new one. */
  name?: string;
  submit: string;
  onSubmit: (name: string) => void;
  onLeave: () => void;
};

/** A field for a workbook's name. Enter keeps it, Escape leaves everything as it was. */
export function NameForm({ label, name = '', submit, onSubmit, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit((field.current?.value ?? '').toWellFormed().trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onLeave();
      }}
    >
      <label>
        <span class="small">{label}</span>
        {/* The pattern wants one character that is no space. */}
        <input
          ref={field}
          class="field"
          dir="auto"
          defaultValue={name}
          maxLength={200}
          required
          pattern=".*\S.*"
          title="A name of at least one letter"
          autocomplete="off"
        />
      </label>
      <button type="submit" class="button">
        {submit}
      </button>
      <button type="button" class="link" onClick={onLeave}>
        Leave it
      </button>
    </form>
  );
}
