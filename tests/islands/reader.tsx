import '~/styles/layers.css';
import '~/styles/reset.css';
import '~/styles/tokens.css';
import '~/styles/base.css';
import '~/styles/controls.css';
import '~/components/exercises/exercise.css';
import { cleanup, render } from '@testing-library/preact';
import type { ComponentChildren, FunctionComponent } from 'preact';
import { render as renderPreact } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Answers } from '~/answers/document';
import { answers } from '~/answers/page';
import { browserStorage, INDEX_KEY, PREFIX, workbookKey } from '~/answers/storage';
import { createStore } from '~/answers/store';
import type { ExerciseProps, FillProps } from '~/components/exercises/kind';
import type { AnswerValues, ExerciseId } from '~/schemas/answer-value';
import type { ExerciseKind } from '~/schemas/exercise';

/** The exercise `id`, with a question to name its field, and with what its kind has besides. */
export const exercise = <K extends ExerciseKind>(
  kind: K,
  id: ExerciseId,
  more: Partial<ExerciseProps<K>> = {},
): ExerciseProps<K> =>
  ({
    id,
    kind,
    prompt: `What of ${id}?`,
    labels: {},
    labelledBy: `${id}-prompt`,
    example: false,
    ...more,
  }) as ExerciseProps<K>;

/** Puts an exercise on the page as the book does: under its question. */
export function show<K extends ExerciseKind>(
  Fill: FunctionComponent<FillProps<K>>,
  props: ExerciseProps<K>,
  children: ComponentChildren = undefined,
): Element {
  cleanup();
  const { container } = render(
    <section class={`kind-${props.kind}`}>
      <p id={props.labelledBy}>{props.prompt}</p>
      <Fill exercise={{ ...props, example: children !== undefined }}>{children}</Fill>
    </section>,
  );
  return container;
}

/** An exercise as the server sends it, and as the browser first draws it, before any effect has run. */
export function firstFaces<K extends ExerciseKind>(
  Fill: FunctionComponent<FillProps<K>>,
  props: ExerciseProps<K>,
  children: ComponentChildren = undefined,
): { server: HTMLElement; browser: HTMLElement } {
  const face = <Fill exercise={{ ...props, example: children !== undefined }}>{children}</Fill>;
  const server = document.createElement('div');
  server.innerHTML = renderToString(face);
  // The worst case: another island has already read what is stored.
  answers.load();
  const browser = document.createElement('div');
  renderPreact(face, browser);
  return { server, browser };
}

/** Puts answers into the browser's storage, as an earlier visit would have left them. Call it before anything is shown. */
export function remember(answers: { [id: ExerciseId]: Given }): void {
  const storage = browserStorage();
  for (const key of storage.keys()) storage.remove(key);
  const visit = createStore({
    storage,
    edition: '0.1',
    now: () => Date.parse('2026-11-21T08:00:00Z'),
    lock: (task) => task(),
    schedule: () => () => undefined,
  });
  visit.load();
  for (const [id, { kind, value }] of Object.entries(answers) as [ExerciseId, Given][])
    visit.set(id, value as never, { kind, prompt: `What of ${id}?` });
  visit.flush();
}

/** What is stored of an answer. */
export function stored(id: ExerciseId): unknown {
  const { current }: { current: string } = JSON.parse(localStorage.getItem(INDEX_KEY) ?? '{}');
  const { answers = {} }: { answers?: Answers } = JSON.parse(localStorage.getItem(workbookKey(current)) ?? '{}');
  return answers[id]?.value;
}

/** True when the book has written nothing at all. */
export const nothingStored = (): boolean => !Object.keys(localStorage).some((key) => key.startsWith(PREFIX));

type Given = { [K in ExerciseKind]: { kind: K; value: AnswerValues[K] } }[ExerciseKind];
