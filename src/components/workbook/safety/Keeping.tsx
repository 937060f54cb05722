import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type BrowserFamily, browserFamily, riskMessage, thisBrowser } from '~/answers/safety/risk';
import { askForPromise, isPromised } from '~/answers/safety/safety';
import { Row } from '../answers/Row';
import type { Done } from '../UndoBar';
import { KeptCopy } from './KeptCopy';
import './keeping.css';

type Props = { guide: string; locked: boolean; onDone: (done: Done) => void };

/** Where the answers are, what may erase them, what the browser has promised, a copy in a file, and erasing everything. */
export function Keeping({ guide, locked, onDone }: Props) {
  const [family, setFamily] = useState<BrowserFamily>('unknown');
  useEffect(() => setFamily(browserFamily(thisBrowser())), []);
  return (
    <section class="keeping needs-script" id="keeping" aria-labelledby="keeping-title">
      <h2 class="caps workbook-part" id="keeping-title">
        How your answers are kept
      </h2>
      <dl>
        <Row name="Where they are">
          <p>
            In this browser, on this device. No other browser has them, and neither do we.{' '}
            <a href={guide}>What we promise</a>
          </p>
        </Row>
        <Row name="What can erase them">
          <p>
            Clearing this site’s data in the browser does. {riskMessage(family)} A private window forgets them when it
            is closed; a page cannot tell whether it is in one.
          </p>
        </Row>
        <Promised />
        <KeptCopy />
        <Everything locked={locked} onDone={onDone} />
      </dl>
    </section>
  );
}

/** Whether the browser has promised to keep the answers; nothing where it cannot be asked. */
function Promised() {
  const [promised, setPromised] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => void isPromised().then(setPromised), []);
  if (promised === undefined) return null;
  const ask = async () => {
    const given = await askForPromise();
    setPromised(given);
    setRefused(!given);
    // The button goes where the answer is yes.
    line.current?.focus();
  };
  return (
    <Row name="What it promises">
      <p ref={line} role="status" tabIndex={-1}>
        {promised
          ? 'This browser has promised not to delete them to make room. Clearing this site’s data still does.'
          : refused
            ? 'This browser said no. Some say yes to a site that is used more often. Until then, save a file now and then.'
            : 'This browser has not promised to keep them when it runs out of room.'}
      </p>
      {!promised && (
        <button type="button" class="button" onClick={() => void ask()}>
          Ask it to keep them
        </button>
      )}
    </Row>
  );
}

type Dialog = FunctionComponent<{ onClose: () => void; onDone: (done: Done) => void }>;

/** Erasing all that this site holds; what it takes is fetched when it is asked for. */
function Everything({ locked, onDone }: Omit<Props, 'guide'>) {
  const [Dialog, setDialog] = useState<Dialog>();
  const open = async () => {
    const { EraseEverything } = await import('./EraseEverything');
    setDialog(() => EraseEverything);
  };
  return (
    <Row name="Leave nothing behind">
      <p>
        Erases answers, settings and the place where you stopped, in every workbook. Files you saved stay where you put
        them.
      </p>
      <button type="button" class="button" disabled={locked} onClick={() => void open()}>
        Erase everything
      </button>
      {Dialog && <Dialog onClose={() => setDialog(undefined)} onDone={onDone} />}
    </Row>
  );
}
