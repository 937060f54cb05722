import { useLayoutEffect, useRef } from 'preact/hooks';
import { MAX_TEXT } from '~/schemas/answer-value';

type Props = {
  value: string;
  /** Id of the element that names the field. */
  labelledBy?: string;
  label?: string;
  /** Id of the element that says something about what is written. */
  describedBy?: string | undefined;
  placeholder?: string;
  disabled: boolean;
  readOnly?: boolean;
  class?: string;
  onInput: (value: string) => void;
  onBlur?: () => void;
};

/** A field that grows with what is written in it. */
export function GrowingText({ value, labelledBy, label, describedBy, onInput, ...attributes }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.blockSize = 'auto';
    element.style.blockSize = `${element.scrollHeight}px`;
  }, [value]);
  return (
    <textarea
      ref={field}
      rows={1}
      maxLength={MAX_TEXT}
      aria-labelledby={labelledBy}
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
      {...attributes}
    />
  );
}

/** Lines to write on by hand: on paper, and where JavaScript is off. */
export function Lines({ count }: { count: number }) {
  return (
    <span class="lines" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <i key={index} />
      ))}
    </span>
  );
}

/** “1 word”, “63 words”. */
export function countWords(text: string): string {
  const count = text.match(/\S+/g)?.length ?? 0;
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'word' : 'words'}`;
}
