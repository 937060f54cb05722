import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnswersDocument } from '~/answers/document';
import { refusalMessage } from '~/answers/messages';
import { answers, storage } from '~/answers/page';
import type { StoreState } from '~/answers/sync';
import { actions, changeWorkbooks } from '~/answers/workbook-page';
import { deleteWorkbook } from '~/answers/workbooks/delete-workbook';
import {
  archiveWorkbook,
  createWorkbook,
  duplicateWorkbook,
  type ListedWorkbook,
  type Outcome,
  openWorkbook,
  renameWorkbook,
  takeOut,
  type WayBack,
} from '~/answers/workbooks/workbook-list';
import type { Done } from '../UndoBar';
import { NameForm } from './NameForm';
import { nameOf, WorkbookLine } from './WorkbookLine';
import './workbooks.css';

type Props = {
  document: AnswersDocument;
  state: StoreState;
  list: readonly ListedWorkbook[];
  onDone: (done: Done) => void;
};

/** The workbooks on this device: which is open, and what can be done with each. Folded away under the open one's name. */
export function Workbooks({ document, state, list, onDone }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const [said, say] = useState<{ sentence: string; refused?: boolean }>();
  const [adding, setAdding] = useState(false);
  const [focusOn, setFocusOn] = useState<string>();
  const open = document.workbook;
  // One that is not stored, or no longer, is still what this page shows.
  const isStored = list.some(({ id }) => id === open.id);
  const all: readonly ListedWorkbook[] =
    isStored || state.status === 'loading' ? list : [...list, { ...open, stored: { status: 'absent' } }];
  const inUse = all.filter(({ archived }) => !archived);
  const archived = all.filter((entry) => entry.archived);

  useLayoutEffect(() => {
    if (!focusOn) return;
    place.current?.querySelector<HTMLElement>(`[data-workbook="${CSS.escape(focusOn)}"] button`)?.focus();
    setFocusOn(undefined);
  }, [focusOn]);

  const act = async <T,>(work: () => Outcome<T>, then: (done: T) => void) => {
    const outcome = await changeWorkbooks(work);
    if ('done' in outcome) then(outcome.done);
    else say({ sentence: refusalMessage(outcome.refused), refused: true });
  };

  /** Puts a workbook out of the way, and offers the way back for as long as it fails. */
  const putAway = (entry: ListedWorkbook, work: typeof deleteWorkbook, what: string) =>
    act(
      () => work(storage, entry.id, Date.now),
      (back) => {
        say(undefined);
        const wasOpen = entry.id === open.id;
        if (wasOpen) answers.reopen();
        const offer = (sentence: string) => onDone({ sentence, undo: () => void undo(back) });
        const undo = async (way: WayBack) => {
          const outcome = await changeWorkbooks(way);
          if ('refused' in outcome)
            return offer(`${nameOf(entry)} is not back yet. ${refusalMessage(outcome.refused)}`);
          if (wasOpen) {
            openWorkbook(storage, entry.id, Date.now());
            answers.reopen();
          }
          setFocusOn(entry.id);
        };
        offer(`${nameOf(entry)} ${what}`);
      },
    );

  const line = (entry: ListedWorkbook) => (
    <WorkbookLine
      key={entry.id}
      entry={entry}
      isOpen={entry.id === open.id}
      locked={state.status === 'read-only'}
      onOpen={() => act(() => openWorkbook(storage, entry.id, Date.now()), reload)}
      onRename={(name) => {
        const renamed = () => say({ sentence: `The name is now ${nameOf({ name })}.` });
        if (entry.id !== open.id) {
          void act(() => renameWorkbook(storage, entry.id, name, Date.now()), renamed);
        } else {
          actions.rename(name);
          answers.flush();
          if (answers.state().status === 'ready') renamed();
        }
      }}
      onDuplicate={() =>
        act(
          () => duplicateWorkbook(storage, entry.id, Date.now()),
          (copy) => say({ sentence: `${nameOf(copy)} is in the list, with everything in it.` }),
        )
      }
      onArchive={() => putAway(entry, archiveWorkbook, 'is in the archive now.')}
      onTakeOut={() =>
        act(
          () => takeOut(storage, entry.id, Date.now()),
          () => {
            say({ sentence: `${nameOf(entry)} is out of the archive.` });
            setFocusOn(entry.id);
          },
        )
      }
      onDelete={() => putAway(entry, deleteWorkbook, 'was deleted from this device, with all its answers.')}
    />
  );

  return (
    <details class="workbooks needs-script">
      <summary>
        <span class="caps">Workbook</span>
        <b dir="auto">{nameOf(open, false)}</b>
        <span class="workbooks-more">Rename, switch, add</span>
      </summary>
      <div ref={place}>
        {all.length < 2 && (
          <p class="workbooks-hint">
            Keep one for each client or product. Each has answers of its own, and is saved to a file of its own.
          </p>
        )}
        <ul>{inUse.map(line)}</ul>
        {adding ? (
          <NameForm
            label="Name of the new workbook"
            submit="Create and open"
            onSubmit={(name) => act(() => createWorkbook(storage, name, Date.now()), reload)}
            onLeave={() => {
              setAdding(false);
              requestAnimationFrame(() => adder.current?.focus());
            }}
          />
        ) : (
          <button ref={adder} type="button" class="button" onClick={() => setAdding(true)}>
            New workbook
          </button>
        )}
        <p role="status" class={said?.refused ? 'trouble' : 'workbooks-said'}>
          {said?.sentence}
        </p>
        {archived.length > 0 && (
          <details class="workbooks-archive">
            <summary class="link">Archived ({archived.length})</summary>
            <ul>{archived.map(line)}</ul>
          </details>
        )}
      </div>
    </details>
  );
}

/** A tab keeps its workbook until it is reloaded. */
const reload = () => location.reload();
