import type { ComponentChildren, FunctionComponent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isKnownKind, kinds } from '~/components/exercises/kinds';
import type { AnswerValue } from '~/schemas/answer-value';
import type { Labels } from '~/schemas/exercise';

type Props = { kind: string; value: AnswerValue | null; labels: Labels };

/**
 * An answer as it was given, and on paper: in full, or ruled space. A kind this edition cannot show is shown as it is
 * stored, so that nothing the reader wrote is hidden from her.
 */
export function AnswerReview({ kind, value, labels }: Props) {
  if (!isKnownKind(kind)) return <pre class="written">{JSON.stringify(value, null, 2)}</pre>;
  const { Review, Print } = kinds[kind] as unknown as Record<
    'Review' | 'Print',
    FunctionComponent<{ value: AnswerValue | null; labels: Labels }>
  >;
  return (
    <div class={`kind-${kind}`}>
      {value === null ? (
        <Blank>
          <Print value={null} labels={labels} />
        </Blank>
      ) : (
        <Folded>
          <Review value={value} labels={labels} />
        </Folded>
      )}
    </div>
  );
}

/**
 * Ruled space for paper, the greater part of a long page. What the server sent of it is left as it is: to go through it
 * again while the page wakes up would keep a phone busy.
 */
function Blank({ children }: { children: ComponentChildren }) {
  const [isSent] = useState(waking);
  useLayoutEffect(() => {
    waking = false;
  }, []);
  // Nothing is set by it: Preact keeps what it finds there when it wakes a page up.
  return isSent ? <div dangerouslySetInnerHTML={{ __html: '' }} /> : <div>{children}</div>;
}

let waking = !import.meta.env.SSR;

/** Shows the beginning of what is very long; what fits, or nearly, is shown whole. On paper everything is. */
function Folded({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [isLong, setIsLong] = useState(true);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const { scrollHeight, clientHeight } = box.current as HTMLDivElement;
    setIsLong(scrollHeight > clientHeight * 1.5);
  }, []);
  return (
    <>
      <div ref={box} class="workbook-answer" data-folded={isLong && !open}>
        {children}
      </div>
      {isLong && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show less' : 'Show all'}
        </button>
      )}
    </>
  );
}
