import { useEffect, useState } from 'preact/hooks';
import { type Aside, listAside } from '~/answers/aside';
import { stateMessage } from '~/answers/messages';
import { answers, storage } from '~/answers/page';
import { WORKBOOK_PREFIX } from '~/answers/storage';
import { readIndex } from '~/answers/workbooks/workbooks';
import { saveFile } from '../files/save-file';
import './recovery.css';

/** Something on this device that could not be read, or a workbook as it is stored. */
type Found = { key: string; title: string; text: string; aside?: Aside };

/** Shows what was set aside because it could not be read, whole, and every workbook as stored; each can be downloaded. */
export default function Recovery({ workbook }: { workbook: string }) {
  const [found, setFound] = useState<Found[]>();
  const [removed, setRemoved] = useState<Found>();
  const [message, setMessage] = useState<string>();

  const look = () => {
    try {
      setFound(everything());
    } catch {
      setFound([]);
    }
  };
  useEffect(() => {
    look();
    answers.load();
    setMessage(stateMessage(answers.state()));
    return storage.onChange(look);
  }, []);

  const remove = (entry: Found) => {
    if (!storage.remove(entry.key)) return;
    setRemoved(entry);
    look();
  };
  const putBack = () => {
    if (removed && storage.write(removed.key, removed.text)) setRemoved(undefined);
    look();
  };

  if (!found) return <p role="status">Looking for stored answers…</p>;
  const aside = found.filter((entry) => entry.aside);
  const stored = found.filter((entry) => !entry.aside);
  return (
    <div class="recovery">
      {message && (
        <p class="trouble" role="alert">
          {message}
        </p>
      )}
      <h2>Set aside</h2>
      {aside.length === 0 && (
        <p>
          {message ? 'Nothing is set aside yet.' : 'Nothing is set aside. Everything this browser keeps could be read.'}
        </p>
      )}
      <List entries={aside} onRemove={remove} />
      <p role="status">
        {removed && (
          <>
            {removed.title} was removed from this device.{' '}
            <button type="button" class="button" onClick={putBack}>
              Undo
            </button>
          </>
        )}
      </p>
      <h2>Workbooks as they are stored</h2>
      {stored.length === 0 && <p>No answers are stored in this browser.</p>}
      <List entries={stored} />
      <p>
        To bring a file back, open it on the <a href={workbook}>workbook page</a>.
      </p>
    </div>
  );
}

function List({ entries, onRemove }: { entries: Found[]; onRemove?: (entry: Found) => void }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.key}>
          <b>{entry.title}</b>
          <span class="ui small">{size(entry.text)}</span>
          <span class="recovery-tools">
            <button
              type="button"
              class="button"
              onClick={() =>
                void saveFile(
                  new File([entry.text], `${entry.key.replaceAll(':', '-')}.json`, { type: 'application/json' }),
                )
              }
            >
              Download
            </button>
            {onRemove && (
              <button type="button" class="link" onClick={() => onRemove(entry)}>
                Remove
              </button>
            )}
          </span>
          <details>
            <summary class="link">Show it</summary>
            <textarea readOnly rows={12} aria-label={entry.title} value={entry.text.slice(0, 20_000)} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function everything(): Found[] {
  const aside = listAside(storage).map((entry) => ({
    key: entry.key,
    title: `Set aside on ${moment(entry.at)}`,
    text: entry.text,
    aside: entry,
  }));
  const names = new Map(readIndex(storage).workbooks.map(({ id, name }) => [id, name]));
  const stored = storage
    .keys()
    .filter((key) => key.startsWith(WORKBOOK_PREFIX))
    .map((key) => ({
      key,
      title: names.get(key.slice(WORKBOOK_PREFIX.length)) || 'A workbook without a name',
      text: storage.read(key) ?? '',
    }));
  return [...aside, ...stored];
}

const moment = (time: number): string => {
  const date = new Date(time);
  return Number.isNaN(date.valueOf())
    ? 'an unknown day'
    : date.toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' });
};

const size = (text: string): string => `${text.length.toLocaleString('en-US')} characters`;
