import {
  type AnswerValues,
  type ExerciseId,
  type ExerciseKind,
  isAnswerValue,
  isExerciseId,
} from '../schemas/answer-value';
import { type Answer, revise } from './document';
import { same } from './merge';
import { parseJson } from './parse';
import { createSync, type Ports, type Sync } from './sync';

/**
 * The reader's answers on one page: what islands, workbook and recovery page talk to. Framework-free. Nothing is read
 * before `load`, nothing written before the reader acts, and no method throws. What only the workbook page does is in
 * actions.ts.
 */
export function createStore(ports: Ports): AnswersStore {
  const { now } = ports;
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  const sync = createSync(ports, notify);
  /** Values their kind does not allow (too long, say): they stay on the page and are never written. */
  const held = new Map<ExerciseId, Answer>();

  const current = (id: ExerciseId) => sync.document().answers[id];

  const change: Sync['change'] = (part) => {
    // A held value gives way to whatever else is put in its place.
    for (const id of held.keys()) if (part.answers && part.answers[id] !== current(id)) held.delete(id);
    sync.change(part);
  };

  const put = (id: ExerciseId, answer: Answer) => change({ answers: { ...sync.document().answers, [id]: answer } });

  const store: AnswersStore = {
    load: sync.load,
    reopen: sync.reopen,
    refresh: sync.refresh,
    flush: sync.flush,
    document: sync.document,
    state: sync.state,
    change,
    get: (id) => held.get(id) ?? current(id),
    status: (id) => statusOf(id, sync, held.has(id)),

    set(id, value, { kind, prompt, labels = {} }) {
      const before = current(id);
      // A copy, well-formed as JSON will have it: the reader is to find again exactly what is shown now.
      const clean = parseJson(JSON.stringify(value));
      if (!isExerciseId(id) || !isAnswerValue(kind, clean) || (before && before.kind !== kind)) {
        held.set(id, revise(undefined, { kind, value, prompt, labels }, now()));
        notify();
      } else if (before && same(before.value, clean)) {
        held.delete(id);
        notify();
      } else {
        put(id, revise(before, { kind, value: clean, prompt, labels }, now()));
      }
    },

    star(id, starred) {
      const before = current(id);
      if (!before || (before.starred ?? false) === starred) return;
      const { starred: _, ...plain } = before;
      put(id, starred ? { ...plain, starred } : plain);
    },

    subscribe(id, listener) {
      let last: AnswerView | undefined;
      return store.subscribeAll(() => {
        const view = { answer: store.get(id), status: store.status(id) };
        if (last?.status === view.status && last.answer === view.answer) return;
        last = view;
        listener(view);
      });
    },

    subscribeAll(listener) {
      listeners.add(listener);
      listener();
      return () => listeners.delete(listener);
    },
  };
  return store;
}

function statusOf(id: ExerciseId, sync: Sync, isHeld: boolean): SaveStatus {
  const state = sync.state();
  if (isHeld || (state.status === 'unsaved' && state.reason === 'blocked')) return 'unsaved';
  const isWritten = (sync.document().answers[id]?.value ?? null) !== null;
  const isStored = sync.isStored(id);
  switch (state.status) {
    case 'loading':
      return isStored ? 'idle' : 'saving';
    case 'ready':
      return isStored ? (isWritten ? 'saved' : 'idle') : 'saving';
    case 'read-only':
      return isStored ? 'read-only' : 'unsaved';
    case 'unsaved':
      if (isStored && isWritten) return 'saved';
      return isStored && state.reason !== 'no-room' ? 'idle' : 'unsaved';
  }
}

/**
 * How one answer stands. `idle`: nothing written. `saving`: not yet in storage. `saved`: storage holds what is shown, read
 * back. `unsaved`: it could not be kept, or could not be if it were written. `read-only`: a later edition's.
 */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'unsaved' | 'read-only';

/** What one exercise shows: its answer (undefined: never written; value null: erased), and how it stands. */
export interface AnswerView {
  readonly answer: Answer | undefined;
  readonly status: SaveStatus;
}

/** The question an answer is given under, kept with it. */
export interface Question<K extends ExerciseKind = ExerciseKind> {
  readonly kind: K;
  /** Plain text. */
  readonly prompt: string;
  /** Plain text of statements, options or questions: id → text. Left out where the kind has none. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The store. */
export interface AnswersStore extends Omit<Sync, 'isStored'> {
  /** The answer as shown; undefined when there never was one. */
  get(id: ExerciseId): Answer | undefined;
  status(id: ExerciseId): SaveStatus;
  /**
   * The reader wrote `value`. It is shown at once and stored soon. What its kind does not allow (see `isAnswerValue`), or
   * another kind than the answer has, stays on the page as `unsaved`.
   */
  set<K extends ExerciseKind>(id: ExerciseId, value: AnswerValues[K], question: Question<K>): void;
  /** Marks or unmarks an answer; nothing where there is none. */
  star(id: ExerciseId, starred: boolean): void;
  /** Calls `listener` at once and whenever answer or status of `id` change. Returns the way to stop. */
  subscribe(id: ExerciseId, listener: (view: AnswerView) => void): () => void;
  /** Calls `listener` at once and after every change of anything. Returns the way to stop. */
  subscribeAll(listener: () => void): () => void;
}
