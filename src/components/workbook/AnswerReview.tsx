import type { FunctionComponent } from 'preact';
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
        <p class="workbook-none">Not answered yet</p>
      ) : (
        <div class="workbook-answer">
          <Review value={value} labels={labels} />
        </div>
      )}
      {value === null && <Print value={null} labels={labels} />}
    </div>
  );
}
