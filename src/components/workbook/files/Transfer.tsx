import { useRef, useState } from 'preact/hooks';
import type { ImportPreview as Preview } from '~/answers/files/transfer';
import { previewImport } from '~/answers/files/transfer';
import { answers } from '~/answers/page';
import { MAX_SIZE } from '~/answers/parse';
import { actions } from '~/answers/workbook-page';
import { isExerciseKind } from '~/schemas/answer-value';
import type { ExerciseIndex } from '~/workbook/workbook';
import type { Done } from '../UndoBar';
import { notFetched, useFetched } from '../use-fetched';
import { SaveAs } from './SaveAs';
import type { What } from './save-as';
import { saveWorkbook } from './save-file';
import '~/components/reader/panels/panels.css';

type Props = {
  index: ExerciseIndex;
  locked: boolean;
  /** How many answers there are to take away or erase. */
  answered: number;
  onDone: (done: Done) => void;
  onEraseAll: () => void;
  /** What goes to paper or to another program. */
  what: What;
  onWhat: (what: What) => void;
};

/** Taking answers away and bringing them back: save a file, open one, print or save in another format, erase all. */
export function Transfer({ index, locked, answered, onDone, onEraseAll, what, onWhat }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<Preview>();
  const dialog = useFetched(preview !== undefined, () => import('./ImportDialog'));

  const read = async (file: File) => {
    // A file far too large is not even read: the parser would refuse it, the phone might not survive it.
    const text = file.size > MAX_SIZE * 2 ? `{${' '.repeat(MAX_SIZE)}` : await file.text();
    const known = actions.index().workbooks.map(({ id }) => id);
    setPreview(previewImport(text, { into: answers.document(), known, kinds: kindsOf(index), now: Date.now() }));
  };

  return (
    <aside class="workbook-take" aria-labelledby="workbook-take">
      <h2 id="workbook-take">Take it with you</h2>
      <div>
        <button type="button" class="button main" disabled={answered === 0} onClick={() => void saveWorkbook()}>
          Save a file
        </button>
        <p>Everything in this workbook. Opens in this book on any device: your backup.</p>
      </div>
      <div>
        <button type="button" class="button" disabled={locked} onClick={() => picker.current?.click()}>
          Open a saved file
        </button>
        <p>You see what would change before anything does.</p>
        <input
          ref={picker}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label="Saved file"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void read(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div>
        <label>
          For paper or another program
          <select class="field" value={String(what)} onChange={(event) => onWhat(whatOf(event.currentTarget.value))}>
            <option value="all">The whole workbook</option>
            {index.map(({ name }, part) => (
              <option key={name} value={part}>
                {name}
              </option>
            ))}
            <option value="brief">The brief</option>
          </select>
        </label>
        {what === 'brief' ? (
          <a class="button" href="brief/">
            Print
          </a>
        ) : (
          <button type="button" class="button" onClick={() => window.print()}>
            Print
          </button>
        )}
        <SaveAs what={what} index={index} disabled={answered === 0} />
        <p>On paper there is ruled space where nothing is written yet; Word and Markdown hold what is.</p>
      </div>
      <div>
        <button type="button" class="button" disabled={locked || answered === 0} onClick={onEraseAll}>
          Erase all answers
        </button>
        <p>From this device. You can undo it until you leave this page.</p>
      </div>
      {preview && dialog === 'failed' && <p role="alert">{notFetched}</p>}
      {preview && typeof dialog === 'object' && (
        <dialog.ImportDialog preview={preview} index={index} onClose={() => setPreview(undefined)} onDone={onDone} />
      )}
    </aside>
  );
}

const whatOf = (value: string): What => (value === 'all' || value === 'brief' ? value : Number(value));

function kindsOf(index: ExerciseIndex) {
  const exercises = index.flatMap(({ pages }) => pages.flatMap((page) => page.exercises));
  return Object.fromEntries(exercises.flatMap(({ id, kind }) => (isExerciseKind(kind) ? [[id, kind]] : [])));
}
