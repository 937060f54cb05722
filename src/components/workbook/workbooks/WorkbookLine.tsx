import { useRef, useState } from 'preact/hooks';
import { idsOf } from '~/answers/document';
import type { LoadResult } from '~/answers/parse';
import type { ListedWorkbook } from '~/answers/workbooks/workbook-list';
import { isEmptyAnswer } from '~/components/exercises/kinds';
import { day } from '../day';
import { NameForm } from './NameForm';

type Props = {
  entry: ListedWorkbook;
  /** True for the workbook this page shows. */
  isOpen: boolean;
  /** True where what this page shows cannot be changed. */
  locked: boolean;
  onOpen: () => void;
  onRename: (name: string) => void;
  onDuplicate: () => void;
  onArchive: () => void;
  onTakeOut: () => void;
  onDelete: () => void;
};

/** One workbook in the list: its name, what is in it, and what can be done with it. */
export function WorkbookLine({ entry, isOpen, locked, ...on }: Props) {
  const [renaming, setRenaming] = useState(false);
  const renamer = useRef<HTMLButtonElement>(null);
  const { id, name, archived, stored } = entry;
  const isReadable = stored.status === 'loaded' || stored.status === 'migrated';
  const leave = () => {
    setRenaming(false);
    requestAnimationFrame(() => renamer.current?.focus());
  };
  const tool = (word: string, act: () => void) => (
    <button type="button" class="link" onClick={act}>
      {word} <bdi class="visually-hidden">{nameOf({ name }, false)}</bdi>
    </button>
  );
  return (
    <li data-workbook={id} aria-current={isOpen || undefined}>
      {renaming ? (
        <NameForm
          label="New name"
          name={name}
          submit="Keep this name"
          onSubmit={(given) => {
            on.onRename(given);
            leave();
          }}
          onLeave={leave}
        />
      ) : (
        <>
          <p class="workbooks-name">
            <b dir="auto">{nameOf({ name }, false)}</b>
            {isOpen && <span>Open now</span>}
          </p>
          <p class="small">{contents(stored)}</p>
          <div class="workbooks-tools">
            {!isOpen && !archived && tool('Open', on.onOpen)}
            {archived && tool('Take out', on.onTakeOut)}
            {!archived && !(isOpen && locked) && (isReadable || isOpen) && (
              <button ref={renamer} type="button" class="link" onClick={() => setRenaming(true)}>
                Rename <bdi class="visually-hidden">{nameOf({ name }, false)}</bdi>
              </button>
            )}
            {!archived && isReadable && tool('Duplicate', on.onDuplicate)}
            {!archived && stored.status !== 'absent' && tool('Archive', on.onArchive)}
            {stored.status !== 'absent' && tool('Delete', on.onDelete)}
          </div>
        </>
      )}
    </li>
  );
}

/**
 * What a workbook is called, also where it has no name. In a sentence it is quoted, and kept apart from the direction
 * of the words around it.
 */
export function nameOf({ name }: { name: string }, inSentence = true): string {
  const called = name || 'A workbook without a name';
  return inSentence ? `“\u2068${called}\u2069”` : called;
}

function contents(stored: LoadResult): string {
  switch (stored.status) {
    case 'absent':
      return 'Not saved on this device yet';
    case 'unreadable':
      return 'It cannot be read. The recovery page has it whole.';
    case 'newer':
      return 'It comes from a newer edition of this book.';
    case 'loaded':
    case 'migrated': {
      const { answers, savedAt } = stored.document;
      const given = idsOf(answers).filter((id) => {
        const answer = answers[id];
        return answer && !isEmptyAnswer(answer.kind, answer.value);
      });
      const count = given.length === 1 ? '1 answer' : `${given.length || 'No'} answers`;
      return `${count}, last saved on ${day(savedAt)}`;
    }
  }
}
