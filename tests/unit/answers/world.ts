import { createActions, type WorkbookActions } from '../../../src/answers/actions';
import { type Answer, type AnswersDocument, emptyDocument, type Version } from '../../../src/answers/document';
import {
  type AnswerStorage,
  type MemoryArea,
  memoryArea,
  memoryStorage,
  workbookKey,
} from '../../../src/answers/storage';
import { type AnswersStore, createStore, type Question } from '../../../src/answers/store';
import type { Ports } from '../../../src/answers/sync';
import type { ExerciseId } from '../../../src/schemas/answer-value';

/** A browser of our own: one storage, several tabs, and a clock that moves only when told to. */
export class World {
  readonly area: MemoryArea = memoryArea();
  /** What is wrong with storage for now. `room` is in characters. */
  faults: { blocked?: boolean; forgetful?: boolean; room?: number } = {};
  /** Keys written, in order: also those refused. */
  writes: string[] = [];
  private time = Date.parse('2026-11-22T09:00:00.000Z');
  private tasks: { at: number; task: () => void }[] = [];
  private queueForLock: (() => void)[] = [];
  /** While true, a tab that asks for the lock has to wait. */
  lockTaken = false;

  now = () => this.time;

  /** Opens another tab, with the workbook page's actions, and loads it unless told not to. */
  tab({ load = true, hears = true, edition = '1.0' } = {}): AnswersStore & WorkbookActions {
    const storage = this.faulty(memoryStorage(this.area));
    const ports: Ports = {
      storage,
      edition,
      now: this.now,
      lock: (task) => (this.lockTaken ? this.queueForLock.push(task) : task()),
      schedule: (task, wait) => {
        const entry = { at: this.time + wait, task };
        this.tasks.push(entry);
        return () => {
          this.tasks = this.tasks.filter((other) => other !== entry);
        };
      },
    };
    const store = createStore(ports);
    if (hears) storage.onChange((key) => store.refresh(key));
    if (load) store.load();
    return { ...store, ...createActions(store, ports) };
  }

  /** A storage as a tab sees it. */
  storage(): AnswerStorage {
    return this.faulty(memoryStorage(this.area));
  }

  /** Lets time pass; what is due is done on the way, in order. */
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.tasks = this.tasks.filter((task) => task !== next);
      this.time = Math.max(this.time, next.at);
      next.task();
    }
    this.time = end;
  }

  /** The clock is put to another time; nothing happens on the way. */
  setClock(iso: string): void {
    const shift = Date.parse(iso) - this.time;
    this.time += shift;
    for (const task of this.tasks) task.at += shift;
  }

  releaseLock(): void {
    this.lockTaken = false;
    for (const task of this.queueForLock.splice(0)) task();
  }

  /** The reader clears the site's data. */
  clear(): void {
    this.area.items.clear();
    for (const tab of this.area.tabs) for (const listener of tab) listener(null);
  }

  /** Puts text into storage as another program would, and tells the tabs. */
  put(key: string, text: string): void {
    this.area.items.set(key, text);
    for (const tab of this.area.tabs) for (const listener of tab) listener(key);
  }

  keys(part = ''): string[] {
    return [...this.area.items.keys()].filter((key) => key.startsWith(`the-ask:${part}`)).sort();
  }

  text(key: string): string | undefined {
    return this.area.items.get(key);
  }

  /** The only workbook, as stored. */
  stored(): AnswersDocument {
    const [key, second] = this.keys('workbook:');
    if (key === undefined || second !== undefined)
      throw new Error(`expected one workbook, found: ${this.keys().join(', ')}`);
    return JSON.parse(this.text(key) ?? '') as AnswersDocument;
  }

  private faulty(storage: AnswerStorage): AnswerStorage {
    const guarded = <T>(act: () => T): T => {
      if (this.faults.blocked) throw new DOMException('The operation is insecure.', 'SecurityError');
      return act();
    };
    return {
      ...storage,
      read: (key) => guarded(() => storage.read(key)),
      keys: () => guarded(() => storage.keys()),
      write: (key, value) => {
        this.writes.push(key);
        const { blocked, forgetful, room = Number.POSITIVE_INFINITY } = this.faults;
        const others = [...this.area.items].filter(([other]) => other !== key).map(([, text]) => text.length);
        const size = others.reduce((sum, length) => sum + length, value.length);
        return !blocked && !forgetful && size <= room && storage.write(key, value);
      },
    };
  }
}

export const INVENTORY: ExerciseId = 'human-capital.inventory';
export const PRICE: ExerciseId = 'ford-model-t.price';

export const reflect: Question<'reflect'> = { kind: 'reflect', prompt: 'What can they do now?' };

/** A version written at `time` of 22 November 2026, e.g. `09:00`. */
export function version(value: Version['value'], time = '09:00', prompt = 'What can they do now?'): Version {
  return { value, prompt, labels: {}, updatedAt: `2026-11-22T${time}:00.000Z` };
}

/** An answer to a `reflect` exercise. */
export function answer(value: string | null, time = '09:00', history: readonly Version[] = []): Answer {
  return { kind: 'reflect', ...version(value, time), history };
}

/** A document with these answers. */
export function documentOf(answers: Readonly<Record<ExerciseId, Answer>>, id = 'w1'): AnswersDocument {
  const workbook = { id, name: 'My workbook', createdAt: '2026-11-20T08:00:00.000Z' };
  return { ...emptyDocument(workbook, '1.0'), savedAt: '2026-11-22T09:00:00.000Z', answers };
}

/** A world in which a document has been saved before. */
export function worldWith(document: AnswersDocument | string, id = 'w1'): World {
  const world = new World();
  world.area.items.set(workbookKey(id), typeof document === 'string' ? document : JSON.stringify(document));
  world.area.items.set(
    'the-ask:index',
    JSON.stringify({
      format: 'the-ask/index',
      version: 1,
      current: id,
      workbooks: [{ id, name: 'My workbook', createdAt: '2026-11-20T08:00:00.000Z' }],
    }),
  );
  return world;
}
