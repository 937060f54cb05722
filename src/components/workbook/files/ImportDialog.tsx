import { useEffect, useRef, useState } from 'preact/hooks';
import { type AnswersDocument, emptyDocument } from '~/answers/document';
import { importWorkbook } from '~/answers/files/import-workbook';
import { compareImport, type ImportChanges, type ImportPreview } from '~/answers/files/transfer';
import { newerMessage, rejectedMessage, unreadableMessage } from '~/answers/messages';
import { storage } from '~/answers/page';
import { parse } from '~/answers/parse';
import { workbookKey } from '~/answers/storage';
import { actions } from '~/answers/workbook-page';
import type { ExerciseIndex } from '~/workbook/workbook';
import type { Done } from '../UndoBar';

type Props = { preview: ImportPreview; index: ExerciseIndex; onClose: () => void; onDone: (done: Done) => void };

/** Shows what a file would change, before it does; nothing is changed unless the reader says so. The page has its styles. */
export function ImportDialog({ preview, index, onClose, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="panel import" aria-labelledby="import-title" onClose={onClose}>
      <div class="panel-head">
        <h2 id="import-title">
          {preview.status === 'ready' ? 'Before anything changes' : 'This file cannot be opened'}
        </h2>
        <button type="button" class="panel-close" aria-label="Close" onClick={() => dialog.current?.close()}>
          <span class="cross" />
        </button>
      </div>
      <div class="panel-body">
        {preview.status === 'newer' && <p>{newerMessage()}</p>}
        {preview.status === 'unreadable' && <p>{unreadableMessage(preview.reason)}</p>}
        {preview.status === 'ready' && (
          <Ready preview={preview} index={index} onDone={onDone} onClose={() => dialog.current?.close()} />
        )}
      </div>
    </dialog>
  );
}

type Target = 'this' | 'own';

function Ready({
  preview,
  index,
  onDone,
  onClose,
}: Omit<Props, 'preview'> & { preview: Extract<ImportPreview, { status: 'ready' }> }) {
  const { incoming, changes, rejected, aheadOfClock, unknown, hasBrokenText, target: found } = preview;
  const [target, setTarget] = useState<Target>(found === 'this' ? 'this' : 'own');
  const [failed, setFailed] = useState(false);
  const titles = new Map(
    index.flatMap(({ pages }) => pages.flatMap((page) => page.exercises.map(({ id, title }) => [id as string, title]))),
  );

  const open = () => {
    if (target === 'this') {
      onDone({ sentence: 'The file was merged into this workbook.', undo: actions.importAnswers(incoming) });
    } else {
      const undo = importWorkbook(storage, incoming, Date.now);
      if (!undo) return setFailed(true);
      onDone({ sentence: `“${incoming.workbook.name}” is on this device now. Reload the page to open it.`, undo });
    }
    onClose();
  };

  return (
    <>
      <p>
        “{incoming.workbook.name}”, saved on{' '}
        {new Date(incoming.savedAt).toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' })}, edition{' '}
        {incoming.edition || 'unknown'}.
      </p>
      {found !== 'this' && (
        <fieldset class="import-target">
          <legend>
            {found === 'other'
              ? 'It belongs to another workbook on this device.'
              : 'This workbook is not on this device yet.'}
          </legend>
          <label>
            <input type="radio" name="target" checked={target === 'own'} onChange={() => setTarget('own')} />{' '}
            {found === 'other' ? 'Merge it into that workbook' : 'Open it as a workbook of its own'}
          </label>
          <label>
            <input type="radio" name="target" checked={target === 'this'} onChange={() => setTarget('this')} /> Merge it
            into the current workbook
          </label>
        </fieldset>
      )}
      <Changes changes={target === 'this' ? changes : ownChanges(incoming)} />
      {unknown.length > 0 && (
        <p>
          {count(unknown.length, 'answer is', 'answers are')} to exercises this edition does not have. They are kept and
          shown.
        </p>
      )}
      {aheadOfClock.length > 0 && (
        <p>
          {count(aheadOfClock.length, 'answer is', 'answers are')} dated in the future, by a clock that ran ahead. Their
          dates are moved back to now.
        </p>
      )}
      {hasBrokenText && (
        <p>Some characters in the file are broken in half. Each is shown as �; the words around it are whole.</p>
      )}
      {rejected.length > 0 && (
        <details open={rejected.length < 6}>
          <summary class="link">
            {count(rejected.length, 'entry cannot be read and is', 'entries cannot be read and are')} left out
          </summary>
          <ul class="import-rejected">
            {rejected.map(({ id, reason }, at) => (
              <li key={at}>
                <b>{titles.get(id) ?? id}</b> {rejectedMessage(reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {failed && (
        <p class="trouble" role="alert">
          There is no room for this workbook in this browser. Nothing was changed. Erase answers you no longer need, or
          merge the file into the current workbook.
        </p>
      )}
      <p class="import-actions">
        <button type="button" class="button main" onClick={open}>
          {target === 'this' ? 'Merge' : 'Open'}
        </button>
        <button type="button" class="button" onClick={onClose}>
          Leave everything as it is
        </button>
      </p>
    </>
  );
}

/** What the file would change in its own workbook, where that is another one on this device, or none yet. */
function ownChanges(incoming: AnswersDocument): ImportChanges {
  const stored = parse(storage.read(workbookKey(incoming.workbook.id)));
  const into = 'document' in stored && stored.document ? stored.document : emptyDocument(incoming.workbook);
  return compareImport(into, incoming, Date.now());
}

function Changes({ changes }: { changes: ImportChanges }) {
  const lines = [
    [changes.new, 'new here', 'new here'],
    [changes.restored, 'was erased here and comes back', 'were erased here and come back'],
    [
      changes.newer,
      'is newer than yours; yours stays in its history',
      'are newer than yours; yours stay in their history',
    ],
    [
      changes.older,
      'is older than yours; it is kept in the history',
      'are older than yours; they are kept in the history',
    ],
    [
      changes.erased,
      'was erased in the file later than you wrote it here; yours stays in its history',
      'were erased in the file later than you wrote them here; yours stay in their history',
    ],
    [changes.same, 'is the same', 'are the same'],
  ] as const;
  return (
    <ul class="import-changes">
      {lines.map(
        ([ids, one, many]) =>
          ids.length > 0 && (
            <li key={one}>
              <b>{ids.length}</b> {ids.length === 1 ? one : many}
            </li>
          ),
      )}
    </ul>
  );
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
