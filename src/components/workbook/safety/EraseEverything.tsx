import { useEffect, useRef, useState } from 'preact/hooks';
import { answers, storage } from '~/answers/page';
import { eraseSiteData, listSiteData, type SiteDatum } from '~/answers/safety/site-data';
import { actions } from '~/answers/workbook-page';
import type { Done } from '../UndoBar';

type Props = { onClose: () => void; onDone: (done: Done) => void };

/** Lists everything this site holds, by name, and erases it where the reader says so. The page already has its styles. */
export function EraseEverything({ onClose, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [data, setData] = useState<SiteDatum[]>();
  useEffect(() => {
    void listSiteData(actions, storage).then(setData);
    dialog.current?.showModal();
  }, []);

  const erase = async () => {
    const undo = await eraseSiteData(answers, actions, storage);
    const left = await listSiteData(actions, storage);
    dialog.current?.close();
    onDone({
      sentence:
        left.length === 0
          ? 'Everything this site held in this browser is erased.'
          : `Not everything could be erased. Still here: ${left.map(({ what }) => what.toLowerCase()).join('; ')}.`,
      undo,
    });
  };

  return (
    <dialog ref={dialog} class="panel import" aria-labelledby="everything-title" onClose={onClose}>
      <div class="panel-head">
        <h2 id="everything-title">Everything this site holds</h2>
        <button type="button" class="panel-close" aria-label="Close" onClick={() => dialog.current?.close()}>
          <span class="cross" />
        </button>
      </div>
      <div class="panel-body">
        {data?.length === 0 && <p>Nothing. This browser keeps nothing for this site.</p>}
        <ul class="everything">
          {data?.map(({ key, what, size }) => (
            <li key={key}>
              <b>{what}</b>
              {size !== undefined && <span>{size.toLocaleString('en-US')} characters</span>}
              <code>{key}</code>
            </li>
          ))}
        </ul>
        <p>
          You can undo it until you leave this page. Other tabs of this book keep what they show until you close them.
        </p>
        <p class="import-actions">
          <button type="button" class="button main" disabled={!data?.length} onClick={() => void erase()}>
            Erase all of it
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Leave everything as it is
          </button>
        </p>
      </div>
    </dialog>
  );
}
