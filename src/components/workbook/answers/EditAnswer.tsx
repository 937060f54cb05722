import type { FunctionComponent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FillProps } from '~/components/exercises/kind';
import type { ExerciseKind } from '~/schemas/exercise';
import type { IndexedExercise } from '~/workbook/workbook';
import { notFetched, useFetched } from '../use-fetched';

type Props = {
  exercise: IndexedExercise;
  /** Id of the element that shows the question. */
  labelledBy: string;
};

/** An exercise's own fill face in the workbook, saved as in the chapter. It takes the focus when it is there. */
export function EditAnswer({ exercise, labelledBy }: Props) {
  const { id, kind, href } = exercise;
  const section = useRef<HTMLElement>(null);
  const fetched = useFetched(true, fills[kind] as FetchFill<ExerciseKind>);
  const Fill = typeof fetched === 'object' ? fetched.default : undefined;
  useEffect(() => {
    // Where it comes late the reader may be writing elsewhere by now.
    if (!Fill || document.activeElement?.matches('textarea, input')) return;
    const field = section.current?.querySelector<HTMLElement>(':is(textarea, input, select, button):enabled');
    (field ?? section.current)?.focus();
  }, [Fill]);
  return (
    <section
      ref={section}
      class={`workbook-edit kind-${kind}`}
      data-exercise={id}
      data-kind={kind}
      aria-labelledby={labelledBy}
      tabIndex={-1}
    >
      {fetched === 'failed' && (
        <p class="ui" role="alert">
          {notFetched}
        </p>
      )}
      {Fill && (
        <Fill exercise={{ ...exercise, labelledBy, example: false }}>
          {kind === 'predict' && (
            <p>
              The account stands in the text: <a href={href}>read it in its place</a>.
            </p>
          )}
        </Fill>
      )}
    </section>
  );
}

/** The fill face of every kind, a line each: fetched when an answer of that kind is first changed here. */
const fills: { [K in ExerciseKind]: FetchFill<K> } = {
  allocate: () => import('~/components/exercises/kinds/Allocate'),
  ask: () => import('~/components/exercises/kinds/Ask'),
  commit: () => import('~/components/exercises/kinds/Commit'),
  predict: () => import('~/components/exercises/kinds/Predict'),
  rank: () => import('~/components/exercises/kinds/Rank'),
  rate: () => import('~/components/exercises/kinds/Rate'),
  recall: () => import('~/components/exercises/kinds/Recall'),
  reflect: () => import('~/components/exercises/kinds/Reflect'),
  shift: () => import('~/components/exercises/kinds/Shift'),
};

type FetchFill<K extends ExerciseKind> = () => Promise<{ default: FunctionComponent<FillProps<K>> }>;
