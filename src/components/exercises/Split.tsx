import type { Capability } from '~/schemas/answer-value';
import type { Labels } from '~/schemas/exercise';
import { type Points, sumOf } from './points';

type Props = { points: Points; labels: Labels; order: readonly Capability[] };

/**
 * A hundred points as a bar, in the given order: what is left is hollow, what is too many is hatched. For the eye only:
 * beside it the same stands in words.
 */
export function Split({ points, labels, order }: Props) {
  const sum = sumOf(points);
  const percent = (count: number) => `${(100 * count) / Math.max(100, sum)}%`;
  const parts = [...order.map((id) => ({ id, count: points[id] })), { id: 'left', count: 100 - sum }];
  let end = 0;
  return (
    <svg class="split" aria-hidden="true">
      {parts.map(({ id, count }) => {
        const from = end;
        const name = labels[id] ?? id;
        end += count;
        if (count <= 0) return null;
        return (
          <svg
            key={id}
            class={id === 'left' ? 'split-left' : undefined}
            x={percent(from)}
            width={percent(count)}
            aria-hidden="true"
          >
            <rect />
            {/* A part too narrow for its number, or its name, goes without. */}
            {count > 3 && <text y="36">{count}</text>}
            {count > name.length + 1 && <text y="52">{name}</text>}
          </svg>
        );
      })}
      {sum > 100 && <line x1={percent(100)} x2="100%" y1="9" y2="9" />}
    </svg>
  );
}
