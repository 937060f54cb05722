import { useEffect, useRef, useState } from 'preact/hooks';
import { answers, storage } from '~/answers/page';
import type { Copy, CopyState } from '~/answers/safety/copy';
import { readSafety } from '~/answers/safety/safety';
import { Row } from '../answers/Row';

/** A copy in a file, renewed by itself; nothing where the browser cannot write to files. Its code is fetched when it is on. */
export function KeptCopy() {
  const [possible, setPossible] = useState(false);
  const [state, setState] = useState<CopyState>({ status: 'off' });
  const copy = useRef<Promise<Copy>>();
  const line = useRef<HTMLParagraphElement>(null);

  const open = (): Promise<Copy> => {
    copy.current ??= import('~/answers/safety/copy').then(({ createCopy }) => {
      const opened = createCopy(answers, storage);
      opened.subscribe(setState);
      opened.start();
      return opened;
    });
    return copy.current;
  };
  useEffect(() => {
    setPossible('showSaveFilePicker' in window && 'indexedDB' in window);
    if (readSafety(storage).copy) void open();
  }, []);

  if (!possible) return null;
  const act = async (what: 'choose' | 'allow' | 'stop') => {
    const opened = await open();
    await opened[what]();
    // The button that was pressed may be gone.
    line.current?.focus();
  };
  const button = (text: string, what: 'choose' | 'allow' | 'stop', look = 'button') => (
    <button type="button" class={look} onClick={() => void act(what)}>
      {text}
    </button>
  );
  const { status } = state;
  return (
    <Row name="A copy in a file">
      <p ref={line} role="status" tabIndex={-1}>
        {copyMessage(state)}
      </p>
      <p class="keeping-tools">
        {status === 'off' && button('Keep a copy in a file', 'choose')}
        {status === 'asks' && button('Allow it again', 'allow')}
        {status === 'failed' && button('Choose a file', 'choose')}
        {status !== 'off' && button('Stop keeping a copy', 'stop', 'link')}
      </p>
    </Row>
  );
}

/** What the reader is told of her copy: which file, when it was last written, what is wrong. */
function copyMessage(state: CopyState): string {
  if (state.status === 'off')
    return 'This browser can write this workbook to a file you choose, and renew it after each change while a page with exercises is open. What you erase here is erased there, too.';
  const file = `“${state.file}”`;
  const last = state.writtenAt ? ` It was last written on ${moment(state.writtenAt)}.` : '';
  switch (state.status) {
    case 'kept':
      return `${file} holds everything in this workbook.${last}`;
    case 'asks':
      return `${file} is not renewed: the browser needs your permission again.${last}`;
    case 'failed':
      return state.file
        ? `${file} could not be written. It may have been moved, or the disk is full.${last} Your answers are still in this browser.`
        : 'The file could not be written. Your answers are still in this browser.';
    case 'waits':
      return `${file} is left as it is, because not all that is stored here could be read.${last}`;
  }
}

const moment = (date: string): string =>
  new Date(date).toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' });
